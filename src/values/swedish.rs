//! What is wrong with values in a text, in Swedish and at the exact words.

use std::fmt;
use std::ops::Range;

use minijinja::value::{Value, ValueKind};
use minijinja::{Environment, Error, ErrorKind};

use super::catalogue::{FILTER, FUNKTIONER, Uppslag};
use crate::diag::{Diagnostic, hint_nearest};
use crate::load::Origin;

/// What to do about a fault in a value.
#[derive(Debug)]
pub struct Hint(String);

impl fmt::Display for Hint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for Hint {}

/// A fault of a value, filter or function, in words for the user.
pub fn faulty(message: impl Into<String>, hint: impl Into<String>) -> Error {
    Error::new(ErrorKind::InvalidOperation, message.into()).with_source(Hint(hint.into()))
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
        && let Some(quote) = curly_quote(source)
    {
        return Diagnostic::fel("citattecknet är böjt, och i ett uttryck ska det vara rakt")
            .at(origin.span(quote))
            .hint("skriv \"…\", som i med_resultat(\"mindre_anmärkning\")");
    }
    let expression = source.get(range.clone()).unwrap_or_default();
    let (message, hint) = match own(error) {
        Some((message, hint)) => (message, Some(hint)),
        None => words(error, expression, env, context),
    };
    Diagnostic::fel(message).at(origin.span(range)).hint_opt(hint.filter(|hint| !hint.is_empty()))
}

/// The words of a line, counted from 1; without one the whole text.
fn line(source: &str, number: Option<usize>) -> Range<usize> {
    let whole = 0..source.trim_end().len();
    let Some(number) = number.filter(|number| *number > 0) else { return whole };
    let Some(line) = source.split_inclusive('\n').nth(number - 1) else { return whole };
    let end = line.as_ptr() as usize - source.as_ptr() as usize + line.trim_end().len();
    end - line.trim().len()..end
}

/// The first quotation mark of Word's that stands where an expression would have a straight one.
fn curly_quote(source: &str) -> Option<Range<usize>> {
    let (mut inside, mut string) = (false, None);
    let mut before = ' ';
    for (at, character) in source.char_indices() {
        match (before, character) {
            ('{', '{' | '%') if !inside => inside = true,
            ('}' | '%', '}') if string.is_none() => inside = false,
            (_, '"' | '\'') if inside && string.is_none() => string = Some(character),
            (_, character) if string == Some(character) => string = None,
            (_, '”' | '“' | '„' | '’' | '‘') if inside && string.is_none() => {
                return Some(at..at + character.len_utf8());
            }
            _ => {}
        }
        before = character;
    }
    None
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
fn own(error: &Error) -> Option<(String, String)> {
    let mut source: Option<&(dyn std::error::Error + 'static)> = Some(error);
    while let Some(current) = source {
        let hint = current.source().and_then(|inner| inner.downcast_ref::<Hint>());
        if let (Some(hint), Some(error)) = (hint, current.downcast_ref::<Error>()) {
            return Some((error.detail().unwrap_or_default().to_owned(), hint.0.clone()));
        }
        source = current.source();
    }
    None
}

fn words(
    error: &Error,
    expression: &str,
    env: &Environment<'_>,
    context: &Value,
) -> (String, Option<String>) {
    match error.kind() {
        ErrorKind::UndefinedError => undefined(expression, env, context),
        ErrorKind::UnknownFilter => unknown("filtret", &name_in(error), &FILTER),
        ErrorKind::UnknownFunction => unknown("funktionen", &name_in(error), &FUNKTIONER),
        ErrorKind::UnknownMethod => (format!("”{expression}” går inte att anropa"), Some("skriv till exempel plan.risk(\"id\")".to_owned())),
        ErrorKind::SyntaxError | ErrorKind::InvalidDelimiter => (
            "det här uttrycket går inte att läsa".to_owned(),
            Some("varje {{ ska ha sitt }}, och varje {% if … %} sitt {% endif %}; ska det stå klamrar i texten: skriv {{ \"{{\" }}".to_owned()),
        ),
        ErrorKind::MissingArgument => (format!("”{expression}” saknar något inom parentes"), Some("se exemplen i dokumentationen av formatet".to_owned())),
        ErrorKind::TooManyArguments => (format!("”{expression}” har för mycket inom parentes"), Some("se exemplen i dokumentationen av formatet".to_owned())),
        ErrorKind::TemplateNotFound => (
            format!("mallen i ”{expression}” finns inte"),
            Some("skriv ”skrivelse mallar” för att se vilka som finns; en inbyggd börjar med inbyggd/".to_owned()),
        ),
        ErrorKind::InvalidOperation if expression.starts_with("extends") => (
            "mallen bygger på sig själv".to_owned(),
            Some("bygg på den inbyggda: sätt inbyggd/ först i namnet".to_owned()),
        ),
        ErrorKind::OutOfFuel => ("texten tar aldrig slut".to_owned(), Some("gör upprepningen {% for … %} kortare".to_owned())),
        _ => (format!("”{expression}” går inte att räkna ut"), Some("kontrollera att värdena är av rätt slag, till exempel tal".to_owned())),
    }
}

/// What was looked for and is not there: the first part of a dotted name that has no value.
fn undefined(expression: &str, env: &Environment<'_>, context: &Value) -> (String, Option<String>) {
    let dotted: String = expression
        .chars()
        .take_while(|character| character.is_alphanumeric() || "_.".contains(*character))
        .collect();
    let mut known = keys(context);
    known.retain(|key| !key.starts_with('@'));
    let mut so_far = String::new();
    for part in dotted.split('.').filter(|part| !part.is_empty()) {
        let whole = if so_far.is_empty() { part.to_owned() } else { format!("{so_far}.{part}") };
        let value =
            env.compile_expression_owned(whole.clone()).and_then(|compiled| compiled.eval(context));
        match value {
            Ok(value) if !value.is_undefined() => known = keys(&value),
            _ => {
                return (
                    format!("”{whole}” finns inte"),
                    hint_nearest(part, known.iter().map(String::as_str).take(30)),
                );
            }
        }
        so_far = whole;
    }
    (format!("”{expression}” finns inte"), None)
}

/// The names of the parts of a value.
fn keys(value: &Value) -> Vec<String> {
    if value.kind() != ValueKind::Map {
        return Vec::new();
    }
    value
        .try_iter()
        .map(|keys| keys.filter_map(|key| key.as_str().map(str::to_owned)).collect())
        .unwrap_or_default()
}

/// The name that minijinja does not know: it stands first in the detail.
fn name_in(error: &Error) -> String {
    let detail = error.detail().unwrap_or_default();
    let word = detail
        .split_whitespace()
        .find(|word| !["filter", "function", "test", "unknown"].contains(word));
    word.unwrap_or_default().trim_matches(|character| "`'\"".contains(character)).to_owned()
}

fn unknown(what: &str, name: &str, known: &[Uppslag]) -> (String, Option<String>) {
    (format!("{what} ”{name}” finns inte"), hint_nearest(name, known.iter().map(|one| one.namn)))
}
