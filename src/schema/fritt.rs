//! What holds of every YAML file, also of one whose keys are not all known.

use std::collections::BTreeMap;

use super::walker::FEL_SLAG_AV_VÄRDE;
use crate::diag::{Diagnostic, Exempel, Nivå, Regel};
use crate::load::{Entry, Kind, NodeId, Tree};

/// A key that stands twice in one mapping.
pub const NYCKEL_TVÅ_GÅNGER: Regel = Regel {
    namn: "nyckel-två-gånger",
    nivå: Nivå::Fast,
    hittar: "En nyckel som står två gånger på samma ställe.",
    varför: "Bara det ena värdet kan gälla, och det andra skulle försvinna.",
    gör: "Ta bort den ena, eller slå ihop dem.",
    exempel: Exempel::Filer {
        fel: "-- tillsyn.yaml --\n…\nnamn: Utebliven tillsyn\n⟦namn⟧: Ingen tillsyn\n",
        rätt: "-- tillsyn.yaml --\n…\nnamn: Utebliven tillsyn\n",
    },
};

/// The fault of the later of two.
pub(super) fn twice(first: &Entry, entry: &Entry) -> Diagnostic {
    let message = format!("nyckeln ”{}” står två gånger", entry.key);
    Diagnostic::new(&NYCKEL_TVÅ_GÅNGER, message)
        .at(entry.key_span)
        .related(first.key_span, "första gången här")
        .hint("ta bort den ena, eller slå ihop dem")
}

/// A fault for each key that stands twice in a mapping, however deep.
pub fn repeated(tree: &Tree, id: NodeId) -> Vec<Diagnostic> {
    match &tree.get(id).kind {
        Kind::Map(entries) => {
            let mut known: BTreeMap<&str, &Entry> = BTreeMap::new();
            let again = entries.iter().filter_map(|entry| {
                let first = *known.entry(&entry.key).or_insert(entry);
                (first.key_span != entry.key_span).then(|| twice(first, entry))
            });
            let mut found: Vec<Diagnostic> = again.collect();
            found.extend(entries.iter().flat_map(|entry| repeated(tree, entry.value)));
            found
        }
        Kind::List(items) => items.iter().flat_map(|item| repeated(tree, *item)).collect(),
        Kind::Scalar(_) | Kind::Null | Kind::Unread => Vec::new(),
    }
}

/// A fault for each key of a mapping of words whose value is a list or a mapping.
pub fn no_words(tree: &Tree, id: NodeId) -> Vec<Diagnostic> {
    let Kind::Map(entries) = &tree.get(id).kind else { return Vec::new() };
    let told = entries.iter().filter_map(|entry| {
        let what = match tree.get(entry.value).kind {
            Kind::List(_) => "en lista",
            Kind::Map(_) => "nycklar med värden",
            Kind::Scalar(_) | Kind::Null | Kind::Unread => return None,
        };
        let message = format!("ordet ”{}” är en text, men här står {what}", entry.key);
        let fault = Diagnostic::new(&FEL_SLAG_AV_VÄRDE, message).at(entry.key_span);
        Some(fault.hint(
            "skriv texten efter kolonet; börjar den med [ eller {: sätt den inom citattecken",
        ))
    });
    told.collect()
}
