//! The repository's own templates are tried by `kontrollera`: each once, also those that no case uses.

use crate::sanning::granby::{LAYOUTS, built, checked, granby};
use crate::support::{Repository, skrivelse};

/// A template of a slag that says `inner` instead of its title.
fn template(layout: &str, slag: &str, inner: &str) -> Repository {
    let repository = granby();
    let path = format!("mallar/{layout}/{slag}.typ.j2");
    repository.write(
        &path,
        format!("{{% extends \"inbyggd/bas/{slag}.typ.j2\" %}}\n{{% block titel %}}\n{inner}\n{{% endblock %}}\n"),
    );
    repository
}

/// What `kontrollera` says when it has this one fault at this place.
fn one_fault(repository: &Repository, place: &str, rule: &str) {
    let said = checked(repository);
    assert_eq!(said.code, 1, "{}", said.out);
    let faults: Vec<&str> = said.out.lines().filter(|line| line.contains(": fel[")).collect();
    assert_eq!(faults.len(), 1, "{}", said.out);
    assert!(faults[0].starts_with(place) && faults[0].contains(rule), "{}", faults[0]);
}

const SLAG: [&str; 13] = [
    "tjänsteskrivelse",
    "avrapportering",
    "rapport",
    "internkontrollplan",
    "riskanalys",
    "förbättringsåtgärder",
    "protokollsutdrag",
    "styrdokument",
    "yttrande",
    "formulär",
    "fil",
    "kallelse",
    "handlingar_kommer",
];

#[test]
fn a_template_that_no_case_uses_is_set_once() {
    for slag in SLAG {
        let repository = template("uppsala", slag, "#(1 + \"ett\")");
        let place = format!("mallar/uppsala/{slag}.typ.j2:3:");
        one_fault(&repository, &place, "går-inte-att-sätta");
    }
}

#[test]
fn a_template_of_a_layout_that_is_not_asked_for_is_set_once() {
    for layout in LAYOUTS {
        let repository = template(layout, "styrdokument", "#image(\"saknas.png\")");
        let place = format!("mallar/{layout}/styrdokument.typ.j2:3:");
        one_fault(&repository, &place, "");
    }
    let repository = template("granby", "rapport", "#panic(\"nej\")");
    repository.write("mallar/granby/tema.yaml", "bas: malmo\n");
    one_fault(&repository, "mallar/granby/rapport.typ.j2:3:", "går-inte-att-sätta");
    let repository = template("granby", "rapport", "#titel(handling)");
    repository.write("mallar/granby/tema.yaml", "bas: malmo\ntypsnitt: {text: Arial}\n");
    one_fault(&repository, "mallar/granby/tema.yaml:2:", "okänt-typsnitt");
}

/// A template is not tried with words that are told to be wrong.
#[test]
fn what_is_wrong_with_the_words_is_told_alone() {
    let repository = template("uppsala", "tjänsteskrivelse", "#titel(handling)");
    let layout = "layout: uppsala                 # utseendet\n";
    repository.replace("skrivelse.yaml", layout, &format!("{layout}ord: {{månader: jan feb}}\n"));
    one_fault(&repository, "skrivelse.yaml:4:", "antal-ord");
}

/// What only some data shows: nothing, or all there can be.
#[test]
fn a_template_is_set_with_little_and_with_all() {
    for inner in [
        "#if handling.sändlista.len() > 0 { panic(\"mycket\") }",
        "#if handling.sändlista.len() == 0 { panic(\"lite\") }",
        "#handling.förslag_till_beslut.at(7)",
        "#handling.handläggare.namn",
        "{{ handling.handläggare.namn }}",
        "#heading(level: 4)[Rubrik]",
        "#link(<saknas>)[dit]",
        "#set text(font: \"Arial\")",
        "{{ handling.datum + 1 }}",
        "{% for x in range(100000) %}{% for y in range(100000) %}{% endfor %}{% endfor %}",
        "#while true { }",
        "#let f(x) = f(x + 1)\n#f(1)",
    ] {
        let repository = template("uppsala", "tjänsteskrivelse", inner);
        let said = checked(&repository);
        assert_eq!(said.code, 1, "{inner}: {}", said.out);
        assert!(
            said.out.contains("mallar/uppsala/tjänsteskrivelse.typ.j2:"),
            "{inner}: {}",
            said.out
        );
    }
}

#[test]
fn a_component_that_stops_is_told_once() {
    let repository = granby();
    repository.write(
        "mallar/lib/kallelse.typ",
        "#import \"/inbyggd/lib/kallelse.typ\": *\n#let kallelseslut(..x) = panic(\"nej\")\n",
    );
    one_fault(&repository, "mallar/lib/kallelse.typ:2:", "går-inte-att-sätta");
}

/// A template that stops the program takes no other case along, and is named with the paper.
#[test]
fn a_template_that_stops_the_program_stops_one_case() {
    let repository = template("uppsala", "rapport", "#duration(days: 999999999999999).hours()");
    one_fault(&repository, "mallar/uppsala/rapport.typ.j2:1:", "mall-stannar");
    repository.write(
        "ärenden/annat/ärende.yaml",
        "rubrik: Annat\ndatum: 2027-01-29\nnämnd: bn\nhandläggare: ek\ndiarienummer: BN-2027-00002\nhandlingar: [{slag: rapport, titel: Läget, avsnitt: [{text: Bra.}]}]\n",
    );
    let run = skrivelse(repository.path(), &["bygg"]);
    assert_eq!(run.code, 1, "{}", run.err);
    assert!(run.err.contains("ärenden/annat/rapport.pdf"), "{}", run.err);
    assert!(run.err.contains("mallar/uppsala/rapport.typ.j2"), "{}", run.err);
    assert!(repository.at("ut/avrapportering/tjänsteskrivelse.pdf").exists());
    assert!(!repository.at("ut/annat").exists());
}

/// What calls itself a hundred thousand times is set, or a fault at its place: never the end of the program.
#[test]
fn what_is_nested_deeply_ends_no_program() {
    let often = |what: &str| what.repeat(100_000);
    for inner in [
        format!("#let x = {{{{ {}1 }}}}", often("-")),
        format!("#let x = {{{{ 1{} }}}}", often(" + 1")),
        format!("#let x = {{{{ {}1 }}}}", often("not ")),
        format!("#let x = {{{{ 1{} }}}}", often(" | string")),
        format!("#let x = {{{{ {}1{} }}}}", often("("), often(")")),
        format!("#let x = 1{}", often("+1")),
        format!("#let x = {}1{}", often("("), often(")")),
    ] {
        let repository = template("uppsala", "tjänsteskrivelse", &inner);
        let (said, built) = (checked(&repository), skrivelse(repository.path(), &["bygg"]));
        assert!((0..=1).contains(&said.code), "{}: {}", &inner[..40], said.code);
        assert_eq!(said.code, built.code, "{}: {}", &inner[..40], built.err);
    }
}

/// What is built in, copied, has no fault: neither with the example nor in any layout.
#[test]
fn copies_of_all_templates_have_no_fault() {
    for layout in LAYOUTS {
        let repository = granby();
        repository.replace("skrivelse.yaml", "layout: uppsala", &format!("layout: {layout}"));
        for slag in SLAG {
            let copy = format!("bas/{slag}.typ.j2");
            assert_eq!(skrivelse(repository.path(), &["mallar", "--kopiera", &copy]).code, 0);
        }
        let said = checked(&repository);
        assert_eq!(said.code, 0, "{layout}: {}", said.out);
        // A layout that has such a template itself does not use the one that all build on.
        let told = said.out.lines().filter(|line| line.contains("mallar/"));
        let told: Vec<&str> = told.filter(|line| !line.contains("[oanvänd-mallfil]")).collect();
        assert!(told.is_empty(), "{layout}: {told:?}");
        built(&repository, layout);
    }
}
