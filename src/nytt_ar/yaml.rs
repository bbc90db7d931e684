//! YAML as a person would write it, from the values of a tree.

use std::fmt::Write;

use crate::load::{Entry, Form, Kind, NodeId, Tree};
use crate::model::parse_date;

/// The widest a comment may be.
const WIDTH: usize = 100;

/// A growing YAML file.
#[derive(Debug, Default)]
pub struct Yaml(pub String);

impl Yaml {
    /// A comment, broken into lines.
    pub fn comment(&mut self, indent: usize, words: &str) {
        let mut line = String::new();
        for word in words.split_whitespace() {
            if !line.is_empty() && line.chars().count() + word.chars().count() + indent > WIDTH {
                let _ = writeln!(self.0, "{:indent$}# {line}", "");
                line.clear();
            }
            if !line.is_empty() {
                line.push(' ');
            }
            line.push_str(word);
        }
        let _ = writeln!(self.0, "{:indent$}# {line}", "");
    }

    /// A line as it stands.
    pub fn line(&mut self, indent: usize, words: &str) {
        let _ = writeln!(self.0, "{:indent$}{words}", "");
    }

    /// A key with its value.
    pub fn entry(&mut self, tree: &Tree, entry: &Entry, indent: usize) {
        let _ = write!(self.0, "{:indent$}{}:", "", scalar(&entry.key));
        self.value(tree, entry.value, indent);
    }

    /// What stands after a key or the dash of a list, with the end of its line.
    fn value(&mut self, tree: &Tree, id: NodeId, indent: usize) {
        match &tree.get(id).kind {
            Kind::Null | Kind::Unread => self.0.push('\n'),
            Kind::Scalar(scalar) if scalar.form == Form::Text => {
                self.text(&scalar.text, indent + 2);
            }
            Kind::Scalar(scalar) => {
                let _ = writeln!(self.0, " {}", scalar.text);
            }
            Kind::Map(entries) if entries.is_empty() => self.0.push_str(" {}\n"),
            Kind::Map(entries) => {
                self.0.push('\n');
                for entry in entries {
                    self.entry(tree, entry, indent + 2);
                }
            }
            Kind::List(items) if items.is_empty() => self.0.push_str(" []\n"),
            Kind::List(items) => {
                self.0.push('\n');
                for item in items {
                    self.item(tree, *item, indent + 2);
                }
            }
        }
    }

    fn item(&mut self, tree: &Tree, id: NodeId, indent: usize) {
        match &tree.get(id).kind {
            Kind::Map(entries) if !entries.is_empty() => {
                let mut inner = Self::default();
                for entry in entries {
                    inner.entry(tree, entry, indent + 2);
                }
                self.dashed(&inner.0, indent);
            }
            _ => {
                let _ = write!(self.0, "{:indent$}-", "");
                self.value(tree, id, indent);
            }
        }
    }

    /// A mapping, written two steps in, as an item of a list.
    pub fn dashed(&mut self, mapping: &str, indent: usize) {
        let _ = write!(self.0, "{:indent$}- {}", "", mapping.trim_start_matches(' '));
    }

    /// A text after its key: on the line, or below it.
    pub fn text(&mut self, text: &str, indent: usize) {
        let text = text.trim_end();
        if !text.contains('\n') {
            let _ = writeln!(self.0, " {}", scalar(text));
            return;
        }
        let first_is_indented = text.starts_with([' ', '\t', '\n']);
        if first_is_indented || text.contains(|sign: char| sign.is_control() && sign != '\n') {
            let _ = writeln!(self.0, " {}", quoted(text));
            return;
        }
        self.0.push_str(" |\n");
        for line in text.lines() {
            let indent = if line.is_empty() { 0 } else { indent };
            let _ = writeln!(self.0, "{:indent$}{line}", "");
        }
    }
}

/// What may stand in a plain scalar anywhere.
const PLAIN: &str = " ,.()/–-_”§%?!\u{a0}";

/// One line of text: plain where YAML takes it for just that, else within quotation marks.
pub fn scalar(text: &str) -> String {
    let begins = text.chars().next().is_some_and(char::is_alphabetic);
    let safe = text.chars().all(|sign| sign.is_alphanumeric() || PLAIN.contains(sign));
    let means_more = ["true", "false", "null", "yes", "no", "on", "off", "y", "n"];
    let word = means_more.contains(&text.to_lowercase().as_str());
    if parse_date(text).is_some() || begins && safe && !word && !text.ends_with(' ') {
        text.to_owned()
    } else {
        quoted(text)
    }
}

fn quoted(text: &str) -> String {
    let mut out = String::from('"');
    for sign in text.chars() {
        match sign {
            '"' | '\\' => {
                out.push('\\');
                out.push(sign);
            }
            '\n' => out.push_str("\\n"),
            '\t' => out.push_str("\\t"),
            sign if sign.is_control() => {
                let _ = write!(out, "\\u{:04x}", u32::from(sign));
            }
            sign => out.push(sign),
        }
    }
    out.push('"');
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diag::Sources;
    use crate::load::parse_yaml;

    fn read_back(yaml: &str) -> Option<String> {
        let mut tree = Tree::default();
        let source = Sources::default().add("prov.yaml", yaml);
        let parsed = parse_yaml(&mut tree, source, yaml).ok()?;
        Some(tree.scalar(tree.field(parsed.root, "nyckel")?)?.text.trim_end().to_owned())
    }

    proptest::proptest! {
        /// Whatever a text says, it is read back as it was.
        #[test]
        fn a_text_reads_back_equal(text in "[a-zåäö0-9 :#{}\\[\\],&*!|>'\"%@`\\\\?~\n.–-]{1,40}") {
            let text = text.trim_end().to_owned();
            proptest::prop_assume!(!text.trim().is_empty());
            let mut yaml = Yaml(String::from("nyckel:"));
            yaml.text(&text, 2);
            proptest::prop_assert_eq!(read_back(&yaml.0), Some(text), "{}", yaml.0);
        }
    }
}
