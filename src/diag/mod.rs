//! What is wrong, where it stands, and what to do about it.
//!
//! The data lives here; each way of showing it has a file of its own.

mod full;
mod sources;

pub use full::render;
pub use sources::{SourceFile, SourceId, Sources};

use std::ops::Range;

/// A range of bytes in one source file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    /// The file that the range lies in.
    pub file: SourceId,
    /// First byte.
    pub start: u32,
    /// The byte after the last one.
    pub end: u32,
}

impl Span {
    /// The span of `range` in `file`.
    ///
    /// Offsets fit in 32 bits, since no file over the size limit is read.
    #[expect(clippy::cast_possible_truncation, reason = "files are far smaller than 4 GB")]
    pub fn new(file: SourceId, range: Range<usize>) -> Self {
        Self { file, start: range.start as u32, end: range.end as u32 }
    }

    /// The bytes as a range into the text of the file.
    pub fn range(self) -> Range<usize> {
        self.start as usize..self.end as usize
    }
}

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
    /// The rule that found it, by its name in `regler:`; none for what cannot be turned off.
    pub rule: Option<&'static str>,
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
}

impl Diagnostic {
    fn new(severity: Severity, message: impl Into<String>) -> Self {
        Self {
            severity,
            rule: None,
            message: message.into(),
            span: None,
            label: None,
            related: Vec::new(),
            hints: Vec::new(),
        }
    }

    /// A fault: the papers of the case cannot be made.
    pub fn fel(message: impl Into<String>) -> Self {
        Self::new(Severity::Fel, message)
    }

    /// A warning: the papers are made, but something is probably not meant.
    pub fn varning(message: impl Into<String>) -> Self {
        Self::new(Severity::Varning, message)
    }

    /// A piece of advice: nothing is wrong, but there is something to know.
    pub fn råd(message: impl Into<String>) -> Self {
        Self::new(Severity::Råd, message)
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

/// The known word that `word` was probably meant to be.
pub fn nearest<'a>(word: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let lower = word.to_lowercase();
    let known: Vec<&str> = known.into_iter().collect();
    let mut begun = known.iter().filter(|known| known.starts_with(&lower));
    if let (true, Some(only), None) = (lower.chars().count() > 3, begun.next(), begun.next()) {
        return Some(only);
    }
    known
        .into_iter()
        .map(|candidate| (strsim::osa_distance(&lower, &candidate.to_lowercase()), candidate))
        .filter(|(distance, candidate)| *distance <= (candidate.chars().count() / 3).max(1))
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, candidate)| candidate)
}

/// The hint that names the nearest known word, or else the known words.
pub fn hint_nearest<'a>(word: &str, known: impl IntoIterator<Item = &'a str>) -> Option<String> {
    let known: Vec<&str> = known.into_iter().collect();
    match nearest(word, known.iter().copied()) {
        Some(near) => Some(format!("menade du ”{near}”?")),
        None if known.is_empty() => None,
        None if known.len() == 1 => Some(format!("det enda som finns är {}", uppräkning(&known))),
        None => Some(format!("välj bland {}", uppräkning(&known))),
    }
}

/// The same where one of few words is chosen: the nearest in letters may mean the opposite, so the others are told too.
pub fn hint_choice(word: &str, known: &[&str]) -> Option<String> {
    let hint = hint_nearest(word, known.iter().copied())?;
    let near = nearest(word, known.iter().copied()).filter(|_| known.len() <= FEW);
    let others: Vec<&str> = known.iter().copied().filter(|one| Some(*one) != near).collect();
    match near {
        Some(near) if near != word.replace([' ', '-'], "_") && !others.is_empty() => {
            Some(format!("{hint} Annars finns {}", uppräkning(&others)))
        }
        _ => Some(hint),
    }
}

/// So many words are read at a glance.
const FEW: usize = 6;

/// Words as a Swedish enumeration, each in quotation marks.
fn uppräkning(words: &[&str]) -> String {
    let quoted: Vec<String> = words.iter().map(|word| format!("”{word}”")).collect();
    match quoted.split_last() {
        Some((last, rest)) if !rest.is_empty() => format!("{} och {last}", rest.join(", ")),
        Some((last, _)) => last.clone(),
        None => String::new(),
    }
}
