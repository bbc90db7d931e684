//! What goes out to a meeting is no draft.

use crate::checks::kontext::Kontext;
use crate::diag::{Diagnostic, Exempel, Nivå, Regel};
use crate::documents::Fall;
use crate::model::{Handling, Ord, Plats, Sammanträde, Ärende};

/// A case on the list with a handling that is a draft.
pub const UTKAST_I_PAKETET: Regel = Regel {
    namn: "utkast-i-paketet",
    nivå: Nivå::Varning,
    hittar: "Ett ärende på föredragningslistan med handlingar som är utkast.",
    varför: "Handlingarna skickas till dem som kallas, och på varje sida står ”Utkast”.",
    gör: "Ta bort utkast: ja i ärendet när handlingarna är färdiga.",
    exempel: Exempel::Filer {
        fel: r#"
-- sammanträden/2027-02-10/sammanträde.yaml --
organ: bn
datum: 2027-02-10
tid: "13:00"
plats: Stadshuset
punkter:
  - ärende: ⟦../../ärenden/avrapportering⟧
"#,
        rätt: r"
-- ärende.yaml --
diarienummer: BN-2027-00001
rubrik: Remiss om bygglov
datum: 2027-01-29
nämnd: bn
handläggare: ek
handlingar:
  - slag: tjänsteskrivelse
    avsnitt:
      - rubrik: Ärendet
        text: Nämnden har fått en remiss.
",
    },
};

/// A warning for each such case.
pub fn check(
    kontext: Kontext<'_>,
    _: &Sammanträde,
    listade: &[(&Ord, &Fall<'_>)],
) -> Vec<Diagnostic> {
    let told = listade.iter().filter_map(|(named, fall)| {
        let ärende = fall.ärende?;
        let draft = ärende.handlingar.iter().find(|one| ärende.är_utkast(one))?;
        let told = Diagnostic::new(&UTKAST_I_PAKETET, "ärendet är ett utkast, och skickas ut så")
            .at(kontext.span(named.plats))
            .related(kontext.key(says_so(ärende, draft), "utkast"), "här står det");
        Some(told.hint("ta bort ”utkast: ja” i ärendet när handlingarna är färdiga"))
    });
    told.collect()
}

/// Where it is said that a handling is a draft.
fn says_so(ärende: &Ärende, draft: &Handling) -> Plats {
    if draft.gemensamt.utkast.is_some() { draft.gemensamt.plats } else { ärende.plats }
}
