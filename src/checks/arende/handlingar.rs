//! A case has handlingar.

use crate::checks::kontext::Kontext;
use crate::diag::{Diagnostic, Exempel, Nivå, Regel};
use crate::load::Kind;
use crate::model::Ärende;

/// A case without handlingar.
pub const INGA_HANDLINGAR: Regel = Regel {
    namn: "inga-handlingar",
    nivå: Nivå::Fast,
    hittar: "Ett ärende utan handlingar.",
    varför: "Det är handlingarna som görs. Utan dem finns det inget att lägga fram för nämnden.",
    gör: "Lägg till en handling, till exempel en tjänsteskrivelse.",
    exempel: Exempel::Filer {
        fel: "-- ärende.yaml --\n…\n⟦handlingar⟧: []\n",
        rätt: r"
-- ärende.yaml --
…
handlingar:
  - slag: tjänsteskrivelse
    avsnitt:
      - rubrik: Ärendet
        text: Nämnden ska svara på en remiss.
",
    },
};

/// A fault if the list of handlingar is empty.
pub fn check(kontext: Kontext<'_>, ärende: &Ärende, _: &[String]) -> Option<Diagnostic> {
    is_empty(kontext, ärende).then(|| {
        Diagnostic::new(&INGA_HANDLINGAR, "ärendet har inga handlingar")
            .at(kontext.key(ärende.plats, "handlingar"))
            .hint("lägg till en, till exempel ”- slag: tjänsteskrivelse”")
    })
}

/// Whether the list is there but empty; handlingar that could not be read have their faults.
fn is_empty(kontext: Kontext<'_>, ärende: &Ärende) -> bool {
    let tree = &kontext.workshop.repo.tree;
    match tree.field(ärende.plats, "handlingar").map(|list| &tree.get(list).kind) {
        Some(Kind::Null) => true,
        Some(Kind::List(items)) => items.is_empty(),
        _ => false,
    }
}
