//! Plans that lie beside another for the same year, and that nothing is made of.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use crate::diag::{Diagnostic, Exempel, Nivå, Regel};
use crate::load::display;
use crate::model::{Ord, Plan};

/// A plan that no case uses, beside one for the same year.
pub const OANVÄND_PLAN: Regel = Regel {
    namn: "oanvänd-plan",
    nivå: Nivå::Varning,
    hittar: "En plan som inget ärende använder, bredvid en annan plan för samma år och nämnd.",
    varför: "Ofta är den en kopia: det som ändras i den kommer inte med i någon handling.",
    gör: "Ta bort den, rätta dess planår, eller skriv dess sökväg efter plan i ärendet.",
    exempel: Exempel::Filer {
        fel: r"
-- plan-2026 - kopia.yaml --
planår: 2026
nämnd: bn
grupper:
  - rubrik: Bygglov och tillsyn
    risker:
      - {fil: risker/tillsyn.yaml}
",
        rätt: "-- plan-2026 - kopia.yaml --\nplanår: 2027\nnämnd: bn\n",
    },
};

/// A warning for each plan that none of the cases names while another for its year is used, or of which it is a copy by its name.
pub fn unused<'p>(
    planer: impl Iterator<Item = (&'p Path, &'p Plan)>,
    named: &BTreeSet<&PathBuf>,
) -> Vec<Diagnostic> {
    let all: Vec<(&Path, &Plan)> = planer.collect();
    let is_named = |path: &Path| named.iter().any(|named| named.as_path() == path);
    let mut found = Vec::new();
    for (path, plan) in all.iter().filter(|(path, _)| !is_named(path)) {
        let beside = all.iter().filter(|(other, of)| other != path && same(plan, of));
        let mut used = beside.filter(|(other, _)| is_named(other) || copies(path, other));
        if let Some((other, _)) = used.next() {
            let message = format!("inget ärende använder ”{}”", display(path));
            let fault = Diagnostic::new(&OANVÄND_PLAN, message);
            found.push(fault.hint(format!(
                "planen för {} är ”{}”: ta bort den här, rätta dess planår eller skriv dess sökväg i ärendet",
                plan.planår,
                display(other)
            )));
        }
    }
    found
}

/// Whether two plans are for the same year and a common nämnd.
fn same(one: &Plan, other: &Plan) -> bool {
    let shared = |own: &Ord| other.nämnd.iter().any(|one| one.källa == own.källa);
    one.planår == other.planår && one.nämnd.iter().any(shared)
}

/// Whether the name of a file is that of another with something after it: `plan-2026 - kopia.yaml`, `plan-2026 (1).yaml`.
fn copies(path: &Path, other: &Path) -> bool {
    let stem = |path: &Path| path.file_stem().map(|stem| stem.to_string_lossy().into_owned());
    let (Some(own), Some(other)) = (stem(path), stem(other)) else { return false };
    own.len() > other.len() && own.starts_with(&other)
}
