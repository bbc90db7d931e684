//! What is wrong with values in a text, in Swedish and at the exact words.

use std::fmt;
use std::ops::Range;

use minijinja::value::Value;
use minijinja::{Environment, Error, ErrorKind};

use super::curly::curly_quote;
use super::kinds::{OLÄSLIGT_UTTRYCK, words};
use super::oavslutat::oavslutat;
use crate::diag::{Diagnostic, Regel};
use crate::load::Origin;

/// What is known of a fault in a value besides its message.
#[derive(Debug)]
struct Known {
    rule: &'static Regel,
    /// What to do; empty if that is not known.
    hint: String,
}

impl fmt::Display for Known {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.hint)
    }
}

impl std::error::Error for Known {}

/// A fault of a value, filter or function, in words for the user.
pub fn faulty(rule: &'static Regel, message: impl Into<String>, hint: impl Into<String>) -> Error {
    let known = Known { rule, hint: hint.into() };
    Error::new(ErrorKind::InvalidOperation, message.into()).with_source(known)
}

/// A fault in what a text takes in: another text, or a table.
#[derive(Debug)]
struct Nested(Diagnostic);

impl fmt::Display for Nested {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0.message)
    }
}

impl std::error::Error for Nested {}

/// A fault in what a text takes in: told where it stands, or else where it is taken in.
pub fn nested(diagnostic: Diagnostic) -> Error {
    Error::new(ErrorKind::InvalidOperation, diagnostic.message.clone())
        .with_source(Nested(diagnostic))
}

/// An error of minijinja at its place in the text.
pub fn template_error(
    error: &Error,
    origin: &Origin,
    env: &Environment<'_>,
    context: &Value,
) -> Diagnostic {
    let source = error.template_source().unwrap_or_default();
    let range = error
        .range()
        .filter(|range| source.get(range.clone()).is_some())
        .unwrap_or_else(|| line(source, error.line()));
    if let Some(Nested(inner)) = cause(error) {
        let place = inner.span.unwrap_or_else(|| origin.span(range));
        return inner.clone().at(place);
    }
    if error.kind() == ErrorKind::SyntaxError
        && let Some(fault) = curly_quote(source, origin).or_else(|| tag(source, origin))
    {
        return fault;
    }
    let range = match error.kind() {
        ErrorKind::UndefinedError => filtered(source, &range).unwrap_or(range),
        _ => range,
    };
    let expression = source.get(range.clone()).unwrap_or_default();
    let (rule, message, hint) = match own(error) {
        Some((rule, message, hint)) => (rule, message, Some(hint)),
        None => words(error, expression, env, context),
    };
    Diagnostic::new(rule, message)
        .at(origin.span(range))
        .hint_opt(hint.filter(|hint| !hint.is_empty()))
}

/// A fault of the tags of a text, which minijinja tells where it notices it.
fn tag(source: &str, origin: &Origin) -> Option<Diagnostic> {
    let found = oavslutat(source)?;
    let fault = Diagnostic::new(&OLÄSLIGT_UTTRYCK, found.vad).at(origin.span(found.range));
    Some(fault.hint(found.gör))
}

/// The name before the filter at a range, and before all filters between: it is what has no value.
fn filtered(source: &str, range: &Range<usize>) -> Option<Range<usize>> {
    let before = source.get(..range.start)?.trim_end().strip_suffix('|')?;
    let begin = before.rfind(['{', '%', '(', ',']).map_or(0, |sign| sign + 1);
    let chain = before[begin..].split('|').next().unwrap_or_default().trim_end();
    let is_name = |sign: char| sign.is_alphanumeric() || "_.".contains(sign);
    let name = chain.trim_end_matches(is_name).len();
    (name < chain.len()).then(|| begin + name..begin + chain.len())
}

/// The words of a line, counted from 1; without one the whole text.
fn line(source: &str, number: Option<usize>) -> Range<usize> {
    let whole = 0..source.trim_end().len();
    let Some(number) = number.filter(|number| *number > 0) else { return whole };
    let Some(line) = source.split_inclusive('\n').nth(number - 1) else { return whole };
    let end = line.as_ptr() as usize - source.as_ptr() as usize + line.trim_end().len();
    end - line.trim().len()..end
}

/// The error of this kind that lies behind another.
fn cause<E: std::error::Error + 'static>(error: &Error) -> Option<&E> {
    let mut source: Option<&(dyn std::error::Error + 'static)> = Some(error);
    while let Some(current) = source {
        if let Some(found) = current.downcast_ref::<E>() {
            return Some(found);
        }
        source = current.source();
    }
    None
}

/// The words of a fault that was made by [`faulty`].
fn own(error: &Error) -> Option<(&'static Regel, String, String)> {
    let mut source: Option<&(dyn std::error::Error + 'static)> = Some(error);
    while let Some(current) = source {
        let known = current.source().and_then(|inner| inner.downcast_ref::<Known>());
        if let (Some(known), Some(error)) = (known, current.downcast_ref::<Error>()) {
            let message = error.detail().unwrap_or_default().to_owned();
            return Some((known.rule, message, known.hint.clone()));
        }
        source = current.source();
    }
    None
}
