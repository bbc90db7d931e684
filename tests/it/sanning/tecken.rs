//! What was written is printed as it was written, or it is told.

use super::granby::{LAYOUTS, built, checked, granby, read, ÄRENDE};
use crate::support::Repository;

const TEXT: &str = "ärenden/avrapportering/föredragning.md";

fn with_text(text: &str) -> Repository {
    let repository = granby();
    repository.write(TEXT, text);
    repository
}

fn said(repository: &Repository) -> String {
    let run = checked(repository);
    run.out
        .lines()
        .filter(|line| !line.contains("diarienummer-saknas"))
        .collect::<Vec<_>>()
        .join("\n")
}

#[test]
fn lists_with_letters_are_set_as_they_are_written() {
    let repository = with_text(
        "1. Ett\n   a) del\n   b) del\n2. Två\n\nA) stort\nB) brev\n\ni. första\nii. andra\n\n1) en\n2) två\n\n§ 1 Ett\n§ 2 \
         Två\n\nMen:\n§ 7 Sju\n§ 9 Nio\n",
    );
    assert_eq!(said(&repository), "");
    for layout in LAYOUTS {
        built(&repository, layout);
        let paper = read(&repository, layout, "avrapportering/tjänsteskrivelse.pdf");
        for part in [
            "1. Ett a) del b) del 2. Två",
            "A) stort B) brev",
            "i. första ii. andra",
            "1) en 2) två",
            "§ 1 Ett § 2 Två",
            "Men: § 7 Sju § 9 Nio",
        ] {
            assert!(paper.contains(part), "{layout}: {part} is not in {paper}");
        }
    }
}

/// However far in a list stands, and whatever letters its points begin with by chance.
#[test]
fn no_list_counts_in_another_way_than_it_is_written() {
    for (text, parts) in [
        ("1. Ett\n    1. del\n    2. bit\n", &["1. Ett 1. del 2. bit"][..]),
        ("1. Ett\n    a) del\n    b) bit\n", &["1. Ett a) del b) bit"]),
        (" 1. Ett\n 2. Två\n", &["1. Ett 2. Två"]),
        ("   3. Ett\n   4. Två\n", &["3. Ett 4. Två"]),
        ("  a) Ett\n  b) Två\n", &["a) Ett b) Två"]),
        ("- Ett\n   1. del\n   2. bit\n", &["1. del 2. bit"]),
        ("- A. Alm (S)\n- B. Berg (M)\n- C. Carl\n", &["A. Alm (S)", "B. Berg (M)", "C. Carl"]),
        ("1. a) ett\n2. b) två\n", &["1. a) ett 2. b) två"]),
        ("- i) ett\n- ii) två\n", &["i) ett", "ii) två"]),
        ("a) Ett\n  fortsätter\n\n  nytt stycke\n\nb) Två\n", &["a) Ett fortsätter", "b) Två"]),
    ] {
        let repository = with_text(text);
        built(&repository, "uppsala");
        let paper = read(&repository, "uppsala", "avrapportering/tjänsteskrivelse.pdf");
        for part in parts {
            assert!(paper.contains(part), "{text}: {part} is not in {paper}");
        }
    }
}

/// The signature stands below all else, also where a heading is the last.
#[test]
fn a_heading_without_text_is_told_and_not_signed_over() {
    let repository = with_text("Text.\n");
    let last = "    efter_sändlistan:\n      - {rubrik: Barnets bästa}\n";
    repository.replace(
        ÄRENDE,
        "  - slag: avrapportering",
        &format!("{last}  - slag: avrapportering"),
    );
    let said = said(&repository);
    assert!(said.contains("varning[tomt-avsnitt]: rubriken har ingen text under sig"), "{said}");
    for layout in LAYOUTS {
        built(&repository, layout);
        let paper = read(&repository, layout, "avrapportering/tjänsteskrivelse.pdf");
        let at = |words: &str| paper.rfind(words).unwrap_or_else(|| panic!("{words}: {paper}"));
        assert!(at("Barnets bästa") < at("Kim Lind"), "{layout}: {paper}");
    }
}

#[test]
fn each_point_with_a_letter_has_a_line_of_its_own() {
    for text in [
        "1. Ett\n   a) del\n   b) bit\n",
        "a. del\nb. bit\n",
        "i) del\nii) bit\n",
        "§ 1 del\n§ 2 bit\n",
    ] {
        let repository = with_text(text);
        built(&repository, "uppsala");
        let pdf = crate::pdf::Pdf::read(
            &repository.at("ut/layout-uppsala/avrapportering/tjänsteskrivelse.pdf"),
        );
        let text_of = pdf.text();
        let line = |word: &str| text_of.lines().position(|line| line.trim_end().ends_with(word));
        assert!(line("del").is_some() && line("del") < line("bit"), "{text}: {text_of}");
    }
}

#[test]
fn what_changes_a_text_is_told_at_its_place() {
    for (text, rule, place) in [
        ("Produkten A*B*C\n", "betoning-i-ord", "1:12"),
        ("Ytan 5*6*7\n", "betoning-i-ord", "1:7"),
        ("Avgiften ~~struket~~\n", "markering-trycks", "1:10"),
        ("- [x] klart\n", "markering-trycks", "1:3"),
        ("[OBS]: brådskar\n", "rad-blir-länkadress", "1:1"),
        ("a) ett\nb) två\nd) tre\n", "ändrat-nummer", "3:1"),
        ("Enligt\n§ 1 ett\n§ 2 två\n", "klistrad-lista", "2:1"),
        ("Det fÃ¶rsta\n", "fel-bokstäver", "1:6"),
        ("**Rubrik **text\n", "stjärnor-trycks", "1:1"),
        ("** fet **\n", "stjärnor-trycks", "1:1"),
        ("**Syfte:**Att pröva\n", "stjärnor-trycks", "1:1"),
        ("Det *slutar.*Sedan\n", "stjärnor-trycks", "1:5"),
        ("Anta planen**, samt**\n", "stjärnor-trycks", "1:12"),
        ("1.1 Ett\n1.2 Två\n", "klistrad-lista", "1:1"),
        ("1 § Ett\n2 § Två\n", "klistrad-lista", "1:1"),
        ("Enligt:\n1 kap. 3 § ett\n1 kap. 4 § två\n", "klistrad-lista", "2:1"),
        ("-ett\n-två\n", "klistrad-lista", "1:1"),
        ("a)ett\nb)två\n", "klistrad-lista", "1:1"),
        ("1a. Ett\n1b. Två\n", "klistrad-lista", "1:1"),
        ("✓ ett\n✓ två\n", "klistrad-lista", "1:1"),
    ] {
        let said = said(&with_text(text));
        assert!(said.starts_with(&format!("{TEXT}:{place}: varning[{rule}]")), "{text}: {said}");
        assert_eq!(said.lines().count(), 1, "{text}: {said}");
    }
    for right in [
        "*Bok*en\n",
        "**del**ar\n",
        "5 * 6 * 7\n",
        "[ord][x] går\n\n[x]: https://a.example\n",
        "i) är den\n",
        "Belopp* i tkr\n\n\\* utan moms\n",
        "Se *) och **) nedan, 40 %**, och hotellet är klassat som ***.\n",
        "Enligt 3 § och\n2 § samt\n4 § lagen\n",
        "Lösenordet är \\*\\*\\*\\*\n",
    ] {
        assert_eq!(said(&with_text(right)), "", "{right}");
    }
}

#[test]
fn a_rad_of_several_paragraphs_is_told() {
    for (value, told) in [
        ("|\n      Ett\n\n      Två", true),
        ("|\n      Ett\n      - två", true),
        ("|\n      Ett\n      två", false),
        ("Ett", false),
    ] {
        let repository = granby();
        repository.replace(
            ÄRENDE,
            "  - slag: avrapportering",
            &format!("  - slag: avrapportering\n    undertitel: {value}"),
        );
        assert_eq!(
            said(&repository).contains("varning[stycken-i-rad]"),
            told,
            "{value}: {}",
            said(&repository)
        );
    }
    let repository = granby();
    repository.write(
        "sammanträden/möte/sammanträde.yaml",
        "organ: bn\ndatum: 2027-02-10\ntid: \"13:00\"\nplats: Stadshuset\npunkter:\n  - rubrik: Val\n    förslag: |\n      \
         Ett.\n\n      Två.\n\n      Tre.\n\n      Fyra.\n",
    );
    assert!(
        said(&repository).contains("sammanträde.yaml:10:7: varning[stycken-i-rad]"),
        "{}",
        said(&repository)
    );
}

#[test]
fn a_value_that_begins_with_a_note_is_told() {
    let repository = granby();
    repository.replace(
        ÄRENDE,
        "  - slag: avrapportering",
        "    sändlista:\n      - #1 Kommunstyrelsen\n      - Revisorerna\n  - slag: avrapportering\n    undertitel: #3 i serien\n",
    );
    repository.replace(
        "risker/tillsyn.yaml",
        "kortnamn: tillsyn",
        "kortnamn: \"tillsyn\" #12 är den",
    );
    let said = said(&repository);
    assert_eq!(said.matches("varning[avklippt-text]").count(), 3, "{said}");
    assert_eq!(said.lines().count(), 3, "{said}");
}

#[test]
fn backslashes_within_quotation_marks_are_told() {
    for (value, told) in [
        ("\"C:\\temp\\ny\"", true),
        ("\"H:\\ny\"", true),
        ("'C:\\temp\\ny'", false),
        ("\"ett.\\ntvå\"", false),
        ("\"a\\\\b\"", false),
    ] {
        let repository = granby();
        repository.replace(
            "risker/tillsyn.yaml",
            "beskrivning:",
            &format!("process: {value}\nbeskrivning:"),
        );
        let said = said(&repository);
        assert_eq!(said.contains("varning[tecken-efter-snedstreck]"), told, "{value}: {said}");
    }
}
