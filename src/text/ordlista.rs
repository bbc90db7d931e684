//! The words of names and heads, without the signs around them.

use super::tal::MARKS;

/// What stands between words.
const BETWEEN: [char; 18] =
    ['*', '_', ':', ',', '(', ')', '[', ']', '=', '-', '–', '—', '"', '”', '/', '+', ';', '|'];

/// The words of a name in small letters; a sign of per cent is one.
pub fn words(text: &str) -> Vec<String> {
    let lower = text.trim().to_lowercase();
    let lower = match lower.as_str() {
        "sa:" => "summa".to_owned(),
        _ if lower.contains("s:a") => lower.replace("s:a", "summa"),
        _ => lower,
    };
    let mut words = Vec::new();
    let mut rest = lower.as_str();
    while let Some(at) = rest.find(parts) {
        words.extend(word(&rest[..at]));
        let sign = rest[at..].chars().next().unwrap_or_default();
        words.extend(['%', '‰'].contains(&sign).then(|| sign.to_string()));
        rest = &rest[at + sign.len_utf8()..];
    }
    words.extend(word(rest));
    words
}

/// Whether a sign stands between words, or is one.
fn parts(sign: char) -> bool {
    !sign.is_ascii_alphanumeric()
        && (sign.is_whitespace()
            || BETWEEN.contains(&sign)
            || MARKS.contains(&sign)
            || ['%', '‰'].contains(&sign))
}

fn word(text: &str) -> Option<String> {
    let word = text.trim_matches('.');
    (!word.is_empty()).then(|| word.to_owned())
}

/// Whether some words name one of these; a sign of per cent behind a number belongs to that, as in ”Heltid 100 %”.
pub fn names(words: &[String], known: &[&str]) -> bool {
    words.iter().enumerate().any(|(at, word)| {
        let counts = || at > 0 && word == "%" && is_number(&words[at - 1]);
        known.contains(&word.as_str()) && !counts()
    })
}

/// Whether a word is a number.
pub fn is_number(word: &str) -> bool {
    word.bytes().all(|byte| byte.is_ascii_digit() || byte == b',')
}
