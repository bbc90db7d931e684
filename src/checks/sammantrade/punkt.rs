//! An item of a föredragningslista is a case, or has a heading.

use crate::checks::kontext::Kontext;
use crate::diag::{Diagnostic, Exempel, Nivå, Regel, Span};
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
  - ⟦f⟧öredragande: ek
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

/// A fault for each such item.
pub fn check(kontext: Kontext<'_>, sammanträde: &Sammanträde) -> Vec<Diagnostic> {
    let nameless = |punkt: &&Punkt| punkt.ärende.is_none() && punkt.rubrik.is_none();
    let fault = |punkt: &Punkt| {
        Diagnostic::new(&PUNKT_UTAN_RUBRIK, "punkten har varken ärende eller rubrik")
            .at(first_line(kontext.span(punkt.plats)))
            .hint("skriv ”ärende: …” med sökvägen till ärendets mapp, eller ”rubrik: …”")
    };
    sammanträde.punkter.iter().filter(nameless).map(fault).collect()
}

fn first_line(span: Span) -> Span {
    Span { end: span.start.saturating_add(1).min(span.end), ..span }
}
