//! Lines of a text that do not stand as far in as they should.

use std::ops::Range;

use super::cure::Cure;
use super::line::Line;
use super::repair::Repair;
use super::rows::RAD_PASSAR_INTE;
use super::words::Words;

/// The line at byte `at`, with those below it, as more of the text above: further in than its key, or as far in as the
/// line above.
pub fn continued(text: &str, at: usize) -> Option<Repair> {
    let lines = lines(text);
    let here = lines.iter().rposition(|line| line.start - line.indent <= at)?;
    let above = *lines.get(here.checked_sub(1)?)?;
    let key = above.key().filter(|key| !key.contains(' '));
    let column = match key {
        Some(_) => above.indent + above.after_dashes().0 + 2,
        None => above.indent,
    };
    let is_text = |line: &Line<'_>| {
        line.key().is_none_or(|key| key.contains(' ')) && !line.body.starts_with("- ")
    };
    let pieces = indented(&lines[here..], column, is_text);
    let first = lines[here];
    let hint = match key {
        _ if pieces.is_empty() => return None,
        Some(key) => format!(
            "hör raden till texten efter ”{key}”: dra in den längre än ”{key}”; är den en nyckel: sätt ett kolon efter den"
        ),
        None => "hör raden till texten ovanför: dra in den lika långt; är den en nyckel: sätt ett kolon efter den".to_owned(),
    };
    let message = "raden passar inte in här".to_owned();
    let words = Words { rule: &RAD_PASSAR_INTE, message, hint, cure: None };
    let cure = Cure { title: "dra in raden som texten ovanför", pieces };
    Some(Repair { words, at: first.first_word(), cure, certain: false })
}

/// The line at byte `at`, with those around it, as the text of a `|` above them that has none: they stand no further in
/// than its key, and may look like keys themselves.
pub fn below_bar(text: &str, at: usize) -> Option<Repair> {
    let lines = lines(text);
    let mut first = lines.iter().rposition(|line| line.start - line.indent <= at)?;
    while !announces(lines.get(first.checked_sub(1)?)?) {
        first = Some(first - 1).filter(|above| is_words(&lines[*above]))?;
    }
    let above = lines[first - 1];
    let key = above.key()?;
    let column = above.indent + above.after_dashes().0 + 2;
    let pieces = indented(&lines[first..], column, is_words);
    if pieces.is_empty() {
        return None;
    }
    let message = "raden passar inte in här".to_owned();
    let hint = format!(
        "hör raden till texten efter ”{key}”: dra in den längre än ”{key}”; är den en nyckel: ta bort tecknet efter ”{key}:”"
    );
    let words = Words { rule: &RAD_PASSAR_INTE, message, hint, cure: None };
    let cure = Cure { title: "dra in raden som text", pieces };
    let word = lines[first].first_word();
    let word = word.start..word.start + text[word].trim_end_matches(':').len();
    Some(Repair { words, at: word, cure, certain: false })
}

/// Whether a line is a key with the sign that says that its text stands on the lines below.
fn announces(line: &Line<'_>) -> bool {
    let words = line.body.split(" #").next().unwrap_or_default().trim_end();
    let mark = words.rsplit(": ").next().filter(|mark| mark.len() < words.len());
    mark.is_some_and(|mark| ["|", ">", "|-", ">-", "|+", ">+"].contains(&mark.trim()))
}

/// Whether a line is hardly a key with its value: a key of the formats is one word in small letters.
fn is_words(line: &Line<'_>) -> bool {
    let is_key = |key: &str| key.starts_with(char::is_lowercase) && !key.contains(' ');
    !line.key().is_some_and(is_key) && !line.body.starts_with("- ")
}

/// What brings the first of these lines as far in as a column: those that are a text and stand less far in.
fn indented(
    lines: &[Line<'_>],
    column: usize,
    is_text: impl Fn(&Line<'_>) -> bool,
) -> Vec<(Range<usize>, String)> {
    let text = lines.iter().take_while(|line| is_text(line) && line.indent < column);
    text.map(|line| (line.start..line.start, " ".repeat(column - line.indent))).collect()
}

/// The lines with something on them, notes left out.
fn lines(text: &str) -> Vec<Line<'_>> {
    let mut start = 0;
    let mut lines = Vec::new();
    for line in text.split_inclusive('\n') {
        let body = line.trim();
        let indent = line.len() - line.trim_start().len();
        if !body.is_empty() && !body.starts_with('#') {
            lines.push(Line { start: start + indent, indent, body });
        }
        start += line.len();
    }
    lines
}
