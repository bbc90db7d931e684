//! What was meant with a command line that cannot be understood.

use std::ops::Range;
use std::path::Path;

use clap::{Arg, Command, CommandFactory};

use super::komplettering::with_values;
use crate::args::Cli;
use crate::diag::{hint_nearest, nearest};
use crate::text::{Dag, dag};

/// A list of so many values is read at a glance.
const FEW: usize = 13;

/// The words of a command line, and the command that they lead to.
pub struct Skrivet {
    words: Vec<String>,
    command: Command,
    /// Where the words begin that the command takes.
    begin: usize,
}

impl Skrivet {
    /// The words after the name of the program, in composed letters.
    pub fn new(words: Vec<String>) -> Self {
        let mut command = with_values(Cli::command());
        command.build();
        let mut begin = 0;
        while let Some(word) = words.get(begin).filter(|word| is_option(word)) {
            begin += 1 + usize::from(takes_value(&command, word));
        }
        while let Some(below) = words.get(begin).and_then(|word| command.find_subcommand(word)) {
            command = below.clone();
            begin += 1;
        }
        Self { words, command, begin }
    }

    /// The name of the command that was meant.
    pub fn command(&self, written: &str) -> Option<String> {
        let below = self.command.get_subcommands().filter(|own| !own.is_hide_set());
        let names = below.map(|own| {
            let aliases = own.get_all_aliases().map(ToOwned::to_owned).collect();
            (own.get_name().to_owned(), aliases)
        });
        likeliest(written, &names.collect::<Vec<_>>())
    }

    /// The command that was meant with the first word, which was taken for something else: ”ärende” where ”ny ärenden” is
    /// written.
    pub fn first(&self) -> Option<(&str, String)> {
        let first = self.words.get(self.begin)?;
        Some((first, self.command(first)?))
    }

    /// The option that was meant, with its two dashes, however many were written.
    pub fn option(&self, written: &str) -> Option<String> {
        let name = self.whole(written).trim_start_matches('-').split('=').next()?;
        let shown = self.command.get_arguments().filter(|own| !own.is_hide_set());
        let names: Vec<(String, Vec<String>)> = shown
            .filter_map(|own| {
                let aliases = own.get_all_aliases().unwrap_or_default();
                Some((own.get_long()?.to_owned(), aliases.into_iter().map(Into::into).collect()))
            })
            .collect();
        let mut begun = names.iter().filter(|(long, _)| long.starts_with(name));
        let found = match (name.chars().count(), begun.next(), begun.next()) {
            (1, Some((only, _)), None) => Some(only.clone()),
            _ => likeliest(name, &names),
        };
        found.map(|name| format!("--{name}"))
    }

    /// The word that begins with an option of one letter, or else what was written.
    pub fn whole<'w>(&'w self, written: &'w str) -> &'w str {
        let is_short = written.starts_with('-') && !written.starts_with("--");
        let word = self.words.iter().find(|word| is_short && word.starts_with(written));
        word.map_or(written, String::as_str)
    }

    /// What may be written for an argument of the command, when that is one of a set.
    pub fn values(&self, argument: &str, written: &str) -> Option<String> {
        let known = known(find(&self.command, argument)?);
        let names: Vec<&str> = known.iter().map(|(name, _)| name.as_str()).collect();
        match likeliest(written, &known) {
            Some(near) => Some(format!("menade du ”{near}”?")),
            None if names.len() > FEW => Some(format!(
                "skriv ”skrivelse {}” för att se vad som finns",
                self.command.get_name()
            )),
            None => hint_nearest(written, names),
        }
    }

    /// Whether an argument of the command is a day.
    pub fn is_day(&self, argument: &str) -> bool {
        let names = find(&self.command, argument).and_then(Arg::get_value_names);
        names.is_some_and(|names| names.iter().any(|name| name == "DATUM"))
    }

    /// The words that a day was written with, of which this is the first, and the day.
    pub fn day(&self, written: &str) -> (String, Option<Dag>) {
        let begin = self.words.iter().position(|word| word == written).unwrap_or_default();
        let joined = |count: usize| Some(self.words.get(begin..begin + count)?.join(" "));
        let mut longer = [3, 2].into_iter().filter_map(joined);
        let found = longer.find(|words| matches!(dag(words), Some(Dag::Är(_))));
        let words = found.unwrap_or_else(|| written.to_owned());
        let day = dag(&words);
        (words, day)
    }

    /// What to write where a name has become several words, of which this is one that is too many.
    pub fn one_name(&self, extra: &str) -> Option<String> {
        let place = self.words.iter().rposition(|word| word == extra)?;
        let taken = self.command.get_positionals().next()?;
        let run = self.run(place);
        let parts = self.words.get(run.clone()).filter(|parts| parts.len() > 1)?;
        let known = known(taken);
        if !known.is_empty() {
            let near = likeliest(&parts.join("-"), &known)?;
            return Some(format!("menade du ”{near}”?"));
        }
        let name = parts.join(" ");
        if !Path::new(&name).exists() && parts.iter().all(|part| Path::new(part).exists()) {
            return Some("skriv bara en av dem i taget".to_owned());
        }
        let before = self.words[..run.start].iter().map(String::as_str);
        let words = before.chain([name.as_str()]);
        let words = words.chain(self.words[run.end..].iter().map(String::as_str));
        let words: Vec<String> = words.map(quoted).collect();
        Some(format!(
            "innehåller namnet mellanslag: sätt det inom citattecken: skrivelse {}",
            words.join(" ")
        ))
    }

    /// The words side by side that would be one name, around one of them.
    fn run(&self, place: usize) -> Range<usize> {
        let is_part = |index: &usize| {
            let word = &self.words[*index];
            !is_option(word) && !word.contains(char::is_whitespace)
        };
        let before = (self.begin..place).rev().take_while(is_part).last().unwrap_or(place);
        let end =
            (place..self.words.len()).take_while(is_part).last().map_or(place, |last| last + 1);
        if !self.is_value(before) {
            return before..end;
        }
        // The first word is the value of an option, unless what the command takes stands elsewhere.
        let others = (self.begin..self.words.len()).filter(|index| !(before..end).contains(index));
        let mut others = others.filter(|index| !is_option(&self.words[*index]));
        if others.any(|index| !self.is_value(index)) { before..end } else { before + 1..end }
    }

    /// Whether a word is the value of the option before it.
    fn is_value(&self, index: usize) -> bool {
        let before = index.checked_sub(1).filter(|before| *before >= self.begin);
        before.is_some_and(|before| takes_value(&self.command, &self.words[before]))
    }
}

fn is_option(word: &str) -> bool {
    word.starts_with('-')
}

/// Whether the word after an option is its value.
fn takes_value(command: &Command, option: &str) -> bool {
    is_option(option) && find(command, option).is_some_and(|own| own.get_action().takes_values())
}

/// An argument of a command, by its name with dashes or that of its value.
fn find<'c>(command: &'c Command, written: &str) -> Option<&'c Arg> {
    let is_it = |own: &&Arg| {
        if let Some(long) = written.strip_prefix("--") {
            let aliases = own.get_all_aliases().unwrap_or_default();
            return own.get_long() == Some(long) || aliases.contains(&long);
        }
        let names = own.get_value_names().unwrap_or_default();
        own.is_positional() && names.iter().any(|name| name == written)
    };
    command.get_arguments().find(is_it)
}

/// The values of an argument that takes one of a set, each with its other names.
fn known(argument: &Arg) -> Vec<(String, Vec<String>)> {
    let values = argument.get_possible_values().into_iter().filter(|value| !value.is_hide_set());
    let names = |value: clap::builder::PossibleValue| {
        let aliases = value.get_name_and_aliases().skip(1).map(ToOwned::to_owned).collect();
        (value.get_name().to_owned(), aliases)
    };
    values.map(names).collect()
}

/// The name that was meant, by itself or by one of its other names.
fn likeliest(written: &str, known: &[(String, Vec<String>)]) -> Option<String> {
    let of_alias =
        |alias: &str| known.iter().find(|(_, aliases)| aliases.iter().any(|own| own == alias));
    if let Some((name, _)) = of_alias(written) {
        return Some(name.clone());
    }
    let near = nearest(written, known.iter().map(|(name, _)| name.as_str()));
    near.map(ToOwned::to_owned).or_else(|| {
        let aliases = known.iter().flat_map(|(_, aliases)| aliases).map(String::as_str);
        of_alias(nearest(written, aliases)?).map(|(name, _)| name.clone())
    })
}

/// A word as it is written where a space ends one.
fn quoted(word: &str) -> String {
    if word.contains(char::is_whitespace) { format!("\"{word}\"") } else { word.to_owned() }
}
