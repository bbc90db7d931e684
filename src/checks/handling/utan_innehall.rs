//! A handling has something to say.

use crate::checks::kontext::Kontext;
use crate::diag::{Diagnostic, Exempel, Nivå, Regel};
use crate::model::{Handling, Innehåll};
use crate::prose::Prosa;

/// A handling of nothing but its slag.
pub const HANDLING_UTAN_INNEHÅLL: Regel = Regel {
    namn: "handling-utan-innehåll",
    nivå: Nivå::Varning,
    hittar: "En rapport, ett yttrande, ett styrdokument eller ett formulär som varken har titel eller text.",
    varför: "Det skulle bli en sida där bara handlingens slag står.",
    gör: "Skriv avsnitten, eller ta bort handlingen.",
    exempel: Exempel::Filer {
        fel: r"
-- ärende.yaml --
…
handlingar:
  - ⟦slag⟧: rapport
    numrering: rubriker
",
        rätt: r"
-- ärende.yaml --
…
handlingar:
  - slag: rapport
    titel: Handläggningstider
    avsnitt: [{rubrik: Bakgrund, text: Tiderna har mätts.}]
",
    },
};

/// A warning if it has not.
pub fn check(kontext: Kontext<'_>, handling: &Handling, _: &Prosa) -> Option<Diagnostic> {
    let common = &handling.gemensamt;
    let is_written = match &handling.innehåll {
        Innehåll::Rapport(_) | Innehåll::Styrdokument(_) | Innehåll::Yttrande(_) => false,
        Innehåll::Formulär(formulär) => {
            formulär.formulärnamn.is_some() || !formulär.fält.is_empty()
        }
        _ => true,
    };
    let has_words = is_written
        || common.titel.is_some()
        || !common.avsnitt.is_empty()
        || !common.avslutande_avsnitt.is_empty()
        || !common.fakta.is_empty();
    (!has_words).then(|| {
        Diagnostic::new(&HANDLING_UTAN_INNEHÅLL, "handlingen har varken titel eller text")
            .at(kontext.key(common.plats, "slag"))
            .hint("skriv dess ”titel” och ”avsnitt”, eller ta bort handlingen")
    })
}
