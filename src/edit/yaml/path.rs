//! How a value of a file is named.

/// One step from a value to one that it holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step<'a> {
    /// To the value of a key.
    Key(&'a str),
    /// To an item of a list; the first is 0.
    Item(usize),
}

/// Where something is put among what is there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place<'a> {
    /// Before all else.
    First,
    /// After all else.
    Last,
    /// Right after this one.
    After(Step<'a>),
}
