//! YAML as it is written: where each part of it begins and ends.

/// A value as written.
#[derive(Debug)]
pub struct Node {
    /// The first byte of its anchor or tag, or else of itself.
    pub full: usize,
    /// The byte after its anchor and tag, where it has any.
    pub marked: Option<usize>,
    /// The anchor that other places may name.
    pub anchor: Option<usize>,
    /// Whether it has a tag, which says what kind of value it is.
    pub tagged: bool,
    /// Its first byte.
    pub start: usize,
    /// The byte after its last one, a line end not counted.
    pub end: usize,
    /// How it is written.
    pub shape: Shape,
}

/// How a value is written.
#[derive(Debug)]
pub enum Shape {
    /// Nothing, or a word for nothing.
    Null,
    /// On one line or several, with or without quotation marks.
    Scalar,
    /// Below a `|` or `>`; the byte after these signs.
    Block(usize),
    /// `*name`, of the anchor with this number.
    Alias(usize),
    /// A list or a map.
    Collection(Collection),
}

/// A list or a map as written.
#[derive(Debug)]
pub struct Collection {
    /// Whether its parts have keys.
    pub map: bool,
    /// How it is fenced in.
    pub style: Style,
    /// What it holds.
    pub parts: Vec<Part>,
}

/// How a list or a map is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Style {
    /// Line by line.
    Block,
    /// Within brackets.
    Flow,
    /// One key in a list within brackets: `[key: value]`.
    Bare,
}

/// An item of a list, or a key with its value.
#[derive(Debug)]
pub struct Part {
    /// The first byte of its dash, or of its key, or of the value where there is neither.
    pub start: usize,
    /// The key, if it has one.
    pub key: Option<String>,
    /// The byte after the key, quotation marks counted.
    pub name_end: usize,
    /// The byte after the dash or the colon.
    pub after: usize,
    /// The value.
    pub node: Node,
}

impl Part {
    /// The byte after its last one.
    pub fn end(&self) -> usize {
        self.after.max(self.node.end)
    }
}

impl Node {
    /// Its parts; none when it is a single value.
    pub fn parts(&self) -> &[Part] {
        match &self.shape {
            Shape::Collection(collection) => &collection.parts,
            _ => &[],
        }
    }

    /// Whether it is written line by line.
    pub fn is_block(&self) -> bool {
        matches!(&self.shape, Shape::Collection(Collection { style: Style::Block, .. }))
    }

    /// Whether it stands within brackets of its own.
    pub fn is_flow(&self) -> bool {
        matches!(
            &self.shape,
            Shape::Collection(Collection { style: Style::Flow | Style::Bare, .. })
        )
    }
}
