//! A kallelse is written before the meeting that it calls to.

use crate::checks::kontext::Kontext;
use crate::diag::{Diagnostic, Exempel, Nivå, Regel};
use crate::model::Sammanträde;

/// A kallelse that is dated after its meeting.
pub const UPPRÄTTAD_EFTER_SAMMANTRÄDET: Regel = Regel {
    namn: "upprättad-efter-sammanträdet",
    nivå: Nivå::Varning,
    hittar: "En kallelse som är upprättad efter sammanträdet.",
    varför: "Ett av datumen är fel, och båda står på kallelsen.",
    gör: "Rätta det ena datumet, eller ta bort upprättad: då står inget sådant datum på kallelsen.",
    exempel: Exempel::Filer {
        fel: r#"
-- sammanträden/2027-02-10/sammanträde.yaml --
organ: bn
datum: 2027-02-10
tid: "13:00"
plats: Stadshuset
upprättad: ⟦2027-03-02⟧
punkter:
  - rubrik: Upprop
"#,
        rätt: "-- sammanträden/2027-02-10/sammanträde.yaml --\n…\nupprättad: 2027-02-02\n",
    },
};

/// A warning if it is.
pub fn check(kontext: Kontext<'_>, sammanträde: &Sammanträde) -> Option<Diagnostic> {
    let upprättad = sammanträde.upprättad.as_ref()?;
    (kontext.dag(upprättad)? > kontext.dag(&sammanträde.datum)?).then(|| {
        Diagnostic::new(&UPPRÄTTAD_EFTER_SAMMANTRÄDET, "kallelsen är upprättad efter sammanträdet")
            .at(kontext.span(upprättad.plats))
            .related(kontext.span(sammanträde.datum.plats), "sammanträdet")
            .hint("rätta det ena datumet, eller ta bort ”upprättad”")
    })
}
