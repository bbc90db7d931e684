//! The words of an att-sats: what is left of a point without what a layout sets around it.

use std::ops::Range;

use super::slutpunkt::{är_en_mening, är_förkortning};

/// Words of a point: its own, and what a layout sets once more.
#[derive(Debug, PartialEq, Eq)]
pub struct Attsats<'w> {
    words: &'w str,
    /// The bytes that are its own.
    pub egna: Range<usize>,
}

impl<'w> Attsats<'w> {
    /// Reads the words of a point; `is_last`: whether the layout ends it with a full stop, which may be that of an
    /// abbreviation.
    pub fn of(words: &'w str, is_last: bool) -> Self {
        let start = words.len() - without_beginning(words).len();
        let end = start + without_end(&words[start..], is_last).len();
        Self { words, egna: start..end }
    }

    /// Whether there is anything to decide in it.
    pub fn is_empty(&self) -> bool {
        !self.words[self.egna.clone()].contains(char::is_alphanumeric)
    }

    /// What stands before its own words, and what after, white space around it left out.
    pub fn överflöd(&self) -> (&'w str, &'w str) {
        (self.words[..self.egna.start].trim(), self.words[self.egna.end..].trim())
    }

    /// Whether the layout sets anything of it once more.
    pub fn står_dubbelt(&self) -> bool {
        self.överflöd() != ("", "")
    }

    /// Whether what is too much can be nothing else: not the number of something, the stop of an abbreviation, that
    /// of a whole sentence, or a question.
    pub fn är_säker(&self, is_last: bool) -> bool {
        let (before, after) = self.överflöd();
        let own = &self.words[self.egna.clone()];
        let numbered = before.contains(|sign: char| sign.is_numeric() || sign == ')');
        let numbered = (numbered || before == "o") && !before.to_lowercase().ends_with("att");
        let stopped = after.contains('.');
        let sentence = own.starts_with(char::is_uppercase) && before.is_empty();
        let ends = är_en_mening(own) || is_last && after == ".";
        let asked = after.contains(['?', '!']);
        let stopped_once = !sentence && ends && after.matches('.').count() == 1;
        !numbered && !asked && (!stopped || stopped_once)
    }
}

/// Whether words have an end of their own within what closes them: ”(se ovan.)”.
pub fn slutar_inuti(words: &str) -> bool {
    let within = words.trim_end().trim_end_matches(STÄNGER);
    within.len() < words.trim_end().len()
        && within.ends_with(['.', '!', '?'])
        && !är_förkortning(within)
}

/// What closes a quotation or a bracket.
const STÄNGER: [char; 6] = [')', ']', '”', '"', '’', '»'];

/// What stands before a point where it was a list.
const PUNKTTECKEN: &str = "-–—•·▪‣◦\u{f0a7}\u{f0b7}";

/// What joins a point to others.
const BINDEORD: [&str; 5] = ["att", "samt", "och", "dels", "eller"];

/// Without a number, a dash, ”samt” and ”att”.
fn without_beginning(words: &str) -> &str {
    let mut rest = words.trim_start();
    while let Some(shorter) = beginning(rest) {
        rest = shorter.trim_start();
    }
    rest
}

fn beginning(words: &str) -> Option<&str> {
    if let Some(rest) = words.strip_prefix(|sign| PUNKTTECKEN.contains(sign)) {
        return (!rest.starts_with(|sign: char| sign.is_ascii_digit())).then_some(rest);
    }
    let (first, rest) = words.split_at(words.find(char::is_whitespace).unwrap_or(words.len()));
    let word = first.trim_end_matches([':', ';', ',', '…']).to_lowercase();
    // Word's own mark of a list, where its font is lost.
    let is_mark = first == "o" && rest.trim_start().starts_with(char::is_lowercase);
    (is_mark || is_number(first) || BINDEORD.contains(&word.as_str())).then_some(rest)
}

/// The number or letter of a point: ”1.”, ”(1)”, ”a)”.
fn is_number(first: &str) -> bool {
    let mark = first.strip_prefix('(').unwrap_or(first);
    let (number, is_closed) = match (mark.strip_suffix(')'), mark.strip_suffix('.')) {
        (Some(number), _) => (number, true),
        (None, Some(number)) => (number, false),
        (None, None) => return false,
    };
    let digits =
        (1..=2).contains(&number.len()) && number.bytes().all(|byte| byte.is_ascii_digit());
    let letter = number.len() == 1 && number.bytes().all(|byte| byte.is_ascii_lowercase());
    digits || is_closed && letter
}

/// Without commas, full stops, dashes, ”samt” and ”och”.
fn without_end(words: &str, is_last: bool) -> &str {
    let mut rest = words.trim_end();
    while let Some(shorter) = end(rest, is_last) {
        rest = shorter.trim_end();
    }
    rest
}

fn end(words: &str, is_last: bool) -> Option<&str> {
    if let Some(shorter) = words.strip_suffix('.') {
        return (is_last || !är_förkortning(words)).then_some(shorter);
    }
    let conjunction = BINDEORD.into_iter().find_map(|word| words.strip_suffix(word));
    let shorter = conjunction.filter(|rest| !rest.ends_with(char::is_alphanumeric));
    let shorter = shorter.or_else(|| words.strip_suffix([',', ';', ':', '?', '!']));
    shorter.or_else(|| [" -", " –", " —"].into_iter().find_map(|dash| words.strip_suffix(dash)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn own(words: &str, is_last: bool) -> &str {
        let read = Attsats::of(words, is_last);
        &words[read.egna]
    }

    #[test]
    fn only_its_own_words_are_left() {
        for (words, left) in [
            ("att godkänna planen.", "godkänna planen"),
            (" Att  godkänna planen samt", "godkänna planen"),
            ("godkänna planen, samt", "godkänna planen"),
            ("godkänna planen och", "godkänna planen"),
            ("godkänna planen;", "godkänna planen"),
            ("1. att godkänna planen.,", "godkänna planen"),
            ("att att godkänna planen", "godkänna planen"),
            ("köpa pärmar m.m.", "köpa pärmar m.m."),
            ("köpa pärmar m.m., samt", "köpa pärmar m.m."),
            ("attestera 2 kap. 3 §", "attestera 2 kap. 3 §"),
            ("godkänna taxan", "godkänna taxan"),
            ("samt att lägga den", "lägga den"),
            ("dels att anta planen, dels", "anta planen"),
            ("anta planen samt att", "anta planen"),
            ("–att godkänna", "godkänna"),
            ("att: godkänna", "godkänna"),
            ("a) godkänna", "godkänna"),
            ("(1) godkänna", "godkänna"),
            ("• godkänna", "godkänna"),
            ("o godkänna –", "godkänna"),
            ("uppdra åt Kim att:", "uppdra åt Kim"),
            ("-5 procent dras av", "-5 procent dras av"),
            ("avslå ansökan (bilaga a)", "avslå ansökan (bilaga a)"),
        ] {
            assert_eq!(own(words, false), left, "{words}");
        }
        assert_eq!(own("köpa pärmar m.m.", true), "köpa pärmar m.m");
    }

    #[test]
    fn nothing_may_be_left() {
        for words in ["", " ", "att", "samt", ".", "\u{ad}", "–", "att …, samt"] {
            assert!(Attsats::of(words, false).is_empty(), "{words}");
        }
        assert!(!Attsats::of("§ 4", true).is_empty());
    }

    #[test]
    fn an_end_may_stand_within_what_closes() {
        assert!(["a (se ovan.)", "”Planen.”"].into_iter().all(slutar_inuti));
        assert!(!["a (se ovan)", "köpa (pärmar m.m.)", "a."].into_iter().any(slutar_inuti));
    }

    #[test]
    fn what_may_be_meant_is_not_sure() {
        let sure = |words| Attsats::of(words, false).är_säker(false);
        assert!(
            ["att godkänna planen.", "godkänna planen och", "1. att godkänna"].map(sure)
                == [true; 3]
        );
        for words in [
            "Nämnden godkänner planen.",
            "1. godkänna planen",
            "höra Kim. Avvakta.",
            "vänta...",
            "a) avslå",
            "avslå?",
        ] {
            assert!(!sure(words), "{words}");
        }
        assert!(Attsats::of("köpa pärmar m.m.", true).är_säker(true));
    }
}
