//! The marks that items of a list begin with where somebody writes as in Word.

/// Marks that Word and others put before the items of a list.
const BULLETS: [&str; 6] = ["• ", "· ", "– ", "— ", "* ", "\u{f0b7} "];

/// Whether a line begins as an item of a list does in Word.
pub fn is_bullet(line: &str) -> bool {
    BULLETS.iter().any(|mark| line.starts_with(mark))
}

/// Whether a line begins with a dash that has no space after it, and is no number.
pub fn is_tight_dash(line: &str) -> bool {
    let after = line.strip_prefix('-').and_then(|rest| rest.chars().next());
    after.is_some_and(|first| first.is_alphabetic() || "{[\"'".contains(first))
}
