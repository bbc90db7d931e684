//! Files that are not where they are looked for, or are called otherwise.

use skrivelse::diag::Diagnostic;
use unicode_normalization::UnicodeNormalization;

use super::fall::Rätt::{Hand, Själv};
use super::fall::{
    Fall, PLAN, SKRIVELSE, TEXT, fall, lines, ny, told, try_all, utan_utkast, ÄRENDE,
};
use crate::support::{Repository, files, skrivelse};

const fn saknas(
    fil: &'static str,
    från: &'static str,
    till: &'static str,
    plats: &'static str,
    ord: &'static str,
    råd: &'static str,
) -> Fall {
    fall((fil, från, till), ("saknad-fil", plats, ord, råd), Själv)
}

#[test]
fn the_file_that_was_meant_is_named() {
    const I_ÄRENDET: &str = "ärenden/avrapportering/ärende.yaml:22:21";
    const MENAD: &str = "menade du ”föredragning.md”?";
    try_all(&[
        saknas(
            ÄRENDE,
            "fil: föredragning.md",
            "fil: foredragning.md",
            I_ÄRENDET,
            "foredragning.md",
            MENAD,
        ),
        saknas(
            ÄRENDE,
            "fil: föredragning.md",
            "fil: föredraging.md",
            I_ÄRENDET,
            "föredraging.md",
            MENAD,
        ),
        saknas(
            ÄRENDE,
            "fil: föredragning.md",
            "fil: texter/föredragning.md",
            I_ÄRENDET,
            "texter/föredragning.md",
            MENAD,
        ),
        saknas(
            ÄRENDE,
            "fil: föredragning.md",
            "fil: föredragning.txt",
            I_ÄRENDET,
            "föredragning.txt",
            MENAD,
        ),
    ]);
}

#[test]
fn a_risk_or_an_image_that_was_meant_is_named() {
    const I_PLANEN: &str = "plan-2026.yaml:9:15";
    try_all(&[
        saknas(
            PLAN,
            "risker/tillsyn.yaml",
            "tillsyn.yaml",
            I_PLANEN,
            "tillsyn.yaml",
            "”risker/tillsyn.yaml”",
        ),
        saknas(
            PLAN,
            "risker/tillsyn.yaml",
            "risker/tillsyn.yml",
            I_PLANEN,
            "risker/tillsyn.yml",
            "”risker/tillsyn.yaml”",
        ),
        saknas(
            SKRIVELSE,
            "fil: bilder/logotyp.svg",
            "fil: bilder/logotypen.svg",
            "skrivelse.yaml:6:8",
            "bilder/logotypen.svg",
            "”bilder/logotyp.svg”",
        ),
        saknas(
            TEXT,
            "Siffrorna",
            "![Vapnet](../../bilder/logotyp.png)\n\nSiffrorna",
            "ärenden/avrapportering/föredragning.md:3:1",
            "![Vapnet](../../bilder/logotyp.png)",
            "”../../bilder/logotyp.svg”",
        ),
        fall(
            (ÄRENDE, "../../plan-2026.yaml", "../plan-2026.yaml"),
            (
                "okänd-plan",
                "ärenden/avrapportering/ärende.yaml:8:7",
                "../plan-2026.yaml",
                "menade du ”../../plan-2026.yaml”?",
            ),
            Själv,
        ),
    ]);
}

/// Windows and Mac would find them, and a build elsewhere would not.
#[test]
fn capitals_are_as_in_the_name() {
    const STORA: &str = "Stora och små bokstäver";
    try_all(&[
        saknas(
            PLAN,
            "risker/tillsyn.yaml",
            "Risker/Tillsyn.yaml",
            "plan-2026.yaml:9:15",
            "Risker/Tillsyn.yaml",
            STORA,
        ),
        saknas(
            ÄRENDE,
            "fil: föredragning.md",
            "fil: Föredragning.MD",
            "ärenden/avrapportering/ärende.yaml:22:21",
            "Föredragning.MD",
            STORA,
        ),
        saknas(
            SKRIVELSE,
            "fil: bilder/logotyp.svg",
            "fil: Bilder/logotyp.SVG",
            "skrivelse.yaml:6:8",
            "Bilder/logotyp.SVG",
            STORA,
        ),
        fall(
            (ÄRENDE, "../../plan-2026.yaml", "../../Plan-2026.yaml"),
            ("okänd-plan", "ärenden/avrapportering/ärende.yaml:8:7", "../../Plan-2026.yaml", STORA),
            Själv,
        ),
    ]);
}

#[test]
fn what_cannot_be_taken_in_is_told_once() {
    const SLAG: &str = "fel-slag-av-värde";
    try_all(&[
        fall(
            (ÄRENDE, "fil: föredragning.md", "fil: föredragning.docx"),
            (
                SLAG,
                "ärenden/avrapportering/ärende.yaml:22:21",
                "föredragning.docx",
                "oformaterad text",
            ),
            Hand("föredragning.docx", "föredragning.md"),
        ),
        fall(
            (PLAN, "risker/tillsyn.yaml", "risker/tillsyn"),
            (SLAG, "plan-2026.yaml:9:15", "risker/tillsyn", "skriv filens hela namn"),
            Hand("risker/tillsyn}", "risker/tillsyn.yaml}"),
        ),
    ]);
}

#[test]
fn a_risk_that_a_plan_names_twice_is_told_in_the_plan() {
    const RAD: &str = "      - {fil: risker/tillsyn.yaml}\n";
    try_all(&[fall(
        (PLAN, RAD, "      - {fil: risker/tillsyn.yaml}\n      - {fil: risker/tillsyn.yaml}\n"),
        ("samma-id", "plan-2026.yaml:10:15", "risker/tillsyn.yaml", "ta bort raden"),
        Hand("      - {fil: risker/tillsyn.yaml}\n      - {fil: risker/tillsyn.yaml}\n", RAD),
    )]);
}

/// The name that Windows shows is the one that is written: what it hides is told.
#[test]
#[expect(clippy::disallowed_methods, reason = "a test moves its own files")]
fn a_file_with_a_hidden_ending_is_to_be_renamed() {
    const BILD: &str = "bilder/logotyp.svg";
    for path in ["risker/tillsyn.yaml", TEXT, PLAN, BILD, SKRIVELSE] {
        let repository = ny();
        let hidden = format!("{path}.txt");
        std::fs::rename(repository.at(path), repository.at(&hidden)).expect("it is there");
        let (found, sources) = told(&repository);
        let name = path.rsplit('/').next().unwrap_or(path);
        let beside = format!("{name}.txt");
        let told_there = |hint: &String| {
            hint.contains(&format!("där ligger ”{beside}”: byt namn på den till ”{name}”"))
        };
        // Of a plan that nobody names, the name is told by itself.
        let of_path = |one: &&Diagnostic| one.rule.namn != "fil-läses-inte";
        let found: Vec<Diagnostic> = found.iter().filter(of_path).cloned().collect();
        let is_told = found.len() == 1 && found[0].hints.iter().any(told_there);
        assert!(is_told, "{path}\n{}", lines(&found, &sources));
        std::fs::rename(repository.at(&hidden), repository.at(path)).expect("it is there");
        let (found, sources) = told(&repository);
        assert!(found.is_empty(), "{path}\n{}", lines(&found, &sources));
    }
}

/// The folder with all names decomposed, as a zip from a Mac has them.
fn from_a_mac() -> Repository {
    let (own, mac) = (utan_utkast(), Repository::empty());
    for path in files(own.path()) {
        let bytes = std::fs::read(own.at(&path)).expect("it is there");
        mac.write(&path.nfd().collect::<String>(), bytes);
    }
    mac
}

#[test]
fn names_from_a_mac_are_found() {
    let mac = from_a_mac();
    mac.write(&"möte/sammanträde.yaml".nfd().collect::<String>(), "organ: bn\ndatum: 2027-02-10\ntid: \"09:00\"\nplats: Salen\npunkter:\n  - ärende: ../ärenden/avrapportering\n");
    mac.write(
        &"ärenden/avrapportering/åtgärder.csv".nfd().collect::<String>(),
        "Åtgärd;Antal\nBrev;3\n",
    );
    let text: String = TEXT.nfd().collect();
    mac.write(&text, "Det gäller {{ tabell(\"åtgärder.csv\") | summa(\"Antal\") }} brev.\n");
    let (found, sources) = told(&mac);
    assert!(found.is_empty(), "{}", lines(&found, &sources));
    for arguments in [&["bygg"][..], &["bygg", "ärenden/avrapportering"]] {
        let built = skrivelse(mac.path(), arguments);
        assert_eq!((built.code, built.err.as_str()), (0, ""), "{}", built.out);
    }
    let made = |path: &str| mac.at(path).is_file();
    assert!(made("ut/avrapportering/tjänsteskrivelse.pdf") && made("ut/möte/kallelse.pdf"));
}

/// A change goes into the file as it is called there.
#[test]
fn what_is_mended_is_mended_in_a_file_from_a_mac() {
    let mac = from_a_mac();
    let path: String = ÄRENDE.nfd().collect();
    mac.replace(&path, "datum: 2027-01-29", "datum: 29/1 2027");
    let run = skrivelse(mac.path(), &["kontrollera", "--rätta"]);
    assert_eq!(run.code, 0, "{}{}", run.out, run.err);
    let text = std::fs::read_to_string(mac.at(&path)).expect("it is there");
    assert!(text.contains("datum: 2027-01-29"), "{text}");
    assert_eq!(files(mac.path()).len(), files(ny().path()).len());
}

/// Which of them a text stands in is told by the whole path that works.
#[test]
fn the_case_that_was_meant_is_named_by_a_path_that_works() {
    const MÖTE: &str = "sammanträden/2027/sammanträde.yaml";
    for written in
        ["../ärenden/avrapportering", "../../Ärenden/avrapportering", "../../ärenden/avraportering"]
    {
        let repository = utan_utkast();
        repository.write(MÖTE, format!("organ: bn\ndatum: 2027-02-10\ntid: \"09:00\"\nplats: Salen\npunkter:\n  - ärende: {written}\n"));
        let (found, sources) = told(&repository);
        assert!(
            found.len() == 1 && found[0].rule.namn == "okänt-ärende",
            "{}",
            lines(&found, &sources)
        );
        assert!(
            found[0].hints[0].contains("menade du ”../../ärenden/avrapportering”?"),
            "{written}: {:?}",
            found[0].hints
        );
        assert!(super::fall::follow(&repository, &found[0], &sources));
        let (found, sources) = told(&repository);
        assert!(found.is_empty(), "{}", lines(&found, &sources));
    }
}
