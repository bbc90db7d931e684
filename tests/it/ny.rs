//! What is made in a repository that is there: it is sound, says what to do, and writes over nothing.

use std::collections::BTreeMap;
use std::fmt::Write;

use crate::support::{Repository, files, skrivelse};

/// The folder that a new user begins in.
fn början() -> Repository {
    let repository = Repository::empty();
    assert_eq!(skrivelse(repository.path(), &["ny", "."]).code, 0);
    repository
}

fn innehåll(repository: &Repository) -> BTreeMap<String, Vec<u8>> {
    let read = |path: String| {
        let bytes = std::fs::read(repository.at(&path)).expect("it can be read");
        (path, bytes)
    };
    files(repository.path()).into_iter().map(read).collect()
}

fn text(repository: &Repository, path: &str) -> String {
    std::fs::read_to_string(repository.at(path)).expect("it was written")
}

/// Everything, each with its arguments after `ny`.
const ALLT: [&[&str]; 5] = [
    &["ärende", "Bygglov på Storgatan 5", "--datum", "2027-05-01"],
    &["risk", "Planer: försenade"],
    &["risk", "Jäv i tillsynen", "--plan", "plan-2026.yaml"],
    &["plan"],
    &["sammanträde", "2027-02-16"],
];

#[test]
fn what_is_made_is_sound_and_says_what_to_do() {
    let repository = början();
    let before = innehåll(&repository);
    let mut said = String::new();
    for arguments in ALLT {
        let run = skrivelse(repository.path(), &[&["ny"], arguments].concat());
        let _ = write!(said, "$ ny {}\n{}", arguments.join(" "), run.shown(repository.path()));
        let checked = skrivelse(repository.path(), &["kontrollera"]);
        assert_eq!(checked.code, 0, "{arguments:?}: {}", checked.err);
    }
    let mut after = innehåll(&repository);
    for (path, bytes) in before.iter().filter(|(path, _)| *path != "plan-2026.yaml") {
        assert!(after.remove(path).as_ref() == Some(bytes), "{path} is not as it was");
    }
    for (path, bytes) in after {
        let _ = write!(said, "==== {path}\n{}", String::from_utf8_lossy(&bytes));
    }
    insta::assert_snapshot!("ny: allt", said);
}

/// The plans of the samples are written in other ways; only what names the risk is new in them.
#[test]
fn a_risk_goes_into_the_plan_of_every_sample() {
    for (sample, plan) in [
        ("uppsala", "plan-2025.yaml"),
        ("hassleholm", "plan-2025.yaml"),
        ("malmo", "plan-2025.yaml"),
        ("stockholm", "plan-2024.yaml"),
    ] {
        let repository = Repository::of(&format!("samples/{sample}"));
        let before = text(&repository, plan);
        let run = skrivelse(repository.path(), &["ny", "risk", "En helt ny risk"]);
        assert_eq!((run.code, run.err.as_str()), (0, ""), "{sample}");
        let after = text(&repository, plan);
        let line =
            after.lines().find(|line| line.contains("en-helt-ny-risk")).expect("it is named");
        assert_eq!(after.replace(&format!("{line}\n"), ""), before, "{sample}");
        let checked = skrivelse(repository.path(), &["kontrollera"]);
        // A plan that is reported asks what the review showed, and for words of one's own.
        let told = checked.err.matches("en-helt-ny-risk").count();
        let asked = ["resultat-saknas", "exempeltext"]
            .map(|rule| checked.err.matches(&format!("varning[{rule}]")).count());
        assert_eq!(told, asked.into_iter().sum::<usize>(), "{sample}: {}", checked.err);
    }
}

#[test]
fn nothing_is_written_over_and_no_repository_lies_in_another() {
    let repository = början();
    for arguments in ALLT {
        assert_eq!(skrivelse(repository.path(), &[&["ny"], arguments].concat()).code, 0);
    }
    let before = innehåll(&repository);
    let again = ALLT.iter().filter(|arguments| ***arguments != ["plan"]).copied();
    let others: [&[&str]; 6] = [
        &["plan", "--planår", "2026"],
        &["risk", "–"],
        &["risk", "Annan", "--plan", "plan-2062.yaml"],
        &["inuti"],
        &["plan", "--planår", "i år"],
        &["ärende"],
    ];
    let mut said = String::new();
    for arguments in again.chain(others) {
        let run = skrivelse(repository.path(), &[&["ny"], arguments].concat());
        assert_ne!(run.code, 0, "{arguments:?}");
        let _ = write!(said, "$ ny {}\n{}", arguments.join(" "), run.shown(repository.path()));
    }
    insta::assert_snapshot!("ny: det som inte går", said);
    assert_eq!(innehåll(&repository), before);
}

/// Also from a folder within, and where the name of what is made has letters of several signs.
#[test]
fn it_is_made_in_the_repository_that_the_folder_lies_in() {
    let repository = början();
    let run = skrivelse(
        &repository.at("ärenden"),
        &["ny", "a\u{308}rende", "Till", "--datum", "2027-05-01"],
    );
    assert_eq!((run.code, run.err.as_str()), (0, ""));
    let outside = Repository::empty();
    let folder = repository.path().to_str().expect("it is a word");
    let run = skrivelse(outside.path(), &["ny", "ärende", "Från", folder, "--datum", "2027-05-01"]);
    assert_eq!((run.code, run.err.as_str()), (0, ""));
    for path in ["ärenden/till/ärende.yaml", "ärenden/från/ärende.yaml"] {
        assert!(repository.at(path).exists(), "{path}");
    }
}
