//! A time that is told in words, as it stands in a sentence.

use crate::text::MÅNADER;

/// Words that a point in time begins with, besides the months.
const TIDSORD: [&str; 12] = [
    "våren",
    "sommaren",
    "hösten",
    "vintern",
    "vår",
    "sommar",
    "höst",
    "vinter",
    "årsskiftet",
    "halvårsskiftet",
    "kvartal",
    "vecka",
];

/// A time in words.
#[derive(Debug, PartialEq, Eq)]
pub struct Tid {
    /// The words, as they go on in a sentence.
    pub ord: String,
    /// Whether they can stand after ”senast”.
    pub är_tidpunkt: bool,
}

impl Tid {
    /// What was written.
    pub fn of(written: &str) -> Self {
        let words = written.trim().trim_end_matches('.');
        let first = words.split_whitespace().next().unwrap_or_default().to_lowercase();
        if first == "senast" {
            return Self::of(words[first.len()..].trim_start());
        }
        let is_word = TIDSORD.iter().chain(&MÅNADER).any(|word| *word == first);
        let ord = if is_word { first + &words[first_len(words)..] } else { words.to_owned() };
        Self { är_tidpunkt: is_word || is_numbered(words), ord }
    }
}

/// How long the first word is.
fn first_len(words: &str) -> usize {
    words.find(char::is_whitespace).unwrap_or(words.len())
}

/// Whether the first word is a number, a date or the name of a part of a year, as T2 or Q1.
fn is_numbered(words: &str) -> bool {
    let mut letters = words.chars().filter(|letter| !matches!(letter, 'T' | 'Q' | 'K'));
    letters.next().is_some_and(|first| first.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::Tid;

    #[test]
    fn a_time_goes_on_in_a_sentence() {
        let tid = |written| {
            let Tid { ord, är_tidpunkt } = Tid::of(written);
            (ord, är_tidpunkt)
        };
        assert_eq!(tid("2027-04-30"), ("2027-04-30".to_owned(), true));
        assert_eq!(tid("Hösten 2027"), ("hösten 2027".to_owned(), true));
        assert_eq!(tid("T2 2027."), ("T2 2027".to_owned(), true));
        assert_eq!(tid("Senast våren 2027"), ("våren 2027".to_owned(), true));
        assert_eq!(tid("Löpande"), ("Löpande".to_owned(), false));
        assert_eq!(tid("Under 2027"), ("Under 2027".to_owned(), false));
    }
}
