//! The texts of a rule's examples, as files.

/// What stands around the words that a rule points at.
pub const MÄRKEN: [char; 2] = ['⟦', '⟧'];

/// The files of an example, each with its name and its text, in which the words that the rule points at are marked.
pub fn filer(exempel: &str) -> Vec<(&str, String)> {
    let mut filer: Vec<(&str, String)> = Vec::new();
    for line in exempel.trim_start_matches('\n').split_inclusive('\n') {
        match (name(line), filer.last_mut()) {
            (Some(name), _) => filer.push((name, String::new())),
            (None, Some((_, text))) => text.push_str(line),
            (None, None) => {}
        }
    }
    filer
}

/// The commands of an example, which stand before its files.
pub fn kommandon(exempel: &str) -> impl Iterator<Item = &str> {
    exempel.trim_start_matches('\n').lines().take_while(|line| name(line).is_none())
}

/// The name of the file that a line begins.
fn name(line: &str) -> Option<&str> {
    line.trim_end().strip_prefix("-- ")?.strip_suffix(" --")
}

/// The name of a file in the faulty example and in the good one, when that is all that differs.
pub fn nytt_namn(name: &str) -> Option<(&str, &str)> {
    name.split_once(" → ")
}

/// A text without its marks.
pub fn utan_märken(text: &str) -> String {
    text.replace(MÄRKEN, "")
}
