//! An item of a föredragningslista is a case, or has a heading.

use crate::checks::kontext::Kontext;
use crate::diag::{Diagnostic, Exempel, Nivå, Regel};
use crate::model::{Punkt, Sammanträde};

/// An item that says nothing.
pub const PUNKT_UTAN_RUBRIK: Regel = Regel {
    namn: "punkt-utan-rubrik",
    nivå: Nivå::Fast,
    hittar: "En punkt på föredragningslistan som varken har ärende eller rubrik.",
    varför: "Punkten skulle bli tom på kallelsen.",
    gör: "Skriv ärendets mapp efter ärende, eller punktens rubrik efter rubrik.",
    exempel: Exempel::Filer {
        fel: r#"
-- sammanträden/2027-02-10/sammanträde.yaml --
organ: bn
datum: 2027-02-10
tid: "13:00"
plats: Stadshuset
punkter:
  - rubrik: Upprop
  - ⟦föredragande⟧: ek
"#,
        rätt: r"
-- sammanträden/2027-02-10/sammanträde.yaml --
…
punkter:
  - rubrik: Upprop
  - rubrik: Information från förvaltningen
    föredragande: ek
",
    },
};

/// An item without a case that shows the proposal of its case.
pub const FÖRSLAG_UTAN_ÄRENDE: Regel = Regel {
    namn: "förslag-utan-ärende",
    nivå: Nivå::Fast,
    hittar: "En punkt på föredragningslistan som ska visa ärendets förslag, men inte har något ärende.",
    varför: "Då finns det inget förslag att hämta.",
    gör: "Skriv ärendets mapp efter ärende, eller förslaget i några ord.",
    exempel: Exempel::Filer {
        fel: r#"
-- sammanträden/2027-02-10/sammanträde.yaml --
organ: bn
datum: 2027-02-10
tid: "13:00"
plats: Stadshuset
punkter:
  - rubrik: Val av justerare
    förslag: ⟦ärendets⟧
"#,
        rätt: r"
-- sammanträden/2027-02-10/sammanträde.yaml --
…
punkter:
  - rubrik: Val av justerare
    förslag: Robin Alm utses att justera protokollet.
",
    },
};

/// A fault for each such item.
pub fn check(kontext: Kontext<'_>, sammanträde: &Sammanträde) -> Vec<Diagnostic> {
    let lost = sammanträde.punkter.iter().filter_map(|punkt| without_case(kontext, punkt));
    let nameless = |punkt: &&Punkt| punkt.ärende.is_none() && punkt.rubrik.is_none();
    let fault = |punkt: &Punkt| {
        Diagnostic::new(&PUNKT_UTAN_RUBRIK, "punkten har varken ärende eller rubrik")
            .at(kontext.first_key(punkt.plats))
            .hint("skriv ”ärende: …” med sökvägen till ärendets mapp, eller ”rubrik: …”")
    };
    sammanträde.punkter.iter().filter(nameless).map(fault).chain(lost).collect()
}

fn without_case(kontext: Kontext<'_>, punkt: &Punkt) -> Option<Diagnostic> {
    let förslag = punkt.förslag.as_ref().filter(|_| punkt.hämtar_förslag())?;
    punkt.ärende.is_none().then(|| {
        Diagnostic::new(&FÖRSLAG_UTAN_ÄRENDE, "punkten har inget ärende att hämta förslaget ur")
            .at(kontext.span(förslag.plats))
            .hint("skriv ”ärende: …” med sökvägen till ärendets mapp, eller förslaget i några ord")
    })
}
