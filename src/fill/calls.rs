//! Calls and lists of Typst's code, and values that may be missing.

use super::code::Code;

/// A call with its arguments.
pub fn call(name: &str, out: &mut Code, arguments: impl FnOnce(&mut Code)) {
    out.push_str(name);
    out.push('(');
    arguments(out);
    out.push(')');
}

/// A list of expressions.
pub fn array<T>(
    items: impl IntoIterator<Item = T>,
    out: &mut Code,
    mut one: impl FnMut(T, &mut Code),
) {
    out.push('(');
    for item in items {
        one(item, out);
        out.push(',');
    }
    out.push(')');
}

/// An argument that may be missing.
pub fn option<T: ?Sized>(
    name: &str,
    value: Option<&T>,
    out: &mut Code,
    write: impl FnOnce(&T, &mut Code),
) {
    out.push_str(name);
    out.push_str(": ");
    match value {
        Some(value) => write(value, out),
        None => out.push_str("none"),
    }
}
