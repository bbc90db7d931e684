//! Columns and rows that are counted from others are not added to them unsaid.

use super::summor_utan::assert_sums;
use super::tabellsummor::{assert_silent, assert_told};
use super::uttryck::assert_refused;

#[test]
fn differences_and_products_are_not_added_row_by_row() {
    for (csv, words) in [
        ("Post;Budget;Utfall;Avvikelse\nA;100;60;40\nB;50;25;25\n", "”Budget” minus ”Utfall”"),
        ("Post;Budget;Utfall;Avvikelse\nA;100;110;10\nB;50;25;−25\n", "”Utfall” minus ”Budget”"),
        ("Post;Granskade;Utan fel;Med fel\nA;20;15;5\nB;10;7;3\n", "”Granskade” minus ”Utan fel”"),
        ("Post;Budget;Utfall;Avvikelse\nA;100;60;40\n", "”Budget” minus ”Utfall”"),
        (
            "Post;Budget 2025;Utfall 2025;Diff 2025\nA;100;60;40\nB;50;25;25\n",
            "”Budget 2025” minus ”Utfall 2025”",
        ),
        ("Vara;Antal;Vikt;Produkt\nA;3;4;12\nB;2;3;6\n", "”Antal” gånger ”Vikt”"),
    ] {
        let said = ["[kolumn-utan-summa]", words, "[inget-att-summera]"];
        assert_told("summa: rader", csv, &said);
        assert_refused(csv, &[("tabell(\"data.csv\") | summa", "inte-ett-tal", words)]);
    }
    let risks = "Risk;Sannolikhet;Konsekvens;Riskvärde\nA;3;4;12\nB;2;2;4\n";
    assert_told("summa: rader", risks, &["[inget-att-summera]"]);
    let budget = "Post;Budget;Utfall;Avvikelse\nA;100;60;40\nB;50;25;25\n";
    assert_silent("summa: kolumner", budget);
    assert_sums("summa: kolumner", budget, &["Summa 150 85 65"]);
    assert_told("summa: båda", budget, &["[kolumn-utan-summa]"]);
}

/// Chance makes no difference of small numbers, nor of periods.
#[test]
fn what_is_no_difference_is_added() {
    for csv in [
        "Enhet;Jan;Feb;Mar\nA;30;10;20\nB;500;300;200\n",
        "Enhet;Ja;Nej;Vet ej\nA;5;3;2\nB;7;4;3\n",
        "Enhet;Ja;Nej;Vet ej\nA;50;30;20\n",
        "Enhet;Ja;Nej;Vet ej\nA;50;30;20\nB;7;8;9\n",
    ] {
        assert_silent("summa: rader", csv);
    }
}

/// Pieces are added, and what they cost in all; the price of one is not.
#[test]
fn a_price_for_each_is_in_no_sum() {
    let csv = "Vara;Antal;Pris;Belopp\nStol;2;500;1000\nBord;3;900;2700\n";
    assert_silent("summa: kolumner", csv);
    assert_sums("summa: kolumner", csv, &["2700 Summa 5 3 700 "]);
    let alone = "Vara;Pris\nStol;500\nBord;900\n";
    assert_sums("summa: kolumner", alone, &["Summa 1 400"]);
}

#[test]
fn a_first_row_that_is_the_sum_of_the_rest_is_told() {
    for csv in [
        "Vad;Antal\nGranskade;20\nUtan fel;15\nMed fel;5\n",
        "Vad;2024;2025\nGranskade;20;8\nUtan fel;15;5\nMed fel;5;3\n",
        "Vad;Antal\nGranskade;9\nUtan fel;6\nMed fel;3\nÖvriga;5\nUtan;4\nMed;1\n",
        "Del;Antal\nSkola;11\nGrundskola;7\nA;4\nB;3\nGymnasium;4\nC;3\nD;1\n",
    ] {
        assert_told("summa: kolumner", csv, &["data.csv:2:1", "[räknas-igen]"]);
    }
    for csv in [
        "Vad;Antal\nNorr;20\nSöder;15\nÖst;6\n",
        "Vad;Antal\nNorr;3\nSöder;2\nÖst;1\n",
        "Vad;2024;2025\nNorr;20;8\nSöder;15;5\nÖst;5;4\n",
        "Svar;Antal\nJa;30\nNej;20\nVet ej;10\n",
        "Svar;Antal;Andel\nJa;1230;50 %\nNej;738;30 %\nVet ej;492;20 %\n",
    ] {
        assert_silent("summa: kolumner", csv);
    }
}
