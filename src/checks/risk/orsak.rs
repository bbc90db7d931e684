//! The reason of a granskning: it goes on from a sentence, and belongs to a result that needs one.

use crate::checks::gemensamt::{börjar_om, utan_punkt};
use crate::checks::kontext::Kontext;
use crate::diag::{Diagnostic, Exempel, Nivå, Regel, Span};
use crate::model::{Granskning, Plan, Planrisk, Rad, Resultatsteg, Utfall};

/// A reason that does not go on from the sentence that it stands in.
pub const ORSAK_FORTSÄTTER: Regel = Regel {
    namn: "orsak-fortsätter",
    nivå: Nivå::Varning,
    hittar: "En orsak som börjar med stor bokstav eller ordet eftersom, eller slutar med punkt.",
    varför: "Orsaken fortsätter en mening i redovisningen: ”…, eftersom …”.",
    gör: "Börja med liten bokstav och sluta utan punkt.",
    exempel: Exempel::Filer {
        fel: r"
-- tillsyn.yaml --
…
kontroller:
  - kontrollmoment: Varje anmälan ska leda till en bedömning.
    granskningar:
      - resultat: mindre_anmärkning
        orsak: ⟦Några bedömningar dröjde.⟧
",
        rätt: r"
-- tillsyn.yaml --
…
kontroller:
  - kontrollmoment: Varje anmälan ska leda till en bedömning.
    granskningar:
      - resultat: mindre_anmärkning
        orsak: några bedömningar dröjde
",
    },
};

/// A reason why nothing was found.
pub const ORSAK_UTAN_ANMÄRKNING: Regel = Regel {
    namn: "orsak-utan-anmärkning",
    nivå: Nivå::Varning,
    hittar: "En orsak till ett resultat utan anmärkning.",
    varför: "Orsaken förklarar en anmärkning. Något av dem är troligen kvar från en tidigare period.",
    gör: "Ta bort orsaken, eller ändra resultatet.",
    exempel: Exempel::Filer {
        fel: r"
-- tillsyn.yaml --
…
kontroller:
  - kontrollmoment: Varje anmälan ska leda till en bedömning.
    granskningar:
      - resultat: utan_anmärkning
        orsak: ⟦några bedömningar dröjde⟧
",
        rätt: r"
-- tillsyn.yaml --
…
kontroller:
  - kontrollmoment: Varje anmälan ska leda till en bedömning.
    granskningar:
      - resultat: mindre_anmärkning
        orsak: några bedömningar dröjde
",
    },
};

/// A reason without a result.
pub const ORSAK_UTAN_RESULTAT: Regel = Regel {
    namn: "orsak-utan-resultat",
    nivå: Nivå::Varning,
    hittar: "En orsak i en granskning som inte har något resultat när den redovisas.",
    varför: "Orsaken skrivs ut i meningen om resultatet, och utan resultat skrivs den inte ut alls.",
    gör: "Skriv granskningens resultat, eller skriv orsaken i analysen.",
    exempel: Exempel::Filer {
        fel: r"
-- tillsyn.yaml --
…
kontroller:
  - kontrollmoment: Varje anmälan ska leda till en bedömning.
    granskningar:
      - orsak: ⟦några bedömningar dröjde⟧
",
        rätt: r"
-- tillsyn.yaml --
…
kontroller:
  - kontrollmoment: Varje anmälan ska leda till en bedömning.
    granskningar:
      - resultat: mindre_anmärkning
        orsak: några bedömningar dröjde
",
    },
};

/// What is wrong with the reasons of a risk.
pub fn check(kontext: Kontext<'_>, plan: &Plan, post: &Planrisk<'_>) -> Vec<Diagnostic> {
    post.risk.alla_granskningar().flat_map(|one| of_granskning(kontext, plan, one)).collect()
}

fn of_granskning(kontext: Kontext<'_>, plan: &Plan, granskning: &Granskning) -> Vec<Diagnostic> {
    let Some(orsak) = &granskning.orsak else { return Vec::new() };
    let span = kontext.span(orsak.plats);
    let begun = begins_anew(orsak.källa.trim()).then(|| begun(kontext, orsak));
    let unwritten = || kontext.workshop.repo.tree.field(granskning.plats, "resultat").is_none();
    let later = || plan.är_senare(granskning.period.as_ref(), kontext.period);
    // Elsewhere than in a report nobody looks for a result.
    let is_missed = || kontext.avrapporterar && !later() && unwritten();
    let skala = &kontext.workshop.layout.skalor.resultat;
    let of_result = match &granskning.resultat {
        Some(written) if is_best(Utfall::av(written, skala), skala) => Some(unneeded(span)),
        None if is_missed() => Some(unprinted(span)),
        _ => None,
    };
    begun.into_iter().chain(of_result).collect()
}

/// Whether a result is the best of its scale, and has no sentence of its own to say why.
fn is_best(utfall: Utfall<'_>, skala: &[Resultatsteg]) -> bool {
    let best = Utfall::bäst(skala);
    utfall.steg().is_some_and(|steg| utfall == best && steg.mening.is_none())
}

/// Whether it does not go on, or says the word that it goes on from.
fn begins_anew(words: &str) -> bool {
    let is_told = ["eftersom ", "därför att "].iter().any(|word| words.starts_with(word));
    is_told || börjar_om(words)
}

fn begun(kontext: Kontext<'_>, orsak: &Rad) -> Diagnostic {
    let fault = Diagnostic::new(&ORSAK_FORTSÄTTER, "orsaken fortsätter meningen ”…, eftersom …”")
        .at(kontext.span(orsak.plats))
        .hint("börja med liten bokstav och sluta utan punkt");
    utan_punkt(kontext, fault, orsak)
}

fn unneeded(span: Span) -> Diagnostic {
    let message = "granskningen är utan anmärkning, men har en orsak";
    let fault = Diagnostic::new(&ORSAK_UTAN_ANMÄRKNING, message).at(span);
    fault.hint("ta bort orsaken, eller ändra resultatet")
}

fn unprinted(span: Span) -> Diagnostic {
    let message = "orsaken skrivs inte ut, eftersom granskningen inte har något resultat";
    let fault = Diagnostic::new(&ORSAK_UTAN_RESULTAT, message).at(span);
    fault.hint("lägg till ”resultat: …”, eller skriv orsaken i ”analys”")
}
