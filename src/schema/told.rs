//! Values and kinds of leaves in the words of messages.

use crate::diag::nearest;

/// What is meant by a whole number.
pub const HELTAL: &str = "ett heltal";

/// What is meant by a truth value.
pub const JA_NEJ: &str = "ja eller nej";

/// What is meant by a kind of leaf, as it stands after ”här väntas”.
pub fn wanted(slag: &str) -> &'static str {
    match slag {
        "heltal" => HELTAL,
        "ja_nej" => JA_NEJ,
        "datum" => "ett datum som 2025-01-31",
        "text" => "en text",
        "rad" => "en rad text",
        _ => "ett ord",
    }
}

/// Keys that are called otherwise by many, or were earlier: each with a key that there is where it is known, and what is
/// written in its place.
const OTHER_NAMES: [(&str, &str, &str); 8] = [
    ("avdelningar", "enheter", "menade du ”enheter”?"),
    ("avdelning", "enhet", "menade du ”enhet”?"),
    ("avdelning", "enheter", "menade du ”enheter”?"),
    ("dnr", "diarienummer", "menade du ”diarienummer”?"),
    ("diarienr", "diarienummer", "menade du ”diarienummer”?"),
    ("kontrollområden", "grupper", "menade du ”grupper”?"),
    ("avsnitt", "redovisning", "skriv avsnitten i ”redovisning: |”, med # före varje rubrik"),
    ("text", "avsnitt", "skriv texten i ett avsnitt: ”avsnitt: [{text: …}]”"),
];

/// What to write for a key that many call otherwise.
pub fn other_name(key: &str, is_known: impl Fn(&str) -> bool) -> Option<String> {
    let key = key.to_lowercase();
    let names = OTHER_NAMES.iter().filter(|(name, own, _)| !is_known(name) && is_known(own));
    let near = nearest(&key, names.clone().map(|(name, ..)| *name))?;
    let found = names.clone().find(|(name, ..)| *name == near);
    found.map(|(_, _, hint)| (*hint).to_owned())
}

/// A text that is not too long for a message.
pub fn shortened(text: &str) -> String {
    match text.char_indices().nth(40) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text.to_owned(),
    }
}
