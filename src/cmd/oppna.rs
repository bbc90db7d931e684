//! Opening what was made: one window, however much it is.

use std::path::Path;

use super::say;
use crate::output::shown;
use crate::press::Written;

/// Opens the paper that was made, or of several the folder that they lie in; `out` is that of all papers.
pub fn open(written: &[Written], out: &Path) {
    let path = match written {
        [] => return,
        [only] => only.path.as_path(),
        [first, others @ ..] => {
            let folder = first.path.parent().unwrap_or(out);
            let beside = |other: &Written| other.path.parent() == Some(folder);
            if others.iter().all(beside) { folder } else { out }
        }
    };
    if opener::open(path).is_err() {
        let path = shown(path);
        say::err(&format!(
            "{} går inte att öppna härifrån: öppna den i utforskaren\n",
            path.display()
        ));
    }
}
