//! Whose a typed reference is: ”tabell 9 i rapporten” and ”motionens bilaga 2” lead to something else.

use super::sak::{Sak, reference};

/// What stands before and after references in a row.
#[derive(Clone, Copy)]
pub struct Omgivning<'t> {
    /// Up to the word of the first.
    pub before: &'t str,
    /// From the number of the last on.
    pub after: &'t str,
}

/// Whether the words around a reference say that it is that of something else.
pub fn is_of_another(sak: Sak, around: Omgivning<'_>) -> bool {
    let Omgivning { before, after } = around;
    // What stands in parentheses does not go on behind them.
    let closed = after.starts_with(')') && before.rfind('(') > before.rfind(')');
    belongs_before(sak, before) || !closed && belongs_after(after)
}

/// What separates words.
const WHITE: [char; 3] = [' ', '\n', '\u{a0}'];

/// Whether the words before say whose it is. A bilaga often stands after its own name (”Avtal 2027, bilaga 2”), a table does not.
fn belongs_before(sak: Sak, before: &str) -> bool {
    let words = before.trim_end_matches(WHITE);
    let sign = words.chars().next_back().filter(|sign| [',', '('].contains(sign));
    let words = sign.map_or(words, |_| words[..words.len() - 1].trim_end_matches(WHITE));
    let Some((rest, word)) = last_word(words) else { return false };
    let begins_sentence = rest.is_empty() || rest.ends_with(['.', '!', '?', ':']);
    let is_name = || word.starts_with(char::is_uppercase) && !begins_sentence;
    let is_numbered = || word.contains(|sign: char| sign.is_ascii_digit()) && !word.ends_with('.');
    if is_source(rest, word) || names_source(words) || sak == Sak::Bilaga && is_with(rest, word) {
        return true;
    }
    match (sign, sak) {
        (None, Sak::Bilaga) => is_owner(word) || is_abbreviation(word) || is_numbered(),
        (None, _) => {
            is_owner(word) || is_abbreviation(word) || is_numbered() || is_paper(word) || is_name()
        }
        (Some(_), Sak::Bilaga) => false,
        (Some(','), _) => is_paper(word) || is_abbreviation(word) || is_numbered() || is_name(),
        (Some(_), _) => is_paper(word),
    }
}

/// The last word, and what stands before it.
fn last_word(words: &str) -> Option<(&str, &str)> {
    let word = words.rsplit(WHITE).next()?;
    let rest = words[..words.len() - word.len()].trim_end_matches(WHITE);
    let word = word.trim_matches(['(', ')', '”', '’', '\u{a0}']);
    (!word.is_empty()).then_some((rest, word))
}

/// Whether a word says whose something is: ”motionens”, ”SCB:s”, ”kommuns”, ”dess”.
fn is_owner(word: &str) -> bool {
    const OWN: [&str; 4] = ["ärendets", "handlingens", "skrivelsens", "tjänsteskrivelsens"];
    const OWNERS: [&str; 8] =
        ["dess", "deras", "dennes", "vars", "kommuns", "stads", "regions", "läns"];
    const ENDS: [&str; 7] = ["ens", "ets", "ans", "ernas", "ornas", "arnas", ":s"];
    let low = word.to_lowercase();
    let of_name = word.starts_with(char::is_uppercase) && low.ends_with('s') && low.len() > 5;
    let ends = || ENDS.iter().any(|end| low.ends_with(end) && low.len() > end.len() + 2);
    !OWN.contains(&low.as_str()) && (OWNERS.contains(&low.as_str()) || ends() || of_name)
}

/// Whether a word is short for an organisation or a standard: ”SCB”, ”AB”.
fn is_abbreviation(word: &str) -> bool {
    word.chars().count() > 1 && word.chars().all(char::is_uppercase)
}

/// Whether words name what has been published: ”2010:800”, ”2023/24:35”, ”BN-2027-00001”, ”§ 12”, ”s. 12”, ”kap. 3”, ”skollagen”.
fn is_source(rest: &str, word: &str) -> bool {
    const MARKS: [&str; 7] = ["§", "s.", "sid.", "sidan", "kap.", "kapitel", "dnr"];
    const NO_LAWS: [&str; 4] = ["anslagen", "bolagen", "förslagen", "underlagen"];
    const LAWS: [&str; 8] = [
        "lagen",
        "förordningen",
        "förordning",
        "föreskrifter",
        "föreskrifterna",
        "balken",
        "direktivet",
        "konventionen",
    ];
    let has_digit = word.contains(|sign: char| sign.is_ascii_digit());
    let is_case = word.contains('-') && word.contains(char::is_alphabetic);
    let mark = rest.split(WHITE).next_back().unwrap_or_default().trim_start_matches('(');
    let numbered = has_digit && (word.contains([':', '/']) || is_case);
    let low = word.to_lowercase();
    let ends = |words: &[&str]| words.iter().any(|word| low.ends_with(word));
    numbered
        || has_digit && MARKS.contains(&mark.to_lowercase().as_str())
        || ends(&LAWS) && !ends(&NO_LAWS)
}

/// Whether the sentence names what has been published: ”Källa: SCB”, ”lagen (2016:1145) om upphandling”.
fn names_source(words: &str) -> bool {
    let sentence = words.rsplit(". ").next().unwrap_or_default();
    let law = |word: &str| word.starts_with('(') && word.contains(':');
    sentence.to_lowercase().contains("källa:")
        || sentence.split(WHITE).any(|word| law(word) && is_source("", word))
}

/// Whether what comes is named with the paper that it belongs to: ”avtalet med bilagorna 1 och 2”.
fn is_with(rest: &str, word: &str) -> bool {
    let paper = rest.trim_end_matches('(').trim_end_matches(WHITE);
    ["med", "jämte", "inklusive", "inkl."].contains(&word)
        && last_word(paper).is_some_and(|(_, paper)| is_paper(paper))
}

/// Whether a word says what paper it speaks of: ”rapporten”, ”avtalet”.
fn is_paper(word: &str) -> bool {
    const PAPERS: [&str; 21] = [
        "avtalet",
        "beslutet",
        "betänkandet",
        "boken",
        "budgeten",
        "motionen",
        "planen",
        "policyn",
        "promemorian",
        "propositionen",
        "protokollet",
        "rapporten",
        "redovisningen",
        "remissen",
        "riktlinjen",
        "riktlinjerna",
        "råd",
        "råden",
        "standarden",
        "utredningen",
        "vägledningen",
    ];
    let low = word.to_lowercase();
    PAPERS.iter().any(|paper| low.ends_with(paper))
}

/// Whether the words after say whose it is: ”till avtalet”, ”, som finns i rapporten”, ”(se bilagan)”, ”AB 04”.
fn belongs_after(rest: &str) -> bool {
    const TO: [&str; 8] = ["i", "till", "ur", "av", "hos", "från", "på", "enligt"];
    const LIES: [&str; 9] =
        ["finns", "ingår", "hör", "står", "är", "publiceras", "publicerats", "hämtats", "tagits"];
    let rest = rest.trim_start_matches(')').trim_start_matches(WHITE);
    if let Some(inner) = rest.strip_prefix('(') {
        return is_named(inner);
    }
    let after_comma = rest.strip_prefix(',').map(|rest| rest.trim_start_matches(WHITE));
    let mut words = after_comma.unwrap_or(rest).split(WHITE);
    let first = words.next().unwrap_or_default();
    let second = words.next().unwrap_or_default();
    if ["som", "vilken", "vilka"].contains(&first) {
        return LIES.contains(&second);
    }
    if after_comma.is_some() {
        return false;
    }
    let next = rest[first.len()..].trim_start_matches(WHITE);
    ["kap", "kap.", "§"].contains(&first)
        || TO.contains(&first) && !is_own(first, next)
        || is_abbreviation(word_of(first))
        || is_law(first)
}

/// Whether what is in parentheses says whose it is: ”(se bilagan)”, ”(till avtalet)”, ”(SKR 2024)”.
fn is_named(inner: &str) -> bool {
    const TO: [&str; 8] = ["se", "jfr", "i", "till", "ur", "från", "hos", "enligt"];
    let inner = inner.split(')').next().unwrap_or_default();
    let first = inner.split(WHITE).next().unwrap_or_default();
    let is_sign = |sign: char| sign.is_ascii_digit();
    TO.contains(&first) || is_abbreviation(word_of(first)) || inner.contains(is_sign)
}

fn word_of(word: &str) -> &str {
    word.trim_matches(|sign: char| !sign.is_alphanumeric())
}

fn is_law(word: &str) -> bool {
    is_source("", word_of(word))
}

/// Whether what is named after ”i”, ”till” or another such word is the paper itself, or a part of it.
fn is_own(to: &str, next: &str) -> bool {
    const OWN: [&str; 9] = [
        "denna",
        "detta",
        "den här",
        "det här",
        "ärendet",
        "handlingen",
        "skrivelsen",
        "tjänsteskrivelsen",
        "sidan",
    ];
    let pages = to == "på" && (next.starts_with("sid") || next.starts_with("s."));
    pages || OWN.iter().any(|own| next.starts_with(own)) || reference(next).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn is_other(sak: Sak, before: &str, after: &str) -> bool {
        is_of_another(sak, Omgivning { before, after })
    }

    #[test]
    fn the_words_before_may_say_whose_it_is() {
        for before in
            ["Motionens ", "revisorernas ", "Uppsalas ", "av SKR:s ", "i AB 04 ", "SOU 2024:12, "]
        {
            assert!(is_other(Sak::Bilaga, before, "."), "{before}");
            assert!(is_other(Sak::Tabell, before, "."), "{before}");
        }
        for before in
            ["", "Se\u{a0}", "Det visas i ", "Riskanalysen (", "Det redovisas ", "ärendets "]
        {
            assert!(!is_other(Sak::Bilaga, before, "."), "{before}");
            assert!(!is_other(Sak::Tabell, before, "."), "{before}");
        }
        for before in ["Avtalet, ", "Avtal 2027, ", "Enligt Kolada, "] {
            assert!(!is_other(Sak::Bilaga, before, "."), "{before}");
            assert!(is_other(Sak::Tabell, before, "."), "{before}");
        }
    }

    #[test]
    fn the_words_after_may_say_whose_it_is() {
        for after in [
            " till avtalet",
            ") till avtalet",
            ", som hör till avtalet",
            " (se planen)",
            " AB 04",
            " hos SKR",
        ] {
            assert!(is_other(Sak::Bilaga, "Se ", after), "{after}");
        }
        for after in [
            ".",
            " som visar det",
            " i denna rapport",
            " på sidan 4",
            " (antal)",
            ", i vilken det står",
            " Avtal",
        ] {
            assert!(!is_other(Sak::Bilaga, "Se ", after), "{after}");
        }
    }
}
