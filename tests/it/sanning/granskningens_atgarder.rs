//! Åtgärder that a granskning led to: each report of the year tells those that there were reasons for by then.

use super::granby::{LAYOUTS, PLAN, account, built, granby, read, ÄRENDE};
use crate::support::{Repository, skrivelse};

/// A kontroll that is reviewed twice a year, with an åtgärd after each; reported in this period.
fn in_period(period: &str) -> Repository {
    let repository = granby();
    repository.replace(PLAN, "nämnd: bn", "nämnd: bn\nperioder: [T1, VB]");
    repository.replace(
        "risker/handläggningstider.yaml",
        "resultat: mindre",
        "period: VB\n        resultat: mindre",
    );
    repository.replace(
        "risker/tillsyn.yaml",
        "      - resultat: utan_anmärkning\n        redovisning: Alla anmälningar har bedömts i tid.\n",
        "      - period: T1
        resultat: anmärkning
        åtgärder: {vad: Utbilda alla i registret}
      - period: VB
        resultat: mindre_anmärkning
        åtgärder: {vad: Gallra listan över anmälningar}
",
    );
    repository.replace(ÄRENDE, "nämnd: bn", &format!("nämnd: bn\nperiod: {period}"));
    repository
}

#[test]
fn a_report_tells_the_åtgärder_of_its_granskningar() {
    for (period, later) in [("T1", false), ("VB", true)] {
        let repository = in_period(period);
        for layout in LAYOUTS {
            let text = account(&repository, layout);
            assert!(text.contains("Utbilda alla i registret"), "{layout}, {period}: {text}");
            let told = text.contains("Gallra listan över anmälningar");
            assert_eq!(told, later, "{layout}, {period}: {text}");
            assert!(text.contains("T1"), "{layout}, {period}: {text}");
        }
    }
}

/// What is still to be done of them is known to `läge`, and goes over to the next plan.
#[test]
fn they_are_åtgärder_like_any_other() {
    let repository = in_period("VB");
    let run = skrivelse(repository.path(), &["läge", "--datum", "2027-06-01"]);
    assert!(run.out.contains("Gallra listan"), "{}{}", run.out, run.err);
    repository.replace("risker/tillsyn.yaml", "till: verksamhetsplan", "till: ny_plan");
    let run = skrivelse(repository.path(), &["nytt-år", PLAN]);
    assert_eq!(run.code, 0, "{}", run.err);
    let next = std::fs::read_to_string(repository.at("risker-2027/tillsyn.yaml"));
    assert!(next.expect("it is written").contains("Gallra listan"), "{}", run.out);
}

/// The plan is made before anything was reviewed.
#[test]
fn the_plan_itself_does_not_tell_them() {
    let repository = in_period("VB");
    let case = std::fs::read_to_string(repository.at(ÄRENDE)).expect("it is there");
    repository.write(ÄRENDE, format!("{case}  - slag: internkontrollplan\n"));
    for layout in LAYOUTS {
        built(&repository, layout);
        let text = read(&repository, layout, "avrapportering/bilaga-2-internkontrollplan.pdf");
        assert!(!text.contains("Gallra listan"), "{layout}: {text}");
    }
}
