//! Paths as URIs.

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

/// All but what may stand unescaped in a path.
const ESCAPED: &AsciiSet =
    &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~').remove(b'/');

/// A path with `/`, as a URI relative to the folder that it is counted from.
pub fn uri(path: &str) -> String {
    utf8_percent_encode(path, ESCAPED).to_string()
}

#[cfg(test)]
mod tests {
    use super::uri;

    #[test]
    fn swedish_letters_and_signs_are_escaped() {
        assert_eq!(uri("ärenden/a-b_1/x y%:#.yaml"), "%C3%A4renden/a-b_1/x%20y%25%3A%23.yaml");
    }
}
