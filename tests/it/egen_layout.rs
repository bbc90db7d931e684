//! A kommun's own looks: words, colours, templates and components over those that are built in.

use crate::pdf::Pdf;
use crate::support::{Repository, project, skrivelse};

/// The files of `docs/egen-layout.md`: each a path in backticks and the block after it.
fn files_of_the_page() -> Vec<(String, String)> {
    let page = std::fs::read_to_string(project("docs/egen-layout.md")).expect("it is there");
    let mut files = Vec::new();
    let mut lines = page.lines();
    while let Some(line) = lines.next() {
        let path = line.strip_prefix("`mallar/").and_then(|rest| rest.strip_suffix('`'));
        if let Some(path) = path {
            let block = lines.by_ref().skip_while(|line| !line.starts_with("```")).skip(1);
            let text: Vec<&str> = block.take_while(|line| *line != "```").collect();
            files.push((format!("mallar/{path}"), text.join("\n") + "\n"));
        }
    }
    files
}

fn started() -> Repository {
    let repository = Repository::empty();
    assert_eq!(skrivelse(repository.path(), &["ny", "."]).code, 0);
    repository
}

fn built(repository: &Repository, paper: &str) -> Pdf {
    let run = skrivelse(repository.path(), &["bygg"]);
    assert_eq!(run.code, 0, "{}", run.err);
    Pdf::read(&repository.at(&format!("ut/avrapportering/{paper}.pdf")))
}

/// What the page tells is what happens.
#[test]
fn the_example_of_the_page_builds() {
    let repository = started();
    let plain = built(&repository, "tjänsteskrivelse");
    let files = files_of_the_page();
    assert_eq!(files.len(), 4, "{files:?}");
    for (path, text) in &files {
        repository.write(path, text);
    }
    repository.replace("skrivelse.yaml", "layout: uppsala ", "layout: granby ");
    let own = built(&repository, "tjänsteskrivelse");
    assert!(own.text().contains("Förvaltningens förslag till Byggnadsnämnden"), "{}", own.text());
    assert!(!plain.text().contains("Förvaltningens förslag"));
    let checked = skrivelse(repository.path(), &["kontrollera"]);
    assert!(!checked.err.contains("mallar/"), "{}", checked.err);
    let bilaga = built(&repository, "bilaga-1-avrapportering").text();
    assert!(
        bilaga.contains("Granskningen visar en mindre brist: några beslut kom för sent."),
        "{bilaga}"
    );
    assert_ne!(own.page_text_all(0), plain.page_text_all(0));
    let listed = skrivelse(repository.path(), &["mallar"]);
    insta::assert_snapshot!(listed.out);
    let typst = skrivelse(repository.path(), &["typst", "--till", "typst"]);
    assert_eq!(typst.code, 0, "{}", typst.err);
    let theme = std::fs::read_to_string(repository.at("typst/handlingar/tema.typ"));
    assert!(theme.expect("it was written").contains("#7a1f3d"));
}

/// One word, in `skrivelse.yaml` alone.
#[test]
fn one_word_is_said_otherwise() {
    let repository = started();
    let text = std::fs::read_to_string(repository.at("skrivelse.yaml")).expect("it is there");
    repository.write("skrivelse.yaml", text + "ord: {beslutsunderlag: Underlag}\n");
    let lines = built(&repository, "tjänsteskrivelse").text();
    assert!(lines.lines().any(|line| line == "Underlag"), "{lines}");
}

/// A copy says where it comes from, builds to the same pages, and is not written over.
#[test]
fn a_copy_is_the_same() {
    let repository = started();
    let before = built(&repository, "tjänsteskrivelse").text();
    for file in ["bas/tjänsteskrivelse.typ.j2", "lib/underlag.typ", "uppsala/tema.yaml"] {
        let run = skrivelse(repository.path(), &["mallar", "--kopiera", file]);
        assert_eq!(run.code, 0, "{}", run.err);
        let copy = std::fs::read_to_string(repository.at(&format!("mallar/{file}")))
            .expect("it was written");
        let first = copy.lines().next().unwrap_or_default();
        assert!(
            first.contains(&format!("Kopierad ur skrivelse {}", env!("CARGO_PKG_VERSION"))),
            "{first}"
        );
    }
    assert_eq!(built(&repository, "tjänsteskrivelse").text(), before);
    let again = skrivelse(repository.path(), &["mallar", "--kopiera", "lib/underlag.typ"]);
    insta::assert_snapshot!("kopian finns redan", again.shown(repository.path()));
    let unknown = skrivelse(repository.path(), &["mallar", "--kopiera", "lib/undrlag.typ"]);
    insta::assert_snapshot!("okänd mall", unknown.shown(repository.path()));
}

/// What is wrong with the looks is found by both commands, and stops every case.
#[test]
fn faults_in_a_theme() {
    for (name, theme) in [
        (
            "tema med fel",
            "bas: uppsala\nfärger:\n  accent: {färg: \"#b2b2b2\"}\n  svag: {färg: \"#777777\", roll: txt}\n  akcent: 3\n  text: grå\n\
             toner:\n  god: {färg: \"#9ad0ac\", roll: symbol}\ntypsnitt: {text: Source Serif}\nstorlek: {text: elva}\n\
             resultat: {anmärkning: {ton: illa, symbol: kryz}}\n",
        ),
        ("tema med okänd bas", "bas: upsala\n"),
        ("tema som bygger på sig självt", "bas: granby\n"),
    ] {
        let repository = Repository::of("samples/fel/grund");
        repository.write("mallar/granby/tema.yaml", theme);
        repository.replace("skrivelse.yaml", "layout: uppsala", "layout: granby");
        let run = skrivelse(repository.path(), &["bygg"]);
        assert_eq!(run.err, skrivelse(repository.path(), &["kontrollera"]).err);
        assert!(!repository.at("ut").exists());
        insta::assert_snapshot!(name, run.shown(repository.path()));
    }
}

/// Templates that build on themselves or on nothing, and a component that stops: shown where they are
/// written, and at the words of the YAML that they were given.
#[test]
fn faults_in_templates() {
    for (name, path, text) in [
        (
            "mall som bygger på sig själv",
            "mallar/uppsala/rapport.typ.j2",
            "{% extends \"uppsala/rapport.typ.j2\" %}\n",
        ),
        (
            "mall som bygger på ingenting",
            "mallar/uppsala/rapport.typ.j2",
            "{% extends \"inbyggd/upsala/rapport.typ.j2\" %}\n",
        ),
        (
            "komponent som stannar",
            "mallar/lib/text.typ",
            "#import \"/inbyggd/lib/text.typ\": *\n#let streck() = panic(\"inga streck\")\n",
        ),
    ] {
        let repository = Repository::of("samples/fel/grund");
        repository.replace(
            "bygglov/ärende.yaml",
            "året före.",
            "året före.\n\n          ---\n\n          Slut.",
        );
        repository.write(path, text);
        let run = skrivelse(repository.path(), &["bygg"]);
        assert_eq!(run.code, 1, "{}", run.err);
        insta::assert_snapshot!(name, run.shown(repository.path()));
    }
}
