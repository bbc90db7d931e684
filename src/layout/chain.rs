//! What a layout builds on.

use super::reader::Reader;
use crate::diag::{Diagnostic, Span, hint_nearest};

/// The layout and what it builds on, down to `bas`.
pub fn chain(
    reader: &mut Reader<'_>,
    name: &str,
    at: Option<Span>,
) -> Result<Vec<String>, Diagnostic> {
    let known = reader.layouts();
    let mut chain = Vec::new();
    let mut next = Some((name.to_owned(), at));
    while let Some((layout, at)) = next {
        if !known.contains(&layout) {
            let fault = Diagnostic::fel(format!("det finns ingen layout ”{layout}”")).at_opt(at);
            return Err(fault.hint_opt(hint_nearest(&layout, known.iter().map(String::as_str))));
        }
        if chain.contains(&layout) {
            let fault = Diagnostic::fel(format!("layouten ”{layout}” bygger på sig själv"));
            return Err(fault.at_opt(at).hint("ändra ”bas:” i tema.yaml"));
        }
        next = reader.builds_on(&layout);
        chain.push(layout);
    }
    Ok(chain)
}
