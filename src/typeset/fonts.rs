//! The fonts that are built in, and what they have characters for.

use std::sync::LazyLock;

use typst::foundations::Bytes;
use typst::text::Font;

/// All fonts; no other is ever used.
pub static FONTS: LazyLock<Vec<Font>> = LazyLock::new(|| {
    crate::layout::fonts().flat_map(|data| Font::iter(Bytes::new(data))).collect()
});

/// Characters that are not drawn, but mean something where they stand.
const UNSEEN: [char; 5] = ['\n', '\t', '\u{ad}', '\u{200b}', '\u{2060}'];

/// Whether the fonts have no sign for this character.
pub fn lacks(character: char) -> bool {
    if character.is_ascii_graphic() || UNSEEN.contains(&character) || character == ' ' {
        return false;
    }
    !FONTS.iter().any(|font| font.info().coverage.contains(character.into()))
}
