//! What `bygg` tells of papers that lie left of earlier builds.

use std::path::Path;

use super::gjort::Made;
use crate::diag::Diagnostic;
use crate::kvar;
use crate::trip::Checked;

/// What there is to do besides when only cases hinder a paket.
const UTAN: &str = "paketet går att göra utan felaktiga ärenden: lägg till --utan-felaktiga";

/// What lies in `out` that is not of this build: papers of what was asked for but not made, and folders of what is gone.
pub fn left(checked: &Checked, made: &Made, out: &Path) -> Vec<Diagnostic> {
    let Some(press) = checked.press() else { return Vec::new() };
    let old = |folder: &Path, hint| {
        let name = folder.file_name().filter(|name| !made.has_made_in(name))?;
        kvar::gamla(&out.join(name), hint)
    };
    let of_cases = checked
        .asked_cases()
        .flat_map(|unit| press.keep(&unit.nivåer, old(&unit.folder, None).into_iter().collect()));
    let of_meetings = checked.asked_meetings().flat_map(|meeting| {
        let hint = made.waits_for_a_choice(meeting).then_some(UTAN);
        press.keep(&meeting.nivåer, old(&meeting.folder, hint).into_iter().collect())
    });
    let mut left: Vec<Diagnostic> = of_cases.chain(of_meetings).collect();
    let folders = checked.units.iter().map(|unit| &unit.folder);
    let folders = folders.chain(checked.meetings.iter().map(|meeting| &meeting.folder));
    let called = folders.filter_map(|folder| Some(folder.file_name()?.to_owned())).collect();
    left.extend(press.keep(checked.nivåer(), kvar::mappar(out, &called)));
    left
}
