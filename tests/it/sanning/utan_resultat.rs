//! The samples with all their results taken out: no layout says more than the accounts that are left.

use std::fmt::Write;

use super::granby::LAYOUTS;
use crate::pdf::Pdf;
use crate::support::{Repository, files, skrivelse};

/// What only a result can say. Of the samples' own words these stand in none that is printed then.
const CLAIMS: [&str; 15] = [
    "har granskats utan anmärkning.",
    "hanterats på ett tillfredsställande sätt",
    "inom inga risker",
    "har fått en mindre anmärkning",
    "har fått en anmärkning",
    "har fått mindre anmärkningar",
    "har fått anmärkningar",
    "granskas fortfarande",
    "har inte granskats",
    "har inte varit aktuell",
    "saknar resultat",
    "Resultat saknas",
    "utan resultat",
    "inte visat några avvikelser",
    "Uppföljningen har visat avvikelser",
];

/// Takes the entries `resultat` and `orsak` out of a YAML text, with the lines that go on from them.
fn without_results(text: &str) -> String {
    let indent = |line: &str| line.len() - line.trim_start().len();
    let (mut out, mut cut, mut dash) = (String::new(), None, None);
    for line in text.lines() {
        if cut.is_some_and(|cut| !line.trim().is_empty() && indent(line) > cut) {
            continue;
        }
        cut = None;
        let entry = line.trim_start().strip_prefix("- ").unwrap_or(line.trim_start());
        if entry.starts_with("resultat:") || entry.starts_with("orsak:") {
            cut = Some(line.len() - entry.len());
            dash = dash.or((line.len() - entry.len() > indent(line)).then(|| indent(line)));
            continue;
        }
        let _ = match dash.take() {
            Some(dash) if indent(line) == dash + 2 => {
                writeln!(out, "{}- {}", " ".repeat(dash), line.trim_start())
            }
            Some(dash) => writeln!(out, "{}- {{}}\n{line}", " ".repeat(dash)),
            None => writeln!(out, "{line}"),
        };
    }
    out
}

fn sample(name: &str) -> Repository {
    let repository = Repository::of(&format!("samples/{name}"));
    let mut taken = 0;
    for path in files(repository.path()).iter().filter(|path| path.ends_with(".yaml")) {
        let text = std::fs::read_to_string(repository.at(path)).expect("it can be read");
        let without = without_results(&text);
        taken += text.matches("resultat: ").count() - without.matches("resultat: ").count();
        repository.write(path, without);
    }
    assert!(taken > 5, "{name}: only {taken} results");
    repository
}

fn claims_nothing(name: &str) {
    let repository = sample(name);
    let mut papers = 0;
    for layout in LAYOUTS {
        let run = skrivelse(repository.path(), &["bygg", "--layout", layout]);
        assert_eq!(run.code, 0, "{layout}: {}", run.err);
        assert!(!run.err.contains("resultat-saknas"), "{layout}: {}", run.err);
        let folder = repository.at(&format!("ut/layout-{layout}"));
        for path in files(&folder).iter().filter(|path| is_of_reviews(path)) {
            let text = Pdf::read(&folder.join(path)).text();
            let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
            for claim in CLAIMS {
                assert!(!text.contains(claim), "{layout}: {path} says {claim}: {text}");
            }
            papers += 1;
        }
    }
    assert!(papers >= 5, "{name}: {papers} papers");
}

/// The account of a year and what is said of it to the nämnd.
fn is_of_reviews(path: &str) -> bool {
    let case = ["avrapportering", "uppföljning", "granskningsrapport"];
    case.iter().any(|case| path.starts_with(case)) && path.ends_with(".pdf")
}

#[test]
fn uppsala_without_results() {
    claims_nothing("uppsala");
}

#[test]
fn hassleholm_without_results() {
    claims_nothing("hassleholm");
}

#[test]
fn malmo_without_results() {
    claims_nothing("malmo");
}

#[test]
fn stockholm_without_results() {
    claims_nothing("stockholm");
}

/// All that is told in words is reported.
#[test]
fn what_is_told_is_counted_as_reported() {
    for name in ["uppsala", "hassleholm", "malmo"] {
        let run = skrivelse(sample(name).path(), &["läge", "--datum", "2025-01-10"]);
        let of_2024 = run.out.split("plan-2024.yaml").nth(1).expect("there is such a plan");
        let line = of_2024.lines().find(|line| line.contains("redovisade")).expect("it is told");
        let counts: Vec<&str> =
            line.split(|sign: char| !sign.is_ascii_digit()).filter(|one| !one.is_empty()).collect();
        assert_eq!(counts[0], counts[1], "{name}: {line}");
    }
}
