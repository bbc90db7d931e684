//! Signs that mean something in Markdown and were meant as they stand: printed, or told.

use super::granby::read;
use super::textfall::{right_in_every_layout, told, wrong};

const TABLE: &str =
    "| Enhet | Antal |\n|---|---|\n| Skola | 12* |\n| Vård | 13** |\n| Kultur | * |\n\n";
const TABELL: &str = "```tabell\ndata: |\n  Enhet;Antal\n  Skola;12*\n  Vård;13**\n```\n\n";

/// Each text is printed with these words, in every layout, and nothing is said of it.
fn printed(texts: &[(String, &[&str])]) {
    let only: Vec<&str> = texts.iter().map(|(text, _)| text.as_str()).collect();
    right_in_every_layout(&only, |index, layout, repository, paper| {
        let (text, parts) = &texts[index];
        let paper = read(repository, layout, paper).replace('\u{a0}', " ");
        for part in *parts {
            assert!(paper.contains(part), "{layout}: {text}: {part}: {paper}");
        }
    });
}

#[test]
fn signs_that_compare_are_printed() {
    let texts: [(&str, &[&str]); 9] = [
        ("> 2 år", &["> 2 år"]),
        ("Kravet är\n\n>5 poäng", &[">5 poäng"]),
        ("Det gäller barn som är\n> 2 år gamla och går i förskola.", &["som är > 2 år gamla"]),
        ("- > 2 år\n- < 5 år", &["> 2 år", "< 5 år"]),
        ("a) >= 2 år\nb) <= 5 år", &["a) >= 2 år", "b) <= 5 år"]),
        ("< 5\n\n~ 10", &["< 5", "~ 10"]),
        (
            "| Krav | Värde |\n|---|---|\n| > 2 | - 5 % |\n| # 3 | + 5 % |\n| * not | ~ 10 |",
            &["> 2 - 5 %", "# 3 + 5 %", "* not ~ 10"],
        ),
        ("Text\n-\n\nMer", &["Text -"]),
        (
            "Ligger på \\\\server\\mapp\\fil och C:\\_temp\\x_y_z.",
            &["\\\\server\\mapp\\fil och C:\\_temp\\x_y_z."],
        ),
    ];
    printed(&texts.map(|(text, parts)| (text.to_owned(), parts)));
}

#[test]
fn notes_below_a_table_keep_their_marks() {
    let marks: &[&str] = &["12*", "13**", "* Uppgift saknas", "** Preliminärt"];
    let with = |table: &str, notes: &str| format!("{table}{notes}");
    printed(&[
        (with(TABLE, "* Uppgift saknas\n** Preliminärt"), marks),
        (with(TABLE, "* Uppgift saknas\n\n** Preliminärt"), marks),
        (with(TABELL, "* Uppgift saknas\n** Preliminärt"), marks),
        (
            with(TABLE, "* Uppgift saknas\n** Preliminärt\n1) avser 2025"),
            &["** Preliminärt", "1) avser 2025"],
        ),
        (
            with(TABLE, "*) Uppgift saknas\n**) Preliminärt"),
            &["*) Uppgift saknas", "**) Preliminärt"],
        ),
        (with(TABLE, "Källa: SCB\n* Uppgift saknas"), &["Källa: SCB * Uppgift saknas"]),
        (
            with(
                "| Enhet | Antal |\n|---|---|\n| Skola | 12 1) |\n\n",
                "1) avser 2025\n2) avser 2024",
            ),
            &["12 1)", "1) avser 2025", "2) avser 2024"],
        ),
        (
            "Det *är* så att det var 12* i år.\n\n* Preliminärt".to_owned(),
            &["12* i år", "* Preliminärt"],
        ),
        (
            "Se *) och **) nedan, 40 %**, och hotellet är klassat som ***.".to_owned(),
            &["Se *) och **) nedan, 40 %**, och", "som ***."],
        ),
    ]);
}

#[test]
fn a_list_with_stars_is_a_list() {
    let texts = ["Antalet var 59*.\n\n* ett\n* två", "Vi *har*:\n\n* ett"];
    right_in_every_layout(&texts, |_, layout, repository, paper| {
        let paper = read(repository, layout, paper);
        assert!(paper.contains("• ett"), "{layout}: {paper}");
    });
}

#[test]
fn a_sign_that_may_be_lost_is_told() {
    wrong(&[
        ("> 90 % av ärendena avgörs i tid.", &["tecken-blir-citat 1:1"]),
        ("Målet:\n\n> 500 ansökningar kom in under hela året", &["tecken-blir-citat 3:1"]),
        ("# 3\n\nText.", &["rad-blir-rubrik 1:1"]),
        ("# A\n\nText som går.\n---\nMer text.", &["rad-blir-rubrik 3:1"]),
        ("# A\n\nText:\n===\nMer text.", &["rad-blir-rubrik 3:1"]),
        ("+ 5 %", &["tecken-blir-punkt 1:1"]),
        ("- 5 %", &["tecken-blir-punkt 1:1"]),
        ("+ Nära till skolan\n- Dyrt", &["tecken-blir-punkt 1:1"]),
        ("- Dyrt\n+ Nära till skolan", &["tecken-blir-punkt 2:1"]),
    ]);
    let quoted = [
        "> 3 § Nämnden svarar för arbetet.",
        "> 2025 infördes rutinen.",
        "> Grannarna har hörts.\n> 2 av dem svarade.",
        "# 2025\n\nText.",
        "# 3 av 4 är nöjda\n\nText.",
        "Rubrik\n===\n\nText.",
    ];
    assert!(told(&quoted).iter().all(Vec::is_empty), "{:?}", told(&quoted));
}
