//! Components that take the place of built-in ones have what the library takes from those.

use std::collections::BTreeSet;

use super::library::{Library, joined};
use crate::diag::Diagnostic;

/// What a component at `path`, which the user knows as `name`, does not have that the built-in ones take from it.
pub fn check(library: &Library<'_>, path: &str, name: &str) -> Vec<Diagnostic> {
    let (Some(file), Some(exports)) = (path.rsplit('/').next(), library.exports(path)) else {
        return Vec::new();
    };
    let mut missing = BTreeSet::new();
    // Those that do not name the file need not be read.
    for (from, _) in library.components().filter(|(_, from)| from.text.contains(file)) {
        let read = library.file(from);
        let imports = read.iter().flat_map(|file| &file.imports);
        let taken = imports.filter(|import| joined(from, &import.path.text) == path);
        let names = taken.flat_map(|import| &import.names).map(|name| name.text.as_str());
        missing.extend(names.filter(|name| !exports.contains(*name)).map(str::to_owned));
    }
    let told = missing.into_iter().map(|missing| {
        let fault = Diagnostic::fel(format!(
            "”{name}” saknar ”{missing}”, som andra komponenter hämtar där"
        ));
        fault.hint(format!(
            "lägg till ”{missing}”, eller hämta den inbyggda: #import \"/inbyggd{path}\": {missing}"
        ))
    });
    told.collect()
}
