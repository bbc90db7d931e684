//! Numbers that references count up: ”1, 2b och C”, ”7–9”, ”3.1”.

use std::ops::Range;

/// The numbers and letters that the rest of a text begins with.
pub fn counted_up(text: &str, mut rest: &str) -> Vec<Range<usize>> {
    let mut numbers = Vec::new();
    while let Some(len) = number(rest) {
        let at = text.len() - rest.len();
        numbers.push(at..at + len);
        rest = rest[len..].trim_start();
        let next = [",", "och ", "eller ", "samt ", "–", "-"];
        let next = next.iter().find_map(|between| rest.strip_prefix(between));
        match next.or_else(|| up_to(rest)) {
            Some(after) => rest = after.trim_start(),
            None => break,
        }
    }
    numbers
}

/// The end of a range in words; ”till” before other words says whose the reference is.
fn up_to(rest: &str) -> Option<&str> {
    rest.strip_prefix("till ").filter(|end| end.starts_with(|sign: char| sign.is_ascii_digit()))
}

/// Whether words begin with this number, however it is spaced, and with no longer one.
pub fn begins(words: &str, number: &str) -> bool {
    let words = words.replace('\u{a0}', " ").to_lowercase();
    spelled(&number.to_lowercase()).iter().any(|number| {
        words.strip_prefix(number.as_str()).is_some_and(|after| {
            let mut after = after.chars();
            match after.next() {
                Some('.') => !after.next().is_some_and(|next| next.is_ascii_digit()),
                next => !next.is_some_and(char::is_alphanumeric),
            }
        })
    })
}

/// A number with and without space before its letter.
fn spelled(number: &str) -> [String; 3] {
    let close: String = number.split_whitespace().collect();
    let letter = close.find(char::is_alphabetic).filter(|at| *at > 0);
    let apart = letter.map_or(close.clone(), |at| format!("{} {}", &close[..at], &close[at..]));
    [number.to_owned(), close, apart]
}

/// How long the number is that the words begin with: ”8.2”, ”2b”, ”IV”, or one letter; ”I” is also a word.
fn number(words: &str) -> Option<usize> {
    let digits = |words: &str| words.bytes().take_while(u8::is_ascii_digit).count();
    let mut len = digits(words);
    while let Some(part) = words[len..].strip_prefix('.').map(digits).filter(|part| *part > 0) {
        len += 1 + part;
    }
    let letter = |words: &str| words.chars().next().filter(|letter| letter.is_alphabetic());
    let len = if len == 0 {
        roman(words).or_else(|| {
            let letter = letter(words).filter(|letter| letter.is_uppercase() && *letter != 'I');
            letter.map(char::len_utf8)
        })?
    } else {
        let ends = |one: &char| !words[len + one.len_utf8()..].starts_with(char::is_alphanumeric);
        len + letter(&words[len..]).filter(ends).map_or(0, char::len_utf8)
    };
    (!words[len..].starts_with(char::is_alphanumeric)).then_some(len)
}

/// How long the Roman number is that the words begin with, if it has more than one letter.
fn roman(words: &str) -> Option<usize> {
    let len = words.bytes().take_while(|letter| b"IVX".contains(letter)).count();
    (len > 1).then_some(len)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_letter_may_stand_apart() {
        for (words, number) in [("2b.", "2 b"), ("2 b och", "2b"), ("2 B", "2b"), ("8.2", "8.2")] {
            assert!(begins(words, number), "{words}");
        }
        assert!(!begins("8.21", "8.2") && !begins("2 bilder", "2b") && !begins("8.2", "8"));
    }
}
