//! From the words of the command line to the command.

use std::ffi::OsString;

use clap::Parser;
use unicode_normalization::UnicodeNormalization;

use super::outcome::Outcome;
use super::{
    bygg, colour, komplettering, kontrollera, lage, mallar, manual, ny, nytt_ar, regler, say,
    schema, sprakserver, stada, typst, usage,
};
use crate::args::{Cli, Command};

/// Runs the command that the user wrote. A fault of the program itself is told as such.
pub fn run() -> Outcome {
    std::panic::set_hook(Box::new(|_| {}));
    say::ended(with_room(command).unwrap_or_else(|cause| {
        let cause = cause.downcast_ref::<&str>().map(|&words| words.to_owned());
        say::err(&format!(
            "fel: skrivelse stannade på grund av ett fel i programmet, inte i dina filer\n  gör så här: \
             spara mappen som den är och visa den för den som sköter skrivelse{}\n",
            cause.map(|words| format!(" ({words})")).unwrap_or_default()
        ));
        Outcome::Faults
    }))
}

/// The room for what calls itself, in bytes: what a template or a text nests deeply is then a fault of it, and no end of
/// the program. Only what is used of it is taken.
const ROOM: usize = 512 << 20;

/// Runs with much room where there is, and else with what there is.
fn with_room(command: fn() -> Outcome) -> std::thread::Result<Outcome> {
    match std::thread::Builder::new().stack_size(ROOM).spawn(command) {
        Ok(thread) => thread.join(),
        Err(_) => std::panic::catch_unwind(command),
    }
}

fn command() -> Outcome {
    let words: Vec<OsString> = arguments().collect();
    if let Some(outcome) = usage::dash(words.iter().skip(1).filter_map(|word| word.to_str())) {
        return outcome;
    }
    let cli = match Cli::try_parse_from(&words) {
        Ok(cli) => cli,
        Err(error) => {
            let words = words.iter().skip(1).map(|word| composed(&word.to_string_lossy()));
            return usage::report(&error, words.collect());
        }
    };
    colour::choose(cli.färg);
    match cli.command {
        Command::Ny(arguments) => ny::run(&arguments),
        Command::Bygg(arguments) => bygg::run(&arguments),
        Command::Kontrollera(arguments) => kontrollera::run(&arguments),
        Command::NyttÅr(arguments) => nytt_ar::run(&arguments),
        Command::Läge(arguments) => lage::run(&arguments),
        Command::Mallar(arguments) => mallar::run(&arguments),
        Command::Typst(arguments) => typst::run(&arguments),
        Command::Regler(arguments) => regler::run(&arguments),
        Command::Städa(arguments) => stada::run(&arguments),
        Command::Schema(arguments) => schema::run(&arguments),
        Command::Språkserver(_) => sprakserver::run(),
        Command::Komplettering(arguments) => komplettering::run(&arguments),
        Command::Manual => manual::run(),
        Command::Hjälp(arguments) => {
            let words = arguments.kommando.iter().map(|word| composed(word));
            asked(words.chain(["--hjälp".to_owned()]))
        }
        Command::Version => asked(["--version".to_owned()]),
    }
}

/// What is said when the program is asked in these words for its help or its version.
fn asked(words: impl IntoIterator<Item = String>) -> Outcome {
    let words: Vec<String> = words.into_iter().collect();
    let all = ["skrivelse"].into_iter().chain(words.iter().map(String::as_str));
    match Cli::try_parse_from(all) {
        Ok(_) => Outcome::Done,
        Err(said) => usage::report(&said, words),
    }
}

/// The words of the command line; the name of the command, of what `ny` makes and of options in composed letters, however
/// they were typed or copied. Paths stay as they are.
fn arguments() -> impl Iterator<Item = OsString> {
    let new = |word: &OsString| word == "ny" || word == "new";
    let new = std::env::args_os().nth(1).is_some_and(|word| new(&word));
    std::env::args_os().enumerate().map(move |(index, word)| match word.to_str() {
        Some(text) if index == 1 || is_option(text) || index == 2 && new && is_made(text) => {
            composed(text).into()
        }
        _ => word,
    })
}

fn is_option(word: &str) -> bool {
    word.starts_with('-')
}

/// Whether it is something that `ny` makes, and no folder.
fn is_made(word: &str) -> bool {
    ["ärende", "sammanträde"].contains(&&*composed(word))
}

fn composed(word: &str) -> String {
    word.nfc().collect()
}
