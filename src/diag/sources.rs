//! The source files that diagnostics point into.

use std::collections::{BTreeMap, HashMap};
use std::ops::Range;
use std::sync::{Arc, OnceLock, PoisonError, RwLock};

use unicode_normalization::UnicodeNormalization;

use super::visible::visible;

/// Names a file in [`Sources`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SourceId(u32);

/// A file as it was read: the name that the user knows it by, and its text.
#[derive(Debug)]
pub struct SourceFile {
    /// Path from the folder of `skrivelse.yaml`, with `/`.
    pub path: String,
    /// The path as it is shown, where no character of it does anything to a terminal.
    pub name: String,
    /// The text in NFC with `\n` as line ends.
    pub text: String,
    /// Where its lines begin, found when it is first asked for.
    lines: OnceLock<Vec<usize>>,
}

impl SourceFile {
    /// The number of the line that the byte `at` stands in; the first is 0.
    pub fn line_of(&self, at: usize) -> usize {
        self.lines().partition_point(|start| *start <= at) - 1
    }

    /// The line with this number, without its end; none past the last.
    pub fn line(&self, number: usize) -> Option<&str> {
        let start = *self.lines().get(number)?;
        self.text[start..].lines().next()
    }

    /// What stands before the byte `at` on its line.
    pub fn before(&self, at: usize) -> &str {
        self.text.get(self.lines()[self.line_of(at)]..at).unwrap_or_default()
    }

    /// The bytes of lines with these numbers, ends and all.
    pub fn bytes_of(&self, lines: Range<usize>) -> Range<usize> {
        let start = |line: usize| self.lines().get(line).copied().unwrap_or(self.text.len());
        start(lines.start)..start(lines.end)
    }

    fn lines(&self) -> &[usize] {
        let after = |(at, _): (usize, &str)| at + 1;
        self.lines.get_or_init(|| {
            std::iter::once(0).chain(self.text.match_indices('\n').map(after)).collect()
        })
    }
}

/// All files that something was read from; grows as steps read more.
#[derive(Debug, Default)]
pub struct Sources {
    kept: RwLock<Kept>,
    /// Texts that are open in an editor and may not be saved, by path in composed letters.
    unsaved: BTreeMap<String, String>,
}

#[derive(Debug, Default)]
struct Kept {
    /// By id.
    files: Vec<Arc<SourceFile>>,
    /// Which of them have a path: a file that was read again may have another text.
    named: HashMap<String, Vec<usize>>,
}

impl Sources {
    /// With texts that are open in an editor, by path in composed letters: they are read instead of what lies on disk.
    pub fn with_unsaved(unsaved: BTreeMap<String, String>) -> Self {
        Self { unsaved, ..Self::default() }
    }

    /// The text of a file as it stands in an editor, if it is open.
    pub fn unsaved(&self, path: &str) -> Option<&str> {
        if self.unsaved.is_empty() {
            return None;
        }
        self.unsaved.get(&path.nfc().collect::<String>()).map(String::as_str)
    }

    /// Keeps a file; the same path and text keep the same id.
    pub fn add(&self, path: impl Into<String>, text: impl Into<String>) -> SourceId {
        let (path, text) = (path.into(), text.into());
        let mut kept = self.kept.write().unwrap_or_else(PoisonError::into_inner);
        let Kept { files, named } = &mut *kept;
        let same = named.entry(path.clone()).or_default();
        let found = same.iter().copied().find(|index| files[*index].text == text);
        let index = found.unwrap_or_else(|| {
            same.push(files.len());
            let name = visible(&path).into_owned();
            files.push(Arc::new(SourceFile { path, name, text, lines: OnceLock::new() }));
            files.len() - 1
        });
        SourceId(u32::try_from(index).unwrap_or(u32::MAX))
    }

    /// The file with this id.
    pub fn get(&self, id: SourceId) -> Arc<SourceFile> {
        let kept = self.kept.read().unwrap_or_else(PoisonError::into_inner);
        Arc::clone(&kept.files[id.0 as usize])
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_name_and_text_keep_the_same_id() {
        let sources = Sources::default();
        let files = [("plan.yaml", "a"), ("plan.yaml", "b"), ("text.md", "a"), ("plan.yaml", "")];
        let ids: Vec<SourceId> =
            files.iter().map(|(name, text)| sources.add(*name, *text)).collect();
        assert_eq!(ids, [SourceId(0), SourceId(1), SourceId(2), SourceId(3)]);
        for ((name, text), id) in files.into_iter().zip(ids) {
            assert_eq!(sources.add(name, text), id);
            assert_eq!((&*sources.get(id).name, &*sources.get(id).text), (name, text));
        }
    }

    #[test]
    fn every_byte_stands_in_the_line_that_counting_finds() {
        let sources = Sources::default();
        for text in ["", "en rad", "en\n\ntre\n", "\r\nå\r\n", "\n"] {
            let file = sources.get(sources.add("x", text));
            for at in 0..=text.len() {
                let counted = text.bytes().take(at).filter(|byte| *byte == b'\n').count();
                assert_eq!(file.line_of(at), counted, "{text:?} {at}");
            }
            let lines: Vec<&str> = (0..).map_while(|number| file.line(number)).collect();
            assert_eq!(lines, text.lines().collect::<Vec<_>>(), "{text:?}");
        }
    }
}
