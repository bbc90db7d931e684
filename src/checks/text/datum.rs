//! Dates that no calendar has.

use std::ops::Range;
use std::sync::LazyLock;

use regex::{Captures, Regex};
use time::Month;

use crate::diag::{Diagnostic, Exempel, Nivå, Regel};
use crate::sight::{Passage, Sight, Words};

/// A date that does not exist.
pub const DATUM_FINNS_INTE: Regel = Regel {
    namn: "datum-finns-inte",
    nivå: Nivå::Varning,
    hittar: "Ett datum i en text som inte finns i almanackan.",
    varför: "Den som ska göra något till dess vet inte när.",
    gör: "Skriv en dag som finns.",
    exempel: Exempel::Filer {
        fel: "-- föredragning.md --\nRutinen ska vara klar den ⟦31 juni 2027⟧.\n",
        rätt: "-- föredragning.md --\nRutinen ska vara klar den 30 juni 2027.\n",
    },
};

/// The months, each by its first three letters, and in full.
const MÅNADER: &str = "jan(?:uari)?|feb(?:ruari)?|mars?|apr(?:il)?|maj|juni?|juli?|aug(?:usti)?|sept?(?:ember)?|okt(?:ober)?|nov(?:ember)?|dec(?:ember)?";

/// A day as it is written: ”31 juni 2027”, ”2027-06-31”, ”31/6 2027”. Its words have no letters but those of ASCII, and
/// the engine looks for the ends of such words many times faster.
static DAGAR: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(&format!(
        r"(?-u:\b)(?P<dag>[0-9]{{1,2}})[\s\u{{a0}}]+(?P<ord>(?i-u:{MÅNADER}))(?-u:\b)(?:[\s\u{{a0}}]+(?P<år>[0-9]{{4}})(?-u:\b))?|(?-u:\b)(?P<år2>(?:19|20)[0-9]{{2}})-(?P<mån2>[0-9]{{2}})-(?P<dag2>[0-9]{{2}})(?-u:\b)|(?-u:\b)(?P<dag3>[0-9]{{1,2}})/(?P<mån3>[0-9]{{1,2}})[\s\u{{a0}}]+(?P<år3>(?:19|20)[0-9]{{2}})(?-u:\b)"
    ))
    .unwrap_or_else(|_| unreachable!("it is a sound pattern"))
});

/// A warning for each day that does not exist.
pub fn check(sight: &Sight<'_>) -> Vec<Diagnostic> {
    let headings = sight.sections.iter().filter_map(|section| section.rubrik.as_ref());
    // A slutdatum has a rule of its own, since it is held against the day.
    let passages = sight.passages.iter().filter(|passage| passage.nyckel != "slutdatum");
    let words = headings.chain(passages.flat_map(Passage::all_words));
    words.flat_map(|words| days(sight, words)).collect()
}

fn days(sight: &Sight<'_>, words: &Words) -> Vec<Diagnostic> {
    if !words.text.bytes().any(|byte| byte.is_ascii_digit()) {
        return Vec::new();
    }
    let wrong = DAGAR.captures_iter(&words.text).filter(|found| !exists(found));
    wrong.filter_map(|found| Some(fault(sight, words, &found.get(0)?.range()))).collect()
}

/// Whether the calendar has such a day; without a year, in any year.
fn exists(found: &Captures<'_>) -> bool {
    let number = |names: [&str; 3]| {
        names.iter().find_map(|name| found.name(name)?.as_str().parse::<i32>().ok())
    };
    let month = match found.name("ord") {
        Some(word) => month(word.as_str()),
        None => number(["mån2", "mån3", "mån3"]).and_then(|month| u8::try_from(month).ok()),
    };
    let month = month.and_then(|month| Month::try_from(month).ok());
    let day = number(["dag", "dag2", "dag3"]).and_then(|day| u8::try_from(day).ok());
    let year = number(["år", "år2", "år3"]).unwrap_or(LEAP);
    month
        .zip(day)
        .is_some_and(|(month, day)| time::Date::from_calendar_date(year, month, day).is_ok())
}

/// A year that has every day.
const LEAP: i32 = 2024;

fn month(word: &str) -> Option<u8> {
    const FIRST: [&str; 12] =
        ["jan", "feb", "mar", "apr", "maj", "jun", "jul", "aug", "sep", "okt", "nov", "dec"];
    let word = word.to_lowercase();
    let index = FIRST.iter().position(|first| word.starts_with(first))?;
    u8::try_from(index + 1).ok()
}

fn fault(sight: &Sight<'_>, words: &Words, del: &Range<usize>) -> Diagnostic {
    let message = format!("”{}” finns inte i almanackan", &words.text[del.clone()]);
    Diagnostic::new(&DATUM_FINNS_INTE, message)
        .at_opt(sight.place(words, del))
        .hint("skriv en dag som finns")
}
