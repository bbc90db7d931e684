//! What nobody uses.

use super::{RAPPORT, told};

#[test]
fn files_that_nobody_uses() {
    for (path, hint) in [
        ("uppsala/tjansteskrivelse.typ.j2", "menade du ”tjänsteskrivelse.typ.j2”?"),
        ("uppsala/protokoll.typ.j2", "menade du ”protokollsutdrag.typ.j2”?"),
        ("uppsala/temma.yaml", "menade du ”tema.yaml”?"),
        (
            "upsala/rapport.typ.j2",
            "det finns ingen layout ”upsala”: menade du mallar/uppsala/rapport.typ.j2?",
        ),
        (
            "granby/ord.yaml",
            "det finns ingen layout ”granby”: lägg en tema.yaml i mappen, eller flytta filen",
        ),
        ("tema.yaml", "den ska ligga i layoutens mapp: mallar/uppsala/tema.yaml"),
        ("lib/minlib.typ", "ta in den med #import i en mall eller en komponent, eller ta bort den"),
        (
            "uppsala/underlag.typ",
            "en komponent ligger i mallar/lib: flytta den till mallar/lib/underlag.typ, eller ta bort den",
        ),
        (
            "uppsala/lib/minlib.typ",
            "en komponent ligger i mallar/lib: flytta den till mallar/lib/minlib.typ, eller ta bort den",
        ),
        ("rapport.typ.j2", "den ska ligga i layoutens mapp: mallar/uppsala/rapport.typ.j2"),
        ("uppsala/tema.yml", "menade du ”tema.yaml”?"),
    ] {
        assert_eq!(
            told(&[(path, "")]),
            [format!("varning: ”mallar/{path}” används inte | {hint}")]
        );
    }
}

/// Another layout's files are used by that layout, and what is no business of a layout's is nobody's.
#[test]
fn files_that_are_used() {
    let sound = "{% extends \"inbyggd/bas/handling.typ.j2\" %}";
    for files in [
        &[("malmo/rapport.typ.j2", sound), ("malmo/ord.yaml", "mitt: Eget\n")][..],
        &[("granby/tema.yaml", "bas: uppsala\n"), ("granby/tjänsteskrivelse.typ.j2", sound)],
        &[("bas/planhandling.typ.j2", sound), ("bas/skalor.yaml", "{}")],
        &[
            ("uppsala/rapport.typ.j2", "{% extends \"delar/eget.typ.j2\" %}"),
            ("delar/eget.typ.j2", sound),
        ],
        &[
            ("uppsala/rapport.typ.j2", "{% extends \"layout/eget.typ.j2\" %}"),
            ("uppsala/eget.typ.j2", sound),
        ],
        &[("malmo/rapport.typ.j2", "#import \"/lib/mitt.typ\": *"), ("lib/mitt.typ", "#let a = 1")],
        &[
            ("malmo/rapport.typ.j2", "{% include \"delar/\" ~ handling.id %}"),
            ("delar/eget.typ.j2", ""),
        ],
        &[
            ("README.md", "Hej"),
            ("logotyp.svg", "<svg/>"),
            (".DS_Store", ""),
            ("texter/x.yaml", "a: 1"),
        ],
    ] {
        assert_eq!(told(files), [""; 0], "{files:?}");
    }
}

#[test]
fn words_that_nothing_prints() {
    assert_eq!(
        told(&[("uppsala/ord.yaml", "sändlist: Till\nsändlista: \"\"\n")]),
        [
            "varning: mallar/uppsala/ord.yaml [sändlist]: inget i layouten använder ordet ”sändlist” | menade du ”sändlista”?",
        ]
    );
    let own = [
        ("uppsala/ord.yaml", "mitt_ord: Hej\n"),
        (
            RAPPORT,
            "{% extends \"inbyggd/bas/rapport.typ.j2\" %}{% block kropp %}#ord.mitt_ord{% endblock %}",
        ),
    ];
    assert_eq!(told(&own), [""; 0]);
}

/// A template that a built-in one of the layout comes before is told, with the place where it would count.
#[test]
fn templates_that_are_passed_by() {
    let own = "{% extends \"inbyggd/bas/rapport.typ.j2\" %}";
    assert_eq!(
        told(&[("bas/rapport.typ.j2", own)]),
        [
            "varning: ”mallar/bas/rapport.typ.j2” används inte i layouten ”uppsala” | layouten har en egen mall för det: \
             skriv den i mallar/uppsala/rapport.typ.j2"
        ]
    );
    let taken = "{% extends \"bas/rapport.typ.j2\" %}";
    for files in [
        &[("bas/planhandling.typ.j2", "{% extends \"inbyggd/bas/planhandling.typ.j2\" %}")][..],
        &[("bas/rapport.typ.j2", own), ("uppsala/rapport.typ.j2", taken)],
        &[("bas/rapport.typ.j2", own), ("granby/tema.yaml", "bas: bas\n")],
    ] {
        assert_eq!(told(files), [""; 0], "{files:?}");
    }
}
