//! References to headings, and numbers that somebody typed: `kontrollera` and `bygg` say the same.

use super::fall::{HELT, alla_ord, fall, papper};
use super::granby::{LAYOUTS, built, checked, granby, ÄRENDE};
use crate::support::{Repository, skrivelse};

fn rapport(own: &str, avsnitt: &str) -> Repository {
    fall(HELT, &format!("  - slag: rapport\n    titel: Min rapport\n{own}    avsnitt:\n{avsnitt}"))
}

fn referring(namn: &str) -> Repository {
    let avsnitt = format!(
        "      - {{rubrik: Resultat, text: Bra.}}\n      - {{rubrik: Metod, text: 'Se {{{{ hänvisa(\"{namn}\") }}}}.'}}\n"
    );
    rapport("", &avsnitt)
}

/// Who is responsible, the title and a date are no headings.
#[test]
fn only_headings_can_be_referred_to() {
    for namn in [
        "Min rapport",
        "utredare",
        "Sam Ek",
        "Ärendet om planen",
        "2027-01-29",
        "Utebliven tillsyn",
    ] {
        let said = checked(&referring(namn));
        assert!(said.out.contains("fel[okänd-hänvisning]"), "{namn}: {}", said.out);
    }
    for namn in ["Resultat", "resultat", "2. Resultat"] {
        let repository = referring(namn);
        assert_eq!(checked(&repository).out, "", "{namn}");
        built(&repository, "standard");
        let text = alla_ord(&papper(&repository, "standard", "rapport.pdf"));
        assert!(text.contains("Avsnittet ”Resultat”"), "{namn}: {text}");
    }
}

#[test]
fn two_of_one_name_are_told_before_the_pages_are_set() {
    let repository = referring("Resultat");
    repository.replace(ÄRENDE, "rubrik: Metod", "rubrik: Resultat");
    let said = checked(&repository);
    assert!(said.out.contains("fel[hänvisning-till-flera]"), "{}", said.out);
    assert_eq!(skrivelse(repository.path(), &["bygg"]).code, 1);
}

/// A heading of the layout is one too, and so is one that the layout sets a number or a label before.
#[test]
fn the_layouts_own_headings_can_be_referred_to() {
    let repository = fall(
        HELT,
        "  - slag: tjänsteskrivelse
    förslag_till_beslut: {punkter: [anta planen]}
    avsnitt: [{rubrik: Ärendet, text: 'Se {{ hänvisa(\"Förslag till beslut\") | gemen }}.'}]
",
    );
    assert_eq!(checked(&repository).out, "");
    for layout in LAYOUTS {
        built(&repository, layout);
        let text = alla_ord(&papper(&repository, layout, "tjänsteskrivelse.pdf"));
        assert!(text.contains("Se avsnittet ”Förslag till beslut”."), "{layout}: {text}");
    }
    for namn in ["Utebliven tillsyn", "2. Utebliven tillsyn", "Risk 2: Utebliven tillsyn"] {
        let repository = granby();
        let plain = "redovisning: Alla anmälningar har bedömts i tid.";
        let text = format!("redovisning: 'Se {{{{ hänvisa(\"{namn}\") | gemen }}}}.'");
        repository.replace("risker/tillsyn.yaml", plain, &text);
        repository.replace(
            ÄRENDE,
            "  - slag: avrapportering",
            "  - slag: riskanalys\n  - slag: avrapportering",
        );
        let said = checked(&repository);
        assert!(!said.out.contains("hänvisning"), "{namn}: {}", said.out);
        let repository = granby();
        repository.replace("risker/tillsyn.yaml", plain, &text);
        let said = checked(&repository);
        assert!(!said.out.contains("hänvisning"), "{namn}: {}", said.out);
        built(&repository, "malmo");
    }
}

#[test]
fn quotation_marks_are_not_doubled() {
    let repository = referring("”Så” sa hon");
    repository.replace(ÄRENDE, "rubrik: Resultat", "rubrik: ”Så” sa hon");
    built(&repository, "standard");
    let text = alla_ord(&papper(&repository, "standard", "rapport.pdf"));
    assert!(text.contains("Avsnittet ”’Så’ sa hon”"), "{text}");
}

const NUMRERAR: &str = "    numrering: [rubriker, tabeller, figurer]\n";

#[test]
fn a_number_that_is_set_is_not_typed_too() {
    let text = |rubrik: &str, tabell: &str, bild: &str| {
        format!(
            "      - rubrik: {rubrik}\n        text: |\n          ```tabell\n          rubrik: \"{tabell}\"\n          data: |\n            Enhet;Beslut\n            Bygglov;59\n          ```\n\n          ![En sköld](../../bilder/logotyp.svg \"{bild}\")\n"
        )
    };
    let typed = text("1. Inledning", "Tabell 1: Beslut", "Figur 3. Vapen");
    let said = checked(&rapport(NUMRERAR, &typed)).out;
    assert_eq!(said.matches("varning[inskrivet-nummer]").count(), 3, "{said}");
    assert_eq!(checked(&rapport("", &typed)).out, "");
    let plain = text("2026 års beslut", "Beslut", "Vapen");
    assert_eq!(checked(&rapport(NUMRERAR, &plain)).out, "");
}

#[test]
fn a_typed_reference_leads_somewhere() {
    let said = |own: &str, text: &str| {
        checked(&rapport(own, &format!("      - {{rubrik: Metod, text: '{text}'}}\n"))).out
    };
    let told = said(NUMRERAR, "Se avsnitt 9 och tabell 9, figur 2.");
    assert_eq!(told.matches("varning[okänt-nummer-i-text]").count(), 3, "{told}");
    for text in ["Se avsnitt 1.", "Se tabell 9 i bilagan.", "Se figur 2 till avtalet."] {
        assert_eq!(said(NUMRERAR, text), "", "{text}");
    }
    assert_eq!(said("", "Se avsnitt 9 och tabell 9."), "");
}
