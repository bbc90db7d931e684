//! A command used wrongly, and the help, in Swedish.

use clap::error::{ContextKind, ContextValue, ErrorKind};

use super::outcome::Outcome;
use super::{say, version};
use crate::diag::hint_nearest;

/// Prints what clap has to say, in Swedish.
pub fn report(error: &clap::Error) -> Outcome {
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
    let hint = hint(error)
        .unwrap_or_else(|| "skriv ”skrivelse --hjälp” för att se vad som går".to_owned());
    say::err(&format!("fel: {}\n  gör så här: {hint}\n", message(error)));
    Outcome::Usage
}

fn message(error: &clap::Error) -> String {
    let written = word(error, ContextKind::InvalidArg)
        .or_else(|| word(error, ContextKind::InvalidSubcommand))
        .unwrap_or_default();
    // clap names an option with its value, as in ”--ut <MAPP>”.
    let written = written.split(' ').next().unwrap_or_default().trim_matches(['<', '>']);
    match error.kind() {
        ErrorKind::InvalidSubcommand => format!("kommandot ”{written}” finns inte"),
        ErrorKind::UnknownArgument => format!("”{written}” går inte att skriva här"),
        ErrorKind::InvalidValue | ErrorKind::NoEquals | ErrorKind::ValueValidation => {
            match word(error, ContextKind::InvalidValue).filter(|value| !value.is_empty()) {
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

fn hint(error: &clap::Error) -> Option<String> {
    let near = word(error, ContextKind::SuggestedSubcommand)
        .or_else(|| word(error, ContextKind::SuggestedArg));
    let said = || Some(std::error::Error::source(error)?.to_string());
    near.map(|near| format!("menade du ”{near}”?")).or_else(|| values(error)).or_else(said)
}

/// What may be written instead of a value that is none of a few.
fn values(error: &clap::Error) -> Option<String> {
    let value = word(error, ContextKind::InvalidValue)?;
    match error.get(ContextKind::ValidValue) {
        Some(ContextValue::Strings(valid)) => {
            hint_nearest(&value, valid.iter().map(String::as_str))
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
