//! YAML as a person would write it, from the values of a tree.

use std::fmt::Write;
use std::path::{Component, Path, PathBuf};
use std::sync::LazyLock;

use regex::Regex;

use crate::diag::Sources;
use crate::load::{Entry, Form, Kind, NodeId, Tree};
use crate::model::parse_date;

/// The widest a comment may be.
const WIDTH: usize = 100;

/// What is written from: the values, and the files that they stand in.
#[derive(Debug, Clone, Copy)]
pub struct Källa<'a> {
    /// The values.
    pub tree: &'a Tree,
    /// Their files.
    pub sources: &'a Sources,
}

/// A growing YAML file.
#[derive(Debug)]
pub struct Yaml<'a> {
    /// Its text so far.
    pub out: String,
    /// What it is written from.
    källa: Källa<'a>,
    /// The folder that it will lie in, from the root.
    mapp: PathBuf,
}

impl<'a> Yaml<'a> {
    /// A file that will lie in `mapp`.
    pub fn new(källa: Källa<'a>, mapp: &Path) -> Self {
        Self { out: String::new(), källa, mapp: mapp.to_owned() }
    }

    /// A part of the same file, to be put in.
    pub fn part(&self) -> Self {
        Self::new(self.källa, &self.mapp)
    }

    /// A comment, broken into lines.
    pub fn comment(&mut self, indent: usize, words: &str) {
        let mut line = String::new();
        for word in words.split_whitespace() {
            if !line.is_empty() && line.chars().count() + word.chars().count() + indent > WIDTH {
                let _ = writeln!(self.out, "{:indent$}# {line}", "");
                line.clear();
            }
            if !line.is_empty() {
                line.push(' ');
            }
            line.push_str(word);
        }
        let _ = writeln!(self.out, "{:indent$}# {line}", "");
    }

    /// A line as it stands.
    pub fn line(&mut self, indent: usize, words: &str) {
        let _ = writeln!(self.out, "{:indent$}{words}", "");
    }

    /// A key with its value.
    pub fn entry(&mut self, entry: &Entry, indent: usize) {
        let _ = write!(self.out, "{:indent$}{}:", "", scalar(&entry.key));
        self.value(entry.value, indent);
    }

    /// What stands after a key or the dash of a list, with the end of its line.
    fn value(&mut self, id: NodeId, indent: usize) {
        let Källa { tree, sources } = self.källa;
        match &tree.get(id).kind {
            Kind::Null | Kind::Unread => self.out.push('\n'),
            Kind::Scalar(scalar) if scalar.form == Form::Text => {
                let file = &sources.get(tree.span(id).file).path;
                let from = Path::new(file).parent().unwrap_or(Path::new(""));
                let text = moved(&scalar.text, from, &self.mapp);
                self.text(&text, indent + 2);
            }
            Kind::Scalar(scalar) => {
                let _ = writeln!(self.out, " {}", scalar.text);
            }
            Kind::Map(entries) if entries.is_empty() => self.out.push_str(" {}\n"),
            Kind::Map(entries) => {
                self.out.push('\n');
                for entry in entries {
                    self.entry(entry, indent + 2);
                }
            }
            Kind::List(items) if items.is_empty() => self.out.push_str(" []\n"),
            Kind::List(items) => {
                self.out.push('\n');
                for item in items {
                    self.item(*item, indent + 2);
                }
            }
        }
    }

    fn item(&mut self, id: NodeId, indent: usize) {
        let tree = self.källa.tree;
        match &tree.get(id).kind {
            Kind::Map(entries) if !entries.is_empty() => {
                let mut inner = self.part();
                for entry in entries {
                    inner.entry(entry, indent + 2);
                }
                self.dashed(&inner.out, indent);
            }
            _ => {
                let _ = write!(self.out, "{:indent$}-", "");
                self.value(id, indent);
            }
        }
    }

    /// A mapping, written two steps in, as an item of a list.
    pub fn dashed(&mut self, mapping: &str, indent: usize) {
        let _ = write!(self.out, "{:indent$}- {}", "", mapping.trim_start_matches(' '));
    }

    /// A text after its key: on the line, or below it.
    pub fn text(&mut self, text: &str, indent: usize) {
        let text = text.trim_end();
        if !text.contains('\n') {
            let _ = writeln!(self.out, " {}", scalar(text));
            return;
        }
        let first_is_indented = text.starts_with([' ', '\t', '\n']);
        if first_is_indented || text.contains(|sign: char| sign.is_control() && sign != '\n') {
            let _ = writeln!(self.out, " {}", quoted(text));
            return;
        }
        self.out.push_str(" |\n");
        for line in text.lines() {
            let indent = if line.is_empty() { 0 } else { indent };
            let _ = writeln!(self.out, "{:indent$}{line}", "");
        }
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

/// A path from a folder, both from the root.
fn relative(from: &Path, to: &Path) -> String {
    let mut target: Vec<Component<'_>> = Vec::new();
    for part in to.components() {
        match part {
            Component::ParentDir if target.pop().is_some() => {}
            Component::CurDir => {}
            part => target.push(part),
        }
    }
    let from: Vec<Component<'_>> = from.components().collect();
    let shared = from.iter().zip(&target).take_while(|(one, other)| one == other).count();
    let up = std::iter::repeat_n("..".to_owned(), from.len() - shared);
    let down = target[shared..].iter().map(|part| part.as_os_str().to_string_lossy().into_owned());
    up.chain(down).collect::<Vec<_>>().join("/")
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
            let (tree, sources) = (Tree::default(), Sources::default());
            let mut yaml = Yaml::new(Källa { tree: &tree, sources: &sources }, Path::new(""));
            yaml.out.push_str("nyckel:");
            yaml.text(&text, 2);
            proptest::prop_assert_eq!(read_back(&yaml.out), Some(text), "{}", yaml.out);
        }
    }

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
