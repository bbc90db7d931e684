//! What is measured: means among totals, and units that are unlike.

use super::tabellsummor::{assert_silent, assert_told, said};
use super::uttryck::assert_refused;

#[test]
fn a_mean_of_time_or_of_a_measure_is_no_wrong_sum() {
    for head in ["Kötid dagar", "Handläggningstid (dagar)", "Sjukfrånvaro", "NKI"] {
        for name in ["Summa", "Totalt"] {
            assert_silent("", &format!("Enhet;{head}\nA;12\nB;14\n{name};13\n"));
        }
    }
    assert_told("", "Enhet;Antal\nA;12\nB;14\nTotalt;13\n", &["[fel-summa]"]);
    assert_told("", "Enhet;Timmar\nA;12\nB;140\nSumma;130\n", &["[fel-summa]"]);
}

/// A text never gives a sum where the table says another figure.
#[test]
fn a_typed_total_that_is_no_sum_is_not_contradicted() {
    let csv = "Enhet;Dagar\nA;12\nB;14\nTotalt;13\n";
    let sum = "tabell(\"data.csv\") | summa(\"Dagar\")";
    assert_refused(csv, &[(sum, "inte-ett-tal", "har 13 i raden ”Totalt”, som inte är summan")]);
}

#[test]
fn a_total_may_be_in_another_unit_than_its_head() {
    let csv = |total: &str| format!("Post;Belopp (tkr)\nA;700\nB;800\nTotalt;{total}\n");
    for total in ["1,5 mnkr", "1 500 tkr", "1 500", "1 500 000 kr"] {
        assert_silent("", &csv(total));
    }
    assert_told(
        "",
        &csv("1,6 mnkr"),
        &["[fel-summa]", "ger 1\u{a0}500\u{a0}tkr, men här står 1,6\u{a0}mnkr"],
    );
    assert_told("", &csv("1 500 mnkr"), &["[fel-summa]"]);
    assert_told("", &csv("1 500 kr"), &["[fel-summa]"]);
}

#[test]
fn units_of_what_is_measured_are_unlike() {
    for (one, other) in [
        ("El (MWh)", "Värme (kWh)"),
        ("El (GWh)", "Värme (MWh)"),
        ("Tomt (ha)", "Lokal (kvm)"),
        ("Tomt, ha", "Lokal, m²"),
        ("Km", "Meter"),
        ("Väg (km)", "Stig (m)"),
        ("Arbetade timmar", "Arbetade minuter"),
        ("Effekt (kW)", "El (MWh)"),
        ("Invånare", "Yta (km²)"),
        ("Resor (ton CO2e)", "Avfall (ton)"),
    ] {
        let csv = format!("Hus;{one};{other}\nA;700;300\nB;800;250\n");
        assert_told("summa: rader", &csv, &["[inte-ett-tal]", "av olika slag"]);
        let drawn = said("```diagram\nfil: data.csv\n```\n", &csv);
        assert!(drawn.contains("dela axel"), "{one}: {drawn}");
    }
    assert_told("summa: kolumner", "Hus;El\nA;5 MWh\nB;800 kWh\n", &["både MWh och kWh"]);
    for heads in ["El (MWh);Värme (MWh)", "Yta (m²);Yta (kvm)", "Röster (M);Röster (S)"] {
        assert_silent("summa: rader", &format!("Hus;{heads}\nA;700;300\nB;800;250\n"));
    }
}
