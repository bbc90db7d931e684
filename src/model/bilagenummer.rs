//! The numbers and letters of bilagor: as they are written, else counted.

use super::{Handling, Innehåll};

/// What a count goes on with after a letter.
const ALFABET: &str = "ABCDEFGHIJKLMNOPQRSTUVWXYZÅÄÖ";

/// The longest that stands in a file name.
const LÄNGST_I_FILNAMN: usize = 40;

/// What is written after `bilaga`.
enum Skrivet {
    /// Nothing, or yes: it is counted.
    Inget,
    /// That it is none.
    Nej,
    /// What it is called.
    Nummer(String),
}

/// The numbers of the bilagor of a case: all that are written; with a tjänsteskrivelse in the case, the other
/// handlingar too; and those of a handling, counted within it (2.1 is the first of Bilaga 2).
pub fn bilagenummer(handlingar: &[Handling]) -> Vec<Option<String>> {
    let has_skrivelse = handlingar.iter().any(is_skrivelse);
    let mut numbers: Vec<Option<String>> = Vec::new();
    // Next of the case itself, and of each handling.
    let mut next = vec!["1".to_owned(); handlingar.len() + 1];
    for handling in handlingar {
        let parent = handling.hör_till;
        let counted = parent.is_some() || (has_skrivelse && !is_skrivelse(handling));
        let above = parent.and_then(|parent| numbers[parent].clone());
        let next = &mut next[parent.map_or(0, |parent| parent + 1)];
        let own = match skrivet(handling) {
            Skrivet::Nummer(number) => Some(number),
            Skrivet::Inget if counted => Some(next.clone()),
            Skrivet::Inget | Skrivet::Nej => None,
        };
        numbers.push(own.map(|own| {
            *next = after(within(above.as_deref(), &own).unwrap_or(&own)).unwrap_or(next.clone());
            beneath(above.as_deref(), own)
        }));
    }
    numbers
}

/// What tells two numbers apart, and what stands in file names: `2b` of ”2 B”, `8-2` of ”8.2”.
pub fn bilagenyckel(number: &str) -> String {
    let letters = number.to_lowercase();
    let letters: String = letters.split_whitespace().collect();
    let parts = letters.split(|sign: char| !sign.is_alphanumeric()).filter(|part| !part.is_empty());
    parts.collect::<Vec<_>>().join("-").chars().take(LÄNGST_I_FILNAMN).collect()
}

fn is_skrivelse(handling: &Handling) -> bool {
    matches!(handling.innehåll, Innehåll::Tjänsteskrivelse(_))
}

fn skrivet(handling: &Handling) -> Skrivet {
    let Some(bilaga) = &handling.gemensamt.bilaga else { return Skrivet::Inget };
    let words: Vec<&str> = bilaga.källa.split_whitespace().collect();
    // The layout writes the word before the number.
    let words = match words.as_slice() {
        [word, number @ ..] if word.to_lowercase() == "bilaga" => number,
        all => all,
    };
    match words.join(" ").to_lowercase().as_str() {
        "" | "ja" | "true" => Skrivet::Inget,
        "nej" | "false" => Skrivet::Nej,
        _ => Skrivet::Nummer(words.join(" ")),
    }
}

/// What a count goes on with, after a whole number or a letter; what is written otherwise stands beside the count.
fn after(number: &str) -> Option<String> {
    if let Ok(whole) = number.parse::<u64>() {
        return Some(whole.saturating_add(1).to_string());
    }
    let (at, letter) = ALFABET.char_indices().find(|(_, letter)| number == letter.to_string())?;
    ALFABET[at + letter.len_utf8()..].chars().next().map(|next| next.to_string())
}

/// What is written after the number of that which it lies under, if it begins with that.
fn within<'n>(above: Option<&str>, own: &'n str) -> Option<&'n str> {
    let rest = own.strip_prefix(above?)?;
    let inner = rest.trim_start_matches(|sign: char| !sign.is_alphanumeric());
    (inner.len() < rest.len()).then_some(inner)
}

fn beneath(above: Option<&str>, own: String) -> String {
    match above {
        Some(above) if within(Some(above), &own).is_none() => format!("{above}.{own}"),
        _ => own,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_count_goes_on_after_whole_numbers_and_letters() {
        assert_eq!(after("9").as_deref(), Some("10"));
        assert_eq!(after("C").as_deref(), Some("D"));
        assert_eq!(after("Å").as_deref(), Some("Ä"));
        assert_eq!(["Ö", "2 b", "8.2", "c"].map(after), [const { None }; 4]);
    }

    #[test]
    fn what_repeats_the_number_above_is_written_once() {
        assert_eq!(beneath(Some("2"), "1".to_owned()), "2.1");
        assert_eq!(beneath(Some("2"), "2.1".to_owned()), "2.1");
        assert_eq!(beneath(Some("2"), "2 b".to_owned()), "2 b");
        assert_eq!(beneath(Some("1"), "12".to_owned()), "1.12");
    }

    #[test]
    fn numbers_are_told_apart_as_files_are() {
        assert_eq!(["2 B", "2b", "8.2", "C"].map(bilagenyckel), ["2b", "2b", "8-2", "c"]);
        assert_eq!(bilagenyckel("../ut"), "ut");
    }
}
