//! Parts that a plan gives stand in handlingar that are made from a plan.

use crate::checks::kontext::Kontext;
use crate::diag::{Diagnostic, Exempel, Nivå, Regel};
use crate::model::{Avsnitt, Handling, Plats};
use crate::prose::Prosa;

/// A part that a plan gives, in a handling of another kind.
pub const KOMPONENT_UTAN_PLAN: Regel = Regel {
    namn: "komponent-utan-plan",
    nivå: Nivå::Fast,
    hittar: "Ett avsnitt med en komponent i en handling som inte görs ur en plan.",
    varför: "Komponenten hämtar sitt innehåll ur planen, och den handlingen har ingen plats för det.",
    gör: "Ta bort raden, eller lägg avsnittet i en handling som görs ur planen, till exempel avrapporteringen.",
    exempel: Exempel::Filer {
        fel: r"
-- ärende.yaml --
…
handlingar:
  - slag: tjänsteskrivelse
    avsnitt:
      - rubrik: Årets granskningar
        ⟦komponent⟧: granskningar
",
        rätt: r"
-- ärende.yaml --
…
handlingar:
  - slag: avrapportering
    avsnitt:
      - rubrik: Årets granskningar
        komponent: granskningar
",
    },
};

/// A fault for each such part.
pub fn check(kontext: Kontext<'_>, handling: &Handling, _: &Prosa) -> Vec<Diagnostic> {
    let mut places = Vec::new();
    if !handling.görs_ur_plan() {
        handling.alla_avsnitt().for_each(|avsnitt| {
            with_komponent(avsnitt, &mut places);
        });
    }
    places.into_iter().map(|plats| fault(kontext, plats)).collect()
}

fn with_komponent(avsnitt: &Avsnitt, places: &mut Vec<Plats>) {
    places.extend(avsnitt.komponent.map(|_| avsnitt.plats));
    avsnitt.avsnitt.iter().for_each(|under| with_komponent(under, places));
}

fn fault(kontext: Kontext<'_>, plats: Plats) -> Diagnostic {
    let message = "bara en handling som görs ur en plan har komponenter";
    let fault = Diagnostic::new(&KOMPONENT_UTAN_PLAN, message).at(kontext.key(plats, "komponent"));
    fault.hint("ta bort raden, eller lägg avsnittet i till exempel avrapporteringen")
}
