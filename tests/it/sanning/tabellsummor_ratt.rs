//! Tables that are right are neither stopped nor nagged, though their totals are no plain sums.

use super::granby::{built, read};
use super::tabellsummor::{assert_silent, assert_told, table, with};

#[test]
fn a_total_row_may_hold_means_and_rates() {
    for csv in [
        "Skola;Elever;Kostnad per elev\nA;31;120 000\nB;28;110 000\nTotalt;59;115 254\n",
        "Enhet;Handläggningstid (dagar)\nA;12\nB;14\nTotalt;13\n",
        "Skola;Betygspoäng\nA;220\nB;240\nTotalt;230\n",
        "Enhet;Ålder\nA;45\nB;44\nTotalt;45\n",
        "Kvartal;Dagar\nFörsta;31\nAndra;28\nTotalt;29,5\n",
    ] {
        assert_silent("", csv);
    }
    assert_silent("", "Enhet;Besök;Unika\nA;30;20\nB;40;30\nTotalt;70;45\n");
    assert_silent("", "Post;Utfall\nIntäkter;100\nKostnader;80\nTotalt;20\n");
    let counts = "Kvartal;Antal\nFörsta;59\nAndra;12\nTotalt;17\n";
    assert_told("", counts, &["data.csv:4:", "[fel-summa]", "ger 71, men här står 17"]);
}

#[test]
fn sums_of_groups_are_not_counted_again() {
    let groups =
        "Del;Antal\nGrundskola;5\nFörskola;3\nSumma skola;8\nHemtjänst;2\nBoende;1\nSumma vård;3\n";
    assert_silent("", &format!("{groups}Totalt;11\n"));
    assert_told("", &format!("{groups}Totalt;22\n"), &["ger 11, men här står 22"]);
    assert_silent(
        "",
        "Del;Antal\nSkola;5\nSumma skola;5\nVård;2\nBoende;1\nSumma vård;3\nTotalt;8\n",
    );
    let text = "Det är [{{ tabell(\"data.csv\") | summa(\"Antal\") }}].\n";
    let repository = with(text, groups);
    built(&repository, "standard");
    let read = read(&repository, "standard", "avrapportering/tjänsteskrivelse.pdf");
    assert!(read.contains("Det är [11]"), "{read}");
}

#[test]
fn a_column_may_be_a_product_or_hold_others_than_its_parts() {
    assert_silent("", "Vara;Antal;Pris;Summa\nStol;2;500;1 000\nBord;1;900;900\n");
    assert_silent("", "Risk;Sannolikhet;Konsekvens;Totalt\nA;2;3;6\nB;4;1;4\n");
    assert_silent("", "Kontroll;Totalt;Granskade;Fel\nA;130;10;3\nB;50;5;0\nTotalt;180;15;3\n");
    assert_silent("", "Fråga;Kvinnor;Män;Totalt\nNöjda;61 %;72 %;66 %\n");
    assert_silent("", "Fråga;Kvinnor;Män;Alla\nNöjda;3,5;3,9;3,7\nTrygga;3,1;3,4;3,2\n");
    assert_silent("", "Konto;Budget;Utfall;Prognos helår\nA;100;60;105\nB;50;25;52\n");
    assert_silent("", "Månad;Nya;Avslutade;Totalt\nJan;10;3;107\nFeb;5;2;110\n");
    assert_told(
        "",
        "Enhet;Totalt;Ja;Nej\nA;14;13;1\nB;6;3;2\nC;9;4;5\n",
        &["data.csv:3:", "ger 5, men här står 6"],
    );
}

#[test]
fn the_total_of_another_year_is_no_sum() {
    let rows = "Enhet;Antal\nNorr;23\nSöder;29\n";
    for last in [
        "Totalt 2026;52\nTotalt 2025;49\n",
        "Totalt 2025;49\nTotalt 2026;52\n",
        "Totalt;52\nTotalt föregående år;49\n",
        "Totalt;52\nTotalt genomsnitt;26\n",
        "Totalt;52\nBudget totalt;50\n",
    ] {
        assert_silent("", &format!("{rows}{last}"));
    }
    assert_told(
        "",
        &format!("{rows}Totalt 2026;53\nTotalt 2025;49\n"),
        &["ger 52, men här står 53"],
    );
}

#[test]
fn key_figures_are_no_totals() {
    let figures = "Nyckeltal;2025;2026\nAntal avvikelser;10;10\nAntal kontroller totalt;300;310\n";
    assert_silent("", figures);
    assert_silent("", "Nyckeltal;2026\nAntal fel;10\nAntal brister;5\nKontroller totalt;300\n");
    assert_silent("", "Post;2025;2026\nSumma intäkter;100;110\nSumma kostnader;90;95\n");
}

#[test]
fn rounding_explains_a_difference() {
    assert_silent("", "Kontroll;Belopp (mnkr)\nA;120,4\nB;220,4\nC;33,4\nTotalt;374\n");
    assert_silent("", "Kontroll;Belopp (tkr)\nA;120\nB;220\nC;33\nTotalt;374\n");
    assert_silent("", "Kontroll;Belopp\nA;5 000\nB;3 000\nTotalt;8 tkr\n");
    assert_told("", "Kontroll;Belopp\nA;5 000\nB;3 000\nTotalt;9 tkr\n", &["[fel-summa]"]);
    assert_told("", "Kontroll;Belopp (tkr)\nA;120\nB;220\nTotalt;350\n", &["[fel-summa]"]);
}

/// What is counted from others is not added to them.
#[test]
fn derived_rows_and_columns_are_left_out_of_sums() {
    for namn in [
        "Snitt/mån",
        "Riksgenomsnitt",
        "Av dessa nya",
        "varav:kvinnor",
        "Föregående år",
        "Förändring",
        "Max",
    ] {
        let csv = format!("Enhet;Antal\nNorr;23\nSöder;29\n{namn};7\n");
        assert_silent("summa: kolumner", &csv);
        let repository = with(&table("summa: kolumner"), &csv);
        built(&repository, "standard");
        let text = read(&repository, "standard", "avrapportering/tjänsteskrivelse.pdf");
        assert!(text.contains("7 Summa 52"), "{namn}: {text}");
    }
    for head in [
        "Kostnad per elev",
        "Medelålder",
        "Snittid",
        "Timpris",
        "Risknr",
        "Kod",
        "Konto",
        "Startår",
        "Lägst",
    ] {
        let csv = format!("Enhet;Antal;{head}\nNorr;23;31\nSöder;29;32\n");
        let repository = with(&table("summa: kolumner"), &csv);
        built(&repository, "standard");
        let text = read(&repository, "standard", "avrapportering/tjänsteskrivelse.pdf");
        assert!(text.contains("Summa 52") && !text.contains("63"), "{head}: {text}");
    }
}
