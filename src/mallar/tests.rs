//! Each kind of slip in a template or a component, and what there is nothing to say of.
#![expect(clippy::disallowed_methods, reason = "a test makes its own files")]

use std::path::Path;

use super::{check, names};
use crate::diag::{Diagnostic, Severity, Sources};
use crate::layout::{Layout, Mallar};

/// A template of a layout over the built-in one.
const RAPPORT: &str = "uppsala/rapport.typ.j2";

/// What is told of a repository with these files in `mallar/`: how grave, the words at the place, the message and the
/// hint.
fn told(files: &[(&str, &str)]) -> Vec<String> {
    let folder = tempfile::tempdir().expect("a folder can be made");
    for (path, text) in files {
        let path = folder.path().join("mallar").join(path);
        std::fs::create_dir_all(path.parent().expect("it has a folder")).expect("it can be made");
        std::fs::write(path, text).expect("it can be written");
    }
    let sources = Sources::default();
    let layout = Layout::named(folder.path(), "uppsala", None, &sources).expect("it is sound");
    check(&layout, &sources).iter().map(|fault| shown(fault, &sources)).collect()
}

fn shown(fault: &Diagnostic, sources: &Sources) -> String {
    let place = fault.span.map_or_else(String::new, |at| {
        let file = sources.get(at.file);
        format!("{} [{}]: ", file.name, &file.text[at.range()])
    });
    let severity = if fault.severity == Severity::Fel { "fel" } else { "varning" };
    format!("{severity}: {place}{} | {}", fault.message, fault.hints.join(" | "))
}

/// What is told of one template that builds on the built-in report.
fn in_template(body: &str) -> Vec<String> {
    let text = format!("{{% extends \"inbyggd/bas/rapport.typ.j2\" %}}\n{body}\n");
    told(&[(RAPPORT, &text)])
}

fn in_block(body: &str) -> Vec<String> {
    in_template(&format!("{{% block kropp %}}{body}{{% endblock %}}"))
}

/// What is told of one component that takes the place of a built-in one.
fn in_component(body: &str) -> Vec<String> {
    let from =
        "#import \"/inbyggd/lib/underlag.typ\": underlag\n#import \"/tema.typ\": ord, tema\n";
    told(&[("lib/underlag.typ", &format!("{from}{body}\n"))])
}

fn misspelt(place: &str, name: &str, whole: &str, meant: &str) -> Vec<String> {
    vec![format!("fel: mallar/{place} [{name}]: ”{whole}” finns inte | menade du ”{meant}”?")]
}

/// Nothing is said of what is built in, in any layout.
#[test]
fn what_is_built_in_has_no_fault() {
    let layouts = Mallar::read(Path::new("")).layouter;
    assert!(layouts.len() > 1, "{layouts:?}");
    for (name, _) in &layouts {
        let sources = Sources::default();
        let layout = Layout::named(Path::new(""), name, None, &sources).expect("it is built in");
        let found = names(&layout, &sources, |_| true);
        let found: Vec<String> = found.iter().map(|fault| shown(fault, &sources)).collect();
        assert_eq!(found, [""; 0], "{name}");
    }
}

/// The previews read no field that nothing has.
#[test]
fn previews_have_no_fault() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("templates/previews");
    let text = |path: &Path| std::fs::read_to_string(path).expect("a preview can be read");
    let mut paths: Vec<_> = ["", "exempel"]
        .into_iter()
        .flat_map(|part| std::fs::read_dir(folder.join(part)).expect("it is there"))
        .map(|entry| entry.expect("it can be read").path())
        .filter(|path| path.is_file())
        .collect();
    paths.sort();
    assert!(paths.len() > 14, "{paths:?}");
    let files: Vec<(String, String)> = paths
        .iter()
        .map(|path| {
            let name = path.strip_prefix(&folder).expect("it lies there").to_string_lossy();
            (format!("lib/prov/{name}"), text(path))
        })
        .collect();
    let all: String = files.iter().map(|(path, _)| format!("#include \"/{path}\"\n")).collect();
    let all = format!("#import \"/inbyggd/lib/underlag.typ\": underlag\n{all}");
    let mut files: Vec<(&str, &str)> =
        files.iter().map(|(path, text)| (path.as_str(), text.as_str())).collect();
    files.push(("lib/underlag.typ", &all));
    assert_eq!(told(&files), [""; 0]);
}

#[test]
fn a_misspelt_path() {
    let is = |body: &str, name: &str, whole: &str, meant: &str| {
        assert_eq!(in_block(body), misspelt(RAPPORT, name, whole, meant), "{body}");
    };
    is("#let a = {{ handling.titl }}", "titl", "handling.titl", "titel");
    is("#let a = {{ handlng.titel }}", "handlng", "handlng", "handling");
    is("#let a = {{ handling.nämnd.nam }}", "nam", "handling.nämnd.nam", "namn");
    is("#let a = {{ handling[\"titl\"] }}", "titl", "handling[\"titl", "titel");
    is("{% if false %}#let a = {{ handling.titl }}{% endif %}", "titl", "handling.titl", "titel");
    is(
        "{% if true %}{% else %}#let a = {{ handling.titl }}{% endif %}",
        "titl",
        "handling.titl",
        "titel",
    );
    is("#let a = {{ handling.titl | upper }}", "titl", "handling.titl", "titel");
    is("{% if handling.titl is string %}{% endif %}", "titl", "handling.titl", "titel");
}

#[test]
fn a_misspelt_path_through_a_loop_or_a_name() {
    let is = |body: &str, name: &str, whole: &str, meant: &str| {
        assert_eq!(in_block(body), misspelt(RAPPORT, name, whole, meant), "{body}");
    };
    is("{% for f in handling.fakta %}#let a = {{ f.värd }}{% endfor %}", "värd", "f.värd", "värde");
    is(
        "{% for f in handling.fakta | reverse %}#let a = {{ f.värd }}{% endfor %}",
        "värd",
        "f.värd",
        "värde",
    );
    is("#let a = {{ handling.fakta[0].värd }}", "värd", "handling.fakta[0].värd", "värde");
    is(
        "#let a = {{ (handling.fakta | first).värd }}",
        "värd",
        "handling.fakta | first).värd",
        "värde",
    );
    is(
        "{% for f in handling.fakta %}{% if loop.frst %}{% endif %}{% endfor %}",
        "frst",
        "loop.frst",
        "first",
    );
    is("{% set n = handling.nämnd %}#let a = {{ n.nam }}", "nam", "n.nam", "namn");
    is("{% with n = handling.nämnd %}#let a = {{ n.nam }}{% endwith %}", "nam", "n.nam", "namn");
}

/// What cannot be known is not told.
#[test]
fn what_cannot_be_known_is_left() {
    for body in [
        "{% macro m(a) %}#let b = {{ a.titl }}{% endmacro %}",
        "{% for a, b in handling | items %}#let c = {{ b.titl }}{% endfor %}",
        "{% for f in handling.fakta | map(attribute=\"värde\") %}#let a = {{ f.vad }}{% endfor %}",
        "{% if handling.titl is defined %}{% endif %}",
        "#let a = {{ handling.titl | default(\"\") }}",
        "{% if true %}{% set n = handling.nämnd %}{% else %}{% set n = handling %}{% endif %}#let a = {{ n.titel }}",
        "{% set ns = namespace(n=0) %}{% set ns.n = 1 %}#let a = {{ ns.n }}",
        "{{ super() }}",
        "{% for n in range(3) %}#let a = {{ loop.index }}{% endfor %}",
    ] {
        assert_eq!(in_block(body), [""; 0], "{body}");
    }
}

#[test]
fn a_misspelt_block_and_one_that_is_not_there() {
    assert_eq!(
        in_template("{% block tittel %}{% endblock %}"),
        [
            "fel: mallar/uppsala/rapport.typ.j2 [tittel]: mallen som den bygger på har inget block ”tittel” | menade du ”titel”?"
        ]
    );
    let [told] = &in_template("{% block försättsblad %}{% endblock %}")[..] else {
        panic!("one")
    };
    assert!(told.starts_with("varning: mallar/uppsala/rapport.typ.j2 [försättsblad]: "), "{told}");
    assert!(told.contains("| välj bland "), "{told}");
    let own = "{% block kropp %}{% block eget %}{% endblock %}{% endblock %}{% block titel %}{% endblock %}";
    assert_eq!(in_template(own), [""; 0]);
}

#[test]
fn a_template_that_is_not_there() {
    for (text, place, message) in [
        (
            "{% extends \"inbyggd/upsala/rapport.typ.j2\" %}",
            "inbyggd/upsala/rapport.typ.j2",
            "mallen ”inbyggd/upsala/rapport.typ.j2” finns inte | menade du ”inbyggd/uppsala/rapport.typ.j2”?",
        ),
        (
            "{% extends \"uppsala/rapport.typ.j2\" %}",
            "uppsala/rapport.typ.j2",
            "mallen bygger på sig själv | bygg på den inbyggda: sätt inbyggd/ först i namnet",
        ),
        (
            "{% include \"layout/handlin.typ.j2\" %}",
            "layout/handlin.typ.j2",
            "mallen ”layout/handlin.typ.j2” finns inte | menade du ”layout/handling.typ.j2”?",
        ),
    ] {
        let wanted = format!("fel: mallar/{RAPPORT} [{place}]: {message}");
        assert_eq!(told(&[(RAPPORT, text)]), [wanted]);
    }
    let optional = "{% include \"layout/mitt.typ.j2\" ignore missing %}";
    assert_eq!(told(&[(RAPPORT, optional)]), [""; 0]);
}

#[test]
fn what_minijinja_cannot_read() {
    let [told] = &in_block("{% if handling.titel %}")[..] else { panic!("one") };
    assert!(told.contains("det här uttrycket går inte att läsa"), "{told}");
}

/// In Typst a field is known by its name: in a component, and around the statements of a template.
#[test]
fn a_misspelt_field_in_typst() {
    for (body, name, whole, meant) in [
        ("#let f(handling) = handling.titl", "titl", "handling.titl", "titel"),
        ("#let f(rader) = rader.mapp(r => r)", "mapp", "rader.mapp", "map"),
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
            "en komponent ligger i mallar/lib: flytta den dit, eller ta bort den",
        ),
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
            "varning: mallar/uppsala/ord.yaml [sändlista]: ordet ”sändlista” är tomt | skriv ett ord, eller ta bort raden",
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
