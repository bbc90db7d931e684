//! Cases beside each other: the folders that their papers are written to, and their numbers.

use std::collections::BTreeMap;
use std::ffi::{OsStr, OsString};

use crate::diag::{Diagnostic, Exempel, Nivå, Regel};
use crate::documents::Fall;
use crate::workshop::Workshop;

/// A number that stands in two cases.
pub const SAMMA_DIARIENUMMER: Regel = Regel {
    namn: "samma-diarienummer",
    nivå: Nivå::Varning,
    hittar: "Två ärenden med samma diarienummer.",
    varför: "Ett ärende som är kopierat från ett annat ska ha ett eget nummer.",
    gör: "Byt numret i det ena ärendet, eller ta bort det så länge.",
    exempel: Exempel::Filer {
        fel: r#"
-- ärende.yaml --
…
diarienummer: ⟦BN-2027-00001⟧
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
"#,
        rätt: r#"
-- ärende.yaml --
…
diarienummer: BN-2027-00001
-- ärenden/remiss/ärende.yaml --
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
"#,
    },
};

/// Tells each of the cases that share the name of their folder, or their number.
pub fn check(workshop: &Workshop, cases: &mut [Fall<'_>]) {
    let folder = |case: &Fall<'_>| case.folder.file_name().map(OsStr::to_owned);
    let number = |case: &Fall<'_>| {
        let number = case.ärende?.diarienummer.as_ref()?;
        Some(OsStr::new(number.källa.trim()).to_owned())
    };
    shared(workshop, cases, folder, same_folder);
    shared(workshop, cases, number, same_number);
}

type Fault = fn(&Workshop, &Fall<'_>, &Fall<'_>) -> Diagnostic;

/// Tells each of the cases that have the same `key`.
fn shared(
    workshop: &Workshop,
    cases: &mut [Fall<'_>],
    key: impl Fn(&Fall<'_>) -> Option<OsString>,
    fault: Fault,
) {
    let mut by_key: BTreeMap<OsString, Vec<usize>> = BTreeMap::new();
    for (index, case) in cases.iter().enumerate() {
        if let Some(key) = key(case) {
            by_key.entry(key).or_default().push(index);
        }
    }
    for group in by_key.values().filter(|group| group.len() > 1) {
        for index in group {
            let others = group.iter().filter(|other| *other != index);
            let faults: Vec<_> =
                others.map(|other| fault(workshop, &cases[*index], &cases[*other])).collect();
            cases[*index].faults.extend(faults);
        }
    }
}

fn same_number(workshop: &Workshop, case: &Fall<'_>, other: &Fall<'_>) -> Diagnostic {
    let place = |case: &Fall<'_>| {
        let number = case.ärende?.diarienummer.as_ref()?;
        Some(workshop.repo.tree.span(number.plats))
    };
    let message = "två ärenden har samma diarienummer";
    let mut fault = Diagnostic::new(&SAMMA_DIARIENUMMER, message).at_opt(place(case));
    fault.related.extend(place(other).map(|place| (place, "det andra ärendet".to_owned())));
    fault.hint("är det ena kopierat från det andra: byt numret, eller ta bort det så länge")
}

fn same_folder(workshop: &Workshop, case: &Fall<'_>, other: &Fall<'_>) -> Diagnostic {
    let place = |case: &Fall<'_>| {
        case.ärende.map(|ärende| workshop.repo.tree.key_span(ärende.plats, "rubrik"))
    };
    let name = case.folder.file_name().unwrap_or_default().to_string_lossy();
    let mut fault = Diagnostic::fel(format!("två ärenden ligger i mappar med namnet ”{name}”"));
    fault.related.extend(place(other).map(|place| (place, "det andra ärendet".to_owned())));
    fault
        .at_opt(place(case))
        .hint("byt namn på den ena mappen: handlingarna läggs i en mapp med det namnet")
}
