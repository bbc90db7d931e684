//! Values of another kind than is meant, and keys that are called otherwise: the hint names what to write.

use super::fall::Rätt::{Hand, Själv};
use super::fall::{
    Fall, PLAN, SKRIVELSE, TEXT, TILLSYN, fall, lines, told, try_all, utan_utkast, ÄRENDE,
};

const SLAG: &str = "fel-slag-av-värde";
const SIDFOT: &str = "sidfot:                         # står längst ner på första sidan\n  postadress: Granby kommun, 100 00 Granby\n  telefon: 010-000 00 00\n  epost: kommun@granby.example\n";

#[test]
fn a_single_value_is_given_its_key() {
    try_all(&[
        fall(
            (SKRIVELSE, "{namn: Byggförvaltningen}", "Byggförvaltningen"),
            (SLAG, "skrivelse.yaml:17:18", "Byggförvaltningen", "skriv {namn: Byggförvaltningen}"),
            Själv,
        ),
        fall(
            (SKRIVELSE, "{namn: Byggförvaltningen}", "Bygg, tillsyn och kart"),
            (
                SLAG,
                "skrivelse.yaml:17:18",
                "Bygg, tillsyn och kart",
                "skriv {namn: \"Bygg, tillsyn och kart\"}",
            ),
            Själv,
        ),
        fall(
            (SKRIVELSE, "{namn: Kim Lind, titel: förvaltningschef}", "Kim Lind"),
            (SLAG, "skrivelse.yaml:22:9", "Kim Lind", "skriv {namn: Kim Lind}"),
            Själv,
        ),
        fall(
            (TILLSYN, "överföring:\n  till: verksamhetsplan", "överföring: verksamhetsplan"),
            (SLAG, "risker/tillsyn.yaml:13:13", "verksamhetsplan", "skriv {till: verksamhetsplan}"),
            Själv,
        ),
        fall(
            (PLAN, "{fil: risker/tillsyn.yaml}", "risker/tillsyn.yaml"),
            (SLAG, "plan-2026.yaml:9:9", "risker/tillsyn.yaml", "skriv {fil: risker/tillsyn.yaml}"),
            Själv,
        ),
    ]);
}

#[test]
fn a_single_value_where_several_are_meant_is_given_the_first_key() {
    try_all(&[
        fall(
            (SKRIVELSE, SIDFOT, "sidfot: Granby kommun\n"),
            (SLAG, "skrivelse.yaml:9:9", "Granby kommun", "skriv {postadress: Granby kommun}"),
            Hand("sidfot: Granby kommun", "sidfot: {postadress: Granby kommun}"),
        ),
        fall(
            (
                SKRIVELSE,
                "logotyp:\n  fil: bilder/logotyp.svg       # byt ut mot er egen: SVG, PNG eller JPEG\n  alt: Granby kommuns logotyp ",
                "logotyp: bilder/logotyp.svg",
            ),
            (
                SLAG,
                "skrivelse.yaml:5:10",
                "bilder/logotyp.svg",
                "skriv {fil: bilder/logotyp.svg, alt: …}",
            ),
            Hand("bilder/logotyp.svg", "{fil: bilder/logotyp.svg, alt: Vapnet}"),
        ),
    ]);
}

#[test]
fn a_list_where_one_has_room_names_one() {
    const PLATS: &str = "ärenden/avrapportering/ärende.yaml:7:15";
    try_all(&[
        fall(
            (ÄRENDE, "handläggare: ek", "handläggare: [ek, lind]"),
            (SLAG, PLATS, "ek", "ek"),
            Hand("[ek, lind]", "ek"),
        ),
        fall(
            (ÄRENDE, "handläggare: ek", "handläggare: [ek]"),
            (SLAG, PLATS, "ek", "utan lista: ek"),
            Själv,
        ),
        fall(
            (ÄRENDE, "handläggare: ek", "handläggare:\n  - ek\n  - lind"),
            (
                SLAG,
                "ärenden/avrapportering/ärende.yaml:8:5",
                "ek",
                "ryms bara ett värde, till exempel: ek",
            ),
            Hand("handläggare:\n  - ek\n  - lind", "handläggare: ek"),
        ),
        fall(
            (ÄRENDE, "handläggare: ek", "handläggare: ek, lind"),
            (
                "okänd-person",
                "ärenden/avrapportering/ärende.yaml:7:14",
                "ek, lind",
                "ryms bara en person, till exempel: ek",
            ),
            Hand("ek, lind", "ek"),
        ),
    ]);
}

#[test]
fn a_list_where_a_text_is_meant_says_how_it_is_one() {
    try_all(&[
        fall(
            (ÄRENDE, "rubrik: Ärendet", "rubrik: [Ärendet, då]"),
            (
                SLAG,
                "ärenden/avrapportering/ärende.yaml:17:18",
                "Ärendet",
                "sätt den inom citattecken",
            ),
            Hand("[Ärendet, då]", "\"[Ärendet, då]\""),
        ),
        fall(
            (
                TILLSYN,
                "redovisning: Alla anmälningar har bedömts i tid.",
                "redovisning:\n          - Alla har bedömts.\n          - Ingen dröjde.",
            ),
            (SLAG, "risker/tillsyn.yaml:13:13", "Alla har bedömts.", "skriv | efter kolonet"),
            Hand("redovisning:", "redovisning: |"),
        ),
    ]);
}

#[test]
fn a_list_where_names_are_meant_is_written_without_dashes() {
    const PERSONER: &str = "  ek: {namn: Sam Ek, titel: utredare, epost: sam.ek@granby.example}\n  lind: {namn: Kim Lind, titel: förvaltningschef}";
    const UTAN: &str = "skriv utan streck, med namnet före kolonet: ”";
    try_all(&[
        fall(
            (SKRIVELSE, "  BL: Bygglovsenheten", "  - BL: Bygglovsenheten"),
            (SLAG, "skrivelse.yaml:25:5", "BL", "”BL: Bygglovsenheten”"),
            Hand("  - BL", "  BL"),
        ),
        fall(
            (SKRIVELSE, "  BL: Bygglovsenheten", "  - kod: BL\n    namn: Bygglovsenheten"),
            (SLAG, "skrivelse.yaml:25:5", "kod", "”BL: Bygglovsenheten”"),
            Hand("  - kod: BL\n    namn: Bygglovsenheten", "  BL: Bygglovsenheten"),
        ),
        fall(
            (SKRIVELSE, PERSONER, "  - ek: {namn: Sam Ek}\n  - lind: {namn: Kim Lind}"),
            (SLAG, "skrivelse.yaml:21:5", "ek", UTAN),
            Hand("  - ek: {namn: Sam Ek}\n  - lind", "  ek: {namn: Sam Ek}\n  lind"),
        ),
        fall(
            (
                PLAN,
                "nämnd: bn\n",
                "nämnd: bn\nsjälvskattning:\n  delar:\n    - del: kontrollmiljö\n      kriterier:\n        - kriterium: Ansvar\n          bedömning: Tillfredsställande\n",
            ),
            (SLAG, "plan-2026.yaml:8:11", "kriterium", "”Ansvar: Tillfredsställande”"),
            Hand(
                "        - kriterium: Ansvar\n          bedömning: Tillfredsställande",
                "        Ansvar: Tillfredsställande",
            ),
        ),
        fall(
            (
                PLAN,
                "nämnd: bn\n",
                "nämnd: bn\nsjälvskattning:\n  - del: kontrollmiljö\n    kriterier: {Ansvar: Tillfredsställande}\n",
            ),
            (SLAG, "plan-2026.yaml:5:5", "del", "skriv listan under ”delar:”"),
            Hand("självskattning:\n  - del", "självskattning:\n  delar:\n  - del"),
        ),
    ]);
}

#[test]
fn a_comma_within_braces_divides_nothing_in_quotes() {
    const NYCKEL: &str = "nyckel-finns-inte";
    const fn komma(
        från: &'static str,
        till: &'static str,
        plats: &'static str,
        ord: &'static str,
        råd: &'static str,
    ) -> Fall {
        fall((SKRIVELSE, från, till), (NYCKEL, plats, ord, råd), Själv)
    }
    try_all(&[
        komma(
            SIDFOT,
            "sidfot: {postadress: Granby kommun, 100 00 Granby}\n",
            "skrivelse.yaml:9:37",
            "100 00 Granby",
            "postadress: \"Granby kommun, 100 00 Granby\"",
        ),
        komma(
            "titel: utredare,",
            "titel: utredare, jurist,",
            "skrivelse.yaml:21:39",
            "jurist",
            "\"utredare, jurist\"",
        ),
        komma(
            "titel: förvaltningschef}",
            "titel: chef, bygg, kart}",
            "skrivelse.yaml:22:39",
            "bygg",
            "\"chef, bygg, kart\"",
        ),
        komma(
            "enheter:                        # kortform och fullt namn\n  BL: Bygglovsenheten",
            "enheter: {BL: Bygglov, tillsyn och kart}",
            "skrivelse.yaml:24:24",
            "tillsyn och kart",
            "\"Bygglov, tillsyn och kart\"",
        ),
    ]);
}

#[test]
fn a_key_that_is_called_otherwise_is_known() {
    try_all(&[
        fall(
            (SKRIVELSE, "enheter:", "avdelningar:"),
            ("nyckel-finns-inte", "skrivelse.yaml:24:1", "avdelningar", "menade du ”enheter”?"),
            Själv,
        ),
        fall(
            (ÄRENDE, "diarienummer:", "dnr:"),
            (
                "nyckel-finns-inte",
                "ärenden/avrapportering/ärende.yaml:2:1",
                "dnr",
                "menade du ”diarienummer”?",
            ),
            Själv,
        ),
        fall(
            (
                TILLSYN,
                "redovisning: Alla anmälningar har bedömts i tid.",
                "avsnitt: [{rubrik: Svar, text: Alla har bedömts.}]",
            ),
            ("nyckel-finns-inte", "risker/tillsyn.yaml:12:9", "avsnitt", "”redovisning: |”, med #"),
            Hand(
                "avsnitt: [{rubrik: Svar, text: Alla har bedömts.}]",
                "redovisning: |\n          # Svar\n\n          Alla har bedömts.",
            ),
        ),
    ]);
}

#[test]
fn a_date_is_shown_as_it_was_meant() {
    const fn dag(
        till: &'static str,
        ord: &'static str,
        råd: &'static str,
        rätt: super::fall::Rätt,
    ) -> Fall {
        fall(
            (ÄRENDE, "datum: 2027-01-29", till),
            ("fel-datum", "ärenden/avrapportering/ärende.yaml:5:8", ord, råd),
            rätt,
        )
    }
    try_all(&[
        dag("datum: 29/1 2027", "29/1 2027", "skriv 2027-01-29", Själv),
        dag("datum: 29 januari 2027", "29 januari 2027", "skriv 2027-01-29", Själv),
        dag("datum: 2027-1-29", "2027-1-29", "skriv 2027-01-29", Själv),
        dag("datum: 20270129", "20270129", "skriv 2027-01-29", Själv),
        dag("datum: \"29.1.2027\"", "\"29.1.2027\"", "skriv 2027-01-29", Själv),
        dag(
            "datum: 2027-02-30",
            "2027-02-30",
            "månadens sista är 2027-02-28",
            Hand("2027-02-30", "2027-02-28"),
        ),
        dag("datum: snart", "snart", "ÅÅÅÅ-MM-DD", Hand("snart", "2027-01-29")),
    ]);
}

/// Of a meeting, which the folder does not have.
#[test]
fn a_time_is_shown_as_it_was_meant() {
    for (tid, punkt, råd, rätt) in [
        ("09:00", "11:00", "\"11:00–11:15\"", "11:00–11:15"),
        ("09:00", "kl. 10", "\"10:00–10:15\"", "10:00–10:15"),
        ("09:00", "9.30 till 10", "\"09:30–10:00\"", "09:30–10:00"),
        ("09:00", "23:50", "\"23:50–23:59\"", "23:50–23:59"),
    ] {
        let repository = utan_utkast();
        let möte = format!(
            "organ: bn\ndatum: 2027-02-10\ntid: \"{tid}\"\nplats: Salen\npunkter:\n  - ärende: ../ärenden/avrapportering\n    tid: \"{punkt}\"\n"
        );
        repository.write("möte/sammanträde.yaml", &möte);
        let (found, sources) = told(&repository);
        assert!(found.len() == 1 && found[0].hints[0].contains(råd), "{}", lines(&found, &sources));
        repository.replace(
            "möte/sammanträde.yaml",
            &format!("\"{punkt}\""),
            &format!("\"{rätt}\""),
        );
        let (found, sources) = told(&repository);
        assert!(found.is_empty(), "{}", lines(&found, &sources));
    }
    for (tid, råd) in
        [("kl 9", "\"09:00\""), ("9", "\"09:00\""), ("0830", "\"08:30\""), ("13-15", "\"13:00\"")]
    {
        let repository = utan_utkast();
        let möte = format!(
            "organ: bn\ndatum: 2027-02-10\ntid: \"{tid}\"\nplats: Salen\npunkter:\n  - ärende: ../ärenden/avrapportering\n"
        );
        repository.write("möte/sammanträde.yaml", möte);
        let (found, sources) = told(&repository);
        assert!(found.len() == 1 && found[0].hints[0].contains(råd), "{}", lines(&found, &sources));
        assert!(super::fall::follow(&repository, &found[0], &sources));
        let (found, sources) = told(&repository);
        assert!(found.is_empty(), "{}", lines(&found, &sources));
    }
}

#[test]
fn dashes_under_a_text_are_told_to_make_a_heading() {
    try_all(&[fall(
        (TEXT, "Siffrorna i texten", "Text\n---\n\nSiffrorna i texten"),
        (
            "rubriknivå",
            "ärenden/avrapportering/föredragning.md:3:1",
            "Text\n---",
            "lägg en tom rad före dem",
        ),
        Hand("Text\n---", "Text.\n\n---"),
    )]);
}
