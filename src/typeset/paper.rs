//! One handling or paket on its way from Typst source to PDF.

use std::collections::BTreeMap;
use std::sync::Arc;

use typst::diag::{SourceDiagnostic, Warned};
use typst::foundations::Smart;
use typst_layout::PagedDocument;
use typst_pdf::PdfOptions;

use super::fault::{GÅR_INTE_ATT_SÄTTA, diagnostic};
use super::said::said;
use super::world::{Base, World};
use super::{hanvisning, ratt, tabellbredd};
use crate::assets::standards;
use crate::diag::{Diagnostic, Sources};
use crate::fill::{Dokument, Filled};
use crate::model::Plats;

/// What a paper says that it was made with: the version alone, since two commits that make the same pages make the same
/// bytes.
const CREATOR: &str = concat!("skrivelse ", env!("CARGO_PKG_VERSION"));

/// A paper as it is written to disk.
#[derive(Debug)]
pub struct Paper {
    /// The PDF.
    pub pdf: Vec<u8>,
    /// How many pages it has.
    pub pages: usize,
    /// The values of the model that it was made from, each with whether it is printed.
    pub said: BTreeMap<Plats, bool>,
    /// What its pages have of faults that do not stop it.
    pub notices: Vec<Diagnostic>,
}

/// Sets one handling and exports it.
pub fn typeset(
    base: &Arc<Base>,
    filled: &Filled,
    dokument: &Dokument,
    sources: &Sources,
) -> Result<Paper, Vec<Diagnostic>> {
    let world = World::new(base, filled);
    let translate = |faults: &[SourceDiagnostic]| -> Vec<Diagnostic> {
        // What cannot be read as Typst gives one fault after the other: only the first is true.
        let told = if world.is_readable() { faults.len() } else { 1 };
        faults.iter().take(told).map(|fault| diagnostic(fault, &world, sources)).collect()
    };
    let Warned { output, warnings } = typst::compile::<PagedDocument>(&world);
    let document = output.map_err(|faults| translate(&faults))?;
    if !warnings.is_empty() {
        return Err(translate(&warnings));
    }
    let titel = Some(dokument.titel.as_str()).filter(|_| !dokument.paket);
    let mut faults = ratt::faults(&world, &document, sources);
    faults.extend(hanvisning::faults(&world, &document, titel, sources));
    if !faults.is_empty() {
        return Err(faults);
    }
    let options =
        options(dokument).map_err(|words| vec![Diagnostic::new(&GÅR_INTE_ATT_SÄTTA, words)])?;
    let pdf = typst_pdf::pdf(&document, &options).map_err(|faults| translate(&faults))?;
    let notices = tabellbredd::notices(&world, &document, sources);
    Ok(Paper { pdf, pages: document.pages().len(), said: said(&world, &document), notices })
}

/// Forgets what was kept of earlier papers for those that resemble them.
pub fn forget() {
    typst::comemo::evict(0);
}

fn options(dokument: &Dokument) -> Result<PdfOptions, String> {
    let standards = standards().map_err(|error| error.message().to_string())?;
    Ok(PdfOptions {
        ident: Smart::Custom(dokument.ident.clone()),
        creator: Smart::Custom(Some(CREATOR.to_owned())),
        standards,
        ..PdfOptions::default()
    })
}
