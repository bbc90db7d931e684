//! A bilaga that is named by its slag: where several have it, nobody knows which is meant.

use super::fall::{HELT, fall};
use super::granby::{LAYOUTS, built, checked, read};
use crate::support::{Repository, skrivelse};

/// A case with these rapporter, of which its tjänsteskrivelse says `text`.
fn saying(text: &str, rapporter: &[&str]) -> Repository {
    let own: Vec<String> = rapporter
        .iter()
        .enumerate()
        .map(|(nr, keys)| format!("  - {{slag: rapport, titel: Rapport {nr}, {keys}avsnitt: [{{rubrik: A, text: B}}]}}\n"))
        .collect();
    let skrivelse =
        format!("  - slag: tjänsteskrivelse\n    avsnitt: [{{rubrik: Ärendet, text: '{text}'}}]\n");
    fall(HELT, &format!("{skrivelse}{}", own.concat()))
}

/// What is said of the bilaga: the message and what to do.
fn told(repository: &Repository) -> (String, String) {
    let run = skrivelse(repository.path(), &["kontrollera"]);
    let line = |start: &str| {
        let found = run.err.lines().find_map(|line| line.split_once(start));
        found.map_or(String::new(), |(_, rest)| rest.to_owned())
    };
    (line("fel[okänd-bilaga]: "), line("gör så här: "))
}

#[test]
fn several_of_a_slag_are_told_as_several() {
    let one = r#"Se {{ bilaga("rapport") }}."#;
    let (message, hint) = told(&saying(one, &["", ""]));
    assert_eq!(message, "ärendet har två bilagor av slaget ”rapport”");
    assert!(hint.contains("ge dem ”id: …”") && hint.contains("bilaga(\"rapport-1\")"), "{hint}");
    let (message, hint) = told(&saying(one, &["id: vår, ", "id: höst, ", "id: vinter, "]));
    assert_eq!(message, "ärendet har tre bilagor av slaget ”rapport”");
    assert_eq!(hint, "skriv bilaga(\"vår\") eller bilaga(\"höst\") eller bilaga(\"vinter\")");
    let (message, _) = told(&saying(one, &["id: vår, ", ""]));
    assert_eq!(message, "ärendet har två bilagor av slaget ”rapport”");
}

#[test]
fn none_is_told_as_none() {
    let (message, hint) = told(&saying(r#"Se {{ bilaga("yttrande") }}."#, &["id: vår, ", ""]));
    assert_eq!(message, "ärendet har ingen bilaga ”yttrande”");
    assert!(hint.contains("vår") && !hint.contains("”rapport”"), "{hint}");
    let (message, hint) = told(&saying(r#"Se {{ bilaga("raport") }}."#, &[""]));
    assert_eq!(message, "ärendet har ingen bilaga ”raport”");
    assert!(hint.contains("”rapport”"), "{hint}");
}

#[test]
fn one_is_meant_by_its_slag_and_each_by_its_id() {
    for (text, rapporter, said) in [
        (r#"Se {{ bilaga("rapport") }}."#, &[""][..], "Se Bilaga 1."),
        (r#"Se {{ bilaga("höst") }}."#, &["id: vår, ", "id: höst, "], "Se Bilaga 2."),
        // An id that is the slag is what was written.
        (r#"Se {{ bilaga("rapport") }}."#, &["id: vår, ", "id: rapport, "], "Se Bilaga 2."),
    ] {
        let repository = saying(text, rapporter);
        assert_eq!(checked(&repository).code, 0, "{text}: {}", checked(&repository).out);
        for layout in LAYOUTS {
            built(&repository, layout);
            let paper = read(&repository, layout, "avrapportering/tjänsteskrivelse.pdf");
            assert!(paper.replace('\u{a0}', " ").contains(said), "{layout}: {paper}");
        }
    }
}
