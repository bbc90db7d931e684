//! No two cases have the same number.

use super::grannar::grannar;
use crate::diag::{Diagnostic, Exempel, Nivå, Regel};
use crate::documents::Fall;
use crate::model::Ord;
use crate::workshop::Workshop;

/// A number that stands in two cases.
pub const SAMMA_DIARIENUMMER: Regel = Regel {
    namn: "samma-diarienummer",
    nivå: Nivå::Varning,
    hittar: "Två ärenden med samma diarienummer.",
    varför: "Ett ärende som är kopierat från ett annat ska ha ett eget nummer.",
    gör: "Byt numret i det ena ärendet, eller ta bort det så länge.",
    exempel: Exempel::Filer {
        fel: r"
-- ärende.yaml --
…
diarienummer: BN-2027-00001
-- ärenden/remiss/ärende.yaml --
diarienummer: ⟦BN-2027-00001⟧
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
        rätt: "-- ärenden/remiss/ärende.yaml --\n…\ndiarienummer: BN-2027-00002\n",
    },
};

/// A warning for each that has the number of an earlier one.
pub fn check(workshop: &Workshop, cases: &[Fall<'_>]) -> Vec<(usize, Diagnostic)> {
    let key = |case: &Fall<'_>| Some(number(case)?.källa.trim().to_owned());
    let place = |case: &Fall<'_>| number(case).map(|own| workshop.repo.tree.span(own.plats));
    grannar(cases, key, |case, other| {
        let message = "två ärenden har samma diarienummer";
        let mut fault = Diagnostic::new(&SAMMA_DIARIENUMMER, message).at_opt(place(case));
        fault.related.extend(place(other).map(|place| (place, "det första ärendet".to_owned())));
        fault.hint("är det ena kopierat från det andra: byt numret, eller ta bort det så länge")
    })
}

fn number<'c>(case: &Fall<'c>) -> Option<&'c Ord> {
    case.ärende?.diarienummer.as_ref()
}
