//! Heads of rates: so much for each, and words that may name an amount or a rate.

use super::ordlista::words;

/// How words end for what may be an amount or a rate.
const OSÄKERT: [&str; 3] = ["frånvaro", "beläggning", "pris"];
/// What a price is for so many of.
const STYCKVIS: [&str; 24] = [
    "tim",
    "styck",
    "enhets",
    "a",
    "à",
    "kilo",
    "snitt",
    "medel",
    "kvadratmeter",
    "kvm",
    "liter",
    "meter",
    "kilometer",
    "kubikmeter",
    "dygns",
    "dags",
    "månads",
    "portions",
    "plats",
    "jämförelse",
    "stycke",
    "el",
    "kilowattimmes",
    "tids",
];
/// What all of a price is called.
const HELT: [&str; 4] = ["total", "slut", "anbuds", "avtals"];
/// What a rate is counted for, whatever it is a table of.
const PER: [&str; 13] = [
    "elev",
    "barn",
    "tim",
    "timme",
    "h",
    "invånare",
    "person",
    "brukare",
    "plats",
    "st",
    "kvm",
    "årsarbetare",
    "ärende",
];
/// What a rate is counted for in a column.
const PER_I_KOLUMN: [&str; 6] = ["mån", "månad", "år", "dag", "vecka", "enhet"];
/// Whether it is so much per something.
pub fn is_rate(head: &str, words: &[String]) -> bool {
    let in_column = |word: &&String| PER_I_KOLUMN.contains(&word.as_str());
    words.iter().any(|word| word == "per" || word == "à")
        || is_rate_of_each(head)
        || divisor(head).first().is_some_and(|word| in_column(&word))
}

/// Whether a head, or the caption of a table, is of so much for each person, place or piece.
pub fn is_rate_of_each(text: &str) -> bool {
    let words = words(text);
    let after = words.iter().skip_while(|word| *word != "per").nth(1);
    let each = |word: &String| PER.contains(&word.as_str());
    after.is_some_and(each) || divisor(text).first().is_some_and(each)
}

/// The words behind the last slash.
fn divisor(text: &str) -> Vec<String> {
    text.rsplit_once('/').map(|(_, after)| words(after)).unwrap_or_default()
}

/// Whether it is a price for so many, as ”timpris”.
pub fn is_unit_price(word: &str) -> bool {
    word.strip_suffix("pris").is_some_and(|of| STYCKVIS.contains(&of))
}

/// Whether it may be an amount or a rate.
pub fn is_unsure(word: &str) -> bool {
    let price = word.strip_suffix("pris").is_some_and(|of| of.is_empty() || HELT.contains(&of));
    !price && OSÄKERT.iter().any(|end| word.ends_with(end))
}
