//! Bilagor as they are named in words: ”bilaga 5”, ”bilagorna 1, 2 och B”, ”bil. 7”, ”bilaga nr 7”, ”bilaga (5)”.

use std::ops::Range;

/// Where the word begins, and the numbers and letters that it counts up.
pub struct Nämnd {
    /// The first byte of the word.
    pub start: usize,
    /// Each number or letter.
    pub nummer: Vec<Range<usize>>,
}

/// The bilagor that a text names, but for those of something else: ”bilaga 5 till avtalet”, ”motionens bilaga 2”.
pub fn nämnda(text: &str) -> impl Iterator<Item = Nämnd> {
    let begins = |at: &usize| !text[..*at].ends_with(char::is_alphanumeric);
    let starts = text.match_indices(['b', 'B']).map(|(at, _)| at).filter(begins);
    starts.filter_map(|start| {
        let first = after_word(&text[start..])?;
        let nummer = counted_up(text, first);
        let last = nummer.last()?.end;
        let of_another = belongs_after(&text[last..]) || belongs_before(&text[..start]);
        (!of_another).then_some(Nämnd { start, nummer })
    })
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

/// What stands after the word for a bilaga, if a text begins with it.
fn after_word(text: &str) -> Option<&str> {
    let (word, rest) = text.split_at(text.find(|sign: char| !sign.is_alphabetic())?);
    let rest = match word.to_lowercase().as_str() {
        "bilaga" | "bilagan" | "bilagor" | "bilagorna" => rest,
        "bil" => rest.strip_prefix('.')?,
        _ => return None,
    };
    let number = rest.trim_start();
    if number.len() == rest.len() {
        return None;
    }
    let named = ["nummer ", "nr. ", "nr "].into_iter().find_map(|word| number.strip_prefix(word));
    Some(named.unwrap_or(number).trim_start_matches(['(', ' ']))
}

/// The numbers and letters that the rest of a text begins with.
fn counted_up(text: &str, mut rest: &str) -> Vec<Range<usize>> {
    let mut numbers = Vec::new();
    while let Some(len) = number(rest) {
        let at = text.len() - rest.len();
        numbers.push(at..at + len);
        rest = rest[len..].trim_start();
        let next = [",", "och ", "eller ", "samt ", "–", "-"];
        match next.iter().find_map(|between| rest.strip_prefix(between)) {
            Some(after) => rest = after.trim_start(),
            None => break,
        }
    }
    numbers
}

/// How long the number is that the words begin with: ”8.2”, ”2b”, or one letter; ”I” is also a word.
fn number(words: &str) -> Option<usize> {
    let digits = |words: &str| words.bytes().take_while(u8::is_ascii_digit).count();
    let mut len = digits(words);
    while let Some(part) = words[len..].strip_prefix('.').map(digits).filter(|part| *part > 0) {
        len += 1 + part;
    }
    let letter = |words: &str| words.chars().next().filter(|letter| letter.is_alphabetic());
    let len = if len == 0 {
        letter(words).filter(|letter| letter.is_uppercase() && *letter != 'I')?.len_utf8()
    } else {
        let ends = |one: &char| !words[len + one.len_utf8()..].starts_with(char::is_alphanumeric);
        len + letter(&words[len..]).filter(ends).map_or(0, char::len_utf8)
    };
    (!words[len..].starts_with(char::is_alphanumeric)).then_some(len)
}

/// Whether it goes on to say what it is a bilaga to: ”bilaga 5 till avtalet”.
fn belongs_after(rest: &str) -> bool {
    let rest = rest.trim_start_matches([')', ' ', '\u{a0}']);
    let next = rest.split(|letter: char| !letter.is_alphanumeric()).next();
    matches!(next, Some("till" | "i"))
}

/// Whether the word before says whose it is: ”motionens bilaga 2”.
fn belongs_before(before: &str) -> bool {
    let word = before.split_whitespace().next_back().unwrap_or_default().to_lowercase();
    let own = ["ärendets", "handlingens", "skrivelsens", "tjänsteskrivelsens"];
    let ends = ["ens", "ets", "ernas", "ornas", "arnas", ":s"];
    before.ends_with(char::is_whitespace)
        && !own.contains(&word.as_str())
        && ends.iter().any(|end| word.ends_with(end) && word.len() > end.len() + 2)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn named(text: &str) -> Vec<&str> {
        nämnda(text).flat_map(|one| one.nummer).map(|number| &text[number]).collect()
    }

    #[test]
    fn bilagor_are_named_in_many_ways() {
        for text in ["bilaga 7", "Bilaga nr 7", "bil. 7", "bilaga (7)", "bilagan nummer 7"] {
            assert_eq!(named(&format!("Se {text}.")), ["7"], "{text}");
        }
        assert_eq!(named("Se bilagorna 1, 2b och C."), ["1", "2b", "C"]);
    }

    #[test]
    fn those_of_others_are_not_named() {
        for text in
            ["Motionens bilaga 2", "revisorernas bilaga 4", "bilaga 5 till avtalet", "en bil 7"]
        {
            assert!(named(text).is_empty(), "{text}");
        }
        assert_eq!(
            named("Tiderna finns i ärendets bilaga 2, och i dem finns bilaga 3."),
            ["2", "3"]
        );
    }

    #[test]
    fn a_letter_may_stand_apart() {
        for (words, number) in [("2b.", "2 b"), ("2 b och", "2b"), ("2 B", "2b"), ("8.2", "8.2")] {
            assert!(begins(words, number), "{words}");
        }
        assert!(!begins("8.21", "8.2") && !begins("2 bilder", "2b") && !begins("8.2", "8"));
    }
}
