//! `hänvisa("…")`: the number of a heading, a table or a figure, which only the pages know.

use std::fmt;
use std::sync::Arc;

use minijinja::value::{Object, ObjectRepr, Value};

use super::osagbart::OSÄGBART;
use crate::text::markdown;

/// A reference as a value.
#[derive(Debug)]
pub struct Hänvisningsvärde {
    namn: String,
    gemen: bool,
}

impl Hänvisningsvärde {
    /// The same reference with a small or a capital first letter, if a value is one.
    pub fn med(value: &Value, gemen: bool) -> Option<Value> {
        let namn = value.downcast_object_ref::<Self>()?.namn.clone();
        Some(Value::from_object(Self { namn, gemen }))
    }

    /// The reference as Markdown, if a value is one.
    pub fn markdown(value: &Value) -> Option<String> {
        let hänvisning = value.downcast_object_ref::<Self>()?;
        Some(markdown::hänvisning(&hänvisning.namn, hänvisning.gemen))
    }
}

impl Object for Hänvisningsvärde {
    fn repr(self: &Arc<Self>) -> ObjectRepr {
        ObjectRepr::Plain
    }

    fn render(self: &Arc<Self>, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(OSÄGBART)
    }
}

/// The reference to what has this name.
pub fn hänvisa(namn: String) -> Value {
    Value::from_object(Hänvisningsvärde { namn, gemen: false })
}
