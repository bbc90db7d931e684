//! Glyphs joined to text.

use super::glyphs::GlyphBox;

const SOFT_HYPHEN: char = '\u{ad}';

/// Text in reading order, without the lines of the page: a hyphenated word is whole again, and
/// gaps and forced line breaks, which leave no character in a PDF, become a space.
#[derive(Default)]
pub struct Flow {
    text: String,
    last: Option<GlyphBox>,
}

impl Flow {
    /// Adds a glyph.
    pub fn push(&mut self, glyph: &GlyphBox) {
        let parted = self.last.as_ref().is_some_and(|last| {
            if on_new_line(last, glyph) {
                !joins(&self.text, &glyph.text)
            } else {
                apart(last, glyph)
            }
        });
        if parted && !glyph.text.starts_with(char::is_whitespace) {
            self.part();
        }
        self.text.push_str(&glyph.text);
        self.last = Some(glyph.clone());
    }

    /// Adds text that has no glyphs.
    pub fn push_str(&mut self, text: &str) {
        self.text.push_str(text);
    }

    /// Sees to it that there is a space between what came and what comes.
    pub fn part(&mut self) {
        if !self.text.is_empty() && !self.text.ends_with(char::is_whitespace) {
            self.text.push(' ');
        }
    }

    /// The text, without the spaces around it.
    pub fn finish(self) -> String {
        plain(&self.text).trim().to_owned()
    }
}

/// The lines as they are painted: cells side by side are parted by a space.
pub fn painted<'a>(glyphs: impl Iterator<Item = &'a GlyphBox>) -> String {
    let mut text = String::new();
    let mut last: Option<&GlyphBox> = None;
    for glyph in glyphs {
        match last {
            Some(last) if on_new_line(last, glyph) => text.push('\n'),
            Some(last) if apart(last, glyph) && !text.ends_with(' ') => text.push(' '),
            _ => {}
        }
        text.push_str(&glyph.text);
        last = Some(glyph);
    }
    text.lines().map(painted_line).collect::<Vec<_>>().join("\n")
}

/// A soft hyphen is seen at the end of a line only.
fn painted_line(line: &str) -> String {
    let line = line.trim();
    let hyphen = if line.ends_with(SOFT_HYPHEN) { "-" } else { "" };
    plain(line) + hyphen
}

/// A text as one would type it: no soft hyphens and word joiners, and only plain spaces.
fn plain(text: &str) -> String {
    text.replace([SOFT_HYPHEN, '\u{2060}'], "").replace(['\u{a0}', '\u{202f}'], " ")
}

/// Whether the baseline turned, or moved by more than a superscript's shift.
fn on_new_line(last: &GlyphBox, next: &GlyphBox) -> bool {
    let direction = last.direction();
    let shift = direction.cross(next.origin - last.end).abs();
    shift > 0.6 * last.size.max(next.size) || direction.dot(next.direction()) < 0.5
}

/// Whether there is a gap between two glyphs of a line, or a jump back.
fn apart(last: &GlyphBox, next: &GlyphBox) -> bool {
    let gap = last.direction().dot(next.origin - last.end);
    gap > 0.2 * last.size || gap < -last.size
}

/// Whether a line may end between two texts without parting a word.
fn joins(before: &str, after: &str) -> bool {
    let (Some(last), Some(next)) = (before.chars().last(), after.chars().next()) else {
        return true;
    };
    match last {
        SOFT_HYPHEN | '-' | '–' | '/' | '@' | '_' => true,
        '.' => next.is_lowercase(),
        _ => false,
    }
}
