//! Numbers that were counted by machine, as people write them.

use super::tal::Tal;

/// The most decimals that are written.
pub const FLEST_DECIMALER: u32 = 6;

impl Tal {
    /// The number that a float means, by the digits that are sure; none if there are too many.
    pub fn of_float(float: f64) -> Option<Self> {
        let written = format!("{float:.places$}", places = places(float)).replace('.', ",");
        Self::parse(&written).map(Self::trimmed)
    }

    /// The number with no more decimals than are written.
    #[must_use]
    pub fn shortened(self) -> Self {
        if self.decimaler > FLEST_DECIMALER {
            self.rounded(FLEST_DECIMALER).trimmed()
        } else {
            self
        }
    }

    /// The number as in running text, without thousands set apart: a year stays a year.
    pub fn run_together(self) -> String {
        self.to_string().replace('\u{a0}', "")
    }
}

/// The decimals of a float that are sure: those of its first fifteen digits.
fn places(float: f64) -> usize {
    let scientific = format!("{float:e}");
    let exponent =
        scientific.split_once('e').and_then(|(_, exponent)| exponent.parse::<i32>().ok());
    usize::try_from(14 - exponent.unwrap_or_default()).unwrap_or_default().min(15)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_sure_digits_are_written() {
        let written = |float: f64| Tal::of_float(float).map(|tal| tal.shortened().run_together());
        assert_eq!(written(0.1 + 0.2).as_deref(), Some("0,3"));
        assert_eq!(written(1.1 * 3.0).as_deref(), Some("3,3"));
        assert_eq!(written(2.0 / 3.0 * 100.0).as_deref(), Some("66,666667"));
        assert_eq!(written(-1234.0).as_deref(), Some("−1234"));
        assert_eq!(written(f64::INFINITY), None);
    }
}
