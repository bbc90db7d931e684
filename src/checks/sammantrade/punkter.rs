//! A kallelse has items.

use crate::checks::kontext::Kontext;
use crate::diag::{Diagnostic, Exempel, Nivå, Regel};
use crate::load::Kind;
use crate::model::Sammanträde;

/// A meeting without items.
pub const INGA_PUNKTER: Regel = Regel {
    namn: "inga-punkter",
    nivå: Nivå::Varning,
    hittar: "Ett sammanträde utan punkter.",
    varför: "Kallelsens föredragningslista blir tom, och den som kallas får inte veta vad som tas upp.",
    gör: "Skriv punkterna, till exempel ”- rubrik: Upprop” och ”- ärende: …” med sökvägen till ärendets mapp.",
    exempel: Exempel::Filer {
        fel: r#"
-- sammanträden/2027-02-10/sammanträde.yaml --
organ: bn
datum: 2027-02-10
tid: "13:00"
plats: Stadshuset
⟦punkter⟧: []
"#,
        rätt: r"
-- sammanträden/2027-02-10/sammanträde.yaml --
…
punkter:
  - rubrik: Upprop
",
    },
};

/// A warning if the list of items is empty; items that could not be read have their faults.
pub fn check(kontext: Kontext<'_>, sammanträde: &Sammanträde) -> Option<Diagnostic> {
    let tree = &kontext.workshop.repo.tree;
    let is_empty = match &tree.get(tree.field(sammanträde.plats, "punkter")?).kind {
        Kind::Null => true,
        Kind::List(items) => items.is_empty(),
        _ => false,
    };
    is_empty.then(|| {
        Diagnostic::new(&INGA_PUNKTER, "sammanträdet har inga punkter")
            .at(kontext.key(sammanträde.plats, "punkter"))
            .hint("skriv punkterna under raden, till exempel ”- rubrik: Upprop”")
    })
}
