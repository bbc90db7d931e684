//! A text's own headings are one level below the heading that it stands under, in every field of every layout.

use std::collections::BTreeSet;

use crate::filer::made_elsewhere;
use crate::pdf::Pdf;
use crate::saker_text::{Field, fields, put};
use crate::sanning::granby::LAYOUTS;
use crate::support::{Repository, files, skrivelse};

fn ground() -> Repository {
    let repository = Repository::of("tests/it/format");
    // The word has a meaning of its own there.
    repository.replace(
        "ärenden/allt/ärende.yaml",
        "ordförandens: förslaget",
        "ordförandens: Eget.",
    );
    repository.write("ärenden/allt/motion.pdf", made_elsewhere(&[(595, 842)], ""));
    repository
}

fn written(k: usize) -> String {
    format!("\"Början {k}.\\n\\n# Rubrik {k}x\\n\\nSlut {k}.\"")
}

/// The repository with a text in each of these fields.
pub fn filled(fields: &[Field], written: impl Fn(usize) -> String) -> Repository {
    let repository = ground();
    let texts: Vec<String> = (0..fields.len()).map(written).collect();
    put(&repository, fields, &texts);
    repository
}

/// The fields that may have a heading: a rad may not, nor may a point of a decision.
pub fn with_headings() -> Vec<Field> {
    let mut left = fields(&ground());
    loop {
        let repository = filled(&left, written);
        let said = skrivelse(repository.path(), &["kontrollera", "--rapport", "kort"]);
        let faults: Vec<&str> = said.out.lines().filter(|line| line.contains(" fel")).collect();
        let before = left.len();
        left = left
            .into_iter()
            .enumerate()
            .filter(|(k, field)| !is_blamed(&repository, field, *k, &faults))
            .map(|(_, field)| field)
            .collect();
        if faults.is_empty() {
            return left;
        }
        assert!(left.len() < before, "{}", said.out);
    }
}

/// Whether a fault stands at the k-th text.
fn is_blamed(repository: &Repository, field: &Field, k: usize, faults: &[&str]) -> bool {
    let text = std::fs::read_to_string(repository.at(&field.file)).expect("it is there");
    let start = text.find(&written(k)).expect("it was put there");
    let line = text[..start].matches('\n').count() + 1;
    let column = text[..start].rsplit('\n').next().unwrap_or_default().chars().count() + 1;
    let columns = column..column + written(k).chars().count();
    let at = |fault: &&str| {
        let place = fault.strip_prefix(&format!("{}:{line}:", field.file));
        let place = place.and_then(|rest| rest.split(':').next()?.parse::<usize>().ok());
        place.is_some_and(|column| columns.contains(&column))
    };
    faults.iter().any(at)
}

/// The headings of a paper, by level and words.
fn headings(pdf: &Pdf) -> Vec<(usize, String)> {
    let tags = pdf.tags();
    let heading = |line: &str| {
        let (level, words) = line.trim_start().strip_prefix('H')?.split_once(' ')?;
        Some((level.parse().ok()?, words.trim_matches('"').to_owned()))
    };
    tags.lines().filter_map(heading).collect()
}

/// The headings of texts by the number of their field, each with its level and that of the heading before it that is
/// none of a text.
fn of_texts(pdf: &Pdf) -> Vec<(usize, usize, usize)> {
    let mut over = 0;
    let mut found = Vec::new();
    for (level, words) in headings(pdf) {
        let nr = words.strip_prefix("Rubrik ").and_then(|rest| rest.strip_suffix('x'));
        match nr.and_then(|nr| nr.parse().ok()) {
            Some(nr) => found.push((nr, level, over)),
            None => over = level,
        }
    }
    found
}

/// The papers of one layout, but the paket, where all stands two levels lower.
pub fn papers(repository: &Repository, layout: &str) -> Vec<String> {
    let built = skrivelse(repository.path(), &["bygg", "--layout", layout]);
    assert_eq!(built.code, 0, "{layout}: {}", built.err);
    let folder = format!("ut/layout-{layout}");
    let all = files(&repository.at(&folder)).into_iter();
    let single = all.filter(|paper| paper.ends_with(".pdf") && !paper.ends_with("handlingar.pdf"));
    single.map(|paper| format!("{folder}/{paper}")).collect()
}

/// What stands beside the headings of the fields before it, below that of its risk.
fn stands_beside(path: &str, paper: &str) -> bool {
    paper.contains("malmo") && path.ends_with("risker/0/omdöme/text")
}

#[test]
fn headings_of_texts_stand_below_those_that_they_stand_under() {
    let fields = with_headings();
    let repository = filled(&fields, written);
    let (mut wrong, mut seen) = (Vec::new(), BTreeSet::new());
    for paper in LAYOUTS.into_iter().flat_map(|layout| papers(&repository, layout)) {
        for (nr, level, over) in of_texts(&Pdf::read(&repository.at(&paper))) {
            let path = &fields[nr].path;
            seen.insert(nr);
            if level != over + usize::from(!stands_beside(path, &paper)) {
                wrong.push(format!("{paper}: {path} has level {level} below {over}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(seen.len() > 35, "{} of {}", seen.len(), fields.len());
}
