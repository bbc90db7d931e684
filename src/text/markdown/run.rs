//! Text put together from parts of a source.

use std::ops::Range;

/// Text put together from parts of a source, which knows where each part stood.
#[derive(Debug, Default)]
pub struct Run {
    /// The text.
    pub text: String,
    parts: Vec<Part>,
}

#[derive(Debug)]
struct Part {
    /// Where the part begins in the text.
    at: usize,
    /// What it was in the source.
    from: Range<usize>,
}

impl Run {
    /// Adds a part as it stands.
    pub fn push(&mut self, words: &str, from: Range<usize>) {
        let at = self.text.len();
        let adjoining = self.parts.last_mut().filter(|last| {
            last.from.end == from.start
                && last.from.len() == at - last.at
                && words.len() == from.len()
        });
        match adjoining {
            Some(last) => last.from.end = from.end,
            None => self.parts.push(Part { at, from }),
        }
        self.text.push_str(words);
    }

    /// Adds words, with one space where there are several or a tab.
    pub fn push_words(&mut self, words: &str, from: Range<usize>) {
        let doubled = words.contains(['\t', '\n']) || words.contains("  ");
        let again = words.starts_with(' ') && self.ends_with_space();
        if !doubled && !again {
            return self.push(words, from);
        }
        let verbatim = words.len() == from.len();
        let mut at = 0;
        while at < words.len() {
            let rest = &words[at..];
            let space = rest.starts_with(is_space);
            let end = at + rest.find(|c| is_space(c) != space).unwrap_or(rest.len());
            let part = if verbatim { from.start + at..from.start + end } else { from.clone() };
            match space {
                true if self.ends_with_space() => {}
                true => self.push(" ", part),
                false => self.push(&words[at..end], part),
            }
            at = end;
        }
    }

    fn ends_with_space(&self) -> bool {
        self.text.ends_with(' ')
    }

    /// Where a range of the text stood in the source.
    pub fn range(&self, range: Range<usize>) -> Range<usize> {
        let start = self.bounds(range.start).start;
        let end = if range.is_empty() { start } else { self.bounds(range.end - 1).end };
        start..end.max(start)
    }

    /// The parts of a range of the text that stand as they did in the source: from where in the range, and where in
    /// the source.
    pub fn verbatim(&self, range: &Range<usize>) -> impl Iterator<Item = (usize, Range<usize>)> {
        let ends = self.parts.iter().skip(1).map(|next| next.at).chain([self.text.len()]);
        self.parts.iter().zip(ends).filter_map(move |(part, end)| {
            let (from, to) = (part.at.max(range.start), end.min(range.end));
            let is_verbatim = end - part.at == part.from.len();
            let begin = part.from.start + from - part.at;
            (is_verbatim && from < to).then(|| (from - range.start, begin..begin + to - from))
        })
    }

    /// Where the byte at `offset` stood.
    fn bounds(&self, offset: usize) -> Range<usize> {
        let index = self.parts.partition_point(|part| part.at <= offset).saturating_sub(1);
        let Some(part) = self.parts.get(index) else { return 0..0 };
        let end = self.parts.get(index + 1).map_or(self.text.len(), |next| next.at);
        if end - part.at == part.from.len() {
            let byte = part.from.start + offset.saturating_sub(part.at);
            byte..byte + 1
        } else {
            part.from.clone()
        }
    }
}

fn is_space(character: char) -> bool {
    matches!(character, ' ' | '\t' | '\n')
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A fault in a hand-wrapped paragraph points at the right word of the right line.
    #[test]
    fn knows_where_its_words_stood() {
        let source = "en &amp; två\n  tre";
        let mut run = Run::default();
        run.push_words("en ", 0..3);
        run.push_words("&", 3..8);
        run.push_words(" två", 8..13);
        run.push_words(" ", 13..14);
        run.push_words("tre", 16..19);
        assert_eq!(run.text, "en & två tre");
        let at = |words: &str| {
            let start = run.text.find(words).expect("it is there");
            &source[run.range(start..start + words.len())]
        };
        assert_eq!(at("två"), "två");
        assert_eq!(at("&"), "&amp;");
        assert_eq!(at("två tre"), "två\n  tre");
    }

    /// Typst prints every space of a string, Markdown means one.
    #[test]
    fn several_spaces_are_one() {
        let mut run = Run::default();
        run.push_words("a  b\tc ", 0..7);
        run.push_words("  d", 7..10);
        assert_eq!(run.text, "a b c d");
        assert_eq!(run.range(6..7), 9..10);
    }
}
