//! What of each column of a table decides its width: its longest cells, and what in them cannot be parted.

use std::cmp::Reverse;
use std::collections::BTreeSet;

use crate::text::{Inline, Tabell, Tal, plain};

/// So many of the longest cells of a column are measured: among them is the widest.
const CELLS: usize = 12;

/// A cell is not the widest that has so many characters less than the longest, and less than three quarters of them.
const SHORTER: usize = 4;

/// Tables of more rows are never kept on one page, whatever their cells hold: `_flest_rader` in `tabell.typ`.
const ROWS: usize = 20;

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
    /// How many characters each cell has; none where the table has more rows, or where that does not say how long a cell is.
    pub längder: Option<Vec<usize>>,
}

/// What is measured of each column of a table.
pub fn kolumnmått(tabell: &Tabell) -> Vec<Kolumnmått> {
    let is_told =
        tabell.rader.len() <= ROWS && tabell.rader.iter().flatten().all(|cell| is_told(cell));
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
            längder: is_told.then(|| cells.iter().map(|cell| cell.chars().count()).collect()),
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

/// Whether the words of a cell say how long it is.
fn is_told(words: &[Inline]) -> bool {
    words.iter().all(|word| match word {
        Inline::Ord { .. } | Inline::Kod(..) | Inline::Fotnot(_) => true,
        Inline::Betonat(inner) | Inline::Starkt(inner) | Inline::Länk { text: inner, .. } => {
            is_told(inner)
        }
        Inline::Bild(_) | Inline::Hänvisning(_) | Inline::Radslut => false,
    })
}

/// The rows of the longest cells, and of the sums, which are bold. Digits are all as wide: of cells that differ only by these one
/// is enough.
fn longest_cells(cells: &[String], summarad: bool) -> Vec<usize> {
    let length = |row: &usize| cells[*row].chars().count();
    let mut rows: Vec<usize> = (0..cells.len()).collect();
    rows.sort_by_key(|row| Reverse(length(row)));
    let longest = rows.first().map_or(0, length);
    rows.retain(|row| length(row) + SHORTER >= longest || 4 * length(row) >= 3 * longest);
    let mut known = BTreeSet::new();
    rows.retain(|row| known.insert(cells[*row].replace(|sign: char| sign.is_ascii_digit(), "0")));
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
        assert_eq!(rows.len(), 9, "{rows:?}");
        assert!(rows.contains(&29) && rows.contains(&30) && !rows.contains(&3));
        let numbers = ["1 234", "2 345", "117", "3 456 789"].map(str::to_owned);
        assert_eq!(longest_cells(&numbers, false), [0, 3]);
    }
}
