//! Numbers on headings, tables and figures, and the references that follow them.

use super::granby::{LAYOUTS, built, checked, granby, read, ÄRENDE};
use crate::pdf::Pdf;
use crate::support::{Repository, skrivelse};

/// The tjänsteskrivelse, and where its text lies.
const SKRIVELSE: &str = "avrapportering/tjänsteskrivelse.pdf";
const TEXT: &str = "ärenden/avrapportering/föredragning.md";

const FÖREDRAGNING: &str = r#"# Metod

Svaren står i {{ hänvisa("Svar per enhet") | gemen }}, {{ hänvisa("tider") | gemen }} och {{ hänvisa("kommunens vapen") | gemen }}.

{{ hänvisa("Urval") }} säger mer.[^not]

[^not]: Jämför {{ hänvisa("Resultat") | gemen }}.

## Urval

Alla har svarat.

# Resultat

```tabell
rubrik: Svar per enhet
data: |
  Enhet;Beslut
  Bygglov;59
```

```diagram
id: tider
rubrik: Tider i dagar
data: |
  Enhet;Dagar
  Bygglov;59
  Tillsyn;12
```

![En sköld](../../bilder/logotyp.svg "Kommunens vapen")
"#;

/// Everything that can be numbered, in the tjänsteskrivelse.
fn numbered() -> Repository {
    let repository = granby();
    repository.write(TEXT, FÖREDRAGNING);
    let numrering = "  - slag: tjänsteskrivelse\n    numrering: [rubriker, tabeller, figurer]";
    repository.replace(ÄRENDE, "  - slag: tjänsteskrivelse", numrering);
    repository
}

/// The tjänsteskrivelse as read in a layout, with plain spaces.
fn letter(repository: &Repository, layout: &str) -> String {
    built(repository, layout);
    read(repository, layout, SKRIVELSE).replace('\u{a0}', " ")
}

#[test]
fn numbers_and_references_agree_in_each_layout() {
    let repository = numbered();
    for layout in LAYOUTS {
        let text = letter(&repository, layout);
        for said in [
            "3.1 Metod",
            "3.1.1 Urval",
            "Svaren står i tabell 1, figur 1 och figur 2.",
            "Avsnitt 3.1.1 säger mer.",
            "Jämför avsnitt 3.2.",
            "Tabell 1. Svar per enhet",
            "Figur 1. Tider i dagar",
            "Figur 2. Kommunens vapen",
        ] {
            assert!(text.contains(said), "{layout}: {said} is not in {text}");
        }
    }
}

/// One table before, and all numbers after it have moved.
#[test]
fn a_new_table_moves_the_numbers() {
    let repository = numbered();
    let table =
        "```tabell\nrubrik: Urvalet\ndata: |\n  Enhet;Antal\n  Bygglov;3\n```\n\nAlla har svarat.";
    repository.replace(TEXT, "Alla har svarat.", table);
    let text = letter(&repository, "uppsala");
    assert!(text.contains("Svaren står i tabell 2, figur 1"), "{text}");
    assert!(text.contains("Tabell 2. Svar per enhet"), "{text}");
}

/// Without numbers the words of the heading lead there.
#[test]
fn without_numbers_a_reference_says_the_heading() {
    let repository = granby();
    repository.write(TEXT, FÖREDRAGNING);
    for layout in LAYOUTS {
        let text = letter(&repository, layout);
        let said = "Svaren står i tabellen ”Svar per enhet”, figuren ”Tider i dagar” och figuren";
        assert!(text.contains(said), "{layout}: {text}");
        assert!(text.contains("Avsnittet ”Urval” säger mer."), "{layout}: {text}");
        assert!(!text.contains("Tabell 1"), "{layout}: {text}");
    }
}

/// Who listens hears where a link leads, and the number as a part of the heading.
#[test]
fn links_bookmarks_and_tags_have_the_numbers() {
    let repository = numbered();
    for layout in LAYOUTS {
        built(&repository, layout);
        let pdf = Pdf::read(&repository.at(&format!("ut/layout-{layout}/{SKRIVELSE}")));
        let links: Vec<_> = pdf.links().into_iter().map(|(_, words)| words).collect();
        let tags = pdf.tags();
        assert!(pdf.bookmarks().contains("3.1.1 Urval"), "{layout}: {}", pdf.bookmarks());
        for alt in ["Tabell 1", "Figur 2", "Avsnitt 3.1.1"] {
            assert!(tags.contains(alt), "{layout}: {alt} is not in {tags}\n{links:?}");
        }
        assert!(tags.contains("Caption"), "{layout}: {tags}");
    }
    let pdf = Pdf::read(&repository.at(&format!("ut/layout-standard/{SKRIVELSE}")));
    insta::assert_snapshot!(pdf.tags());
}

#[test]
fn an_unknown_name_is_told_with_the_nearest() {
    let repository = numbered();
    repository.replace(TEXT, "hänvisa(\"Svar per enhet\")", "hänvisa(\"Svar pr enhet\")");
    let run = checked(&repository);
    assert!(run.out.contains("handlingen har ingen rubrik ”Svar pr enhet”"), "{}", run.out);
    let run = skrivelse(repository.path(), &["kontrollera"]);
    assert!(run.err.contains("menade du ”Svar per enhet”?"), "{}", run.err);
}

/// A heading that another handling has, or that stands twice, leads nowhere: nothing is written.
#[test]
fn what_leads_to_no_place_or_several_is_told() {
    let repository = numbered();
    repository.replace(TEXT, "## Urval", "## Resultat");
    repository.replace(TEXT, "hänvisa(\"Urval\")", "hänvisa(\"Resultat\")");
    let run = skrivelse(repository.path(), &["bygg"]);
    assert_ne!(run.code, 0, "{}", run.err);
    let said = "hänvisningen till ”Resultat” kan leda till 2 ställen";
    assert!(run.err.contains(said), "{}", run.err);
    assert!(run.err.contains("föredragning.md"), "{}", run.err);
}

/// A risk may refer to what only one of the handlingar that print it has.
#[test]
fn a_reference_of_a_plan_holds_where_it_is_printed() {
    let repository = granby();
    let redovisning = "redovisning: Se {{ hänvisa(\"Så gick det till\") | gemen }}.";
    let plain = "redovisning: Alla anmälningar har bedömts i tid.";
    repository.replace("risker/tillsyn.yaml", plain, redovisning);
    repository.replace(
        ÄRENDE,
        "      - rubrik: Arbetet med",
        "      - {rubrik: Så gick det till, text: Alla hjälpte till.}\n      - rubrik: Arbetet med",
    );
    for layout in LAYOUTS {
        built(&repository, layout);
        let text = read(&repository, layout, "avrapportering/bilaga-1-avrapportering.pdf");
        let text = text.replace('\u{a0}', " ");
        assert!(text.contains("Se avsnittet ”Så gick det till”."), "{layout}: {text}");
    }
}

/// In a paket each handling counts for itself.
#[test]
fn in_a_paket_each_handling_begins_anew() {
    let repository = numbered();
    let case = std::fs::read_to_string(repository.at(ÄRENDE)).expect("it is there");
    let rapport = "  - slag: rapport\n    numrering: [rubriker, tabeller]\n    innehållsförteckning: ja\n    avsnitt:\n      - rubrik: Svaren\n        text: |\n          Se {{ hänvisa(\"svar\") | gemen }} i {{ hänvisa(\"Svaren\") | gemen }}.\n\n          ```tabell\n          id: svar\n          rubrik: Svar per enhet\n          data: |\n            Enhet;Beslut\n            Bygglov;59\n          ```\n";
    repository.write(ÄRENDE, format!("{case}{rapport}"));
    let meeting = "organ: bn\ndatum: 2027-03-02\ntid: \"08:30\"\nplats: Salen\npunkter:\n  - ärende: ../../ärenden/avrapportering\n";
    repository.write("sammanträden/mars/sammanträde.yaml", meeting);
    for layout in LAYOUTS {
        built(&repository, layout);
        let text = read(&repository, layout, "mars/handlingar.pdf").replace('\u{a0}', " ");
        for said in [
            "Svaren står i tabell 1, figur 1",
            "Se tabell 1 i avsnitt 1.",
            "3.1.1 Urval",
            "1 Svaren",
        ] {
            assert!(text.contains(said), "{layout}: {said} is not in {text}");
        }
        let pdf = Pdf::read(&repository.at(&format!("ut/layout-{layout}/mars/handlingar.pdf")));
        assert!(pdf.bookmarks().contains("1 Svaren"), "{layout}: {}", pdf.bookmarks());
    }
}

/// A rad stands in lists and in the facts of the file too, where no number is known.
#[test]
fn a_rad_cannot_refer() {
    let repository = numbered();
    repository.replace(ÄRENDE, "rubrik: Ärendet", "rubrik: Om {{ hänvisa(\"Metod\") }}");
    let run = checked(&repository);
    assert!(run.out.contains("hänvisning-på-fel-plats"), "{}{}", run.out, run.err);
}
