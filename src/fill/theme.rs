//! The theme and the words of a layout as Typst.

use std::fmt::Write;

use serde_json::Value as Json;

use super::literal::literal;
use crate::layout::{Layout, is_colour, is_length};

/// The theme and the words of a layout as a Typst file: `#let tema = (…)` and `#let ord = (…)`.
pub fn theme(layout: &Layout) -> String {
    let mut out = String::from("#let tema = ");
    json(&layout.theme, &mut out);
    out.push_str("\n#let ord = (:");
    for (index, (key, word)) in layout.words().enumerate() {
        if index == 0 {
            out.pop();
        }
        literal(key, &mut out);
        out.push_str(": ");
        literal(word, &mut out);
        out.push_str(",\n");
    }
    out.push_str(")\n");
    out
}

fn json(value: &Json, out: &mut String) {
    match value {
        Json::Null => out.push_str("none"),
        Json::Bool(_) | Json::Number(_) => {
            let _ = write!(out, "{value}");
        }
        Json::String(text) if is_colour(text) => {
            let _ = write!(out, "rgb(\"{text}\")");
        }
        Json::String(text) if is_length(text) => out.push_str(text),
        Json::String(text) => literal(text, out),
        Json::Array(items) => {
            out.push('(');
            for item in items {
                json(item, out);
                out.push_str(", ");
            }
            out.push(')');
        }
        // A colour stands with what it is seen against; the pages need only itself.
        Json::Object(map) if map.contains_key("färg") => json(&map["färg"], out),
        Json::Object(map) if map.is_empty() => out.push_str("(:)"),
        Json::Object(map) => {
            out.push('(');
            for (key, value) in map {
                literal(key, out);
                out.push_str(": ");
                json(value, out);
                out.push_str(",\n");
            }
            out.push(')');
        }
    }
}
