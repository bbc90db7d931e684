//! The words of names and heads, without the signs around them.

use super::tal::MARKS;

/// What stands between words.
const BETWEEN: [char; 18] =
    ['*', '_', ':', ',', '(', ')', '[', ']', '=', '-', '–', '—', '"', '”', '/', '+', ';', '|'];

/// The words of a name in small letters; a sign of per cent is one.
pub fn words(text: &str) -> Vec<String> {
    let lower = text.trim().to_lowercase();
    let lower = if lower == "sa:" { "summa".to_owned() } else { lower.replace("s:a", "summa") };
    let lower = lower.replace(MARKS, " ").replace('%', " % ").replace('‰', " ‰ ");
    let parts = lower.split(|c: char| c.is_whitespace() || BETWEEN.contains(&c));
    let words = parts.map(|word| word.trim_matches('.').to_owned());
    words.filter(|word| !word.is_empty()).collect()
}
