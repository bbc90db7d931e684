//! What stands in a table or a diagram besides its numbers: titles, values that nobody fills, what a spreadsheet left.

use super::granby::{built, read};
use super::tabellsummor::{assert_silent, assert_told, said, table, with};
use crate::pdf::Pdf;

const PAPER: &str = "avrapportering/tjänsteskrivelse.pdf";

fn diagram(line: &str) -> String {
    format!("```diagram\nfil: data.csv\n{line}\n```\n")
}

#[test]
fn a_diagram_has_one_unit_and_shows_it() {
    for csv in [
        "Enhet;Belopp\nNorr;5 tkr\nSöder;2 mnkr\n",
        "Enhet;Antal;Andel\nNorr;33;5 %\nSöder;67;6 %\n",
    ] {
        let said = said(&diagram(""), csv);
        assert!(said.contains("[inte-ett-tal]") && said.contains("dela axel"), "{said}");
    }
    for (unit, slag) in [("%", "staplar"), ("tkr", "liggande_staplar"), ("dagar", "linje")] {
        let repository = with(
            &diagram(&format!("slag: {slag}")),
            &format!("Enhet;Vad\nNorr;20 {unit}\nSöder;60 {unit}\n"),
        );
        built(&repository, "standard");
        let pdf = Pdf::read(&repository.at(&format!("ut/layout-standard/{PAPER}")));
        let drawn = super::seen::seen_lines(&pdf).join("\n");
        assert!(drawn.contains(&format!("40 {unit}")), "{unit}: {drawn}");
    }
}

#[test]
fn a_question_ends_with_its_own_mark() {
    let csv = "Enhet;Antal\nNorr;3\n";
    let repository = with(&diagram("rubrik: Hur många?"), csv);
    built(&repository, "standard");
    let pdf = Pdf::read(&repository.at(&format!("ut/layout-standard/{PAPER}")));
    let tree = pdf.tags();
    assert!(tree.contains("Hur många? Norr 3."), "{tree}");
}

#[test]
fn a_title_in_the_file_is_told_once() {
    let csv = "Beslut under året;;\nEnhet;Ja;Nej\nNorr;3;4\nSöder;5;6\n";
    let said = said(&table(""), csv);
    assert!(said.contains("data.csv:1:1: fel[ojämn-rad]: första raden är en rubrik"), "{said}");
    assert_eq!(said.matches("ojämn-rad").count(), 1, "{said}");
}

#[test]
fn a_sum_row_has_a_name() {
    let repository =
        with(&table("summa: kolumner\nsummanamn: \"\""), "Enhet;Antal\nNorr;3\nSöder;4\n");
    built(&repository, "standard");
    let text = read(&repository, "standard", PAPER);
    assert!(text.contains("Summa 7"), "{text}");
}

#[test]
fn values_in_a_file_are_told_as_they_stand() {
    let csv = "År;Antal\n{{ plan.planår }};3\n";
    assert_told("", csv, &["data.csv:2:", "[enkla-klamrar]"]);
    let repository = with(&table(""), csv);
    let run = crate::support::skrivelse(repository.path(), &["kontrollera"]);
    let all = format!("{}{}", run.out, run.err);
    assert!(all.contains("en CSV-fil fylls inte i") && !all.contains("skriv två klamrar"), "{all}");
}

#[test]
fn what_only_a_spreadsheet_reads_is_told() {
    for text in ["=SUMMA(A1)", "1,00E+05", "SANT", "FALSKT"] {
        let csv = format!("Enhet;Antal\nNorr;23\nSöder;{text}\n");
        assert_told("", &csv, &["data.csv:3:", "[kalkylfel]"]);
    }
    assert_silent("", "Enhet;Antal\nNorr;23\n");
}

/// A point may stand before decimals or between thousands: both are named.
#[test]
fn a_point_is_not_guessed_at() {
    let csv = "Enhet;Antal\nA;1 234\nB;1.234\nC;7\nD;8\n";
    let repository = with(&table("summa: kolumner"), csv);
    let run = crate::support::skrivelse(repository.path(), &["kontrollera"]);
    let all = format!("{}{}", run.out, run.err);
    assert!(all.contains("skriv 1,234 om") && all.contains("och 1 234 om"), "{all}");
}
