//! A word of a handling's own that the handling does not say is told; one that it says, or leaves out, is not.

use super::granby::{LAYOUTS, built, granby, ÄRENDE};
use crate::support::{Repository, Run, skrivelse};

/// The case, its last handling with these words.
fn with_words(ord: &str) -> Repository {
    let repository = granby();
    let case = std::fs::read_to_string(repository.at(ÄRENDE)).expect("it is there");
    repository.write(ÄRENDE, format!("{case}    ord: {{{ord}}}\n"));
    repository
}

/// What is told of words when all is built in a layout.
fn told(repository: &Repository, layout: &str) -> Vec<String> {
    let run = skrivelse(repository.path(), &["bygg", "--layout", layout, "--rapport", "kort"]);
    assert_eq!(run.code, 0, "{layout}: {}{}", run.out, run.err);
    words_of(&run)
}

fn words_of(run: &Run) -> Vec<String> {
    let lines = run.out.lines().filter(|line| line.contains("[osagt-ord]"));
    lines.map(|line| line.split('”').nth(1).expect("a word").to_owned()).collect()
}

/// A word of another slag, of another layout, and of what this plan has none of.
#[test]
fn what_only_another_paper_says_is_told_at_its_key() {
    let repository =
        with_words("sändlista: Till, föredragningslista: Dagordning, kolumn_risk: Vad");
    for layout in LAYOUTS {
        let expected = ["sändlista", "föredragningslista", "kolumn_risk"];
        assert_eq!(told(&repository, layout), expected, "{layout}");
    }
    let run = skrivelse(repository.path(), &["bygg", "--rapport", "kort"]);
    let first = run.out.lines().find(|line| line.contains("osagt-ord")).expect("it is told");
    assert!(first.starts_with(&format!("{ÄRENDE}:27:11: råd")), "{first}");
}

/// The same word is said in one layout and not in another.
#[test]
fn each_layout_is_asked_for_itself() {
    for (ord, silent) in [
        ("kolumn_kontrollmetod: Så", ["hassleholm", "malmo", "stockholm"].as_slice()),
        ("etikett_risk: Om", &["uppsala", "hassleholm", "standard"]),
        ("kontrollaktiviteter_antal: \"\"", &["uppsala", "hassleholm", "malmo", "standard"]),
        ("kolumn_resultat: Utfall", &["malmo", "stockholm"]),
        ("slag_avrapportering: Rapporten", &["uppsala", "malmo", "stockholm", "standard"]),
    ] {
        let repository = with_words(ord);
        for layout in LAYOUTS {
            let is_silent = !told(&repository, layout).is_empty();
            assert_eq!(is_silent, silent.contains(&layout), "{layout}: {ord}");
        }
    }
}

/// Titles, verdicts, sentences and what is left out, said as the layout says them too.
#[test]
fn what_the_handling_says_is_not_told() {
    let ord = "titel_avrapportering: \"Kontrollen {{ plan.planår }}\", resultat_mindre_anmärkning: Mindre anmärkning, \
               mening_mindre_anmärkning: \"\", överföring_verksamhetsplan: \"Går vidare.\", \
               utkast: Förslag";
    let repository = with_words(ord);
    for layout in LAYOUTS {
        assert_eq!(told(&repository, layout), [""; 0], "{layout}");
    }
}

/// Each slag says its own words.
#[test]
fn each_slag_is_asked_for_its_own() {
    let slag = "  - slag: riskanalys\n    ord: {tas_med: Med., titel_riskanalys: Risker, kolumn_metod: Sätt}\n  \
                - slag: internkontrollplan\n    ord: {tas_med: Med., titel_internkontrollplan: Plan, kolumn_metod: Sätt}\n  \
                - slag: yttrande\n    mottagare: Region\n    ord: {slag_yttrande: Svar, kolumn_metod: Sätt}\n    avsnitt: [{rubrik: Svar, text: Ja.}]\n  \
                - slag: protokollsutdrag\n    paragraf: 9\n    ord: {paragraf: Punkt, beslut: Så blev det, kolumn_metod: Sätt}\n    beslut: Planen godkänns.\n  \
                - slag: formulär\n    ifyllt_av: ek\n    ord: {ifyllt_av: Av, kolumn_metod: Sätt}\n    fält: {Fråga: Svar}\n  \
                - slag: rapport\n    titel: Läget\n    ord: {dokumentfakta: Fakta, kolumn_metod: Sätt, innehåll: Här finns}\n    innehållsförteckning: ja\n    avsnitt: [{rubrik: Läget, text: Gott.}]\n";
    let repository = granby();
    let case = std::fs::read_to_string(repository.at(ÄRENDE)).expect("it is there");
    repository.write(ÄRENDE, format!("{case}{slag}"));
    for layout in LAYOUTS {
        let told = told(&repository, layout);
        let expected = [
            "kolumn_metod",
            "tas_med",
            "kolumn_metod",
            "kolumn_metod",
            "kolumn_metod",
            "dokumentfakta",
            "kolumn_metod",
        ];
        assert_eq!(told, expected, "{layout}");
    }
}

/// Others call it so: the list of the meeting, and that of its case.
#[test]
fn what_only_a_list_says_is_said() {
    let repository = granby();
    let own = "  - slag: tjänsteskrivelse\n    beslutsunderlag: inget\n    ord: {slag_tjänsteskrivelse: Skrivelsen, till_nämnd: Skrivelse till, kolumn_nr: N}";
    repository.replace(ÄRENDE, "  - slag: tjänsteskrivelse", own);
    let told = told(&repository, "uppsala");
    assert_eq!(told, ["kolumn_nr"]);
}

/// A kallelse, and the heading of its paket.
#[test]
fn a_meeting_is_asked_too() {
    let repository = granby();
    repository.write(
        "mars/sammanträde.yaml",
        "organ: bn\ndatum: 2027-03-02\ntid: \"08:30\"\nplats: Solrosen\nord: {titel_paket: Allt, föredragningslista: \"\", klockan: klockan, \
         samt: och, justerare: Justerar}\npunkter:\n  - rubrik: Upprop\n",
    );
    for layout in LAYOUTS {
        assert_eq!(told(&repository, layout), ["samt", "justerare"], "{layout}");
    }
}

/// A word that only the paket says is said; one that neither says is told once.
#[test]
fn a_paket_is_asked_with_its_kallelse() {
    let repository = granby();
    repository.replace(ÄRENDE, "#diarienummer", "diarienummer");
    repository.write(
        "mars/sammanträde.yaml",
        "organ: bn\ndatum: 2027-03-02\ntid: \"08:30\"\nplats: Solrosen\nord: {kolumn_sida: Sid., titel_paket: Allt, samt: och, kolumn_metod: Sätt}\n\
         punkter:\n  - rubrik: Upprop\n  - ärende: ../ärenden/avrapportering\n",
    );
    for layout in LAYOUTS {
        assert_eq!(told(&repository, layout), ["samt", "kolumn_metod"], "{layout}");
    }
}

/// Nothing is tried where no word is said otherwise, and a paper is what it was.
#[test]
fn the_papers_are_the_same() {
    let (plain, other) = (granby(), with_words("sändlista: Till"));
    for layout in LAYOUTS {
        let bytes = [&plain, &other].map(|repository| {
            built(repository, layout);
            let paper = format!("ut/layout-{layout}/avrapportering/bilaga-1-avrapportering.pdf");
            std::fs::read(repository.at(&paper)).expect("it is there")
        });
        assert!(bytes[0] == bytes[1], "{layout}");
    }
}
