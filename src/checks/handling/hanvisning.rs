//! What a handling refers to by name is there.

use crate::checks::kontext::Kontext;
use crate::checks::rubriker::{Rubriker, rubriker};
use crate::diag::{Diagnostic, Exempel, Nivå, Regel, nearest};
use crate::model::Handling;
use crate::prose::Prosa;
use crate::text::{Hänvisning, references};

/// A reference to what no text has.
pub const OKÄND_HÄNVISNING: Regel = Regel {
    namn: "okänd-hänvisning",
    nivå: Nivå::Fast,
    hittar: "En hänvisning till en rubrik som inte finns i handlingen.",
    varför: "Hänvisningen skulle inte leda någonstans.",
    gör: "Skriv rubriken som den står över avsnittet, tabellen, diagrammet eller bilden, eller dess ”id”.",
    exempel: Exempel::Filer {
        fel: r#"
-- föredragning.md --
# Beredning

Grannarna har hörts.

# Bedömning

Av {{ ⟦hänvisa("Beredningen") | gemen⟧ }} framgår vad grannarna tycker.
"#,
        rätt: r#"
-- föredragning.md --
# Beredning

Grannarna har hörts.

# Bedömning

Av {{ hänvisa("Beredning") | gemen }} framgår vad grannarna tycker.
"#,
    },
};

/// A reference to what several places are called.
pub const HÄNVISNING_TILL_FLERA: Regel = Regel {
    namn: "hänvisning-till-flera",
    nivå: Nivå::Fast,
    hittar: "En hänvisning till en rubrik som står på flera ställen i handlingen.",
    varför: "Den som läser ska komma till det ställe som menas.",
    gör: "Ge rubriker som är lika olika ord; en tabell och ett diagram kan ha ett ”id”.",
    exempel: Exempel::Filer {
        fel: r#"
-- föredragning.md --
# Bygglov

## Resultat

Tiderna är kortare.

# Tillsyn

## Resultat

Jämför {{ ⟦hänvisa("Resultat") | gemen⟧ }}.
"#,
        rätt: r#"
-- föredragning.md --
# Bygglov

## Resultat för bygglov

Tiderna är kortare.

# Tillsyn

## Resultat för tillsyn

Jämför {{ hänvisa("Resultat för bygglov") | gemen }}.
"#,
    },
};

/// A fault for each that surely is not there, or is there more than once. The pages tell the rest: what the plan and the
/// layout give a handling, nobody else knows.
pub fn check(kontext: Kontext<'_>, handling: &Handling, prosa: &Prosa) -> Vec<Diagnostic> {
    let said: Vec<&Hänvisning> = prosa.egna().flat_map(|text| references(&text.blocks)).collect();
    if said.is_empty() {
        return Vec::new();
    }
    let known = rubriker(kontext, handling, prosa);
    let is_open = |namn: &str| handling.görs_ur_plan() || known.may_be(namn);
    said.into_iter().filter_map(|one| fault(one, &known, &is_open)).collect()
}

/// `is_open`: whether a name may be that of something which the handling has not itself.
fn fault(
    one: &Hänvisning, known: &Rubriker, is_open: &dyn Fn(&str) -> bool
) -> Option<Diagnostic> {
    let places = known.egna.iter().filter(|mål| mål.heter(&one.namn)).count();
    if places > 1 {
        let message = format!("hänvisningen till ”{}” kan leda till {places} ställen", one.namn);
        let fault = Diagnostic::new(&HÄNVISNING_TILL_FLERA, message).at(one.span);
        return Some(
            fault.hint("ge rubrikerna olika ord; en tabell och ett diagram kan ha ett ”id”"),
        );
    }
    if places == 1 || is_open(&one.namn) {
        return None;
    }
    let message = format!("handlingen har ingen rubrik ”{}”", one.namn);
    Some(Diagnostic::new(&OKÄND_HÄNVISNING, message).at(one.span).hint(meant(&one.namn, known)))
}

/// What was probably meant, or else what there is to refer to.
fn meant(namn: &str, known: &Rubriker) -> String {
    if let Some(near) = nearest(namn, known.säkra().chain(known.layoutens())) {
        return format!("menade du ”{near}”?");
    }
    let egna: Vec<String> = known.säkra().map(|own| format!("”{own}”")).collect();
    match egna.len() {
        1..=FEW => format!("skriv {} eller en rubrik som layouten ger handlingen", egna.join(", ")),
        _ => {
            "skriv rubriken till ett avsnitt, en tabell, ett diagram eller en bild i samma handling"
                .to_owned()
        }
    }
}

/// So many names are read at a glance.
const FEW: usize = 8;
