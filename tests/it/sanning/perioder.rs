//! What a report of a period counts: each part by its result in that period, or in the latest that it is reviewed in.

use super::fall::{HELT, ärende};
use super::granby::{LAYOUTS, account, checked, planned, times, ÄRENDE};
use crate::support::{Repository, skrivelse};

const RULE: &str = "resultat-saknas";

/// A risk with these kontroller, in the flow style of YAML, of a plan with two periods; reported in `period`.
fn reported(period: &str, kontroller: &[&str]) -> Repository {
    let all: Vec<String> = kontroller.iter().map(|one| format!("      - {{{one}}}\n")).collect();
    let all = all.concat();
    let plan =
        format!("perioder: [T1, T2]\nrisker:\n  - id: jäv\n    namn: Jäv\n    kontroller:\n{all}");
    let repository = planned(&plan);
    repository.replace(ÄRENDE, "nämnd: bn\n", &format!("nämnd: bn\nperiod: {period}\n"));
    repository
}

fn warned(repository: &Repository) -> usize {
    let said = checked(repository);
    assert_eq!(said.code, 0, "{}{}", said.out, said.err);
    times(&said.out, RULE)
}

fn läge(repository: &Repository) -> String {
    skrivelse(repository.path(), &["läge", "--datum", "2027-01-10"]).out
}

#[test]
fn no_deviations_is_said_of_the_period_and_those_before_are_counted() {
    let early = "namn: A, granskningar: [{period: T1, resultat: anmärkning, åtgärder: {vad: Ny rutin}}, {period: T2, resultat: utan_anmärkning}]";
    let text = account(&reported("T2", &[early]), "stockholm");
    let said = "Uppföljningen har inte visat några avvikelser för T2. En kontrollaktivitet visade en avvikelse tidigare under året.";
    assert!(text.contains(said), "{text}");
    assert!(text.contains("Ny rutin"), "{text}");
    let text = account(&reported("T2", &[early, early]), "stockholm");
    assert!(text.contains("Två kontrollaktiviteter visade avvikelser tidigare"), "{text}");
    // In the report of T1 it is a deviation, and nothing is said of what came before.
    let text = account(&reported("T1", &[early]), "stockholm");
    assert!(!text.contains("inte visat några") && !text.contains("tidigare under"), "{text}");
}

/// The result of an earlier period is not that of this one: all say so.
#[test]
fn an_earlier_result_is_not_taken_for_this_one() {
    let early = "namn: A, granskningar: {period: T1, resultat: utan_anmärkning}";
    let repository = reported("T2", &[early]);
    assert_eq!(warned(&repository), 1);
    for layout in LAYOUTS {
        let text = account(&repository, layout);
        assert!(text.contains("T2 Resultat saknas"), "{layout}: {text}");
        assert!(text.contains("T1 Utan anmärkning"), "{layout}: {text}");
        let counted = text.contains("1 risk 1 utan resultat")
            || text.contains("En kontrollaktivitet saknar resultat för T2.")
            || layout == "malmo";
        assert!(counted, "{layout}: {text}");
    }
    let said = läge(&repository);
    assert!(said.contains("T1: 1 av 1") && said.contains("T2: 0 av 1"), "{said}");
}

/// What is reviewed once a year is not asked for again, and keeps the result that it got.
#[test]
fn a_kontroll_of_one_period_is_told_by_that() {
    let once = "namn: A, perioder: [T1], granskningar: {period: T1, resultat: utan_anmärkning}";
    let repository = reported("T2", &[once]);
    assert_eq!(warned(&repository), 0);
    for layout in LAYOUTS {
        let text = account(&repository, layout);
        assert!(!text.contains("saknas") && !text.contains("saknar"), "{layout}: {text}");
    }
    let said = läge(&repository);
    assert!(said.contains("T1: 1 av 1") && said.contains("T2: 1 av 1"), "{said}");
    // Without its result it is missing in both.
    let repository = reported("T2", &["namn: A, perioder: [T1]"]);
    assert_eq!(warned(&repository), 1);
    let text = account(&repository, "stockholm");
    assert!(text.contains("En kontrollaktivitet saknar resultat. "), "{text}");
}

#[test]
fn what_is_reviewed_later_is_neither_missing_nor_counted() {
    let done = "namn: A, granskningar: {period: T1, resultat: utan_anmärkning}";
    let repository = reported("T1", &[done, "namn: B, perioder: [T2]"]);
    assert_eq!(warned(&repository), 0);
    for layout in LAYOUTS {
        let text = account(&repository, layout);
        assert!(text.contains("T2 Granskas senare"), "{layout}: {text}");
        assert!(!text.contains("saknas") && !text.contains("saknar"), "{layout}: {text}");
    }
    let said = läge(&repository);
    assert!(said.contains("T1: 1 av 1") && said.contains("T2: 0 av 2"), "{said}");
}

/// A risk says it for its kontroller, or for itself where it has none; a kontroll says otherwise for itself.
#[test]
fn a_risk_says_it_for_its_kontroller() {
    let plan = "perioder: [T1, T2]\nrisker:\n  - {id: a, namn: A, perioder: [T1], kontroller: [{namn: Ett, granskningar: {period: T1, resultat: utan_anmärkning}}, {namn: Två, perioder: [T2], granskningar: {period: T2, resultat: utan_anmärkning}}]}\n  - {id: b, namn: B, perioder: [T1], granskningar: {period: T1, resultat: utan_anmärkning}}\n";
    assert_eq!(warned(&planned(plan)), 0);
    let without = plan.replace("perioder: [T1], granskningar", "granskningar");
    assert_eq!(warned(&planned(&without)), 1);
}

#[test]
fn an_unknown_period_is_a_fault() {
    let said = checked(&reported("T2", &["namn: A, perioder: [T1, T3]"]));
    assert_eq!(said.code, 1);
    assert!(said.out.contains("okänd-period"), "{}", said.out);
}

const OF_YEAR: &str = "omdöme: {värde: Tillräcklig, text: Kontrollen räcker.}\navvikelser: Två avtal saknades.\nperioder: [T1, T2]\nrisker:\n  - id: jäv\n    namn: Jäv\n    granskningar: [{period: T1, resultat: anmärkning}, {period: T2, resultat: utan_anmärkning}]\n    åtgärder: [{vad: Gallra, genomfört: Gallrat i november., läge: klar}]\n    överföring: {till: avslutas, motivering: Arkivet är gallrat}\n";
const SAID: [&str; 5] =
    ["Kontrollen räcker", "Två avtal saknades", "Gallrat i november", "Klar", "Arkivet är gallrat"];

/// What has no period is of the year, and stands in the report of its last period alone.
#[test]
fn what_has_no_period_stands_in_the_report_of_the_year() {
    let repository = planned(OF_YEAR);
    for layout in LAYOUTS {
        let text = account(&repository, layout);
        for said in SAID {
            assert!(text.contains(said), "{layout}: {said}: {text}");
        }
    }
    assert!(!checked(&repository).out.contains("hör-till-året"));
    repository.replace(ÄRENDE, "nämnd: bn\n", "nämnd: bn\nperiod: T1\n");
    for layout in LAYOUTS {
        let text = account(&repository, layout);
        for said in SAID {
            assert!(!text.contains(said), "{layout}: {said}: {text}");
        }
    }
    let told = skrivelse(repository.path(), &["kontrollera"]).err;
    let keys =
        "först i rapporten för T2: ”omdöme”, ”avvikelser”, ”överföring”, ”genomfört” och ”läge”";
    assert!(told.contains(keys), "{told}");
    // A report of the year beside it has all of it: nothing is to be told.
    let year = ärende(HELT, "  - {slag: avrapportering, period: T2}\n");
    repository.write("ärenden/året/ärende.yaml", year.replace("00001", "00002"));
    let run = skrivelse(repository.path(), &["kontrollera"]);
    assert!(!run.err.contains("hör-till-året"), "{}", run.err);
}

/// What was done in a period says when an åtgärd was over.
#[test]
fn an_åtgärd_is_over_from_the_period_that_tells_it() {
    let done = "namn: A, granskningar: {period: T1, resultat: utan_anmärkning}, åtgärder: [{vad: Gallra, läge: klar, genomfört: [{period: T1, text: Gallrat.}]}]";
    for layout in LAYOUTS {
        let text = account(&reported("T1", &[done]), layout);
        assert!(text.contains("Gallrat.") && text.contains("Klar"), "{layout}: {text}");
    }
}
