//! The places that are told, beside those that the text form marks.

use std::sync::Arc;

use skrivelse::diag::{Diagnostic, Severity, Sources, any_fel};
use skrivelse::trip;
use unicode_normalization::UnicodeNormalization;

use super::told::{Del, FORMS, Told, told};
use crate::support::{Repository, faults, skrivelse};

/// What is found in a folder, as the program's own steps give it.
struct Found {
    sources: Arc<Sources>,
    diagnostics: Vec<Diagnostic>,
}

impl Found {
    fn of(repository: &Repository, folder: &str) -> Self {
        let sources = Arc::new(Sources::default());
        let diagnostics = match trip::check(&repository.at(folder), None, &sources) {
            Ok(checked) => checked.diagnostics(),
            Err(fault) => vec![fault],
        };
        Self { sources, diagnostics }
    }
}

/// The words of a file between two places, counted as a form counts.
fn words(text: &str, rad: usize, del: Del) -> String {
    let (last, end) = del.till.expect("it says where it ends");
    let lines: Vec<&str> = text.split('\n').collect();
    let at = |line: usize, column: usize| {
        let width = |sign: char| if del.utf16 { sign.len_utf16() } else { 1 };
        let mut left = column - 1;
        let signs = lines[line - 1].chars().take_while(|sign| {
            let fits = left >= width(*sign);
            left = left.saturating_sub(width(*sign));
            fits
        });
        let before: usize = lines[..line - 1].iter().map(|line| line.len() + 1).sum();
        before + signs.map(char::len_utf8).sum::<usize>()
    };
    text[at(rad, del.kolumn)..at(last, end)].to_owned()
}

/// The text of a file as it is read: a table may be in Windows-1252.
fn read(repository: &Repository, path: &str) -> String {
    let bytes =
        std::fs::read(repository.at(path)).unwrap_or_else(|error| panic!("{path}: {error}"));
    let text = std::str::from_utf8(&bytes)
        .map_or_else(|_| bytes.iter().copied().map(char::from).collect(), str::to_owned);
    text.trim_start_matches('\u{feff}').replace("\r\n", "\n").nfc().collect()
}

/// What is wrong with what a form tells of a diagnostic.
fn wrong(
    repository: &Repository,
    folder: &str,
    found: &Found,
    index: usize,
    told: &Told,
) -> Option<String> {
    let diagnostic = &found.diagnostics[index];
    let nivå = match diagnostic.severity {
        Severity::Fel => "fel",
        Severity::Varning => "varning",
        Severity::Råd => "råd",
    };
    if (told.nivå.as_str(), told.regel.as_str()) != (nivå, diagnostic.rule.namn) {
        return Some(format!("{told:?}: {nivå} {}", diagnostic.rule.namn));
    }
    let place = diagnostic.span.map(|span| (found.sources.get(span.file), span.range()));
    let place =
        place.filter(|(file, _)| repository.at(&format!("{folder}{}", file.path)).is_file());
    let Some((file, range)) = place else {
        let first = matches!(told.del, None | Some(Del { kolumn: 1, till: None, .. }));
        let is_of_none = first && told.rad.is_none_or(|rad| rad == 1);
        return (!is_of_none).then(|| format!("{told:?}: it has no place"));
    };
    let before = &file.text[..range.start];
    let rad = before.matches('\n').count() + 1;
    if (told.fil.as_str(), told.rad) != (&format!("{folder}{}", file.path), Some(rad)) {
        return Some(format!("{told:?}: {}:{rad}", file.path));
    }
    let del = told.del?;
    let marked = del.till.map(|_| words(&read(repository, &told.fil), rad, del));
    let wanted = &file.text[range];
    marked
        .filter(|marked| marked != wanted)
        .map(|marked| format!("{told:?}: {marked:?}, not {wanted:?}"))
}

/// Runs each form on a repository, and holds it to what is found; `folder` is where `skrivelse.yaml` lies, with `/`.
/// The number of findings.
fn held(repository: &Repository, folder: &str) -> usize {
    let found = Found::of(repository, folder);
    let code = i32::from(any_fel(&found.diagnostics));
    let text = skrivelse(&repository.at(folder), &["kontrollera"]);
    for form in FORMS {
        let run = skrivelse(&repository.at(folder), &["kontrollera", "--rapport", form]);
        assert_eq!((run.code, run.err.as_str()), (code, text.out.as_str()), "{form}: {}", run.err);
        let told = told(form, &run);
        assert_eq!(told.len(), found.diagnostics.len(), "{form}: {}", run.out);
        let wrong = |(index, told)| wrong(repository, folder, &found, index, told);
        let wrong: Vec<String> = told.iter().enumerate().filter_map(wrong).collect();
        assert!(wrong.is_empty(), "{form}\n{}\n{}", wrong.join("\n"), text.err);
        for Told { fil, rad, del, .. } in told.iter().filter(|_| form == "kort") {
            let (Some(rad), Some(del)) = (rad, del) else { continue };
            let place = format!("--> {}:{rad}:{}", &fil[folder.len()..], del.kolumn);
            let is_first = place.ends_with("skrivelse.yaml:1:1");
            assert!(is_first || text.err.contains(&place), "the text has no {place}\n{}", text.err);
        }
    }
    found.diagnostics.len()
}

#[test]
fn each_form_tells_the_places_that_the_text_marks() {
    let samples = faults();
    assert!(samples.len() > 50, "{samples:?}");
    let found: usize = samples.iter().map(|sample| held(&Repository::faulty(sample), "")).sum();
    assert!(found > 100, "{found} findings");
}

/// The root is told by a folder or, in a worktree, by a file.
#[test]
fn paths_are_counted_from_the_root_of_git() {
    for git in [".git", ".git/HEAD"] {
        let repository = Repository::empty();
        repository.write(git, "");
        let folder = "vår kommun/nämnd/";
        for sample in ["grund", "plan-slarv", "okänt-ord"] {
            repository.lay_over_at(folder, sample);
        }
        assert!(held(&repository, folder) > 10);
    }
}

/// A character that is one to Unicode and two to UTF-16 stands before the fault.
#[test]
fn columns_are_counted_as_each_form_says() {
    let repository = Repository::of("samples/fel/grund");
    repository.replace("bygglov/ärende.yaml", "Bygglov under året", "\"𝄞å {{ plan.riskr }}\"");
    assert_eq!(held(&repository, ""), 1);
    let columns = |form: &str| -> Vec<usize> {
        let run = skrivelse(repository.path(), &["kontrollera", "--rapport", form]);
        let faults = told(form, &run).into_iter().filter(|told| told.rad == Some(2));
        faults.filter_map(|told| Some(told.del?.kolumn)).collect()
    };
    let (json, sarif) = (columns("json"), columns("sarif"));
    assert!(json.iter().zip(&sarif).any(|(json, sarif)| json + 1 == *sarif), "{json:?} {sarif:?}");
}
