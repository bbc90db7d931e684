//! The folder of a meeting is called after its day.

use std::path::Path;

use time::Date;
use time::macros::format_description;

use crate::checks::kontext::Kontext;
use crate::diag::{Diagnostic, Exempel, Nivå, Regel};
use crate::model::Sammanträde;

/// A folder that is called after another day.
pub const MAPP_MED_ANNAN_DAG: Regel = Regel {
    namn: "mapp-med-annan-dag",
    nivå: Nivå::Varning,
    hittar: "Ett sammanträde i en mapp vars namn börjar med ett annat datum än sammanträdets.",
    varför: "Oftast är mappen kopierad från ett annat sammanträde, och dagen inte ändrad: då kallas till fel dag.",
    gör: "Rätta datumet, eller byt namn på mappen.",
    exempel: Exempel::Filer {
        fel: r#"
-- sammanträden/2027-03-10/sammanträde.yaml --
organ: bn
datum: ⟦2027-02-10⟧
tid: "13:00"
plats: Stadshuset
punkter: [{rubrik: Upprop}]
"#,
        rätt: "-- sammanträden/2027-03-10/sammanträde.yaml --\n…\ndatum: 2027-03-10\n",
    },
};

/// The day that the name of a folder begins with.
pub fn mappens_dag(folder: &Path) -> Option<Date> {
    let name = folder.file_name()?.to_str()?;
    Date::parse(name.get(..10)?, format_description!("[year]-[month]-[day]")).ok()
}

/// A warning if it is.
pub fn check(kontext: Kontext<'_>, sammanträde: &Sammanträde) -> Option<Diagnostic> {
    let file = kontext.workshop.files.name(kontext.span(sammanträde.plats).file);
    let folder = Path::new(&file).parent()?;
    let named = mappens_dag(folder)?;
    let day = kontext.dag(&sammanträde.datum).filter(|day| *day != named)?;
    let message = format!("mappen är döpt efter {named}, men sammanträdet är {day}");
    let told = Diagnostic::new(&MAPP_MED_ANNAN_DAG, message);
    let told = told.at(kontext.span(sammanträde.datum.plats));
    Some(told.hint("rätta datumet, eller byt namn på mappen"))
}
