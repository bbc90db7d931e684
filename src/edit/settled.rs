//! An edit of the words of texts as one of the files that these are written in.

use super::piece::piece;
use crate::diag::{Edit, Replacement, Sources};

/// An edit as exact bytes: of one that is of words, as these are written. None where that cannot be done surely.
pub fn settled(edit: &Edit, sources: &Sources) -> Option<Edit> {
    if !edit.is_words {
        return Some(edit.clone());
    }
    let written: Option<Vec<Vec<Replacement>>> =
        edit.replacements.iter().map(|one| in_file(one, sources)).collect();
    Some(Edit { replacements: written?.concat(), is_words: false, ..edit.clone() })
}

fn in_file(one: &Replacement, sources: &Sources) -> Option<Vec<Replacement>> {
    let file = sources.get(one.span.file);
    let changes = piece(&file.name, &file.text, &one.span.range(), &one.text).ok()?;
    Some(changes.into_iter().map(|change| change.in_file(one.span.file)).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diag::Span;
    use crate::edit::apply_all;

    /// The file with `words` of its text made `new`.
    fn changed(name: &str, text: &str, words: &str, new: &str) -> String {
        let sources = Sources::default();
        let file = sources.add(name, text);
        let start = text.find(words).expect("the words are there");
        let span = Span::new(file, start..start + words.len());
        let edit = Edit::new("ändra", vec![Replacement::new(span, new)]).of_words();
        let applied = apply_all(&[edit], &sources);
        applied.files.into_iter().next().map_or(text.to_owned(), |file| file.new)
    }

    #[test]
    fn words_are_written_as_their_text_is() {
        assert_eq!(changed("a.md", "en \"två\"\n", "två", "2\n"), "en \"2\n\"\n");
        assert_eq!(
            changed("a.yaml", "a: |\n  en\n  två\n", "två", "2\n3"),
            "a: |\n  en\n  2\n  3\n"
        );
        assert_eq!(changed("a.yaml", "a: \"en ”två\"\n", "”", "\""), "a: \"en \\\"två\"\n");
        assert_eq!(changed("a.yaml", "a: • två\n", "•", "-"), "a: \"- två\"\n");
    }
}
