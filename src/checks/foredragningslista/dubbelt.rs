//! A case is on the list once.

use crate::checks::kontext::Kontext;
use crate::checks::lika::lika;
use crate::diag::{Diagnostic, Exempel, Nivå, Regel};
use crate::documents::Fall;
use crate::model::{Ord, Sammanträde};

/// A case that is on the list again.
pub const ÄRENDE_TVÅ_GÅNGER: Regel = Regel {
    namn: "ärende-två-gånger",
    nivå: Nivå::Fast,
    hittar: "Ett ärende som står två gånger på föredragningslistan.",
    varför: "Ärendets handlingar skulle komma två gånger bland handlingarna till sammanträdet.",
    gör: "Ta bort den ena punkten.",
    exempel: Exempel::Filer {
        fel: r#"
-- ärenden/remiss/ärende.yaml --
diarienummer: BN-2027-00002
rubrik: Remiss om bygglov
datum: 2027-01-29
nämnd: bn
handläggare: ek
handlingar:
  - slag: tjänsteskrivelse
    avsnitt:
      - rubrik: Ärendet
        text: Nämnden har fått en remiss.
-- sammanträden/2027-02-10/sammanträde.yaml --
organ: bn
datum: 2027-02-10
tid: "13:00"
plats: Stadshuset
punkter:
  - ärende: ../../ärenden/remiss
  - ärende: ⟦../../ärenden/remiss⟧
"#,
        rätt: r"
-- sammanträden/2027-02-10/sammanträde.yaml --
…
punkter:
  - ärende: ../../ärenden/remiss
",
    },
};

/// A fault for each that is on the list again.
pub fn check(
    kontext: Kontext<'_>,
    _: &Sammanträde,
    listade: &[(&Ord, &Fall<'_>)],
) -> Vec<Diagnostic> {
    let fault = |(earlier, later): (&Ord, &Ord)| {
        Diagnostic::new(&ÄRENDE_TVÅ_GÅNGER, "ärendet står två gånger på föredragningslistan")
            .at(kontext.span(later.plats))
            .related(kontext.span(earlier.plats), "den första gången")
            .hint("ta bort den ena punkten")
    };
    lika(listade.iter().map(|(named, fall)| (&fall.folder, *named)))
        .into_iter()
        .map(fault)
        .collect()
}
