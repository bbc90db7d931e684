//! A closing phrase stands over somebody.

use crate::checks::kontext::Kontext;
use crate::diag::{Diagnostic, Exempel, Nivå, Regel};
use crate::model::Handling;
use crate::prose::Prosa;

/// A closing phrase that nobody says.
pub const HÄLSNINGSFRAS_UTAN_NAMN: Regel = Regel {
    namn: "hälsningsfras-utan-namn",
    nivå: Nivå::Varning,
    hittar: "En hälsningsfras i en handling som ingen skriver under, och som inte har någon förvaltning.",
    varför: "Då står det inget namn under den.",
    gör: "Skriv vem som skriver under (undertecknare), eller ta bort hälsningsfrasen.",
    exempel: Exempel::Filer {
        fel: r"
-- skrivelse.yaml --
kommun: Granby kommun
layout: standard
nämnder:
  bn: {namn: Byggnadsnämnden}
personer:
  ek: {namn: Sam Ek}
  lind: {namn: Kim Lind}
enheter:
  BL: Bygglovsenheten
-- ärende.yaml --
…
handlingar:
  - slag: rapport
    titel: Handläggningstider
    ⟦hälsningsfras⟧: Med vänlig hälsning
    avsnitt: [{rubrik: Bakgrund, text: Tiderna har mätts.}]
",
        rätt: r"
-- ärende.yaml --
…
handlingar:
  - slag: rapport
    titel: Handläggningstider
    hälsningsfras: Med vänlig hälsning
    undertecknare: lind
    avsnitt: [{rubrik: Bakgrund, text: Tiderna har mätts.}]
",
    },
};

/// A warning where neither a person nor a förvaltning stands below it.
pub fn check(kontext: Kontext<'_>, handling: &Handling, _: &Prosa) -> Option<Diagnostic> {
    let common = &handling.gemensamt;
    common.hälsningsfras.as_ref()?;
    let sammanhang = kontext.sammanhang.i_handling(handling);
    let förvaltning = sammanhang.förvaltning().filter(|_| !handling.är_av_andra());
    if förvaltning.is_some() || !sammanhang.undertecknare(handling).is_empty() {
        return None;
    }
    let at = kontext.key(common.plats, "hälsningsfras");
    let fault = Diagnostic::new(&HÄLSNINGSFRAS_UTAN_NAMN, "ingen skriver under hälsningsfrasen");
    Some(fault.at(at).hint("skriv ”undertecknare: …”, eller ta bort hälsningsfrasen"))
}
