//! Rows with tabs or bars between their cells, as a table.

use super::bullets::{DASHES, is_hard};
use super::frame::{Frame, Pieces, Row, parting};

/// A table of rows that all have as many cells, with the first as its heads; empty lines between them go.
pub fn as_table(rows: &[Row<'_>], frame: Frame) -> Option<Pieces> {
    let first = rows.iter().position(|row| begins(row.words))?;
    let (above, table) = rows.split_at(first);
    let (table, empty): (Vec<Row<'_>>, Vec<Row<'_>>) =
        table.iter().partition(|row| !row.words.is_empty());
    if !parts(above, &table, frame) || table.iter().any(|row| row.words.contains('\\')) {
        return None;
    }
    let mut pieces =
        if table[0].words.starts_with('|') { barred(&table)? } else { tabbed(&table)? };
    if !above.is_empty() {
        let at = table[0].start;
        pieces.insert(0, (at..at, parting(&table[0], frame)));
    }
    pieces.extend(empty.iter().map(|row| (row.start..row.at() + 1, String::new())));
    Some(pieces)
}

fn begins(words: &str) -> bool {
    words.starts_with('|') || words.contains('\t')
}

/// Whether what stands above the rows is something by itself: a point that they are not indented in, or a sentence.
fn parts(above: &[Row<'_>], table: &[Row<'_>], frame: Frame) -> bool {
    let ended = above.last().is_none_or(|row| row.words.ends_with([':', '.']));
    match frame {
        Frame::Plain | Frame::Quote => ended,
        Frame::Point { words, .. } => {
            let outside = table.iter().all(|row| row.lead.is_empty());
            let inside = table.iter().all(|row| row.width() == words && row.lead.trim().is_empty());
            !above.is_empty() && (outside || inside)
        }
    }
}

/// Rows with bars around all cells, whose heads have no line below them, or one of other signs.
fn barred(rows: &[Row<'_>]) -> Option<Pieces> {
    let count = |row: &Row<'_>| row.words.matches('|').count();
    let (heads, below) = rows.split_first()?;
    let cells = heads.words.strip_prefix('|')?.strip_suffix('|')?;
    let other = below.first().filter(|row| is_line(row.words));
    let body = if other.is_some() { &below[1..] } else { below };
    let even = body.iter().all(|row| count(row) == count(heads) && row.words.starts_with('|'));
    if !even || body.is_empty() || cells.split('|').any(|head| head.trim().is_empty()) {
        return None;
    }
    let line = line(cells.split('|').count());
    Some(match other {
        Some(row) => vec![(row.at()..row.end(), line)],
        None => vec![(heads.end()..heads.end(), format!("\n{}{line}", indent(rows)))],
    })
}

/// Whether a row is a line below the heads, whatever dashes it is written with and however many cells it has.
fn is_line(words: &str) -> bool {
    let is_dash = |sign: char| sign == '-' || DASHES.contains(sign);
    let other = |sign: char| "|: ".contains(sign) || is_hard(sign);
    words.contains(is_dash) && words.chars().all(|sign| is_dash(sign) || other(sign))
}

fn tabbed(rows: &[Row<'_>]) -> Option<Pieces> {
    let count = |row: &Row<'_>| row.words.matches('\t').count();
    let heads = rows.first().filter(|_| rows.len() > 1)?;
    let even = rows.iter().all(|row| count(row) == count(heads) && !row.words.contains('|'));
    if !even || heads.words.split('\t').any(|head| head.trim().is_empty()) {
        return None;
    }
    let below = format!("\n{}{}", indent(rows), line(count(heads) + 1));
    let mut pieces = Pieces::new();
    for (index, row) in rows.iter().enumerate() {
        let (at, end) = (row.at(), row.end());
        pieces.push((at..at, "| ".to_owned()));
        let tabs = row.words.match_indices('\t').map(|(tab, _)| at + tab);
        pieces.extend(tabs.map(|at| (at..at + 1, " | ".to_owned())));
        let below = if index == 0 { below.as_str() } else { "" };
        pieces.push((end..end, format!(" |{below}")));
    }
    Some(pieces)
}

/// What the rows stand behind.
fn indent<'s>(rows: &[Row<'s>]) -> &'s str {
    rows.first().map_or("", |row| row.lead)
}

fn line(cells: usize) -> String {
    format!("|{}", "---|".repeat(cells))
}
