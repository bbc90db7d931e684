//! What a diagnostic says, in words that can be shown anywhere.

use super::diagnostic::Diagnostic;
use super::visible::visible;

/// So many characters of a message are shown at most; a name of more says nothing to anybody.
const LONGEST: usize = 2000;

/// So many of them are its last.
const LAST: usize = 400;

/// A text of a message: visible, and cut in the middle when it is too long to read.
fn told(text: &str) -> String {
    let nth = |number| text.char_indices().nth(number).map(|(at, _)| at);
    let cut = nth(LONGEST).zip(nth(LONGEST - LAST)).and_then(|(_, head)| {
        let (tail, _) = text.char_indices().rev().nth(LAST - 1)?;
        Some(format!("{} … {}", visible(&text[..head]), visible(&text[tail..])))
    });
    cut.unwrap_or_else(|| visible(text).into_owned())
}

impl Diagnostic {
    /// The same, in words that can be shown anywhere.
    #[must_use]
    pub fn visible(&self) -> Self {
        let mut shown = self.clone();
        shown.message = told(&self.message);
        shown.label = self.label.as_deref().map(told);
        shown.related = self.related.iter().map(|(span, words)| (*span, told(words))).collect();
        shown.hints = self.hints.iter().map(|hint| told(hint)).collect();
        shown
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_name_is_cut_and_the_words_after_it_are_kept() {
        let long = format!("”{}” är inget språk", "å".repeat(2_000_000));
        let told = told(&long);
        assert_eq!(told.chars().count(), LONGEST + 3);
        assert!(told.starts_with("”ååå") && told.ends_with("ååå” är inget språk"), "{told}");
        let whole = "å".repeat(LONGEST);
        assert_eq!(super::told(&whole), whole);
    }
}
