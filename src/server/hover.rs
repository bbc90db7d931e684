//! What is told of what stands at a place, where the schema does not know it.

use serde_json::{Value, json};

use super::cursor::{Cursor, cursor};
use super::diagnostics::place;
use super::expression::{Wanted, fields, filters, names, wanted};
use super::index::Use;
use super::jump::{Here, called};
use super::open::Open;
use super::position::{byte, range};
use super::protocol::{At, Range};
use super::view::View;
use crate::diag::Span;
use crate::load::display;
use crate::regler;

/// What is told of a place; nothing where nothing is known.
pub fn hover(open: &Open, at: &At) -> Value {
    let Some(here) = Here::at(open, at) else { return Value::Null };
    let named = here.used.as_ref().and_then(|used| of_name(open, &here, used));
    let told = named.or_else(|| of_word(open, at, &here.view));
    told.map_or(Value::Null, |(words, range)| {
        json!({ "contents": { "kind": "markdown", "value": words }, "range": range })
    })
}

type Words = (String, Range);

fn of_name(open: &Open, here: &Here, used: &Use) -> Option<Words> {
    let target = *here.index.target(used).first()?;
    let words = format!("**{}** ({})\n\n{}", target.name, called(target.slag), target.told);
    Some((words, place(open, &here.view, Some(used.span)).1))
}

/// What is told of the whole word at a place.
fn of_word(open: &Open, at: &At, view: &View) -> Option<Words> {
    let (_, path) = open.view(&at.text_document.uri)?;
    let text = view.text(&path)?;
    let raw = open.text(&at.text_document.uri);
    let here = byte(&text, raw, at.position);
    let is_part = |sign: char| sign.is_alphanumeric() || sign == '_' || sign == '-';
    let start = here
        - text[..here]
            .chars()
            .rev()
            .take_while(|&sign| is_part(sign))
            .map(char::len_utf8)
            .sum::<usize>();
    let end = here
        + text[here..].chars().take_while(|&sign| is_part(sign)).map(char::len_utf8).sum::<usize>();
    let word = &text[start..end];
    let words = match cursor(&text, end)? {
        Cursor::Key { under, .. } => match under.last().map(String::as_str)? {
            "regler" => of_rule(word)?,
            "ord" => view.words().into_iter().find(|(key, _)| key == word)?.1,
            _ => return None,
        },
        Cursor::Expression { start } => of_expression(&text[start..end])?,
        Cursor::Value { .. } => return None,
    };
    let file = view.file(&path)?;
    let span = Span::new(view.sources.add(display(&path), text.as_str()), start..end);
    Some((format!("**{word}**\n\n{words}"), range(&file, raw, span)))
}

fn of_rule(name: &str) -> Option<String> {
    let rule = regler::alla().into_iter().find(|rule| rule.namn == name)?;
    Some(format!("{}\n\n{}\n\n{}", rule.hittar, rule.varför, rule.gör))
}

fn of_expression(written: &str) -> Option<String> {
    let find = |word: &str, all: Vec<(String, String)>| {
        all.into_iter().find(|(name, _)| name == word).map(|(_, words)| words)
    };
    match wanted(written)? {
        Wanted::Argument(..) => None,
        Wanted::Filter(word) => find(word, filters().collect()),
        Wanted::Field(chain, word) => find(word, fields(chain)),
        Wanted::Name(word) => find(word, names().collect()),
    }
}
