//! Files as an editor names them: `file:///…`.

use std::path::{Path, PathBuf};

use percent_encoding::percent_decode_str;

use crate::rapport::uri;

/// The path that an address leads to; none for one that is no file.
pub fn path(address: &str) -> Option<PathBuf> {
    let encoded = address.strip_prefix("file://")?;
    let path = percent_decode_str(encoded).decode_utf8().ok()?;
    // `/c:/mapp` is `c:/mapp` in Windows.
    let mut signs = path.chars().skip(1);
    let has_drive =
        signs.next().is_some_and(|sign| sign.is_ascii_alphabetic()) && signs.next() == Some(':');
    Some(PathBuf::from(if has_drive { &path[1..] } else { &path }))
}

/// The address of a path.
pub fn address(path: &Path) -> String {
    let path = path.to_string_lossy().replace('\\', "/");
    let slash = if path.starts_with('/') { "" } else { "/" };
    format!("file://{slash}{}", uri(&path))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_of_all_kinds_come_back() {
        for written in ["/hår/ä b/a\u{308}rende.yaml", "/x/100 %/#1?.yaml"] {
            assert_eq!(path(&address(Path::new(written))), Some(PathBuf::from(written)));
        }
        assert_eq!(path("file:///c%3A/m%C3%A5l/a.yaml"), Some(PathBuf::from("c:/mål/a.yaml")));
        assert_eq!(path("file:///x/ärende.yaml"), Some(PathBuf::from("/x/ärende.yaml")));
        assert_eq!(path("untitled:Untitled-1"), None);
    }
}
