//! Cases whose papers would be written into the same folder.

use std::collections::BTreeMap;
use std::ffi::OsStr;

use crate::diag::Diagnostic;
use crate::documents::Fall;
use crate::prose::Workshop;

/// Tells each of the cases that share the name of their folder.
pub fn check(workshop: &Workshop, cases: &mut [Fall<'_>]) {
    let mut by_name: BTreeMap<Option<&OsStr>, Vec<usize>> = BTreeMap::new();
    let folders: Vec<_> = cases.iter().map(|case| case.folder.clone()).collect();
    for (index, folder) in folders.iter().enumerate() {
        by_name.entry(folder.file_name()).or_default().push(index);
    }
    for group in by_name.values().filter(|group| group.len() > 1) {
        for index in group {
            let others = group.iter().filter(|other| *other != index);
            let faults: Vec<_> =
                others.map(|other| fault(workshop, &cases[*index], &cases[*other])).collect();
            cases[*index].faults.extend(faults);
        }
    }
}

fn fault(workshop: &Workshop, case: &Fall<'_>, other: &Fall<'_>) -> Diagnostic {
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
