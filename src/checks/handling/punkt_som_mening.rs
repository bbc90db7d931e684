//! A decision point that begins as a sentence of its own, after the ”att” of the layout.

use crate::checks::kontext::Kontext;
use crate::checks::meningsborjan::{Början, som_mening};
use crate::diag::{Diagnostic, Edit, Exempel, Nivå, Regel, Replacement};
use crate::model::{Beslutsinnehåll, Handling, Rad};
use crate::prose::Prosa;

/// A point with the beginning of a sentence.
pub const BESLUTSPUNKT_SOM_MENING: Regel = Regel {
    namn: "beslutspunkt-som-mening",
    nivå: Nivå::Varning,
    hittar: "En beslutspunkt som är skriven som en egen mening: med stor bokstav först, utan att ordet är ett namn, eller med vem som beslutar.",
    varför: "Layouten sätter ”att” före punkten, så det skulle stå ”att Godkänna planen” eller ”att nämnden beslutar att”.",
    gör: "Börja punkten med liten bokstav och med vad som ska göras. Är punkterna hela meningar: skriv hela_meningar: true bredvid punkter.",
    exempel: Exempel::Filer {
        fel: r"
-- ärende.yaml --
…
handlingar:
  - slag: tjänsteskrivelse
    förslag_till_beslut:
      punkter:
        - ⟦Byggnadsnämnden beslutar att lämna remissen utan erinran⟧
",
        rätt: r"
-- ärende.yaml --
…
handlingar:
  - slag: tjänsteskrivelse
    förslag_till_beslut:
      punkter:
        - lämna remissen utan erinran
",
    },
};

/// A warning for each.
pub fn check(kontext: Kontext<'_>, handling: &Handling, prosa: &Prosa) -> Vec<Diagnostic> {
    let delar = handling.beslutsdelar().into_iter();
    let punkter = delar.filter_map(|del| match del.innehåll {
        Beslutsinnehåll::Punkter(punkter) if !punkter.hela_meningar => Some(punkter.punkter),
        _ => None,
    });
    punkter.flatten().filter_map(|rad| fault(kontext, rad, &prosa.plain(rad))).collect()
}

fn fault(kontext: Kontext<'_>, rad: &Rad, words: &str) -> Option<Diagnostic> {
    match som_mening(words)? {
        Början::Ord(first) => {
            let fault = told(kontext, rad, format!("det kommer att stå ”att {first}”"));
            let hint = "skriv det första ordet med liten bokstav; är punkterna hela meningar: skriv ”hela_meningar: true” bredvid dem";
            Some(mended(kontext, rad, first, fault.hint(hint)))
        }
        Början::Organ => {
            let hint = "börja med vad som ska göras; är punkterna hela meningar: skriv ”hela_meningar: true” bredvid dem";
            let message = "punkten säger själv vem som beslutar, efter layoutens ”att”".to_owned();
            Some(told(kontext, rad, message).hint(hint))
        }
    }
}

fn told(kontext: Kontext<'_>, rad: &Rad, message: String) -> Diagnostic {
    Diagnostic::new(&BESLUTSPUNKT_SOM_MENING, message).at(kontext.span(rad.plats))
}

/// With a small letter, unless all points may be meant as sentences.
fn mended(kontext: Kontext<'_>, rad: &Rad, first: &str, fault: Diagnostic) -> Diagnostic {
    let Some(scalar) = kontext.workshop.repo.tree.scalar(rad.plats) else { return fault };
    let Some(at) = scalar.text.find(first).filter(|at| scalar.text[..*at].trim().is_empty()) else {
        return fault;
    };
    let small = Replacement::new(scalar.origin.span(at..at + first.len()), first.to_lowercase());
    fault.mended(Edit::offer("skriv ordet med liten bokstav", vec![small]).of_words())
}
