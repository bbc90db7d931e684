//! A plan that several nämnder have together, and how many answered a self-assessment.

use super::granby::{LAYOUTS, PLAN, account, built, checked, granby, read, ÄRENDE};
use crate::pdf::Pdf;
use crate::support::{Repository, skrivelse};

/// The plan of two nämnder, shown in the case of one of them.
fn shared() -> Repository {
    let repository = granby();
    repository.replace(PLAN, "nämnd: bn", "nämnd: [bn, mn]");
    let two = "nämnder:\n  mn: {namn: Miljönämnden}";
    repository.replace("skrivelse.yaml", "nämnder:", two);
    repository
}

/// The account is of both, the proposal is put to the one that the case belongs to.
#[test]
fn a_shared_plan_names_all_who_have_it() {
    let repository = shared();
    repository.replace(
        ÄRENDE,
        "      - rubrik: Arbetet med",
        "      - {rubrik: Planen, text: \"{{ nämnd.namn }} fastställde planen.\"}\n      - rubrik: Arbetet med",
    );
    for layout in LAYOUTS {
        let text = account(&repository, layout);
        let said = "Byggnadsnämnden och Miljönämnden fastställde planen.";
        assert!(text.contains(said), "{layout}: {text}");
        let letter = read(&repository, layout, "avrapportering/tjänsteskrivelse.pdf");
        assert!(letter.contains("Byggnadsnämnden beslutar"), "{layout}: {letter}");
        // Only the title of the account, where the layout has the nämnd in it, names the other.
        let title = ", Byggnadsnämnden och Miljönämnden";
        assert!(!letter.replace(title, "").contains("Miljönämnden"), "{layout}: {letter}");
    }
}

/// Those layouts that begin with the nämnd name both there.
#[test]
fn the_head_names_all_who_have_the_plan() {
    let repository = shared();
    for layout in ["uppsala", "malmo", "standard"] {
        let text = account(&repository, layout);
        let head: String = text.chars().take(120).collect();
        assert!(head.contains("Byggnadsnämnden och Miljönämnden"), "{layout}: {head}");
    }
}

/// Headings, the title among the papers and the author are of all of them.
#[test]
fn what_is_said_of_the_nämnd_is_said_of_all() {
    let repository = shared();
    let plan = std::fs::read_to_string(repository.at(PLAN)).expect("it is there");
    repository.write(PLAN, format!("{plan}\nomdöme: {{värde: Tillräcklig}}\n"));
    let text = account(&repository, "stockholm");
    for said in [
        "Bedömning av nämndernas interna kontroll",
        "Uppföljning av nämndernas internkontrollplan",
        "Nämndernas planerade uppföljning",
        "Byggnadsnämnden och Miljönämnden fastställde",
    ] {
        assert!(text.contains(said), "{said}: {text}");
    }
    let title = "Uppföljning av intern kontroll 2026, Byggnadsnämnden och Miljönämnden";
    assert!(text.contains(title), "{text}");
    let letter = read(&repository, "stockholm", "avrapportering/tjänsteskrivelse.pdf");
    assert!(letter.contains(title), "{letter}");
    let path = "ut/layout-stockholm/avrapportering/bilaga-1-avrapportering.pdf";
    let metadata = Pdf::read(&repository.at(path)).metadata();
    assert!(metadata.contains("Byggnadsnämnden och Miljönämnden"), "{metadata}");
}

#[test]
fn a_plan_has_its_nämnder_each_once() {
    for (written, said) in [("[bn, bn]", "nämnden ”bn” står två gånger"), ("[]", "ingen nämnd")]
    {
        let repository = granby();
        repository.replace(PLAN, "nämnd: bn", &format!("nämnd: {written}"));
        let run = checked(&repository);
        assert_eq!(run.code, 1, "{written}: {}", run.out);
        assert!(run.out.contains(said), "{written}: {}", run.out);
    }
}

/// Those who adopted the plan are those whose it is; that the case is another's is told.
#[test]
fn the_plan_was_adopted_by_those_whose_it_is() {
    for (own, warned) in [("mn: {namn: Miljönämnden}", 1), ("mn: {namn: Utskottet, del_av: bn}", 0)]
    {
        let repository = granby();
        repository.replace("skrivelse.yaml", "nämnder:", &format!("nämnder:\n  {own}"));
        repository.replace(ÄRENDE, "nämnd: bn", "nämnd: mn");
        let said = checked(&repository);
        assert_eq!(said.code, 0, "{own}: {}", said.out);
        assert_eq!(said.out.matches("annan-nämnd").count(), warned, "{own}: {}", said.out);
        let text = account(&repository, "stockholm");
        assert!(text.contains("Byggnadsnämnden fastställde"), "{own}: {text}");
    }
}

#[test]
fn läge_and_the_checks_know_all_of_them() {
    let repository = shared();
    let run = skrivelse(repository.path(), &["läge", "--datum", "2027-01-01"]);
    assert!(run.out.contains("Byggnadsnämnden och Miljönämnden"), "{}{}", run.out, run.err);
    repository.replace(PLAN, "[bn, mn]", "[bn, mnn]");
    let run = checked(&repository);
    assert!(run.out.contains("det finns ingen nämnd ”mnn”"), "{}", run.out);
}

/// The next plan is theirs too.
#[test]
fn the_next_plan_is_of_the_same_nämnder() {
    let repository = shared();
    repository.replace("risker/tillsyn.yaml", "till: verksamhetsplan", "till: ny_plan");
    let decided = "åtgärder:\n  - vad: Fördela ärendena på fler handläggare";
    let with = format!("överföring: {{till: ny_plan}}\n{decided}");
    repository.replace("risker/handläggningstider.yaml", decided, &with);
    let run = skrivelse(repository.path(), &["nytt-år", PLAN]);
    assert_eq!(run.code, 0, "{}", run.err);
    let next = std::fs::read_to_string(repository.at("plan-2027.yaml")).expect("it is written");
    assert!(next.contains("nämnd:\n  - bn\n  - mn\n"), "{next}");
}

#[test]
fn a_self_assessment_says_how_many_answered() {
    for (antal, said) in
        [(1, "bygger på ett svar."), (12, "bygger på tolv svar."), (130, "bygger på 130 svar.")]
    {
        let repository = granby();
        let plan = std::fs::read_to_string(repository.at(PLAN)).expect("it is there");
        let own =
            format!("\nsjälvskattning:\n  inledning: Vi har frågat.\n  antal_svar: {antal}\n");
        repository.write(PLAN, format!("{plan}{own}"));
        built(&repository, "standard");
        let text = read(&repository, "standard", "avrapportering/bilaga-1-avrapportering.pdf");
        assert!(text.contains(said), "{text}");
    }
}
