//! Numbers from tables as values: with their unit, and as they stand in their cell.

use std::fmt;
use std::sync::Arc;

use minijinja::State;
use minijinja::value::{Object, ObjectRepr, Value};

use crate::text::{Sort, Tal};

/// A number with a unit: nothing is counted with it as if it had none.
#[derive(Debug)]
pub struct Mått {
    /// The number.
    pub tal: Tal,
    /// What is printed of it.
    skrivet: String,
    /// Whether it is a sum, of which `tal` gives the number alone.
    pub summa: bool,
}

impl Object for Mått {
    fn repr(self: &Arc<Self>) -> ObjectRepr {
        ObjectRepr::Plain
    }

    fn render(self: &Arc<Self>, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.skrivet)
    }
}

/// A sum as a value: a number; with its unit where that would be another in kronor or per cent.
pub fn sum(sum: Tal) -> Value {
    if sum.sort.is_scaled() && sum.sort != Sort::Procent {
        let skrivet = sum.trimmed().to_string();
        return Value::from_object(Mått { tal: sum, skrivet, summa: true });
    }
    sum.whole().map_or_else(|| Value::from(sum.float()), Value::from)
}

/// The numbers of cells that a number alone would be printed otherwise than, with what stands there.
#[derive(Debug, Default)]
struct Skrivna(Vec<(f64, String)>);

/// What stands in a cell as a value: words, a number, or nothing.
pub fn cell(state: &mut State<'_, '_>, text: &str) -> Value {
    let Some(tal) = Tal::parse(text) else {
        return if text.is_empty() { Value::from(()) } else { Value::from(text) };
    };
    if tal.sort != Sort::Antal {
        return Value::from_object(Mått { tal, skrivet: text.to_owned(), summa: false });
    }
    match tal.whole() {
        Some(whole) if whole.to_string() == text => Value::from(whole),
        _ => {
            let number = tal.float();
            let written = state.get_or_insert_extension_with(Skrivna::default);
            written.0.push((number, text.to_owned()));
            Value::from(number)
        }
    }
}

/// How a number is written in the cell that it comes from.
pub fn as_in_cell(state: &State<'_, '_>, value: &Value) -> Option<String> {
    if value.is_integer() {
        return None;
    }
    let written = state.get_extension::<Skrivna>()?;
    let number = f64::try_from(value.clone()).ok()?;
    let found = written.0.iter().rev().find(|(known, _)| known.total_cmp(&number).is_eq());
    found.map(|(_, written)| written.clone())
}
