//! Meetings: when their kallelse is from, the order of their times, who presents, and what is younger than they are.

use super::fall::{HELT, alla_ord, fall, fildag};
use super::granby::{LAYOUTS, built, checked};
use crate::pdf::Pdf;
use crate::support::{Repository, skrivelse};

const MÖTE: &str = "sammanträden/mars/sammanträde.yaml";

/// The folder with a meeting on 2 March 2027.
fn möte(own: &str, punkter: &str) -> Repository {
    let repository = fall(HELT, "  - {slag: rapport, titel: Läget}\n");
    let head = "organ: bn\ndatum: 2027-03-02\ntid: \"8:30\"\nplats: Salen\n";
    repository.write(MÖTE, format!("{head}{own}punkter:\n{punkter}"));
    repository
}

fn kallelse(repository: &Repository, layout: &str, file: &str) -> Pdf {
    Pdf::read(&repository.at(&format!("ut/layout-{layout}/mars/{file}")))
}

#[test]
fn a_kallelse_has_the_date_that_it_says() {
    for (own, datum, day) in
        [("", None, "2027-03-02"), ("upprättad: 2027-02-23\n", Some("2027-02-23"), "2027-02-23")]
    {
        let repository = möte(own, "  - rubrik: Upprop\n");
        for layout in LAYOUTS {
            built(&repository, layout);
            let pdf = kallelse(&repository, layout, "kallelse.pdf");
            let text = alla_ord(&pdf);
            assert_eq!(text.contains("Datum"), datum.is_some(), "{layout}: {text}");
            assert!(datum.is_none_or(|datum| text.contains(datum)), "{layout}: {text}");
            assert!(!text.contains("2027-03-02"), "{layout}: {text}");
            assert!(text.contains("den 2 mars 2027"), "{layout}: {text}");
            for file in ["kallelse.pdf", "handlingar.pdf"] {
                assert_eq!(fildag(&kallelse(&repository, layout, file)), day, "{layout}: {file}");
            }
        }
    }
}

#[test]
fn a_kallelse_after_its_meeting_is_told() {
    let said = checked(&möte("upprättad: 2027-03-03\n", "  - rubrik: Upprop\n"));
    assert!(
        said.out.contains("sammanträde.yaml:5:12: varning[upprättad-efter-sammanträdet]"),
        "{}",
        said.out
    );
    assert_eq!(checked(&möte("upprättad: 2027-03-02\n", "  - rubrik: Upprop\n")).out, "");
}

#[test]
fn times_that_run_backwards_are_told() {
    let said = |times: [&str; 3]| {
        let punkter =
            times.map(|tid| format!("  - {{rubrik: Punkten, tid: \"{tid}\"}}\n")).concat();
        checked(&möte("", &punkter)).out
    };
    let told = said(["9:00–9:10", "8:40–8:50", "9:20–9:30"]);
    assert!(
        told.contains("sammanträde.yaml:7:") && told.contains("råd[tider-baklänges]"),
        "{told}"
    );
    assert_eq!(told.lines().count(), 1, "{told}");
    assert_eq!(said(["8:30–8:40", "8:40–8:50", "9:20–9:30"]), "");
}

#[test]
fn who_presents_has_a_party() {
    let repository = möte(
        "",
        "  - {rubrik: Upprop, föredragande: {namn: Alva Rönn, parti: KD}}\n  - {rubrik: Läget, föredragande: ek}\n",
    );
    for layout in LAYOUTS {
        built(&repository, layout);
        for file in ["kallelse.pdf", "handlingar.pdf"] {
            let text = alla_ord(&kallelse(&repository, layout, file));
            assert!(
                text.contains("Alva Rönn (KD)") && text.contains("Utredare Sam Ek"),
                "{layout}: {text}"
            );
            assert!(!text.contains("()"), "{layout}: {text}");
        }
    }
}

/// A case that has gone on to the next organ: what is new is not sent out to the first without a word.
#[test]
fn what_is_younger_than_a_meeting_is_told() {
    let said = |bilaga: &str| {
        let repository = möte("", "  - {ärende: ../../ärenden/avrapportering}\n");
        repository.replace(
            "skrivelse.yaml",
            "nämnder:\n",
            "nämnder:\n  au: {namn: Arbetsutskottet, del_av: bn}\n",
        );
        repository.replace(MÖTE, "organ: bn", "organ: au");
        let rapport = "  - {slag: rapport, titel: Läget}\n";
        repository.replace(super::granby::ÄRENDE, rapport, &format!("{rapport}  - {{{bilaga}}}\n"));
        checked(&repository).out
    };
    let utdrag = "slag: protokollsutdrag, beslut: Ja.";
    for later in [
        format!("{utdrag}, organ: au"),
        format!("{utdrag}, organ: au, sammanträdesdatum: 2027-03-02"),
        format!("{utdrag}, sammanträdesdatum: 2027-03-09"),
        "slag: yttrande, titel: Svaret, datum: 2027-03-03".to_owned(),
        "slag: yttrande, titel: Svaret, datum: 2027-02-03, reviderad: 2027-03-03".to_owned(),
    ] {
        let told = said(&later);
        assert!(
            told.contains("ärende.yaml:9:")
                && told.contains("varning[handling-efter-sammanträdet]"),
            "{later}: {told}"
        );
    }
    for earlier in [
        format!("{utdrag}, organ: au, sammanträdesdatum: 2027-02-02"),
        format!("{utdrag}, organ: bn, sammanträdesdatum: 2027-03-02"),
        "slag: yttrande, titel: Svaret, datum: 2027-03-02".to_owned(),
        "slag: yttrande, titel: Svaret".to_owned(),
    ] {
        assert_eq!(said(&earlier), "", "{earlier}");
    }
}

/// The date of the case is that of what is written in it; nothing is compared with a day that there is not.
#[test]
fn a_case_after_its_meeting_is_told_and_no_day_that_cannot_be_read() {
    let said = |möte: &str, ärende: &str| {
        let repository = self::möte("", "  - ärende: ../../ärenden/avrapportering\n");
        repository.replace(MÖTE, "datum: 2027-03-02", &format!("datum: {möte}"));
        let (written, later) = (super::granby::ÄRENDE, format!("datum: {ärende}"));
        repository.replace(written, "datum: 2027-01-29", &later);
        let utdrag = "  - {slag: protokollsutdrag, beslut: Ja., sammanträdesdatum: 2027-02-02}\n";
        let rapport = "  - {slag: rapport, titel: Läget}\n";
        repository.replace(written, rapport, &format!("{rapport}{utdrag}"));
        checked(&repository).out
    };
    assert_eq!(said("2027-03-02", "2027-03-02"), "");
    let told = said("2027-03-02", "2027-03-03");
    assert_eq!(told.matches("handling-efter-sammanträdet").count(), 1, "{told}");
    assert!(told.contains("är från 2027-03-03, efter sammanträdet 2027-03-02"), "{told}");
    for day in ["16 februari 2027", "2027-02-29", "27-02-16"] {
        let told = said(day, "2027-01-29");
        let rules: Vec<&str> =
            told.lines().filter_map(|line| line.split(['[', ']']).nth(1)).collect();
        assert_eq!(rules, ["fel-datum"], "{told}");
        let upprättad = checked(&self::möte("upprättad: 2027-02-30\n", "  - rubrik: Upprop\n"));
        assert!(!upprättad.out.contains("upprättad-efter"), "{}", upprättad.out);
    }
}

/// What an item lacks is told at its first key, whatever letter that begins with.
#[test]
fn an_item_without_a_heading_is_told_at_its_first_key() {
    for (punkt, key) in
        [("övrigt: A", "övrigt"), ("ärenden: ../x", "ärenden"), ("Rubrik: B", "Rubrik")]
    {
        let said = skrivelse(möte("", &format!("  - {punkt}\n")).path(), &["kontrollera"]);
        let mark = format!("    ^{}", "^".repeat(key.chars().count() - 1));
        assert!(said.err.contains("punkt-utan-rubrik") && said.err.contains(&mark), "{}", said.err);
    }
}

/// Its sender is that of the nämnd that it is part of.
#[test]
fn an_utskott_is_sent_from_as_its_nämnd() {
    let repository = fall(
        HELT,
        "  - slag: tjänsteskrivelse\n    avsnitt: [{rubrik: Ärendet, text: 'Från {{ nämnd.förvaltning.namn | gemen }}.'}]\n",
    );
    repository.replace(super::granby::ÄRENDE, "nämnd: bn", "nämnd: pu");
    repository.replace(
        "skrivelse.yaml",
        "    undertecknare: lind ",
        "    sidfot: {epost: bygg@granby.example}\n    undertecknare: lind ",
    );
    repository.replace(
        "skrivelse.yaml",
        "nämnder:\n",
        "nämnder:\n  pu: {namn: Presidiet, del_av: au}\n  au: {namn: Arbetsutskottet, del_av: bn}\n",
    );
    for layout in LAYOUTS {
        built(&repository, layout);
        let paper =
            repository.at(&format!("ut/layout-{layout}/avrapportering/tjänsteskrivelse.pdf"));
        let pdf = Pdf::read(&paper);
        let text = alla_ord(&pdf);
        for words in ["Byggförvaltningen", "bygg@granby", "Från byggförvaltningen."] {
            assert!(text.contains(words), "{layout}: {words}: {text}");
        }
        assert!(pdf.metadata().contains("Author: Byggförvaltningen"), "{layout}");
        assert!(!text.contains("010-000 00 00"), "{layout}: {text}");
    }
}

/// Two that are part of each other are no endless chain.
#[test]
fn organs_that_are_part_of_each_other_end() {
    let repository = fall(HELT, "  - {slag: rapport, titel: Läget}\n");
    repository.replace(super::granby::ÄRENDE, "nämnd: bn", "nämnd: au");
    repository.replace(
        "skrivelse.yaml",
        "nämnder:\n",
        "nämnder:\n  au: {namn: Arbetsutskottet, del_av: pu}\n  pu: {namn: Presidiet, del_av: au}\n",
    );
    assert_eq!(skrivelse(repository.path(), &["kontrollera"]).code, 0);
}
