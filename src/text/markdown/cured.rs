//! What was pasted, written as Markdown: lists and tables that can only be meant in one way.

use std::ops::Range;

use super::reader::Reader;
use crate::diag::{Edit, Replacement};

/// Marks that Word and others put before the items of a list, among them those of its own fonts.
pub const BULLETS: &str = "•·▪‣◦●○■□►➢✓✔▫▸▶❖◆◇∙⁃☐☑☒✗✘\u{f0a7}\u{f0b7}\u{f076}\u{f0d8}\u{f0fc}";

/// Dashes of other lengths than the one that makes a list, and the sign for minus.
pub const DASHES: &str = "–—‒―‐‑−﹣－";

/// Arrows that are put there too, and also stand between words.
pub const ARROWS: &str = "→➔➜➤⇒";

impl Reader<'_, '_> {
    /// A paragraph that was a list or a table where it was copied from, as one; none when it could be something else.
    /// `is_list`: whether it was no table.
    pub fn cure(&self, paragraph: &Range<usize>, is_list: bool) -> Option<Edit> {
        if self.nested > 0 || !self.values(paragraph).is_empty() {
            return None;
        }
        let lines = self.lines_of(paragraph);
        let (title, pieces) = as_list(&lines)
            .map(|pieces| ("skriv listan med vanliga streck", pieces))
            .or_else(|| {
                Some(("skriv raderna som en tabell", as_table(&lines).filter(|_| !is_list)?))
            })
            .or_else(|| Some(("byt ´ mot `", self.as_fence(&lines)?)))?;
        let replacement = |(range, text)| Replacement::new(self.exact(range), text);
        Some(Edit::new(title, pieces.into_iter().map(replacement).collect()).of_words())
    }

    /// Accents that lean the right way, where there is an end for each beginning.
    fn as_fence(&self, lines: &[(usize, &str)]) -> Option<Pieces> {
        let is_fence = |line: &str| line.starts_with("´´´");
        let all = self.source.lines().filter(|line| is_fence(line.trim_start())).count();
        let fences = lines.iter().filter(|(_, line)| is_fence(line));
        let fence = |(start, _): &(usize, &str)| (*start..*start + "´´´".len(), "```".to_owned());
        let pieces: Pieces = fences.map(fence).collect();
        (all % 2 == 0 && !pieces.is_empty()).then_some(pieces)
    }

    /// The lines of a paragraph without white space before them, each with where it begins.
    fn lines_of(&self, paragraph: &Range<usize>) -> Vec<(usize, &str)> {
        let mut start = paragraph.start;
        let line = |line: &str| {
            let at = start + line.len() - line.trim_start_matches(' ').len();
            start += line.len();
            at
        };
        let source = &self.source[paragraph.clone()];
        let starts: Vec<usize> = source.split_inclusive('\n').map(line).collect();
        let words = source.lines().map(|line| line.trim_start_matches(' ').trim_end_matches(' '));
        starts.into_iter().zip(words).collect()
    }
}

/// Pieces of a text and what they become.
type Pieces = Vec<(Range<usize>, String)>;

/// A dash for each mark. Lines without a mark stand before the list, the last of them with a colon.
fn as_list(lines: &[(usize, &str)]) -> Option<Pieces> {
    let first = lines.iter().position(|(_, line)| mark(line).is_some())?;
    let (before, items) = lines.split_at(first);
    let introduced = before.last().is_none_or(|(_, line)| line.ends_with(':'));
    let piece =
        |(start, line): &(usize, &str)| Some((*start..start + mark(line)?, "- ".to_owned()));
    // A single line with a long dash may be what somebody says.
    let dashed =
        |line: &str| line.starts_with(|sign| DASHES.contains(sign)) && !line.contains('\t');
    let said = items.len() == 1 && dashed(items[0].1);
    (introduced && !said).then(|| items.iter().map(piece).collect())?
}

/// How long the mark of an item is, with the white space after it.
fn mark(line: &str) -> Option<usize> {
    let sign = line.chars().next()?;
    let rest = &line[sign.len_utf8()..];
    let words = rest.trim_start_matches([' ', '\t', '\u{a0}']);
    let is_mark = BULLETS.contains(sign)
        || ARROWS.contains(sign)
        || DASHES.contains(sign)
            && !(sign == '−' && words.starts_with(|one: char| one.is_ascii_digit()))
        || sign == 'o' && rest.starts_with(['\t', ' '])
        || sign == '-' && rest.starts_with('\u{a0}');
    (is_mark && words.len() < rest.len() && !words.is_empty()).then(|| line.len() - words.len())
}

/// A table of rows that all have as many cells, with the first as its heads.
fn as_table(lines: &[(usize, &str)]) -> Option<Pieces> {
    let (_, heads) = lines.first().filter(|_| lines.len() > 1)?;
    let pipes = heads.len() > 1 && heads.starts_with('|') && heads.ends_with('|');
    let separator = if pipes { '|' } else { '\t' };
    let count = |line: &str| line.matches(separator).count();
    let inner = if pipes { &heads[1..heads.len() - 1] } else { heads };
    let even = lines.iter().all(|(_, line)| {
        count(line) == count(heads) && (pipes && line.starts_with('|') || !line.contains('|'))
    });
    let headed = count(heads) > 0 && inner.split(separator).all(|head| !head.trim().is_empty());
    if !even || !headed || lines.iter().any(|(_, line)| line.contains('\\')) {
        return None;
    }
    let cells = inner.split(separator).count();
    let below = format!("\n|{}", "---|".repeat(cells));
    let end = lines[0].0 + heads.len();
    if pipes {
        return Some(vec![(end..end, below)]);
    }
    let mut pieces = Pieces::new();
    for (index, (start, line)) in lines.iter().enumerate() {
        pieces.push((*start..*start, "| ".to_owned()));
        let tabs = line.match_indices('\t').map(|(at, _)| start + at);
        pieces.extend(tabs.map(|at| (at..at + 1, " | ".to_owned())));
        let below = if index == 0 { below.as_str() } else { "" };
        let end = start + line.len();
        pieces.push((end..end, format!(" |{below}")));
    }
    Some(pieces)
}
