//! Components that take the place of built-in ones have what the library takes from those.

use std::collections::BTreeSet;

use super::library::{Library, joined};
use crate::diag::{Diagnostic, Exempel, Nivå, Regel};

/// A component without what others take from the one that it takes the place of.
pub const OFULLSTÄNDIG_KOMPONENT: Regel = Regel {
    namn: "ofullständig-komponent",
    nivå: Nivå::Fast,
    hittar: "En egen komponent som saknar något som andra komponenter hämtar ur den inbyggda.",
    varför: "Den går före den inbyggda, så de andra hittar inte det som de behöver.",
    gör: "Lägg till det som saknas, eller hämta det ur den inbyggda med #import.",
    exempel: Exempel::Filer {
        fel: r"
-- mallar/lib/underlag.typ --
⟦⟧#let underlaget = none
",
        rätt: r#"
-- mallar/lib/underlag.typ --
#import "/inbyggd/lib/underlag.typ": underlag
#let underlaget = none
"#,
    },
};

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
        let message = format!("”{name}” saknar ”{missing}”, som andra komponenter hämtar där");
        let fault = Diagnostic::new(&OFULLSTÄNDIG_KOMPONENT, message);
        fault.hint(format!(
            "lägg till ”{missing}”, eller hämta den inbyggda: #import \"/inbyggd{path}\": {missing}"
        ))
    });
    told.collect()
}
