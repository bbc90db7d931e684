//! What was written, as values: a text by its place, a table, and a date.

use std::fmt;
use std::sync::Arc;

use minijinja::value::{Object, ObjectRepr, Value};

use super::osagbart::OSÄGBART;
use crate::model::{Plats, Rad, Text};
use crate::text::Csv;

/// A text to be filled: where it stands, and whose it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Källtext {
    /// Where it stands.
    pub plats: Plats,
    /// What the text may see besides the case.
    pub scope: Scope,
}

/// Whose text it is: names the plan, and the risk and kontroll within it, that `risk` and
/// `kontroll` mean in the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Hash)]
pub struct Scope {
    /// The plan that the text stands in; none for a text of the case.
    pub plan: Option<Planroll>,
    /// Index of the risk among all risks of that plan.
    pub risk: Option<usize>,
    /// Index of the kontroll within the risk.
    pub kontroll: Option<usize>,
}

impl Scope {
    /// That of a text of a plan which belongs to no risk.
    pub fn of_plan(roll: Planroll) -> Self {
        Self { plan: Some(roll), ..Self::default() }
    }
}

/// Which of the case's plans.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Planroll {
    /// `plan`.
    Plan,
    /// `förra_plan`.
    Förra,
    /// `nästa_plan`.
    Nästa,
}

impl Planroll {
    /// The name of the plan in texts.
    pub fn name(self) -> &'static str {
        match self {
            Self::Plan => "plan",
            Self::Förra => "förra_plan",
            Self::Nästa => "nästa_plan",
        }
    }
}

/// A text, which another text takes in with `| infoga`.
#[derive(Debug)]
pub struct Infogbar(pub Källtext);

impl Infogbar {
    /// A rad as a value that a sentence takes in with `| infoga`; none if it is not written.
    pub fn rad(rad: Option<&Rad>, scope: Scope) -> Value {
        Self::vid(rad.map(|rad| rad.plats), scope)
    }

    /// A text as a value that a sentence takes in with `| infoga`; none if it is not written.
    pub fn text(text: Option<&Text>, scope: Scope) -> Value {
        Self::vid(text.map(|text| text.plats), scope)
    }

    fn vid(plats: Option<Plats>, scope: Scope) -> Value {
        let infogbar = |plats| Value::from_object(Self(Källtext { plats, scope }));
        plats.map_or_else(|| Value::from(()), infogbar)
    }
}

impl Object for Infogbar {
    fn repr(self: &Arc<Self>) -> ObjectRepr {
        ObjectRepr::Plain
    }

    fn render(self: &Arc<Self>, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(OSÄGBART)
    }
}

/// A table, for `| summa("…")`.
#[derive(Debug)]
pub struct Tabellvärde(pub Arc<Csv>);

impl Object for Tabellvärde {
    fn repr(self: &Arc<Self>) -> ObjectRepr {
        ObjectRepr::Plain
    }

    fn render(self: &Arc<Self>, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(OSÄGBART)
    }
}

/// A date.
#[derive(Debug, Clone, Copy)]
pub struct Datumvärde(pub time::Date);

impl Object for Datumvärde {
    fn repr(self: &Arc<Self>) -> ObjectRepr {
        ObjectRepr::Plain
    }

    fn render(self: &Arc<Self>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.0)
    }
}
