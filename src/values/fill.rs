//! What values, filters and functions ask of the engine that fills the text they stand in.

use std::sync::{Arc, Weak};

use minijinja::value::Value;
use minijinja::{Error, ErrorKind};

use super::bilaga::Bilaga;
use super::written::Källtext;
use crate::diag::Diagnostic;
use crate::model::Resultatsteg;
use crate::text::Csv;

/// Fills texts, as those see it who stand in one that is being filled.
pub trait Fill: Send + Sync {
    /// A text of the user with its values filled in, as Markdown.
    fn markdown(&self, text: Källtext) -> Result<String, Diagnostic>;
    /// The words of a rad without looks: what it is as a value in another text.
    fn plain(&self, rad: Källtext) -> Result<String, Error>;
    /// A sentence of the layout, with the values that it speaks of.
    fn words(&self, key: &str, values: Vec<(&'static str, Value)>) -> Result<String, Diagnostic>;
    /// The table that `written` names in the file `from`.
    fn table(&self, from: &str, written: &str) -> Result<Arc<Csv>, Diagnostic>;
    /// The handlingar of the case that have a number.
    fn bilagor(&self) -> &[Bilaga];
    /// The full names of units, by their short forms.
    fn enheter(&self) -> &[(String, String)];
    /// The scale of the results.
    fn resultat(&self) -> &[Resultatsteg];
}

impl std::fmt::Debug for dyn Fill {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Fill")
    }
}

/// The engine of a text; it outlives every text that it fills.
pub fn upgrade(engine: &Weak<dyn Fill>) -> Result<Arc<dyn Fill>, Error> {
    let gone = || Error::new(ErrorKind::InvalidOperation, "texten fylls inte längre");
    engine.upgrade().ok_or_else(gone)
}
