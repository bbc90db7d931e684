//! What the repository says of rules: that they exist, can be changed, and are excused for a reason.

use crate::checks::{Comment, Undantag};
use crate::diag::{Diagnostic, Exempel, Nivå, Regel, Span, hint_nearest};
use crate::model::{Organisation, Plats};
use crate::workshop::Workshop;

/// The rules of this file.
pub const REGLER: &[&Regel] = &[
    &OKÄND_REGEL,
    &FAST_REGEL,
    &OLÄSLIGT_UNDANTAG,
    &UNDANTAG_FÖR_OKÄND_REGEL,
    &UNDANTAG_UTAN_SKÄL,
    &ONÖDIGT_UNDANTAG,
    &OKÄNT_REGELNAMN,
];

/// A level for a rule that does not exist.
pub const OKÄND_REGEL: Regel = Regel {
    namn: "okänd-regel",
    nivå: Nivå::Fast,
    hittar: "En regel under regler i skrivelse.yaml som inte finns.",
    varför: "Nivån skulle inte gälla något, och den regel som menades skulle gälla som förut.",
    gör: "Skriv regelns namn som det står i meddelandet, eller i ”skrivelse regler”.",
    exempel: Exempel::Filer {
        fel: "-- skrivelse.yaml --\n…\nregler:\n  ⟦diarienumer-saknas⟧: av\n",
        rätt: "-- skrivelse.yaml --\n…\nregler:\n  diarienummer-saknas: råd\n",
    },
};

/// A level for a rule that stands.
pub const FAST_REGEL: Regel = Regel {
    namn: "fast-regel",
    nivå: Nivå::Fast,
    hittar: "En nivå för en regel som står fast.",
    varför: "Av det som en sådan regel hittar går det inte att göra någon handling.",
    gör: "Ta bort raden.",
    exempel: Exempel::Filer {
        fel: "-- skrivelse.yaml --\n…\nregler:\n  ⟦okänd-regel⟧: varning\n",
        rätt: "-- skrivelse.yaml --\n…\nregler:\n  diarienummer-saknas: varning\n",
    },
};

/// A comment that looks like an excuse.
pub const OLÄSLIGT_UNDANTAG: Regel = Regel {
    namn: "oläsligt-undantag",
    nivå: Nivå::Varning,
    hittar: "En anteckning till skrivelse som inte stänger av någon regel.",
    varför: "Den ser ut att gälla, men gör det inte.",
    gör: "Skriv ”# skrivelse: av”, regelns namn och varför.",
    exempel: Exempel::Filer {
        fel: "-- ärende.yaml --\n…\nrubrik: Avrapportering  ⟦# skrivelse: strunta i rubriken⟧\n",
        rätt: "-- ärende.yaml --\n…\nrubrik: Avrapportering  # rubriken är beslutad\n",
    },
};

/// An excuse from a rule that does not exist.
pub const UNDANTAG_FÖR_OKÄND_REGEL: Regel = Regel {
    namn: "undantag-för-okänd-regel",
    nivå: Nivå::Varning,
    hittar: "Ett undantag från en regel som inte finns.",
    varför: "Det ser ut att gälla, men gör det inte.",
    gör: "Skriv regelns namn som det står i meddelandet.",
    exempel: Exempel::Filer {
        fel: "-- ärende.yaml --\n…\nrubrik: Avrapportering  # skrivelse: av ⟦diarienumer-saknas⟧ – numret kommer\n",
        rätt: "-- ärende.yaml --\n…\nrubrik: Avrapportering\n",
    },
};

/// An excuse that does not say why.
pub const UNDANTAG_UTAN_SKÄL: Regel = Regel {
    namn: "undantag-utan-skäl",
    nivå: Nivå::Varning,
    hittar: "Ett undantag från en regel som inte säger varför.",
    varför: "Den som läser filen nästa år ska kunna avgöra om undantaget fortfarande behövs.",
    gör: "Skriv skälet efter regelns namn.",
    exempel: Exempel::Filer {
        fel: r"
-- tillsyn.yaml --
…
kontroller:
  - kontrollmoment: Varje anmälan ska leda till en bedömning.
    granskningar:
      - resultat: mindre_anmärkning
        orsak: IVO dröjde.  ⟦# skrivelse: av orsak-fortsätter⟧
",
        rätt: r"
-- tillsyn.yaml --
…
kontroller:
  - kontrollmoment: Varje anmälan ska leda till en bedömning.
    granskningar:
      - resultat: mindre_anmärkning
        orsak: IVO dröjde.  # skrivelse: av orsak-fortsätter – citat ur beslutet
",
    },
};

/// An excuse where there is nothing to excuse.
pub const ONÖDIGT_UNDANTAG: Regel = Regel {
    namn: "onödigt-undantag",
    nivå: Nivå::Varning,
    hittar: "Ett undantag på ett ställe där regeln inte hittar något.",
    varför: "Felet är rättat eller står på en annan rad, och undantaget döljer då nästa fel.",
    gör: "Ta bort anteckningen, eller flytta den till raden som den gäller eller raden ovanför.",
    exempel: Exempel::Filer {
        fel: "-- tillsyn.yaml --\n…\nnamn: Utebliven tillsyn  ⟦# skrivelse: av orsak-fortsätter – citat⟧\n",
        rätt: "-- tillsyn.yaml --\n…\nnamn: Utebliven tillsyn\n",
    },
};

/// A rule that was asked for by a name that no rule has.
pub const OKÄNT_REGELNAMN: Regel = Regel {
    namn: "okänt-regelnamn",
    nivå: Nivå::Fast,
    hittar: "Ett namn efter ”skrivelse regler” eller --rätta som ingen regel har.",
    varför: "Det finns inget att visa eller rätta.",
    gör: "Skriv namnet som det står i meddelandet, eller utelämna det, så är alla regler med.",
    exempel: Exempel::Kommando {
        fel: "regler diarienumer-saknas",
        rätt: "regler diarienummer-saknas",
    },
};

/// The rule with this name, asked for in words of the user.
pub fn find<'r>(alla: &[&'r Regel], namn: &str) -> Result<&'r Regel, Diagnostic> {
    named(alla, namn.trim()).ok_or_else(|| {
        let fault = Diagnostic::new(&OKÄNT_REGELNAMN, format!("det finns ingen regel ”{namn}”"));
        fault.hint(hint(alla, namn, |_| true))
    })
}

fn named<'r>(alla: &[&'r Regel], namn: &str) -> Option<&'r Regel> {
    alla.iter().copied().find(|regel| regel.namn == namn)
}

/// The name that was meant, among those of the rules that `fits`.
fn hint(alla: &[&Regel], namn: &str, fits: impl Fn(&Regel) -> bool) -> String {
    let known = alla.iter().filter(|regel| fits(regel)).map(|regel| regel.namn);
    let near = hint_nearest(namn, known).filter(|hint| hint.starts_with("menade"));
    near.unwrap_or_else(|| "”skrivelse regler” visar alla regler".to_owned())
}

/// What is wrong with the levels of `skrivelse.yaml`.
pub fn levels(
    alla: &[&Regel],
    workshop: &Workshop,
    organisation: &Organisation,
) -> Vec<Diagnostic> {
    let nämnder = organisation.nämnder.values().map(|nämnd| (nämnd.plats, &nämnd.regler));
    let lists = std::iter::once((organisation.plats, &organisation.regler)).chain(nämnder);
    let names = lists.flat_map(|(plats, regler)| regler.keys().map(move |namn| (plats, namn)));
    names.filter_map(|(plats, namn)| level(alla, namn, || place(workshop, plats, namn))).collect()
}

fn place(workshop: &Workshop, plats: Plats, namn: &str) -> Option<Span> {
    let tree = &workshop.repo.tree;
    tree.field(plats, "regler").map(|regler| tree.key_span(regler, namn))
}

fn level(alla: &[&Regel], namn: &str, place: impl Fn() -> Option<Span>) -> Option<Diagnostic> {
    match named(alla, namn) {
        None => {
            let fault = Diagnostic::new(&OKÄND_REGEL, format!("det finns ingen regel ”{namn}”"));
            Some(fault.at_opt(place()).hint(hint(alla, namn, Regel::kan_ändras)))
        }
        Some(regel) if !regel.kan_ändras() => {
            let message = format!("regeln ”{namn}” står fast och kan inte få en annan nivå");
            let fault = Diagnostic::new(&FAST_REGEL, message).at_opt(place());
            Some(fault.hint("ta bort raden, och rätta det som regeln hittar"))
        }
        Some(_) => None,
    }
}

/// What is wrong with comments that mean to excuse a place, asked when all else is known. `is_sound`: whether nothing
/// else is a fault; by what could not be read a comment may yet be needed.
pub fn excuses(alla: &[&Regel], undantag: &Undantag, is_sound: bool) -> Vec<Diagnostic> {
    undantag.comments().filter_map(|comment| excuse(alla, comment, is_sound)).collect()
}

fn excuse(alla: &[&Regel], comment: &Comment, is_sound: bool) -> Option<Diagnostic> {
    let Some((namn, at)) = &comment.regel else {
        let message = "anteckningen stänger inte av någon regel";
        let fault = Diagnostic::new(&OLÄSLIGT_UNDANTAG, message).at(comment.span);
        return Some(fault.hint("till exempel ”# skrivelse: av okänd-nyckel – varför”"));
    };
    let Some(regel) = named(alla, namn) else {
        let message = format!("det finns ingen regel ”{namn}”");
        let fault = Diagnostic::new(&UNDANTAG_FÖR_OKÄND_REGEL, message).at(*at);
        return Some(fault.hint(hint(alla, namn, Regel::kan_ändras)));
    };
    // Whether the pages would have something to excuse is not known before they are made.
    if is_sound && !comment.is_used() && !regel.är_om_sidor() {
        let fault = Diagnostic::new(&ONÖDIGT_UNDANTAG, unneeded(regel)).at(comment.span);
        let fault = fault.follows(comment.span);
        return Some(fault.hint("ta bort anteckningen, eller flytta den till raden ovanför felet"));
    }
    (!comment.has_reason).then(|| {
        let message = "undantaget säger inte varför";
        let fault = Diagnostic::new(&UNDANTAG_UTAN_SKÄL, message).at(comment.span);
        fault.hint("skriv skälet efter regelns namn, till exempel ”– citat ur beslutet”")
    })
}

fn unneeded(regel: &Regel) -> String {
    if regel.kan_ändras() {
        return format!("här finns inget som regeln ”{}” hittar", regel.namn);
    }
    format!("regeln ”{}” står fast, och kan inte stängas av på ett ställe", regel.namn)
}
