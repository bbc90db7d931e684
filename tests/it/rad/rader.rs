//! Lines of YAML that cannot be read: each is told at the value that is to be changed.

use super::fall::Rätt::{Hand, Själv};
use super::fall::{Fall, PLAN, SKRIVELSE, TILLSYN, fall, try_all, ÄRENDE};

const RED: &str = "redovisning: Alla anmälningar har bedömts i tid.";
const CITAT: &str = "inom citattecken";

/// What a text begins with, and the whole of it.
const fn börjar(till: &'static str, ord: &'static str, regel: &'static str) -> Fall {
    fall((TILLSYN, RED, till), (regel, "risker/tillsyn.yaml:12:22", ord, CITAT), Själv)
}

#[test]
fn what_a_text_begins_with_is_quoted() {
    const TECKEN: &str = "tecken-i-början";
    try_all(&[
        börjar("redovisning: **Alla** anmälningar", "**Alla**", TECKEN),
        börjar("redovisning: *Alla* anmälningar", "*Alla*", TECKEN),
        börjar("redovisning: *Alla*", "*Alla*", TECKEN),
        börjar(
            "redovisning: [Alla](https://granby.example) anmälningar",
            "[Alla](https://granby.example)",
            TECKEN,
        ),
        börjar(
            "redovisning: [Alla](https://granby.example)",
            "[Alla](https://granby.example)",
            TECKEN,
        ),
        börjar("redovisning: [1] Enligt beslut", "[1]", TECKEN),
        börjar("redovisning: @enheten har bedömt", "@enheten", TECKEN),
        börjar("redovisning: %-andelen är hög", "%-andelen", TECKEN),
        börjar("redovisning: ? oklart", "?", TECKEN),
        fall(
            (TILLSYN, RED, "redovisning: \"Alla\" anmälningar"),
            ("text-efter-citat", "risker/tillsyn.yaml:12:22", "\"Alla\"", "'\"Alla\" anmälningar'"),
            Själv,
        ),
        fall(
            (TILLSYN, RED, "redovisning: {{ plan.planår }} bedömdes alla"),
            (
                "nyckel-utan-ord",
                "risker/tillsyn.yaml:12:23",
                "{",
                "inom citattecken: \"{{ plan.planår }} bedömdes alla\"",
            ),
            Själv,
        ),
        fall(
            (TILLSYN, RED, "redovisning: Svar: alla"),
            ("oväntat-kolon", "risker/tillsyn.yaml:12:26", ":", "\"Svar: alla\""),
            Själv,
        ),
        fall(
            (TILLSYN, "namn: Utebliven tillsyn", "namn: **Utebliven** tillsyn"),
            ("tecken-i-början", "risker/tillsyn.yaml:2:7", "**Utebliven**", CITAT),
            Själv,
        ),
        fall(
            (SKRIVELSE, "kommun: Granby kommun", "kommun: *Granby* kommun"),
            ("tecken-i-början", "skrivelse.yaml:2:9", "*Granby*", CITAT),
            Hand("*Granby* kommun", "\"Granby kommun\""),
        ),
    ]);
}

#[test]
fn an_item_of_a_list_is_quoted_too() {
    const LISTA: &str = "- överlämna avrapporteringen till kommunstyrelsen";
    const fn post(till: &'static str, ord: &'static str) -> Fall {
        const PLATS: &str = "ärenden/avrapportering/ärende.yaml:15:11";
        fall((ÄRENDE, LISTA, till), ("tecken-i-början", PLATS, ord, CITAT), Själv)
    }
    try_all(&[
        post("- **överlämna** avrapporteringen till kommunstyrelsen", "**överlämna**"),
        post("- *överlämna* avrapporteringen till kommunstyrelsen", "*överlämna*"),
        post("- [överlämna](https://granby.example) den", "[överlämna](https://granby.example)"),
    ]);
}

#[test]
fn a_value_within_brackets_is_quoted() {
    try_all(&[
        fall(
            (SKRIVELSE, "titel: utredare", "titel: *utredare* x"),
            ("tecken-i-början", "skrivelse.yaml:21:29", "*utredare*", CITAT),
            Själv,
        ),
        fall(
            (SKRIVELSE, "titel: utredare", "titel: @utredare"),
            ("tecken-i-början", "skrivelse.yaml:21:29", "@utredare", CITAT),
            Själv,
        ),
        fall(
            (PLAN, "{fil: risker/tillsyn.yaml}", "{fil: risker/tillsyn.yaml} klar"),
            ("rad-passar-inte", "plan-2026.yaml:9:36", "klar", "skriv # före"),
            Själv,
        ),
    ]);
}

#[test]
fn a_line_of_text_stands_further_in_than_its_key() {
    const NYCKEL: &str = "längre än ”redovisning”";
    const fn rad(till: &'static str, plats: &'static str, ord: &'static str) -> Fall {
        fall((TILLSYN, RED, till), ("rad-passar-inte", plats, ord, NYCKEL), Själv)
    }
    try_all(&[
        rad(
            "redovisning: Alla anmälningar\n        har bedömts i tid.",
            "risker/tillsyn.yaml:13:9",
            "har",
        ),
        rad(
            "redovisning: Alla anmälningar\n    har bedömts i tid.",
            "risker/tillsyn.yaml:13:5",
            "har",
        ),
        rad(
            "redovisning: Alla\n        anmälningar\n        har bedömts.",
            "risker/tillsyn.yaml:13:9",
            "anmälningar",
        ),
        fall(
            (
                PLAN,
                "planår: 2026",
                "planår: 2026\ninledning: Alla anmälningar\nhar bedömts\ni tid.",
            ),
            ("rad-passar-inte", "plan-2026.yaml:4:1", "har", "längre än ”inledning”"),
            Själv,
        ),
        fall(
            (TILLSYN, RED, "redovisning: |\n          Alla anmälningar\n      har bedömts."),
            ("rad-passar-inte", "risker/tillsyn.yaml:14:7", "har", "dra in den lika långt"),
            Själv,
        ),
    ]);
}

#[test]
fn a_hard_space_is_told_where_it_stands() {
    const PLAIN: &str = "skriv ett vanligt mellanslag";
    const fn rad(
        fil: &'static str,
        från: &'static str,
        till: &'static str,
        plats: &'static str,
    ) -> Fall {
        fall((fil, från, till), ("hårt-mellanslag", plats, "\u{a0}", PLAIN), Hand("\u{a0}", " "))
    }
    try_all(&[
        rad(TILLSYN, "    metod:", "\u{a0}\u{a0}\u{a0}\u{a0}metod:", "risker/tillsyn.yaml:8:1"),
        rad(TILLSYN, "    metod:", " \u{a0} \u{a0}metod:", "risker/tillsyn.yaml:8:2"),
        rad(PLAN, "      - {fil: risker/t", "\u{a0}     - {fil: risker/t", "plan-2026.yaml:9:1"),
        rad(
            ÄRENDE,
            "  - slag: avr",
            "\u{a0}\u{a0}- slag: avr",
            "ärenden/avrapportering/ärende.yaml:23:1",
        ),
    ]);
}

#[test]
fn a_text_without_a_key_is_told_at_its_words() {
    try_all(&[
        fall(
            (TILLSYN, "  - enhet: BL\n    kontrollmoment: Varje", "  - Varje"),
            (
                "rad-passar-inte",
                "risker/tillsyn.yaml:6:5",
                "Varje",
                "skriv en nyckel och ett kolon före",
            ),
            Hand("- Varje", "- kontrollmoment: Varje"),
        ),
        fall(
            (PLAN, "nämnd: bn\n", "nämnd bn\n"),
            ("rad-passar-inte", "plan-2026.yaml:3:1", "nämnd", "sätt ett kolon efter"),
            Hand("nämnd bn", "nämnd: bn"),
        ),
    ]);
}
