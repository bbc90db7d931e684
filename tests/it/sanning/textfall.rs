//! Many cases in one folder, each with a text or a handling of its own, and the rules that tell of each.

use super::fall::ärende;
use super::granby::{LAYOUTS, built, checked, granby, ÄRENDE};
use crate::support::Repository;

/// What a case has that nothing is missing in.
fn own(index: usize) -> String {
    format!("diarienummer: BN-2027-{index:05}\ndatum: 2027-01-29\nhandläggare: ek\n")
}

/// The folder with a case for each of some handlingar, in the folders `001`, `002` and so on.
pub fn cases(handlingar: &[String]) -> Repository {
    let repository = granby();
    repository.replace(ÄRENDE, "#diarienummer", "diarienummer");
    for (index, handling) in handlingar.iter().enumerate() {
        let index = index + 1;
        repository.write(&format!("ärenden/{index:03}/ärende.yaml"), ärende(&own(index), handling));
    }
    repository
}

/// What `kontrollera` says of each case: the rule with the line and column of what it marks.
pub fn told_of_cases(repository: &Repository, count: usize) -> Vec<Vec<String>> {
    let run = checked(repository);
    let told = |index: usize| {
        let folder = format!("ärenden/{index:03}/");
        let lines = run.out.lines().filter(|line| line.starts_with(&folder));
        lines.map(short).collect()
    };
    (1..=count).map(told).collect()
}

/// ”ärenden/001/text.md:2:1: varning[klistrad-lista]: …” → ”klistrad-lista 2:1”.
fn short(line: &str) -> String {
    let (place, told) = line.split_once(": ").expect("a line tells of a place");
    let rule = told.split(['[', ']']).nth(1).expect("a line names its rule");
    let place = place.split_once(':').map_or("", |(_, place)| place);
    format!("{rule} {place}")
}

/// The report that the texts stand in.
const RAPPORT: &str = "  - slag: rapport
    titel: Tider
    numrering: [rubriker, tabeller, figurer]
    avsnitt: [{rubrik: Bakgrund, text: {fil: text.md}}]
";

/// What `--rätta` makes of each text, and what is said of it then.
pub fn mended(texts: &[&str]) -> Vec<(String, Vec<String>)> {
    let repository = with_texts(RAPPORT, texts);
    crate::support::skrivelse(repository.path(), &["kontrollera", "--rätta"]);
    let told = told_of_cases(&repository, texts.len());
    let read = |index: usize| {
        let path = repository.at(&format!("ärenden/{:03}/text.md", index + 1));
        std::fs::read_to_string(path).expect("it is there").trim_end_matches('\n').to_owned()
    };
    told.into_iter().enumerate().map(|(index, told)| (read(index), told)).collect()
}

/// What is said of each text, in a report that numbers all that can be numbered.
pub fn told(texts: &[&str]) -> Vec<Vec<String>> {
    told_of_cases(&with_texts(RAPPORT, texts), texts.len())
}

/// The folder with a case for each text, which the handling takes from its `text.md`.
fn with_texts(handling: &str, texts: &[&str]) -> Repository {
    let repository = cases(&vec![handling.to_owned(); texts.len()]);
    for (index, text) in texts.iter().enumerate() {
        repository.write(&format!("ärenden/{:03}/text.md", index + 1), format!("{text}\n"));
    }
    repository
}

/// Nothing is said of any of these texts; `look` is shown the paper of each in every layout: which text it is, and the layout, the
/// folder and the path to read it by.
pub fn right_in_every_layout(texts: &[&str], look: impl Fn(usize, &str, &Repository, &str)) {
    right(texts);
    let handling = "  - slag: rapport\n    titel: Tider\n    avsnitt: [{rubrik: Bakgrund, text: {fil: text.md}}]\n";
    let repository = with_texts(handling, texts);
    for layout in LAYOUTS {
        built(&repository, layout);
        for index in 0..texts.len() {
            look(index, layout, &repository, &format!("{:03}/rapport.pdf", index + 1));
        }
    }
}

/// Nothing is said of any of these texts.
pub fn right(texts: &[&str]) {
    for (text, told) in texts.iter().zip(told(texts)) {
        assert!(told.is_empty(), "{text}: {told:?}");
    }
}

/// This is said of each text, and nothing else.
pub fn wrong(texts: &[(&str, &[&str])]) {
    let only: Vec<&str> = texts.iter().map(|(text, _)| *text).collect();
    for ((text, expected), told) in texts.iter().zip(told(&only)) {
        assert_eq!(told, *expected, "{text}");
    }
}
