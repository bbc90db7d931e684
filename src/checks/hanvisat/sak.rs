//! What can be referred to, and the words for it.

/// What is referred to by a word and a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sak {
    /// A bilaga of the case.
    Bilaga,
    /// A section.
    Avsnitt,
    /// A table.
    Tabell,
    /// A figure.
    Figur,
}

/// What a text begins to refer to, and what stands after the word.
pub fn reference(text: &str) -> Option<(Sak, &str)> {
    let (word, rest) = text.split_at(text.find(|sign: char| !sign.is_alphabetic())?);
    let (sak, rest) = match word.to_lowercase().as_str() {
        "bilaga" | "bilagan" | "bilagor" | "bilagorna" => (Sak::Bilaga, rest),
        "bil" => (Sak::Bilaga, rest.strip_prefix('.')?),
        "avsnitt" | "avsnittet" | "avsnitten" => (Sak::Avsnitt, rest),
        "tabell" | "tabellen" | "tabeller" | "tabellerna" => (Sak::Tabell, rest),
        "figur" | "figuren" | "figurer" | "figurerna" => (Sak::Figur, rest),
        _ => return None,
    };
    let number = rest.trim_start();
    if number.len() == rest.len() {
        return None;
    }
    let named = ["nummer ", "nr. ", "nr "].into_iter().find_map(|word| number.strip_prefix(word));
    Some((sak, named.unwrap_or(number).trim_start_matches(['(', ' '])))
}
