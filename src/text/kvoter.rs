//! Heads of rates: so much for each, and words that may name an amount or a rate.

use super::ordlista::words;
use super::sort::Sort;

/// How words end for what may be an amount or a rate.
const OSÄKERT: [&str; 5] = ["frånvaro", "närvaro", "beläggning", "personalomsättning", "pris"];
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
/// What else is paid for each of so many, and for what.
const ERSÄTTNING: [&str; 8] =
    ["lön", "lönen", "löner", "kostnad", "taxa", "avgift", "hyra", "ersättning"];
const STYCKVIS_ERSÄTTNING: [&str; 16] = [
    "tim",
    "styck",
    "enhets",
    "a",
    "à",
    "snitt",
    "medel",
    "median",
    "kvadratmeter",
    "kvm",
    "kilometer",
    "dygns",
    "portions",
    "självkostnads",
    "ingångs",
    "heltids",
];
/// What all of a price is called.
const HELT: [&str; 4] = ["total", "slut", "anbuds", "avtals"];
/// What a rate is counted for, whatever it is a table of.
const PER: [&str; 51] = [
    "heltidstjänst",
    "årsanställd",
    "medlem",
    "deltagare",
    "kund",
    "gäst",
    "besökare",
    "chef",
    "bil",
    "fordon",
    "lägenhet",
    "tjänst",
    "elev",
    "barn",
    "tim",
    "timme",
    "h",
    "inv",
    "invånare",
    "capita",
    "person",
    "personal",
    "brukare",
    "lärare",
    "pedagog",
    "handläggare",
    "vårdtagare",
    "boende",
    "anställd",
    "medarbetare",
    "hushåll",
    "klass",
    "grupp",
    "avdelning",
    "dygn",
    "vårddygn",
    "måltid",
    "portion",
    "besök",
    "plats",
    "st",
    "styck",
    "kvm",
    "m²",
    "m2",
    "m³",
    "km",
    "åa",
    "årsarbetare",
    "heltid",
    "ärende",
];
/// What a rate is counted for in a column.
const PER_I_KOLUMN: [&str; 6] = ["mån", "månad", "år", "dag", "vecka", "enhet"];
/// Those who may be counted together, with a slash between them.
const GRUPPER: [&str; 7] = ["barn", "elever", "vuxna", "ungdomar", "unga", "boende", "brukare"];

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
    after.is_some_and(each) || is_quotient(text)
}

/// Whether what stands before a slash is counted for each of what stands behind it, and the two are no kinds of one thing, as in
/// ”Ja/Nej” and ”Barn/elever”.
fn is_quotient(text: &str) -> bool {
    let (before, after) = (dividend(text), divisor(text));
    let (Some(before), Some(after)) = (before.last(), after.first()) else { return false };
    let unit = |word: &str| Sort::parse(word).filter(|_| word.len() > 1);
    let money = |word: &str| unit(word).is_some_and(|sort| sort.kronor().is_some());
    let measured = unit(before).is_some_and(Sort::is_measured);
    let area = Sort::parse(after).is_some_and(Sort::is_measured);
    let each = (PER.contains(&after.as_str()) && after != "besök") || area;
    let agents = |word: &String| word.ends_with("are");
    let grouped = |word: &String| GRUPPER.contains(&word.as_str());
    let alike = (grouped(before) && grouped(after)) || (agents(before) && agents(after));
    let single = before.chars().count() == 1;
    let kinds = money(before) && money(after);
    !alike && !kinds && !single && (each || measured || money(before))
}

/// The words before the last slash.
fn dividend(text: &str) -> Vec<String> {
    text.rsplit_once('/').map(|(before, _)| words(before)).unwrap_or_default()
}

/// The words behind the last slash.
fn divisor(text: &str) -> Vec<String> {
    text.rsplit_once('/').map(|(_, after)| words(after)).unwrap_or_default()
}

/// Whether it is paid for each of so many, as ”timpris” and ”månadslön”.
pub fn is_unit_price(word: &str) -> bool {
    let of = |end: &str, each: &[&str]| word.strip_suffix(end).is_some_and(|of| each.contains(&of));
    let pay = |end: &&str| -> bool {
        let month = end.starts_with("lön") && (of(end, &["månads"]) || of(end, &["medelmånads"]));
        of(end, &STYCKVIS_ERSÄTTNING) || month
    };
    of("pris", &STYCKVIS) || ERSÄTTNING.iter().any(pay)
}

/// Whether it may be an amount or a rate.
pub fn is_unsure(word: &str) -> bool {
    let price = word.strip_suffix("pris").is_some_and(|of| of.is_empty() || HELT.contains(&of));
    !price && OSÄKERT.iter().any(|end| word.ends_with(end))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quotients_are_known_by_what_they_are_of() {
        for head in [
            "Kr/inv",
            "kr / invånare",
            "kWh/m²",
            "Elever/lärare",
            "Barn/personal",
            "Tkr/plats",
            "Kostnad (kr/kvm)",
            "Ärenden/handläggare",
            "kg/vecka",
            "Timmar/elev",
        ] {
            assert!(is_rate(head, &words(head)), "{head}");
        }
        for head in [
            "Ja/Nej",
            "Män/kvinnor",
            "Barn/elever",
            "Barn/personal/övriga",
            "Läsår 2024/25",
            "Lärare/fritidsledare",
            "Vård/omsorg",
            "K/M",
            "Dag/natt",
            "Förskola/skola",
            "Elever/barn",
            "Pedagoger/barnskötare",
            "Totalt/summa",
        ] {
            assert!(!is_rate(head, &words(head)), "{head}");
        }
    }

    #[test]
    fn pay_for_each_is_known() {
        for word in ["månadslön", "timlön", "medellön", "timpris", "styckkostnad", "snittavgift"]
        {
            assert!(is_unit_price(word), "{word}");
        }
        for word in ["lön", "månadshyra", "månadskostnad", "elkostnad", "personalkostnad", "avgift"]
        {
            assert!(!is_unit_price(word), "{word}");
        }
    }
}
