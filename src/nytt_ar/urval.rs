//! What the next plan takes over as it is written.

use std::ops::Range;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use regex::Regex;

use crate::diag::Sources;
use crate::edit::yaml::{Draft, Value};
use crate::load::{Form, Kind, NodeId, Tree, relative};

/// What a comment above a text with an old year begins with.
pub const NÄMNER: &str = "Texten nämner ";

/// What a new file takes over.
#[derive(Debug)]
pub struct Urval<'a> {
    /// The values.
    pub tree: &'a Tree,
    /// The files that they stand in.
    pub sources: &'a Sources,
    /// The years that have passed, of all that is taken from.
    pub passerade: Range<i64>,
    /// The folder that the file will lie in, from the root.
    pub mapp: PathBuf,
}

impl Urval<'_> {
    /// The entries of a mapping under `keys`, in that order.
    pub fn keys(&self, out: &mut Draft, plats: NodeId, keys: &[&str]) {
        let Kind::Map(entries) = &self.tree.get(plats).kind else { return };
        for key in keys {
            if let Some(entry) = entries.iter().find(|entry| entry.key == *key) {
                self.entry(out, &entry.key, entry.value);
            }
        }
    }

    /// A key with its value. What it says of a year that has passed is marked.
    pub fn entry(&self, out: &mut Draft, key: &str, value: NodeId) {
        let value = self.value(value);
        let nästa = self.passerade.end;
        if let Some(year) = self.passerade.clone().find(|year| names(&value, &year.to_string())) {
            out.comment(&format!("{NÄMNER}{year}: ska det stå så i planen för {nästa}?"));
        }
        out.key(key, value);
    }

    /// A value as it is written here: each text with an end of its own, and the files that it names found from here.
    fn value(&self, id: NodeId) -> Value {
        let (tree, sources) = (self.tree, self.sources);
        match &tree.get(id).kind {
            Kind::Scalar(scalar) if scalar.form == Form::Text => {
                let file = &sources.get(tree.span(id).file).path;
                let from = Path::new(file).parent().unwrap_or(Path::new(""));
                let text = moved(&scalar.text, from, &self.mapp);
                let text = text.trim_end();
                Value::Text(if text.contains('\n') { format!("{text}\n") } else { text.to_owned() })
            }
            Kind::List(items) => Value::List(items.iter().map(|item| self.value(*item)).collect()),
            Kind::Map(entries) => Value::map(
                entries.iter().map(|entry| (entry.key.as_str(), self.value(entry.value))),
            ),
            _ => Value::of(tree, id),
        }
    }
}

/// Whether a text of the value names a year.
fn names(value: &Value, year: &str) -> bool {
    match value {
        Value::Text(text) => text.split(|sign: char| !sign.is_ascii_digit()).any(|one| one == year),
        Value::List(items) => items.iter().any(|item| names(item, year)),
        Value::Map(entries) => entries.iter().any(|(_, value)| names(value, year)),
        _ => false,
    }
}

/// A text with the files that it names, of tables, diagrams and images, found from another folder.
fn moved(text: &str, from: &Path, to: &Path) -> String {
    if from == to {
        return text.to_owned();
    }
    let mut out = String::new();
    let mut done = 0;
    for found in NAMED.captures_iter(text) {
        let Some(name) = found.iter().skip(1).flatten().next() else { continue };
        if name.as_str().contains(':') {
            continue;
        }
        out.push_str(&text[done..name.start()]);
        out.push_str(&relative(to, &from.join(name.as_str())));
        done = name.end();
    }
    out + &text[done..]
}

/// Where a text names a file: in a block of a table or a diagram, as an image, and in `tabell("…")`.
static NAMED: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r#"(?m)^fil:[ ]*(\S.*?)[ ]*$|!\[[^\]]*\]\(([^)\s]+)|tabell\("([^"]+)"\)"#)
        .unwrap_or_else(|_| unreachable!("it is a sound pattern"))
});

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn named_files_are_found_from_the_new_folder() {
        let text = "Se {{ tabell(\"data/b.csv\") | summa(\"x\") }}.\n\n```tabell\nfil: ../a.csv\n```\n\n![Karta](karta.svg) [x](https://a.se)";
        let moved = moved(text, Path::new("2026/risker/jäv"), Path::new("2026/risker-2027"));
        assert_eq!(
            moved,
            "Se {{ tabell(\"../risker/jäv/data/b.csv\") | summa(\"x\") }}.\n\n```tabell\nfil: ../risker/a.csv\n```\n\n![Karta](../risker/jäv/karta.svg) [x](https://a.se)"
        );
    }
}
