//! `kontrollera --rätta` and `--visa`: mends what has one cure, or shows what that would change.

use std::path::Path;

use super::outcome::Outcome;
use super::say;
use super::show::show;
use crate::args::Kontrollera;
use crate::diag::{Diagnostic, Regel, Sources};
use crate::edit::diff;
use crate::ratta::{Rättat, omgång, rätta};
use crate::regler;

/// Does what is asked for; how it ended, if that is all that was asked for.
pub fn run(arguments: &Kontrollera) -> Option<Outcome> {
    let asked = &arguments.rättning;
    let rules = match named(asked.rätta.as_deref().unwrap_or_default()) {
        Ok(rules) => rules,
        Err(fault) => return Some(refused(fault, Outcome::Usage)),
    };
    let folder = &arguments.repository.folder;
    if asked.visa {
        return Some(preview(folder, &rules));
    }
    asked.rätta.as_ref().and_then(|_| mend(folder, &rules))
}

fn refused(fault: Diagnostic, outcome: Outcome) -> Outcome {
    show(&[fault], &Sources::default(), false);
    outcome
}

/// The rules of these names.
fn named(names: &[String]) -> Result<Vec<&'static Regel>, Diagnostic> {
    let alla = regler::alla();
    let find = |namn: &String| {
        let folder = Path::new(namn).is_dir();
        let hint = folder.then(|| "är det mappen som menas: skriv den före --rätta".to_owned());
        regler::find(&alla, namn).map_err(|fault| fault.hint_opt(hint))
    };
    names.iter().map(find).collect()
}

/// Mends, and tells what was changed.
fn mend(folder: &Path, rules: &[&Regel]) -> Option<Outcome> {
    let mut rättat = Rättat::default();
    let ended = rätta(folder, rules, &mut rättat);
    say::err(&told(&rättat, "Rättat"));
    ended.err().map(|fault| refused(fault, Outcome::Faults))
}

/// Shows what would be changed; a fault, as for a program that asks, if anything would.
fn preview(folder: &Path, rules: &[&Regel]) -> Outcome {
    let omgång = match omgång(folder, rules) {
        Ok(omgång) => omgång,
        Err(fault) => return refused(fault, Outcome::Faults),
    };
    for file in &omgång.applied.files {
        say::out(&diff(&file.name, &file.old, &file.new));
    }
    say::err(&told(&omgång.rättat, "Kan rättas"));
    if omgång.applied.files.is_empty() {
        return Outcome::Done;
    }
    if !omgång.applied.left.is_empty() {
        say::err("När det är rättat går det att rätta mer.\n");
    }
    say::err("Inget är ändrat: skriv --rätta i stället för --visa.\n");
    Outcome::Faults
}

/// A line for each file: ”Rättat i plan.yaml: 3 × punkttecken, 1 × tätt-streck”.
fn told(rättat: &Rättat, what: &str) -> String {
    if rättat.antal.is_empty() {
        return "Inget går att rätta säkert.\n".to_owned();
    }
    let rule = |(rule, count): (&&str, &usize)| format!("{count} × {rule}");
    let line = |(file, rules): (&String, _)| -> String {
        let rules: &std::collections::BTreeMap<&str, usize> = rules;
        let rules: Vec<String> = rules.iter().map(rule).collect();
        format!("{what} i {file}: {}\n", rules.join(", "))
    };
    rättat.antal.iter().map(line).collect()
}
