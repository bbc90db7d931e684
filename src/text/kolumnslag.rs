//! What a column holds by its head.

use super::medel::{is_extreme, is_mean};
use super::ordlista::words;

/// What the numbers of a column are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kolumnslag {
    /// Amounts, which are added up.
    Mängd,
    /// Shares of a whole.
    Andel,
    /// Means, rates, years, names and the like.
    Annat,
}

const ANDEL: [&str; 5] = ["andel", "andelen", "andelar", "procent", "%"];
const ANNAT: [&str; 27] = [
    "nr",
    "nummer",
    "årtal",
    "planår",
    "‰",
    "index",
    "kvot",
    "kod",
    "konto",
    "id",
    "kst",
    "ålder",
    "timpris",
    "styckpris",
    "enhetspris",
    "apris",
    "kilopris",
    "snittpris",
    "kommentar",
    "kommentarer",
    "anteckning",
    "notering",
    "not",
    "beskrivning",
    "ansvarig",
    "status",
    "orsak",
];
/// How words end for what is no amount.
const SLUT: [&str; 9] =
    ["nr", "nummer", "kod", "konto", "kvot", "index", "ålder", "grad", "graden"];
/// What a rate is counted for.
const PER: [&str; 19] = [
    "elev",
    "barn",
    "mån",
    "månad",
    "år",
    "dag",
    "vecka",
    "tim",
    "timme",
    "h",
    "invånare",
    "person",
    "brukare",
    "plats",
    "st",
    "enhet",
    "ärende",
    "kvm",
    "årsarbetare",
];
/// What time is counted in.
const TIDER: [&str; 8] = ["dag", "dagar", "timmar", "minuter", "veckor", "månader", "år", "poäng"];
/// What stands before ”år” in the name of a year.
const ÅRETS: [&str; 11] = [
    "start",
    "slut",
    "födelse",
    "bygg",
    "verksamhets",
    "kalender",
    "budget",
    "räkenskaps",
    "bas",
    "anställnings",
    "inköps",
];

impl Kolumnslag {
    /// By the words of the head.
    pub fn of(head: &str) -> Self {
        let words = words(head);
        let has = |list: &[&str]| words.iter().any(|word| list.contains(&word.as_str()));
        if is_rate(head, &words) {
            Self::Annat
        } else if has(&ANDEL) {
            Self::Andel
        } else if words.first().is_some_and(|first| first == "antal") {
            Self::Mängd
        } else if words == ["år"]
            || has(&ANNAT)
            || words.iter().any(|word| is_other(word, words.len()))
            || is_extreme(&words)
        {
            Self::Annat
        } else {
            Self::Mängd
        }
    }

    /// Whether a head says that things are counted, and no time or rate.
    pub fn is_count(head: &str) -> bool {
        let words = words(head);
        let time = |word: &String| word.ends_with("tid") || TIDER.contains(&word.as_str());
        words.first().is_some_and(|first| first == "antal") && !words.iter().any(time)
    }
}

/// Whether it is so much per something.
fn is_rate(head: &str, words: &[String]) -> bool {
    let divisor = head.rsplit_once('/').map(|(_, after)| self::words(after));
    let is_per =
        |words: Vec<String>| words.first().is_some_and(|word| PER.contains(&word.as_str()));
    words.iter().any(|word| word == "per") || divisor.is_some_and(is_per)
}

fn is_other(word: &str, words: usize) -> bool {
    let year = word.strip_suffix("år").is_some_and(|first| ÅRETS.contains(&first));
    let mean = is_mean(word) && (word != "medel" || words == 1);
    mean || year
        || word.starts_with("unik")
        || SLUT.iter().any(|end| word.len() > end.len() && word.ends_with(end))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_no_amount_is_known_by_its_head() {
        for head in [
            "Kostnad per elev",
            "Kr/elev",
            "Medelålder",
            "Ålder",
            "Genomsnittlig tid",
            "Snittid",
            "Mediantid",
            "Timpris",
            "Risknr",
            "Löpnr",
            "Nr",
            "Kod",
            "Konto",
            "År",
            "Startår",
            "Högst",
            "Lägst",
            "Max",
            "Nyttjandegrad",
            "Unika besökare",
        ] {
            assert_eq!(Kolumnslag::of(head), Kolumnslag::Annat, "{head}");
        }
        assert_eq!(Kolumnslag::of("Andel%"), Kolumnslag::Andel);
        for head in [
            "Antal",
            "Belopp (kr)",
            "Beslut",
            "Ja/Nej",
            "Pris",
            "0–5 år",
            "Helår",
            "Statliga medel",
            "Avsnitt",
            "Ej godkänt eller pågår",
            "Återstår",
            "Antal telefonnummer",
            "2026",
            "Män/kvinnor",
        ] {
            assert_eq!(Kolumnslag::of(head), Kolumnslag::Mängd, "{head}");
        }
    }
}
