//! A meeting is called once: a folder that was copied calls to the one before again.

use std::path::PathBuf;

use crate::checks::sammantrade::mappens_dag;
use crate::diag::{Diagnostic, Exempel, Nivå, Regel};
use crate::documents::Möte;
use crate::load::Repo;
use crate::model::Sammanträde;

/// Two meetings of an organ on one day.
pub const SAMMA_SAMMANTRÄDE: Regel = Regel {
    namn: "samma-sammanträde",
    nivå: Nivå::Varning,
    hittar: "Två sammanträden med samma organ och dag.",
    varför: "Oftast är det ena kopierat från det andra, och dagen inte ändrad: då kallas till fel dag.",
    gör: "Rätta datumet i det ena, eller ta bort dess mapp. Sammanträder organet två gånger den dagen, stäng av regeln där.",
    exempel: Exempel::Filer {
        fel: r#"
-- sammanträden/2027-02-10/sammanträde.yaml --
organ: bn
datum: 2027-02-10
tid: "13:00"
plats: Stadshuset
punkter: [{rubrik: Upprop}]
-- sammanträden/mars/sammanträde.yaml --
organ: bn
datum: ⟦2027-02-10⟧
tid: "13:00"
plats: Stadshuset
punkter: [{rubrik: Upprop}]
"#,
        rätt: "-- sammanträden/mars/sammanträde.yaml --\n…\ndatum: 2027-03-10\n",
    },
};

/// A warning if a meeting is of the organ and on the day of one of the `earlier`. That its folder says another day has a
/// warning of its own.
pub fn check(
    repo: &Repo,
    möte: &Möte<'_>,
    _: &[PathBuf],
    earlier: &[Möte<'_>],
) -> Option<Diagnostic> {
    let own = möte.sammanträde?;
    let key = |of: &Sammanträde| {
        let is_written = |plats| repo.tree.scalar(plats).is_some();
        let both = is_written(of.organ.plats) && is_written(of.datum.plats);
        both.then(|| (of.organ.källa.clone(), of.datum.date()))
    };
    let (organ, day) = key(own)?;
    if mappens_dag(&möte.folder).is_some_and(|named| named != day) {
        return None;
    }
    let mut others = earlier.iter().filter_map(|other| other.sammanträde);
    let first = others.find(|other| key(other).is_some_and(|key| key == (organ.clone(), day)))?;
    let message = format!("två sammanträden har samma organ och dag: {day}");
    let told = Diagnostic::new(&SAMMA_SAMMANTRÄDE, message)
        .at(repo.tree.span(own.datum.plats))
        .related(repo.tree.span(first.datum.plats), "det första");
    Some(told.hint("är det ena kopierat från det andra: rätta datumet, eller ta bort mappen"))
}
