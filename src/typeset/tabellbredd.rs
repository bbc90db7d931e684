//! Tables that are wider than their pages.

use std::collections::BTreeSet;

use typst::foundations::{Content, Dict};
use typst_layout::PagedDocument;

use super::marken::märken;
use super::world::World;
use crate::diag::{Diagnostic, Exempel, Nivå, Regel, Sources};

/// The mark that the library sets where a table has no room.
const MÄRKE: &str = "tabell-ryms-inte";

/// A table whose words and numbers have no room beside each other.
pub const TABELL_RYMS_INTE: Regel = Regel {
    namn: "tabell-ryms-inte",
    nivå: Nivå::Varning,
    hittar: "En tabell som är bredare än sidan, också med små bokstäver och avstavade ord.",
    varför: "Siffror och ord trycks på varandra och går inte att läsa.",
    gör: "Skriv `liggande: true` i tabellens block, eller dela tabellen i två.",
    exempel: Exempel::Sidor {
        fel: r"
-- föredragning.md --
| ⟦Januari⟧ | Februari | Mars | April | Maj | Juni | Juli | Augusti | September | Oktober | November | December |
|---|---|---|---|---|---|---|---|---|---|---|---|
| 1 234 567 | 1 234 567 | 1 234 567 | 1 234 567 | 1 234 567 | 1 234 567 | 1 234 567 | 1 234 567 | 1 234 567 | 1 234 567 | 1 234 567 | 1 234 567 |
",
        rätt: r"
-- föredragning.md --
```tabell
liggande: true
data: |
  Januari;Februari;Mars;April;Maj;Juni;Juli;Augusti;September;Oktober;November;December
  1 234 567;1 234 567;1 234 567;1 234 567;1 234 567;1 234 567;1 234 567;1 234 567;1 234 567;1 234 567;1 234 567;1 234 567
```
",
    },
};

/// A warning for each, at its first head.
pub fn notices(world: &World, document: &PagedDocument, sources: &Sources) -> Vec<Diagnostic> {
    let mut seen = BTreeSet::new();
    let found = märken(document, MÄRKE).into_iter().map(|mark| notice(&mark, world, sources));
    found.filter(|notice| seen.insert(notice.span)).collect()
}

fn notice(mark: &Dict, world: &World, sources: &Sources) -> Diagnostic {
    let head = mark.get("vad").ok().and_then(|head| head.clone().cast::<Content>().ok());
    let place = head.and_then(|head| world.place(head.span(), sources));
    let lies = mark.get("liggande").ok().and_then(|lies| lies.clone().cast::<bool>().ok());
    let hint = if lies == Some(true) {
        "dela tabellen i två, eller korta orden och siffrorna"
    } else {
        "skriv ”liggande: true” i ett ```tabell-block, eller dela tabellen i två"
    };
    let message = "tabellen ryms inte på sidans bredd: ord och siffror trycks på varandra";
    Diagnostic::new(&TABELL_RYMS_INTE, message).at_opt(place).hint(hint)
}
