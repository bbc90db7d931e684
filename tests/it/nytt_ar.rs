//! The next plan year: what is carried over, and that this year's papers stay as they are.

use std::collections::{BTreeMap, BTreeSet};

use serde_yaml::Value;
use skrivelse::nytt_ar::LÄMNAS;
use skrivelse::schema::Filslag;

use crate::pdf::Pdf;
use crate::support::{Repository, each_key, files, skrivelse};

const SAMPLE: &str = "samples/uppsala";

/// The sample before its next plan was made.
fn före() -> Repository {
    let repository = Repository::of(SAMPLE);
    repository.remove("plan-2025.yaml");
    repository
}

/// The files that were written by hand, with their bytes.
fn skrivet(repository: &Repository) -> BTreeMap<String, Vec<u8>> {
    let written = files(repository.path()).into_iter().filter(|path| !path.starts_with("ut/"));
    let read = |path: &String| std::fs::read(repository.at(path)).expect("it can be read");
    written.map(|path| (path.clone(), read(&path))).collect()
}

/// The papers, with their bytes.
fn papper(repository: &Repository) -> BTreeMap<String, Vec<u8>> {
    let run = skrivelse(repository.path(), &["bygg"]);
    assert_eq!(run.code, 0, "{}", run.err);
    let papers = files(&repository.at("ut")).into_iter();
    papers
        .map(|path| {
            let bytes = std::fs::read(repository.at(&format!("ut/{path}"))).expect("it was built");
            (path, bytes)
        })
        .collect()
}

#[test]
fn eight_of_nine_risks_go_over_two_of_them_into_one() {
    let repository = före();
    let before = skrivet(&repository);
    let run = skrivelse(repository.path(), &["nytt-år", "plan-2024.yaml"]);
    insta::assert_snapshot!("nytt år", run.shown(repository.path()));
    insta::assert_snapshot!("nytt år: planen", text(&repository, "plan-2025.yaml"));
    insta::assert_snapshot!(
        "nytt år: två risker i en",
        text(&repository, "risker-2025/välfärdsbrott.yaml")
    );
    let after = skrivet(&repository);
    for (path, bytes) in &before {
        assert!(after.get(path) == Some(bytes), "{path} is not as it was");
    }
}

/// Who stands in another folder is told where the files are from there.
#[test]
fn the_new_files_are_found_from_where_the_user_stands() {
    let repository = före();
    let (above, folder) = (repository.path().parent(), repository.path().file_name());
    let (above, folder) = (above.expect("a folder"), folder.expect("a name").to_string_lossy());
    let run = skrivelse(above, &["nytt-år", &format!("{folder}/plan-2024.yaml")]);
    assert!(
        run.out.starts_with(&format!("{folder}/plan-2025.yaml\n{folder}/risker-2025/")),
        "{}",
        run.out
    );
    assert!(run.out.contains(&format!("Läs igenom {folder}/plan-2025.yaml")), "{}", run.out);
}

/// A plan beside those that are there changes no paper of the year.
#[test]
fn the_papers_of_the_year_are_the_same_bytes_afterwards() {
    let repository = Repository::of(SAMPLE);
    let papers = papper(&repository);
    assert_eq!(papers.len(), 2);
    for plan in ["plan-2025.yaml", "plan-2026.yaml"] {
        let decided = "      - överföring: {till: ny_plan}\n        id: ";
        repository.replace(plan, "      - id: ", decided);
        let run = skrivelse(repository.path(), &["nytt-år", plan]);
        assert_eq!((run.code, run.err.as_str()), (0, ""));
    }
    assert!(papper(&repository) == papers, "the papers of the year are not as they were");
}

/// The new plan has every risk that the old one carries over: the case, which names it as its next plan, is sound,
/// and the new numbers are printed.
#[test]
fn the_carry_over_agrees_with_the_new_plan() {
    let repository = före();
    assert_eq!(
        skrivelse(repository.path(), &["kontrollera"]).code,
        1,
        "the next plan is not there"
    );
    assert_eq!(skrivelse(repository.path(), &["nytt-år", "plan-2024.yaml"]).code, 0);
    let checked = skrivelse(repository.path(), &["kontrollera", "--strikt"]);
    assert_eq!((checked.code, checked.err.as_str()), (0, ""));
    let bilaga = papper(&repository).remove("avrapportering-ikp-2024/bilaga-1-avrapportering.pdf");
    let text = Pdf::from_bytes(bilaga.expect("it was built")).text();
    assert!(text.contains("förs därför över till IKP 2025 (risk 7)"), "{text}");
    let again = skrivelse(repository.path(), &["nytt-år", "plan-2024.yaml"]);
    assert_eq!(again.code, 0);
    assert_eq!(
        again.err,
        "Nästa plan finns redan, och är inte ändrad. Alla risker som förs över eller väntar finns i den.\n"
    );
}

#[test]
fn a_plan_that_is_there_is_left_alone_and_what_differs_is_said() {
    let repository = Repository::of(SAMPLE);
    repository.replace("plan-2025.yaml", "id: välfärdsbrott", "id: något-nytt");
    let before = skrivet(&repository);
    let run = skrivelse(repository.path(), &["nytt-år", "plan-2024.yaml"]);
    insta::assert_snapshot!("nytt år: planen finns", run.shown(repository.path()));
    assert_eq!(skrivet(&repository), before);
}

#[test]
fn what_cannot_be_carried_on_is_told() {
    let repository = före();
    let said =
        |arguments: &[&str]| skrivelse(repository.path(), arguments).shown(repository.path());
    insta::assert_snapshot!("nytt år: ingen sådan plan", said(&["nytt-år", "plan-2042.yaml"]));
    insta::assert_snapshot!("nytt år: utan plan", said(&["nytt-år"]));
    repository.write("risker-2025/välfärdsbrott.yaml", "id: välfärdsbrott\n");
    insta::assert_snapshot!("nytt år: en fil är i vägen", said(&["nytt-år", "plan-2024.yaml"]));
    assert!(!repository.at("plan-2025.yaml").exists());
}

/// A comment stands as far in as what it is about, which comes below.
#[test]
fn comments_stand_as_far_in_as_what_they_are_about() {
    let repository = Repository::of("tests/it/format");
    repository.remove("plan-2025.yaml");
    assert_eq!(skrivelse(repository.path(), &["nytt-år", "plan-2024.yaml"]).code, 0);
    let plan = text(&repository, "plan-2025.yaml");
    let lines: Vec<&str> = plan.lines().collect();
    let indent = |line: &str| line.len() - line.trim_start().len();
    let inner = lines.windows(2).filter(|pair| indent(pair[0]) > 0 && pair[0].contains("# "));
    let inner: Vec<&[&str]> = inner.collect();
    assert!(inner.len() > 1, "{plan}");
    for pair in inner {
        assert_eq!(indent(pair[0]), indent(pair[1]), "{pair:?}");
    }
}

/// A key, with the one that it stands under.
type Nyckel = (String, String);

/// The keys that have a value somewhere in a plan.
fn nycklar(plan: &Value, under: &str, found: &mut BTreeSet<Nyckel>) {
    match plan {
        Value::Mapping(map) => {
            for (key, value) in map {
                let key = key.as_str().expect("a key is a word");
                if value.as_sequence().is_none_or(|items| !items.is_empty()) {
                    found.insert((under.to_owned(), key.to_owned()));
                }
                nycklar(value, key, found);
            }
        }
        Value::Sequence(items) => items.iter().for_each(|item| nycklar(item, under, found)),
        _ => {}
    }
}

fn nycklar_i(repository: &Repository, path: &str) -> BTreeSet<Nyckel> {
    let mut found = BTreeSet::new();
    let plan = serde_yaml::from_str(&text(repository, path)).expect("it is YAML");
    nycklar(&plan, "plan", &mut found);
    found
}

/// The keys of the plan that has every key, and those of the next one when all goes over that can.
fn före_och_efter() -> (BTreeSet<Nyckel>, BTreeSet<Nyckel>) {
    let repository = Repository::of("tests/it/format");
    repository.remove("plan-2025.yaml");
    for other in ["verksamhetsplan", "avslutas"] {
        repository.replace("plan-2024.yaml", &format!("till: {other}"), "till: ny_plan");
    }
    repository.replace("plan-2024.yaml", "- id: arkiv\n", "- id: arkiv\n    obligatorisk: true\n");
    let run = skrivelse(repository.path(), &["nytt-år", "plan-2024.yaml"]);
    assert_eq!(run.code, 0, "{}", run.err);
    (nycklar_i(&repository, "plan-2024.yaml"), nycklar_i(&repository, "plan-2025.yaml"))
}

/// A new key of a plan is in the next one, or on the list of what is left, with a reason.
#[test]
fn every_key_goes_over_or_is_left_for_a_reason() {
    let (before, after) = före_och_efter();
    let (mut unwritten, mut left) = (BTreeSet::new(), BTreeSet::new());
    let mut each = |under: &str, key: &str| {
        let nyckel = (under.to_owned(), key.to_owned());
        let goes = after.contains(&nyckel);
        if !before.contains(&nyckel) {
            unwritten.insert(nyckel);
        } else if !goes {
            left.insert(nyckel);
        }
        goes
    };
    each_key(&Filslag::Plan.schema(), "plan", &mut each);
    each_key(&Filslag::Risk.schema(), "risker", &mut each);
    assert_eq!(unwritten, BTreeSet::new(), "not in tests/it/format/plan-2024.yaml");
    let listed = LÄMNAS.iter().map(|&(under, key, _)| (under.to_owned(), key.to_owned()));
    let listed: BTreeSet<Nyckel> = listed.collect();
    let forgotten: Vec<&Nyckel> = left.difference(&listed).collect();
    assert_eq!(forgotten, [] as [&Nyckel; 0], "not carried over, and not in LÄMNAS");
    let stale: Vec<&Nyckel> = listed.difference(&left).collect();
    assert_eq!(stale, [] as [&Nyckel; 0], "in LÄMNAS, but carried over or no key of a plan");
    assert!(LÄMNAS.iter().all(|(.., why)| why.len() > 10), "a reason is missing");
}

fn text(repository: &Repository, path: &str) -> String {
    std::fs::read_to_string(repository.at(path)).expect("it was written")
}
