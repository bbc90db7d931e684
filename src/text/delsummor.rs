//! Sums among numbers that stand in a row, though no name says that they are sums.

use std::cmp::Ordering;

/// The most numbers that one is held against: the weeks of a year, and some more.
const LONGEST: usize = 60;

/// Numbers side by side that are read as one: those of a row in several columns, or of a column in several rows.
pub type Sida = Vec<Option<i128>>;

/// Which of these, one after the other, are the sum of `least` or more just before them; `rounded`: but for rounding. What was summed
/// once is not summed again, so that sums of sums are found too.
pub fn delsummor(all: &[Sida], least: usize, rounded: bool) -> Vec<usize> {
    nästlade(all, least, rounded).0
}

/// The same, and those that are part of no sum.
pub fn nästlade(all: &[Sida], least: usize, rounded: bool) -> (Vec<usize>, Vec<usize>) {
    let rising = all.iter().flatten().flatten().all(|number| *number >= 0);
    let search = Sökning { least, rounded, rising };
    let mut open: Vec<usize> = Vec::new();
    let mut found = Vec::new();
    for (index, typed) in all.iter().enumerate() {
        if let Some(parts) = search.parts(all, &open, typed) {
            open.truncate(open.len() - parts);
            found.push(index);
        }
        open.push(index);
    }
    (found, open)
}

/// Those that are the sum of two or more just after them, where all are such or parts of such, one group after the other.
pub fn ledande(all: &[Sida]) -> Vec<usize> {
    let rising = all.iter().flatten().flatten().all(|number| *number >= 0);
    let search = Sökning { least: 2, rounded: false, rising };
    let mut found = Vec::new();
    let mut at = 0;
    while at < all.len() {
        let below: Vec<usize> = (at + 1..all.len().min(at + 1 + LONGEST)).rev().collect();
        let Some(parts) = search.parts(all, &below, &all[at]) else { return Vec::new() };
        found.push(at);
        at += parts + 1;
    }
    found
}

/// How sums are looked for.
struct Sökning {
    /// The fewest parts of a sum.
    least: usize,
    rounded: bool,
    /// Whether more parts never make a smaller sum.
    rising: bool,
}

impl Sökning {
    /// How many of the last ones a number is the sum of.
    fn parts(&self, all: &[Sida], open: &[usize], typed: &Sida) -> Option<usize> {
        if typed.iter().flatten().all(|number| *number == 0) {
            return None;
        }
        let mut sums = vec![0; typed.len()];
        for (part, parts) in open.iter().rev().zip(1..=LONGEST) {
            for (sum, number) in sums.iter_mut().zip(&all[*part]) {
                *sum += number.unwrap_or(0);
            }
            let over = self.over(&sums, typed, parts);
            if parts >= self.least && over.clone().all(|over| over == Ordering::Equal) {
                return Some(parts);
            }
            if self.rising && over.clone().any(|over| over == Ordering::Greater) {
                return None;
            }
        }
        None
    }

    /// How sums of so many parts stand to what is typed, rounding left out of account.
    fn over<'s>(
        &self,
        sums: &'s [i128],
        typed: &'s Sida,
        parts: usize,
    ) -> impl Iterator<Item = Ordering> + Clone + 's {
        let slack = if self.rounded { i128::try_from(parts).unwrap_or(0) + 1 } else { 0 };
        let both = sums.iter().zip(typed).filter_map(|(sum, typed)| Some((*sum, (*typed)?)));
        both.map(move |(sum, typed)| {
            let over = 2 * (sum - typed);
            if over.abs() <= slack { Ordering::Equal } else { over.cmp(&0) }
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(numbers: &[i128], rounded: bool) -> Vec<usize> {
        let all: Vec<Sida> = numbers.iter().map(|number| vec![Some(*number)]).collect();
        delsummor(&all, 2, rounded)
    }

    #[test]
    fn sums_of_sums_are_found() {
        assert_eq!(found(&[10, 20, 30, 5, 6, 11, 41, 8, 9, 17], false), [2, 5, 6, 9]);
        assert_eq!(found(&[5, 3, 1, 0, 0], false), [] as [usize; 0]);
        assert_eq!(found(&[5, 3, 9], false), [] as [usize; 0]);
        assert_eq!(found(&[5, 3, 9], true), [2]);
        let years = [vec![Some(1), Some(4)], vec![Some(2), None], vec![Some(3), Some(5)]];
        assert_eq!(delsummor(&years, 2, false), [] as [usize; 0]);
        assert_eq!(delsummor(&years, 2, true), [2]);
    }
}
