//! Templates of the repository that a built-in one of a layout above comes before.

use super::oanvant::{OANVÄND_MALLFIL, parted};
use crate::diag::Diagnostic;
use crate::layout::{BUILT_IN, Layout};

/// A warning for each of them; `is_reached`: whether any handling is made with the template that the user knows by a name.
pub fn check(layout: &Layout, is_reached: impl Fn(&str) -> bool) -> Vec<Diagnostic> {
    // Another layout of the repository's own may be what it is for.
    let has_theme = |folder: &str| layout.own.files.contains(&format!("{folder}/tema.yaml"));
    let is_other = |folder: &&String| !layout.builds_on(folder) && has_theme(folder);
    if layout.own.folders.iter().any(|folder| is_other(&folder)) {
        return Vec::new();
    }
    let told = layout.own.files.iter().filter_map(|path| {
        let (folder, file) = parted(path);
        let slag = file.strip_suffix(".typ.j2").filter(|_| layout.builds_on(folder))?;
        let nearest = layout.template(slag)?;
        let is_built_in = layout.template_name(&nearest).starts_with(BUILT_IN);
        if is_reached(&format!("mallar/{path}")) || nearest == *path || !is_built_in {
            return None;
        }
        let message = format!("”mallar/{path}” används inte i layouten ”{}”", layout.name);
        let hint = format!("layouten har en egen mall för det: skriv den i mallar/{nearest}");
        Some(Diagnostic::new(&OANVÄND_MALLFIL, message).hint(hint))
    });
    told.collect()
}
