//! Papers are written to a folder of their own.

use std::ffi::OsStr;

use super::grannar::grannar;
use crate::diag::{Diagnostic, Exempel, Nivå, Regel};
use crate::documents::Fall;
use crate::load::display;
use crate::workshop::Workshop;

/// Folders of the same name.
pub const SAMMA_MAPPNAMN: Regel = Regel {
    namn: "samma-mappnamn",
    nivå: Nivå::Fast,
    hittar: "Två ärenden eller sammanträden som ligger i mappar med samma namn.",
    varför: "Handlingarna läggs i en mapp med det namnet, och skulle skriva över varandra.",
    gör: "Byt namn på den ena mappen.",
    exempel: Exempel::Filer {
        fel: r"
-- ärende.yaml --
…
⟦rubrik⟧: Avrapportering av internkontrollplanen
-- remisser/avrapportering/ärende.yaml --
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
",
        rätt: "-- remisser/avrapportering/ärende.yaml → remisser/bygglov/ärende.yaml --\n",
    },
};

/// What is to be done.
pub const HINT: &str = "byt namn på den ena mappen: handlingarna läggs i en mapp med det namnet";

/// A fault for each case that would share that of an earlier one.
pub fn check(workshop: &Workshop, cases: &[Fall<'_>]) -> Vec<(usize, Diagnostic)> {
    let place = |case: &Fall<'_>| {
        case.ärende.map(|ärende| workshop.repo.tree.key_span(ärende.plats, "rubrik"))
    };
    let key = |case: &Fall<'_>| case.folder.file_name().map(OsStr::to_owned);
    grannar(cases, key, |case, other| {
        let name = case.folder.file_name().unwrap_or_default().to_string_lossy();
        let (one, two) = (display(&other.folder), display(&case.folder));
        let message =
            format!("två ärenden ligger i mappar med namnet ”{name}”: ”{one}” och ”{two}”");
        let mut fault = Diagnostic::new(&SAMMA_MAPPNAMN, message).at_opt(place(case));
        fault.related.extend(place(other).map(|place| (place, "det första ärendet".to_owned())));
        fault.hint(HINT)
    })
}
