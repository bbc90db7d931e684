//! The number of an item is that of its case.

use crate::checks::kontext::Kontext;
use crate::diag::{Diagnostic, Exempel, Nivå, Regel};
use crate::documents::Fall;
use crate::model::{Ord, Sammanträde};

/// An item with another number than its case.
pub const ANNAT_DIARIENUMMER: Regel = Regel {
    namn: "annat-diarienummer",
    nivå: Nivå::Varning,
    hittar: "En punkt på föredragningslistan med ett annat diarienummer än ärendets.",
    varför: "Kallelsen säger då ett nummer och handlingarna ett annat, eller inget.",
    gör: "Ta bort diarienumret i punkten: det hämtas ur ärendet. Är ärendets nummer fel, rätta det där.",
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
    diarienummer: ⟦BN-2027-00020⟧
"#,
        rätt: r"
-- sammanträden/2027-02-10/sammanträde.yaml --
…
punkter:
  - ärende: ../../ärenden/remiss
",
    },
};

/// A warning for each such item.
pub fn check(
    kontext: Kontext<'_>,
    sammanträde: &Sammanträde,
    listade: &[(&Ord, &Fall<'_>)],
) -> Vec<Diagnostic> {
    let told = sammanträde.punkter.iter().filter_map(|punkt| {
        let (own, named) = (punkt.diarienummer.as_ref()?, punkt.ärende.as_ref()?);
        let (_, fall) = listade.iter().find(|(listed, _)| listed.plats == named.plats)?;
        other(kontext, own, fall.ärende?.diarienummer.as_ref())
    });
    told.collect()
}

/// What is told of the number of an item beside that of its case.
fn other(kontext: Kontext<'_>, own: &Ord, of_case: Option<&Ord>) -> Option<Diagnostic> {
    let told = |message| Diagnostic::new(&ANNAT_DIARIENUMMER, message).at(kontext.span(own.plats));
    let Some(number) = of_case else {
        let hint = format!("skriv ”diarienummer: {}” i ärendet, och ta bort raden här", own.källa);
        return Some(told("ärendet har inget diarienummer".to_owned()).hint(hint));
    };
    (number.källa.trim() != own.källa.trim()).then(|| {
        told(format!("ärendets diarienummer är ”{}”", number.källa))
            .related(kontext.span(number.plats), "ärendets")
            .hint(
                "ta bort raden, så hämtas numret ur ärendet; är ärendets nummer fel: rätta det där",
            )
    })
}
