//! A word of the layout that a handling words otherwise, but does not say.

use crate::checks::sagt::Sagt;
use crate::diag::{Diagnostic, Exempel, Nivå, Regel};
use crate::model::Plats;
use crate::workshop::Workshop;

/// A word of a handling's own that it does not say.
pub const OSAGT_ORD: Regel = Regel {
    namn: "osagt-ord",
    nivå: Nivå::Råd,
    hittar: "Ett ord under ord i en handling eller ett sammanträde som inte står på dess sidor.",
    varför: "Layouten har ordet, men här sägs det inte: det som skulle ändras eller utelämnas är något annat, eller finns inte i den här handlingen.",
    gör: "Ta bort raden, eller flytta den till den handling som säger ordet.",
    exempel: Exempel::Sidor {
        fel: r"
-- ärende.yaml --
…
handlingar:
  - slag: yttrande
    ord: {⟦sändlista⟧: Skickas till}
    avsnitt:
      - rubrik: Yttrande
        text: Nämnden har inget att invända.
",
        rätt: r"
-- ärende.yaml --
…
handlingar:
  - slag: yttrande
    ord: {slag_yttrande: Svar}
    avsnitt:
      - rubrik: Yttrande
        text: Nämnden har inget att invända.
",
    },
};

/// A notice for each of them.
pub fn check(workshop: &Workshop, said: &Sagt<'_>) -> Vec<Diagnostic> {
    said.osagda.iter().filter_map(|(plats, titel)| notice(workshop, *plats, titel)).collect()
}

fn notice(workshop: &Workshop, plats: Plats, titel: &str) -> Option<Diagnostic> {
    let tree = &workshop.repo.tree;
    let key = tree.key_of(plats)?;
    let message = format!("ordet ”{key}” står inte på någon sida i ”{titel}”");
    let notice = Diagnostic::new(&OSAGT_ORD, message).at(tree.key_span(tree.holder(plats)?, key));
    Some(notice.hint("ta bort raden, eller flytta den till den handling som säger ordet"))
}
