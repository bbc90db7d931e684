//! Typst, in components and in templates.

use super::{RAPPORT, in_block, in_component, misspelt, told};

/// In Typst a field is known by its name: in a component, and around the statements of a template.
#[test]
fn a_misspelt_field_in_typst() {
    for (body, name, whole, meant) in [
        ("#let f(handling) = handling.titl", "titl", "handling.titl", "titel"),
        ("#let f(rader) = rader.filtr(r => r)", "filtr", "rader.filtr", "filter"),
        ("#let f(rader) = rader.first().beskrivnig", "beskrivnig", "beskrivnig", "beskrivning"),
        ("#let f() = ord.sändlist", "sändlist", "ord.sändlist", "sändlista"),
        ("#let f() = tema.färgr", "färgr", "tema.färgr", "färger"),
        ("#let f() = tema.färger.accnt", "accnt", "tema.färger.accnt", "accent"),
    ] {
        assert_eq!(in_component(body), misspelt("lib/underlag.typ", name, whole, meant), "{body}");
        let body = body.replace("#let f", "#let g");
        assert_eq!(in_block(&body), misspelt(RAPPORT, name, whole, meant), "{body}");
    }
}

/// The words and the theme have the names that they have, whatever others have.
#[test]
fn words_and_theme_have_their_own_names() {
    for name in ["ord.avsnitt", "tema.avsnitt", "tema.storlek.avsnitt"] {
        let [told] = &in_component(&format!("#let f() = {name}"))[..] else { panic!("one") };
        assert!(told.contains(&format!("[avsnitt]: ”{name}” finns inte | ")), "{told}");
    }
}

#[test]
fn ordinary_typst_is_left() {
    for body in [
        "#let f(x) = x.map(y => y.trim()).filter(y => y.len() > 0).join([, ], last: [ och ])",
        "#show heading: it => { counter(heading).display(); it.body; it.level; it.func() }",
        "#let f(e) = { e.children; e.fields(); e.has(\"text\"); e.at(\"text\", default: none); e.dest; e.numbering }",
        "#context here().position().y + measure([a]).width + page.margin",
        "#let f = calc.max(1, 2) + sys.version.major + std.calc.pi",
        "#let d = (egen: 1, \"annan\": 2)\n#let f(d) = d.egen + d.annan + d.at(\"x\")",
        "#let f(..a) = a.pos() + a.named().pairs()\n#let g = f(namnet: 1)\n#let h(a) = a.namnet",
        "#let f(d) = { let e = d; e.insert(\"ny\", 1); e.ny }",
        "#let f(d) = { let e = d; e.nyast = 1; e.nyast }",
        "#let o = ord\n#let f = o.sändlista + ord.at(\"sändlista\") + str(ord.len())",
        "#let f(tema) = tema.eget\n#let g = f((eget: 1))",
        "#let s = stroke(1pt + tema.färger.accent)\n#let f = s.paint.lighten(10%) + s.thickness.em + tema.storlek.titel.pt()",
        "#let f(d) = d.year() + d.display(\"[year]\") + datetime.today().month()",
        "$ arrow.r.long x.y $ #sym.arrow.r.long #emoji.face",
        "#let f(m) = m.captures.first() + m.start\n#let g = f(\"a\".match(regex(\"a\")))",
        "#show figure.caption: it => it.supplement\n#show outline.entry: it => link(it.element.location(), it.indented(it.prefix(), it.inner()))",
        "#let f = pdf.artifact(table.header([a])) + grid.cell(colspan: 2)[a]",
        "#let f(x) = json(x).vad.som.helst",
        "Skriv till t.ex. www.granby.example.",
    ] {
        assert_eq!(in_component(body), [""; 0], "{body}");
    }
}

#[test]
fn a_file_or_a_name_that_the_library_does_not_have() {
    for (body, place, message) in [
        (
            "#import \"/lib/sida.typ\": sidda",
            "sidda",
            "”sidda” finns inte i ”/lib/sida.typ” | menade du ”sida”?",
        ),
        (
            "#import \"sida.typ\": sidda as s",
            "sidda",
            "”sidda” finns inte i ”sida.typ” | menade du ”sida”?",
        ),
        (
            "#import \"/lib/sidda.typ\": sida",
            "/lib/sidda.typ",
            "filen ”/lib/sidda.typ” finns inte | menade du ”/lib/sida.typ”?",
        ),
        (
            "#include \"sidda.typ\"",
            "sidda.typ",
            "filen ”sidda.typ” finns inte | menade du ”/lib/sida.typ”?",
        ),
        (
            "#import \"/tema.typ\": temma",
            "temma",
            "”temma” finns inte i ”/tema.typ” | menade du ”tema”?",
        ),
    ] {
        let wanted = format!("fel: mallar/lib/underlag.typ [{place}]: {message}");
        assert_eq!(in_component(body), [wanted], "{body}");
    }
    assert_eq!(in_component("#import \"handling.typ\": titel, ord"), [""; 0]);
}

/// A component of the repository's own that a used one takes in is looked at too.
#[test]
fn a_component_behind_another() {
    let files = [
        (
            "lib/underlag.typ",
            "#import \"mitt.typ\": *\n#let underlag(rubrik, rader, svans: none) = streck()",
        ),
        ("lib/mitt.typ", "#let streck(handling) = handling.titl"),
    ];
    assert_eq!(told(&files), misspelt("lib/mitt.typ", "titl", "handling.titl", "titel"));
}

/// What a template gives a component is known, whichever layout's template it is.
#[test]
fn what_a_template_gives_is_known() {
    let files = [
        (
            "malmo/rapport.typ.j2",
            "#import \"/lib/underlag.typ\": *\n#underlag[a](d: (från_mallen: 1))",
        ),
        (
            "lib/underlag.typ",
            "#import \"/inbyggd/lib/underlag.typ\": underlag\n#let egen(d) = d.från_mallen",
        ),
    ];
    assert_eq!(told(&files), [""; 0]);
}

/// What takes the place of a built-in component has what the others take from it; their own faults are not told.
#[test]
fn a_component_without_what_is_taken_from_it() {
    assert_eq!(
        told(&[("lib/underlag.typ", "#let underlagg(rubrik, rader, svans: none) = rubrik")]),
        [
            "fel: mallar/lib/underlag.typ []: ”mallar/lib/underlag.typ” saknar ”underlag”, som andra komponenter hämtar där | \
          lägg till ”underlag”, eller hämta den inbyggda: #import \"/inbyggd/lib/underlag.typ\": underlag"
        ]
    );
}
