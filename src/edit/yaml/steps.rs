//! How far in things are written.

/// How many columns further in than its key something stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Steps {
    /// A map or a text.
    pub map: usize,
    /// A list.
    pub list: usize,
}

impl Default for Steps {
    /// As this program writes files of its own.
    fn default() -> Self {
        Self { map: 2, list: 2 }
    }
}
