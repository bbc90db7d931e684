//! Paths where syntax is only tokens: inside macros and attributes.

use syn::buffer::{Cursor, TokenBuffer};

/// Stands where a path goes on with what is no name.
pub const UNKNOWN: &str = "_";

/// All names that stand alone.
pub fn names(tokens: &TokenBuffer) -> Vec<String> {
    let alone = |path: Vec<String>| <[String; 1]>::try_from(path).ok();
    paths(tokens).into_iter().filter_map(alone).flatten().collect()
}

/// All paths, each as its names.
pub fn paths(tokens: &TokenBuffer) -> Vec<Vec<String>> {
    let mut found: Vec<Vec<String>> = Vec::new();
    let mut before = String::new();
    for token in flat(tokens.begin()) {
        if token.starts_with(is_sign) {
            before.push_str(&token);
            continue;
        }
        if let Some(path) = found.last_mut().filter(|_| before.starts_with("::")) {
            path.push(if before == "::" { token.clone() } else { UNKNOWN.to_owned() });
        }
        if !is_member(&before) {
            found.push(vec![token]);
        }
        before.clear();
    }
    found
}

fn is_sign(letter: char) -> bool {
    !letter.is_alphabetic() && letter != '_'
}

/// Whether what follows belongs to a value or a type that is no path.
fn is_member(before: &str) -> bool {
    before.ends_with("::") || (before.ends_with('.') && !before.ends_with(".."))
}

/// The names and signs in their order, groups opened, with a sign for each literal.
fn flat(mut at: Cursor<'_>) -> Vec<String> {
    let mut tokens = Vec::new();
    while !at.eof() {
        let rest = if let Some((name, rest)) = at.ident() {
            tokens.push(name.to_string());
            rest
        } else if let Some((punct, rest)) = at.punct() {
            tokens.push(punct.as_char().to_string());
            rest
        } else if let Some((inside, _, _, rest)) = at.any_group() {
            tokens.push("(".to_owned());
            tokens.extend(flat(inside));
            tokens.push(")".to_owned());
            rest
        } else {
            tokens.push("\"".to_owned());
            at.token_tree().map_or(Cursor::empty(), |(_, rest)| rest)
        };
        at = rest;
    }
    tokens
}
