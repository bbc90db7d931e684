//! What kind of paper a handling says that it is, and what its title says.

use super::fall::{HELT, alla_ord, fall, papper};
use super::granby::{LAYOUTS, built, checked};
use crate::support::Repository;

/// The head of the first page, with single spaces.
fn first_page(repository: &Repository, layout: &str, file: &str) -> String {
    let text = papper(repository, layout, file).page_text_all(0);
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// What is written stands there in every layout and every slag, and nothing is told to have no place.
#[test]
fn a_handling_says_its_own_kind() {
    let slag = [
        ("tjänsteskrivelse", ""),
        ("rapport", ""),
        ("avrapportering", ""),
        ("protokollsutdrag", ", beslut: Ja."),
        ("styrdokument", ""),
        ("yttrande", ""),
        ("formulär", ", formulärnamn: Blankett 3"),
        ("fil", ", fil: motion.pdf, textalternativ: En motion."),
    ];
    for (slag, own) in slag {
        let repository = fall(
            HELT,
            &format!(
                "  - {{slag: {slag}, titel: Om bygglov, handlingstyp: Promemoria, version: 1.10, reviderad: 2027-02-03{own}}}\n"
            ),
        );
        for layout in LAYOUTS {
            let run = built(&repository, layout);
            assert!(!run.err.contains("utan-plats"), "{layout}: {slag}: {}", run.err);
            let text = alla_ord(&papper(&repository, layout, &format!("{slag}.pdf")));
            for words in ["Promemoria", "Version", "1.10", "Reviderad", "2027-02-03"] {
                assert!(text.contains(words), "{layout}: {slag}: {words}: {text}");
            }
            assert!(
                !first_page(&repository, layout, &format!("{slag}.pdf")).contains("Fil "),
                "{layout}"
            );
            assert_eq!(text.contains("Blankett 3"), slag == "formulär", "{layout}: {text}");
        }
    }
}

/// Lists tell of a revision after the date, or without one.
#[test]
fn a_revision_stands_in_lists() {
    let repository = fall(
        HELT,
        "  - slag: tjänsteskrivelse
    avsnitt: [{rubrik: Ärendet, text: 'Se bilaga 1 och bilaga 2.'}]
  - {slag: rapport, titel: Läget, datum: 2027-01-15, reviderad: 2027-01-20}
  - {slag: rapport, titel: Svaren, reviderad: 2027-01-21}
",
    );
    for (layout, daterad) in [("uppsala", ", daterad 2027-01-15"), ("stockholm", ", 2027-01-15")] {
        built(&repository, layout);
        let text = alla_ord(&papper(&repository, layout, "tjänsteskrivelse.pdf"));
        assert!(
            text.contains(&format!("Bilaga 1, Läget{daterad}, reviderad 2027-01-20")),
            "{text}"
        );
        assert!(text.contains("Bilaga 2, Svaren, reviderad 2027-01-21"), "{text}");
    }
}

/// Its name is the title, and stands once; lists have it too.
#[test]
fn the_name_of_a_form_is_not_said_twice() {
    let repository = fall(
        HELT,
        "  - slag: tjänsteskrivelse\n    avsnitt: [{rubrik: Ärendet, text: 'Se bilaga 1.'}]\n  - {slag: formulär, formulärnamn: Konsekvensbeskrivning}\n",
    );
    for layout in LAYOUTS {
        built(&repository, layout);
        let pdf = papper(&repository, layout, "bilaga-1-formulär.pdf");
        assert_eq!(
            pdf.text().matches("Konsekvensbeskrivning").count(),
            1,
            "{layout}: {}",
            pdf.text()
        );
        let skrivelse = alla_ord(&papper(&repository, layout, "tjänsteskrivelse.pdf"));
        assert!(skrivelse.contains("Bilaga 1, Konsekvensbeskrivning"), "{layout}: {skrivelse}");
    }
}

/// A kind stands in the place of a title that is missing, once.
#[test]
fn a_file_without_a_title_is_called_what_it_is() {
    for (own, name) in [("", "Handling"), (", handlingstyp: Motion", "Motion")] {
        let repository = fall(
            HELT,
            &format!("  - {{slag: fil{own}, fil: motion.pdf, textalternativ: Om bygglov.}}\n"),
        );
        for layout in LAYOUTS {
            built(&repository, layout);
            let pdf = papper(&repository, layout, "fil.pdf");
            assert!(pdf.metadata().contains(&format!("Title: {name}")), "{layout}");
            assert!(!own.is_empty() || !pdf.text().contains("Fil\n"), "{layout}");
        }
    }
}

/// ”§ 97 Ärendet om planen”: what was decided, and that it is an extract.
#[test]
fn an_extract_without_a_title_has_that_of_its_case() {
    let repository = fall(
        HELT,
        "  - slag: tjänsteskrivelse\n    avsnitt: [{rubrik: Ärendet, text: 'Se bilaga 1.'}]\n  - {slag: protokollsutdrag, paragraf: 97, beslut: Nämnden godkänner planen.}\n",
    );
    for layout in LAYOUTS {
        built(&repository, layout);
        let pdf = papper(&repository, layout, "bilaga-1-protokollsutdrag.pdf");
        let text = alla_ord(&pdf).replace('\u{a0}', " ");
        assert!(text.contains("§ 97 Ärendet om planen"), "{layout}: {text}");
        assert!(text.contains("Protokollsutdrag"), "{layout}: {text}");
        let skrivelse = alla_ord(&papper(&repository, layout, "tjänsteskrivelse.pdf"));
        assert!(skrivelse.contains("Bilaga 1, Protokollsutdrag"), "{layout}: {skrivelse}");
    }
}

/// A short name is for the föredragningslista; the bilagor of a decision have theirs in full.
#[test]
fn a_short_name_serves_one_list() {
    let repository = fall(
        HELT,
        "  - slag: tjänsteskrivelse\n    avsnitt: [{rubrik: Ärendet, text: 'Se bilaga 1.'}]\n  - {slag: rapport, titel: Redovisning av läget under året, kortnamn: Läget}\n",
    );
    repository.write(
        "sammanträden/mars/sammanträde.yaml",
        "organ: bn\ndatum: 2027-03-02\ntid: \"8:30\"\nplats: Salen\npunkter: [{ärende: ../../ärenden/avrapportering}]\n",
    );
    assert_eq!(checked(&repository).out, "");
    for layout in LAYOUTS {
        built(&repository, layout);
        let skrivelse = alla_ord(&papper(&repository, layout, "tjänsteskrivelse.pdf"));
        assert!(
            skrivelse.contains("Bilaga 1, Redovisning av läget under året"),
            "{layout}: {skrivelse}"
        );
        let kallelse = super::granby::read(&repository, layout, "mars/kallelse.pdf");
        assert!(kallelse.contains("• Läget"), "{layout}: {kallelse}");
        assert!(!kallelse.contains("Redovisning"), "{layout}: {kallelse}");
    }
}
