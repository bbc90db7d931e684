//! One thing that is wrong, as data.

use super::edit::Edit;
use super::regel::{Nivå, Regel};
use super::span::Span;

/// How grave a diagnostic is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// Something that could be written better.
    Råd,
    /// Something that is probably not meant; the papers are still made.
    Varning,
    /// Something that must be mended before the papers can be made.
    Fel,
}

/// One thing that is wrong, in words for the handläggare.
///
/// The message says what is wrong, a hint what to do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Diagnostic {
    /// How grave it is.
    pub severity: Severity,
    /// The rule that found it.
    pub rule: &'static Regel,
    /// What is wrong: lower case, no full stop.
    pub message: String,
    /// The exact words in a source file.
    pub span: Option<Span>,
    /// A few words under the marked source.
    pub label: Option<String>,
    /// Other places that matter, each with a few words.
    pub related: Vec<(Span, String)>,
    /// What to do.
    pub hints: Vec<String>,
    /// What would mend it.
    pub edit: Option<Edit>,
    /// What it follows from: it is told only when nothing as grave is found there.
    pub follows: Option<Span>,
    /// Whether one cure helps wherever the same is said, so that it is said once.
    pub once: bool,
    /// Whether more follows from it, which is not told or not looked for.
    pub cause: bool,
}

impl From<Nivå> for Severity {
    /// What is off has a gravity only when a kommun gives it one.
    fn from(nivå: Nivå) -> Self {
        match nivå {
            Nivå::Fast | Nivå::Fel => Self::Fel,
            Nivå::Varning => Self::Varning,
            Nivå::Råd | Nivå::Av => Self::Råd,
        }
    }
}

impl Diagnostic {
    /// What a rule found.
    pub fn new(rule: &'static Regel, message: impl Into<String>) -> Self {
        Self {
            severity: rule.nivå.into(),
            rule,
            message: message.into(),
            span: None,
            label: None,
            related: Vec::new(),
            hints: Vec::new(),
            edit: None,
            follows: None,
            once: false,
            cause: false,
        }
    }

    /// Points at a place.
    #[must_use]
    pub fn at(mut self, span: Span) -> Self {
        self.span = Some(span);
        self
    }

    /// Points at a place, if there is one.
    #[must_use]
    pub fn at_opt(mut self, span: Option<Span>) -> Self {
        self.span = span;
        self
    }

    /// Puts a few words under the marked source.
    #[must_use]
    pub fn label(mut self, label: impl Into<String>) -> Self {
        self.label = Some(label.into());
        self
    }

    /// Shows another place that matters.
    #[must_use]
    pub fn related(mut self, span: Span, words: impl Into<String>) -> Self {
        self.related.push((span, words.into()));
        self
    }

    /// Says what to do.
    #[must_use]
    pub fn hint(mut self, hint: impl Into<String>) -> Self {
        self.hints.push(hint.into());
        self
    }

    /// Says what to do, when that is known.
    #[must_use]
    pub fn hint_opt(mut self, hint: Option<String>) -> Self {
        self.hints.extend(hint);
        self
    }

    /// Says what would mend it.
    #[must_use]
    pub fn mended(mut self, edit: Edit) -> Self {
        self.edit = Some(edit);
        self
    }

    /// Says what it follows from: a fault there is its cause.
    #[must_use]
    pub fn follows(mut self, place: Span) -> Self {
        self.follows = Some(place);
        self
    }

    /// Says that one cure helps wherever the same is said.
    #[must_use]
    pub fn once(mut self) -> Self {
        self.once = true;
        self
    }

    /// Says that more follows from it, which is not looked for.
    #[must_use]
    pub fn cause(mut self) -> Self {
        self.cause = true;
        self
    }

    /// Whether the papers cannot be made.
    pub fn is_fel(&self) -> bool {
        self.severity == Severity::Fel
    }
}

/// Whether any of the diagnostics is a fault.
pub fn any_fel(diagnostics: &[Diagnostic]) -> bool {
    diagnostics.iter().any(Diagnostic::is_fel)
}

/// Puts diagnostics in reading order and takes away those that say the same at the same place.
pub fn sorted(mut diagnostics: Vec<Diagnostic>) -> Vec<Diagnostic> {
    diagnostics.sort_by(|a, b| (a.span, &a.message).cmp(&(b.span, &b.message)));
    diagnostics.dedup_by(|a, b| a.span == b.span && a.message == b.message);
    diagnostics
}
