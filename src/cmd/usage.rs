//! A command used wrongly, and the help, in Swedish.

use std::ffi::OsStr;
use std::path::Path;

use clap::error::{ContextKind, ContextValue, ErrorKind};

use super::outcome::Outcome;
use super::skrivet::Skrivet;
use super::today::today;
use super::{say, version};
use crate::load::composed;
use crate::text::{Dag, så_skrivs};

/// Prints what clap has to say of these words, in Swedish.
pub fn report(error: &clap::Error, words: Vec<String>) -> Outcome {
    let asked = match error.kind() {
        ErrorKind::DisplayHelp => Some(error.render().to_string()),
        ErrorKind::DisplayVersion => Some(version::text()),
        _ => None,
    };
    if let Some(said) = asked {
        say::out(&said);
        return Outcome::Done;
    }
    if error.kind() == ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand {
        say::err(&error.render().to_string());
        return Outcome::Usage;
    }
    let skrivet = Skrivet::new(words);
    let hint = hint(error, &skrivet)
        .unwrap_or_else(|| "skriv ”skrivelse --hjälp” för att se vad som går".to_owned());
    say::err(&format!("fel: {}\n  gör så här: {hint}\n", message(error, &skrivet)));
    Outcome::Usage
}

/// The dashes that a program for texts writes in the place of one or two hyphens.
const STRECK: [char; 7] = ['‐', '‑', '‒', '–', '—', '―', '−'];

/// Tells of an option with a dash of Word's in the place of its two, which would be taken for a folder.
pub fn dash<'w>(words: impl Iterator<Item = &'w str>) -> Option<Outcome> {
    let words: Vec<String> = words.map(|word| composed(OsStr::new(word))).collect();
    let is_dashed = |word: &&String| word.starts_with(STRECK) && !Path::new(word).exists();
    let dashed = words.iter().find(is_dashed)?.clone();
    let name = dashed.trim_start_matches(|sign| sign == '-' || STRECK.contains(&sign));
    let meant = Skrivet::new(words).option(&format!("--{name}"))?;
    let value = name.split_once('=').map(|(_, value)| format!("={value}")).unwrap_or_default();
    say::err(&format!(
        "fel: ”{dashed}” går inte att skriva här\n  gör så här: menade du ”{meant}{value}”? Skriv två vanliga bindestreck\n"
    ));
    Some(Outcome::Usage)
}

/// The argument that it is about, as the user knows it.
fn argument(error: &clap::Error) -> String {
    let written = word(error, ContextKind::InvalidArg)
        .or_else(|| word(error, ContextKind::InvalidSubcommand))
        .unwrap_or_default();
    // clap names an option with its value, as in ”--ut <MAPP>”.
    let brackets = ['<', '>', '[', ']'];
    if error.kind() == ErrorKind::UnknownArgument || is_one_too_many(error) {
        return written;
    }
    written.split(' ').next().unwrap_or_default().trim_matches(brackets).to_owned()
}

/// Whether there is a word more than `ny` takes.
fn is_one_too_many(error: &clap::Error) -> bool {
    error.kind() == ErrorKind::ArgumentConflict
        && error.get(ContextKind::InvalidSubcommand).is_some()
}

fn message(error: &clap::Error, skrivet: &Skrivet) -> String {
    let written = argument(error);
    match error.kind() {
        ErrorKind::InvalidSubcommand => format!("kommandot ”{written}” finns inte"),
        ErrorKind::UnknownArgument => {
            format!("”{}” går inte att skriva här", skrivet.whole(&written))
        }
        ErrorKind::ArgumentConflict if is_one_too_many(error) => match skrivet.first() {
            Some((first, _)) => format!("”ny {first}” finns inte"),
            None => format!("”{written}” går inte att skriva här"),
        },
        ErrorKind::InvalidValue | ErrorKind::NoEquals | ErrorKind::ValueValidation => {
            match word(error, ContextKind::InvalidValue).filter(|value| !value.is_empty()) {
                Some(value) if skrivet.is_day(&written) => match skrivet.day(&value) {
                    (_, Some(Dag::FinnsInte(_))) => format!("datumet ”{value}” finns inte"),
                    (words, _) => format!("”{words}” är inget datum"),
                },
                Some(value) => format!("”{value}” går inte att skriva efter ”{written}”"),
                None => format!("”{written}” saknar ett värde"),
            }
        }
        ErrorKind::MissingRequiredArgument => format!("”{written}” saknas efter kommandot"),
        ErrorKind::ArgumentConflict => {
            let prior = word(error, ContextKind::PriorArg);
            let prior = prior.as_deref().and_then(|prior| prior.split(' ').next());
            match prior.filter(|prior| *prior != written) {
                Some(prior) => format!("”{written}” och ”{prior}” kan inte stå tillsammans"),
                None => format!("”{written}” står två gånger"),
            }
        }
        ErrorKind::InvalidUtf8 => "ett ord på kommandoraden går inte att läsa".to_owned(),
        _ => "kommandot går inte att förstå".to_owned(),
    }
}

fn hint(error: &clap::Error, skrivet: &Skrivet) -> Option<String> {
    let written = argument(error);
    let near = match error.kind() {
        ErrorKind::InvalidSubcommand => skrivet.command(&written).or_else(|| {
            let suggested = last(error, ContextKind::SuggestedSubcommand)?;
            skrivet.command(&suggested)
        }),
        ErrorKind::UnknownArgument if written.starts_with('-') => {
            skrivet.option(&written).or_else(|| {
                let suggested = last(error, ContextKind::SuggestedArg)?;
                Some(skrivet.option(&suggested).unwrap_or(suggested))
            })
        }
        ErrorKind::ArgumentConflict if is_one_too_many(error) => {
            skrivet.first().map(|(_, meant)| meant)
        }
        _ => None,
    };
    let said = || Some(std::error::Error::source(error)?.to_string());
    near.map(|near| format!("menade du ”{near}”?"))
        .or_else(|| known(error, &written, skrivet))
        .or_else(said)
}

/// What may be written, as far as it is known without what was meant.
fn known(error: &clap::Error, written: &str, skrivet: &Skrivet) -> Option<String> {
    let value = word(error, ContextKind::InvalidValue).unwrap_or_default();
    match error.kind() {
        ErrorKind::UnknownArgument if !written.starts_with('-') => skrivet.one_name(written),
        ErrorKind::ArgumentConflict if is_one_too_many(error) => skrivet.one_name(written),
        ErrorKind::ValueValidation if skrivet.is_day(written) => Some(match skrivet.day(&value) {
            (_, Some(Dag::Är(date))) => format!("skriv det så här: {date}"),
            (_, Some(Dag::FinnsInte(_))) => så_skrivs(&value),
            _ => format!("skriv det så här: {}", today()),
        }),
        ErrorKind::InvalidValue | ErrorKind::NoEquals | ErrorKind::MissingRequiredArgument => {
            skrivet.values(written, &value)
        }
        _ => None,
    }
}

fn word(error: &clap::Error, kind: ContextKind) -> Option<String> {
    match error.get(kind) {
        Some(ContextValue::String(word)) => Some(word.clone()),
        Some(ContextValue::Strings(words)) => words.first().cloned(),
        _ => None,
    }
}

/// The likeliest of what clap suggests.
fn last(error: &clap::Error, kind: ContextKind) -> Option<String> {
    match error.get(kind) {
        Some(ContextValue::Strings(words)) => words.last().cloned(),
        _ => word(error, kind),
    }
}
