//! The word that fetches the proposal of a case is written as it is read.

use crate::checks::kontext::Kontext;
use crate::diag::{Diagnostic, Edit, Exempel, Nivå, Regel, Replacement};
use crate::model::{Punkt, Sammanträde};

/// Nearly the word that fetches the proposal of the case.
pub const NÄSTAN_ÄRENDETS: Regel = Regel {
    namn: "nästan-ärendets",
    nivå: Nivå::Varning,
    hittar: "Ett förslag på föredragningslistan som nästan är ordet ärendets, till exempel ”Ärendets förslag”.",
    varför: "Ordet ärendets, med liten bokstav och ensamt, hämtar ärendets förslag till beslut. Annat trycks som det står.",
    gör: "Skriv förslag: ärendets, eller förslaget i några ord.",
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
    förslag_till_beslut: {punkter: [lämna remissen utan erinran]}
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
    förslag: ⟦Ärendets⟧
"#,
        rätt: r"
-- sammanträden/2027-02-10/sammanträde.yaml --
…
punkter:
  - ärende: ../../ärenden/remiss
    förslag: ärendets
",
    },
};

/// What is written by those who mean the word, in small letters and without a full stop.
const MENAT: [&str; 5] = [
    "ärendets",
    "ärendet",
    "ärendets förslag",
    "förslaget i ärendet",
    "ärendets förslag till beslut",
];

/// A warning for each item with such words.
pub fn check(kontext: Kontext<'_>, sammanträde: &Sammanträde) -> Vec<Diagnostic> {
    sammanträde.punkter.iter().filter_map(|punkt| nearly(kontext, punkt)).collect()
}

fn nearly(kontext: Kontext<'_>, punkt: &Punkt) -> Option<Diagnostic> {
    let förslag = punkt.förslag.as_ref().filter(|_| !punkt.hämtar_förslag())?;
    let words = förslag.källa.to_lowercase();
    let is_it = MENAT.contains(&words.trim().trim_matches(['.', '"', '”', '’', '\'']));
    let span = kontext.span(förslag.plats);
    is_it.then(|| {
        let message = format!("”{}” trycks som det står", förslag.källa.trim());
        let told = Diagnostic::new(&NÄSTAN_ÄRENDETS, message).at(span);
        if punkt.ärende.is_none() {
            return told.hint("skriv ”ärende: …” med sökvägen till ärendets mapp, och ”förslag: ärendets”; eller förslaget i några ord");
        }
        let edit = Edit::offer("hämta ärendets förslag", vec![Replacement::new(span, "ärendets")]);
        told.hint("skriv ”förslag: ärendets”, så hämtas förslaget till beslut ur ärendet").mended(edit)
    })
}
