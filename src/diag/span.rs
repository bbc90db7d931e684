//! Places in source files.

use std::ops::Range;

use super::sources::SourceId;

/// A range of bytes in one source file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    /// The file that the range lies in.
    pub file: SourceId,
    /// First byte.
    pub start: u32,
    /// The byte after the last one.
    pub end: u32,
}

impl Span {
    /// The span of `range` in `file`.
    ///
    /// Offsets fit in 32 bits, since no file over the size limit is read.
    #[expect(clippy::cast_possible_truncation, reason = "files are far smaller than 4 GB")]
    pub fn new(file: SourceId, range: Range<usize>) -> Self {
        Self { file, start: range.start as u32, end: range.end as u32 }
    }

    /// The bytes as a range into the text of the file.
    pub fn range(self) -> Range<usize> {
        self.start as usize..self.end as usize
    }
}
