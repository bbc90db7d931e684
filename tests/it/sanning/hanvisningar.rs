//! What a paper refers to is there: bilagor, days, units, and one risk for each number.

use super::granby::{PLAN, checked, granby, ÄRENDE};
use crate::support::Repository;

const FÖREDRAGNING: &str = "ärenden/avrapportering/föredragning.md";
const TILLSYN: &str = "risker/tillsyn.yaml";
const TIDER: &str = "risker/handläggningstider.yaml";

/// The lines that tell of a rule.
fn told(repository: &Repository, regel: &str) -> Vec<String> {
    let said = checked(repository);
    assert_eq!(said.code, 0, "{}", said.out);
    let lines = said.out.lines().filter(|line| line.contains(&format!("[{regel}]")));
    lines.map(str::to_owned).collect()
}

fn of_text(words: &str, regel: &str) -> usize {
    let repository = granby();
    repository.write(FÖREDRAGNING, format!("{words}\n"));
    told(&repository, regel).len()
}

#[test]
fn a_bilaga_that_the_case_does_not_have_is_told() {
    let wrong = |words: &str| of_text(words, "okänd-bilaga-i-text");
    assert_eq!(wrong("Tiderna redovisas för sig (bilaga 5)."), 1);
    assert_eq!(wrong("Se bilaga\u{a0}5, *bilaga 6* och Bilagorna 1, 2 och 3."), 4);
    assert_eq!(wrong("Se bilaga 1.2 och bilaga B."), 2);
    assert_eq!(wrong("Se bilaga 1. Den är bifogad."), 0);
    assert_eq!(wrong("Se bilaga 5 till avtalet och bilaga 3 i beslutet."), 0);
    assert_eq!(wrong("Se {{ bilaga(\"avrapportering\") | gemen }}. Bilagan har 5 sidor."), 0);
}

#[test]
fn a_bilaga_is_known_by_the_number_that_it_has() {
    let repository = granby();
    let case = std::fs::read_to_string(repository.at(ÄRENDE)).expect("it is there");
    repository.write(ÄRENDE, format!("{case}  - slag: riskanalys\n    bilaga: 7\n"));
    repository.write(FÖREDRAGNING, "Se bilaga 1, bilaga 2 och bilaga 7.\n");
    let told = told(&repository, "okänd-bilaga-i-text");
    assert!(told.len() == 1 && told[0].contains("bilaga 2"), "{told:?}");
}

/// A text of the plan is read in each case, by the bilagor of that.
#[test]
fn a_reference_in_the_plan_is_held_to_the_case() {
    let repository = granby();
    repository.replace(TILLSYN, "har bedömts i tid.", "har bedömts i tid (bilaga 5).");
    let told = told(&repository, "okänd-bilaga-i-text");
    assert!(told.len() == 1 && told[0].starts_with(TILLSYN), "{told:?}");
}

#[test]
fn a_day_that_does_not_exist_is_told() {
    let wrong = |words: &str| of_text(words, "datum-finns-inte");
    for words in [
        "den 31 juni 2027",
        "31\u{a0}april",
        "29 februari 2027",
        "2027-02-30",
        "0 mars 2027",
        "31/6 2027",
    ] {
        assert_eq!(wrong(&format!("Klart {words}.")), 1, "{words}");
    }
    for words in [
        "den 30 juni 2027",
        "29 februari 2028",
        "29 februari",
        "2027-02-28",
        "BN-2027-00001",
        "3/4 2027",
        "31 mars",
        "40 juniorer",
    ] {
        assert_eq!(wrong(&format!("Klart {words}.")), 0, "{words}");
    }
}

#[test]
fn a_unit_is_looked_up_wherever_it_stands() {
    let account = "redovisning: Alla anmälningar har bedömts i tid.";
    for (enhet, expected) in [("XYZ", 1), ("BLL", 1), ("BL", 0), ("Arkivet", 0)] {
        let repository = granby();
        let deeper = format!(
            "{account}\n        fördjupningar: {{rubrik: mer, enhet: {enhet}, text: Mer.}}"
        );
        repository.replace(TILLSYN, account, &deeper);
        assert_eq!(told(&repository, "okänd-nyckel").len(), expected, "fördjupning: {enhet}");
        let repository = granby();
        repository.replace(TILLSYN, "enhet: BL", &format!("enhet: {enhet}"));
        assert_eq!(told(&repository, "okänd-nyckel").len(), expected, "kontroll: {enhet}");
        let repository = granby();
        repository.replace(TIDER, "    slutdatum:", &format!("    enhet: {enhet}\n    slutdatum:"));
        assert_eq!(told(&repository, "okänd-nyckel").len(), expected, "åtgärd: {enhet}");
    }
}

#[test]
fn two_risks_with_one_number_are_told_at_the_second() {
    let numbered = |first: &str, second: &str| {
        let repository = granby();
        repository.replace(TIDER, "kortnamn:", &format!("{first}kortnamn:"));
        repository.replace(TILLSYN, "kortnamn:", &format!("{second}kortnamn:"));
        told(&repository, "samma-risknummer")
    };
    let same = numbered("nr: 1\n", "nr: 1\n");
    assert!(same.len() == 1 && same[0].starts_with("risker/tillsyn.yaml:3:5"), "{same:?}");
    assert_eq!(numbered("", "nr: 1\n").len(), 1, "the first is counted");
    assert_eq!(numbered("nr: 1\n", "").len(), 0);
    assert_eq!(numbered("nr: 3\n", "nr: 1\n").len(), 0);
}

/// Where the groups are numbered, the risks may be counted anew in each.
#[test]
fn numbered_groups_may_count_their_risks_anew() {
    for (numbers, expected) in [(["nr: A\n    ", "nr: B\n    "], 0), (["", ""], 1)] {
        let repository = granby();
        let group = |nr: &str, rubrik: &str, path: &str| {
            format!("  - {nr}rubrik: {rubrik}\n    risker: [{{fil: {path}}}]\n")
        };
        let groups = group(numbers[0], "Ett", TIDER) + &group(numbers[1], "Två", TILLSYN);
        repository.write(PLAN, format!("planår: 2026\nnämnd: bn\ngrupper:\n{groups}"));
        repository.replace(TILLSYN, "kortnamn:", "nr: 1\nkortnamn:");
        assert_eq!(told(&repository, "samma-risknummer").len(), expected, "{numbers:?}");
    }
}
