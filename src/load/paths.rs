//! The paths of files as a user writes and reads them.

use std::path::{Component, Path};

use super::names::composed;

/// A path as shown to the user, with `/` on every system.
pub fn display(path: &Path) -> String {
    path.components().map(|part| composed(part.as_os_str())).collect::<Vec<_>>().join("/")
}

/// A path from a folder, both from the root.
pub fn relative(from: &Path, to: &Path) -> String {
    let mut target: Vec<Component<'_>> = Vec::new();
    for part in to.components() {
        match part {
            Component::ParentDir if target.pop().is_some() => {}
            Component::CurDir => {}
            part => target.push(part),
        }
    }
    let from: Vec<Component<'_>> = from.components().collect();
    let shared = from.iter().zip(&target).take_while(|(one, other)| one == other).count();
    let up = std::iter::repeat_n("..".to_owned(), from.len() - shared);
    let down = target[shared..].iter().map(|part| composed(part.as_os_str()));
    up.chain(down).collect::<Vec<_>>().join("/")
}
