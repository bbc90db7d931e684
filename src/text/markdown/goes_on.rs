//! Lines whose sentence goes on in the next one, whatever that begins with.

/// Words that hardly any point of a list ends with.
const WORDS: [&str; 55] = [
    "andra",
    "antingen",
    "att",
    "av",
    "både",
    "ca",
    "cirka",
    "de",
    "dels",
    "den",
    "efter",
    "eller",
    "enligt",
    "från",
    "för",
    "före",
    "första",
    "genom",
    "i",
    "inom",
    "jfr",
    "kap",
    "kl",
    "led",
    "med",
    "mellan",
    "men",
    "mom",
    "mot",
    "nr",
    "och",
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
    "även",
    "också",
    "än",
    "över",
];

/// A line that ends with no sign, and is this long, was broken because it was full.
const FULL: usize = 30;

/// Whether the last word of a line leads on to more.
pub fn goes_on(line: &str) -> bool {
    let last = line.split_whitespace().next_back().unwrap_or_default();
    let word = last.trim_end_matches('.').to_lowercase();
    WORDS.contains(&word.as_str())
}

/// The same, or the line is full and no capital begins what stands after the mark of the next one.
pub fn breaks_sentence(line: &str, next: &str) -> bool {
    let line = line.trim_end();
    let is_full = line.chars().count() >= FULL && line.ends_with(char::is_alphanumeric);
    let after_mark = next.split_once('§').or_else(|| next.split_once(char::is_whitespace));
    let begins = after_mark.and_then(|(_, words)| words.trim_start().chars().next());
    goes_on(line) || is_full && begins.is_some_and(char::is_lowercase)
}
