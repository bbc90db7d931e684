//! What a column holds by its head.

use super::kvoter::{is_rate, is_unit_price, is_unsure};
use super::medel::{is_extreme, is_mean, is_running};
use super::ordlista::{names, words};
use super::rubrikenhet::enhet;
use super::sort::Sort;

/// What the numbers of a column are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kolumnslag {
    /// Amounts, which are added up.
    Mängd,
    /// Shares of a whole.
    Andel,
    /// Means, rates, years, names and the like.
    Annat,
    /// Amounts or rates: the head does not say which.
    Osagt,
}

const ANDEL: [&str; 5] = ["andel", "andelen", "andelar", "procent", "%"];
/// What is measured and never added up.
const MÅTT: [&str; 20] = [
    "‰",
    "index",
    "kvot",
    "nki",
    "nmi",
    "nps",
    "hme",
    "nöjdhet",
    "meritvärde",
    "meritpoäng",
    "betygspoäng",
    "skattesats",
    "sammanvägt",
    "sammanvägd",
    "ränta",
    "räntan",
    "promille",
    "valdeltagande",
    "svarsfrekvens",
    "måluppfyllelse",
];
const ANNAT: [&str; 50] = [
    "löptid",
    "avtalstid",
    "uppsägningstid",
    "handläggningstid",
    "väntetid",
    "kötid",
    "svarstid",
    "ledtid",
    "utredningstid",
    "nr",
    "nummer",
    "årtal",
    "planår",
    "kod",
    "konto",
    "id",
    "kst",
    "kostnadsställe",
    "ålder",
    "sannolikhet",
    "konsekvens",
    "väsentlighet",
    "riskvärde",
    "riskpoäng",
    "risktal",
    "risknivå",
    "kundnöjdhet",
    "trivsel",
    "temperatur",
    "hastighet",
    "kommentar",
    "kommentarer",
    "anteckning",
    "notering",
    "not",
    "beskrivning",
    "ansvarig",
    "status",
    "orsak",
    "datum",
    "telefon",
    "paragraf",
    "prioritet",
    "nivå",
    "ranking",
    "version",
    "sida",
    "verifikation",
    "startvecka",
    "slutvecka",
];
/// What things are counted by that have, or lack, what follows: ”Saknar datum”, ”Fel konto”.
const RÄKNAS: [&str; 9] =
    ["antal", "fel", "felaktig", "felaktigt", "saknar", "saknas", "saknat", "utan", "ej"];
/// What is no amount where a head says nothing else.
const ENSAMT: [&str; 15] = [
    "start",
    "slut",
    "från",
    "till",
    "år",
    "vecka",
    "månad",
    "kvartal",
    "tertial",
    "dag",
    "klass",
    "årskurs",
    "betyg",
    "placering",
    "§",
];
/// How words end for what is no amount.
const SLUT: [&str; 16] = [
    "betyg",
    "nr",
    "nummer",
    "kod",
    "konto",
    "kvot",
    "index",
    "ålder",
    "grad",
    "graden",
    "datum",
    "täthet",
    "frekvens",
    "ställning",
    "klass",
    "spridning",
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
        let has = |list: &[&str]| names(&words, list);
        let counted = || enhet(head).is_some() || has(&TIDER);
        if is_rate(head, &words) || words.iter().any(|word| is_unit_price(word)) {
            Self::Annat
        } else if has(&ANDEL) {
            Self::Andel
        } else if words.first().is_some_and(|first| RÄKNAS.contains(&first.as_str())) {
            Self::Mängd
        } else if words.iter().any(|word| is_unsure(word)) {
            if counted() { Self::Mängd } else { Self::Osagt }
        } else if (words.len() == 1 && has(&ENSAMT))
            || has(&ANNAT)
            || has(&MÅTT)
            || is_mean_within(head)
            || words.iter().any(|word| is_other(word, words.len()))
            || is_extreme(&before_brackets(head))
            || is_running(&words)
        {
            Self::Annat
        } else {
            Self::Mängd
        }
    }

    /// Whether a head says that things are counted, and no time or rate.
    pub fn is_count(head: &str) -> bool {
        let words = words(head);
        words.first().is_some_and(|first| first == "antal")
            && !words.iter().any(|word| is_time(word))
    }

    /// Whether a head says that time or something else is measured, of which a total may be the mean.
    pub fn may_have_mean(head: &str) -> bool {
        let words = words(head);
        let measure = |word: &String| is_time(word) || is_unsure(word);
        names_measure(&words) || words.iter().any(measure)
    }
}

/// Whether a word is of time.
fn is_time(word: &str) -> bool {
    word.ends_with("tid") || word.ends_with("tider") || TIDER.contains(&word)
}

/// Whether words of a caption or a head name a measure or a mean.
pub fn names_measure(words: &[String]) -> bool {
    words.iter().any(|word| MÅTT.contains(&word.as_str()) || (is_mean(word) && word != "medel"))
}

/// Whether words of a caption or a head name shares.
pub fn names_share(words: &[String]) -> bool {
    names(words, &ANDEL)
}

/// Whether a row of this name holds means, rates or shares of something.
pub fn is_measure(namn: &str) -> bool {
    let words = words(namn);
    let share = enhet(namn).is_some_and(Sort::is_share) && !ends_with_number(namn);
    let first = words.first().is_some_and(|word| ANDEL[..3].contains(&word.as_str()));
    share || first || names_measure(&words) || is_rate(namn, &words) || is_mean_within(namn)
}

/// Whether what stands before a sign of per cent is a number, as in ”Mindre än 5 %”.
fn ends_with_number(namn: &str) -> bool {
    let before = namn.trim_end_matches(['%', ' ', '\u{a0}']);
    before.ends_with(|c: char| c.is_ascii_digit())
}

/// Whether brackets say that it is a mean, as ”Poäng (medel)”.
fn is_mean_within(head: &str) -> bool {
    let within = head.split_once('(').map(|(_, within)| self::words(within));
    within.is_some_and(|words| words.first().is_some_and(|word| is_mean(word)))
}

/// The words of a head before its brackets, which say a unit.
fn before_brackets(head: &str) -> Vec<String> {
    words(head.split_once('(').map_or(head, |(before, _)| before))
}

/// Whether it is a percentile, as ”P90”.
fn is_percentile(word: &str) -> bool {
    let digits = word.strip_prefix('p').unwrap_or_default();
    digits.len() == 2 && digits.bytes().all(|byte| byte.is_ascii_digit())
}

fn is_other(word: &str, words: usize) -> bool {
    let year = word.strip_suffix("år").is_some_and(|first| ÅRETS.contains(&first));
    let mean = is_mean(word) && (word != "medel" || words == 1);
    mean || year
        || is_percentile(word)
        || word.starts_with("unik")
        || !word.ends_with("anställning")
            && SLUT.iter().any(|end| word.len() > end.len() && word.ends_with(end))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_of_measures_are_known_by_their_names() {
        for namn in
            ["Medelålder", "Sjukfrånvaro (%)", "Andel", "NKI", "Kr per elev", "Poäng (medel)"]
        {
            assert!(is_measure(namn), "{namn}");
        }
        for namn in ["Mindre än 5 %", "Konto 4010", "Enhet nr 3", "Statliga medel", "Antal", "Ja"]
        {
            assert!(!is_measure(namn), "{namn}");
        }
    }

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
            "Kvadratmeterpris",
            "Slutbetyg",
            "Handläggningstid (dagar)",
            "Riskvärde",
            "Sannolikhet",
        ] {
            assert_eq!(Kolumnslag::of(head), Kolumnslag::Annat, "{head}");
        }
    }

    #[test]
    fn other_heads_are_of_amounts_or_do_not_say() {
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
            "Heltid 100 %",
            "Ej godkänt eller pågår",
            "Återstår",
            "Antal telefonnummer",
            "2026",
            "Män/kvinnor",
            "Sjukfrånvaro (dagar)",
            "Frånvaro timmar",
            "Totalpris",
            "Inköpspris (kr)",
        ] {
            assert_eq!(Kolumnslag::of(head), Kolumnslag::Mängd, "{head}");
        }
        for head in ["Sjukfrånvaro", "Frånvaro 2026", "Inköpspris"] {
            assert_eq!(Kolumnslag::of(head), Kolumnslag::Osagt, "{head}");
        }
    }
}
