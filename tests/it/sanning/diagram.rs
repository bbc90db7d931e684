//! What a diagram shows on one axis is of one kind.

use super::granby::checked;
use super::tabellsummor::with;

/// What is said of a diagram of these lines.
fn said(csv: &str) -> String {
    let run = checked(&with("```diagram\nfil: data.csv\n```\n", csv));
    format!("{}{}", run.out, run.err)
}

#[test]
fn a_number_without_unit_beside_one_with_it_is_told_at_its_cell() {
    for (csv, place, words) in [
        ("Enhet;Andel\nA;31 %\nB;20\n", "data.csv:3:3", "% och tal utan enhet"),
        ("Enhet;Belopp\nA;31 tkr\nB;20\n", "data.csv:3:3", "tkr och tal utan enhet"),
        ("Enhet;Belopp\nA;31 tkr\nB;2 mnkr\n", "data.csv:3:3", "tkr och mnkr"),
    ] {
        let said = said(csv);
        assert!(said.contains(place) && said.contains(words), "{csv}{said}");
    }
    for csv in [
        "Enhet;Andel (%)\nA;31 %\nB;20\n",
        "Enhet;Belopp\nA;31 tkr\nB;0\n",
        "Enhet;A\nA;12 st\nB;3\n",
    ] {
        assert!(!said(csv).contains("data.csv"), "{csv}{}", said(csv));
    }
}

#[test]
fn units_of_heads_share_no_axis() {
    for (heads, words) in [
        ("Beslut (st);Kostnad (tkr)", "både st och tkr"),
        ("Beslut;Kostnad (tkr)", "både tal utan enhet och tkr"),
        ("Antal;Andel", "både tal utan enhet och %"),
        ("Antal beslut;Tid (dagar)", "både tal utan enhet och dagar"),
        ("Kostnad (kr);Kostnad (tkr)", "både kr och tkr"),
    ] {
        let said = said(&format!("Enhet;{heads}\nA;31;20\nB;12;9\n"));
        let place = format!("data.csv:1:{}", 7 + heads.find(';').expect("there are two") + 1);
        assert!(said.contains(&place) && said.contains(words), "{heads}: {said}");
    }
    for heads in
        ["2025;2026 (tkr)", "Budget;Utfall (tkr)", "Beslut;Avslag", "Kv 1;Kv 2", "Kvinnor;Män"]
    {
        let said = said(&format!("Enhet;{heads}\nA;31;20\nB;12;9\n"));
        assert!(!said.contains("data.csv"), "{heads}: {said}");
    }
}
