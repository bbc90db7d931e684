//! Values that are joined to words with `~`: minijinja would write them as machines do.
//!
//! What is joined becomes words before any of our own code sees it. So a text with `~` is filled once before, with a filter
//! after each value that is joined, which refuses what people would write otherwise.

use std::ops::Range;
use std::sync::{Arc, Mutex, PoisonError};

use minijinja::machinery::{Span, Token, tokenize};
use minijinja::syntax::SyntaxConfig;
use minijinja::value::{Value, ValueKind};
use minijinja::{Environment, Error};

use super::osagbart::OSÄGBART;
use super::print::{VÄRDET_PASSAR_INTE, called, text};
use super::swedish::faulty;

/// The filter, which nobody writes.
const FILTER: &str = "i_ord";

/// Which of the values that a text joins was refused last.
pub type Refused = Arc<Mutex<Option<usize>>>;

/// Adds the filter that refuses, and says which it was.
pub fn add(env: &mut Environment<'static>) -> Refused {
    let refused = Refused::default();
    let keep = Arc::clone(&refused);
    env.add_filter(FILTER, move |value: Value, index: usize| {
        said_alike(&value).inspect_err(|_| {
            *keep.lock().unwrap_or_else(PoisonError::into_inner) = Some(index);
        })?;
        Ok::<Value, Error>(value)
    });
    refused
}

/// Refuses a value that is written otherwise among words than alone. One that is not there has its own fault.
fn said_alike(value: &Value) -> Result<(), Error> {
    if value.kind() == ValueKind::Undefined || value.kind() == ValueKind::Plain {
        return Ok(());
    }
    let joined = value.to_string();
    // What has the mark is told where it is printed.
    if joined.contains(OSÄGBART) || text(value)? == joined {
        return Ok(());
    }
    let message = format!("{} blir något annat efter ”~” än för sig", called(value));
    let hint = "skriv det för sig: {{ … }} före eller efter orden, eller ett tal med ”| tal”";
    Err(faulty(&VÄRDET_PASSAR_INTE, message, hint))
}

/// A text with the filter after each value that it joins, and where these stand in it; none where it joins none.
pub fn guarded(source: &str) -> Option<(String, Vec<Range<usize>>)> {
    let operands = operands(source)?;
    let ends = operands.iter().enumerate().flat_map(|(index, range)| {
        [(range.start, "((".to_owned()), (range.end, format!(")|{FILTER}({index}))"))]
    });
    let mut ends: Vec<(usize, String)> = ends.collect();
    ends.sort_by_key(|(at, _)| *at);
    let mut text = source.to_owned();
    for (at, words) in ends.into_iter().rev() {
        text.insert_str(at, &words);
    }
    Some((text, operands))
}

/// A token, and where it stands.
type Placed<'s> = (Token<'s>, Range<usize>);

/// The values that a text joins, each once.
fn operands(source: &str) -> Option<Vec<Range<usize>>> {
    let placed =
        |(token, span): (_, Span)| (token, span.start_offset as usize..span.end_offset as usize);
    let tokens = tokenize(source, false, SyntaxConfig::default());
    let tokens: Vec<Placed<'_>> =
        tokens.map(|one| one.map(placed)).collect::<Result<_, _>>().ok()?;
    let mut found = Vec::new();
    for at in (0..tokens.len()).filter(|at| matches!(tokens[*at].0, Token::Tilde)) {
        let before = operand(tokens[..at].iter().rev(), false);
        found.extend(before.filter(|range| !found.contains(range)));
        found.extend(operand(tokens[at + 1..].iter(), true));
    }
    (!found.is_empty()).then_some(found)
}

/// What stands beside a `~`, read from there: as far as it binds.
fn operand<'t, 's: 't>(
    tokens: impl Iterator<Item = &'t Placed<'s>>,
    forward: bool,
) -> Option<Range<usize>> {
    let (mut depth, mut found) = (0, None::<Range<usize>>);
    let mut tokens = tokens.peekable();
    while let Some((token, place)) = tokens.next() {
        let begins = |next: &&Placed<'_>| ends(&next.0) || opens(&next.0) == Some(true);
        let is_first = if forward { found.is_none() } else { tokens.peek().is_some_and(begins) };
        let is_sign = is_first && matches!(token, Token::Minus);
        match opens(token) {
            Some(opens) if opens == forward => depth += 1,
            Some(_) if depth > 0 => depth -= 1,
            Some(_) => break,
            None if depth == 0 && !is_sign && ends(token) => break,
            None => {}
        }
        let start = found.as_ref().map_or(place.start, |found| found.start.min(place.start));
        let end = found.as_ref().map_or(place.end, |found| found.end.max(place.end));
        found = Some(start..end);
    }
    found
}

/// Whether a bracket opens; none of other tokens.
fn opens(token: &Token<'_>) -> Option<bool> {
    match token {
        Token::ParenOpen | Token::BracketOpen | Token::BraceOpen => Some(true),
        Token::ParenClose | Token::BracketClose | Token::BraceClose => Some(false),
        _ => None,
    }
}

/// Whether a token binds less than `~`, or as much.
fn ends(token: &Token<'_>) -> bool {
    const WORDS: [&str; 12] =
        ["if", "elif", "else", "and", "or", "not", "in", "set", "include", "call", "do", "with"];
    match token {
        Token::Ident(word) => WORDS.contains(word),
        Token::Dot
        | Token::Pipe
        | Token::Mul
        | Token::Div
        | Token::FloorDiv
        | Token::Mod
        | Token::Pow
        | Token::Str(_)
        | Token::String(_)
        | Token::Int(_)
        | Token::Int128(_)
        | Token::Float(_) => false,
        _ => true,
    }
}

#[cfg(test)]
mod tests {
    use super::guarded;

    #[test]
    fn each_value_that_is_joined_is_guarded() {
        for (source, expected) in [
            ("{{ a ~ b }} ~ {{ c }}", "{{ ((a)|i_ord(0)) ~ ((b)|i_ord(1)) }} ~ {{ c }}"),
            (
                "{{ a.b|f(1) ~ -c * 2 ~ 'd' }}",
                "{{ ((a.b|f(1))|i_ord(0)) ~ ((-c * 2)|i_ord(1)) ~ (('d')|i_ord(2)) }}",
            ),
            (
                "{% if (a ~ b) == c[0] ~ d and e %}",
                "{% if (((a)|i_ord(0)) ~ ((b)|i_ord(1))) == ((c[0])|i_ord(2)) ~ ((d)|i_ord(3)) and e %}",
            ),
            ("{{ [a, b ~ c] }}", "{{ [a, ((b)|i_ord(0)) ~ ((c)|i_ord(1))] }}"),
            (
                "{{ -a ~ b - c ~ d }}",
                "{{ ((-a)|i_ord(0)) ~ ((b)|i_ord(1)) - ((c)|i_ord(2)) ~ ((d)|i_ord(3)) }}",
            ),
            ("{{ 1 + a ~ b }}", "{{ 1 + ((a)|i_ord(0)) ~ ((b)|i_ord(1)) }}"),
        ] {
            assert_eq!(guarded(source).expect("it joins").0, expected);
        }
        assert!(guarded("~~x~~ {{ a }}").is_none());
    }
}
