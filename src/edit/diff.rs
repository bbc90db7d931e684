//! What a change does, as people and other programs read it.

use similar::TextDiff;

/// A unified diff of a file whose text becomes another, with three lines around each change. Hard spaces are shown as
/// ⍽ where lines change.
pub fn diff(name: &str, old: &str, new: &str) -> String {
    let lines = TextDiff::from_lines(old, new)
        .unified_diff()
        .context_radius(3)
        .missing_newline_hint(false)
        .header(name, name)
        .to_string();
    let shown = |line: &str| {
        let mark = if line.starts_with(['-', '+']) { "⍽" } else { "\u{a0}" };
        line.replace('\u{a0}', mark)
    };
    lines.split_inclusive('\n').map(shown).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_lines_around_a_change_are_shown() {
        let old = "a\nb\nc\nd\ne\nf\n";
        let shown = diff("x.md", old, &old.replace("e\n", "E\n"));
        assert_eq!(shown, "--- x.md\n+++ x.md\n@@ -2,5 +2,5 @@\n b\n c\n d\n-e\n+E\n f\n");
        assert_eq!(diff("x.md", old, old), "");
        assert!(diff("x.md", "a\u{a0}b", "a b").contains("-a⍽b\n+a b\n"));
    }
}
