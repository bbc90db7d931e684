//! References in words: ”bilaga 5”, ”bilagorna 1, 2 och B”, ”bil. 7”, ”bilaga nr 7”, ”avsnitt 3.1”, ”tabell 7–9”.

use std::ops::Range;

use super::nummer::counted_up;
use super::vems::is_of_another;

/// What is referred to by a word and a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sak {
    /// A bilaga of the case.
    Bilaga,
    /// A section.
    Avsnitt,
    /// A table.
    Tabell,
    /// A figure.
    Figur,
}

/// A reference to something of one's own.
pub struct Skriven {
    /// What it leads to.
    pub sak: Sak,
    /// The first byte of its word.
    pub start: usize,
    /// Each number or letter.
    pub nummer: Vec<Range<usize>>,
}

/// The references in a text, but for those to what belongs to something else: ”bilaga 5 till avtalet”, ”SCB:s tabell 7”.
pub fn skrivna(text: &str) -> impl Iterator<Item = Skriven> {
    let begins = |at: &usize| !text[..*at].ends_with(char::is_alphanumeric);
    let starts = text.match_indices(INITIALS).map(|(at, _)| at).filter(begins);
    starts.filter_map(|start| {
        let (sak, first) = after_word(&text[start..])?;
        let nummer = counted_up(text, first);
        let after = &text[nummer.last()?.end..];
        let own = !is_of_another(sak, &text[..start], after);
        own.then_some(Skriven { sak, start, nummer })
    })
}

/// What the words of `after_word` begin with.
const INITIALS: [char; 8] = ['b', 'B', 'a', 'A', 't', 'T', 'f', 'F'];

/// What stands after the word of a reference, if a text begins with one.
fn after_word(text: &str) -> Option<(Sak, &str)> {
    let (word, rest) = text.split_at(text.find(|sign: char| !sign.is_alphabetic())?);
    let (sak, rest) = match word.to_lowercase().as_str() {
        "bilaga" | "bilagan" | "bilagor" | "bilagorna" => (Sak::Bilaga, rest),
        "bil" => (Sak::Bilaga, rest.strip_prefix('.')?),
        "avsnitt" => (Sak::Avsnitt, rest),
        "tabell" => (Sak::Tabell, rest),
        "figur" => (Sak::Figur, rest),
        _ => return None,
    };
    let number = rest.trim_start();
    if number.len() == rest.len() {
        return None;
    }
    let named = ["nummer ", "nr. ", "nr "].into_iter().find_map(|word| number.strip_prefix(word));
    Some((sak, named.unwrap_or(number).trim_start_matches(['(', ' '])))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn named(text: &str) -> Vec<&str> {
        skrivna(text).flat_map(|one| one.nummer).map(|number| &text[number]).collect()
    }

    #[test]
    fn bilagor_are_named_in_many_ways() {
        for text in ["bilaga 7", "Bilaga nr 7", "bil. 7", "bilaga (7)", "bilagan nummer 7"] {
            assert_eq!(named(&format!("Se {text}.")), ["7"], "{text}");
        }
        assert_eq!(named("Se bilagorna 1, 2b och C."), ["1", "2b", "C"]);
    }

    #[test]
    fn bilagor_of_others_are_not_named() {
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
    fn numbers_of_others_are_left() {
        assert_eq!(named("Se avsnitt 3.1 och Tabell 9, figur 2."), ["3.1", "9", "2"]);
        for text in [
            "tabell 9 i bilagan, avsnitt 4 till avtalet",
            "enligt avsnitt 7 och 8 i avtalet",
            "Se avsnitt 7, 8 i avtalet",
            "tabell 7–9 i rapporten",
            "Avtalets avsnitt 14 gäller.",
            "SCB:s tabell 7 visar.",
            "avsnitt 7 hos SKR",
            "Se tabell 9, som finns i bilagan.",
            "Tabell 12 (se bilagan)",
            "AB 04 avsnitt 7",
        ] {
            assert!(named(text).is_empty(), "{text}");
        }
    }
}
