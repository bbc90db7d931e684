//! What `ny` wrote in a meeting to be written over.

use crate::checks::handling::EXEMPELTEXT;
use crate::checks::kontext::Kontext;
use crate::diag::Diagnostic;
use crate::model::Sammanträde;
use crate::start::är_exempeltext;

/// A warning for each such value, which would stand in the kallelse.
pub fn check(kontext: Kontext<'_>, sammanträde: &Sammanträde) -> Vec<Diagnostic> {
    let punkter = sammanträde.punkter.iter();
    let punkter = punkter.flat_map(|punkt| punkt.rubrik.iter().chain(&punkt.förslag));
    let written = std::iter::once(&sammanträde.lokal).chain(&sammanträde.justering).chain(punkter);
    let told = written.filter(|rad| är_exempeltext(&rad.källa)).map(|rad| {
        let message = "det här är en exempeltext, som går ut i kallelsen";
        let told = Diagnostic::new(&EXEMPELTEXT, message).at(kontext.span(rad.plats));
        told.hint("skriv er egen text")
    });
    told.collect()
}
