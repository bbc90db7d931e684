//! Dates, versions, addresses, times and words of the layout that do not say what was meant.

use super::fall::{HELT, alla_ord, fall, papper};
use super::granby::{LAYOUTS, built, checked};

const AVSNITT: &str = "    avsnitt: [{rubrik: Bakgrund, text: Tiderna har mätts.}]\n";

/// What is said of a case with one handling.
fn said(handling: &str) -> String {
    checked(&fall(HELT, &format!("{handling}{AVSNITT}"))).out
}

#[test]
fn nothing_is_revised_before_it_is_written() {
    let rapport = |datum: &str, reviderad: &str| {
        said(&format!(
            "  - slag: rapport\n    titel: Tider\n    datum: {datum}\n    reviderad: {reviderad}\n"
        ))
    };
    assert!(rapport("2027-01-29", "2026-12-01").contains("varning[reviderad-före-datum]"));
    for reviderad in ["2027-01-29", "2027-02-01"] {
        assert_eq!(rapport("2027-01-29", reviderad), "");
    }
}

#[test]
fn a_version_is_said_once() {
    for version in ["Version 2", "2"] {
        let repository = fall(
            HELT,
            &format!("  - slag: rapport\n    titel: Tider\n    version: {version}\n{AVSNITT}"),
        );
        for layout in LAYOUTS {
            let run = built(&repository, layout);
            assert_eq!(run.err, "", "{layout}");
            let text = alla_ord(&papper(&repository, layout, "rapport.pdf"));
            assert!(text.contains('2') && text.matches("Version").count() == 1, "{layout}: {text}");
        }
    }
}

/// An address may have an empty line, and keeps its lines.
#[test]
fn the_lines_of_an_address_do_not_melt() {
    let yttrande = "  - slag: yttrande\n    mottagare: |\n      Länsstyrelsen\n\n      Box 1\n    fakta:\n      Till: |\n        Ett\n\n        Två\n";
    assert_eq!(said(yttrande), "");
    let rad = "  - slag: rapport\n    titel: Tider\n    undertitel: |\n      Ett\n\n      Två\n";
    assert!(said(rad).contains("stycken-i-rad"));
}

#[test]
fn words_that_are_counted_are_as_many_as_they_should_be() {
    let ord =
        |words: &str| said(&format!("  - slag: rapport\n    titel: Tider\n    ord: {{{words}}}\n"));
    assert!(ord("månader: jan feb").contains("fel[antal-ord]"));
    assert!(ord("veckodagar: mån tis ons tors fre lör").contains("fel[antal-ord]"));
    assert_eq!(ord("veckodagar: mån tis ons tors fre  lör sön"), "");
}

#[test]
fn a_handling_of_nothing_but_its_slag_is_told() {
    let only = |handling: &str| checked(&fall(HELT, handling)).out;
    for handling in [
        "  - slag: rapport\n",
        "  - slag: rapport\n    numrering: rubriker\n",
        "  - slag: yttrande\n",
    ] {
        assert!(only(handling).contains("varning[handling-utan-innehåll]"), "{handling}");
    }
    assert_eq!(only("  - slag: rapport\n    titel: Tider\n"), "");
}

/// A list where one is meant, and a time that ends before it begins, say what is wrong.
#[test]
fn messages_lead_somewhere() {
    let repository = fall(
        HELT,
        &format!("  - slag: rapport\n    titel: Tider\n    handläggare: [ek, lind]\n{AVSNITT}"),
    );
    let run = crate::support::skrivelse(repository.path(), &["kontrollera"]);
    assert!(run.err.contains("här ryms bara ett värde"), "{}", run.err);
    let repository = fall(HELT, &format!("  - slag: rapport\n    titel: Tider\n{AVSNITT}"));
    repository.write(
        "sammanträden/mars/sammanträde.yaml",
        "organ: bn\ndatum: 2027-03-02\ntid: \"08:00\"\nplats: Salen\npunkter: [{rubrik: Val, tid: \"09:00–08:30\"}]\n",
    );
    assert!(checked(&repository).out.contains("slutar innan den börjar"));
}

/// A misspelt word is told whatever the papers are to look like.
#[test]
fn a_word_that_no_layout_has_is_told_in_each() {
    let repository = fall(
        HELT,
        &format!("  - slag: rapport\n    titel: Tider\n    ord: {{sändlistan: Till}}\n{AVSNITT}"),
    );
    for layout in LAYOUTS {
        let run = crate::support::skrivelse(repository.path(), &["bygg", "--layout", layout]);
        assert!(run.code == 1 && run.err.contains("fel[okänt-layoutord]"), "{layout}: {}", run.err);
    }
}

/// What is written of a person is printed where she stands, or told.
#[test]
fn what_is_said_of_a_person_is_printed_or_told() {
    let repository = fall(
        HELT,
        &format!(
            "  - slag: rapport\n    titel: Tider\n    undertecknare: {{namn: Alva Rönn, titel: ekonom, epost: a@granby.example}}\n{AVSNITT}"
        ),
    );
    let person =
        "{namn: Sam Ek, titel: sekreterare, epost: s@granby.example, telefon: 010-1, parti: X}";
    repository.write(
        "sammanträden/mars/sammanträde.yaml",
        format!("organ: bn\ndatum: 2027-03-02\ntid: \"08:00\"\nplats: Salen\nordförande: {person}\njusterare: [{person}]\nsekreterare: ek\npunkter: [{{rubrik: Val, föredragande: {person}}}]\n"),
    );
    let said = checked(&repository).out;
    assert_eq!(said.matches("råd[uppgift-utan-plats]").count(), 3 + 3 + 2 + 1, "{said}");
}
