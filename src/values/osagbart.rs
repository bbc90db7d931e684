//! What cannot stand among words: a list, a table, a whole text, a function without its parentheses.
//!
//! A value that is joined to words becomes words before anybody can refuse it. So what cannot be said leaves a mark there,
//! and what has the mark is not printed.

use std::fmt;
use std::sync::Arc;

use minijinja::value::{Object, ObjectRepr, Value, ValueKind};
use minijinja::{Environment, Error, State};

/// The mark: a character that no text can have.
pub const OSÄGBART: &str = "\u{fdd0}";

/// A function, which is told by its name where its parentheses were forgotten.
#[derive(Debug)]
pub struct Funktion {
    /// Its name.
    pub namn: String,
    inner: Value,
}

impl Object for Funktion {
    fn repr(self: &Arc<Self>) -> ObjectRepr {
        ObjectRepr::Plain
    }

    fn call(self: &Arc<Self>, state: &mut State<'_, '_>, args: &[Value]) -> Result<Value, Error> {
        self.inner.call(state, args)
    }

    fn render(self: &Arc<Self>, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(OSÄGBART)
    }
}

/// Makes all functions of an environment such, but for the one that shows what machines see.
pub fn name_functions(env: &mut Environment<'static>) {
    env.remove_global("debug");
    let functions: Vec<(String, Value)> = env
        .globals()
        .filter(|(_, value)| value.kind() == ValueKind::Plain)
        .map(|(namn, inner)| (namn.to_owned(), inner))
        .collect();
    for (namn, inner) in functions {
        env.add_global(namn.clone(), Value::from_object(Funktion { namn, inner }));
    }
}
