//! What only pages tell, found without a paper being written: of references, and of the repository's own templates.
//!
//! Each of these is set with the first handling of its slag that the repository has, and with an example: a handling
//! that has all there can be, and one with as little as possible. So a template that no case uses yet is tried too.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::exempel::{exempel, works};
use crate::checks;
use crate::diag::{Diagnostic, Sources, causes};
use crate::layout::Layout;
use crate::meeting::Meeting;
use crate::press::Press;
use crate::schema::Filslag;
use crate::trip::Checked;
use crate::typeset::i_mallen;
use crate::work::{Sheet, Work};
use crate::workshop::Workshop;

/// What the repository's own templates are known by.
const OWN: &str = "mallar/";

/// What is wrong with the pages of the papers that refer to something in themselves, and with the repository's own
/// templates.
pub fn prova(checked: &Checked) -> Vec<Diagnostic> {
    let Some(press) = checked.press() else { return Vec::new() };
    let mut found: Vec<Diagnostic> =
        checked.works().flat_map(|work| press.referring(&work)).collect();
    found.extend(mallar(checked));
    causes(new(found, checked, press))
}

/// What is wrong with all pages, and with the repository's own templates.
pub fn sidor(checked: &Checked) -> Vec<Diagnostic> {
    let Some(press) = checked.press() else { return Vec::new() };
    let look = |work: Work<'_>| {
        crate::typeset::forget();
        press.look(&work)
    };
    let mut found: Vec<Diagnostic> = checked.works().flat_map(look).collect();
    found.extend(mallar(checked));
    causes(new(found, checked, press))
}

/// Those that tell what is not known, each once; a place in a template has one fault of a kind, whichever papers it was
/// set with.
fn new(found: Vec<Diagnostic>, checked: &Checked, press: &Press) -> Vec<Diagnostic> {
    let sources = press.workshop().files.sources();
    let key = |one: &Diagnostic| {
        let message = if is_in_own(one, sources) { "" } else { &one.message };
        (one.span, one.rule.namn, message.to_owned())
    };
    let mut seen: BTreeSet<_> = checked.found().iter().map(key).collect();
    found.into_iter().filter(|one| seen.insert(key(one))).collect()
}

/// What is wrong with the repository's own templates: those of the layout that is asked for, then those of its others.
fn mallar(checked: &Checked) -> Vec<Diagnostic> {
    let Some(press) = checked.press() else { return Vec::new() };
    let Workshop { repo, layout, files } = press.workshop();
    let sources = files.sources();
    let mut found = Vec::new();
    let is_cause = |one: &Diagnostic| {
        one.is_fel() && (is_in_own(one, sources) || is_in_organisation(one, sources))
    };
    // What follows from a fault that is told would only be told in Typst's words.
    if !checked.found().iter().any(is_cause) {
        found.extend(with_first(checked, press));
        found.extend(with_example(layout, sources));
    }
    for other in layout.own_others() {
        let read = Layout::named(&repo.root, &other, None, sources);
        found.extend(read.map_or_else(|faults| faults, |other| of_other(other, sources)));
    }
    found
}

/// What is wrong with a layout that is not the one asked for.
fn of_other(layout: Layout, sources: &Arc<Sources>) -> Vec<Diagnostic> {
    let found: Vec<_> =
        checks::layout(&layout, sources).into_iter().filter(Diagnostic::is_fel).collect();
    if found.is_empty() { with_example(&Arc::new(layout), sources) } else { found }
}

/// Whether a sheet is made with templates of the repository's own.
fn is_own(sheet: &Sheet<'_>, layout: &Layout) -> bool {
    !layout.own_code(sheet.slag()).is_empty()
}

/// What is wrong with the first handling of each slag that is made with own templates.
fn with_first(checked: &Checked, press: &Press) -> Vec<Diagnostic> {
    let mut seen = BTreeSet::new();
    let mut found = Vec::new();
    for work in checked.works() {
        for sheet in &work.sheets {
            let slag: Vec<&str> = sheet.slag().collect();
            if is_own(sheet, &press.workshop().layout) && seen.insert(slag) {
                found.extend(press.try_out(sheet));
            }
        }
    }
    found
}

/// What is wrong with the example, made with own templates.
fn with_example(layout: &Arc<Layout>, sources: &Arc<Sources>) -> Vec<Diagnostic> {
    if layout.own_code(crate::fill::slag()).is_empty() {
        return Vec::new();
    }
    let exempel = exempel(layout, sources);
    let Some(press) = exempel.press() else { return Vec::new() };
    // With all handlingar, and with the leaf that stands for those that are to come.
    let leaves = exempel.meetings.iter();
    let leaves = leaves.map(|meeting| meeting.utan(&meeting.cases(), &exempel.units).0);
    let leaves: Vec<Meeting> = leaves.collect();
    let of_leaves = leaves.iter().filter_map(|meeting| Work::of_meeting(meeting, &exempel.units));
    let works: Vec<Work<'_>> = works(&exempel).into_iter().chain(of_leaves).collect();
    let sheets = works.iter().flat_map(|work| &work.sheets);
    let own = sheets.filter(|sheet| is_own(sheet, layout));
    let of_pages = own.flat_map(|sheet| {
        let placed = |fault| at_template(fault, sheet, layout, sources);
        press.try_out(sheet).into_iter().map(placed)
    });
    let of_words = exempel.found().into_iter().filter(|fault| is_in_own(fault, sources));
    of_words.filter(Diagnostic::is_fel).chain(of_pages).collect()
}

/// Whether a fault is where the organisation is told, which has words for all papers.
fn is_in_organisation(fault: &Diagnostic, sources: &Sources) -> bool {
    let is_there = |name: &str| Filslag::Skrivelse.filer().contains(&name);
    fault.span.is_some_and(|span| is_there(&sources.get(span.file).name))
}

fn is_in_own(fault: &Diagnostic, sources: &Sources) -> bool {
    fault.span.is_some_and(|span| sources.get(span.file).name.starts_with(OWN))
}

/// A fault of the example at the repository's own template that it was set with: the example itself is sound.
fn at_template(
    fault: Diagnostic,
    sheet: &Sheet<'_>,
    layout: &Layout,
    sources: &Sources,
) -> Diagnostic {
    if is_in_own(&fault, sources) {
        return fault;
    }
    match layout.own_code(sheet.slag()).first() {
        Some((name, text)) => i_mallen(fault, name, text, sources),
        None => fault,
    }
}
