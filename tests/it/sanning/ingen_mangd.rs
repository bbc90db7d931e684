//! Columns whose heads say that their numbers are no amounts are in no sum, and are not told beside others that are.

use super::summor_utan::assert_sums;
use super::tabellsamling::{self as samling, of_heads};
use super::tabellsummor::{assert_silent, assert_told};

#[test]
fn rates_pay_and_marks_are_not_added() {
    let heads = [
        "Månadslön",
        "Medelmånadslön",
        "Timlön",
        "Medellön",
        "Timkostnad",
        "Kr/inv",
        "kr / invånare",
        "Kostnad per elev",
        "Bidrag/medlem",
        "kWh/m²",
        "Elever/lärare",
        "Barn/personal",
        "À-pris",
        "Mätarställning",
        "P90",
        "Lönespridning",
        "Längsta (dagar)",
        "Start",
        "Omdöme (1–5)",
        "Betyg (skala 1–10)",
        "Nöjdhet (0–100)",
    ];
    let heads = heads.map(|head| format!("{head};Antal"));
    let heads = heads.each_ref().map(String::as_str);
    let tables = of_heads("summa: kolumner", &heads, "A;3;20\nB;4;10\n");
    samling::assert_printed(&tables, "B 4 10 Summa 30");
}

#[test]
fn other_heads_with_slashes_or_spans_are_added() {
    let heads = [
        "Ja/Nej",
        "Män/kvinnor",
        "Barn/elever",
        "2024/25",
        "Dag/natt",
        "Lön",
        "Månadshyra",
        "Elkostnad",
        "Restid (timmar)",
    ];
    let tables = of_heads("summa: kolumner", &heads, "A;20\nB;10\n");
    samling::assert_printed(&tables, "B 10 Summa 30");
    let ages = "Enhet;Barn (1–5)\nA;5\nB;4\n";
    assert_told("summa: kolumner", ages, &["[kolumn-utan-summa]"]);
}

#[test]
fn stocks_are_not_added_over_months_and_years() {
    for (csv, sum) in [
        ("Månad;Saldo;Inköp\nJan;100;5\nFeb;90;6\n", "Feb 90 6 Summa 11"),
        ("Månad;Kassa;Inköp\nJan;100;5\nFeb;90;6\n", "Feb 90 6 Summa 11"),
        ("Månad;Antal anställda;Slutade\nJan;100;5\nFeb;90;6\n", "Feb 90 6 Summa 11"),
        ("År;Befolkning;Födda\n2024;100;5\n2025;90;6\n", "2025 90 6 Summa 11"),
    ] {
        assert_silent("summa: kolumner", csv);
        assert_sums("summa: kolumner", csv, &[sum]);
    }
    let alone = "Månad;Antal anställda\nJan;100\nFeb;90\n";
    let words = "”Antal anställda” är ett läge vid varje tidpunkt";
    assert_told("summa: kolumner", alone, &["[inget-att-summera]", words]);
    assert_sums("summa: kolumner\nsummera: [Antal anställda]", alone, &["Summa 190"]);
    let tables = [
        "Enhet;Antal anställda\nNorr;100\nB;90\n",
        "Månad;Nyanställda\nJan;100\nFeb;90\n",
        "Månad;Besök\nJan;100\nFeb;90\n",
        "Födelseår;Invånare\n2018;100\n2019;90\n",
    ];
    let tables = tables.map(|rows| ("summa: kolumner".to_owned(), rows.to_owned()));
    samling::assert_printed(&tables, "90 Summa 190");
}

#[test]
fn the_letters_of_risks_are_no_amounts() {
    for csv in ["Risk;S;K;RV\nA;3;4;12\nB;2;3;6\n", "Risk;S;V;R\nA;3;4;12\nB;2;3;6\n"] {
        assert_told("summa: kolumner", csv, &["[inget-att-summera]"]);
    }
    let parties = "Valdistrikt;S;M;V\nA;300;400;120\nB;200;300;60\n";
    assert_silent("summa: kolumner", parties);
    assert_sums("summa: kolumner", parties, &["Summa 500 700 180"]);
}

#[test]
fn counts_with_their_shares_in_brackets_are_added() {
    let heads = ["Antal (%)", "Antal och andel", "Antal, andel (%)", "Antal (andel)", "Beslut"];
    let of = |rows: &str| of_heads("summa: kolumner", &heads, rows);
    samling::assert_printed(&of("A;5 (40 %)\nB;7 (50 %)\n"), "B 7 (50 %) Summa 12");
    samling::assert_printed(&of("A;5 (42 %)\nB;7 (58 %)\n"), "B 7 (58 %) Summa 12 (100 %)");
}

/// What comes and goes is added up over the year, also where a head names people or places, and things are counted that lack something.
#[test]
fn what_comes_and_goes_is_added() {
    let heads = [
        "Kränkningar mot elever",
        "Besök av invånare",
        "Öppna förskolan, besök",
        "Sjukdagar, medarbetare",
        "Antal öppna samtal",
        "Beviljade platser",
        "Uppsagda medlemmar",
        "Fel konto",
        "Saknar diarienummer",
        "Visstidsanställning",
    ];
    let said =
        |line: &str, csv: &str| super::tabellsummor::said(&super::tabellsummor::table(line), csv);
    for head in heads {
        let said = said("summa: kolumner", &format!("Månad;{head}\nJan;12\nFeb;10\n"));
        assert!(
            !said.contains("inget-att-summera") && !said.contains("kolumn-utan-summa"),
            "{head}: {said}"
        );
    }
    for heads in
        ["Nya;Pågående;Avslutade", "Genomförda;Pågående;Planerade", "Urval fel;Brist i rutin"]
    {
        let row = ["2", "3", "4"][..heads.split(';').count()].join(";");
        let said = said("summa: rader", &format!("Enhet;{heads}\nNorr;{row}\nSöder;{row}\n"));
        assert!(!said.contains("samma helhet"), "{heads}: {said}");
    }
}
