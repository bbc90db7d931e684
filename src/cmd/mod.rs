//! The commands: the only place that prints.

mod bygg;
mod kontrollera;
mod lage;
mod mallar;
mod ny;
mod nytt_ar;
mod say;
mod schema;
mod typst;
mod usage;

use std::ffi::OsString;
use std::io::IsTerminal;
use std::process::ExitCode;
use std::sync::Arc;

use clap::Parser;
use unicode_normalization::UnicodeNormalization;

use crate::args::{Cli, Command, Repository};
use crate::diag::{Diagnostic, Severity, Sources, render};
use crate::trip::{self, Checked};

/// How a run ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// All was done.
    Done,
    /// There are faults in what the user wrote.
    Faults,
    /// The command was used wrongly.
    Usage,
}

impl From<Outcome> for ExitCode {
    fn from(outcome: Outcome) -> Self {
        match outcome {
            Outcome::Done => Self::from(0),
            Outcome::Faults => Self::from(1),
            Outcome::Usage => Self::from(2),
        }
    }
}

/// Runs the command that the user wrote. A fault of the program itself is told as such.
pub fn run() -> Outcome {
    std::panic::set_hook(Box::new(|_| {}));
    std::panic::catch_unwind(command).unwrap_or_else(|cause| {
        let cause = cause.downcast_ref::<&str>().map(|&words| words.to_owned());
        say::err(&format!(
            "fel: skrivelse stannade på grund av ett fel i programmet, inte i dina filer\n  gör så här: \
             spara mappen som den är och visa den för den som sköter skrivelse{}\n",
            cause.map(|words| format!(" ({words})")).unwrap_or_default()
        ));
        Outcome::Faults
    })
}

fn command() -> Outcome {
    let cli = match Cli::try_parse_from(arguments()) {
        Ok(cli) => cli,
        Err(error) => return usage::report(&error),
    };
    match cli.command {
        Command::Ny(arguments) => ny::run(&arguments),
        Command::Bygg(arguments) => bygg::run(&arguments),
        Command::Kontrollera(arguments) => kontrollera::run(&arguments),
        Command::NyttÅr(arguments) => nytt_ar::run(&arguments),
        Command::Läge(arguments) => lage::run(&arguments),
        Command::Mallar(arguments) => mallar::run(&arguments),
        Command::Typst(arguments) => typst::run(&arguments),
        Command::Schema(arguments) => schema::run(&arguments),
    }
}

/// The words of the command line; the name of the command and of options in composed letters, however they were
/// typed or copied. Paths stay as they are.
fn arguments() -> impl Iterator<Item = OsString> {
    std::env::args_os().enumerate().map(|(index, word)| match word.to_str() {
        Some(text) if index == 1 || text.starts_with('-') => text.nfc().collect::<String>().into(),
        _ => word,
    })
}

/// Checks the repository and shows what is wrong with it; none when there is no repository.
/// `layout`: the looks instead of those that the repository asks for. `strict`: what is warned of counts as a
/// fault.
fn check(
    repository: &Repository,
    layout: Option<&str>,
    strict: bool,
    sources: &Arc<Sources>,
) -> Option<(Checked, Vec<Diagnostic>)> {
    let mut checked = trip::check(&repository.folder, layout, sources);
    if let (true, Ok(checked)) = (strict, &mut checked) {
        checked.strict();
    }
    let diagnostics = match &checked {
        Ok(checked) => checked.diagnostics(),
        Err(fault) => vec![fault.clone()],
    };
    show(&diagnostics, sources);
    Some((checked.ok()?, diagnostics))
}

/// Prints diagnostics, the gravest last so that they are what is seen.
fn show(diagnostics: &[Diagnostic], sources: &Sources) {
    let styled = std::io::stderr().is_terminal();
    for severity in [Severity::Råd, Severity::Varning, Severity::Fel] {
        for diagnostic in diagnostics.iter().filter(|diagnostic| diagnostic.severity == severity) {
            say::err(&format!("{}\n\n", render(diagnostic, sources, styled)));
        }
    }
}

/// ”2 fel och 1 varning”; none when there is nothing to count.
fn tally(diagnostics: &[Diagnostic]) -> Option<String> {
    let count =
        |severity| diagnostics.iter().filter(|diagnostic| diagnostic.severity == severity).count();
    let (faults, warnings) = (count(Severity::Fel), count(Severity::Varning));
    let warnings = match warnings {
        0 => None,
        1 => Some("1 varning".to_owned()),
        more => Some(format!("{more} varningar")),
    };
    let faults = (faults > 0).then(|| format!("{faults} fel"));
    let parts: Vec<String> = faults.into_iter().chain(warnings).collect();
    (!parts.is_empty()).then(|| parts.join(" och "))
}
