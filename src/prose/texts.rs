//! Texts as read, by their places.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::diag::Diagnostic;
use crate::model::Plats;
use crate::text::{Rich, markdown};
use crate::values::{Engine, Källtext, lists_of_nothing};
use crate::workshop::Workshop;

/// A text as read.
#[derive(Debug, Clone, Default)]
pub struct Läst {
    /// What it says.
    pub rich: Arc<Rich>,
    /// Its number among the texts of its handling, those of the plan first: it tells its footnotes from those of
    /// other texts, and no other file of the repository reaches it.
    pub nr: usize,
    /// Whether something was told of it: then it may say less than it should.
    pub bristfällig: bool,
}

/// Texts as read, by their places.
pub type Texts = BTreeMap<Plats, Läst>;

/// A text that is to be read.
#[derive(Debug, Clone, Copy)]
pub struct Source {
    /// The text.
    pub text: Källtext,
    /// Whether it is a text, and not a rad.
    pub is_text: bool,
    /// Its number among the texts of its handling.
    pub nr: usize,
}

/// The texts among `found` that were written, each once, numbered from `first` on.
pub fn sources(workshop: &Workshop, found: Vec<(Källtext, bool)>, first: usize) -> Vec<Source> {
    let mut seen = std::collections::BTreeSet::new();
    let written = found.into_iter().filter(|(text, _)| {
        seen.insert(text.plats) && workshop.repo.tree.scalar(text.plats).is_some()
    });
    let numbered = written.zip(first..);
    numbered.map(|((text, is_text), nr)| Source { text, is_text, nr }).collect()
}

/// Fills and reads a text; what is wrong with it is kept in `faults`.
pub fn read(
    workshop: &Workshop,
    engine: &Engine,
    source: Source,
    faults: &mut Vec<Diagnostic>,
) -> Läst {
    let before = faults.len();
    let rich = match engine.fill(source.text) {
        Ok(filled) => {
            let scalar = workshop.repo.tree.scalar(source.text.plats);
            let written = scalar.map(|scalar| scalar.text.as_str()).unwrap_or_default();
            faults.extend(lists_of_nothing(written, &filled));
            let floats = (!source.is_text).then(|| markdown::floating(&filled)).flatten();
            faults.extend(floats.filter(|_| !keeps_lines(workshop, source.text.plats)));
            let read = if source.is_text { markdown::text } else { markdown::rad };
            read(&filled, workshop.files.as_ref(), &words(workshop), faults)
        }
        Err(fault) => {
            faults.push(fault);
            Rich { inline: !source.is_text, ..Rich::default() }
        }
    };
    let bristfällig = faults.len() > before;
    Läst { rich: Arc::new(rich), nr: source.nr, bristfällig }
}

/// Whether the lines of a rad are kept: those of an address, or of what stands in a box of facts or a form.
fn keeps_lines(workshop: &Workshop, plats: Plats) -> bool {
    let tree = &workshop.repo.tree;
    let holder = |id| tree.holder(id).and_then(|holder| tree.key_of(holder));
    let kept = |key| ["mottagare", "sändlista", "beslutsunderlag", "fakta", "fält"].contains(&key);
    tree.key_of(plats).into_iter().chain(holder(plats)).any(kept)
}

/// The layout's words that a text may need.
pub fn words(workshop: &Workshop) -> markdown::Words {
    markdown::Words { summa: workshop.layout.plain("summa").to_owned() }
}
