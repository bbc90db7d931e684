//! A day that somebody wrote as people do.

use super::datum::MÅNADER;

/// What is meant with words that look like a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Dag {
    /// This day.
    Är(time::Date),
    /// A day of some year.
    UtanÅr,
    /// A day that does not exist.
    FinnsInte,
}

/// A part of a date: a number, with how many digits it has, or a month by its name.
#[derive(Debug, Clone, Copy)]
enum Del {
    Tal(i32, usize),
    Månad(i32),
}

/// What day is meant with the words; none for other words, such as ”våren 2027”.
pub fn dag(words: &str) -> Option<Dag> {
    let lower = words.to_lowercase();
    let parts = lower.split(|sign: char| !sign.is_alphanumeric()).filter(|part| !part.is_empty());
    let parts = parts.filter(|part| !["den", "senast", "e", "a"].contains(part));
    let parts: Vec<Del> = parts.map(del).collect::<Option<_>>()?;
    match parts.as_slice() {
        [Del::Tal(year, 4), month, day] => Some(on(*year, nr(*month), nr(*day))),
        [Del::Tal(day, 1 | 2), month, Del::Tal(year, 4)] => Some(on(*year, nr(*month), *day)),
        [Del::Tal(day, 1 | 2), Del::Månad(month), Del::Tal(year, 2)] => {
            Some(on(2000 + year, *month, *day))
        }
        [Del::Tal(day, 1 | 2), month @ Del::Tal(..), Del::Tal(year, 2)] if words.contains('/') => {
            Some(on(2000 + year, nr(*month), *day))
        }
        [Del::Tal(_, 1 | 2), Del::Tal(_, 1 | 2), Del::Tal(_, 1 | 2)]
        | [Del::Tal(_, 1 | 2), Del::Månad(_)] => Some(Dag::UtanÅr),
        [Del::Tal(day, 1 | 2), Del::Tal(month, 1 | 2)]
            if (1..=12).contains(month) && *day <= 31 =>
        {
            Some(Dag::UtanÅr)
        }
        [Del::Tal(whole, 8)] => Some(on(whole / 10_000, whole / 100 % 100, whole % 100)),
        _ => None,
    }
}

fn nr(part: Del) -> i32 {
    match part {
        Del::Tal(number, _) | Del::Månad(number) => number,
    }
}

/// A part of a date; none for any other word.
fn del(word: &str) -> Option<Del> {
    let digits = word.trim_end_matches(['e', 'a']);
    if !digits.is_empty() && digits.len() <= 8 && digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return Some(Del::Tal(digits.parse().ok()?, digits.len()));
    }
    let is_short = |month: &str| word.len() >= 3 && month.starts_with(word);
    let month = MÅNADER
        .iter()
        .position(|month| is_short(month) || word == "sept" && *month == "september")?;
    Some(Del::Månad(i32::try_from(month + 1).ok()?))
}

fn on(year: i32, month: i32, day: i32) -> Dag {
    let month = u8::try_from(month).ok().and_then(|month| time::Month::try_from(month).ok());
    let day = u8::try_from(day).ok();
    let date = month
        .zip(day)
        .and_then(|(month, day)| time::Date::from_calendar_date(year, month, day).ok());
    date.map_or(Dag::FinnsInte, Dag::Är)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_is_read_as_people_write_it() {
        let last_of_april = Some(Dag::Är(time::macros::date!(2027 - 04 - 30)));
        for words in [
            "30/4 2027",
            "30/4-2027",
            "30/4/2027",
            "30/4 27",
            "30 april 2027",
            "den 30 april 2027",
            "30 apr. 2027",
            "30:e april 2027",
            "Senast den 30 april 2027",
            "2027-4-30",
            "2027/04/30",
            "30.4.2027",
            "30-04-2027",
            "20270430",
            "30 april 27",
        ] {
            assert_eq!(dag(words), last_of_april, "{words}");
        }
        for words in ["31/4 2027", "2027-04-31", "31 april 2027", "2027-13-01"] {
            assert_eq!(dag(words), Some(Dag::FinnsInte), "{words}");
        }
        for words in ["30/4", "30 april", "27-04-30"] {
            assert_eq!(dag(words), Some(Dag::UtanÅr), "{words}");
        }
    }

    #[test]
    fn other_words_are_no_day() {
        for words in [
            "hösten 2027",
            "april 2027",
            "2027",
            "T2 2027",
            "vecka 12 2027",
            "löpande",
            "kvartal 2",
            "2027-04",
        ] {
            assert_eq!(dag(words), None, "{words}");
        }
    }
}
