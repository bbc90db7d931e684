//! Values that are joined to words with `~`, or compared: minijinja would write them as machines do, and finds words, or a number with
//! a unit, greater than any number.
//!
//! What is joined or compared is so before any of our own code sees it. So a text with such signs is filled once before, with a
//! filter after each value beside one, which refuses what people would write otherwise, or cannot compare.

use std::cmp::Reverse;
use std::ops::Range;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use minijinja::machinery::{Span, Token, tokenize};
use minijinja::syntax::SyntaxConfig;
use minijinja::value::{Value, ValueKind};
use minijinja::{Environment, Error};

use super::jamforelse::{self, Kind};
use super::osagbart::OSÄGBART;
use super::print::{VÄRDET_PASSAR_INTE, called, text};
use super::swedish::faulty;

/// The filters, which nobody writes: for what is joined, and for what stands before a sign that compares, and behind one that asks
/// whether they are alike, or which is more.
const FILTER: [&str; 4] = ["i_ord", "jämförs", "likt", "mer_än"];

/// Which of the values that a text joins was refused last.
pub type Refused = Arc<Mutex<Option<usize>>>;

/// Adds the filter that refuses, and says which it was.
pub fn add(env: &mut Environment<'static>) -> Refused {
    let refused = Refused::default();
    // What stood before the signs that compare, the last one innermost.
    let before: Arc<Mutex<Vec<Kind>>> = Arc::default();
    let (alike, more) = (Arc::clone(&before), Arc::clone(&before));
    let checks: [Box<Check>; 4] = [
        Box::new(said_alike),
        Box::new(move |value| {
            locked(&before).push(Kind::of(value));
            Ok(())
        }),
        Box::new(move |value| jamforelse::alike(locked(&alike).pop(), value)),
        Box::new(move |value| jamforelse::ordered(locked(&more).pop(), value)),
    ];
    for (name, check) in FILTER.into_iter().zip(checks) {
        let keep = Arc::clone(&refused);
        env.add_filter(name, move |value: Value, index: usize| {
            check(&value).inspect_err(|_| *locked(&keep) = Some(index))?;
            Ok::<Value, Error>(value)
        });
    }
    refused
}

/// What refuses a value.
type Check = dyn Fn(&Value) -> Result<(), Error> + Send + Sync;

fn locked<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Whether a text has signs that join or compare.
pub fn has_signs(source: &str) -> bool {
    source.contains(['~', '<', '>']) || source.contains("==") || source.contains("!=")
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

/// A text with the filter after each value that it joins or compares, and where these stand in it; none where there are none.
pub fn guarded(source: &str) -> Option<(String, Vec<Range<usize>>)> {
    let operands = operands(source)?;
    let ends = operands.iter().enumerate().flat_map(|(index, (sign, range))| {
        let filter = FILTER[*sign as usize];
        let end = format!(")|{filter}({index}))");
        [(range.start, range.start, "((".to_owned()), (range.end, range.start, end)]
    });
    let mut ends: Vec<(usize, usize, String)> = ends.collect();
    // Of several that end at one place the innermost begins last.
    ends.sort_by_key(|(at, start, _)| (*at, Reverse(*start)));
    let mut text = source.to_owned();
    for (at, _, words) in ends.into_iter().rev() {
        text.insert_str(at, &words);
    }
    Some((text, operands.into_iter().map(|(_, range)| range).collect()))
}

/// What a sign does with a value beside it, in the order of the filters.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Sign {
    Joins,
    Compares,
    IsAlike,
    IsMore,
}

impl Sign {
    /// What a sign does with the value before it, and with that behind it.
    fn of(token: &Token<'_>) -> Option<(Self, Self)> {
        match token {
            Token::Tilde => Some((Self::Joins, Self::Joins)),
            Token::Eq | Token::Ne => Some((Self::Compares, Self::IsAlike)),
            Token::Gt | Token::Gte | Token::Lt | Token::Lte => Some((Self::Compares, Self::IsMore)),
            _ => None,
        }
    }
}

/// A token, and where it stands.
type Placed<'s> = (Token<'s>, Range<usize>);

/// The values that a text joins or compares, each once.
fn operands(source: &str) -> Option<Vec<(Sign, Range<usize>)>> {
    let placed =
        |(token, span): (_, Span)| (token, span.start_offset as usize..span.end_offset as usize);
    let tokens = tokenize(source, false, SyntaxConfig::default());
    let tokens: Vec<Placed<'_>> =
        tokens.map(|one| one.map(placed)).collect::<Result<_, _>>().ok()?;
    let mut found = Vec::new();
    let signs = (0..tokens.len()).filter_map(|at| Some((at, Sign::of(&tokens[at].0)?)));
    for (at, (sign, after)) in signs {
        let before = operand(tokens[..at].iter().rev(), false, sign).map(|range| (sign, range));
        found.extend(before.filter(|one| !found.contains(one)));
        found.extend(operand(tokens[at + 1..].iter(), true, sign).map(|range| (after, range)));
    }
    (!found.is_empty()).then_some(found)
}

/// What stands beside a sign, read from there: as far as it binds.
fn operand<'t, 's: 't>(
    tokens: impl Iterator<Item = &'t Placed<'s>>,
    forward: bool,
    sign: Sign,
) -> Option<Range<usize>> {
    let (mut depth, mut found) = (0, None::<Range<usize>>);
    let mut tokens = tokens.peekable();
    while let Some((token, place)) = tokens.next() {
        let begins = |next: &&Placed<'_>| ends(&next.0, sign) || opens(&next.0) == Some(true);
        let is_first = if forward { found.is_none() } else { tokens.peek().is_some_and(begins) };
        let is_sign = is_first && matches!(token, Token::Minus);
        match opens(token) {
            Some(opens) if opens == forward => depth += 1,
            Some(_) if depth > 0 => depth -= 1,
            Some(_) => break,
            None if depth == 0 && !is_sign && ends(token, sign) => break,
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

/// Whether a token binds less than a sign, or as much.
fn ends(token: &Token<'_>, sign: Sign) -> bool {
    const WORDS: [&str; 12] =
        ["if", "elif", "else", "and", "or", "not", "in", "set", "include", "call", "do", "with"];
    match token {
        Token::Ident(word) => WORDS.contains(word),
        Token::Plus | Token::Minus | Token::Tilde => sign == Sign::Joins,
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
                "{% if (((((a)|i_ord(0)) ~ ((b)|i_ord(1))))|jämförs(2)) == ((((c[0])|i_ord(4)) ~ ((d)|i_ord(5)))|likt(3)) and e %}",
            ),
            (
                "{% if a.b|f(1) - 2 > 5 or not c == d %}",
                "{% if ((a.b|f(1) - 2)|jämförs(0)) > ((5)|mer_än(1)) or not ((c)|jämförs(2)) == ((d)|likt(3)) %}",
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
