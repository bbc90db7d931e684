//! A day that somebody wrote as people do.

use std::ops::Range;

use super::datum::MÅNADER;

/// What is meant with words that look like a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Dag {
    /// This day.
    Är(time::Date),
    /// A day of some year.
    UtanÅr,
    /// A day that does not exist; the last one of its month, if there is such a month.
    FinnsInte(Option<time::Date>),
}

/// How to write what somebody wrote for a day: as that day where it is known, and never as some other.
pub fn så_skrivs(words: &str) -> String {
    match dag(words) {
        Some(Dag::Är(date)) => format!("skriv {date}"),
        Some(Dag::FinnsInte(Some(last))) => {
            format!("skriv en dag som finns: månadens sista är {last}")
        }
        _ => "skriv år, månad och dag med siffror: ÅÅÅÅ-MM-DD".to_owned(),
    }
}

/// A year that has every day.
const LEAP: i32 = 2024;

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
        [Del::Tal(day, 1 | 2), Del::Månad(month)] => Some(match on(LEAP, *month, *day) {
            Dag::FinnsInte(_) => Dag::FinnsInte(None),
            _ => Dag::UtanÅr,
        }),
        [Del::Tal(_, 1 | 2), Del::Tal(_, 1 | 2), Del::Tal(_, 1 | 2)] => Some(Dag::UtanÅr),
        [Del::Tal(day, 1 | 2), Del::Tal(month, 1 | 2)]
            if (1..=12).contains(month) && *day <= 31 =>
        {
            Some(Dag::UtanÅr)
        }
        [Del::Tal(whole, 8)] => Some(on(whole / 10_000, whole / 100 % 100, whole % 100)),
        _ => None,
    }
}

/// The days in running text that can be nothing else: ”31 juni 2027”, ”31 juni”, ”2027-06-31”, ”31/6 2027”.
pub fn dagar(text: &str) -> Vec<(Range<usize>, Dag)> {
    let mut found = Vec::new();
    if !text.bytes().any(|byte| byte.is_ascii_digit()) {
        return found;
    }
    let words = words(text);
    let mut rest = words.as_slice();
    while let [first, ..] = rest {
        let len = if text[first.clone()].starts_with(|sign: char| sign.is_ascii_digit()) {
            length(text, rest)
        } else {
            0
        };
        if let Some(last) = len.checked_sub(1) {
            let range = first.start..rest[last].end;
            found.extend(dag(&text[range.clone()]).map(|dag| (range, dag)));
        }
        rest = &rest[len.max(1)..];
    }
    found
}

/// The words and numbers of a text.
fn words(text: &str) -> Vec<Range<usize>> {
    let mut found: Vec<Range<usize>> = Vec::new();
    for (at, sign) in text.char_indices().filter(|(_, sign)| sign.is_alphanumeric()) {
        let end = at + sign.len_utf8();
        match found.last_mut().filter(|last| last.end == at) {
            Some(last) => last.end = end,
            None => found.push(at..end),
        }
    }
    found
}

/// How many of the words are a day, by what they are and what stands between them.
fn length(text: &str, words: &[Range<usize>]) -> usize {
    let parts: Vec<Del> =
        words.iter().take(3).map_while(|word| del(&text[word.clone()].to_lowercase())).collect();
    let is_between = |index: usize, sign: &str| {
        let between = &text[words[index].end..words[index + 1].start];
        between == sign || sign == " " && between.chars().all(char::is_whitespace)
    };
    match parts.as_slice() {
        [Del::Tal(_, 1 | 2), Del::Månad(_), rest @ ..] if is_between(0, " ") => {
            let year = matches!(rest, [Del::Tal(_, 4)]) && is_between(1, " ");
            2 + usize::from(year)
        }
        [Del::Tal(_, 1 | 2), Del::Tal(_, 1 | 2), Del::Tal(1900..2100, 4)]
            if is_between(0, "/") && is_between(1, " ") =>
        {
            3
        }
        [Del::Tal(1900..2100, 4), Del::Tal(_, 2), Del::Tal(_, 2)]
            if is_between(0, "-") && is_between(1, "-") =>
        {
            3
        }
        _ => 0,
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
    let Some(month) = u8::try_from(month).ok().and_then(|month| time::Month::try_from(month).ok())
    else {
        return Dag::FinnsInte(None);
    };
    let of = |day: u8| time::Date::from_calendar_date(year, month, day).ok();
    let date = u8::try_from(day).ok().and_then(of);
    date.map_or_else(|| Dag::FinnsInte(of(month.length(year))), Dag::Är)
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
            assert!(matches!(dag(words), Some(Dag::FinnsInte(_))), "{words}");
        }
        for words in ["30/4", "30 april", "27-04-30"] {
            assert_eq!(dag(words), Some(Dag::UtanÅr), "{words}");
        }
    }

    #[test]
    fn who_wrote_a_day_is_shown_that_day() {
        for (words, shown) in [
            ("30/4 2027", "skriv 2027-04-30"),
            ("2027-02-29", "skriv en dag som finns: månadens sista är 2027-02-28"),
            ("2027-13-01", "skriv år, månad och dag med siffror: ÅÅÅÅ-MM-DD"),
            ("snart", "skriv år, månad och dag med siffror: ÅÅÅÅ-MM-DD"),
        ] {
            assert_eq!(så_skrivs(words), shown);
        }
    }

    #[test]
    fn days_are_found_in_running_text() {
        let found = |text: &str| {
            let days = dagar(text).into_iter();
            days.map(|(range, dag)| (text[range].to_owned(), dag)).collect::<Vec<_>>()
        };
        let april = Dag::Är(time::macros::date!(2027 - 04 - 30));
        for day in ["30 april 2027", "30\u{a0}Apr 2027", "2027-04-30", "30/4 2027"] {
            assert_eq!(found(&format!("Före (den {day}), 5 dagar.")), [(day.to_owned(), april)]);
        }
        for day in ["31 juni", "31 juni 2027", "2027-06-31", "31/6 2027", "30 feb"] {
            let found = found(&format!("kl. 12-13 {day}"));
            let [(words, Dag::FinnsInte(_))] = found.as_slice() else { panic!("{found:?}") };
            assert_eq!(words, day);
        }
        assert_eq!(found("1 maj 2027 30 april 2027").len(), 2);
        for text in ["20 majblommor", "31/6", "12 § 3 juniper", "2027-06", "3 5 2027", "1/2 500"] {
            assert_eq!(found(text), [], "{text}");
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
