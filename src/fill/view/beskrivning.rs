//! What the templates see, by the slag of handling that they are of.

pub use super::typ::{Fält, Typ, Vybeskrivning};

/// The slag of handling that have a template, the kallelse among them.
pub fn slag() -> impl Iterator<Item = &'static str> {
    [].into_iter()
}

/// The values that the template `mall` has: those of a handling by its slag, or of `dokument`.
pub fn mallvärden(mall: &str) -> Vec<Fält> {
    let _ = mall;
    Vec::new()
}
