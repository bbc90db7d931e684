//! Templates: paths, blocks, and the templates that they name.

use super::{RAPPORT, in_block, in_template, misspelt, told};

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
    let of = |words: &str| format!("fel: mallar/{RAPPORT} {words}");
    for (body, wanted) in [
        (
            "{% if handling.titel %}",
            "[if]: {% if … %} får inget slut | sätt {% endif %} där det ska sluta",
        ),
        ("{% iff handling.titel %}", "[iff]: inget heter ”iff” inom {% %} | menade du ”if”?"),
    ] {
        assert_eq!(in_block(body), [of(wanted)], "{body}");
    }
    let [told] = &in_block("#let a = {{ handling.titel }")[..] else { panic!("one") };
    assert!(told.contains("det här uttrycket går inte att läsa"), "{told}");
}
