//! `skrivelse komplettering`: what a shell reads in, so that the tab key fills in commands, options and their values.

use std::path::Path;

use clap::builder::PossibleValuesParser;
use clap::{Command, CommandFactory};
use clap_complete::Shell;

use super::outcome::Outcome;
use super::say;
use crate::args::{Cli, Komplettering, Skal};
use crate::layout::Mallar;
use crate::regler;
use crate::schema::Filslag;

/// Runs the command.
pub fn run(arguments: &Komplettering) -> Outcome {
    let shell = match arguments.skal {
        Skal::Bash => Shell::Bash,
        Skal::Zsh => Shell::Zsh,
        Skal::Fish => Shell::Fish,
        Skal::Powershell => Shell::PowerShell,
    };
    let mut script = Vec::new();
    clap_complete::generate(shell, &mut with_values(Cli::command()), "skrivelse", &mut script);
    say::data(&String::from_utf8_lossy(&script));
    Outcome::Done
}

/// The command line with the values that are known beforehand: layouts and files that are built in, rules, and slag of
/// files.
pub fn with_values(program: Command) -> Command {
    let mallar = Mallar::read(Path::new(""));
    // Kept for as long as the process lives, which ends with this.
    let kept = |name: String| -> &'static str { name.leak() };
    let layouter: Vec<&str> = mallar.layouter.into_iter().map(|(name, _)| kept(name)).collect();
    let filer: Vec<&str> = mallar.filer.into_iter().map(|(path, _)| kept(path)).collect();
    let regler: Vec<&str> = regler::alla().into_iter().map(|regel| regel.namn).collect();
    let slag = Filslag::ALLA.into_iter().map(Filslag::namn).chain(["rapport"]).collect();
    let known = [
        ("bygg", "layout", layouter.clone()),
        ("kontrollera", "layout", layouter.clone()),
        ("mallar", "prova", layouter),
        ("kontrollera", "rätta", regler.clone()),
        ("regler", "namn", regler),
        ("schema", "slag", slag),
        ("mallar", "visa", filer.clone()),
        ("mallar", "kopiera", filer),
    ];
    known.into_iter().fold(program, |program, (command, argument, values)| {
        let values = PossibleValuesParser::new(values);
        program.mut_subcommand(command, |own| own.mut_arg(argument, |own| own.value_parser(values)))
    })
}
