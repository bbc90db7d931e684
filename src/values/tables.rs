//! Filters that take a table: a row, a cell, a sum.

use std::sync::Arc;

use minijinja::value::{Rest, Value};
use minijinja::{Environment, Error, State};

use super::kinds::FEL_INOM_PARENTES;
use super::matt;
use super::number::counted;
use super::print::{VÄRDET_PASSAR_INTE, items, text};
use super::swedish::{faulty, nested};
use super::written::Tabellvärde;
use crate::text::{Csv, Tal};

/// Adds them all.
pub fn add_all(env: &mut Environment<'static>) {
    env.add_filter("summa", summa);
    env.add_filter("rad", rad);
    env.add_filter("cell", cell);
}

/// Table → the sum of a column, or of all that hold numbers; list of numbers → their sum.
#[expect(clippy::needless_pass_by_value, reason = "minijinja hands the arguments over")]
fn summa(state: &mut State<'_, '_>, value: &Value, kolumn: Rest<String>) -> Result<Value, Error> {
    let Some(table) = value.downcast_object_ref::<Tabellvärde>() else {
        let numbers =
            items(value)?.map(|item| counted(state, &item)).collect::<Result<Vec<_>, _>>()?;
        return Tal::added(&numbers).map(|sum| matt::sum(state, sum)).map_err(|_| {
            let hint = "skriv alla i samma enhet";
            faulty(&VÄRDET_PASSAR_INTE, "talen är av olika slag och går inte att räkna ihop", hint)
        });
    };
    let sum = match kolumn.as_slice() {
        [] => table.0.summa_av_alla(),
        [kolumn] => table.0.summa(kolumn),
        _ => {
            let hint = "skriv till exempel summa(\"Antal\"), eller summa för hela tabellen";
            return Err(faulty(&FEL_INOM_PARENTES, "”summa” tar en kolumn", hint));
        }
    };
    Ok(sum.map_err(nested)?.map_or_else(|| Value::from(()), |sum| matt::sum(state, sum)))
}

/// Table → a row of it, as a table.
fn rad(value: &Value, namn: &Value) -> Result<Value, Error> {
    let row = table(value)?.rad(&text(namn)?).map_err(nested)?;
    Ok(Value::from_object(Tabellvärde(Arc::new(row))))
}

/// Table → what stands in a row and a column: a number, or words.
fn cell(
    state: &mut State<'_, '_>,
    value: &Value,
    rad: &Value,
    kolumn: &Value,
) -> Result<Value, Error> {
    let (cell, unit) = table(value)?.cell(&text(rad)?, &text(kolumn)?).map_err(nested)?;
    Ok(matt::cell(state, &cell.text, unit))
}

fn table(value: &Value) -> Result<&Csv, Error> {
    let table = value.downcast_object_ref::<Tabellvärde>().map(|table| table.0.as_ref());
    table.ok_or_else(|| {
        let hint = "skriv tabell(\"fil.csv\") före filtret";
        faulty(&VÄRDET_PASSAR_INTE, "värdet är ingen tabell", hint)
    })
}
