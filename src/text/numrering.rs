//! How the points of a list are numbered.

/// How the points of a list are numbered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Numrering {
    /// The first number.
    pub start: u64,
    /// How it counts, as its first would be written: `1`, `a`, `A`, `i`, `I`.
    pub tecken: char,
    /// Whether a bracket stands before each number: `(a)`.
    pub inom: bool,
    /// What stands after each number.
    pub slut: char,
}

/// Roman numbers from one to twenty.
const ROMAN: [&str; 20] = [
    "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV",
    "XVI", "XVII", "XVIII", "XIX", "XX",
];

impl Numrering {
    /// The first mark as it is written.
    pub fn märke(self) -> String {
        let Self { start, tecken, inom, slut } = self;
        let före = if inom { "(" } else { "" };
        let word = match tecken {
            'a' => letter(start).map(String::from),
            'A' => letter(start).map(|letter| letter.to_uppercase().collect()),
            'i' => roman(start).map(str::to_lowercase),
            'I' => roman(start).map(str::to_owned),
            _ => None,
        };
        format!("{före}{}{slut}", word.unwrap_or_else(|| start.to_string()))
    }
}

/// The letters that count.
const LETTERS: &str = "abcdefghijklmnopqrstuvwxyzåäö";

/// A number as a letter.
fn letter(number: u64) -> Option<char> {
    LETTERS.chars().nth(usize::try_from(number).ok()?.checked_sub(1)?)
}

/// Which letter it is, small or large.
pub fn from_letter(letter: char) -> Option<u64> {
    let small = letter.to_lowercase().next()?;
    let found = LETTERS.chars().position(|one| one == small)?;
    u64::try_from(found + 1).ok()
}

/// A number in large letters.
fn roman(number: u64) -> Option<&'static str> {
    ROMAN.get(usize::try_from(number).ok()?.checked_sub(1)?).copied()
}

/// What a word is as a number, in small or large letters.
pub fn from_roman(word: &str) -> Option<u64> {
    let found = ROMAN.iter().position(|roman| roman.eq_ignore_ascii_case(word))?;
    u64::try_from(found + 1).ok()
}
