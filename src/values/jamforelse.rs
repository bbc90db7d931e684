//! Which values can be compared. Minijinja orders any two, by their kinds where these are unlike: words are more than numbers, and a
//! number with a unit is more than both.

use minijinja::value::{Rest, Value, ValueKind, ValueOrKwargs};
use minijinja::{Environment, Error};

use super::matt::Mått;
use super::ordfilter;
use super::print::{VÄRDET_PASSAR_INTE, items};
use super::swedish::faulty;

/// Of what kind a value is, for who compares it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A number alone.
    Tal,
    /// A number with a unit, or as it is written.
    Mått,
    /// Words.
    Ord,
    /// What is compared with anything: nothing, yes and no, dates, lists.
    Annat,
}

impl Kind {
    /// That of a value.
    pub fn of(value: &Value) -> Self {
        match value.kind() {
            ValueKind::Number => Self::Tal,
            ValueKind::String => Self::Ord,
            _ if value.downcast_object_ref::<Mått>().is_some() => Self::Mått,
            _ => Self::Annat,
        }
    }
}

/// Refuses to ask whether a number with a unit is one without: it never is.
pub fn alike(before: Option<Kind>, value: &Value) -> Result<(), Error> {
    let both = [before.unwrap_or(Kind::Annat), Kind::of(value)];
    if both.contains(&Kind::Mått) && both.contains(&Kind::Tal) { Err(by_unit()) } else { Ok(()) }
}

/// Refuses to ask which of two values is more, where these are of unlike kinds.
pub fn ordered(before: Option<Kind>, value: &Value) -> Result<(), Error> {
    alike(before, value)?;
    let kind = Kind::of(value);
    let unlike = before.is_some_and(|before| before != kind && before != Kind::Annat);
    if !unlike || kind == Kind::Annat {
        return Ok(());
    }
    let message = "ord kan inte jämföras med ett tal";
    Err(faulty(&VÄRDET_PASSAR_INTE, message, "jämför tal med tal, och ord med ord"))
}

fn by_unit() -> Error {
    let message = "ett tal med enhet, eller som har gått genom ett filter, kan inte jämföras med ett bart tal";
    let hint = "skriv ”| antal” efter det, så jämförs talet för sig";
    faulty(&VÄRDET_PASSAR_INTE, message, hint)
}

/// What a test of two values answers.
type Test = fn(&Value, &Value) -> bool;

/// Minijinja's tests by their names: those that ask whether two values are alike, and which is more.
const LIKA: [(&str, Test); 3] = [
    ("eq", |one, other| one == other),
    ("equalto", |one, other| one == other),
    ("ne", |one, other| one != other),
];
const MER: [(&str, Test); 6] = [
    ("lt", |one, other| one < other),
    ("lessthan", |one, other| one < other),
    ("le", |one, other| one <= other),
    ("gt", |one, other| one > other),
    ("greaterthan", |one, other| one > other),
    ("ge", |one, other| one >= other),
];
/// Those of its filters that order the values of a list.
const ORDNAR: [&str; 3] = ["min", "max", "sort"];

/// Lets minijinja's own tests and filters compare only what can be compared.
pub fn guard_all(env: &mut Environment<'static>) {
    for (tests, check) in [(&LIKA[..], alike as Check), (&MER[..], ordered)] {
        for (name, test) in tests {
            env.add_test(*name, move |one: &Value, other: &Value| {
                check(Some(Kind::of(one)), other).map(|()| test(one, other))
            });
        }
    }
    for name in ORDNAR {
        env.add_filter(name, move |list: &Value, rest: Rest<ValueOrKwargs>| {
            let mut before = None;
            for item in items(list)? {
                ordered(before, &item)?;
                before = Some(Kind::of(&item));
            }
            ordfilter::apply(name, list.clone(), &rest.into_values())
        });
    }
}

/// What refuses to compare a value with one before it.
type Check = fn(Option<Kind>, &Value) -> Result<(), Error>;
