//! A handling is revised after it was written.

use crate::checks::kontext::Kontext;
use crate::diag::{Diagnostic, Exempel, Nivå, Regel};
use crate::model::Handling;
use crate::prose::Prosa;

/// A handling that was revised before it was written.
pub const REVIDERAD_FÖRE_DATUM: Regel = Regel {
    namn: "reviderad-före-datum",
    nivå: Nivå::Varning,
    hittar: "En handling som reviderades före sitt datum.",
    varför: "Det ena datumet är fel, och båda trycks.",
    gör: "Rätta det ena av datumen.",
    exempel: Exempel::Filer {
        fel: r"
-- ärende.yaml --
…
handlingar:
  - slag: rapport
    titel: Handläggningstider
    datum: 2027-01-29
    reviderad: ⟦2026-12-01⟧
    avsnitt: [{rubrik: Bakgrund, text: Tiderna har mätts.}]
",
        rätt: r"
-- ärende.yaml --
…
handlingar:
  - slag: rapport
    titel: Handläggningstider
    datum: 2026-11-20
    reviderad: 2026-12-01
    avsnitt: [{rubrik: Bakgrund, text: Tiderna har mätts.}]
",
    },
};

/// A warning if it was.
pub fn check(kontext: Kontext<'_>, handling: &Handling, _: &Prosa) -> Option<Diagnostic> {
    let common = &handling.gemensamt;
    let (datum, reviderad) = (common.datum.as_ref()?, common.reviderad.as_ref()?);
    (kontext.dag(reviderad)? < kontext.dag(datum)?).then(|| {
        Diagnostic::new(&REVIDERAD_FÖRE_DATUM, "handlingen är reviderad före sitt datum")
            .at(kontext.span(reviderad.plats))
            .related(kontext.span(datum.plats), "handlingens datum")
            .hint("rätta det ena av datumen")
    })
}
