//! Values and kinds of leaves in the words of messages.

/// What is meant by a whole number.
pub const HELTAL: &str = "ett heltal";

/// What is meant by a truth value.
pub const JA_NEJ: &str = "true eller false";

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

/// A text that is not too long for a message.
pub fn shortened(text: &str) -> String {
    match text.char_indices().nth(40) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text.to_owned(),
    }
}
