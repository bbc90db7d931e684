//! Two numbers in one cell, as in ”31 (28)”: that of the year and that of the year before.

use std::fmt;

use super::nothing::is_nothing;
use super::tal::Tal;

/// A number, and the one in brackets after it; either may be missing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Par {
    /// That before the brackets.
    pub tal: Option<Tal>,
    /// That within them.
    pub inom: Option<Tal>,
}

impl Par {
    /// The numbers of a cell where brackets hold a second one; none if it holds something else.
    fn parse(text: &str) -> Option<Self> {
        let Some(rest) = text.trim().strip_suffix(')') else {
            return Some(Self { tal: Some(Tal::parse(text)?), inom: None });
        };
        let (before, within) = rest.rsplit_once('(')?;
        let part = |text: &str| match Tal::parse(text) {
            None if is_nothing(text) => Some(None),
            None => None,
            number => Some(number),
        };
        let par = Self { tal: part(before)?, inom: part(within)? };
        (par.tal.is_some() || par.inom.is_some()).then_some(par)
    }

    /// The numbers of a cell; `paired`: of a column where some have both.
    pub fn read(text: &str, paired: bool) -> Option<Self> {
        if paired {
            Self::parse(text)
        } else {
            Some(Self { tal: Some(Tal::parse(text)?), inom: None })
        }
    }

    /// Whether a cell has both.
    pub fn is_both(text: &str) -> bool {
        Self::parse(text).is_some_and(|par| par.tal.is_some() && par.inom.is_some())
    }
}

impl fmt::Display for Par {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (self.tal, self.inom) {
            (Some(tal), None) => write!(f, "{tal}"),
            (Some(tal), Some(inom)) => write!(f, "{tal} ({inom})"),
            (None, Some(inom)) => write!(f, "– ({inom})"),
            (None, None) => Ok(()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_both_numbers_of_a_cell() {
        for (text, expected) in [
            ("31 (28)", "31 (28)"),
            ("1 420(1 457)", "1\u{a0}420 (1\u{a0}457)"),
            ("– (28)", "– (28)"),
            ("(28)", "– (28)"),
            ("31 (–)", "31"),
            ("31", "31"),
            ("13 (65 %)", "13 (65\u{a0}%)"),
        ] {
            assert_eq!(Par::parse(text).map(|par| par.to_string()).as_deref(), Some(expected));
        }
        for text in ["", "()", "31 (varav 4)", "Norr (28)", "– (–)"] {
            assert_eq!(Par::parse(text), None, "{text}");
        }
    }
}
