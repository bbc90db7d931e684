//! What a font says of its licence, in the field `fsType` of its table `OS/2`.

/// It may not be embedded at all, if nothing below allows it.
const RESTRICTED: u16 = 0x0002;
/// It may be embedded to be read and printed, or to be edited.
const ALLOWED: u16 = 0x0004 | 0x0008;
/// No part of it may be embedded alone, as a PDF does.
const WHOLE_ONLY: u16 = 0x0100;
/// Only its bitmaps may be embedded.
const BITMAPS_ONLY: u16 = 0x0200;

/// Whether the licence of a font forbids that its letters go along in a PDF.
pub fn forbids_embedding(data: &[u8], index: u32) -> bool {
    let Some(said) = fs_type(data, index) else { return false };
    let is_restricted = said & RESTRICTED != 0 && said & ALLOWED == 0;
    is_restricted || said & (WHOLE_ONLY | BITMAPS_ONLY) != 0
}

/// The field of the font with this number in a file.
fn fs_type(data: &[u8], index: u32) -> Option<u16> {
    let start = if data.starts_with(b"ttcf") {
        long(data, 12 + usize::try_from(index).ok()? * 4)?
    } else {
        0
    };
    let tables = usize::from(short(data, start + 4)?);
    let records = (0..tables).map(|table| start + 12 + table * 16);
    let mut records = records.filter(|record| data.get(*record..record + 4) == Some(b"OS/2"));
    short(data, long(data, records.next()? + 8)? + 8)
}

fn short(data: &[u8], at: usize) -> Option<u16> {
    Some(u16::from_be_bytes(data.get(at..at + 2)?.try_into().ok()?))
}

fn long(data: &[u8], at: usize) -> Option<usize> {
    usize::try_from(u32::from_be_bytes(data.get(at..at + 4)?.try_into().ok()?)).ok()
}
