//! Lines that were broken: a colon is missing, or a text has slid out of its value.

use super::fall::Rätt::Själv;
use super::fall::{Fall, PLAN, SKRIVELSE, TILLSYN, fall, try_all, ÄRENDE};

const RED: &str = "redovisning: Alla anmälningar har bedömts i tid.";
const METOD: &str = "    metod: Jämför listan över anmälningar med listan över beslut.\n";
const RAD: &str = "rad-passar-inte";

#[test]
fn a_key_with_a_note_lacks_its_colon() {
    const KOLON: &str = "sätt ett kolon efter det";
    const fn nyckel(
        (fil, från, till): (&'static str, &'static str, &'static str),
        plats: &'static str,
        ord: &'static str,
    ) -> Fall {
        fall((fil, från, till), (RAD, plats, ord, KOLON), Själv)
    }
    try_all(&[
        nyckel(
            (TILLSYN, "kontroller:", "kontroller  # lista"),
            "risker/tillsyn.yaml:5:1",
            "kontroller",
        ),
        nyckel(
            (TILLSYN, "överföring:", "överföring # sist"),
            "risker/tillsyn.yaml:13:1",
            "överföring",
        ),
        nyckel(
            (TILLSYN, "    granskningar:", "    granskningar  # en lista"),
            "risker/tillsyn.yaml:10:5",
            "granskningar",
        ),
        nyckel(
            (ÄRENDE, "      punkter: ", "      punkter  "),
            "ärenden/avrapportering/ärende.yaml:13:7",
            "punkter",
        ),
        nyckel(
            (ÄRENDE, "    förslag_till_beslut:", "    förslag_till_beslut   # punkterna"),
            "ärenden/avrapportering/ärende.yaml:12:5",
            "förslag_till_beslut",
        ),
        nyckel((SKRIVELSE, "enheter:", "enheter "), "skrivelse.yaml:24:1", "enheter"),
        nyckel((PLAN, "    risker:", "    risker #alla"), "plan-2026.yaml:7:5", "risker"),
    ]);
}

#[test]
fn a_text_that_looks_like_a_key_belongs_to_the_bar_above() {
    const fn text(till: &'static str, ord: &'static str) -> Fall {
        const LÄNGRE: &str = "dra in den längre än ”metod”";
        fall((TILLSYN, METOD, till), (RAD, "risker/tillsyn.yaml:9:5", ord, LÄNGRE), Själv)
    }
    try_all(&[
        text("    metod: |\n    Granskningen har valt ut 5: totalt belopp.\n", "Granskningen"),
        text("    metod: >\n    Observera: totalt belopp.\n", "Observera"),
        text("    metod: |\n    Det gäller: ett.\n\n    Och sedan: två.\n", "Det"),
        text("    metod: |\n    Det gäller: ett.\n    Och sedan två.\n", "Det"),
        text("    metod: |\n    Det gäller\n    och sedan då: två.\n", "Det"),
        fall(
            (PLAN, "nämnd: bn\n", "nämnd: bn\ninledning: |\nDet gäller: ett.\nOch sedan två.\n"),
            (RAD, "plan-2026.yaml:5:1", "Det", "längre än ”inledning”"),
            Själv,
        ),
        fall(
            (
                TILLSYN,
                "    kontrollmoment: Varje anmälan ska leda",
                "    kontrollmoment: |\n    Varje anmälan har en följd: den ska leda",
            ),
            (RAD, "risker/tillsyn.yaml:8:5", "Varje", "längre än ”kontrollmoment”"),
            Själv,
        ),
    ]);
}

#[test]
fn a_line_in_the_first_column_belongs_to_the_text_above() {
    const fn rad(
        från: &'static str,
        till: &'static str,
        plats: &'static str,
        ord: &'static str,
        råd: &'static str,
    ) -> Fall {
        fall((TILLSYN, från, till), (RAD, plats, ord, råd), Själv)
    }
    try_all(&[
        rad(
            "leda till en bedömning",
            "leda till en\nbedömning",
            "risker/tillsyn.yaml:8:1",
            "bedömning",
            "längre än ”kontrollmoment”",
        ),
        rad(
            "leda till en bedömning",
            "leda\ntill en\nbedömning",
            "risker/tillsyn.yaml:8:1",
            "till",
            "längre än ”kontrollmoment”",
        ),
        rad(
            "metod: Jämför listan",
            "metod: |\n      Jämför\nlistan",
            "risker/tillsyn.yaml:10:1",
            "listan",
            "dra in den lika långt",
        ),
        rad(
            RED,
            "redovisning: Alla\nhar bedömts.",
            "risker/tillsyn.yaml:13:1",
            "har",
            "”redovisning”",
        ),
    ]);
}

#[test]
fn a_colon_within_braces_that_touches_its_value_is_all_that_is_told() {
    const TÄTT: &str = "tätt-kolon";
    const fn tätt(
        (fil, från, till): (&'static str, &'static str, &'static str),
        plats: &'static str,
        ord: &'static str,
    ) -> Fall {
        fall((fil, från, till), (TÄTT, plats, ord, "och sedan värdet"), Själv)
    }
    try_all(&[
        tätt(
            (ÄRENDE, "{fil: föredragning.md}", "{fil:föredragning.md}"),
            "ärenden/avrapportering/ärende.yaml:22:16",
            "fil:",
        ),
        tätt(
            (PLAN, "{fil: risker/tillsyn.yaml}", "{fil:risker/tillsyn.yaml}"),
            "plan-2026.yaml:9:10",
            "fil:",
        ),
        tätt(
            (TILLSYN, "överföring:\n  till: verksamhetsplan", "överföring: {till:verksamhetsplan}"),
            "risker/tillsyn.yaml:13:14",
            "till:",
        ),
        tätt((SKRIVELSE, "{namn: Sam Ek", "{namn:Sam Ek"), "skrivelse.yaml:21:8", "namn:"),
    ]);
}
