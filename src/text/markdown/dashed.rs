//! Lines that begin with a dash of another length than the one that makes a list.

use super::bullets::{DASHES, is_hard};
use super::goes_on::goes_on;

/// Whether a line begins with such a dash.
pub fn dashed(line: &str) -> bool {
    let rest = line.trim_start_matches(|sign| DASHES.contains(sign));
    line.len() - rest.len() > 0
        && line.chars().nth(1).is_some_and(|next| [' ', '\t'].contains(&next) || is_hard(next))
}

/// Whether the dash that the line at `at` begins with is the mark of a point: of several, from the first line on or below
/// one that leads up to them, or of which none parts a sentence.
pub fn is_dashed(lines: &[&str], at: usize) -> bool {
    let all: Vec<usize> = (0..lines.len()).filter(|at| dashed(lines[*at])).collect();
    let Some(first) = all.first().filter(|_| all.len() > 1 && all.contains(&at)) else {
        return false;
    };
    let led = *first == 0 || lines[first - 1].trim_end().ends_with(':');
    led || all.iter().filter(|at| !parts(lines, **at)).count() > 1
}

/// Whether the dash stands within a sentence: it goes on from the line above, or another on one of both lines is its fellow.
fn parts(lines: &[&str], at: usize) -> bool {
    let above = at.checked_sub(1).map(|above| lines[above]);
    let fellow = |line: &str| inner(line) % 2 == 1;
    above.is_some_and(|above| goes_on(above) || fellow(above)) || fellow(lines[at])
}

/// How many dashes stand between words of a line.
fn inner(line: &str) -> usize {
    let words = line.split_whitespace().skip(1);
    words.filter(|word| word.chars().all(|sign| DASHES.contains(sign))).count()
}
