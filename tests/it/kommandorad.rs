//! The whole command line in one snapshot: what each command says of itself, and all that may be written, also what the
//! help does not show.

use clap::{Arg, Command, CommandFactory};
use skrivelse::args::Cli;

use crate::support::{Repository, skrivelse};

#[test]
fn the_whole_command_line() {
    let mut program = Cli::command();
    program.build();
    insta::assert_snapshot!("kommandoraden", command(&program, &[]));
}

/// A command and those below it, each with its help, its other names and its arguments. `words`: what is written before.
fn command(own: &Command, words: &[&str]) -> String {
    let line = [words, &["--hjälp"]].concat();
    let run = skrivelse(Repository::empty().path(), &line);
    assert_eq!((run.code, run.err.as_str()), (0, ""), "{line:?}");
    let names = own.get_all_aliases().map(|name| format!("also {name}\n")).collect::<Vec<_>>();
    let names = names.concat();
    let arguments: String = own.get_arguments().map(argument).collect();
    let below = own.get_subcommands();
    let below: String =
        below.map(|below| command(below, &[words, &[below.get_name()]].concat())).collect();
    let said = run.out.trim_end();
    format!(
        "==== skrivelse {}\n{said}\n---- all of it\n{names}{arguments}\n{below}",
        line.join(" ")
    )
}

/// The names of an argument, also those that the help does not show, and what it takes.
fn argument(own: &Arg) -> String {
    let shorts = own.get_short().into_iter().chain(own.get_all_short_aliases().unwrap_or_default());
    let longs = own.get_long().into_iter().chain(own.get_all_aliases().unwrap_or_default());
    let names =
        shorts.map(|short| format!("-{short}")).chain(longs.map(|long| format!("--{long}")));
    let mut parts: Vec<String> = names.collect();
    if own.get_action().takes_values() {
        parts.extend(own.get_value_names().unwrap_or_default().iter().map(ToString::to_string));
        parts.extend(
            own.get_default_values().iter().map(|value| format!("else {}", value.display())),
        );
    }
    if own.is_required_set() {
        parts.push("needed".to_owned());
    }
    parts.join(" ") + "\n"
}
