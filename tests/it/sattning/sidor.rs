//! `kontrollera --sidor` tells what `bygg` does, and writes nothing.

use crate::sanning::granby::{LAYOUTS, granby};
use crate::support::{Repository, skrivelse};

/// A table that no page has room for.
const BRED: &str = "| Januari | Februari | Mars | April | Maj | Juni | Juli | Augusti | September | Oktober | November | December |\n|---|---|---|---|---|---|---|---|---|---|---|---|\n| 1 234 567 | 1 234 567 | 1 234 567 | 1 234 567 | 1 234 567 | 1 234 567 | 1 234 567 | 1 234 567 | 1 234 567 | 1 234 567 | 1 234 567 | 1 234 567 |\n";

fn wide() -> Repository {
    let repository = granby();
    repository.write("ärenden/avrapportering/föredragning.md", BRED);
    repository
}

fn told(repository: &Repository, arguments: &[&str]) -> (i32, Vec<String>) {
    let run = skrivelse(repository.path(), arguments);
    let mut lines: Vec<String> = run.out.lines().map(str::to_owned).collect();
    lines.sort();
    (run.code, lines)
}

#[test]
fn the_pages_tell_the_same_as_when_they_are_made() {
    for layout in LAYOUTS {
        let repository = wide();
        let looked = told(
            &repository,
            &["kontrollera", "--sidor", "--layout", layout, "--rapport", "kort", "--alla"],
        );
        assert!(!repository.at("ut").exists());
        let built = told(&repository, &["bygg", "--layout", layout, "--rapport", "kort", "--alla"]);
        assert_eq!(looked, built, "{layout}");
        assert!(looked.1.iter().any(|line| line.contains("tabell-ryms-inte")), "{looked:?}");
    }
}

#[test]
fn only_the_pages_know() {
    let repository = wide();
    let (code, lines) = told(&repository, &["kontrollera", "--rapport", "kort"]);
    assert_eq!((code, lines.iter().any(|line| line.contains("tabell-ryms-inte"))), (0, false));
    let run = skrivelse(repository.path(), &["kontrollera", "--sidor", "ärenden/avrapportering"]);
    assert_eq!(run.code, 0, "{}", run.err);
    assert!(run.err.contains("varning[tabell-ryms-inte]"), "{}", run.err);
    assert!(run.out.contains("1 varning") || run.out.contains("varningar"), "{}", run.out);
}

/// What the pages warn of counts as a fault where warnings do, and then no paper is made.
#[test]
fn a_warning_of_the_pages_is_a_fault_when_asked_for() {
    let repository = wide();
    repository.replace("ärenden/avrapportering/ärende.yaml", "#diarienummer", "diarienummer");
    let (looked, _) = told(&repository, &["kontrollera", "--sidor", "--strikt"]);
    let run = skrivelse(repository.path(), &["bygg", "--strikt"]);
    assert_eq!((looked, run.code), (1, 1), "{}", run.err);
    assert!(run.err.contains("fel[tabell-ryms-inte]"), "{}", run.err);
    assert!(!repository.at("ut/avrapportering").exists());
    repository.write("skrivelse.yaml", {
        let text = std::fs::read_to_string(repository.at("skrivelse.yaml")).expect("it is there");
        text + "regler: {tabell-ryms-inte: av}\n"
    });
    let (looked, lines) = told(&repository, &["kontrollera", "--sidor", "--rapport", "kort"]);
    assert_eq!((looked, lines.iter().any(|line| line.contains("tabell-ryms"))), (0, false));
}

/// A fault on the pages of one case is told, and those of another are looked at.
#[test]
fn the_report_for_programs_has_what_the_pages_tell() {
    let run = skrivelse(wide().path(), &["kontrollera", "--sidor", "--rapport", "json"]);
    assert!(run.out.contains("\"tabell-ryms-inte\""), "{}", run.out);
}
