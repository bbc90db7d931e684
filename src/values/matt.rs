//! Numbers as values that are more than the number: with their unit, as they stand in their cell, or as a filter writes them.

use std::cmp::Ordering;
use std::fmt;
use std::sync::Arc;

use minijinja::State;
use minijinja::value::{DynObject, Object, ObjectRepr, Value};

use crate::text::{Sort, Tal};

/// A number with a unit, or as it is written: nothing is counted with it as if it were the number alone.
#[derive(Debug)]
pub struct Mått {
    /// The number.
    pub tal: Tal,
    /// What is printed of it.
    skrivet: String,
    /// Whether its unit is not written in its cell, so that the filter `tal` gives the number alone.
    pub för_sig: bool,
}

impl Mått {
    /// The number without its unit, as a value to count with.
    pub fn antal(&self, state: &mut State<'_, '_>) -> Value {
        if self.tal.sort.is_scaled() && self.tal.sort.kronor().is_some() {
            state.get_or_insert_extension_with(Lästa::default).avskalad = Some(self.tal.sort);
        }
        plain(self.tal)
    }
}

impl Object for Mått {
    fn repr(self: &Arc<Self>) -> ObjectRepr {
        ObjectRepr::Plain
    }

    fn custom_cmp(self: &Arc<Self>, other: &DynObject) -> Option<Ordering> {
        let other = other.downcast_ref::<Self>()?.tal;
        let unlike = self.tal.is_other_money(other);
        let same = |tal: Tal| tal.kronor().filter(|_| unlike).unwrap_or(tal).float();
        Some(same(self.tal).total_cmp(&same(other)))
    }

    fn render(self: &Arc<Self>, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.skrivet)
    }
}

/// The numbers that tables gave while a text is filled.
#[derive(Debug, Default)]
struct Lästa {
    /// Those that a number alone would be printed otherwise than, with what stands in their cell.
    skrivna: Vec<(f64, String)>,
    /// The last ones that are in kronor and do not show it.
    kronor: Vec<f64>,
    /// The unit, not kronor, that a number lost since something was printed.
    avskalad: Option<Sort>,
}

/// So many of the last numbers are known to be in kronor: those of one expression.
const SENAST: usize = 4;

/// A sum as a value: a number; with its unit where that would be another in kronor or per cent.
pub fn sum(state: &mut State<'_, '_>, sum: Tal) -> Value {
    with_unit(state, sum.trimmed(), |number| Mått { tal: sum, skrivet: number, för_sig: true })
}

/// What stands in a cell as a value: words, a number, or nothing; `unit` is what a head or the row says that numbers count.
pub fn cell(state: &mut State<'_, '_>, text: &str, unit: Option<Sort>) -> Value {
    let Some(tal) = Tal::parse(text) else {
        return if text.is_empty() { Value::from(()) } else { Value::from(text) };
    };
    if tal.sort != Sort::Antal {
        return Value::from_object(Mått { tal, skrivet: text.to_owned(), för_sig: false });
    }
    let tal = Tal { sort: unit.unwrap_or_default(), ..tal };
    let value = with_unit(state, tal, |number| Mått { tal, skrivet: number, för_sig: true });
    if !value.is_number() || value.to_string() == text {
        return value;
    }
    let read = state.get_or_insert_extension_with(Lästa::default);
    read.skrivna.push((tal.float(), text.to_owned()));
    Value::from(tal.float())
}

/// A number, with its unit for all to see where it would be another in kronor. Kronor go with it unseen: they are what a
/// number alone is taken for, so that one that is equal by chance is not taken for anything else.
fn with_unit(state: &mut State<'_, '_>, tal: Tal, seen: impl FnOnce(String) -> Mått) -> Value {
    if tal.sort.is_scaled() && tal.sort != Sort::Procent {
        return Value::from_object(seen(tal.to_string()));
    }
    if tal.sort.kronor().is_some() {
        let read = state.get_or_insert_extension_with(Lästa::default);
        read.kronor.push(tal.float());
        let more = read.kronor.len().saturating_sub(SENAST);
        read.kronor.drain(..more);
    }
    plain(tal)
}

/// A number as a filter writes it.
pub fn written(tal: Tal) -> Value {
    said(tal, tal.to_string())
}

/// The same in these words.
pub fn said(tal: Tal, skrivet: String) -> Value {
    Value::from_object(Mått { tal, skrivet, för_sig: false })
}

/// What a number alone that is counted here may be in, other than kronor.
pub fn taken_from(state: &State<'_, '_>) -> Option<Sort> {
    state.get_extension::<Lästa>()?.avskalad
}

/// What is printed next is counted from other numbers.
pub fn printed(state: &mut State<'_, '_>) {
    if taken_from(state).is_some() {
        state.get_or_insert_extension_with(Lästa::default).avskalad = None;
    }
}

fn plain(tal: Tal) -> Value {
    tal.whole().map_or_else(|| Value::from(tal.float()), Value::from)
}

/// How a number is written in the cell that it comes from.
pub fn as_in_cell(state: &State<'_, '_>, value: &Value) -> Option<String> {
    if value.is_integer() {
        return None;
    }
    let read = state.get_extension::<Lästa>()?;
    let number = f64::try_from(value.clone()).ok()?;
    let found = read.skrivna.iter().rev().find(|(known, _)| known.total_cmp(&number).is_eq());
    found.map(|(_, written)| written.clone())
}

/// Whether a number is one that a table has just given in kronor.
pub fn is_in_kronor(state: &State<'_, '_>, value: &Value) -> bool {
    let number = f64::try_from(value.clone()).ok().filter(|_| value.is_number());
    let read = state.get_extension::<Lästa>();
    number.zip(read).is_some_and(|(number, read)| {
        read.kronor.iter().any(|known| known.total_cmp(&number).is_eq())
    })
}
