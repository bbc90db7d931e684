//! Values as Typst literals, by their type.

use std::fmt::Write;

use minijinja::value::{Value, ValueKind};
use minijinja::{Error, ErrorKind, Output, State};
use serde_json::Value as Json;

use super::typst::{literal, rich};
use super::view::Rikt;
use crate::layout::Layout;
use crate::prose::Datumvärde;

/// Writes the value of `{{ … }}`, which stands in code position.
pub fn formatter(out: &mut Output<'_>, _: &mut State<'_, '_>, value: &Value) -> Result<(), Error> {
    let mut code = String::new();
    write(value, &mut code)?;
    out.write_str(&code).map_err(Error::from)
}

fn write(value: &Value, out: &mut String) -> Result<(), Error> {
    if let Some(Rikt(text)) = value.downcast_object_ref::<Rikt>() {
        rich(text, out);
        return Ok(());
    }
    if let Some(Datumvärde(date)) = value.downcast_object_ref::<Datumvärde>() {
        let _ = write!(
            out,
            "datetime(year: {}, month: {}, day: {})",
            date.year(),
            u8::from(date.month()),
            date.day()
        );
        return Ok(());
    }
    match value.kind() {
        ValueKind::Undefined => return Err(Error::from(ErrorKind::UndefinedError)),
        ValueKind::None => out.push_str("none"),
        ValueKind::Bool => out.push_str(if value.is_true() { "true" } else { "false" }),
        ValueKind::Number => {
            let _ = write!(out, "{value}");
        }
        ValueKind::Seq | ValueKind::Iterable => list(value, out)?,
        ValueKind::Map => map(value, out)?,
        _ => literal(&value.to_string(), out),
    }
    Ok(())
}

fn list(value: &Value, out: &mut String) -> Result<(), Error> {
    out.push('(');
    for item in value.try_iter()? {
        write(&item, out)?;
        out.push_str(", ");
    }
    out.push(')');
    Ok(())
}

fn map(value: &Value, out: &mut String) -> Result<(), Error> {
    out.push_str("(:");
    let mut first = true;
    for key in value.try_iter()? {
        // `(:` is the empty map; with a first entry only the bracket stays.
        if std::mem::take(&mut first) {
            out.pop();
        }
        literal(&key.to_string(), out);
        out.push_str(": ");
        write(&value.get_item(&key)?, out)?;
        out.push_str(",\n");
    }
    out.push(')');
    Ok(())
}

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

fn is_colour(text: &str) -> bool {
    text.strip_prefix('#').is_some_and(|digits| {
        digits.len() == 6 && digits.bytes().all(|byte| byte.is_ascii_hexdigit())
    })
}

fn is_length(text: &str) -> bool {
    let unit =
        ["pt", "mm", "cm", "em", "fr", "%"].into_iter().find_map(|unit| text.strip_suffix(unit));
    unit.is_some_and(|number| !number.is_empty() && number.parse::<f64>().is_ok())
}
