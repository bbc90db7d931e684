//! Whether the words after an ”att” begin as a sentence of their own does: with a capital that is no name's.

use super::beslutsord::{är_sak, är_småord, är_verb};

/// How words begin that are a sentence of their own.
#[derive(Debug, PartialEq, Eq)]
pub enum Början<'w> {
    /// With a word that is no name, and has a capital.
    Ord(&'w str),
    /// With who it is that decides.
    Organ,
}

/// How the words of a point begin, if that is as a sentence of its own.
pub fn som_mening(words: &str) -> Option<Början<'_>> {
    let words = words.trim();
    if !words.starts_with(char::is_uppercase) {
        return None;
    }
    if decides(words) {
        return Some(Början::Organ);
    }
    let first = words.split(|sign: char| !sign.is_alphabetic()).next()?;
    let next = words[first.len()..].trim_start().chars().next();
    // What goes on with a capital, or with a hyphen, may be a name.
    let goes_on = next.is_some_and(|sign| sign.is_lowercase() || sign.is_ascii_digit());
    let low = first.to_lowercase();
    let is_name = || is_place(words) || first.chars().skip(1).any(char::is_uppercase);
    let plain = är_verb(&low) || är_småord(&low) || är_sak(&low);
    (goes_on && plain && !is_name()).then_some(Början::Ord(first))
}

/// Whether the subject of the first sentence decides: ”Nämnden beslutar att”, not ”följa det som regeringen beslutade att”.
fn decides(words: &str) -> bool {
    const SAYS: [&str; 4] =
        [" beslutar att ", " beslutade att ", " föreslås besluta ", " beslutar följande"];
    /// No name of an organ has more words.
    const LONGEST: usize = 6;
    let sentence = words.split('.').next().unwrap_or_default();
    let said = SAYS.iter().filter_map(|says| sentence.find(says)).min();
    said.is_some_and(|at| {
        let subject = &sentence[..at];
        let within = ["som", "att", "vad", "enligt"];
        let count = subject.split_whitespace().count();
        count <= LONGEST && !subject.split_whitespace().any(|word| within.contains(&word))
    })
}

/// Whether the word after the first says that it names a place: ”Uppsala kommun”, ”Norra skolan”.
fn is_place(words: &str) -> bool {
    const PLACES: [&str; 10] = [
        "kommun", "kommuns", "stad", "stads", "region", "regions", "län", "läns", "skola", "skolan",
    ];
    words.split_whitespace().nth(1).is_some_and(|word| PLACES.contains(&word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_has_a_capital_and_is_no_name_begins_a_sentence() {
        for (words, first) in [
            ("Godkänna planen", "Godkänna"),
            ("Åtgärda bristerna", "Åtgärda"),
            ("Tacka personalen för arbetet", "Tacka"),
            ("Förvaltningen ges i uppdrag att se över taxan", "Förvaltningen"),
            ("Rapporten läggs till handlingarna", "Rapporten"),
            ("Nämnden ställer sig bakom förslaget", "Nämnden"),
            ("Delårsrapporten godkänns", "Delårsrapporten"),
            ("Under 2027 följa upp taxan", "Under"),
            ("Vidarebefordra yttrandet till revisionen", "Vidarebefordra"),
        ] {
            assert_eq!(som_mening(words), Some(Början::Ord(first)), "{words}");
        }
    }

    #[test]
    fn a_name_may_come_first() {
        for words in [
            "godkänna planen",
            "Uppsala kommun avstår från att yttra sig",
            "Norra skolan byggs ut",
            "Kim Lind utses till ersättare",
            "Boverkets föreskrifter följs",
            "Socialstyrelsen får del av yttrandet",
            "IKP-planen antas",
            "Granby följer det som regeringen beslutade att införa",
            "följa det som regeringen beslutade att införa",
            "Visita får del av beslutet",
        ] {
            assert_eq!(som_mening(words), None, "{words}");
        }
    }

    #[test]
    fn who_decides_is_the_subject() {
        for words in [
            "Byggnadsnämnden beslutar att avslå ansökan",
            "Nämnden föreslås besluta att anta planen",
            "Kommunstyrelsens arbetsutskott beslutade att avslå",
        ] {
            assert_eq!(som_mening(words), Some(Början::Organ), "{words}");
        }
    }
}
