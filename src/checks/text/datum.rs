//! Dates that no calendar has.

use std::ops::Range;

use crate::diag::{Diagnostic, Exempel, Nivå, Regel};
use crate::sight::{Passage, Sight, Words};
use crate::text::{Dag, dagar};

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
    let wrong = dagar(&words.text).into_iter().filter(|(_, dag)| matches!(dag, Dag::FinnsInte(_)));
    let wrong = wrong.filter(|(del, _)| is_meant(&words.text[del.clone()]));
    wrong.map(|(del, _)| fault(sight, words, &del)).collect()
}

/// Whether words are surely a day: rows that run together have a number before the next month (”Januari 40 Februari”).
fn is_meant(words: &str) -> bool {
    !words.contains(char::is_uppercase) || words.ends_with(|sign: char| sign.is_ascii_digit())
}

fn fault(sight: &Sight<'_>, words: &Words, del: &Range<usize>) -> Diagnostic {
    let message = format!("”{}” finns inte i almanackan", &words.text[del.clone()]);
    Diagnostic::new(&DATUM_FINNS_INTE, message)
        .at_opt(sight.place(words, del))
        .hint("skriv en dag som finns")
}
