//! The YAML as a tree whose every key and value knows its place.

use crate::diag::{SourceId, Span};

/// Names a node of a [`Tree`]: the place of a value in what the user wrote.
///
/// Opaque to all but the tree; the model carries it, so that later steps can point at a value
/// without knowing how it was written.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize,
)]
pub struct NodeId(u32);

impl NodeId {
    /// The node with this index.
    pub fn new(index: u32) -> Self {
        Self(index)
    }

    /// Its index among the nodes of the tree.
    pub fn index(self) -> u32 {
        self.0
    }
}

/// All nodes of all files of a repository.
#[derive(Debug, Default)]
pub struct Tree {
    nodes: Vec<Node>,
}

/// A value and its place.
#[derive(Debug, Clone)]
pub struct Node {
    /// The value.
    pub kind: Kind,
    /// Where it stands.
    pub span: Span,
}

/// What a value is.
#[derive(Debug, Clone)]
pub enum Kind {
    /// Nothing after the key, `~` or `null`.
    Null,
    /// An include that could not be read, and has its own fault.
    Unread,
    /// A single value.
    Scalar(Scalar),
    /// A list.
    List(Vec<NodeId>),
    /// A mapping, in the order written; a key may stand twice.
    Map(Vec<Entry>),
}

/// A single value as written.
#[derive(Debug, Clone)]
pub struct Scalar {
    /// The text of the value.
    pub text: String,
    /// What YAML takes a plain (unquoted) value for.
    pub form: Form,
    /// From offsets in `text` to bytes in the file.
    pub origin: Origin,
}

/// What YAML takes a scalar for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// `true` or `false`.
    Bool,
    /// A whole number or a decimal number.
    Number,
    /// All else, and all that is quoted.
    Text,
}

/// A key with its value.
#[derive(Debug, Clone)]
pub struct Entry {
    /// The key.
    pub key: String,
    /// Where the key stands.
    pub key_span: Span,
    /// The value.
    pub value: NodeId,
}

impl Tree {
    /// Adds a node.
    pub fn push(&mut self, kind: Kind, span: Span) -> NodeId {
        let id = NodeId(u32::try_from(self.nodes.len()).unwrap_or(u32::MAX));
        self.nodes.push(Node { kind, span });
        id
    }

    /// The node with this id.
    pub fn get(&self, id: NodeId) -> &Node {
        &self.nodes[id.0 as usize]
    }

    /// Puts another node in the place of this one: how an include is followed.
    pub fn replace(&mut self, id: NodeId, node: Node) {
        self.nodes[id.0 as usize] = node;
    }

    /// The place of a node.
    pub fn span(&self, id: NodeId) -> Span {
        self.get(id).span
    }

    /// The key that a value stands under, also as one of a list.
    pub fn key_of(&self, id: NodeId) -> Option<&str> {
        let holder = self.nodes.iter().zip(0..).find_map(|(node, index)| match &node.kind {
            Kind::Map(entries) => {
                let entry = entries.iter().find(|entry| entry.value == id)?;
                Some(Ok(entry.key.as_str()))
            }
            Kind::List(items) => items.contains(&id).then_some(Err(NodeId(index))),
            _ => None,
        });
        match holder? {
            Ok(key) => Some(key),
            Err(list) => self.key_of(list),
        }
    }

    /// The value under `key`, if the node is a mapping that has it.
    pub fn field(&self, id: NodeId, key: &str) -> Option<NodeId> {
        match &self.get(id).kind {
            Kind::Map(entries) => {
                entries.iter().find(|entry| entry.key == key).map(|entry| entry.value)
            }
            _ => None,
        }
    }

    /// The place of the key `key`, or of the mapping itself when the key is not written.
    pub fn key_span(&self, id: NodeId, key: &str) -> Span {
        match &self.get(id).kind {
            Kind::Map(entries) => entries
                .iter()
                .find(|entry| entry.key == key)
                .map_or(self.span(id), |entry| entry.key_span),
            _ => self.span(id),
        }
    }

    /// The scalar at a node, if it is one.
    pub fn scalar(&self, id: NodeId) -> Option<&Scalar> {
        match &self.get(id).kind {
            Kind::Scalar(scalar) => Some(scalar),
            _ => None,
        }
    }
}

/// From offsets in a value to bytes in its file: pieces that were copied as they stand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Origin {
    file: SourceId,
    /// Start in the value and start in the file, of each piece; ascending.
    pieces: Vec<(u32, u32)>,
    /// The byte after the last one of the value.
    end: u32,
}

impl Origin {
    /// A value that is copied as it stands from byte `start` of `file`.
    #[expect(clippy::cast_possible_truncation, reason = "files are far smaller than 4 GB")]
    pub fn verbatim(file: SourceId, start: usize, len: usize) -> Self {
        Self { file, pieces: vec![(0, start as u32)], end: (start + len) as u32 }
    }

    /// Finds each character of `value` in `raw`, the text that it was read from (at byte `start` of
    /// `file`), past indentation, folding and escapes.
    #[expect(clippy::cast_possible_truncation, reason = "files are far smaller than 4 GB")]
    pub fn align(file: SourceId, value: &str, raw: &str, start: usize) -> Self {
        let mut pieces: Vec<(u32, u32)> = Vec::new();
        let mut at = 0;
        for (offset, character) in value.char_indices() {
            at = next_match(raw, at, character);
            let place = (offset as u32, (start + at) as u32);
            let continues =
                pieces.last().is_some_and(|(from, to)| place.0 - from == place.1.wrapping_sub(*to));
            if !continues {
                pieces.push(place);
            }
            at = (at + raw[at..].chars().next().map_or(0, char::len_utf8)).min(raw.len());
        }
        if pieces.is_empty() {
            pieces.push((0, start as u32));
        }
        Self { file, pieces, end: (start + at) as u32 }
    }

    /// The file that the value was read from.
    pub fn file(&self) -> SourceId {
        self.file
    }

    /// The place of a range of bytes of the value.
    pub fn span(&self, range: std::ops::Range<usize>) -> Span {
        let start = self.byte(range.start);
        let end = if range.is_empty() { start } else { self.byte(range.end - 1) + 1 };
        Span { file: self.file, start, end: end.max(start) }
    }

    #[expect(clippy::cast_possible_truncation, reason = "files are far smaller than 4 GB")]
    fn byte(&self, offset: usize) -> u32 {
        let offset = offset as u32;
        let piece = self.pieces.partition_point(|(from, _)| *from <= offset).saturating_sub(1);
        let (from, to) = self.pieces[piece];
        (to + (offset - from)).min(self.end)
    }
}

/// Where `character` of a value stands in `raw` at or after `at`: white space of the value stands
/// for any white space, and an escape for what it means.
fn next_match(raw: &str, at: usize, character: char) -> usize {
    let rest = &raw[at..];
    if character.is_whitespace() {
        return if rest.starts_with(char::is_whitespace) {
            skip_fold(rest, at, character)
        } else {
            at
        };
    }
    let skipped = rest.len() - rest.trim_start().len();
    if rest[skipped..].starts_with(character) {
        return at + skipped;
    }
    match rest.find(character) {
        Some(found) if found <= skipped + 12 => at + found,
        _ => at,
    }
}

/// A line end of the value stands at the line end of `raw`; other white space where it is.
fn skip_fold(rest: &str, at: usize, character: char) -> usize {
    if rest.starts_with(character) {
        return at;
    }
    let blank = rest.len() - rest.trim_start().len();
    rest[..blank].find(character).map_or(at, |found| at + found)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diag::Sources;

    fn placed<'a>(raw: &'a str, value: &str, words: &str) -> &'a str {
        let file = Sources::default().add("x", raw);
        let origin = Origin::align(file, value, raw, 0);
        let start = value.find(words).expect("the words stand in the value");
        &raw[origin.span(start..start + words.len()).range()]
    }

    #[test]
    fn finds_words_past_indentation() {
        assert_eq!(
            placed("  en rad\n\n    två *ord*\n  tre", "en rad\n\n  två *ord*\ntre", "*ord*"),
            "*ord*"
        );
    }

    #[test]
    fn finds_words_past_folding() {
        assert_eq!(placed("en rad\n   som viks\n   här", "en rad som viks här", "viks"), "viks");
    }

    #[test]
    fn finds_words_past_escapes() {
        assert_eq!(placed(r#"sade \"hej\" och gick"#, r#"sade "hej" och gick"#, "gick"), "gick");
        assert_eq!(placed("det''s fel", "det's fel", "fel"), "fel");
    }
}
