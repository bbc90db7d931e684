//! Headings with nothing under them.

use crate::checks::kontext::Kontext;
use crate::diag::{Diagnostic, Exempel, Nivå, Regel};
use crate::model::{Avsnitt, Handling};
use crate::prose::Prosa;

/// A heading with nothing under it.
pub const TOMT_AVSNITT: Regel = Regel {
    namn: "tomt-avsnitt",
    nivå: Nivå::Varning,
    hittar: "Ett avsnitt som har en rubrik, men varken text eller underavsnitt.",
    varför: "Rubriken trycks med ingenting under sig, och ser ut att ha tappat sin text.",
    gör: "Skriv avsnittets text, eller ta bort avsnittet.",
    exempel: Exempel::Filer {
        fel: r"
-- ärende.yaml --
…
handlingar:
  - slag: tjänsteskrivelse
    avsnitt:
      - {rubrik: Ärendet, text: Taxan ska ses över.}
      - rubrik: ⟦Barnets bästa⟧
",
        rätt: r"
-- ärende.yaml --
…
handlingar:
  - slag: tjänsteskrivelse
    avsnitt:
      - {rubrik: Ärendet, text: Taxan ska ses över.}
      - {rubrik: Barnets bästa, text: Förslaget rör inga barn.}
",
    },
};

/// A warning for each heading that nothing follows.
pub fn check(kontext: Kontext<'_>, handling: &Handling, prosa: &Prosa) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    handling.alla_avsnitt().for_each(|avsnitt| empty(avsnitt, prosa, &mut found));
    // What could not be read has a fault of its own, which may stand in another file.
    let is_unread = |avsnitt: &&Avsnitt| {
        avsnitt.text.as_ref().is_some_and(|text| !kontext.is_written(text.plats))
    };
    found.retain(|avsnitt| !is_unread(avsnitt));
    let fault = |avsnitt: &Avsnitt| {
        let rubrik = avsnitt.rubrik.as_ref()?;
        let fault = Diagnostic::new(&TOMT_AVSNITT, "rubriken har ingen text under sig");
        let fault = fault.at(kontext.span(rubrik.plats)).follows(kontext.span(avsnitt.plats));
        Some(fault.hint("skriv avsnittets text, eller ta bort avsnittet"))
    };
    found.into_iter().filter_map(fault).collect()
}

/// The innermost headings that nothing follows.
fn empty<'a>(avsnitt: &'a Avsnitt, prosa: &Prosa, found: &mut Vec<&'a Avsnitt>) {
    let text = avsnitt.text.as_ref().is_some_and(|text| prosa.säger_något(text.plats));
    if avsnitt.avsnitt.is_empty() && avsnitt.komponent.is_none() && !text {
        found.push(avsnitt);
    }
    avsnitt.avsnitt.iter().for_each(|under| empty(under, prosa, found));
}
