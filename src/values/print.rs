//! Values printed into Markdown: as a Swedish reader expects, and never read as Markdown.

use minijinja::value::{Value, ValueKind};
use minijinja::{Error, ErrorKind, Output, State};

use super::swedish::faulty;
use super::written::{Datumvärde, Infogbar};
use crate::text::markdown::escape;

/// Writes the value of `{{ … }}`.
pub fn formatter(out: &mut Output<'_>, _: &mut State<'_, '_>, value: &Value) -> Result<(), Error> {
    let written = if value.is_safe() { value.to_string() } else { escape(&text(value)?) };
    out.write_str(&written).map_err(Error::from)
}

/// A value as words.
pub fn text(value: &Value) -> Result<String, Error> {
    if value.downcast_object_ref::<Infogbar>().is_some() {
        return Err(faulty("värdet är en hel text", "hämta in den med ”| infoga”"));
    }
    if value.downcast_object_ref::<Datumvärde>().is_some() {
        return Ok(value.to_string());
    }
    match value.kind() {
        ValueKind::Undefined => Err(Error::from(ErrorKind::UndefinedError)),
        ValueKind::None => Err(faulty(
            "värdet är inte ifyllt",
            "fyll i det, eller skriv ”{% if … %}” runt meningen",
        )),
        ValueKind::Bool => Ok(if value.is_true() { "ja" } else { "nej" }.to_owned()),
        ValueKind::Number => Ok(number(value)),
        ValueKind::Seq | ValueKind::Iterable => Err(faulty(
            "värdet är en lista",
            "välj hur den skrivs: ”| uppräkning”, ”| punktlista” eller ”| antal”",
        )),
        ValueKind::Map => {
            Err(faulty("värdet har flera delar", "välj en av dem med punkt, till exempel ”.namn”"))
        }
        _ => Ok(value.to_string()),
    }
}

/// A number as it stands in a running text, without thousands set apart: a year stays a year.
fn number(value: &Value) -> String {
    match value.as_i64() {
        Some(whole) => whole.to_string().replace('-', "−"),
        None => value.to_string().replace('-', "−").replace('.', ","),
    }
}
