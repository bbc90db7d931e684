//! Minijinja's own filters of words: they take what can be said, as it is said.

use std::sync::LazyLock;

use minijinja::value::{Rest, Value, ValueOrKwargs};
use minijinja::{Environment, Error};

use super::print::{items, text};

/// Those that take words.
const ORD: [&str; 13] = [
    "upper",
    "lower",
    "title",
    "capitalize",
    "replace",
    "trim",
    "indent",
    "string",
    "safe",
    "escape",
    "e",
    "split",
    "lines",
];

/// Those that show what only machines read.
const FOR_MACHINES: [&str; 4] = ["tojson", "pprint", "format", "urlencode"];

/// Where they are as minijinja has them.
static PLAIN: LazyLock<Environment<'static>> = LazyLock::new(Environment::new);

/// Lets them take nothing else, and takes away those that show what only machines read.
pub fn guard_all(env: &mut Environment<'static>) {
    for name in ORD {
        env.add_filter(name, move |value: &Value, rest: Rest<ValueOrKwargs>| {
            words(name, value, &rest.into_values())
        });
    }
    env.add_filter("join", join);
    for name in FOR_MACHINES {
        env.remove_filter(name);
    }
}

fn words(name: &str, value: &Value, rest: &[Value]) -> Result<Value, Error> {
    let words = text(value)?;
    let words = if value.is_safe() { Value::from_safe_string(words) } else { Value::from(words) };
    apply(name, words, rest)
}

/// List → its items one after the other; with `attribute` a part of each.
fn join(value: &Value, rest: Rest<ValueOrKwargs>) -> Result<Value, Error> {
    let rest = rest.into_values();
    let of_parts = |rest: &Value| {
        rest.is_kwargs() && rest.get_attr("attribute").is_ok_and(|part| !part.is_undefined())
    };
    if rest.len() > 1 || rest.iter().any(of_parts) {
        return apply("join", value.clone(), &rest);
    }
    let words = items(value)?.map(|item| text(&item)).collect::<Result<Vec<_>, _>>()?;
    apply("join", Value::from(words), &rest)
}

/// Applies a filter of minijinja's as minijinja has it.
pub fn apply(name: &str, value: Value, rest: &[Value]) -> Result<Value, Error> {
    let args: Vec<Value> = std::iter::once(value).chain(rest.iter().cloned()).collect();
    PLAIN.empty_state().apply_filter(name, &args)
}
