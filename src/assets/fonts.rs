//! The fonts that are built in, and what they have characters for.

use std::sync::LazyLock;

use include_dir::{Dir, include_dir};
use typst::foundations::Bytes;
use typst::text::Font;
use unicode_normalization::UnicodeNormalization;

static FILES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/fonts");

/// The files of the fonts that the pages are set in, with their licences: path and bytes.
pub fn font_files() -> impl Iterator<Item = (&'static str, &'static [u8])> {
    let files = FILES.dirs().flat_map(Dir::files);
    files.filter_map(|file| Some((file.path().to_str()?, file.contents())))
}

/// All fonts; no other is ever used.
pub static FONTS: LazyLock<Vec<Font>> = LazyLock::new(|| {
    let files = font_files().filter(|(path, _)| path.ends_with(".otf"));
    files.flat_map(|(_, data)| Font::iter(Bytes::new(data))).collect()
});

/// The names of the fonts, by which a theme chooses among them.
pub const FAMILIES: [&str; 2] = ["Source Sans 3", "Source Serif 4"];

/// What Swedish texts have besides ASCII, and the fonts have: most texts can be judged without reading these.
const KNOWN: &str = "åäöÅÄÖéÉ–—”’…§\u{a0}";

/// Characters that are not drawn, but mean something where they stand.
const UNSEEN: [char; 5] = ['\n', '\t', '\u{ad}', '\u{200b}', '\u{2060}'];

/// Whether it is of the characters that nearly all words consist of, and no font lacks.
#[inline]
pub fn is_plain(character: char) -> bool {
    character.is_ascii_graphic() || character == ' '
}

/// Whether the fonts have no sign for this character, or PDF/UA-1 and PDF/A-2a do not allow it: what is for
/// private use, and marks of the byte order, mean nothing to a reader (ISO 19005-2, 6.2.11.7). The combining
/// grapheme joiner shows nothing, and does not always come out of the PDF again.
pub fn lacks(character: char) -> bool {
    let private = matches!(character, '\u{e000}'..='\u{f8ff}' | '\u{f0000}'..);
    if private || matches!(character, '\0' | '\u{34f}' | '\u{feff}' | '\u{fffe}' | '\u{ffff}') {
        return true;
    }
    if is_plain(character) || KNOWN.contains(character) || UNSEEN.contains(&character) {
        return false;
    }
    let known = LATIN.get(character as usize);
    known.copied().unwrap_or_else(|| is_missing(character))
}

/// Whether the fonts lack a letter, by its number: nearly all that is asked for is among these.
static LATIN: LazyLock<Vec<bool>> = LazyLock::new(|| ('\0'..'\u{250}').map(is_missing).collect());

fn is_missing(character: char) -> bool {
    let has = |font: &Font| font.info().coverage.contains(character.into());
    // A font that lacks an accented letter makes it of two signs, and a reader would hear it twice.
    let of_two = character.nfd().count() > 1;
    if of_two { !FONTS.iter().all(has) } else { !FONTS.iter().any(has) }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What is known without reading them agrees with what they say.
    #[test]
    fn the_fonts_are_what_is_known_of_them() {
        let mut families: Vec<&str> =
            FONTS.iter().map(|font| font.info().family.as_str()).collect();
        families.dedup();
        assert_eq!(families, FAMILIES);
        assert!(KNOWN.chars().all(|character| !is_missing(character)));
    }

    /// Swedish, the signs of other languages around us, and what may steer a line; not what no reader
    /// could make sense of.
    #[test]
    fn knows_what_can_be_set() {
        assert!("åäöÅÄÖéüßøŁčñ§€½²–—”’…•→≤\u{a0}\u{ad}\u{200b}\n".chars().all(|sign| !lacks(sign)));
        assert!("\0\u{7}\u{feff}\u{202e}\u{e000}\u{f8ff}漢😀☃Ḗ".chars().all(lacks));
    }
}
