//! Who signs a handling, and whose it is.

use super::fall::{HELT, MOTION_RAD, alla_ord, fall, papper};
use super::granby::{LAYOUTS, built, checked};
use crate::support::Repository;

const AVSNITT: &str = "    avsnitt: [{rubrik: Bakgrund, text: Tiderna har mätts.}]\n";

/// The words of a paper in a layout, built.
fn words(repository: &Repository, layout: &str, file: &str) -> String {
    alla_ord(&papper(repository, layout, file)).replace('\u{2060}', "")
}

/// Those who are named sign whatever it is; those who are not, only a letter.
#[test]
fn those_who_are_named_sign_each_slag() {
    let signed = "    undertecknare: [lind, {namn: Alva Rönn, titel: ekonom}]\n    hälsningsfras: Väl mött\n";
    for (slag, own) in [
        ("avrapportering", ""),
        ("internkontrollplan", ""),
        ("riskanalys", ""),
        ("rapport", AVSNITT),
        ("styrdokument", AVSNITT),
        ("formulär", AVSNITT),
        ("protokollsutdrag", "    beslut: Nämnden antar planen.\n"),
        ("fil", MOTION_RAD),
    ] {
        let handling = format!("  - slag: {slag}\n{own}");
        let repository = fall(HELT, &format!("{handling}{signed}"));
        for layout in LAYOUTS {
            let run = built(&repository, layout);
            assert!(!run.err.contains("utan-plats"), "{layout} {slag}: {}", run.err);
            let text = words(&repository, layout, &format!("{slag}.pdf"));
            for said in ["Väl mött", "Kim Lind", "Alva Rönn", "Ekonom"] {
                assert!(text.contains(said), "{layout} {slag}: {said}: {text}");
            }
        }
        let repository = fall(HELT, &handling);
        built(&repository, "standard");
        let text = words(&repository, "standard", &format!("{slag}.pdf"));
        assert!(!text.contains("Kim Lind"), "{slag}: {text}");
    }
}

#[test]
fn nobody_signs_where_that_is_said() {
    let letter = |own: &str| {
        let repository = fall(HELT, &format!("  - slag: tjänsteskrivelse\n{own}{AVSNITT}"));
        assert_eq!(checked(&repository).out, "", "{own}");
        LAYOUTS.map(|layout| {
            let run = built(&repository, layout);
            assert_eq!(run.err, "", "{layout}: {own}");
            words(&repository, layout, "tjänsteskrivelse.pdf")
        })
    };
    assert!(letter("").iter().all(|text| text.contains("Kim Lind")));
    assert!(!letter("    undertecknare: ingen\n").iter().any(|text| text.contains("Kim Lind")));
    let phrase = "    undertecknare: Ingen\n    hälsningsfras: Väl mött\n";
    for text in letter(phrase) {
        assert!(text.contains("Väl mött Byggförvaltningen"), "{text}");
    }
}

const ANDRAS: &str =
    "  - {slag: protokollsutdrag, organ: ks, paragraf: 96, beslut: KS antar taxan.}
  - {slag: protokollsutdrag, organ: kf, paragraf: § 7, beslut: KF antar taxan.}
  - {slag: fil, titel: Motion, handlingstyp: Motion, fil: motion.pdf, textalternativ: En motion.}
  - slag: yttrande
    mottagare: Länsstyrelsen
    avsnitt: [{rubrik: Bakgrund, text: Tiderna har mätts.}]
  - slag: tjänsteskrivelse
    avsnitt: [{rubrik: Ärendet, text: 'Se bilagorna 1, 2, 3 och 4.'}]
";

/// A case of which others have made most.
fn others() -> Repository {
    let repository = fall(&format!("{HELT}utkast: ja\n"), ANDRAS);
    repository.replace(
        "skrivelse.yaml",
        "nämnder:\n",
        "nämnder:\n  ks: {namn: Kommunstyrelsen}\n  kf: {namn: Kommunfullmäktige}\n",
    );
    repository
}

/// No head says that it is of the nämnd, or from its förvaltning.
#[test]
fn an_extract_is_that_of_its_organ() {
    let repository = others();
    for layout in LAYOUTS {
        built(&repository, layout);
        let utdrag = papper(&repository, layout, "bilaga-1-protokollsutdrag.pdf");
        let text = alla_ord(&utdrag);
        assert!(text.contains("Kommunstyrelsen"), "{layout}: {text}");
        assert!(
            !text.contains("Byggnadsnämnden") && !text.contains("Byggförvalt"),
            "{layout}: {text}"
        );
        let metadata = utdrag.metadata();
        assert!(metadata.contains("Author: Kommunstyrelsen"), "{layout}: {metadata}");
        let letter = words(&repository, layout, "tjänsteskrivelse.pdf");
        for said in ["kommunstyrelsen § 96", "kommunfullmäktige § 7"] {
            assert!(letter.contains(said), "{layout}: {said}: {letter}");
        }
    }
}

/// What others have made is not put to the nämnd by its förvaltning.
#[test]
fn stockholm_says_who_sends_what_to_whom() {
    let repository = others();
    built(&repository, "stockholm");
    for (file, to, from) in [
        ("bilaga-1-protokollsutdrag.pdf", false, false),
        ("bilaga-3-fil.pdf", false, false),
        ("bilaga-4-yttrande.pdf", false, true),
        ("tjänsteskrivelse.pdf", true, true),
    ] {
        let text = words(&repository, "stockholm", file);
        assert_eq!(text.contains("Till Byggnadsnämnden"), to, "{file}: {text}");
        assert_eq!(text.contains("Byggförvaltningen"), from, "{file}: {text}");
    }
}

/// A motion that is signed is no draft because the case is.
#[test]
fn what_others_have_made_is_no_draft_of_the_case() {
    let repository = others();
    for layout in LAYOUTS {
        built(&repository, layout);
        for (file, draft) in [
            ("bilaga-1-protokollsutdrag.pdf", false),
            ("bilaga-3-fil.pdf", false),
            ("bilaga-4-yttrande.pdf", true),
            ("tjänsteskrivelse.pdf", true),
        ] {
            let text = words(&repository, layout, file);
            assert_eq!(text.contains("Utkast"), draft, "{layout} {file}: {text}");
        }
    }
    repository.replace(
        super::granby::ÄRENDE,
        "handlingstyp: Motion",
        "handlingstyp: Motion, utkast: ja",
    );
    built(&repository, "standard");
    assert!(words(&repository, "standard", "bilaga-3-fil.pdf").contains("Utkast"));
}

/// The title says it, and so no other word takes its place.
#[test]
fn a_kind_that_is_the_title_is_printed() {
    for own in ["titel: Motion, handlingstyp: Motion", "handlingstyp: Motion"] {
        let handling = format!("  - {{slag: rapport, {own}, avsnitt: [{{rubrik: a, text: b}}]}}\n");
        let repository = fall(HELT, &handling);
        for layout in LAYOUTS {
            let run = built(&repository, layout);
            assert_eq!(run.err, "", "{layout}: {own}");
            let text = words(&repository, layout, "rapport.pdf");
            assert!(text.contains("Motion") && !text.contains("Rapport"), "{layout}: {text}");
        }
    }
}

/// Where there is no förvaltning either, the phrase is nobody's.
#[test]
fn a_phrase_over_nobody_is_told() {
    let phrase = "    hälsningsfras: Väl mött\n";
    let told = |handling: &str, has_department: bool| {
        let repository = fall(HELT, handling);
        if !has_department {
            let organ =
                std::fs::read_to_string(repository.at("skrivelse.yaml")).expect("it is there");
            let lines = organ.lines().filter(|line| !line.contains("förvaltning:"));
            repository.write("skrivelse.yaml", lines.collect::<Vec<_>>().join("\n"));
        }
        let run = checked(&repository);
        assert_eq!(run.code, 0, "{handling}: {}", run.out);
        run.out.contains("varning[hälsningsfras-utan-namn]")
    };
    let report = format!("  - slag: rapport\n    titel: Tider\n{AVSNITT}");
    let letter = format!("  - slag: tjänsteskrivelse\n{AVSNITT}");
    assert!(told(&format!("{report}{phrase}"), false));
    assert!(!told(&format!("{report}{phrase}"), true));
    assert!(!told(&format!("{report}{phrase}    undertecknare: lind\n"), false));
    assert!(!told(&report, false));
    assert!(!told(&format!("{letter}{phrase}"), false));
    assert!(told(&format!("{letter}{phrase}    undertecknare: ingen\n"), false));
    let extract =
        "  - slag: protokollsutdrag\n    titel: Tider\n    beslut: Nämnden antar planen.\n";
    assert!(told(&format!("{extract}{phrase}"), true));
}
