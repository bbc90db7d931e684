//! Numbers as Swedes write them: decimal comma, spaces between thousands.

use std::fmt;

use super::sort::Sort;

/// A number as written, exact: whole units of its last decimal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Tal {
    /// The number without its decimal comma.
    pub enheter: i128,
    /// How many of its digits are decimals.
    pub decimaler: u32,
    /// What is counted.
    pub sort: Sort,
}

/// Marks of footnotes after a number.
pub const MARKS: [char; 14] =
    ['*', '†', '‡', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹', '⁰', '⁾'];

/// What stands between thousands.
const BETWEEN: [char; 7] = [' ', '\u{a0}', '\u{202f}', '\u{2009}', '\u{2007}', '\'', '’'];

/// The most digits that a number may have, so that sums stay exact.
const MAX_DIGITS: usize = 18;

/// The most of thousands or millions that is converted, so that sums stay exact.
const MOST_SCALED: i128 = 1_000_000_000_000;

impl Tal {
    /// The number that a text is; none if it is something else, a number like `007` included. Marks of footnotes
    /// after it are no part of it, and one in brackets is less than nothing.
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.trim().trim_end_matches(MARKS).trim_end();
        let (text, sort) = without_sort(text)?;
        if let Some(inner) = text.strip_prefix('(').and_then(|rest| rest.strip_suffix(')')) {
            let (inner, within) = without_sort(inner.trim())?;
            let sort = if sort == Sort::Antal { within } else { sort };
            let number = Self::digits(inner, sort)?;
            return Some(number.negated());
        }
        let (digits, sign) = match text.strip_prefix(['-', '−', '–']) {
            Some(rest) => (rest.trim_start(), -1),
            None => (text.strip_prefix('+').unwrap_or(text), 1),
        };
        let number = Self::digits(digits, sort)?;
        Some(Self { enheter: sign * number.enheter, ..number })
    }

    /// The number that digits are, without a sign.
    fn digits(digits: &str, sort: Sort) -> Option<Self> {
        let (whole, decimals) = digits.split_once(',').unwrap_or((digits, ""));
        let whole = whole_digits(whole)?;
        let valid = decimals.bytes().all(|byte| byte.is_ascii_digit()) && !digits.ends_with(',');
        if !valid || whole.len() + decimals.len() > MAX_DIGITS {
            return None;
        }
        let enheter: i128 = format!("{whole}{decimals}").parse().ok()?;
        Some(Self { enheter, decimaler: u32::try_from(decimals.len()).ok()?, sort })
    }

    /// The number with so many decimals; a half goes away from zero, as people and spreadsheets round.
    #[must_use]
    pub fn rounded(self, decimaler: u32) -> Self {
        let enheter = match self.decimaler.checked_sub(decimaler) {
            None | Some(0) => self.scaled(decimaler),
            Some(less) => divided(self.enheter, 10_i128.pow(less)),
        };
        Self { enheter, decimaler, ..self }
    }

    /// The number without zeros at the end of its decimals.
    #[must_use]
    pub fn trimmed(mut self) -> Self {
        while self.decimaler > 0 && self.enheter % 10 == 0 {
            self.enheter /= 10;
            self.decimaler -= 1;
        }
        self
    }

    /// How many per cent of `all` this is; none of nothing, or if there are too many digits.
    pub fn share(self, all: Self, decimaler: u32) -> Option<Self> {
        let places = self.decimaler.max(all.decimaler);
        let (part, all) = (self.scaled(places), all.scaled(places));
        let hundredths = part.checked_mul(100 * 10_i128.pow(decimaler))?;
        let small = hundredths.checked_abs()? < i128::MAX / 4 && all.checked_abs()? < i128::MAX / 4;
        let enheter = (all != 0 && small).then(|| divided(hundredths, all))?;
        Some(Self { enheter, decimaler, sort: Sort::Procent })
    }

    /// The exact sum, with as many decimals as the number that has most.
    pub fn sum(numbers: &[Self]) -> Self {
        let decimaler = numbers.iter().map(|number| number.decimaler).max().unwrap_or_default();
        let first = numbers.first().map(|number| number.sort).unwrap_or_default();
        let same = numbers.iter().all(|number| number.sort == first);
        let enheter = numbers.iter().map(|number| number.scaled(decimaler)).sum();
        Self { enheter, decimaler, sort: if same { first } else { Sort::Antal } }
    }

    /// The exact sum of numbers that count the same, where a bare one counts what the others do; else two that do not.
    pub fn added(numbers: &[Self]) -> Result<Self, (Sort, Sort)> {
        let sort = Sort::of_all(numbers.iter().map(|number| number.sort))?;
        Ok(Self { sort, ..Self::sum(numbers) })
    }

    /// The number in kronor; none if it is no money. One that stands alone is.
    pub fn kronor(self) -> Option<Self> {
        let factor = if self.sort == Sort::Antal { 1 } else { self.sort.kronor()? };
        if factor > 1 && self.enheter.abs() > MOST_SCALED {
            return None;
        }
        let number = Self { enheter: self.enheter * factor, sort: Sort::Kronor, ..self };
        Some(if factor == 1 { number } else { number.trimmed() })
    }

    /// Whether both are money, of unlike units.
    pub fn is_other_money(self, other: Self) -> bool {
        let both = self.sort.kronor().zip(other.sort.kronor());
        both.is_some_and(|(one, other)| one != other)
    }

    /// The number in per cent; none if it is no share. One that stands alone is.
    pub fn procent(self) -> Option<Self> {
        match self.sort {
            Sort::Antal | Sort::Procent => Some(Self { sort: Sort::Procent, ..self }),
            Sort::Promille => {
                let (decimaler, sort) = (self.decimaler + 1, Sort::Procent);
                Some(Self { decimaler, sort, ..self }.trimmed())
            }
            _ => None,
        }
    }

    /// The number in units of a decimal that is not before its own last one.
    pub fn scaled(self, decimaler: u32) -> i128 {
        self.enheter * 10_i128.pow(decimaler.saturating_sub(self.decimaler))
    }

    /// As much less than nothing as this is more.
    #[must_use]
    pub fn negated(self) -> Self {
        Self { enheter: -self.enheter, ..self }
    }

    /// Whether two numbers are the same, however many decimals they are written with.
    pub fn equals(self, other: Self) -> bool {
        let decimaler = self.decimaler.max(other.decimaler);
        self.scaled(decimaler) == other.scaled(decimaler)
    }

    /// How far two numbers are from each other, in units of the last decimal of either.
    pub fn distance(self, other: Self) -> u128 {
        let decimaler = self.decimaler.max(other.decimaler);
        self.scaled(decimaler).abs_diff(other.scaled(decimaler))
    }

    /// The number as a float, for drawing.
    #[expect(clippy::cast_precision_loss, reason = "a drawing needs no more than 15 digits")]
    pub fn float(self) -> f64 {
        self.enheter as f64 / 10_f64.powi(self.decimaler.cast_signed())
    }

    /// The number as a whole number, if it is one.
    pub fn whole(self) -> Option<i64> {
        let unit = 10_i128.pow(self.decimaler);
        (self.enheter % unit == 0).then(|| i64::try_from(self.enheter / unit).ok()).flatten()
    }
}

/// A number and what stands after it; none if that is no unit.
fn without_sort(text: &str) -> Option<(&str, Sort)> {
    let is_number = |c: char| c.is_ascii_digit() || c == ')';
    let last = text.char_indices().rfind(|(_, c)| is_number(*c))?;
    let (number, word) = text.split_at(last.0 + 1);
    Some((number, Sort::parse(word)?))
}

/// A quotient as a whole number; a half goes away from zero.
fn divided(part: i128, all: i128) -> i128 {
    let sign = part.signum() * all.signum();
    sign * ((2 * part.abs() + all.abs()) / (2 * all.abs()))
}

/// The digits before the decimal comma: spaces only between groups of three.
fn whole_digits(text: &str) -> Option<String> {
    let groups: Vec<&str> = text.split(BETWEEN).collect();
    let all_digits = groups
        .iter()
        .all(|group| !group.is_empty() && group.bytes().all(|byte| byte.is_ascii_digit()));
    let even = groups[1..].iter().all(|group| group.len() == 3)
        && (groups.len() == 1 || groups[0].len() <= 3);
    let whole = groups.concat();
    (all_digits && even && (whole == "0" || !whole.starts_with('0'))).then_some(whole)
}

impl fmt::Display for Tal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let unit = 10_u128.pow(self.decimaler);
        let units = self.enheter.unsigned_abs();
        if self.enheter < 0 {
            f.write_str("−")?;
        }
        let whole = (units / unit).to_string();
        for (index, digit) in whole.chars().enumerate() {
            if index > 0 && (whole.len() - index).is_multiple_of(3) {
                f.write_str("\u{a0}")?;
            }
            write!(f, "{digit}")?;
        }
        if self.decimaler > 0 {
            write!(f, ",{:0width$}", units % unit, width = self.decimaler as usize)?;
        }
        let word = self.sort.word(self.whole() == Some(1));
        if word.is_empty() { Ok(()) } else { write!(f, "\u{a0}{word}") }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(text: &str) -> Option<String> {
        Tal::parse(text).map(|number| number.to_string())
    }

    /// What people and spreadsheets write.
    #[test]
    fn reads_and_prints_numbers() {
        for (text, expected) in [
            ("12", "12"),
            ("2 991", "2\u{a0}991"),
            ("1234567", "1\u{a0}234\u{a0}567"),
            ("1\u{202f}234\u{2009}567,50", "1\u{a0}234\u{a0}567,50"),
            ("-3,05", "−3,05"),
            ("−3", "−3"),
            ("65%", "65\u{a0}%"),
            ("1 200 kr", "1\u{a0}200\u{a0}kr"),
            ("0,5", "0,5"),
            ("1'234’567", "1\u{a0}234\u{a0}567"),
            ("1 234 567,50 kr", "1\u{a0}234\u{a0}567,50\u{a0}kr"),
            ("–3", "−3"),
            ("(1 234)", "−1\u{a0}234"),
            ("(1 234) tkr", "−1\u{a0}234\u{a0}tkr"),
            ("(12 kr)", "−12\u{a0}kr"),
            ("1,5 mkr", "1,5\u{a0}mkr"),
            ("2 mnkr", "2\u{a0}mnkr"),
            ("4 ‰", "4\u{a0}‰"),
            ("12*", "12"),
            ("12 %¹", "12\u{a0}%"),
            ("+4", "4"),
            ("12 st", "12\u{a0}st"),
            ("1 dag", "1\u{a0}dag"),
            ("3 Dagar", "3\u{a0}dagar"),
            ("5 Tkr", "5\u{a0}tkr"),
            ("5 MKR", "5\u{a0}mkr"),
            ("2 msek", "2\u{a0}mnkr"),
            ("1 834 SEK", "1\u{a0}834\u{a0}kr"),
            ("500 kronor", "500\u{a0}kr"),
            ("500:-", "500\u{a0}kr"),
            ("1\u{2007}234", "1\u{a0}234"),
        ] {
            assert_eq!(written(text).as_deref(), Some(expected), "{text}");
        }
    }

    /// Identifiers, dates, spans and English decimals are words: adding them up would be wrong.
    #[test]
    fn other_things_are_words() {
        for text in [
            "",
            "007",
            "2025-01-31",
            "1.5",
            "12 34",
            "1,",
            "12 kr/mån",
            "12 stor",
            "3–5",
            "ca 5",
            ",5",
            "kr",
            "1 0000",
            "9999999999999999999",
            "..",
            "*",
            "(-3)",
            "()",
            "31 (28)",
            "12'34",
        ] {
            assert_eq!(written(text), None, "{text}");
        }
    }

    /// Halves go away from zero, by the decimals as written.
    #[test]
    fn rounds_as_people_do() {
        for (text, decimaler, expected) in [
            ("2,5", 0, "3"),
            ("-2,5", 0, "−3"),
            ("1,005", 2, "1,01"),
            ("0,4999", 0, "0"),
            ("7", 2, "7,00"),
        ] {
            let number = Tal::parse(text).expect("it is a number");
            assert_eq!(number.rounded(decimaler).to_string(), expected, "{text}");
        }
        let share = |part: &str, all: &str| {
            Tal::parse(part)?.share(Tal::parse(all)?, 0).map(|share| share.to_string())
        };
        assert_eq!(share("1", "8").as_deref(), Some("13\u{a0}%"));
        assert_eq!(share("5", "8").as_deref(), Some("63\u{a0}%"));
        assert_eq!(share("-1", "8").as_deref(), Some("−13\u{a0}%"));
        assert_eq!(share("1", "0"), None);
    }

    /// What a unit says is not lost when another is asked for.
    #[test]
    fn units_are_converted() {
        let of = |text: &str, to: fn(Tal) -> Option<Tal>| {
            to(Tal::parse(text)?).map(|number| number.to_string())
        };
        assert_eq!(of("1,5 tkr", Tal::kronor).as_deref(), Some("1\u{a0}500\u{a0}kr"));
        assert_eq!(of("1,5 mnkr", Tal::kronor).as_deref(), Some("1\u{a0}500\u{a0}000\u{a0}kr"));
        assert_eq!(of("12,50", Tal::kronor).as_deref(), Some("12,50\u{a0}kr"));
        assert_eq!(of("5 %", Tal::kronor), None);
        assert_eq!(of("5 ‰", Tal::procent).as_deref(), Some("0,5\u{a0}%"));
        assert_eq!(of("5 kr", Tal::procent), None);
    }

    /// Floats would print 0,30000000000000004.
    #[test]
    fn sums_are_exact() {
        let numbers: Vec<Tal> =
            ["0,1", "0,2", "1 000"].iter().filter_map(|text| Tal::parse(text)).collect();
        let sum = Tal::sum(&numbers);
        assert_eq!(sum.to_string(), "1\u{a0}000,3");
        assert_eq!(sum.whole(), None);
        assert_eq!(Tal::sum(&numbers[2..]).whole(), Some(1000));
        assert!(sum.equals(Tal { enheter: 100_030, decimaler: 2, sort: Sort::Antal }));
    }
}
