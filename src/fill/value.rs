//! Values as Typst literals, by their type.

use std::fmt::Write;
use std::sync::{Arc, Mutex, PoisonError};

use minijinja::value::{Value, ValueKind};
use minijinja::{Error, ErrorKind, Output};

use super::code::{Code, Texts};
use super::literal::literal;
use super::typst::rich;
use super::view::Rikt;
use crate::values::Datumvärde;

/// The texts of each value that was written.
pub type Written = Arc<Mutex<Vec<Texts>>>;

/// Writes the value of `{{ … }}`, which stands in code position, and keeps where its texts come from.
pub fn formatter(written: &Written, out: &mut Output<'_>, value: &Value) -> Result<(), Error> {
    let mut code = Code::default();
    write_value(value, &mut code)?;
    written.lock().unwrap_or_else(PoisonError::into_inner).push(code.texts);
    out.write_str(&code.text).map_err(Error::from)
}

fn write_value(value: &Value, out: &mut Code) -> Result<(), Error> {
    if let Some(Rikt { text, nr, ur, tysta, i_rader }) = value.downcast_object_ref::<Rikt>() {
        let start = out.text.len();
        out.nr = *nr;
        out.flat = text.inline && !i_rader;
        out.from(text.place());
        rich(text, out);
        if !ur.is_empty() && text.has_words() {
            out.says(start, ur);
        }
        if !tysta.is_empty() {
            out.lacks(tysta);
        }
        return Ok(());
    }
    if let Some(Datumvärde(date)) = value.downcast_object_ref::<Datumvärde>() {
        let (year, month, day) = (date.year(), u8::from(date.month()), date.day());
        let _ = write!(out, "datetime(year: {year}, month: {month}, day: {day})");
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

fn list(value: &Value, out: &mut Code) -> Result<(), Error> {
    out.push('(');
    for item in value.try_iter()? {
        write_value(&item, out)?;
        out.push_str(", ");
    }
    out.push(')');
    Ok(())
}

fn map(value: &Value, out: &mut Code) -> Result<(), Error> {
    // `(:` is the empty map; with a first entry only the bracket stays.
    let keys: Vec<Value> = value.try_iter()?.collect();
    out.push_str(if keys.is_empty() { "(:" } else { "(" });
    for key in keys {
        literal(&key.to_string(), out);
        out.push_str(": ");
        write_value(&value.get_item(&key)?, out)?;
        out.push_str(",\n");
    }
    out.push(')');
    Ok(())
}
