//! Words for what is counted from others without being their sum: means, parts, extremes and changes.

use super::ordlista::words;

/// What a mean is taken of, as the end of a word that begins with ”medel”.
const MEDEL_AV: [&str; 20] = [
    "", "värde", "värdet", "tal", "talet", "ålder", "åldern", "tid", "tiden", "lön", "lönen",
    "kostnad", "poäng", "betyg", "längd", "vikt", "nivå", "pris", "svar", "belopp",
];
const DEL: [&str; 6] = ["varav", "därav", "härav", "därutav", "andel", "andelen"];
const YTTERST: [&str; 18] = [
    "längst",
    "längsta",
    "kortast",
    "kortaste",
    "max",
    "maximum",
    "maxvärde",
    "min",
    "minimum",
    "minvärde",
    "högst",
    "lägst",
    "högsta",
    "lägsta",
    "största",
    "minsta",
    "värde",
    "värdet",
];
const ÄNDRAT: [&str; 6] =
    ["förändring", "förändringen", "diff", "differens", "differensen", "skillnad"];
/// Which way it has changed.
const RIKTNING: [&str; 6] =
    ["ökning", "ökningen", "minskning", "minskningen", "utveckling", "utvecklingen"];
/// What may stand beside these without being counted.
const JÄMFÖRT: [&str; 22] = [
    "föregående",
    "förra",
    "fjol",
    "ifjol",
    "fjolåret",
    "fjolårets",
    "år",
    "året",
    "period",
    "perioden",
    "kvartal",
    "månad",
    "mot",
    "från",
    "sedan",
    "jämfört",
    "med",
    "och",
    "i",
    "%",
    "procent",
    "procentenheter",
];
const BESIDE: [&str; 7] = ["över", "under", "kring", "nära", "vid", "som", "enligt"];

/// Whether a word says that something is a mean.
pub fn is_mean(word: &str) -> bool {
    let of_medel = word.strip_prefix("medel").is_some_and(|rest| MEDEL_AV.contains(&rest));
    of_medel
        || word.contains("genomsnitt")
        || word.starts_with("snitt")
        || word.ends_with("ssnitt")
        || word.starts_with("median")
}

/// Whether the words of a name are those of something counted from others that is no sum of them.
pub fn is_derived(words: &[String]) -> bool {
    let [first, .., last] = words else {
        return words.first().is_some_and(|word| {
            is_part(words) || is_running(words) || is_mean(word) || is_compared(words)
        });
    };
    let is_beside = BESIDE.contains(&first.as_str());
    is_part(words)
        || is_running(words)
        || is_mean(first)
        || (last != "medel" && is_mean(last) && !is_beside)
        || is_compared(words)
}

/// Whether it is a part of what stands above it.
fn is_part(words: &[String]) -> bool {
    match words {
        [first, second, ..] if first == "av" => {
            ["dessa", "vilka", "dem"].contains(&second.as_str())
        }
        [first, ..] => DEL.contains(&first.as_str()),
        [] => false,
    }
}

/// Whether it is a sum of all until then.
pub fn is_running(words: &[String]) -> bool {
    words.iter().any(|word| word.starts_with("ackumuler") || word == "ack")
}

/// Whether it is an extreme, a change or the year before, and nothing else.
fn is_compared(words: &[String]) -> bool {
    is_extreme(words) || all_of(words, &ÄNDRAT, &JÄMFÖRT) || all_of(words, &JÄMFÖRT[..6], &JÄMFÖRT)
}

/// Whether a head is that of a change between others, and of nothing else.
pub fn is_change(head: &str) -> bool {
    let words = words(head);
    all_of(&words, &ÄNDRAT, &JÄMFÖRT) || all_of(&words, &RIKTNING, &JÄMFÖRT)
}

/// Whether it is the most or the least, and nothing else.
pub fn is_extreme(words: &[String]) -> bool {
    all_of(words, &YTTERST[..16], &YTTERST[16..])
}

/// Whether one of the words is of a list, and all are of that, of another, or years.
fn all_of(words: &[String], list: &[&str], more: &[&str]) -> bool {
    let listed = |word: &String| list.contains(&word.as_str());
    let known = |word: &String| listed(word) || more.contains(&word.as_str()) || is_year(word);
    words.iter().any(listed) && words.iter().all(known)
}

/// Whether a name with a word for sums is that of another year, or a mean.
pub fn is_of_before(words: &[String]) -> bool {
    words.iter().any(|word| JÄMFÖRT[..6].contains(&word.as_str()) || is_mean(word))
}

/// Whether a word is a year.
pub fn is_year(word: &str) -> bool {
    word.len() == 4 && word.bytes().all(|byte| byte.is_ascii_digit())
}
