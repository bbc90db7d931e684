//! Texts as they are shown, so that no character of them does anything to a terminal.

use std::borrow::Cow;

use super::diagnostic::Diagnostic;

/// A text on one line, in which a character that controls the terminal or turns the direction of the text is shown as
/// what it is: ␛ or `\u{202e}`.
pub fn visible(text: &str) -> Cow<'_, str> {
    if !text.contains(controls) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len() + 8);
    for sign in text.chars() {
        match sign {
            '\0'..='\x1f' => out.extend(char::from_u32(PICTURES + u32::from(sign))),
            '\x7f' => out.push('␡'),
            sign if controls(sign) => out.extend(sign.escape_unicode()),
            sign => out.push(sign),
        }
    }
    Cow::Owned(out)
}

/// Where Unicode's pictures of the first 32 characters begin.
const PICTURES: u32 = 0x2400;

/// Whether a character does something besides being shown.
fn controls(sign: char) -> bool {
    sign.is_control()
        || matches!(sign, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

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
    fn what_does_something_is_shown_as_what_it_is() {
        assert_eq!(visible("Ärende ”ett” – §\u{a0}3 \u{ad}"), "Ärende ”ett” – §\u{a0}3 \u{ad}");
        assert_eq!(visible("\x1b[31mröd\x07\n"), "␛[31mröd␇␊");
        assert_eq!(visible("a\u{202e}b\u{2066}c\u{9b}d\x7f"), "a\\u{202e}b\\u{2066}c\\u{9b}d␡");
    }

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
