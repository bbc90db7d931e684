//! References that do not lead to one place on the pages of their handling.

use std::collections::BTreeSet;

use typst::foundations::{Array, Content, Dict, Str};
use typst_layout::PagedDocument;

use super::marken::märken;
use super::world::World;
use crate::diag::{Diagnostic, Exempel, Nivå, Regel, Sources, hint_nearest, nearest};

/// The mark that the library sets where a reference does not lead to one place.
const MÄRKE: &str = "hänvisning-leder-fel";

/// A reference that leads nowhere, or to several places.
pub const HÄNVISNING_LEDER_FEL: Regel = Regel {
    namn: "hänvisning-leder-fel",
    nivå: Nivå::Fast,
    hittar: "En hänvisning vars rubrik inte finns på handlingens sidor, eller finns på flera ställen.",
    varför: "Den som läser ska komma till det ställe som menas: en hänvisning leder inom handlingen, aldrig till en annan.",
    gör: "Skriv rubriken till något som trycks i samma handling, och ge rubriker som är lika olika ord; en tabell och ett diagram kan ha ett ”id”.",
    exempel: Exempel::Sidor {
        fel: r#"
-- föredragning.md --
# Tillsyn

Jämför {{ ⟦hänvisa("Matris") | gemen⟧ }}.
"#,
        rätt: r#"
-- föredragning.md --
# Bygglov

Tiderna är kortare.

# Tillsyn

Jämför {{ hänvisa("Bygglov") | gemen }}.
"#,
    },
};

/// A fault for each of them, at its place; `titel` is that of the handling, where the document is one alone.
pub fn faults(
    world: &World,
    document: &PagedDocument,
    titel: Option<&str>,
    sources: &Sources,
) -> Vec<Diagnostic> {
    let mut seen = BTreeSet::new();
    let i = titel.map_or_else(|| "handlingen".to_owned(), |titel| format!("”{titel}”"));
    let found = märken(document, MÄRKE).into_iter().map(|mark| fault(&mark, &i, world, sources));
    found.filter(|fault| seen.insert((fault.span, fault.message.clone()))).collect()
}

/// `i`: the handling, in words.
fn fault(mark: &Dict, i: &str, world: &World, sources: &Sources) -> Diagnostic {
    let namn = mark.get("namn").ok().and_then(|namn| namn.clone().cast::<Content>().ok());
    let namn = namn.unwrap_or_default();
    let antal = mark.get("antal").ok().and_then(|antal| antal.clone().cast::<i64>().ok());
    let (ord, place) = (namn.plain_text(), world.place(namn.span(), sources));
    let (message, hint) = match antal {
        Some(antal @ 2..) => (
            format!("hänvisningen till ”{ord}” kan leda till {antal} ställen i {i}"),
            "ge rubrikerna olika ord; en tabell och ett diagram kan ha ett ”id”".to_owned(),
        ),
        _ => (
            format!("hänvisningen till ”{ord}” leder ingenstans: det trycks inte i {i}"),
            elsewhere(&ord, &printed(mark)),
        ),
    };
    Diagnostic::new(&HÄNVISNING_LEDER_FEL, message).at_opt(place).hint(hint)
}

/// So many names are read at a glance.
const FEW: usize = 8;

/// Where a reference may lead instead.
fn elsewhere(ord: &str, printed: &[String]) -> String {
    let names = || printed.iter().map(String::as_str);
    let is_helpful = printed.len() <= FEW || nearest(ord, names()).is_some();
    hint_nearest(ord, names()).filter(|_| is_helpful).unwrap_or_else(|| {
        "hänvisa till något som trycks i samma handling, eller skriv det med egna ord".to_owned()
    })
}

/// The names on the pages that one thing has.
fn printed(mark: &Dict) -> Vec<String> {
    let names = mark.get("finns").ok().and_then(|names| names.clone().cast::<Array>().ok());
    let names = names.into_iter().flatten().filter_map(|name| name.cast::<Str>().ok());
    let names: Vec<String> = names.map(|name| name.as_str().trim().to_owned()).collect();
    let is_one = |name: &&String| names.iter().filter(|other| other == name).count() == 1;
    names.iter().filter(is_one).cloned().collect()
}
