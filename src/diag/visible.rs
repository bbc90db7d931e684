//! Texts as they are shown, so that no character of them does anything to a terminal.

use std::borrow::Cow;

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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_does_something_is_shown_as_what_it_is() {
        assert_eq!(visible("Ärende ”ett” – §\u{a0}3 \u{ad}"), "Ärende ”ett” – §\u{a0}3 \u{ad}");
        assert_eq!(visible("\x1b[31mröd\x07\n"), "␛[31mröd␇␊");
        assert_eq!(visible("a\u{202e}b\u{2066}c\u{9b}d\x7f"), "a\\u{202e}b\\u{2066}c\\u{9b}d␡");
    }
}
