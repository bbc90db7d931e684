//! What stands within braces: what people can read is printed, all else is told in words.

use super::granby::{built, checked, granby, read};
use crate::support::Repository;

/// A case with this text, where `data.csv` lies beside.
pub fn with(text: &str, csv: &str) -> Repository {
    let repository = granby();
    repository.write("ärenden/avrapportering/föredragning.md", text);
    repository.write("ärenden/avrapportering/data.csv", csv);
    repository
}

/// Each expression is printed so.
pub fn assert_printed(csv: &str, cases: &[(&str, &str)]) {
    let lines: Vec<String> = cases
        .iter()
        .enumerate()
        .map(|(nr, (what, _))| format!("v{nr}=[{{{{ {what} }}}}].\n\n"))
        .collect();
    let repository = with(&lines.concat(), csv);
    built(&repository, "standard");
    let text = read(&repository, "standard", "avrapportering/tjänsteskrivelse.pdf");
    let text = text.replace('\u{a0}', " ");
    for (nr, (what, expected)) in cases.iter().enumerate() {
        assert!(text.contains(&format!("v{nr}=[{expected}]")), "{what}: {text}");
    }
}

/// Each expression is a fault of this rule, told with these words and nothing that only machines read.
pub fn assert_refused(csv: &str, cases: &[(&str, &str, &str)]) {
    for (what, rule, words) in cases {
        let run = checked(&with(&format!("Det är {{{{ {what} }}}}.\n"), csv));
        let said = run.out.lines().find(|line| line.contains(&format!("fel[{rule}]")));
        let said = said.unwrap_or_else(|| panic!("{what}: {}{}", run.out, run.err));
        assert!(said.contains(words) && said.chars().count() < 200, "{what}: {said}");
    }
}

const CSV: &str = "Enhet;Antal\nNorr;23\nSöder;29\n";
const PASSAR_INTE: &str = "värdet-passar-inte";

#[test]
fn what_has_no_words_is_not_printed() {
    let cases = [
        ("tabell(\"data.csv\") | rad(\"Norr\")", "en tabell"),
        ("tabell(\"data.csv\")", "en tabell"),
        ("tabell(\"data.csv\") | versal", "en tabell"),
        ("tabell(\"data.csv\") | infoga", "en tabell"),
        ("tabell(\"data.csv\") | upper", "en tabell"),
        ("[tabell(\"data.csv\")] | uppräkning", "en tabell"),
        ("tabell(\"data.csv\") ~ \"\"", "inte kan stå bland ord"),
        ("plan.risker ~ \"\"", "inte kan stå bland ord"),
        ("bilaga ~ \"\"", "inte kan stå bland ord"),
        ("bilaga", "funktionen ”bilaga”, utan parentes"),
        ("tabell", "funktionen ”tabell”, utan parentes"),
        ("hänvisa", "funktionen ”hänvisa”, utan parentes"),
        ("range", "funktionen ”range”, utan parentes"),
        ("plan.risker | join(\", \")", "flera delar"),
        ("plan.risker | string", "en lista"),
    ];
    assert_refused(CSV, &cases.map(|(what, words)| (what, PASSAR_INTE, words)));
    assert_refused(CSV, &[("debug()", "okänd-funktion", "debug")]);
}

#[test]
fn faults_name_the_kind_of_a_value() {
    let cases = [
        ("plan.risker | summa", "värdet med flera delar är inte ett tal"),
        ("nämnd | tal", "värdet med flera delar är inte ett tal"),
        ("nämnd | datum", "värdet med flera delar är inte ett datum"),
        ("tabell(\"data.csv\") | tal", "en tabell är inte ett tal"),
        ("\"många\" | tal", "”många” är inte ett tal"),
    ];
    assert_refused(CSV, &cases.map(|(what, words)| (what, PASSAR_INTE, words)));
}

/// The letters of a word are no list, nor are the parts of a risk.
#[test]
fn only_lists_are_lists() {
    let cases = [
        "plan.risker[0].namn | uppräkning",
        "plan.risker[0].namn | punktlista",
        "plan.risker[0].namn | antal",
        "plan.risker[0] | antal",
        "\"12\" | summa",
    ];
    assert_refused(CSV, &cases.map(|what| (what, PASSAR_INTE, "är ingen lista")));
    assert_refused(CSV, &[("[\"en\", \"\"] | uppräkning", "tomt-värde", "tomt")]);
}

#[test]
fn what_has_words_is_printed_as_people_write_it() {
    assert_printed(
        CSV,
        &[
            ("0.1 + 0.2", "0,3"),
            ("1.1 * 3", "3,3"),
            ("2 / 3 * 100", "66,666667"),
            ("[0.1 + 0.2, 3] | uppräkning", "0,3 och 3"),
            ("[1.5, 2] | join(\"; \")", "1,5; 2"),
            ("nämnd.namn | upper", "BYGGNADSNÄMNDEN"),
            ("plan.planår", "2026"),
            ("plan.risker | antal", "2"),
            ("true", "ja"),
        ],
    );
}
