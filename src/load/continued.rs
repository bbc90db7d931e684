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
    let mut pieces: Vec<(Range<usize>, String)> = Vec::new();
    for line in &lines[here..] {
        let is_text =
            line.key().is_none_or(|key| key.contains(' ')) && !line.body.starts_with("- ");
        if !is_text || line.indent >= column {
            break;
        }
        pieces.push((line.start..line.start, " ".repeat(column - line.indent)));
    }
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
