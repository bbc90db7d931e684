//! Words of the layout that one handling says otherwise or leaves out.

use super::granby::{LAYOUTS, account, built, checked, granby, read, ÄRENDE};
use crate::pdf::Pdf;
use crate::support::{Repository, project, skrivelse};

/// The case with more handlingar, and `ord` last in the avrapportering.
fn with_words(ord: &str, more: &str) -> Repository {
    let repository = granby();
    let case = std::fs::read_to_string(project("templates/ny").join(ÄRENDE)).expect("it is there");
    repository.write(ÄRENDE, format!("{case}    id: avrapportering\n    ord: {{{ord}}}\n{more}"));
    repository
}

#[test]
fn one_handling_says_a_word_otherwise_and_the_others_do_not() {
    let repository = with_words(
        "åtgärd_mening: \"Att göra: {{ vad | infoga }}.\", slag_avrapportering: Redovisning",
        "  - slag: avrapportering\n    titel: Den andra\n",
    );
    for layout in ["uppsala", "stockholm", "standard"] {
        let own = account(&repository, layout);
        let other = read(&repository, layout, "avrapportering/bilaga-2-avrapportering.pdf");
        let words = "Att göra: Fördela ärendena på fler handläggare.";
        assert!(own.contains(words), "{layout}: {own}");
        assert!(!other.contains("Att göra"), "{layout}: {other}");
        assert!(other.contains("Senast 2027-04-30."), "{layout}: {other}");
    }
}

/// Lists of other handlingar call it as it calls itself.
#[test]
fn a_title_of_its_own_stands_in_every_list() {
    let repository = with_words("titel_avrapportering: \"Kontrollen {{ plan.planår }}\"", "");
    for layout in LAYOUTS {
        let text = account(&repository, layout);
        assert!(text.contains("Kontrollen 2026"), "{layout}: {text}");
        let list = read(&repository, layout, "avrapportering/tjänsteskrivelse.pdf");
        assert!(list.contains("Kontrollen 2026"), "{layout}: {list}");
    }
}

/// In a paket each handling has its own words, as alone.
#[test]
fn in_a_paket_too() {
    let repository = with_words(
        "sammanfattning_av_granskningar: Så gick det, etikett_metod: Sätt",
        "  - {slag: avrapportering, titel: Den andra}\n",
    );
    repository.write(
        "mars/sammanträde.yaml",
        "organ: bn\ndatum: 2027-03-02\ntid: \"08:30\"\nplats: Solrosen\nord: {föredragningslista: Dagordning}\n\
         punkter:\n  - {ärende: ../ärenden/avrapportering, föredragande: ek}\n",
    );
    built(&repository, "uppsala");
    let text = read(&repository, "uppsala", "mars/handlingar.pdf");
    let at = |words: &str| text.find(words).unwrap_or_else(|| panic!("no {words} in {text}"));
    assert!(text.contains("Dagordning") && !text.contains("Föredragningslista"), "{text}");
    assert!(at("Så gick det") < at("Sammanfattning av granskningar"), "{text}");
}

/// What the meeting says, the handlingar of its cases do not.
#[test]
fn what_a_kallelse_leaves_out_is_only_its_heading() {
    let repository = granby();
    repository.write(
        "mars/sammanträde.yaml",
        "organ: bn\ndatum: 2027-03-02\ntid: \"08:30\"\nplats: Solrosen\nord: {föredragningslista: \"\"}\n\
         punkter:\n  - rubrik: Upprop\n",
    );
    for layout in LAYOUTS {
        built(&repository, layout);
        let text = read(&repository, layout, "mars/kallelse.pdf");
        assert!(
            text.contains("Upprop") && !text.contains("Föredragningslista"),
            "{layout}: {text}"
        );
    }
}

#[test]
fn what_is_wrong_with_the_words_of_a_handling_is_told() {
    let repository = with_words(
        "tas_mad: x, titel_avrapportering: \"\", överföring_avslutas: \"{{ vadd }}.\", om_planen: \"Om {{ plan.planår }}\"",
        "",
    );
    let said = checked(&repository);
    for (rule, words) in [
        ("okänt-layoutord", "tas_mad"),
        ("tomt-layoutord", "titel_avrapportering"),
        ("okänt-värde", "vadd"),
        ("värde-i-ord", "om_planen"),
    ] {
        let is_told = |line: &str| line.contains(rule) && line.contains(words);
        assert!(said.out.lines().any(is_told), "{rule}: {}", said.out);
    }
    assert_ne!(said.code, 0);
}

/// Another layout need not have the words of one's own.
#[test]
fn with_another_layout_no_word_of_ones_own_is_unknown() {
    let repository = with_words("mitt_ord: x", "");
    assert!(checked(&repository).out.contains("okänt-layoutord"));
    repository.write("mallar/eget/tema.yaml", "namn: Eget\nbas: uppsala\n");
    repository.write("mallar/eget/ord.yaml", "mitt_ord: y\n");
    repository.replace("skrivelse.yaml", "layout: uppsala", "layout: eget");
    assert!(!checked(&repository).out.contains("okänt-layoutord"));
    built(&repository, "stockholm");
}

/// A word that may be empty, in `skrivelse.yaml`, a handling and an own `ord.yaml`.
#[test]
fn a_sentence_left_out_is_gone_wherever_it_is_said() {
    let counted = "fastställde";
    for place in 0..3 {
        let repository =
            if place == 0 { with_words("kontrollaktiviteter_antal: \"\"", "") } else { granby() };
        match place {
            1 => repository.replace(
                "skrivelse.yaml",
                "enheter:",
                "ord:\n  kontrollaktiviteter_antal: \"\"\nenheter:",
            ),
            2 => repository.write("mallar/stockholm/ord.yaml", "kontrollaktiviteter_antal: \"\"\n"),
            _ => {}
        }
        let said = checked(&repository);
        assert_eq!(said.code, 0, "{}", said.out);
        let text = account(&repository, "stockholm");
        assert!(!text.contains(counted) && !text.contains("omfattar"), "{place}: {text}");
    }
}

/// What nothing is written for may be a slip: the layout's word stands.
#[test]
fn a_word_without_a_value_is_told() {
    let repository = granby();
    repository.write("mallar/uppsala/ord.yaml", "sändlista:\nslag_avrapportering: \"\"\n");
    let said = checked(&repository);
    assert!(said.out.contains("tomt-ord"), "{}", said.out);
    assert!(said.out.contains("tomt-layoutord"), "{}", said.out);
}

/// All that may be left out at once: the samples are still made in each layout, no heading is empty and no level is left out.
#[test]
fn without_all_its_headings_and_sentences_every_paper_is_made() {
    let all = std::fs::read_to_string(project("templates/bas/ord.yaml")).expect("it is there");
    let keys =
        all.lines().filter(|line| !line.starts_with('#')).filter_map(|line| line.split_once(": "));
    let keys: Vec<&str> = keys.map(|(key, _)| key).collect();
    for (sample, layouts) in [
        ("hassleholm", &LAYOUTS[..]),
        ("malmo", &["malmo"]),
        ("stockholm", &["stockholm", "uppsala"]),
    ] {
        let repository = Repository::of(&format!("samples/{sample}"));
        let file = std::fs::read_to_string(repository.at("skrivelse.yaml")).expect("it is there");
        let with = |keys: &[&str]| {
            let words: Vec<String> = keys.iter().map(|key| format!("  {key}: \"\"\n")).collect();
            let words = words.concat();
            repository.write("skrivelse.yaml", format!("{file}\nord:\n{words}"));
        };
        with(&keys);
        let refused = checked(&repository).out;
        let may = |key: &&str| !refused.contains(&format!("ordet ”{key}” är tomt"));
        let left_out: Vec<&str> = keys.iter().copied().filter(may).collect();
        assert!(left_out.len() > 80 && left_out.len() < keys.len() - 80, "{}", left_out.len());
        with(&left_out);
        for layout in layouts {
            let run = skrivelse(repository.path(), &["bygg", "--layout", layout]);
            assert_eq!(run.code, 0, "{sample} in {layout}: {}", run.err);
        }
    }
}

/// A left out heading takes nothing along that somebody wrote.
#[test]
fn what_stands_under_a_left_out_heading_stays() {
    let repository = granby();
    repository.replace(
        ÄRENDE,
        "  - slag: tjänsteskrivelse\n",
        "  - slag: tjänsteskrivelse\n    sändlista: [Revisorerna]\n    ord: {sändlista: \"\", förslag_till_beslut: \"\", beslutar: \"\"}\n",
    );
    for layout in LAYOUTS {
        built(&repository, layout);
        let text = read(&repository, layout, "avrapportering/tjänsteskrivelse.pdf");
        assert!(text.contains("Revisorerna"), "{layout}: {text}");
        assert!(text.contains("godkänna avrapporteringen"), "{layout}: {text}");
        for gone in ["Sändlista", "Beslutet skickas till", "Förslag till beslut", "beslutar"] {
            assert!(!text.contains(gone), "{layout}: {gone} in {text}");
        }
        let pdf = Pdf::read(
            &repository.at(&format!("ut/layout-{layout}/avrapportering/tjänsteskrivelse.pdf")),
        );
        assert!(!pdf.bookmarks().is_empty());
    }
}
