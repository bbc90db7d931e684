//! What `bygg` tells of papers that lie left of earlier builds.

use std::path::{Path, PathBuf};

use super::gjort::Made;
use crate::diag::Diagnostic;
use crate::kvar;
use crate::load::display;
use crate::meeting::{Meeting, PAKET};
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
    left.extend(behind(checked, made, out));
    let folders = checked.units.iter().map(|unit| &unit.folder);
    let folders = folders.chain(checked.meetings.iter().map(|meeting| &meeting.folder));
    let called = folders.filter_map(|folder| Some(folder.file_name()?.to_owned())).collect();
    left.extend(press.keep(checked.nivåer(), kvar::mappar(out, &called)));
    left
}

/// The pakets of meetings that were not asked for, of which a case was: what is in them is older than what was made.
fn behind(checked: &Checked, made: &Made, out: &Path) -> Vec<Diagnostic> {
    let Some(press) = checked.press() else { return Vec::new() };
    let asked: Vec<&Path> = checked.asked_meetings().map(|meeting| &*meeting.folder).collect();
    let others = checked.meetings.iter().filter(|meeting| !asked.contains(&&*meeting.folder));
    let of_meeting = |meeting: &Meeting| {
        let cases = meeting.cases().into_iter().map(|case| &*checked.units[case].folder);
        let newer: Vec<PathBuf> = cases
            .filter(|folder| made.has_made(folder))
            .filter_map(|folder| Some(out.join(folder.file_name()?)))
            .collect();
        let paket = out.join(meeting.folder.file_name()?).join(PAKET);
        kvar::äldre(&paket, &newer, &display(&meeting.folder))
    };
    let told = |meeting: &Meeting| press.keep(&meeting.nivåer, Vec::from_iter(of_meeting(meeting)));
    others.flat_map(told).collect()
}
