//! Wrong sums are told whatever they are called, wherever their name stands, and none is made of what cannot be added.

use super::granby::{built, read};
use super::tabellsummor::{assert_silent, assert_told, said, table, with};
use super::uttryck::{assert_printed, assert_refused};

#[test]
fn more_names_of_sums() {
    for namn in [
        "Totalt¹",
        "Summa(tkr)",
        "Summa/Totalt",
        "Total-summa",
        "Totalresultat",
        "Summering",
        "Sa:",
    ] {
        let csv = |sum: u32| format!("Enhet;Antal\nNorr;23\nSöder;29\n{namn};{sum}\n");
        assert_told("", &csv(40), &["[fel-summa]", "ger 52, men här står 40"]);
        assert_silent("", &csv(52));
    }
    for namn in ["Samtliga skolor", "Alla skolor", "Helår", "Helåret"] {
        let csv = format!("Enhet;Antal\nNorr;23\nSöder;29\n{namn};40\n");
        assert_told("", &csv, &["[tveksam-summa]", "ger 52, men här står 40"]);
    }
    for head in ["Samtliga", "Alla", "Antal totalt", "Totalt antal elever", "Båda", "Helår"] {
        let csv = |sum: u32| format!("Skola;Vår;Höst;{head}\nNorr;13;1;{sum}\n");
        assert_told("", &csv(15), &["[tveksam-summa]", "ger 14, men här står 15"]);
        assert_silent("", &csv(14));
        assert_told("summa: rader", &csv(14), &["[dubbel-summa]"]);
    }
}

#[test]
fn a_name_may_stand_in_the_second_column() {
    let csv = |sum: u32| format!("Nr;Enhet;Antal\n1;A;31\n2;B;28\n;Totalt;{sum}\n");
    assert_told("", &csv(69), &["data.csv:4:9", "[fel-summa]", "ger 59, men här står 69"]);
    assert_silent("", &csv(59));
    assert_told("summa: kolumner", &csv(59), &["data.csv:4:2", "[dubbel-summa]"]);
    assert_printed(
        &csv(59),
        &[
            ("tabell(\"data.csv\") | summa(\"Antal\")", "59"),
            ("tabell(\"data.csv\") | cell(\"A\", \"Antal\")", "31"),
            ("tabell(\"data.csv\") | cell(\"1\", \"Antal\")", "31"),
        ],
    );
    let bars = "|  | Enhet | Antal |\n|---|---|---|\n| 1 | A | 28 |\n| 2 | B | 4 |\n| | **Totalt** | **31** |\n";
    let said = said(bars, "");
    assert!(said.contains("[tveksam-summa]") && said.contains("ger 32"), "{said}");
}

#[test]
fn units_do_not_hide_numbers() {
    for (one, two, sum) in [
        ("12 st", "5 st", "18 st"),
        ("5 Tkr", "4 Tkr", "19 Tkr"),
        ("5 MKR", "4 MKR", "19 MKR"),
        ("5 msek", "4 msek", "19 msek"),
        ("1 834 SEK", "166 SEK", "2 100 SEK"),
        ("500 kronor", "500 kronor", "1 100 kronor"),
        ("500:-", "500:-", "1 100:-"),
        ("12 dagar", "1 dag", "14 dagar"),
        ("1\u{2007}234", "1\u{2007}000", "2\u{2007}235"),
    ] {
        let csv = format!("Enhet;Vad\nNorr;{one}\nSöder;{two}\nTotalt;{sum}\n");
        assert_told("", &csv, &["data.csv:4:8", "[fel-summa]"]);
    }
    let points = "Enhet;Belopp\nNorr;1234.50\nSöder;100.25\nTotalt;1335.75\n";
    assert_told("", points, &["data.csv:4:8", "[tveksam-summa]", "ger 1"]);
    assert_silent("", "Dag;Tid\nMåndag;8.30\nTisdag;7.45\nTotalt;16.15\n");
}

#[test]
fn unlike_numbers_are_not_added() {
    let money = "Post;T1;T2\nA;5 tkr;2 mnkr\nB;4 tkr;3 mnkr\n";
    assert_told("summa: båda", money, &["[inte-ett-tal]", "tkr och mnkr"]);
    let counts = "Post;Ärenden;Kostnad\nA;5;2 000 kr\nB;4;3 000 kr\n";
    assert_told("summa: båda", counts, &["[inte-ett-tal]", "tal utan enhet och kr"]);
    assert_silent("summa: kolumner", counts);
}

/// A row with something else than a number has no sum, and the others lose none of theirs.
#[test]
fn a_row_sum_has_all_numbers_of_its_row() {
    for (odd, expected) in [("x", "B 4 3 7"), ("..", "B 4 3 7")] {
        let csv = format!("Post;T1;T2\nA;5;{odd}\nB;4;3\n");
        assert_told("summa: rader", &csv, &["data.csv:2:5", "så raden får ingen summa"]);
        let repository = with(&table("summa: rader"), &csv);
        built(&repository, "standard");
        let text = read(&repository, "standard", "avrapportering/tjänsteskrivelse.pdf");
        assert!(text.contains(&format!("A 5 {odd} {expected}")), "{text}");
    }
    assert_silent("summa: båda", "Post;T1;T2;Kommentar\nA;5;2;bra\nB;4;1;2025\n");
    let pieces = "Post;T1;T2\nA;5;2 st\nB;4;3\n";
    assert_silent("summa: rader", pieces);
}

#[test]
fn a_fault_of_the_sums_is_one_of_the_text() {
    let csv = "Post;T1;T2\nA;5;2 tkr\n";
    assert_refused(csv, &[("tabell(\"data.csv\") | summa", "inte-ett-tal", "av olika slag")]);
}
