//! Whose a typed reference is: ”tabell 9 i bilagan” and ”motionens bilaga 2” lead to something else.

use super::skrivna::Sak;

/// Whether the words around a reference say that it is that of something else.
pub fn is_of_another(sak: Sak, before: &str, after: &str) -> bool {
    match sak {
        Sak::Bilaga => belongs_after(after) || belongs_before(before),
        Sak::Avsnitt | Sak::Tabell | Sak::Figur => {
            !leads_to_own(&before.to_lowercase()) || goes_on_to_other(after)
        }
    }
}

/// Whether it goes on to say what it is a bilaga to: ”bilaga 5 till avtalet”.
fn belongs_after(rest: &str) -> bool {
    let rest = rest.trim_start_matches([')', ' ', '\u{a0}']);
    let next = rest.split(|letter: char| !letter.is_alphanumeric()).next();
    matches!(next, Some("till" | "i"))
}

/// Whether the word before says whose it is: ”motionens bilaga 2”.
fn belongs_before(before: &str) -> bool {
    let word = before.split_whitespace().next_back().unwrap_or_default().to_lowercase();
    let own = ["ärendets", "handlingens", "skrivelsens", "tjänsteskrivelsens"];
    let ends = ["ens", "ets", "ernas", "ornas", "arnas", ":s"];
    before.ends_with(char::is_whitespace)
        && !own.contains(&word.as_str())
        && ends.iter().any(|end| word.ends_with(end) && word.len() > end.len() + 2)
}

/// Whether the words before a reference are such that say nothing of whose it is.
fn leads_to_own(before: &str) -> bool {
    const SMALL: [&str; 12] =
        ["se", "jfr", "i", "av", "och", "samt", "även", "också", "under", "enligt", "från", "med"];
    let before = before.trim_end();
    let last = before.rsplit(|sign: char| !sign.is_alphanumeric()).next().unwrap_or_default();
    let begins = before.is_empty() || before.ends_with(['.', ',', ';', ':', '(', '!', '?', '–']);
    begins || SMALL.contains(&last)
}

/// Whether the words after a reference say whose it is.
fn goes_on_to_other(rest: &str) -> bool {
    const TO: [&str; 9] = ["i", "till", "ur", "av", "hos", "från", "på", "som", "enligt"];
    let rest = rest.trim_start_matches([' ', ',']);
    let next = rest.split(' ').next().unwrap_or_default();
    rest.starts_with('(') || TO.contains(&next)
}
