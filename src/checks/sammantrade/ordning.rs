//! Items stand on the list in the order in which they are taken up.

use crate::checks::kontext::Kontext;
use crate::diag::{Diagnostic, Exempel, Nivå, Regel};
use crate::model::{Ord, Sammanträde, tidsspann};

/// An item that is taken up before one above it.
pub const TIDER_BAKLÄNGES: Regel = Regel {
    namn: "tider-baklänges",
    nivå: Nivå::Råd,
    hittar: "En punkt på föredragningslistan med en tid före den som står ovanför.",
    varför: "Den som följer listan uppifrån och ner väntar sig att tiderna går framåt.",
    gör: "Byt plats på punkterna, eller rätta tiden.",
    exempel: Exempel::Filer {
        fel: r#"
-- sammanträden/2027-02-10/sammanträde.yaml --
organ: bn
datum: 2027-02-10
tid: "13:00"
plats: Stadshuset
punkter:
  - rubrik: Information från förvaltningen
    tid: 13:10–13:30
  - rubrik: Upprop
    tid: ⟦13:00–13:10⟧
"#,
        rätt: r"
-- sammanträden/2027-02-10/sammanträde.yaml --
…
punkter:
  - rubrik: Upprop
    tid: 13:00–13:10
  - rubrik: Information från förvaltningen
    tid: 13:10–13:30
",
    },
};

/// A notice for each such item.
pub fn check(kontext: Kontext<'_>, sammanträde: &Sammanträde) -> Vec<Diagnostic> {
    let times = sammanträde.punkter.iter().filter_map(|punkt| punkt.tid.as_ref());
    let times: Vec<(u32, u32, &Ord)> =
        times.filter_map(|tid| tidsspann(&tid.källa).map(|(from, to)| (from, to, tid))).collect();
    // Those that go on at once have a fault of their own.
    let backwards = times.windows(2).filter(|pair| pair[1].1 <= pair[0].0);
    backwards.map(|pair| notice(kontext, pair[0].2, pair[1].2)).collect()
}

fn notice(kontext: Kontext<'_>, above: &Ord, tid: &Ord) -> Diagnostic {
    Diagnostic::new(&TIDER_BAKLÄNGES, "punkten tas upp före den som står ovanför")
        .at(kontext.span(tid.plats))
        .related(kontext.span(above.plats), "punkten ovanför")
        .hint("byt plats på punkterna, eller rätta tiden")
}
