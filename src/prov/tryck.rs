//! How a layout looks, as one paper to look at: all handlingar of the example, then each component alone.

use std::path::Path;
use std::sync::Arc;

use super::exempel::{exempel, works};
use crate::checks;
use crate::diag::{Diagnostic, Sources};
use crate::fill::{Del, Dokument};
use crate::inbyggt::texts;
use crate::layout::{BUILT_IN, Component, Layout};
use crate::typeset::Paper;
use crate::work::Sheet;

/// Where the components are shown alone, and the name that each of them gives to what it shows.
const PREVIEWS: &str = "previews";
/// What they share.
const SHARED: &str = "exempel";
/// The one of the shared files that differs: the name of a handling.
const ID: &str = "id.typ";

/// The layout `name` of the repository at `root` as a paper; or what is wrong with it.
pub fn tryck(root: &Path, name: &str, sources: &Arc<Sources>) -> Result<Paper, Vec<Diagnostic>> {
    let mut layout = Layout::named(root, name, None, sources)?;
    let faults = checks::layout(&layout, sources).into_iter().filter(Diagnostic::is_fel);
    let faults: Vec<_> = faults.collect();
    if !faults.is_empty() {
        return Err(faults);
    }
    let (shown, files) = previews();
    layout.library.extend(files);
    let exempel = exempel(&Arc::new(layout), sources);
    let Some(press) = exempel.press() else { return Err(exempel.found()) };
    let works = works(&exempel);
    let alone: Vec<&Sheet<'_>> =
        works.iter().flat_map(|work| &work.sheets).filter(|sheet| !sheet.dokument.paket).collect();
    let delar: Vec<Del<'_>> = alone.iter().flat_map(|sheet| sheet.delar.clone()).collect();
    let Some(first) = alone.first() else { return Err(exempel.found()) };
    let (titel, ident) = (format!("Utseendet {name}"), format!("prov/{name}"));
    let dokument = Dokument { titel, ident, diarienummer: None, ..first.dokument.clone() };
    press.together(&dokument, &delar, &shown)
}

/// The files in which each component is shown alone, by their paths, and all that they are made of. Each has what they
/// share of its own, in which its handling has a name of its own: in one paper no two may be called the same.
fn previews() -> (Vec<String>, Vec<Component>) {
    let all = texts(PREVIEWS);
    let file = |path: &'static str| path.rsplit(['/', '\\']).next().unwrap_or(path);
    let is_shared = |path: &str| path.contains(SHARED);
    let shared: Vec<_> = all.iter().filter(|(path, _)| is_shared(path)).collect();
    let (mut shown, mut files) = (Vec::new(), Vec::new());
    for (path, text) in all.iter().filter(|(path, _)| !is_shared(path)) {
        let folder = format!("/{PREVIEWS}/{}", file(path).trim_end_matches(".typ"));
        let known_as = |file: &str| format!("{BUILT_IN}{PREVIEWS}/{file}");
        for (path, text) in &shared {
            let name = file(path);
            let text = if name == ID { id(&folder) } else { (*text).to_owned() };
            let path = format!("{folder}/{SHARED}/{name}");
            files.push(Component { path, name: known_as(&format!("{SHARED}/{name}")), text });
        }
        let path_there = format!("{folder}/{}", file(path));
        shown.push(path_there.clone());
        files.push(Component {
            path: path_there,
            name: known_as(file(path)),
            text: (*text).to_owned(),
        });
    }
    (shown, files)
}

/// The file that names a handling.
fn id(name: &str) -> String {
    format!("#let id = \"{}\"\n", name.trim_start_matches('/').replace('/', "-"))
}
