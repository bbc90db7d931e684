//! A piece of a text, such as some words of Markdown, wherever the text is written.

use std::ops::Range;

use super::change::Change;
use super::refusal::Refusal;
use super::yaml::Yaml;

/// Changes that put `new` in the place of the bytes at `range` of the file `name`.
///
/// In YAML these are some of a text's own words: what comes is written as that text is, with indentation, quotation marks
/// and escapes.
pub fn piece(
    name: &str,
    text: &str,
    range: &Range<usize>,
    new: &str,
) -> Result<Vec<Change>, Refusal> {
    if [".yaml", ".yml"].iter().any(|ending| name.ends_with(ending)) {
        return Yaml::read(text)?.piece(range, new);
    }
    if text.get(range.clone()).is_none() {
        return Err(Refusal::new("orden går inte att hitta i filen"));
    }
    Ok(vec![Change::new(range.clone(), new)])
}
