//! A part that is asked for is made, and nothing else; what is the same as before is not written.

#![expect(clippy::disallowed_methods, reason = "a test clears up")]

use std::path::Path;

use unicode_normalization::UnicodeNormalization;

use super::{granby, with_fault};
use crate::support::{Repository, files, skrivelse};

const BYGGLOV: &str = "bygglov/rapport.pdf";
const TILLSYN: &str = "tillsyn i närområdet/rapport.pdf";
const MÖTE: [&str; 2] = ["mars/handlingar.pdf", "mars/kallelse.pdf"];

/// What `bygg` makes in a new copy when it is run in `place` with `asked`, and the last thing that it says.
fn made(repository: &Repository, place: &str, asked: &[&str]) -> (Vec<String>, String) {
    let _ = std::fs::remove_dir_all(repository.at("ut"));
    let run = skrivelse(&repository.at(place), &[&["bygg"], asked].concat());
    assert_eq!(run.code, 0, "{place} {asked:?}: {}", run.err);
    let out = if repository.at("ut").exists() { files(&repository.at("ut")) } else { Vec::new() };
    (out, run.out.lines().last().unwrap_or_default().to_owned())
}

#[test]
fn one_case_is_made_however_it_is_named() {
    let repository = granby();
    repository.folder("ärenden/bygglov/texter/gamla");
    let decomposed = "ärenden/bygglov".nfd().collect::<String>();
    let whole = repository.at("ärenden/bygglov").to_string_lossy().into_owned();
    for (place, asked) in [
        ("", "ärenden/bygglov"),
        ("", "ärenden/bygglov/"),
        ("", "./ärenden//bygglov"),
        ("", "sammanträden/../ärenden/bygglov"),
        ("", "ärenden/bygglov/ärende.yaml"),
        ("", "ärenden/bygglov/texter/gamla"),
        ("", &decomposed),
        ("", &whole),
        ("ärenden", "bygglov"),
        ("ärenden/bygglov", "."),
        ("ärenden/bygglov/texter", ".."),
        ("sammanträden/mars", "../../ärenden/bygglov"),
    ] {
        let (out, last) = made(&repository, place, &[asked]);
        assert_eq!(out, [BYGGLOV], "{place} {asked}");
        assert_eq!(
            last,
            "Bara det som ligger i mappen är med: 1 ärende och 1 sammanträde till är varken kontrollerade eller gjorda."
        );
    }
    assert_eq!(made(&repository, "ärenden/bygglov/texter", &[]).0, [BYGGLOV]);
}

/// A folder whose name was composed otherwise where it was made.
#[cfg(target_os = "linux")]
#[test]
fn a_case_is_found_whatever_its_letters_are_composed_of() {
    let repository = granby();
    let case = std::fs::read(repository.at("ärenden/bygglov/ärende.yaml")).expect("it is there");
    let name = "ärenden/är åter öppet";
    let decomposed = format!("ärenden/{}", "är åter öppet".nfd());
    repository.write(&format!("{decomposed}/ärende.yaml"), case);
    for asked in [name, &decomposed, &format!("{name}/")] {
        let (out, _) = made(&repository, "", &[asked]);
        assert_eq!(out, ["är åter öppet/rapport.pdf"], "{asked}");
    }
}

#[test]
fn what_lies_in_a_folder_is_made_or_else_all() {
    let repository = granby();
    repository.folder("bilder");
    let case = |out: Vec<String>| out.join(" ");
    assert_eq!(case(made(&repository, "", &["ärenden/2025"]).0), TILLSYN);
    assert_eq!(case(made(&repository, "", &["ärenden"]).0), [BYGGLOV, TILLSYN].join(" "));
    let all = [BYGGLOV, MÖTE[0], MÖTE[1], TILLSYN].join(" ");
    let (out, last) = made(&repository, "", &["."]);
    assert_eq!((case(out), last.as_str()), (all.clone(), "Klart: 4 handlingar i ut."));
    assert_eq!(case(made(&repository, "", &["skrivelse.yaml"]).0), all);
    assert_eq!(case(made(&repository, "", &["bilder"]).0), all);
    let run = skrivelse(repository.path(), &["bygg", "bilder"]);
    let first = run.out.lines().next();
    assert_eq!(first, Some("I ”bilder” finns inget ärende och inget sammanträde: allt görs."));
    let run = skrivelse(repository.path(), &["bygg", "ärenden/bygglo"]);
    assert_eq!(run.code, 1);
    assert!(run.err.contains("mappen ”ärenden/bygglo” finns inte"), "{}", run.err);
}

/// The papers of its cases are in the paket, and are not made by themselves.
#[test]
fn one_meeting_is_made() {
    let repository = granby();
    let case = std::fs::read_to_string(repository.at("ärenden/bygglov/ärende.yaml"));
    repository.write("ärenden/annat/ärende.yaml", case.expect("it is there").replace("-17", "-19"));
    for (place, asked) in
        [("", "sammanträden/mars"), ("", "sammanträden/mars/"), ("sammanträden/mars", "")]
    {
        let asked: Vec<&str> = [asked].into_iter().filter(|asked| !asked.is_empty()).collect();
        let (out, last) = made(&repository, place, &asked);
        assert_eq!(out, MÖTE, "{place} {asked:?}");
        assert_eq!(
            last,
            "Bara det som ligger i mappen är med: 1 ärende till är varken kontrollerat eller gjort."
        );
    }
}

/// A fault of a colleague's is told with what it hinders, and not else.
#[test]
fn a_fault_elsewhere_is_not_told() {
    let repository = granby();
    with_fault(&repository);
    repository.write("plan-2031.yaml", "planår: x\n");
    let (out, _) = made(&repository, "", &["ärenden/2025/tillsyn i närområdet"]);
    assert_eq!(out, [TILLSYN]);
    let own = skrivelse(repository.path(), &["bygg", "ärenden/bygglov"]);
    assert_eq!((own.code, own.err.matches("fel[").count()), (1, 1), "{}", own.err);
    assert!(own.err.contains("fel[okänd-person]"), "{}", own.err);
    let meeting = skrivelse(repository.path(), &["bygg", "sammanträden/mars"]);
    insta::assert_snapshot!(
        "ett sammanträde med ett felaktigt ärende",
        meeting.shown(repository.path())
    );
    let all = skrivelse(repository.path(), &["bygg"]);
    assert!(all.err.contains("plan-2031.yaml"), "{}", all.err);
}

/// What a report lists is what was made.
#[test]
fn a_report_is_of_what_was_asked_for() {
    let repository = granby();
    with_fault(&repository);
    let asked = ["bygg", "ärenden/2025", "--rapport", "json"];
    let run = skrivelse(repository.path(), &asked);
    assert_eq!(run.code, 0, "{}", run.err);
    let rapport: serde_json::Value = serde_json::from_str(&run.out).expect("it is JSON");
    let handlingar = rapport["handlingar"].as_array().expect("a list");
    assert_eq!(handlingar.len(), 1, "{}", run.out);
    assert!(!run.out.contains("okänd-person"), "{}", run.out);
}

fn modified(path: &Path) -> std::time::SystemTime {
    std::fs::metadata(path).and_then(|file| file.modified()).expect("it is there")
}

#[test]
fn what_is_the_same_is_not_written() {
    let repository = granby();
    let paths = [BYGGLOV, TILLSYN, MÖTE[0], MÖTE[1]].map(|path| repository.at("ut").join(path));
    let build = || skrivelse(repository.path(), &["bygg"]);
    assert!(!build().out.contains("oförändrad"));
    let before = paths.each_ref().map(|path| modified(path));
    std::thread::sleep(std::time::Duration::from_millis(20));
    let again = build();
    assert_eq!(again.code, 0, "{}", again.err);
    assert_eq!(paths.each_ref().map(|path| modified(path)), before);
    assert_eq!(again.out.matches(", oförändrad)\n").count(), 4, "{}", again.out);
    repository.replace("ärenden/bygglov/ärende.yaml", "kortare tid", "lika lång tid");
    let changed = build();
    let after = paths.each_ref().map(|path| modified(path));
    let is_other: Vec<bool> =
        after.iter().zip(&before).map(|(after, before)| after != before).collect();
    assert_eq!(is_other, [true, false, true, false], "{}", changed.out);
    assert!(changed.out.contains("ut/bygglov/rapport.pdf (1 sida)\n"), "{}", changed.out);
}

/// A viewer that holds a paper open, as Windows does it: only what has changed needs to be written.
#[cfg(unix)]
#[test]
fn an_open_paper_stops_no_case_where_it_is_the_same() {
    use std::os::unix::fs::PermissionsExt;
    let repository = granby();
    let build = || skrivelse(repository.path(), &["bygg", "ärenden/bygglov"]);
    assert_eq!(build().code, 0);
    let folder = repository.at("ut/bygglov");
    let mode = |mode| std::fs::set_permissions(&folder, std::fs::Permissions::from_mode(mode));
    // Nothing can be made in it: not even a file beside. Who runs the tests as root may all the same.
    mode(0o555).expect("it is ours");
    let run = build();
    mode(0o755).expect("it is ours");
    assert_eq!((run.code, run.err.as_str()), (0, ""), "{}", run.out);
}
