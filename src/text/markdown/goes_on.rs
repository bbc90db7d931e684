//! Lines whose sentence goes on in the next one, whatever that begins with.

/// Words that hardly any point of a list ends with.
const WORDS: [&str; 71] = [
    "andra",
    "antingen",
    "antog",
    "att",
    "av",
    "beslutade",
    "både",
    "bör",
    "ca",
    "cirka",
    "de",
    "dels",
    "den",
    "efter",
    "eller",
    "enligt",
    "fick",
    "från",
    "får",
    "för",
    "före",
    "föreslår",
    "första",
    "genom",
    "ger",
    "hade",
    "har",
    "i",
    "inom",
    "jfr",
    "kan",
    "kap",
    "kl",
    "kommer",
    "kunde",
    "led",
    "med",
    "mellan",
    "men",
    "mom",
    "mot",
    "måste",
    "nr",
    "och",
    "också",
    "om",
    "per",
    "punkt",
    "punkten",
    "punkterna",
    "på",
    "resp",
    "respektive",
    "samt",
    "se",
    "ska",
    "skulle",
    "som",
    "stycket",
    "tel",
    "till",
    "under",
    "ur",
    "utan",
    "utom",
    "vare",
    "vid",
    "vill",
    "än",
    "även",
    "över",
];

/// A line that ends with no sign, and is this long, was broken because it was full.
const FULL: usize = 30;

/// Whether the last word of a line leads on to more. With a capital it does where a sentence begins with it: ”Se⏎2.1”,
/// but not ”1.1 Första⏎1.2 Andra”.
pub fn goes_on(line: &str) -> bool {
    let mut words = line.split_whitespace().rev();
    let Some(last) = words.next() else { return false };
    let begins = words.next().is_none_or(ends_sentence);
    let word = last.trim_end_matches('.');
    let word = if begins { word.to_lowercase() } else { word.to_owned() };
    WORDS.contains(&word.as_str())
}

/// Whether a word is the last of a sentence, and no mark of a point: ”klart.”, not ”1.” or ”a.”.
fn ends_sentence(word: &str) -> bool {
    let letters = word.chars().filter(|sign| sign.is_alphabetic()).count();
    letters > 2 && word.ends_with(['.', '!', '?', ':'])
}

/// The same, or the line is full and no capital begins what stands after the mark of the next one.
pub fn breaks_sentence(line: &str, next: &str) -> bool {
    let line = line.trim_end();
    let is_full = line.chars().count() >= FULL && line.ends_with(char::is_alphanumeric);
    let after_mark = next.split_once('§').or_else(|| next.split_once(char::is_whitespace));
    let is_number =
        |sign: char| sign.is_whitespace() || sign.is_ascii_digit() || "–-".contains(sign);
    let begins =
        after_mark.and_then(|(_, words)| words.trim_start_matches(is_number).chars().next());
    goes_on(line) || is_full && begins.is_some_and(char::is_lowercase)
}

/// Whether a line ends without a sign that ends a sentence, or leads up to something.
pub fn ends_open(line: &str) -> bool {
    !line.trim_end().ends_with(['.', ':', '!', '?', ';'])
}

/// Words that have a capital only where a sentence begins.
const FIRST: [&str; 24] = [
    "De",
    "Den",
    "Denna",
    "Dessa",
    "Det",
    "Detta",
    "Då",
    "Därefter",
    "Därför",
    "Därutöver",
    "Enligt",
    "Efter",
    "Ett",
    "För",
    "Här",
    "Med",
    "När",
    "Om",
    "På",
    "Sedan",
    "Som",
    "Under",
    "Utöver",
    "Vi",
];

/// Whether words begin a sentence, whatever stands before them: with a capital that is of no name.
pub fn begins_sentence(words: &str) -> bool {
    let first = words.split_whitespace().next().unwrap_or_default();
    words.split_whitespace().count() > 1 && FIRST.contains(&first)
}

/// Words that what a letter or number stands for is named with.
const NAMED: [&str; 12] = [
    "bilaga",
    "bilagorna",
    "bokstäverna",
    "jfr",
    "led",
    "leden",
    "ledet",
    "mom",
    "punkt",
    "punkten",
    "punkterna",
    "se",
];

/// Words that a sentence goes on with after what it names.
const AFTER: [&str; 10] =
    ["av", "enligt", "gäller", "i", "nedan", "om", "ovan", "ska", "är", "har"];

/// Whether the mark of a point between a line and some words is what their sentence speaks of: ”a) och b)”, ”punkterna⏎a)
/// i avtalet”.
pub fn refers(line: &str, words: &str) -> bool {
    let next = words.split_whitespace().next().unwrap_or_default();
    let last = line.split_whitespace().next_back().unwrap_or_default().to_lowercase();
    let last = last.trim_matches(|sign: char| !sign.is_alphabetic());
    let counts = next.is_empty() || ["och", "eller", "samt", "resp.", "respektive"].contains(&next);
    counts || NAMED.contains(&last) && AFTER.contains(&next)
}
