//! References in words: ”bilaga 5”, ”bilagorna 1, 2 och B”, ”bil. 7”, ”bilaga nr 7”, ”avsnitt 3.1”, ”tabellerna 7–9”.

use std::ops::Range;

use super::nummer::counted_up;
use super::sak::{Sak, reference};
use super::vems::{Omgivning, is_of_another};

/// A reference to something of one's own.
pub struct Skriven {
    /// What it leads to.
    pub sak: Sak,
    /// The first byte of its word.
    pub start: usize,
    /// Each number or letter.
    pub nummer: Vec<Range<usize>>,
}

impl Skriven {
    /// Each number, with where it is referred to: from the word on where the number is the only one.
    pub fn numrerade(&self) -> impl Iterator<Item = (Range<usize>, Range<usize>)> {
        let only = self.nummer.len() == 1;
        let from = move |number: &Range<usize>| if only { self.start } else { number.start };
        self.nummer.iter().map(move |number| (number.clone(), from(number)..number.end))
    }

    fn end(&self) -> usize {
        self.nummer.last().map_or(self.start, |last| last.end)
    }
}

/// The references in a text, but for those to what belongs to something else: ”bilaga 5 till avtalet”, ”SCB:s tabell 7”.
pub fn skrivna(text: &str) -> Vec<Skriven> {
    let mut found: Vec<Skriven> = Vec::new();
    let mut read = 0;
    for (start, _) in text.match_indices(INITIALS) {
        if start < read || text[..start].ends_with(char::is_alphanumeric) {
            continue;
        }
        let row = row(text, start);
        let Some(end) = row.last().map(Skriven::end) else { continue };
        let around = Omgivning { before: &text[..start], after: &text[end..] };
        let beside_bilaga = row.iter().any(|one| one.sak == Sak::Bilaga);
        let own = |one: &Skriven| {
            let within = beside_bilaga && one.sak != Sak::Bilaga && is_within(text, &row, one);
            !within && !is_of_another(one.sak, around)
        };
        let own: Vec<bool> = row.iter().map(own).collect();
        found.extend(row.into_iter().zip(own).filter_map(|(one, own)| own.then_some(one)));
        read = end;
    }
    found
}

/// What the words of references begin with.
const INITIALS: [char; 8] = ['b', 'B', 'a', 'A', 't', 'T', 'f', 'F'];

/// What stands between references that are of the same.
const BETWEEN: [&str; 7] = [" och ", " samt ", " eller ", ", ", " ", " (", " i "];

/// The references that stand in a row from a byte of a text on.
fn row(text: &str, start: usize) -> Vec<Skriven> {
    let mut row: Vec<Skriven> = Vec::new();
    let mut next = Some(start);
    while let Some(start) = next {
        let Some((sak, first)) = reference(&text[start..]) else { break };
        let nummer = counted_up(text, first);
        let Some(end) = nummer.last().map(|last| last.end) else { break };
        row.push(Skriven { sak, start, nummer });
        let rest = &text[end..];
        let begins = |between: &&&str| {
            rest.strip_prefix(**between).is_some_and(|next| reference(next).is_some())
        };
        next = BETWEEN.iter().find(begins).map(|between| end + between.len());
    }
    row
}

/// Whether it is what stands in a bilaga that is named beside it: ”bilaga 2, tabell 7”, ”tabell 7 i bilaga 2”.
fn is_within(text: &str, row: &[Skriven], one: &Skriven) -> bool {
    row.windows(2).any(|pair| {
        let [first, second] = pair else { return false };
        let between = text[first.end()..second.start].trim();
        let is_one = first.start == one.start || second.start == one.start;
        let has_bilaga = first.sak == Sak::Bilaga || second.sak == Sak::Bilaga;
        is_one && has_bilaga && ["", ",", "(", "i"].contains(&between)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn named(text: &str) -> Vec<&str> {
        skrivna(text).into_iter().flat_map(|one| one.nummer).map(|number| &text[number]).collect()
    }

    #[test]
    fn bilagor_are_named_in_many_ways() {
        for text in ["bilaga 7", "Bilaga nr 7", "bil. 7", "bilaga (7)", "bilagan nummer 7"] {
            assert_eq!(named(&format!("Se {text}.")), ["7"], "{text}");
        }
        assert_eq!(named("Se bilagorna 1, 2b och C."), ["1", "2b", "C"]);
        assert_eq!(named("Se bilaga 1 till 3. Tabellerna 7–9 visar det."), ["1", "3", "7", "9"]);
    }

    #[test]
    fn those_in_a_row_are_of_the_same() {
        assert_eq!(named("Se avsnitt 3.1 och Tabell 9, figur 2."), ["3.1", "9", "2"]);
        assert!(named("avtalets bilaga 3 och 4 samt bilaga 5").is_empty());
        assert!(named("tabell 7, avsnitt 8 och 9 i rapporten").is_empty());
    }

    #[test]
    fn what_stands_in_a_bilaga_is_of_that() {
        for text in ["bilaga 2, tabell 7", "tabell 7 i bilaga 2", "avsnitt 3 (bilaga 2)"] {
            assert_eq!(named(text), ["2"], "{text}");
        }
        assert_eq!(named("bilaga 2 och tabell 7"), ["2", "7"]);
        assert_eq!(named("tabell 7 i avsnitt 2"), ["7", "2"]);
    }
}
