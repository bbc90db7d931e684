//! `kontrollera --rätta` and `--visa`, and `städa`: what has one cure is mended, and nothing else moves.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;
use std::path::Path;
use std::sync::Arc;

use proptest::prelude::*;
use skrivelse::diag::Sources;
use skrivelse::stada::städad;
use skrivelse::trip;

use crate::support::{Repository, files, project, read_dir, skrivelse};

fn bytes(repository: &Repository) -> BTreeMap<String, Vec<u8>> {
    let read = |path: String| {
        let bytes = std::fs::read(repository.at(&path)).expect("it is there");
        (path, bytes)
    };
    files(repository.path()).into_iter().map(read).collect()
}

/// What is wrong in a folder: the rule and the message.
fn found(folder: &Path) -> BTreeSet<String> {
    let sources = Arc::new(Sources::default());
    let found = match trip::check(folder, None, &sources) {
        Ok(checked) => checked.diagnostics(),
        Err(fault) => vec![fault],
    };
    found.iter().map(|one| format!("{}: {}", one.rule.namn, one.message)).collect()
}

/// What becomes of a sample: which files are mended of what, and what is found afterwards that was not before.
fn mended(name: &str) -> String {
    let repository = Repository::of("samples/fel/grund");
    repository.lay_over(&project(&format!("samples/fel/{name}")));
    let (before, was) = (bytes(&repository), found(repository.path()));
    let run = skrivelse(repository.path(), &["kontrollera", "--rätta"]);
    let (after, is) = (bytes(&repository), found(repository.path()));
    let mut told = String::new();
    for line in run.err.lines().filter(|line| line.starts_with("Rättat i ")) {
        let _ = writeln!(told, "{name}: {line}");
    }
    for new in is.difference(&was) {
        let _ = writeln!(told, "{name}: först nu syns {new}");
    }
    for path in before.keys().filter(|path| before[*path] != after[*path]) {
        assert!(told.contains(&format!("Rättat i {path}: ")), "{name}: {path} is changed untold");
    }
    assert_eq!(before.len(), after.len(), "{name}");
    if told.is_empty() {
        assert!(run.err.starts_with("Inget går att rätta säkert.\n"), "{name}: {}", run.err);
    }
    let again = skrivelse(repository.path(), &["kontrollera", "--rätta"]);
    assert!(again.err.starts_with("Inget går att rätta säkert.\n"), "{name}: {}", again.err);
    assert_eq!(bytes(&repository), after, "{name}: a second run changes something");
    told
}

/// What each faulty sample is mended of. Where a file could not be read, more is seen of it afterwards.
#[test]
fn samples_are_mended_and_nothing_else_changes() {
    let names = read_dir(&project("samples/fel"))
        .into_iter()
        .map(|path| path.file_name().expect("it has a name").to_string_lossy().into_owned());
    let told: Vec<String> = names.map(|name| mended(&name)).collect();
    assert!(told.len() > 50, "{} samples", told.len());
    insta::assert_snapshot!("rättade prov", told.concat());
}

/// A plan with tabs, in a file as an old editor on Windows and a Mac save it.
fn odd() -> Repository {
    let repository = Repository::of("samples/fel/grund");
    repository.lay_over(&project("samples/fel/tabb-och-hårt-mellanslag"));
    let text = std::fs::read_to_string(repository.at("plan.yaml")).expect("it is there");
    let text = text.replace('å', "a\u{30a}").replace('\n', "\r\n");
    repository.write("plan.yaml", format!("\u{feff}{text}"));
    repository
}

#[test]
fn what_is_not_mended_stays_as_it_lay() {
    let repository = odd();
    let before = std::fs::read_to_string(repository.at("plan.yaml")).expect("it is there");
    let run = skrivelse(repository.path(), &["kontrollera", "--rätta"]);
    assert_eq!(run.code, 0, "{}", run.err);
    let after = std::fs::read_to_string(repository.at("plan.yaml")).expect("it is there");
    assert_eq!(after, before.replace('\t', "    "));
    assert!(before.contains("\u{feff}plana\u{30a}r: 2024\r\n") && before.contains('\t'));
}

/// The diff is for people, the exit code for programs; nothing is written.
#[test]
fn a_preview_changes_nothing() {
    let repository = odd();
    let before = bytes(&repository);
    for words in [&["kontrollera", "--visa"][..], &["kontrollera", "--rätta", "--visa"]] {
        insta::assert_snapshot!(
            "visa",
            skrivelse(repository.path(), words).shown(repository.path())
        );
        assert_eq!(bytes(&repository), before);
    }
    let sound = Repository::of("samples/fel/grund");
    let run = skrivelse(sound.path(), &["kontrollera", "--visa"]);
    assert_eq!(
        (run.code, run.out.as_str(), run.err.as_str()),
        (0, "", "Inget går att rätta säkert.\n")
    );
}

#[test]
fn only_what_is_asked_for_is_mended() {
    let repository = odd();
    let before = bytes(&repository);
    let run = skrivelse(repository.path(), &["kontrollera", "--rätta", "hårt-mellanslag"]);
    assert!(
        run.err.starts_with("Rättat i bygglov/ärende.yaml: 1 × hårt-mellanslag\n"),
        "{}",
        run.err
    );
    assert_eq!(run.code, 1, "the tab is left");
    assert_eq!(bytes(&repository)["plan.yaml"], before["plan.yaml"]);
    insta::assert_snapshot!(
        "rätta med okänt namn",
        skrivelse(repository.path(), &["kontrollera", "--rätta", "tabtecken"])
            .shown(repository.path())
    );
    insta::assert_snapshot!(
        "rätta med mapp efter",
        skrivelse(repository.path(), &["kontrollera", "--rätta", "bygglov"])
            .shown(repository.path())
    );
}

/// A rule that is off mends nothing.
#[test]
fn what_the_repository_excuses_is_left() {
    let repository = Repository::of("samples/fel/grund");
    repository.lay_over(&project("samples/fel/beslutspunkter"));
    let yaml = std::fs::read_to_string(repository.at("skrivelse.yaml")).expect("it is there");
    repository.write("skrivelse.yaml", format!("{yaml}regler: {{beslutspunkt-med-att: av}}\n"));
    let run = skrivelse(repository.path(), &["kontrollera", "--rätta"]);
    assert!(run.err.starts_with("Inget går att rätta säkert.\n"), "{}", run.err);
}

/// A file that two cases take in is changed once, and one change may show the next.
#[test]
fn a_shared_file_is_changed_once() {
    let repository = Repository::of("samples/fel/grund");
    let case = std::fs::read_to_string(repository.at("bygglov/ärende.yaml")).expect("it is there");
    let shared = format!(
        "{}handlingar:\n  - slag: rapport\n    avsnitt:\n      - rubrik: Läget\n        text: {{fil: ../läget.md}}\n",
        case.split("handlingar:").next().expect("it has a beginning")
    );
    repository.write("bygglov/ärende.yaml", &shared);
    repository.write("tillsyn/ärende.yaml", shared.replace("BN-2025-17", "BN-2025-18"));
    repository.write(
        "läget.md",
        "Enligt planen[1] är det två saker:\n• ett\n• två\n\n[1] Enligt planen.\n",
    );
    let run = skrivelse(repository.path(), &["kontrollera", "--rätta"]);
    let text = std::fs::read_to_string(repository.at("läget.md")).expect("it is there");
    assert_eq!(
        text, "Enligt planen[^1] är det två saker:\n- ett\n- två\n\n[^1]: Enligt planen.\n",
        "{}",
        run.err
    );
    assert!(
        run.err.starts_with("Rättat i läget.md: 1 × klistrad-fotnot, 1 × klistrad-lista\n"),
        "{}",
        run.err
    );
}

/// What somebody pasted, in a folder of its own.
const PASTED: &str = "\
Tre saker återsta\u{30a}r:
•\tbygglov[1]
•\ttillsyn
o\tavgifter

\u{f0b7} en punkt

Enhet\tAntal
Bygglov\t12
Tillsyn\t7

{{ risker | med_resultat(”anmärkning”) | antal }} – så sade hon.

[1] Enligt plan- och bygglagen.
";

#[test]
fn a_text_outside_any_repository_is_tidied() {
    let repository = Repository::empty();
    repository.write("text.md", PASTED.replace('\n', "\r\n"));
    let before = bytes(&repository);
    let shown = skrivelse(repository.path(), &["städa", "text.md"]);
    insta::assert_snapshot!("städa", shown.shown(repository.path()));
    assert_eq!(bytes(&repository), before);
    let run = skrivelse(repository.path(), &["städa", "text.md", "--skriv"]);
    assert_eq!((run.code, run.out), (0, shown.out));
    let after = std::fs::read_to_string(repository.at("text.md")).expect("it is there");
    assert!(after.starts_with("Tre saker återsta\u{30a}r:\r\n- bygglov[^1]\r\n"), "{after}");
    assert!(!after.replace("\r\n", "").contains('\n'), "{after}");
    let again = skrivelse(repository.path(), &["städa", "text.md", "--skriv"]);
    assert_eq!((again.code, again.out.as_str()), (0, ""));
    assert_eq!(std::fs::read_to_string(repository.at("text.md")).expect("it is there"), after);
}

#[test]
fn a_yaml_file_by_itself_is_tidied() {
    let repository = Repository::empty();
    repository.write("a.yaml", "nämnd:bn\npunkter:\n\t- |\n\t  Text:\n\n\t  •\ten\n\t  •\ttvå\n");
    let run = skrivelse(repository.path(), &["städa", "a.yaml", "--skriv"]);
    assert_eq!(run.code, 0, "{}", run.err);
    let text = std::fs::read_to_string(repository.at("a.yaml")).expect("it is there");
    assert_eq!(text, "nämnd: bn\npunkter:\n  - |\n    Text:\n\n    - en\n    - två\n");
}

#[test]
fn another_kind_of_file_is_refused() {
    let repository = Repository::empty();
    repository.write("text.docx", "x");
    repository.write("text.md", b"\xe5");
    for (name, words) in [
        ("städa ett annat slag", ["städa", "text.docx"]),
        ("städa en fil som saknas", ["städa", "saknas.md"]),
        ("städa något som inte är UTF-8", ["städa", "text.md"]),
    ] {
        let run = skrivelse(repository.path(), &words);
        assert_eq!(run.code, 1);
        insta::assert_snapshot!(name, run.shown(repository.path()));
    }
}

/// The full stop of an abbreviation is not the layout's, and a capital may begin a name.
#[test]
fn points_and_reasons_lose_only_what_the_layout_sets() {
    let repository = Repository::of("samples/fel/grund");
    let case = std::fs::read_to_string(repository.at("bygglov/ärende.yaml")).expect("it is there");
    let head = case.split("handlingar:").next().expect("it has a beginning");
    let points = |points: &str| {
        format!(
            "{head}handlingar:\n  - slag: tjänsteskrivelse\n    förslag_till_beslut:\n      punkter: [{points}]\n"
        )
    };
    let plan = std::fs::read_to_string(repository.at("plan.yaml")).expect("it is there");
    let reasons = |reason: &str| {
        plan.replace("utan_anmärkning", &format!("mindre_anmärkning, orsak: {reason}"))
    };
    for (reason, shorter) in
        [("besluten dröjde.", "besluten dröjde"), ("Malmö dröjde.", "Malmö dröjde.")]
    {
        repository.write("plan.yaml", reasons(reason));
        let written = points("att ett.,att köpa pärmar m.m.,\"två, samt\"");
        repository.write("bygglov/ärende.yaml", written);
        skrivelse(repository.path(), &["kontrollera", "--rätta"]);
        let read = |name: &str| std::fs::read_to_string(repository.at(name)).expect("it is there");
        assert_eq!(read("bygglov/ärende.yaml"), points("ett,köpa pärmar m.m.,\"två\""));
        assert_eq!(read("plan.yaml"), reasons(shorter));
    }
}

/// What may be meant in another way stays, however wrong it is.
#[test]
fn what_has_two_readings_is_left() {
    let repository = Repository::empty();
    for (name, text) in [
        ("a.md", "Hon sade:\n\n– Nej, inte nu.\n"),
        ("a.md", "Det är tre\n– ett\n– två\n"),
        ("a.md", "Det är tre:\n• ett\n• två\noch så är det\n"),
        ("a.md", "a\tb\nc\td\te\n"),
        ("a.md", "a\tb\n\tc\n"),
        ("a.md", "a\tb\nc | d\te\n"),
        ("a.md", "\tb\nc\td\n"),
        ("a.md", "Se [1].\n\n[1] ett\n\n[1] två\n"),
        ("a.md", "Se [1](länk.pdf).\n\n[1] ett\n"),
        ("a.md", "# Rubrik [1]\n\n[1] ett\n"),
        ("a.md", "[1] ett\n\nSe [1].\n"),
        ("a.md", "```\nSe [1].\n```\n\n[1] ett\n"),
        ("a.md", "Se [1] och [^1].\n\n[1] ett\n\n[^1]: två\n"),
        ("a.md", "{{ a | b(”x) }}\n"),
        ("a.md", "´´´tabell\nfil: a.csv\n"),
        ("a.yaml", "a:\n  b:\n\tc: 1\n"),
        ("a.yaml", "a: |\n  text\n  \tindragen\n"),
        ("a.yaml", "a: namn:värde\n"),
        ("a.yaml", "a: ”Ett: \"två\"”\n"),
        ("a.yaml", "a: ”Ett: två” och ”tre”\n"),
        ("a.yaml", "a:\n  – Nej, sade hon.\n"),
        ("a.yaml", "a: -text\n"),
    ] {
        repository.write(name, text);
        let run = skrivelse(repository.path(), &["städa", name, "--skriv"]);
        assert_eq!((run.code, run.out.as_str()), (0, ""), "{text:?}");
    }
}

/// What stands beside, and how a text is written, decides what comes.
#[test]
fn what_is_mended_is_written_as_its_text_is() {
    let repository = Repository::empty();
    for (name, old, new) in [
        ("a.md", "•\ten\n•\ttvå\n", "- en\n- två\n"),
        ("a.md", "– en\n– två\n", "- en\n- två\n"),
        ("a.md", "Det är tre\n• ett\n• två\n", "Det är tre\n\n- ett\n- två\n"),
        ("a.md", "a\tb\n c\td\n", "| a | b |\n|---|---|\n | c | d |\n"),
        ("a.md", "| a | b |\n| c | d |\n", "| a | b |\n|---|---|\n| c | d |\n"),
        ("a.md", "Se [1] [2].\n\n[1] ett\n[2] två\n", "Se [^1] [^2].\n\n[^1]: ett\n[^2]: två\n"),
        ("a.yaml", "a: \"x\\n\\n{{ b(”c”) }}\"\n", "a: \"x\\n\\n{{ b(\\\"c\\\") }}\"\n"),
        ("a.yaml", "a:\n  • ett\n  • två\nb: 1\n", "a:\n  - ett\n  - två\nb: 1\n"),
        ("a.yaml", "a:\n\u{a0}\u{a0}b: 1\n", "a:\n  b: 1\n"),
        ("a.yaml", "a:\u{a0}1\nb: 2\n", "a: 1\nb: 2\n"),
        ("a.md", "-\u{a0}ett\n-\u{a0}två\n", "- ett\n- två\n"),
        ("a.md", "´´´tabell\ndata: |\n  a\n\n´´´\n", "```tabell\ndata: |\n  a\n\n```\n"),
        ("a.yaml", "a:\n  •\tett\n  •\ttvå\n", "a:\n  - ett\n  - två\n"),
        ("a.yaml", "a:\n  -\u{a0}ett\n  -\u{a0}två\n", "a:\n  - ett\n  - två\n"),
        ("a.yaml", "a: 1\nb:2\n", "a: 1\nb: 2\n"),
    ] {
        repository.write(name, old);
        let run = skrivelse(repository.path(), &["städa", name, "--skriv"]);
        let text = std::fs::read_to_string(repository.at(name)).expect("it is there");
        assert_eq!((text.as_str(), run.code), (new, 0), "{old:?} {}", run.err);
    }
}

proptest! {
    /// Whatever somebody pastes: the program does not stop, and what it has tidied it leaves.
    #[test]
    fn what_is_tidy_stays(text in "([•·o–|1a:-]|\\[1\\]|\\[\\^2\\]|[\u{f0b7}\u{a0}\u{30a}aå]|[\t\n ]|\r\n|”|\\{\\{|\\}\\}){0,40}") {
        for name in ["a.md", "a.yaml"] {
            let first = städad(name, text.as_bytes()).expect("it is UTF-8");
            let again = städad(name, &first.bytes).expect("it is UTF-8");
            prop_assert_eq!(String::from_utf8_lossy(&again.bytes), String::from_utf8_lossy(&first.bytes));
        }
    }
}
