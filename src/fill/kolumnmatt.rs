//! What of each column of a table decides its width: its longest cells, and what in them cannot be parted.

use std::cmp::Reverse;

use crate::text::{Inline, Tabell, Tal, plain};

/// So many of the longest cells of a column are measured: among them is the widest.
const CELLS: usize = 12;

/// So many of its longest words are.
const WORDS: usize = 3;

/// The longest piece of an address, which the library parts.
const LONGEST_PIECE: usize = 14;

/// What is measured of a column.
pub struct Kolumnmått {
    /// The rows of its longest cells.
    pub rader: Vec<usize>,
    /// The longest words in its cells.
    pub ord: Vec<String>,
    /// The longest words in its head.
    pub huvudord: Vec<String>,
    /// The longest in both that no hyphen parts: numbers, dates and codes.
    pub hela: Vec<String>,
}

/// What is measured of each column of a table.
pub fn kolumnmått(tabell: &Tabell) -> Vec<Kolumnmått> {
    let of_column = |column: usize| {
        let cell = |row: &Vec<Vec<Inline>>| {
            row.get(column).map_or_else(String::new, |cell| words_of(cell))
        };
        let cells: Vec<String> = tabell.rader.iter().map(cell).collect();
        let head = words_of(&tabell.huvud[column]);
        let all = cells.iter().chain([&head]);
        let whole = all.flat_map(|cell| pieces(cell)).filter(|piece| !has_hyphens(piece));
        Kolumnmått {
            hela: longest(whole.collect()),
            rader: longest_cells(&cells, tabell.summarad),
            ord: longest_words(&cells),
            huvudord: longest_words(&[head]),
        }
    };
    (0..tabell.huvud.len()).map(of_column).collect()
}

/// Whether a cell is a number, which is never parted.
pub fn is_number(words: &[Inline]) -> bool {
    is_numeric(&words_of(words))
}

/// A number so that it is never parted: at its spaces, but before what stands in brackets beside it.
pub fn unbroken(number: &str) -> String {
    number.replace(' ', "\u{a0}").replace("\u{a0}(", " (")
}

/// Whether it is a number, or several with signs between them: ”31 (28)”, ”1 234 (12,5 %)”.
fn is_numeric(cell: &str) -> bool {
    let is_sign =
        |sign: char| sign.is_ascii_digit() || " \u{a0}\u{202f}().,%‰+-–−±<>/*".contains(sign);
    Tal::parse(cell).is_some()
        || cell.contains(|sign: char| sign.is_ascii_digit()) && cell.chars().all(is_sign)
}

fn words_of(words: &[Inline]) -> String {
    let mut text = String::new();
    plain(words, &mut text);
    text
}

/// The rows of the longest cells, and of the sums, which are bold.
fn longest_cells(cells: &[String], summarad: bool) -> Vec<usize> {
    let mut rows: Vec<usize> = (0..cells.len()).collect();
    rows.sort_by_key(|row| Reverse(cells[*row].chars().count()));
    rows.truncate(CELLS);
    rows.extend(cells.len().checked_sub(1).filter(|_| summarad));
    rows.sort_unstable();
    rows.dedup();
    rows
}

/// The longest of what cannot be parted.
fn longest_words(cells: &[String]) -> Vec<String> {
    longest(cells.iter().flat_map(|cell| pieces(cell)).collect())
}

/// Whether the dictionary may part it.
fn has_hyphens(piece: &str) -> bool {
    piece.chars().count() > 5
        && piece.chars().all(|sign| sign.is_alphabetic() || ".,;:!?)(-".contains(sign))
}

fn longest(mut words: Vec<String>) -> Vec<String> {
    words.sort_by_key(|word| (Reverse(word.chars().count()), word.clone()));
    words.dedup();
    words.truncate(WORDS);
    words
}

/// A number as a whole; words as the library parts them, but for hyphens of the dictionary. A stroke or a hyphen before
/// a digit parts nothing: dates and codes are whole.
fn pieces(cell: &str) -> Vec<String> {
    if is_numeric(cell) {
        let parts = cell.split(" (").enumerate();
        return parts
            .map(|(index, part)| if index == 0 { part.to_owned() } else { format!("({part}") })
            .collect();
    }
    let may_break = |sign: char| sign.is_whitespace() && sign != '\u{a0}' && sign != '\u{202f}';
    let mut found = Vec::new();
    for word in cell.split(may_break) {
        let mut start = 0;
        for (at, sign) in word.char_indices() {
            let next = &word[at + sign.len_utf8()..];
            let joins =
                matches!(sign, '/' | '-') && next.starts_with(char::is_alphabetic) || sign == '–';
            if joins && !next.is_empty() {
                found.push(piece(&word[start..word.len() - next.len()]));
                start = word.len() - next.len();
            }
        }
        found.push(piece(&word[start..]));
    }
    found.retain(|part| !part.is_empty());
    found
}

fn piece(part: &str) -> String {
    let is_address = part.contains(['@', '_', '\\']) || part.contains('.') && !part.ends_with('.');
    part.chars().take(if is_address { LONGEST_PIECE } else { usize::MAX }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_whole_and_addresses_are_parted() {
        assert_eq!(pieces("1 234 567"), ["1 234 567"]);
        assert_eq!(pieces("Bygg- och miljönämnden"), ["Bygg-", "och", "miljönämnden"]);
        assert_eq!(pieces("arbetsmarknadsnamnden@granby.example"), ["arbetsmarknads"]);
        assert_eq!(pieces("Klart."), ["Klart."]);
    }

    #[test]
    fn the_longest_cells_are_measured_and_the_sums() {
        let mut cells: Vec<String> = (0..30).map(|row| "x".repeat(row)).collect();
        cells.push("y".to_owned());
        let rows = longest_cells(&cells, true);
        assert_eq!(rows.len(), CELLS + 1);
        assert!(rows.contains(&29) && rows.contains(&30) && !rows.contains(&3));
    }
}
