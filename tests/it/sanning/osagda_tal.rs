//! Numbers whose head does not say whether they are amounts: they are in no sum, and that is told.

use super::summor_utan::assert_sums;
use super::tabellsummor::{assert_silent, assert_told};
use super::uttryck::assert_refused;

const UTAN: &str = "[kolumn-utan-summa]";

fn beside(head: &str, [one, two]: [&str; 2]) -> String {
    format!("Enhet;Antal;{head}\nA;23;{one}\nB;29;{two}\n")
}

/// The same with several heads.
fn beside_all(heads: &[&str], [one, two]: [&str; 2]) -> String {
    let all = |cell: &str| vec![cell; heads.len()].join(";");
    beside(&heads.join(";"), [&all(one), &all(two)])
}

#[test]
fn rates_are_in_no_sum() {
    let heads = ["Sjukfrånvaro", "Korttidsfrånvaro 2026", "Värde", "Mål", "Inköpspris"];
    let csv = beside_all(&heads, ["5,1", "5,3"]);
    assert_told("summa: kolumner", &csv, &["data.csv:1:13", UTAN, "mängder som kan läggas"]);
    assert_sums("summa: kolumner", &csv, &["29 5,3 5,3 5,3 5,3 5,3 Summa 52 "]);
    for head in heads {
        assert_told("summa: kolumner", &csv, &[&format!("kolumnen ”{head}” får ingen summa")]);
        let sum = format!("tabell(\"data.csv\") | summa(\"{head}\")");
        assert_refused(&csv, &[(&sum, "inte-ett-tal", "inte kan läggas ihop")]);
    }
    let known = ["Betyg (1–5)", "Kvadratmeterpris", "Personaltäthet", "Riskvärde", "À-pris"];
    let csv = beside_all(&known, ["3", "4"]);
    assert_silent("summa: kolumner", &csv);
    assert_sums("summa: kolumner", &csv, &["29 4 4 4 4 4 Summa 52 "]);
    assert_told("summa: kolumner", "Enhet;Trivas\nA;5,1\nB;5,3\n", &["[inget-att-summera]", UTAN]);
}

#[test]
fn a_head_that_says_its_unit_has_a_sum() {
    let heads = [
        "Sjukfrånvaro (dagar)",
        "Frånvaro, timmar",
        "Inköpspris (kr)",
        "Årsarbetare",
        "Tjänster",
        "Moms",
        "El (MWh)",
        "Budget 2026",
    ];
    let csv = beside_all(&heads, ["5,1", "5,3"]);
    assert_silent("summa: kolumner", &csv);
    assert_sums("summa: kolumner", &csv, &[&["10,4"; 8].join(" ")]);
    assert_silent("summa: kolumner", &beside("Sjukfrånvaro (%)", ["5,1", "5,3"]));
}

#[test]
fn a_scale_in_brackets_is_one_where_the_numbers_lie_on_it() {
    assert_told("summa: kolumner", &beside("Barn (1–5)", ["4", "3"]), &[UTAN]);
    assert_silent("summa: kolumner", &beside("Bemötande (1–5)", ["4", "3"]));
    assert_silent("summa: kolumner", &beside("Bemötande (skala 1-5)", ["4,1", "3,8"]));
    let children = beside("Barn (1–5)", ["31", "28"]);
    assert_silent("summa: kolumner", &children);
    assert_sums("summa: kolumner", &children, &["Summa 52 59"]);
}

/// The first head and the caption speak for heads that are years, months or goals.
#[test]
fn what_is_said_of_the_table_holds_for_its_years() {
    let years = |first: &str| format!("{first};2024;2025\nA;5,1;4,1\nB;6,2;3,2\n");
    assert_told("summa: kolumner", &years("Verksamhet"), &["data.csv:1:12", "data.csv:1:17", UTAN]);
    assert_told("summa: kolumner", &years("Sjukfrånvaro"), &[UTAN]);
    for (first, line) in [
        ("Verksamhet (mnkr)", "summa: kolumner"),
        ("Kostnadsslag", "summa: kolumner"),
        ("Verksamhet", "summa: kolumner\nrubrik: Nettokostnad per nämnd, mnkr"),
        ("Verksamhet", "summa: kolumner\nrubrik: Utfall i mnkr 2024 och 2025"),
    ] {
        assert_silent(line, &years(first));
        assert_sums(line, &years(first), &["Summa 11,3 7,3"]);
    }
    for (first, line) in [
        ("NKI", "summa: kolumner"),
        ("Enhet", "summa: kolumner\nrubrik: Nöjdhet i enkäten"),
        ("Enhet", "summa: kolumner\nrubrik: Kostnad per elev (kr)"),
    ] {
        let csv = format!("{first};2024;2025\nA;51;41\nB;62;32\n");
        assert_told(line, &csv, &["[inget-att-summera]"]);
    }
    assert_silent("summa: kolumner", "Enhet;2024;2025\nA;51;41\nB;62;32\n");
    assert_silent(
        "summa: kolumner",
        "Post;Budget;Utfall;Avvikelse\nA;5,1;4,1;1,0\nB;6,2;3,2;3,0\n",
    );
    assert_told(
        "summa: kolumner",
        "Enhet;Antal;Mål;Utfall\nA;3;5,1;4,1\nB;2;6,2;3,2\n",
        &["data.csv:1:13", "data.csv:1:17"],
    );
}
