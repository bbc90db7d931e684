//! Sums in tables: in all usual shapes a typed sum is held against its numbers, and nothing is counted twice.

use super::granby::{LAYOUTS, built, checked, granby, read};
use crate::support::Repository;

const TEXT: &str = "ärenden/avrapportering/föredragning.md";
const PAPER: &str = "avrapportering/tjänsteskrivelse.pdf";

/// A case with this text, where `data.csv` lies beside.
pub fn with(text: &str, csv: &str) -> Repository {
    let repository = granby();
    repository.write(TEXT, text);
    repository.write("ärenden/avrapportering/data.csv", csv);
    repository
}

/// What is said of the tables of such a case.
pub fn said(text: &str, csv: &str) -> String {
    let run = checked(&with(text, csv));
    format!("{}{}", run.out, run.err)
}

/// A table of the file, with this line.
pub fn table(line: &str) -> String {
    format!("```tabell\nfil: data.csv\n{line}\n```\n")
}

pub fn assert_silent(line: &str, csv: &str) {
    let said = said(&table(line), csv);
    assert!(!said.contains("data.csv:") && !said.contains("föredragning.md:"), "{csv}\n{said}");
}

pub fn assert_told(line: &str, csv: &str, expected: &[&str]) {
    let said = said(&table(line), csv);
    for one in expected {
        assert!(said.contains(one), "{one} is not said of\n{csv}\n{said}");
    }
}

#[test]
fn a_total_row_goes_by_many_names() {
    let sure = [
        "Totalsumma",
        "Totalt antal",
        "Sammanlagt",
        "Slutsumma",
        "S:a",
        "Summa totalt",
        "TOTAL",
        "Totalt:",
        "**Summa**",
        "Summa (st)",
        "Totalt 2026",
    ];
    for namn in sure {
        let csv = |sum: u32| format!("Enhet;Antal\nNorr;23\nSöder;29\n{namn};{sum}\n");
        assert_told("", &csv(40), &["data.csv:4:", "[fel-summa]", "ger 52, men här står 40"]);
        assert_silent("", &csv(52));
    }
    for namn in [
        "Alla",
        "Samtliga",
        "Samtliga enheter",
        "Total mängd",
        "Nämnden totalt",
        "Summa exkl. moms",
    ] {
        let csv = |sum: u32| format!("Enhet;Antal\nNorr;23\nSöder;29\n{namn};{sum}\n");
        assert_told("", &csv(40), &["data.csv:4:", "[tveksam-summa]", "ger 52, men här står 40"]);
        assert_silent("", &csv(52));
    }
    for namn in ["Totalförsvar", "Summerande bedömning", "Alla barn"] {
        assert_silent("", &format!("Område;Antal\nNorr;23\nSöder;29\n{namn};40\n"));
    }
}

#[test]
fn means_and_sums_of_groups_are_right() {
    assert_silent("", "Grupp;Betyg\nKvinnor;3,5\nMän;3,9\nTotalt;3,7\n");
    assert_silent("", "Grupp;Poäng\nKvinnor;35\nMän;39\nAlla;37\n");
    assert_silent(
        "",
        "Enhet;Antal\nA;1\nB;2\nDelsumma;3\nC;4\nDelsumma;4\nTotalt;7\nvarav nya;2\n",
    );
    assert_silent("", "Enhet;Antal\nTotalt;7\nA;3\nB;4\n");
    assert_told(
        "",
        "Enhet;Antal\nA;1\nB;2\nDelsumma;4\nC;5\n",
        &["data.csv:4:", "ger 3, men här står 4"],
    );
}

#[test]
fn rows_that_are_sums_are_not_counted_again() {
    let csv = "Enhet;Antal\nA;1\nB;2\nDelsumma;3\nC;4\nvarav nya;2\n";
    assert_silent("summa: kolumner", csv);
    let repository = with(&table("summa: kolumner"), csv);
    for layout in LAYOUTS {
        built(&repository, layout);
        let text = read(&repository, layout, PAPER);
        assert!(text.contains("varav nya 2 Summa 7"), "{layout}: {text}");
    }
    let result = "Post;Belopp\nIntäkter;420\nKostnader;−380\nResultat;40\n";
    assert_silent("summa: kolumner", result);
    let otherwise = "Post;Belopp\nIntäkter;420\nKostnader;380\nResultat;40\n";
    assert_told("summa: kolumner", otherwise, &["data.csv:4:1", "[räknas-igen]"]);
}

#[test]
fn columns_of_sums_are_held_against_their_rows() {
    assert_told(
        "",
        "Enhet;Ja;Nej;Totalt\nNorr;13;1;15\n",
        &["data.csv:2:11", "[fel-summa]", "ger 14, men här står 15"],
    );
    assert_silent("", "Enhet;Ja;Nej;Totalt\nNorr;13;1;14\nSöder;;2;2\n");
    assert_silent("summa: skriven", "Enhet;Ja;Nej;Totalt\nNorr;13;1;15\n");
    assert_silent("", "Enhet;Ja;Nej;Svarstid;Totalt\nNorr;13;1;9;14\nSöder;3;2;8;5\n");
    assert_silent("", "Enhet;Totalt;Kvinnor;Män\nNorr;14;13;1\n");
    assert_told(
        "summa: rader",
        "Enhet;Ja;Nej;Totalt\nNorr;13;1;14\n",
        &["data.csv:1:14", "[dubbel-summa]"],
    );
    let bars = "| Enhet | Ja | Nej | Totalt |\n|---|---|---|---|\n| Norr | 13 | 1 | 15 |\n";
    let said = said(bars, "");
    assert!(said.contains("föredragning.md:3:19: varning[tveksam-summa]"), "{said}");
}

#[test]
fn last_year_in_brackets_is_a_number_of_its_own() {
    let csv = "Enhet;Beslut\nNorr;31 (28)\nSöder;30 (31)\n";
    assert_silent("summa: kolumner", csv);
    let repository = with(&table("summa: kolumner"), csv);
    for layout in LAYOUTS {
        built(&repository, layout);
        let text = read(&repository, layout, PAPER);
        assert!(text.contains("Summa 61 (59)"), "{layout}: {text}");
    }
    let typed = format!("{csv}Totalt;61 (60)\n");
    assert_told("", &typed, &["data.csv:4:8", "ger 59, men här står 60"]);
}

#[test]
fn rates_are_no_shares() {
    assert_silent(
        "summa: kolumner",
        "Enhet;Svar;Nöjda;Trygga\nNorr;13;61 %;70 %\nSöder;9;72 %;81 %\n",
    );
    let shares = "Enhet;Svar;Andel;Andel 2025\nA;5;50 %;52 %\nB;3;30 %;30 %\nC;2;16 %;14 %\n";
    let said = said(&table("summa: kolumner"), shares);
    assert_eq!(said.matches("andelar-blir-inte-hundra").count(), 1, "{said}");
    assert!(said.contains("”Andel” och ”Andel 2025”"), "{said}");
}

#[test]
fn what_a_spreadsheet_failed_at_is_told_at_its_cell() {
    for text in ["#NAMN?", "#DIV/0!", "#DIVISION/0!", "#SAKNAS!", "#N/A", "#REFERENS!", "########"]
    {
        let csv = format!("Enhet;Antal\nNorr;23\nSöder;{text}\n");
        let said = said(&table(""), &csv);
        assert!(said.contains("data.csv:3:"), "{text}: {said}");
        assert_eq!(said.matches("[kalkylfel]").count(), 1, "{text}: {said}");
        let bars = format!("| Enhet | Antal |\n|---|---|\n| Norr | {text} |\n");
        let said = self::said(&bars, "");
        assert!(said.contains("föredragning.md:3:10: varning[kalkylfel]"), "{text}: {said}");
    }
    let repository = granby();
    repository.replace("skrivelse.yaml", "kommun: Granby kommun\n", "kommun: \"#REF!\"\n");
    let run = checked(&repository);
    assert!(
        run.out.contains("skrivelse.yaml:") && run.out.contains("[kalkylfel]"),
        "{}{}",
        run.out,
        run.err
    );
}
