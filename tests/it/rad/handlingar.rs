//! Papers of a case that cannot be told apart: each way out that the hint names is one.

use super::fall::{lines, ny, told};
use crate::support::Repository;

const ÄRENDE: &str = "ärenden/remiss/ärende.yaml";
const HUVUD: &str = "diarienummer: BN-2027-00003\nrubrik: Remiss\ndatum: 2027-01-29\nnämnd: bn\nhandläggare: ek\nhandlingar:\n";

/// A case with these papers, each with what it says.
fn remiss(handlingar: &[(&str, &str)]) -> Repository {
    let repository = ny();
    let one = |(handling, text): &(&str, &str)| {
        format!("  - {handling}\n    avsnitt: [{{rubrik: Svar, text: '{text}'}}]\n")
    };
    repository.write(ÄRENDE, HUVUD.to_owned() + &handlingar.iter().map(one).collect::<String>());
    repository
}

/// The rules that tell of it, with their hints.
fn sagt(repository: &Repository) -> Vec<(&'static str, String)> {
    let (found, _) = told(repository);
    found.iter().map(|one| (one.rule.namn, one.hints.join("; "))).collect()
}

#[test]
fn papers_of_one_file_name_are_told_apart_in_each_way_that_is_named() {
    let found = sagt(&remiss(&[("slag: yttrande", "Ja."), ("slag: yttrande", "Nej.")]));
    let [(regel, råd)] = found.as_slice() else { panic!("{found:?}") };
    assert_eq!(*regel, "samma-filnamn");
    for (named, key) in [("”titel”", "titel: Svar"), ("”id”", "id: svar"), ("bilaga", "bilaga: 12")]
    {
        assert!(råd.contains(named), "{råd}");
        let other = format!("slag: yttrande\n    {key}");
        let (found, sources) = told(&remiss(&[("slag: yttrande", "Ja."), (&other, "Nej.")]));
        assert!(found.is_empty(), "{key}:\n{}", lines(&found, &sources));
    }
}

#[test]
fn of_two_bilagor_of_a_kind_the_one_that_is_meant_gets_an_id() {
    const SLAG: &str = "slag: tjänsteskrivelse";
    let form = |namn: &str, id: &str| format!("slag: formulär\n    titel: {namn}{id}");
    let (one, other) = (form("Ett", ""), form("Två", ""));
    let nämns = "Se {{ bilaga(\"formulär\") }}.";
    let found = sagt(&remiss(&[(SLAG, nämns), (&one, "Ja."), (&other, "Nej.")]));
    let [(regel, råd)] = found.as_slice() else { panic!("{found:?}") };
    assert!(*regel == "okänd-bilaga" && råd.contains("bilaga(\"formulär-1\")"), "{found:?}");
    let one = form("Ett", "\n    id: formulär-1");
    let nämns = "Se {{ bilaga(\"formulär-1\") }}.";
    let (found, sources) = told(&remiss(&[(SLAG, nämns), (&one, "Ja."), (&other, "Nej.")]));
    assert!(found.is_empty(), "{}", lines(&found, &sources));
}
