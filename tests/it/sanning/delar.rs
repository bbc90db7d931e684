//! Rows are added up only where the columns are parts of one whole; others can be named.

use super::summor_utan::assert_sums;
use super::tabellsamling::{self as samling, of_heads};
use super::tabellsummor::{assert_silent, assert_told};
use super::uttryck::assert_refused;

const RADER: &str = "A;100;90\nB;200;170\n";

#[test]
fn what_is_compared_is_not_added() {
    let heads = [
        "Intäkter;Kostnader",
        "Budget;Utfall",
        "Budget 2025;Prognos 2025 (tkr)",
        "Bokslut 2024;Budget 2025",
        "Mål;Resultat",
        "Jan;Budget",
        "Planerade;Genomförda",
        "Inkomna;Avgjorda",
        "Nya;Avslutade",
        "Inflyttade;Utflyttade",
        "Anställda;Årsarbetare",
        "Barn;Avdelningar",
        "Platser;Barn",
        "Platser;Belagda",
        "Granskade;Fel",
        "Sökande;Antagna",
    ];
    let told = ["[inget-att-summera]", "är inte delar av samma helhet"];
    samling::assert_told(&of_heads("summa: rader", &heads, RADER), &told);
    samling::assert_silent(&of_heads("summa: kolumner", &heads, RADER));
    let csv = format!("Enhet;Budget;Utfall\n{RADER}");
    let words = "”Budget” och ”Utfall” är inte delar av samma helhet";
    for what in ["tabell(\"data.csv\") | rad(\"A\") | summa", "tabell(\"data.csv\") | summa"] {
        assert_refused(&csv, &[(what, "inte-ett-tal", words)]);
    }
    let csv = "Enhet;Personer;Pris\nA;100;90\nB;200;170\n";
    assert_told("summa: rader", csv, &["[inte-ett-tal]", "tal utan enhet och kr"]);
}

#[test]
fn years_beside_their_change_are_not_added() {
    let tables = [
        "Enhet;2024;2025;Ökning\nA;100;120;20\nB;200;230;30\n",
        "Enhet;2024;2025;Ökning\nA;100;120;20 %\nB;200;230;15 %\n",
        "Enhet;2024;2025;Förändring\nA;100;120;20\nB;200;230;30\n",
        "Enhet;2024;2025;Minskning\nA;120;100;20\nB;230;200;30\n",
    ];
    let tables = tables.map(|rows| ("summa: rader".to_owned(), rows.to_owned()));
    samling::assert_told(&tables, &["[inget-att-summera]"]);
}

#[test]
fn parts_of_one_whole_are_added() {
    let heads = [
        "Ja;Nej",
        "Kvinnor;Män",
        "2024;2025",
        "Jan;Feb",
        "T1;T2",
        "Barn;Vuxna",
        "Elever;Lärare",
        "Personalkostnader;Lokalkostnader",
        "Lön;Hyra",
        "Pris;Moms",
        "Intäkter;Bidrag",
        "Budget 2025;Budget 2026",
        "Grundbudget;Tilläggsbudget",
        "Ökning;Minskning",
        "Förskolor;Skolor",
        "Beslut;Yttranden",
        "Norr;Söder",
    ];
    let tables = of_heads("summa: rader", &heads, RADER);
    samling::assert_printed(&tables, "A 100 90 190 B 200 170 370");
    let net = of_heads("summa: rader", &["Intäkter;Kostnader"], "A;100;−90\nB;200;−170\n");
    samling::assert_silent(&net);
}

/// A column of which nothing says what it holds is not left out of a sum of the others.
#[test]
fn no_sum_of_a_row_lacks_a_part() {
    let rows = "A;12,5;13\nB;23;21\n";
    let tables = of_heads("summa: rader", &["T1;T2", "Personal;Lokaler"], rows);
    samling::assert_told(&tables, &["[inget-att-summera]", "[kolumn-utan-summa]"]);
    let named = "Område;Personal;Lokaler\nNorr (tkr);1 234,5;345\nSöder (tkr);1 100;300\n";
    assert_silent("summa: rader", named);
    let alone = "Förskola;Barn;Grupper;Barn per grupp;Hyra\nA;54;3;18,0;5\nB;36;2;18,0;4\n";
    assert_told("summa: rader", alone, &["[inget-att-summera]"]);
}

#[test]
fn columns_can_be_named() {
    let csv = "Enhet;Anställda;Årsarbetare;Betyg\nA;100;90,5;3\nB;200;180;4\n";
    assert_silent("summa: rader\nsummera: [Anställda, Betyg]", csv);
    assert_sums("summa: rader\nsummera: [Anställda, Betyg]", csv, &["A 100 90,5 3 103"]);
    assert_sums("summa: kolumner\nsummera: Betyg", csv, &["Summa 7"]);
    assert_told("summa: rader\nsummera: [Anstälda]", csv, &["[okänd-kolumn]", "Anstälda"]);
    let unlike = "Enhet;Antal;Kostnad (tkr)\nA;100;90\nB;200;180\n";
    assert_told("summa: rader\nsummera: [Antal, Kostnad (tkr)]", unlike, &["[inte-ett-tal]"]);
}

/// What there is at a time is not added to what there is at another.
#[test]
fn stocks_are_not_added_over_time() {
    let rows = "Konto;Jan;Feb;Mar\nKassa;5;6;7\nInköp;5;6;7\n";
    assert_told("summa: rader", rows, &["data.csv:2:1", "”Kassa” är ett läge vid varje tidpunkt"]);
    assert_sums("summa: rader", rows, &["Kassa 5 6 7 Inköp", "Inköp 5 6 7 18"]);
    let all = "Anställda;2024;2025\nNorr;5;6\nSöder;7;8\n";
    assert_told("summa: rader", all, &["[inget-att-summera]", "läggs inte ihop över tid"]);
    assert_silent("summa: kolumner", all);
}
