//! What is written is printed, or told at its place in each handling, and nothing else is told.

use super::granby::{LAYOUTS, PLAN, built, granby, read, ÄRENDE};
use crate::support::Repository;

/// Values that narrow columns break.
const VÄRDEN: [&str; 9] = [
    "2025/26",
    "namn@granby.example",
    "rapport_v2.docx",
    "Ja/Nej",
    "förskole/ungdomsskoleverksamhet",
    "Förv.chef",
    "Vad? Ja&Nej",
    "barn-och-ungdomsförvaltningen",
    "https://granby.example/a?b=c",
];

const HANDLÄGGNING: &str = "risker/handläggningstider.yaml";

/// A case with these handlingar beside its avrapportering.
pub fn with(handlingar: &str) -> Repository {
    let repository = granby();
    let text = std::fs::read_to_string(repository.at(ÄRENDE)).expect("it is there");
    repository.write(ÄRENDE, text + handlingar);
    repository
}

#[test]
fn what_narrow_columns_break_is_not_told() {
    let repository = with(
        "  - {slag: internkontrollplan}\n  - {slag: formulär, formulärnamn: Risk/bedömning_1, fält: {Epost: a_b@c.example}}\n",
    );
    let fakta: Vec<String> =
        VÄRDEN.iter().enumerate().map(|(k, värde)| format!("Fakta {k}: '{värde}'")).collect();
    repository.replace(
        ÄRENDE,
        "  - slag: avrapportering ",
        &format!("  - slag: avrapportering\n    fakta: {{{}}}\n    #", fakta.join(", ")),
    );
    let fält = ["styrdokument", "syfte", "omfattning", "frekvens", "rapporteras_till"];
    let rad = |(fält, värde): (&&str, &str)| format!("    {fält}: '{värde}'\n");
    let skrivna = fält.iter().zip(VÄRDEN).map(rad).collect::<Vec<_>>().concat();
    repository.replace(
        HANDLÄGGNING,
        "    ansvarig: enhetschefen\n    granskningar:",
        &format!("{skrivna}    ansvarig: namn@granby.example\n    granskningar:"),
    );
    for layout in LAYOUTS {
        let run = built(&repository, layout);
        assert!(!run.err.contains("utan-plats"), "{layout}: {}", run.err);
        let text = read(&repository, layout, "avrapportering/bilaga-1-avrapportering.pdf");
        let text = text.replace([' ', '\u{ad}'], "");
        for värde in VÄRDEN {
            let värde = värde.replace(' ', "");
            assert!(text.contains(&värde), "{layout}: {värde} is not in {text}");
        }
    }
}

/// An ordinary word gets a hyphen of the dictionary, an address none.
#[test]
fn only_addresses_break_without_hyphens() {
    let repository = with("  - {slag: internkontrollplan}\n");
    repository.replace(
        HANDLÄGGNING,
        "    ansvarig: enhetschefen\n    granskningar:",
        "    frekvens: förskole/ungdomsskoleverksamhet\n    ansvarig: förskoleverksamheten@ungdomsskola.example\n    granskningar:",
    );
    built(&repository, "uppsala");
    let plan = read(&repository, "uppsala", "avrapportering/bilaga-2-internkontrollplan.pdf");
    // A hyphen of the dictionary is not read; a break at an empty box is.
    assert!(plan.contains("förskole/ungdomsskoleverksamhet"), "{plan}");
    assert!(!plan.contains("förskoleverksamheten@"), "{plan}");
    assert!(plan.replace(' ', "").contains("förskoleverksamheten@ungdomsskola.example"), "{plan}");
}

/// An own layout whose plan leaves out what its riskanalys prints.
#[test]
fn what_only_another_handling_prints_is_told() {
    let repository = with("  - {slag: internkontrollplan}\n  - {slag: riskanalys}\n");
    repository.write("mallar/egen/tema.yaml", "bas: uppsala\n");
    repository.write(
        "mallar/egen/internkontrollplan.typ.j2",
        "{% extends \"inbyggd/bas/internkontrollplan.typ.j2\" %}\n{% block avsnitt %}{% endblock %}\n",
    );
    let run = built(&repository, "egen");
    let told = "har ingen plats för ”beskrivning” i ”Internkontrollplan 2026”: det trycks inte där";
    assert_eq!(run.err.matches(told).count(), 1, "{}", run.err);
    assert!(!run.err.contains("i ”Riskanalys 2026”"), "{}", run.err);
}

/// A yes, a choice, a number and a word of the plan have words that say them.
#[test]
fn keys_without_a_text_of_their_own_are_told() {
    let repository = granby();
    repository.write("mallar/egen/tema.yaml", "bas: uppsala\n");
    repository.write(
        "mallar/egen/avrapportering.typ.j2",
        "{% extends \"inbyggd/uppsala/avrapportering.typ.j2\" %}\n{% block avsnitt %}{% endblock %}\n",
    );
    repository.replace(HANDLÄGGNING, "namn: Långa", "obligatorisk: true\nnr: 7\nnamn: Långa");
    repository.replace(
        HANDLÄGGNING,
        "    slutdatum: 2027-04-30",
        "    slutdatum: 2027-04-30\n    slag: direktåtgärd\n    läge: klar\n    enhet: BL",
    );
    repository.replace(PLAN, "    risker:", "    nr: 4\n    kommungemensam: true\n    risker:");
    let run = built(&repository, "egen");
    for key in ["obligatorisk", "kommungemensam", "nr", "slag", "läge", "enhet"] {
        let told =
            format!("för ”{key}” i ”Avrapportering av internkontrollplan 2026”: det trycks inte");
        assert!(run.err.contains(&told), "{key}: {}", run.err);
    }
    for layout in ["uppsala", "standard"] {
        let run = built(&repository, layout);
        assert!(!run.err.contains("utan-plats"), "{layout}: {}", run.err);
    }
}

/// What a handling of its slag has no place for.
#[test]
fn a_yes_that_changes_nothing_is_told() {
    let repository = granby();
    repository.replace(
        ÄRENDE,
        "  - slag: tjänsteskrivelse",
        "  - slag: tjänsteskrivelse\n    innehållsförteckning: true",
    );
    for layout in LAYOUTS {
        let run = built(&repository, layout);
        let told = run.err.matches("har ingen plats för ”innehållsförteckning” i ”");
        assert_eq!(told.count(), 1, "{layout}: {}", run.err);
    }
}

/// A risk that is closed is carried nowhere.
#[test]
fn what_a_sentence_does_not_take_in_is_told() {
    let repository = granby();
    repository.replace(
        "risker/tillsyn.yaml",
        "  till: verksamhetsplan ",
        "  till: avslutas\n  planår: 2028\n  som: granskning\n  motivering: Risken är borta #",
    );
    for layout in LAYOUTS {
        let run = built(&repository, layout);
        for key in ["planår", "som"] {
            let told = format!("”{key}” säger emot ”till: avslutas”");
            assert_eq!(run.err.matches(&told).count(), 1, "{layout}: {}", run.err);
        }
        for silent in ["för ”planår”", "för ”som”", "för ”motivering”"] {
            assert!(!run.err.contains(silent), "{layout}: {}", run.err);
        }
    }
}
