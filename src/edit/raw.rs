//! From a text as it was read to its bytes on disk: byte-order mark, line ends and letters of several signs stay.

use std::borrow::Cow;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::canonical_combining_class;
use unicode_normalization::{IsNormalized, is_nfc_quick};

use super::change::Change;
use crate::load::{Utf16, clean};

/// A file as it lies on disk, beside its text as it was read.
pub struct Raw<'r> {
    raw: Cow<'r, str>,
    /// How its bytes are made of it, if they are no UTF-8.
    wide: Option<Utf16>,
    /// Where pieces begin that are the same in both or stand for each other, on disk and as read.
    pieces: Vec<(usize, usize)>,
    /// What a line ends with.
    line_end: &'static str,
}

impl<'r> Raw<'r> {
    /// Lays the bytes of a file beside its text; none when they do not say the same.
    pub fn of(bytes: &'r [u8], text: &str) -> Option<Self> {
        let wide = Utf16::of(bytes);
        let raw = match &wide {
            Some(wide) => Cow::Owned(wide.text.clone()),
            None => Cow::Borrowed(std::str::from_utf8(bytes).ok()?),
        };
        if clean(&raw) != text {
            return None;
        }
        let (crlf, all) = (raw.matches("\r\n").count(), raw.matches('\n').count());
        let line_end = if crlf * 2 > all { "\r\n" } else { "\n" };
        let pieces = pieces(&raw);
        let is_whole = pieces.last()? == &(raw.len(), text.len());
        is_whole.then_some(Self { raw, wide, pieces, line_end })
    }

    /// The bytes with changes of the text made in them; none when one of these stands within a letter, or the file would
    /// not say what the changed text does.
    pub fn apply(&self, text: &str, changes: &[Change]) -> Option<Vec<u8>> {
        let own = |change: &Change| {
            let range = self.place(change.range.start)?..self.place(change.range.end)?;
            Some(Change::new(range, change.text.replace('\n', self.line_end)))
        };
        let own: Option<Vec<Change>> = changes.iter().map(own).collect();
        let changed = Change::apply(&self.raw, &own?)?;
        let is_same = clean(&changed) == Change::apply(text, changes)?;
        let bytes = |changed: String| match &self.wide {
            Some(wide) => wide.bytes(&changed),
            None => changed.into_bytes(),
        };
        is_same.then(|| bytes(changed))
    }

    /// Where a byte of the text stands on disk.
    fn place(&self, at: usize) -> Option<usize> {
        let piece = self.pieces.partition_point(|(_, read)| *read <= at).checked_sub(1)?;
        let (raw, read) = self.pieces[piece];
        (at == read).then_some(raw)
    }
}

/// The pieces of a file, and its end; each is read by itself, whatever stands beside it.
fn pieces(raw: &str) -> Vec<(usize, usize)> {
    let begin = if raw.starts_with('\u{feff}') { '\u{feff}'.len_utf8() } else { 0 };
    let mut starts = vec![begin];
    let mut before = None;
    for (at, sign) in raw[begin..].char_indices() {
        let joined = before == Some('\r') && sign == '\n';
        if at > 0 && !joined && is_apart(sign) {
            starts.push(begin + at);
        }
        before = Some(sign);
    }
    let ends = starts.iter().skip(1).copied().chain([raw.len()]);
    let mut read = 0;
    let mut pieces = Vec::with_capacity(starts.len() + 1);
    for (start, end) in starts.iter().copied().zip(ends) {
        pieces.push((start, read));
        let piece = &raw[start..end];
        read += if piece == "\r\n" { 1 } else { piece.nfc().map(char::len_utf8).sum() };
    }
    pieces.push((raw.len(), read));
    pieces
}

/// Whether a sign never becomes one with those before it.
fn is_apart(sign: char) -> bool {
    sign.is_ascii()
        || canonical_combining_class(sign) == 0
            && is_nfc_quick(std::iter::once(sign)) == IsNormalized::Yes
}
