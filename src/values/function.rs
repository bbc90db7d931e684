//! Functions in texts: `bilaga("id")`, `enhet("EB")`, `tabell("fil.csv")`.

use std::sync::{Arc, Weak};

use minijinja::value::{Object, ObjectRepr, Value};
use minijinja::{Environment, Error, State};

use super::context::current_file;
use super::fill::{Fill, upgrade};
use super::swedish::{faulty, nested};
use crate::diag::hint_nearest;
use crate::text::Csv;

/// A table as a value, for `| summa("…")`.
#[derive(Debug)]
pub struct Tabellvärde(pub Arc<Csv>);

impl Object for Tabellvärde {
    fn repr(self: &Arc<Self>) -> ObjectRepr {
        ObjectRepr::Plain
    }
}

/// Adds all functions.
pub fn add_all(env: &mut Environment<'static>, engine: &Weak<dyn Fill>) {
    let at = engine.clone();
    env.add_function("bilaga", move |id: &str| {
        lookup(
            upgrade(&at)?.bilagor(),
            id,
            "ärendet har ingen bilaga",
            "lägg till handlingen i ärendet, med ”id: …”",
        )
    });
    let at = engine.clone();
    env.add_function("enhet", move |nyckel: &str| {
        lookup(
            upgrade(&at)?.enheter(),
            nyckel,
            "enheter har ingen nyckel",
            "lägg till den under ”enheter” i skrivelse.yaml",
        )
    });
    let at = engine.clone();
    env.add_function("tabell", move |state: &mut State<'_, '_>, fil: &str| {
        let csv = upgrade(&at)?.table(&current_file(state), fil).map_err(nested)?;
        Ok::<Value, Error>(Value::from_object(Tabellvärde(csv)))
    });
}

/// The name under a key; `missing` says what is not there, `none` what to do when nothing is.
fn lookup(
    known: &[(String, String)],
    wanted: &str,
    missing: &str,
    none: &str,
) -> Result<String, Error> {
    if let Some((_, name)) = known.iter().find(|(key, _)| key == wanted) {
        Ok(name.clone())
    } else {
        let hint = hint_nearest(wanted, known.iter().map(|(key, _)| key.as_str()));
        Err(faulty(format!("{missing} ”{wanted}”"), hint.unwrap_or_else(|| none.to_owned())))
    }
}
