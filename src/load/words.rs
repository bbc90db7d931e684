//! What is said of a line that YAML cannot read, in words for somebody who has never heard of YAML.

use super::cure::Find;
use crate::diag::{Diagnostic, Regel};

/// What is wrong, and what to do, in the words of a rule.
pub struct Words {
    /// The rule.
    pub rule: &'static Regel,
    /// What is wrong.
    pub message: String,
    /// What to do.
    pub hint: String,
    /// What mends it, if there is one cure.
    pub cure: Option<Find>,
}

impl Words {
    /// With what mends it.
    pub fn cured(self, cure: Find) -> Self {
        Self { cure: Some(cure), ..self }
    }
}

/// Words that are always the same: a rule, what is wrong, and what to do.
pub type Fixed = (&'static Regel, &'static str, &'static str);

impl From<Fixed> for Words {
    fn from((rule, message, hint): Fixed) -> Self {
        Self { rule, message: message.to_owned(), hint: hint.to_owned(), cure: None }
    }
}

impl From<Words> for Diagnostic {
    fn from(Words { rule, message, hint, .. }: Words) -> Self {
        Self::new(rule, message).hint(hint)
    }
}
