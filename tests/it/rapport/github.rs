//! GitHub's workflow commands, read as its runner reads them.

use std::collections::BTreeMap;

use super::told::{Del, Told};

/// A command: its name, its properties and its words.
#[derive(Debug)]
pub struct Command {
    name: String,
    /// What stands before the words.
    pub properties: BTreeMap<String, String>,
    /// The words.
    pub message: String,
}

/// Reads a line.
pub fn parse(line: &str) -> Command {
    let rest = line.strip_prefix("::").expect("it is a command");
    let (head, message) = rest.split_once("::").expect("it has words");
    let (name, properties) = head.split_once(' ').expect("it has properties");
    let properties = properties.split(',').map(|property| {
        let (key, value) = property.split_once('=').expect("a key and a value");
        (key.to_owned(), unescaped(value))
    });
    Command { name: name.to_owned(), properties: properties.collect(), message: unescaped(message) }
}

fn unescaped(text: &str) -> String {
    let mut out = text.to_owned();
    for (escape, sign) in [("%0D", "\r"), ("%0A", "\n"), ("%3A", ":"), ("%2C", ","), ("%25", "%")] {
        out = out.replace(escape, sign);
    }
    out
}

impl Command {
    /// The finding that it tells.
    pub fn told(&self) -> Told {
        let number =
            |key: &str| Some(self.properties.get(key)?.parse::<usize>().expect("it is a number"));
        let nivå = match self.name.as_str() {
            "error" => "fel",
            "warning" => "varning",
            "notice" => "råd",
            other => panic!("GitHub has no {other}"),
        };
        let till = number("endLine").zip(number("endColumn"));
        Told {
            nivå: nivå.to_owned(),
            regel: self.properties["title"].clone(),
            fil: self.properties["file"].clone(),
            rad: number("line"),
            del: number("col").map(|kolumn| Del { kolumn, till, utf16: false }),
        }
    }
}
