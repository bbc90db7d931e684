//! What cannot be added up is in no sum that is asked for, or is told.

use super::granby::{LAYOUTS, built, read};
use super::tabellsummor::{assert_silent, assert_told, table, with};
use super::uttryck::{assert_printed, assert_refused};

/// The sums that are printed below and beside a table.
pub fn assert_sums(line: &str, csv: &str, expected: &[&str]) {
    let repository = with(&table(line), csv);
    for layout in LAYOUTS {
        built(&repository, layout);
        let text = read(&repository, layout, "avrapportering/tjänsteskrivelse.pdf");
        let text = text.replace('\u{a0}', " ");
        for words in expected {
            assert!(text.contains(words), "{layout}: {words}: {text}");
        }
    }
}

#[test]
fn shares_are_added_only_to_a_whole() {
    let across = "Svar;T1;T2\nJa;60 %;70 %\nNej;40 %;30 %\n";
    assert_told("summa: båda", across, &["[inget-att-summera]", "raderna kan inte summeras"]);
    assert_silent("summa: kolumner", across);
    let rows = "Fråga;Ja;Nej;Vet ej\nA;60 %;30 %;10 %\nB;50 %;50 %;0 %\n";
    assert_silent("summa: rader", rows);
    assert_sums("summa: rader", rows, &["10 % 100 %", "0 % 100 %"]);
    let share = "tabell(\"data.csv\") | summa(\"T1\")";
    assert_printed(across, &[(share, "100")]);
    let rates = "Enhet;T1\nA;60 %\nB;70 %\n";
    assert_refused(rates, &[(share, "inte-ett-tal", "har andelar som inte kan läggas ihop")]);
    assert_printed(rates, &[("tabell(\"data.csv\") | rad(\"A\") | summa(\"T1\")", "60")]);
}

#[test]
fn units_of_heads_are_not_added_across() {
    for (heads, words) in [
        ("Antal;Kostnad (tkr)", "tal utan enhet och tkr"),
        ("Ärenden;Kostnad, kr", "tal utan enhet och kr"),
        ("Antal;Kostnad", "tal utan enhet och kr"),
        ("Beslut (st);Tid (dagar)", "st och dagar"),
    ] {
        let csv = format!("Enhet;{heads}\nA;5;120\nB;7;80\n");
        assert_told("summa: båda", &csv, &["[inte-ett-tal]", words]);
        assert_silent("summa: kolumner", &csv);
        assert_refused(&csv, &[("tabell(\"data.csv\") | summa", "inte-ett-tal", words)]);
    }
    for heads in ["2025;2026 (tkr)", "Budget 2025;Budget 2026 (tkr)", "Barn;Elever", "Ja;Nej"] {
        assert_silent("summa: båda", &format!("Enhet;{heads}\nA;5;120\nB;7;80\n"));
    }
    let thousands = "Enhet;2025 (tkr);2026 (tkr)\nA;5;120\nB;7;80\n";
    assert_sums("summa: rader", thousands, &["Summa (tkr) A 5 120 125"]);
    let mixed = "Post;Belopp\nA;31 tkr\nB;20\nC;4 tkr\n";
    assert_told("summa: kolumner", mixed, &["har både tkr och tal utan enhet"]);
}

#[test]
fn sums_among_the_columns_are_not_added_again() {
    let running = "Enhet;Jan;Feb;Ackumulerat\nA;5;12;17\nB;7;8;15\n";
    assert_silent("summa: rader", running);
    assert_sums("summa: rader", running, &["A 5 12 17 17", "B 7 8 15 15"]);
    let half = "Enhet;Jan;Feb;Mar;Första halvåret;Juli\nA;1;2;3;6;4\nB;0;1;0;1;2\n";
    assert_silent("summa: rader", half);
    assert_sums("summa: rader", half, &["A 1 2 3 6 4 10", "B 0 1 0 1 2 3"]);
    let more = "Enhet;Jan;Feb;Mar;Första halvåret\nA;1;2;3;21\nB;0;1;0;4\n";
    assert_told("summa: rader", more, &["data.csv:1:19", "[räknas-igen]"]);
    let unnamed = "Del;Grundskola;Gymnasium;Skola\n2025;30;11;41\n2026;32;13;45\n";
    assert_told("summa: rader", unnamed, &["data.csv:1:26", "[räknas-igen]"]);
}

#[test]
fn sums_among_the_rows_are_not_added_again() {
    let months = "Månad;Antal\nJan;1\nFeb;2\nMar;4\nKv 1;7\nApr;4\n";
    assert_silent("summa: kolumner", months);
    assert_sums("summa: kolumner", months, &["Apr 4 Summa 11"]);
    let parts = "Post;Antal\nSkola;12\n- löner;8\n- hyror;4\nVård;5\n";
    assert_silent("summa: kolumner", parts);
    assert_sums("summa: kolumner", parts, &["Vård 5 Summa 17"]);
    let listed = "Post;Antal\nSkola;\n- löner;8\n- hyror;4\n";
    assert_sums("summa: kolumner", listed, &["Summa 12"]);
    for (csv, place) in [
        ("Månad;Antal\nJan;1\nFeb;2\nKv 1;9\nApr;4\n", "data.csv:4:1"),
        ("Post;Antal\nSkola;12\n- löner;8\nVård;5\n", "data.csv:3:1"),
        ("Ålder;Barn;Vuxna\n0–5;31;12\n6–12;42;13\n0–12;73;25\n13–15;25;3\n", "data.csv:4:1"),
    ] {
        assert_told("summa: kolumner", csv, &[place, "[räknas-igen]"]);
    }
    for csv in ["Enhet;Antal\nA;1\nB;2\nC;3\n", "Kvartal;Antal\nKv 1;1\nKv 2;2\nKv 3;3\n"] {
        assert_silent("summa: kolumner", csv);
        assert_sums("summa: kolumner", csv, &["3 Summa 6"]);
    }
    let rates = "Mått;Norr;Söder\nElever;120;80\nKronor per elev;900;950\nNKI;70;71\n";
    assert_sums("summa: kolumner", rates, &["Summa 120 80"]);
}

#[test]
fn means_and_years_are_not_added() {
    for head in ["Poäng (medel)", "NKI", "Trygghetsindex", "Datum", "Beslutsdatum", "Årskurs"] {
        let csv = format!("Enhet;Antal;{head}\nA;23;71\nB;29;72\n");
        assert_silent("summa: kolumner", &csv);
        assert_sums("summa: kolumner", &csv, &["B 29 72 Summa 52"]);
        let sum = format!("tabell(\"data.csv\") | summa(\"{head}\")");
        assert_refused(&csv, &[(&sum, "inte-ett-tal", "inte kan läggas ihop")]);
    }
    let built = "Fastighet;Byggd;Yta\nA;1987;300\nB;2004;1500\n";
    assert_told("summa: kolumner", built, &["data.csv:1:11", "ser ut att ha årtal"]);
    let sum = "tabell(\"data.csv\") | summa(\"Byggd\")";
    assert_refused(built, &[(sum, "inte-ett-tal", "har årtal som inte kan läggas ihop")]);
    for head in ["Antal elever", "2025", "Kostnad"] {
        let csv = format!("Enhet;{head}\nA;1987\nB;2004\n");
        assert_silent("summa: kolumner", &csv);
        assert_sums("summa: kolumner", &csv, &["Summa 3 991"]);
    }
}

#[test]
fn numbers_in_brackets_have_a_sum_only_where_all_have_one() {
    let csv = "Enhet;Antal\nA;1 (2)\nB;2\n";
    assert_told("summa: kolumner", csv, &["data.csv:3:3", "”2” har inget tal inom parentes"]);
    assert_sums("summa: kolumner", csv, &["B 2 Summa 3 "]);
    let across = "Enhet;T1;T2\nA;1 (2);2\nB;2 (3);3\n";
    assert_sums("summa: båda", across, &["A 1 (2) 2 3 ", "Summa 3 (5) 5 8 "]);
    assert_silent("summa: kolumner", "Enhet;Antal\nA;1 (2)\nB;2 (–)\nC;–\n");
}

/// Thousands of kronor are never printed as if they were kronor.
#[test]
fn a_sum_has_the_unit_of_its_cells() {
    let csv = "Post;Belopp;Kr\nA;31 tkr;500 kr\nB;1 220,5 tkr;700 kr\n";
    assert_printed(
        csv,
        &[
            ("tabell(\"data.csv\") | summa(\"Belopp\")", "1 251,5 tkr"),
            ("tabell(\"data.csv\") | summa(\"Belopp\") | tal", "1 251,5"),
            ("tabell(\"data.csv\") | summa(\"Belopp\") | kronor", "1 251 500 kr"),
            ("tabell(\"data.csv\") | summa(\"Kr\")", "1200"),
        ],
    );
}
