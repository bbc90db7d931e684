//! Roman numbers, as far as the points of a list go.

/// One to twenty.
const ROMAN: [&str; 20] = [
    "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV",
    "XVI", "XVII", "XVIII", "XIX", "XX",
];

/// A number in large letters.
pub fn roman(number: u64) -> Option<&'static str> {
    ROMAN.get(usize::try_from(number).ok()?.checked_sub(1)?).copied()
}

/// What a word is as a number, in small or large letters.
pub fn from_roman(word: &str) -> Option<u64> {
    let found = ROMAN.iter().position(|roman| roman.eq_ignore_ascii_case(word))?;
    u64::try_from(found + 1).ok()
}
