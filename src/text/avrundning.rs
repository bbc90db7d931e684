//! Whether a number is the sum of others, but for what rounding explains.

use super::sort::Sort;
use super::tal::Tal;

/// Whether `typed` is the sum of `parts`; `rounded`: each of them may have been rounded. It may itself be written with fewer
/// decimals, or in thousands.
pub fn is_sum_of(parts: &[Tal], typed: Tal, rounded: bool) -> bool {
    if parts.is_empty() {
        return false;
    }
    let in_kronor = || {
        let parts: Option<Vec<Tal>> = parts.iter().map(|part| part.kronor()).collect();
        Some(close(&parts?, typed.kronor()?, step(typed), rounded))
    };
    let money = |tal: &Tal| tal.sort.kronor();
    let scaled = money(&typed).is_some() && parts.iter().any(|part| part.sort != typed.sort);
    let otherwise = money(&typed).is_some()
        && parts.iter().all(|part| money(part).is_some_and(|of| Some(of) != money(&typed)));
    (!otherwise && close(parts, typed, Tal { enheter: 1, ..typed }, rounded))
        || (scaled && in_kronor() == Some(true))
}

/// The least by which a number could have been greater, in kronor.
fn step(typed: Tal) -> Tal {
    let factor = typed.sort.kronor().unwrap_or(1);
    Tal { enheter: factor, decimaler: typed.decimaler, sort: Sort::Kronor }
}

/// Whether a sum is no farther away than halves of the last digits.
fn close(parts: &[Tal], typed: Tal, step: Tal, rounded: bool) -> bool {
    let sum = Tal::sum(parts);
    let finest = Tal { enheter: 1, decimaler: sum.decimaler, sort: Sort::Antal };
    let places = sum.decimaler.max(typed.decimaler).max(step.decimaler);
    let of = |number: Tal| number.scaled(places);
    let coarser = if of(step) > of(finest) { of(step) } else { 0 };
    let of_parts = if rounded { of(finest) * i128::try_from(parts.len()).unwrap_or(0) } else { 0 };
    2 * (of(sum) - of(typed)).abs() <= coarser + of_parts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rounding_explains_halves_of_the_last_digit() {
        for (parts, typed, rounded, expected) in [
            (&["120,4", "220,4", "33,4"][..], "374", false, true),
            (&["120,4", "220,4", "33,4"], "375", false, false),
            (&["5 000", "3 000"], "8 tkr", false, true),
            (&["5 000", "3 000"], "9 tkr", false, false),
            (&["5 400", "3 000"], "8,4 tkr", false, true),
            (&["400 tkr", "600 tkr"], "1 mnkr", false, true),
            (&["120", "220", "33"], "374", true, true),
            (&["120", "220", "33"], "374", false, false),
            (&["59", "12"], "71", false, true),
            (&["59", "12"], "72", false, false),
            (&["12,50", "7,50"], "20", false, true),
            (&["700 tkr", "800 tkr"], "1,5 mnkr", false, true),
            (&["700 tkr", "800 tkr"], "1 500 mnkr", false, false),
        ] {
            let parts: Vec<Tal> = parts.iter().filter_map(|text| Tal::parse(text)).collect();
            let typed = Tal::parse(typed).expect("it is a number");
            assert_eq!(is_sum_of(&parts, typed, rounded), expected, "{parts:?} {typed}");
        }
    }
}
