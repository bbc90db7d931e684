//! The sample after Malmö's papers: what only that layout has.

use std::sync::OnceLock;

use crate::pdf::Pdf;
use crate::support::{Repository, skrivelse};

const RAPPORT: &str = "ut/uppföljning-intern-kontroll-2024/avrapportering.pdf";
const BILAGA: &str = "ut/uppföljning-intern-kontroll-2024/bilaga-1-förbättringsåtgärder.pdf";

fn built() -> &'static Repository {
    static BUILT: OnceLock<Repository> = OnceLock::new();
    BUILT.get_or_init(|| {
        let repository = Repository::of("samples/malmo");
        let run = skrivelse(repository.path(), &["bygg"]);
        assert_eq!((run.code, run.err.as_str()), (0, ""), "{}", run.out);
        repository
    })
}

fn read(path: &str) -> Pdf {
    Pdf::read(&built().at(path))
}

#[test]
fn the_report_is_as_long_as_the_paper_that_it_is_after() {
    let pages = read(RAPPORT).pages() + read(BILAGA).pages();
    assert!(pages >= 35, "{pages} pages");
}

/// Chapters, risks and reviews are listed, each with its page, and nothing below them.
#[test]
fn the_contents_have_three_levels() {
    for path in [RAPPORT, BILAGA] {
        let pdf = read(path);
        let text = pdf.text();
        let listed: Vec<&str> = text
            .lines()
            .skip_while(|line| *line != "Innehållsförteckning")
            .skip(1)
            .take_while(|line| line.ends_with(|sign: char| sign.is_ascii_digit()))
            .collect();
        let bookmarks = pdf.bookmarks();
        // Below the title, and two steps in for each level.
        let depth = |line: &str| (line.len() - line.trim_start().len()) / 2;
        let marked: Vec<String> = bookmarks
            .lines()
            .filter(|line| (1..=3).contains(&depth(line)))
            .map(|line| line.trim_start().replace(" … p.", ""))
            .collect();
        assert!(marked.len() > 20, "{bookmarks}");
        assert_eq!(listed, marked, "{path}");
        assert!((1..=3).all(|level| bookmarks.lines().any(|line| depth(line) == level)));
    }
}

/// What looks like capitals is plain words to those who listen, search or copy, on one line with the name.
#[test]
fn words_that_look_like_capitals_stay_as_they_are() {
    let pdf = read(RAPPORT);
    let (text, bookmarks, tags) = (pdf.text(), pdf.bookmarks(), pdf.tags());
    for capitals in ["RISK", "ÅTGÄRD", "GRANSKNING"] {
        assert!(!text.contains(capitals) && !bookmarks.contains(capitals), "{capitals}");
    }
    for (line, level) in [("Risk: Dataintrång", "H3"), ("Granskning: Otillåten påverkan", "H4")]
    {
        assert!(bookmarks.contains(line), "{bookmarks}");
        assert!(tags.contains(&format!("{level} \"{line}\"")), "{line} is no {level}");
    }
}

/// Each criterion has its verdict as a word, and heads its row.
#[test]
fn the_self_assessment_is_told_in_words() {
    let pdf = read(RAPPORT);
    let tags = pdf.tags();
    let rows: Vec<&str> =
        tags.lines().map(str::trim).filter(|line| line.starts_with("TH scope=Row")).collect();
    let criteria = rows.iter().filter(|row| row.contains("Ledningsgrupperna")).count();
    assert!(criteria >= 1, "{rows:?}");
    let text = pdf.text();
    let verdicts = |word: &str| text.lines().filter(|line| *line == word).count();
    assert_eq!(verdicts("Tillfredsställande") + verdicts("Delvis tillfredsställande"), 19);
    assert_eq!(verdicts("Delvis tillfredsställande"), 3);
}

/// The bilaga tells of improvements alone: not of other åtgärder, nor of a risk that has none.
#[test]
fn the_bilaga_has_only_improvements() {
    let text = read(BILAGA).text();
    assert!(text.contains("Påminna om kontaktuppgifterna"));
    for other in ["Rätta profilerna i stickprovet", "Bisysslor", "medarbetarsamtalet"] {
        assert!(!text.contains(other), "{other} is there");
    }
    assert!(text.contains("1. Göra stödet till föräldrar lika i hela staden"), "{text}");
}

/// Who is responsible and until when stands with every åtgärd.
#[test]
fn every_åtgärd_has_who_and_when() {
    for path in [RAPPORT, BILAGA] {
        let text = read(path).text();
        let contents = text.rfind("Innehållsförteckning").expect("there are contents");
        let is_head = |line: &&str| {
            ["Åtgärd: ", "Direktåtgärd: ", "Förbättringsåtgärd: "]
                .iter()
                .any(|slag| line.starts_with(slag))
        };
        let heads = text[contents..].lines().filter(is_head).count() / 2;
        let count = |label: &str| text.lines().filter(|line| line.starts_with(label)).count();
        assert!(heads >= 10, "{path}: {heads}");
        assert!(count("Slutdatum") >= heads, "{path}: {} of {heads}", count("Slutdatum"));
        assert!(count("Ansvarig") >= heads, "{path}: {} of {heads}", count("Ansvarig"));
    }
}
