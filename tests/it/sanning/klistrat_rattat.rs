//! What was pasted and can only be meant in one way: `--rätta` writes it so, and nothing is said of it then.

use super::granby::{checked, granby, ÄRENDE};
use super::textfall::{mended, right, wrong};
use crate::support::skrivelse;

/// Each text becomes the other, of which nothing is said.
fn becomes(texts: &[(&str, &str)]) {
    let only: Vec<&str> = texts.iter().map(|(text, _)| *text).collect();
    for ((text, expected), (is, told)) in texts.iter().zip(mended(&only)) {
        assert_eq!(is, *expected, "{text:?}");
        assert!(told.is_empty(), "{text:?}: {told:?}");
    }
}

/// These are told, and left as they are: they could be meant otherwise.
fn stays(texts: &[(&str, &[&str])]) {
    wrong(texts);
    let only: Vec<&str> = texts.iter().map(|(text, _)| *text).collect();
    for (text, (is, _)) in only.iter().zip(mended(&only)) {
        assert_eq!(is, *text);
    }
}

#[test]
fn lists_are_written_with_plain_dashes() {
    becomes(&[
        ("•\tett\n•\ttvå", "- ett\n- två"),
        ("•ett\n•två", "- ett\n- två"),
        ("·       ett\n·       två", "- ett\n- två"),
        ("o\tett\no\ttvå", "- ett\n- två"),
        ("§\tett\n§\ttvå", "- ett\n- två"),
        ("§  ett\n§  två", "- ett\n- två"),
        ("\u{f0b7}\tett\n\u{f0b7}\ttvå", "- ett\n- två"),
        ("\u{f071} ett", "- ett"),
        ("●\tett", "- ett"),
        ("‑ ett\n‑ två", "- ett\n- två"),
        ("‑ ett", "- ett"),
        ("•\nett\n•\ntvå", "- ett\n- två"),
        ("• en lång rad som\nfortsätter här\n• två", "- en lång rad som\nfortsätter här\n- två"),
        ("Vi har gjort\n• en rutin\n• en plan", "Vi har gjort\n\n- en rutin\n- en plan"),
        ("Vi har:\n• en rutin\n• en plan", "Vi har:\n- en rutin\n- en plan"),
        ("\t•\tett\n\t•\ttvå", "- ett\n- två"),
    ]);
}

/// A sentence right below a list is the next paragraph, where it begins with what is no name.
#[test]
fn a_text_below_a_list_is_parted_from_it() {
    becomes(&[
        ("•\tett\n•\ttvå\nSedan kom våren.", "- ett\n- två\n\nSedan kom våren."),
        ("Så:\n• ett\n• två\nDet är\nallt.", "Så:\n- ett\n- två\n\nDet är\nallt."),
        ("> • ett\n> • två\n> Vi ser.", "> - ett\n> - två\n>\n> Vi ser."),
        (
            "• en lång rad som\nfortsätter här\n• två\nVi ser.",
            "- en lång rad som\nfortsätter här\n- två\n\nVi ser.",
        ),
    ]);
}

/// A word that was broken at the end of a line is one again where it can be nothing else.
#[test]
fn a_word_that_was_broken_is_one() {
    becomes(&[
        ("En barnkonsekvens-\nanalys är gjord.", "En barnkonsekvensanalys är gjord."),
        ("- En barnkonsekvens‐\n  analys.", "- En barnkonsekvensanalys."),
        ("> En verksamhets-\n> plan.", "> En verksamhetsplan."),
        (
            "Vi är kontrol-\nlanter. Alla kontrollanter läser.",
            "Vi är kontrollanter. Alla kontrollanter läser.",
        ),
    ]);
    stays(&[
        ("Vi har it-\nsäkerhet.", &["avstavat-ord 1:8"]),
        ("Vi är svensk-\nnorska.", &["avstavat-ord 1:7"]),
        ("Ett skol-\nväsen.", &["avstavat-ord 1:5"]),
    ]);
    right(&[
        "Det har för-\noch nackdelar.",
        "Sidorna 3-\n4 är med.",
        "Linjen Malmö-\nLund är stängd.",
        "Barn-, skol-\nsamt kulturnämnden.",
        "Det är klart -\nmen inte allt.",
    ]);
}

/// Word tells by the mark how far in a point stands, and so does white space.
#[test]
fn levels_of_a_list_stay() {
    becomes(&[
        ("•\tett\no\tdel\n§\tbit\no\tdel\n•\ttvå", "- ett\n  - del\n    - bit\n  - del\n- två"),
        ("•\tett\n\to\tdel\n•\ttvå", "- ett\n  - del\n- två"),
        ("• ett\n  • del\n• två", "- ett\n  - del\n- två"),
        ("- ett\no\tdel\no\tdel två", "- ett\n  - del\n  - del två"),
        ("- ett\n§\tdel", "- ett\n  - del"),
        ("1. ett\n   •\tdel\n   •\tdel två\n2. två", "1. ett\n   - del\n   - del två\n2. två"),
        ("1. ett\n•\tdel\n2. två", "1. ett\n   - del\n2. två"),
        ("- ett\n- två\n\u{a0}\u{a0}- tre", "- ett\n- två\n  - tre"),
        ("> • ett\n> • två", "> - ett\n> - två"),
        ("> Så här\n> • ett", "> Så här\n>\n> - ett"),
        ("Se[^1].\n\n[^1]: Så:\n• ett\n• två", "Se[^1].\n\n[^1]: Så:\n    - ett\n    - två"),
    ]);
}

#[test]
fn hard_spaces_are_plain_where_a_block_begins() {
    becomes(&[
        ("-\u{a0}del", "- del"),
        ("+\u{a0}del", "+ del"),
        ("*\u{2003}ett\n*\u{2003}två", "* ett\n* två"),
        ("-\u{200b}ett", "- ett"),
        ("\u{a0}- ett", "- ett"),
        ("1.\u{a0}del", "1. del"),
        ("1.\u{a0}ett\n2.\u{a0}två", "1. ett\n2. två"),
        ("1.\u{a0}ett\n\n2.\u{a0}två", "1. ett\n\n2. två"),
        ("a)\u{a0}ett\nb)\u{a0}två", "a) ett\nb) två"),
        ("- ett\n-\u{a0}två\n- tre", "- ett\n- två\n- tre"),
        ("1. ett\n2.\u{a0}två\n3. tre", "1. ett\n2. två\n3. tre"),
        ("1. ett\n2.Två\n3. tre", "1. ett\n2. Två\n3. tre"),
        ("- ett\n  1.\u{a0}del\n  2.\u{a0}bit", "- ett\n  1. del\n  2. bit"),
        ("> -\u{a0}del", "> - del"),
        ("#\u{a0}Rubrik\n\nText.", "# Rubrik\n\nText."),
        ("-ett\n-två", "- ett\n- två"),
        ("1.Ett\n2.Två", "1. Ett\n2. Två"),
        ("a)ett\nb)två", "a) ett\nb) två"),
        ("- ett\n-två\n- tre", "- ett\n- två\n- tre"),
        ("- ett\n‑ två", "- ett\n- två"),
        ("```tabell\ndata:\u{a0}|\n  A;B\n  1;2\n```", "```tabell\ndata: |\n  A;B\n  1;2\n```"),
    ]);
    let place = ["klistrad-lista 1:1"].as_slice();
    wrong(&[
        ("-\u{a0}del", place),
        ("1.\u{a0}del", place),
        ("\u{2060}- del", &["klistrad-lista 1:2"]),
    ]);
    let repository = granby();
    repository.write("ärenden/avrapportering/föredragning.md", "1.\u{a0}del\n");
    assert!(checked(&repository).out.contains("ett hårt mellanslag gör att raden"));
}

#[test]
fn rows_with_tabs_become_a_table() {
    let table = "| Lokal | Antal |\n|---|---|\n| Åsa | 12 |";
    becomes(&[
        ("- ett\n- två\nLokal\tAntal\nÅsa\t12", &format!("- ett\n- två\n\n{table}")),
        ("1. ett\nLokal\tAntal\nÅsa\t12", &format!("1. ett\n\n{table}")),
        ("Resultat:\nLokal\tAntal\nÅsa\t12", &format!("Resultat:\n\n{table}")),
        ("Lokal\tAntal\n\nÅsa\t12", table),
        ("> Lokal\tAntal\n> Åsa\t12", "> | Lokal | Antal |\n> |---|---|\n> | Åsa | 12 |"),
        ("| Lokal | Antal |\n|–|–|\n| Åsa | 12 |", table),
        ("| Lokal | Antal |\n|\u{a0}---\u{a0}|---|\n| Åsa | 12 |", table),
        ("| Lokal | Antal |\n|---|\n| Åsa | 12 |", table),
    ]);
}

#[test]
fn numbers_in_brackets_become_footnotes() {
    becomes(&[
        ("Text[1].\n\n[1] Enligt beslut.", "Text[^1].\n\n[^1]: Enligt beslut."),
        ("Text[1].\n\n[1].\u{a0}Enligt beslut.", "Text[^1].\n\n[^1]: Enligt beslut."),
        ("Text[i].\n\n[i] Enligt beslut.", "Text[^i].\n\n[^i]: Enligt beslut."),
        ("- Punkt[1].\n- Två\n\n[1] Enligt beslut.", "- Punkt[^1].\n- Två\n\n[^1]: Enligt beslut."),
    ]);
    stays(&[
        ("# Rubrik[1]\n\nText.\n\n[1] Enligt beslut.", &["klistrad-fotnot 1:9"]),
        ("- Text[1]\n\n  [1] Enligt beslut.", &["klistrad-fotnot 1:7"]),
    ]);
}

#[test]
fn what_could_be_meant_otherwise_is_left() {
    let first = ["klistrad-lista 1:1"].as_slice();
    stays(&[
        ("☐ ett\n☑ två", first),
        ("• ett • två", first),
        ("-\u{a0}120 tkr", first),
        ("• ett\n• två\nKnivsta har svarat.", first),
        ("• ett\n• två.\nSedan kom våren.", first),
        ("- ett\n• två", &["klistrad-lista 2:1"]),
        ("#Rubrik\n\nText.", &["rubrik-utan-mellanslag 1:1"]),
        ("Tabell 1\nLokal\tAntal\nÅsa\t12", &["okänt-nummer-i-text 1:1", "klistrad-tabell 2:1"]),
    ]);
}

/// Characters that steer Word have names, and become what they were where that is one thing.
#[test]
fn characters_of_word_are_named() {
    becomes(&[
        ("e\u{1e}post", "e‑post"),
        ("kommun\u{1f}styrelse", "kommunstyrelse"),
        ("Ansökan \u{f0e0} beslut", "Ansökan → beslut"),
    ]);
    let repository = granby();
    for (sign, name) in [
        ("\u{c}", "Words sidbrytning (U+000C)"),
        ("\u{1e}", "Words hårda bindestreck (U+001E)"),
        ("\u{1f}", "Words mjuka bindestreck (U+001F)"),
        ("\u{7}", "slutet på en cell i Word (U+0007)"),
        ("\u{2}", "numret på en fotnot i Word (U+0002)"),
        ("\u{fffc}", "platsen för en bild i Word (U+FFFC)"),
        ("\u{13}", "en fältkod från Word (U+0013)"),
    ] {
        repository.write("ärenden/avrapportering/föredragning.md", format!("a{sign}b\n"));
        let said = checked(&repository).out;
        assert!(said.contains(name), "{name}: {said}");
    }
}

/// A value of a list has no mark of its own.
#[test]
fn a_value_that_begins_with_a_bullet_is_mended() {
    let repository = granby();
    let point = "- överlämna avrapporteringen till kommunstyrelsen";
    repository.replace(ÄRENDE, point, "- •\u{a0}överlämna avrapporteringen till kommunstyrelsen");
    let said = checked(&repository).out;
    assert!(
        said.contains("varning[klistrad-lista]: ”•” först i värdet trycks som det står"),
        "{said}"
    );
    skrivelse(repository.path(), &["kontrollera", "--rätta"]);
    let text = std::fs::read_to_string(repository.at(ÄRENDE)).expect("it is there");
    assert!(text.contains(point), "{text}");
}

#[test]
fn prose_that_looks_alike_is_silent() {
    right(&[
        "Antal 59*\n\n*\u{a0}Preliminär uppgift",
        "Kostnaden är 12\u{a0}000 kr och 5\u{a0}% mer.",
        "Det gäller 3\u{a0}§ och\n4\u{a0}§ lagen.",
        "- Rutinen gäller in- och\n  utrikes resor\n- Två",
        "Av de som svarade [1] har flera\nsvarat igen.",
        "Namn:\tAnna",
        "- Avtal med\n  – enligt uppgift – Granby\n- Två",
        "1. Ett\n2. Två, se punkt\n   1 ovan",
        "– Det är bra, säger chefen.",
        "#metoo och 1.5 är inget.",
    ]);
}
