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

/// What the next bilaga is called, and whether the count is in Roman numbers.
#[derive(Clone)]
struct Räknare {
    nästa: String,
    romersk: bool,
}

/// The numbers of the bilagor of a case: all that are written, as they stand; with a tjänsteskrivelse in the case, the
/// other handlingar too; and those of a handling, counted within it (2.1 is the first of Bilaga 2), or with those of
/// the case where it has no number itself.
pub fn bilagenummer(handlingar: &[Handling]) -> Vec<Option<String>> {
    let has_skrivelse = handlingar.iter().any(is_skrivelse);
    let mut numbers: Vec<Option<String>> = Vec::new();
    let first = |nästa: String| Räknare { nästa, romersk: false };
    let mut of_case = first("1".to_owned());
    let mut within: Vec<Option<Räknare>> = vec![None; handlingar.len()];
    for handling in handlingar {
        let parent = handling.hör_till;
        let counted = parent.is_some() || (has_skrivelse && !is_skrivelse(handling));
        let above = parent.and_then(|parent| Some((parent, numbers[parent].clone()?)));
        let räknare = match &above {
            None => &mut of_case,
            Some((parent, above)) => {
                within[*parent].get_or_insert_with(|| first(format!("{above}.1")))
            }
        };
        let own = match skrivet(handling) {
            Skrivet::Nummer(number) => Some(number),
            Skrivet::Inget if counted => Some(räknare.nästa.clone()),
            Skrivet::Inget | Skrivet::Nej => None,
        };
        if let Some(own) = &own {
            räknare.gå_vidare(above.as_ref().map(|(_, above)| above.as_str()), own);
        }
        numbers.push(own);
    }
    numbers
}

/// What a bilaga is named by in `bilaga("…")`: its id, or its slag where no other has it; none if it has to be given one.
pub fn bilagenamn<'h>(handlingar: &[Handling], bilaga: &'h Handling) -> Option<&'h str> {
    if let Some(id) = &bilaga.gemensamt.id {
        return Some(&id.källa);
    }
    let slag = bilaga.innehåll.slag();
    let alone = handlingar.iter().filter(|one| one.innehåll.slag() == slag).count() <= 1;
    alone.then_some(slag)
}

impl Räknare {
    /// Goes on after a number, counted or written. What is written otherwise stands beside the count.
    fn gå_vidare(&mut self, above: Option<&str>, own: &str) {
        let inner = above.and_then(|above| within(above, own)).unwrap_or(own);
        let before = &own[..own.len() - inner.len()];
        // ”I” is the ninth letter only where letters have come so far.
        let expected = self.nästa == own && !self.romersk;
        let roman = ROMERSKA.iter().position(|number| *number == inner);
        let roman = roman.filter(|_| self.romersk || inner.len() > 1 || inner == "I" && !expected);
        let (next, romersk) = match roman {
            Some(at) => (ROMERSKA.get(at + 1).map(|next| (*next).to_owned()), true),
            None => (after(inner), false),
        };
        if let Some(next) = next {
            *self = Self { nästa: format!("{before}{next}"), romersk };
        }
    }
}

/// The first Roman numbers.
const ROMERSKA: [&str; 15] =
    ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV"];

/// What tells two numbers apart, and what stands in file names: `2b` of ”2 B”, `8-2` of ”8.2”.
pub fn bilagenyckel(number: &str) -> String {
    let letters = number.to_lowercase();
    let letters: String = letters.split_whitespace().collect();
    let parts = letters.split(|sign: char| !sign.is_alphanumeric()).filter(|part| !part.is_empty());
    // ”02” is said as ”2” is.
    let parts = parts.map(|part| match part.trim_start_matches('0') {
        "" => "0",
        number => number,
    });
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
        "nej" | "false" | "ej" | "inget" | "ingen" => Skrivet::Nej,
        _ => Skrivet::Nummer(words.join(" ")),
    }
}

/// What a count goes on with, after a whole number or a letter; what is written otherwise stands beside the count.
fn after(number: &str) -> Option<String> {
    if let Ok(whole) = number.parse::<u64>() {
        let width = number.len();
        return Some(format!("{:0width$}", whole.saturating_add(1)));
    }
    let (at, letter) = ALFABET.char_indices().find(|(_, letter)| number == letter.to_string())?;
    ALFABET[at + letter.len_utf8()..].chars().next().map(|next| next.to_string())
}

/// What is written after the number of that which it lies under, if it begins with that.
fn within<'n>(above: &str, own: &'n str) -> Option<&'n str> {
    let rest = own.strip_prefix(above)?;
    let inner = rest.trim_start_matches(|sign: char| !sign.is_alphanumeric());
    (inner.len() < rest.len()).then_some(inner)
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

    fn counted(above: Option<&str>, written: &[&str]) -> String {
        let mut räknare = Räknare { nästa: "1".to_owned(), romersk: false };
        for own in written {
            räknare.gå_vidare(above, own);
        }
        räknare.nästa
    }

    #[test]
    fn a_count_goes_on_as_it_was_begun() {
        for (written, next) in [
            (&["I"][..], "II"),
            (&["II"], "III"),
            (&["IV", "V"], "VI"),
            (&["H", "I"], "J"),
            (&["C"], "D"),
            (&["02"], "03"),
            (&["1", "2 b"], "2"),
        ] {
            assert_eq!(counted(None, written), next, "{written:?}");
        }
        assert_eq!(counted(Some("2"), &["2.1"]), "2.2");
        assert_eq!(counted(Some("1"), &["B"]), "C");
        assert_eq!(counted(Some("8"), &["9"]), "10");
    }

    #[test]
    fn numbers_are_told_apart_as_files_are() {
        assert_eq!(
            ["2 B", "2b", "8.2", "C", "02"].map(bilagenyckel),
            ["2b", "2b", "8-2", "c", "2"]
        );
        assert_eq!(bilagenyckel("../ut"), "ut");
    }
}
