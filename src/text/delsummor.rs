//! Sums among numbers that stand in a row, though no name says that they are sums.

/// The most numbers that one is held against: the weeks of a year, and some more.
const LONGEST: usize = 60;

/// Numbers side by side that are read as one: those of a row in several columns, or of a column in several rows.
pub type Sida = Vec<Option<i128>>;

/// Which of these, one after the other, are the sum of two or more just before them; `rounded`: but for rounding. What was summed
/// once is not summed again, so that sums of sums are found too.
pub fn delsummor(all: &[Sida], rounded: bool) -> Vec<usize> {
    let mut open: Vec<&Sida> = Vec::new();
    let mut found = Vec::new();
    for (index, typed) in all.iter().enumerate() {
        if let Some(parts) = parts(&open, typed, rounded) {
            open.truncate(open.len() - parts);
            found.push(index);
        }
        open.push(typed);
    }
    found
}

/// How many of the last ones a number is the sum of.
fn parts(open: &[&Sida], typed: &Sida, rounded: bool) -> Option<usize> {
    if typed.iter().flatten().all(|number| *number == 0) {
        return None;
    }
    let mut sums = vec![0; typed.len()];
    open.iter().rev().take(LONGEST).zip(1..).find_map(|(part, parts)| {
        for (sum, number) in sums.iter_mut().zip(part.iter()) {
            *sum += number.unwrap_or(0);
        }
        let slack = if rounded { i128::try_from(parts).unwrap_or(0) + 1 } else { 0 };
        let fits = |(sum, typed): (&i128, &Option<i128>)| {
            typed.is_none_or(|typed| 2 * (sum - typed).abs() <= slack)
        };
        (parts > 1 && sums.iter().zip(typed).all(fits)).then_some(parts)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(numbers: &[i128], rounded: bool) -> Vec<usize> {
        let all: Vec<Sida> = numbers.iter().map(|number| vec![Some(*number)]).collect();
        delsummor(&all, rounded)
    }

    #[test]
    fn sums_of_sums_are_found() {
        assert_eq!(found(&[10, 20, 30, 5, 6, 11, 41, 8, 9, 17], false), [2, 5, 6, 9]);
        assert_eq!(found(&[5, 3, 1, 0, 0], false), [] as [usize; 0]);
        assert_eq!(found(&[5, 3, 9], false), [] as [usize; 0]);
        assert_eq!(found(&[5, 3, 9], true), [2]);
        let years = [vec![Some(1), Some(4)], vec![Some(2), None], vec![Some(3), Some(5)]];
        assert_eq!(delsummor(&years, false), [] as [usize; 0]);
        assert_eq!(delsummor(&years[..], true), [2]);
    }
}
