//! A cell of a CSV text.

use std::ops::Range;

use super::change::Change;
use super::refusal::Refusal;
use crate::load::{cell_end, separator};

/// Changes that put `new` in the place of the cell whose words stand at `words`. Quotation marks stand around it when the
/// file's own separator needs them, or when it had them.
pub fn cell(text: &str, words: &Range<usize>, new: &str) -> Result<Vec<Change>, Refusal> {
    let (start, separator) = separator(text);
    let range = find(text, start, separator, words.start)
        .ok_or_else(|| Refusal::new("cellen går inte att hitta i filen"))?;
    if new.contains('\r') {
        return Err(Refusal::new("en cell får inte ha ett sådant radslut"));
    }
    let old = &text[range.clone()];
    let needs = new.contains(['"', '\n', char::from(separator)]) || new.trim() != new;
    let written = if needs || old.starts_with('"') {
        format!("\"{}\"", new.replace('"', "\"\""))
    } else {
        new.to_owned()
    };
    // The white space around a cell stays.
    let lead = old.len() - old.trim_start().len();
    let trail = old.trim_start().len() - old.trim().len();
    let own = range.start + lead..range.end - trail;
    Ok(vec![Change::new(own, written)])
}

/// The cell that holds a byte, with the quotation marks around it.
fn find(text: &str, start: usize, separator: u8, at: usize) -> Option<Range<usize>> {
    let mut from = start;
    while from <= at {
        let end = cell_end(text, from, separator).ok()?;
        if at <= end {
            return Some(from..end);
        }
        from = end + 1;
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    fn changed(text: &str, words: &str, new: &str) -> String {
        let start = text.find(words).expect("the words are there");
        let changes = cell(text, &(start..start + words.len()), new).expect("it can be changed");
        Change::apply(text, &changes).expect("it lies in the text")
    }

    #[test]
    fn a_cell_is_quoted_where_its_file_needs_it() {
        assert_eq!(changed("a;b\n1;2\n", "1", "x"), "a;b\nx;2\n");
        assert_eq!(changed("a;b\n1;2\n", "2", "x;y"), "a;b\n1;\"x;y\"\n");
        assert_eq!(changed("a,b\n1,2", "2", "3,5"), "a,b\n1,\"3,5\"");
        assert_eq!(changed("a;b\n1;2", "2", "3,5"), "a;b\n1;3,5");
        assert_eq!(changed("a;b\n1; 2 \n", "2", "tre"), "a;b\n1; tre \n");
        assert_eq!(
            changed("a\tb\n\"x \"\"y\"\"\"\t2\n", "x \"\"y", "en\nrad"),
            "a\tb\n\"en\nrad\"\t2\n"
        );
        assert_eq!(changed("sep=,\na,b\n", "b", "\"c\""), "sep=,\na,\"\"\"c\"\"\"\n");
    }
}
