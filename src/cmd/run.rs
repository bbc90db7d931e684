//! From the words of the command line to the command.

use std::ffi::OsString;

use clap::Parser;
use unicode_normalization::UnicodeNormalization;

use super::outcome::Outcome;
use super::{
    bygg, colour, kontrollera, lage, mallar, ny, nytt_ar, regler, say, schema, typst, usage,
};
use crate::args::{Cli, Command};

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
