//! What is written of the persons of a handling is printed.

use super::namn::ifyllt_av;
use crate::checks::gemensamt::onämnt;
use crate::checks::kontext::Kontext;
use crate::diag::Diagnostic;
use crate::model::{Handling, Innehåll};
use crate::prose::Prosa;

/// An advice for what is not.
pub fn check(kontext: Kontext<'_>, handling: &Handling, _: &Prosa) -> Vec<Diagnostic> {
    let common = &handling.gemensamt;
    // A styrdokument has the name among its facts.
    let of_writer: &[&str] = match handling.innehåll {
        Innehåll::Styrdokument(_) => &[],
        _ => &["titel", "epost", "telefon"],
    };
    let writer = common.handläggare.iter().flat_map(|val| onämnt(kontext, val, of_writer));
    let signs = common.undertecknare.iter();
    let signs = signs.flat_map(|val| onämnt(kontext, val, &["titel", "parti"]));
    let filled = ifyllt_av(handling).iter().flat_map(|val| onämnt(kontext, val, &["titel"]));
    writer.chain(signs).chain(filled).collect()
}
