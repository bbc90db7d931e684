//! The unit that the head of a column, or the name of a row, says of its numbers.

use super::ordlista::{is_number, words};
use super::sort::Sort;

/// The unit that a head names: in brackets, after a comma, as its last word, or of money anywhere.
pub fn enhet(head: &str) -> Option<Sort> {
    let last = || {
        let words = words(head);
        let (last, before) = words.split_last()?;
        let sort = known(last)?;
        let share = sort.is_share() && !before.last().is_some_and(|word| is_number(word));
        (share || before.is_empty() && sort.is_measured()).then_some(sort)
    };
    set_apart(head).or_else(|| money(&words(head))).or_else(last)
}

/// The unit that the name of a row says of its numbers. A number before it makes it a part of the name, as in ”0–30 (dagar)”.
pub fn radenhet(namn: &str) -> Option<Sort> {
    let apart = set_apart(namn).filter(|_| {
        let before = namn.rsplit_once(['(', '[', ',']).map_or("", |(before, _)| before.trim_end());
        !before.ends_with(|c: char| c.is_ascii_digit() || c == '–' || c == '-')
    });
    let words = words(namn);
    let scaled = || money(&words).filter(|sort| *sort != Sort::Kronor && !tells_limit(namn));
    let share = || match words.as_slice() {
        [.., before, last] if !is_number(before) => known(last).filter(|sort| sort.is_share()),
        _ => None,
    };
    apart.or_else(scaled).or_else(share).filter(|sort| !sort.is_thing())
}

/// A unit in brackets or after a comma, where other words may stand around it: ”(i tkr)”, ”(tkr, netto)”.
fn set_apart(text: &str) -> Option<Sort> {
    let within = |open: char, close: char| {
        let (_, rest) = text.rsplit_once(open)?;
        rest.split_once(close).map(|(within, _)| within)
    };
    let named = [within('(', ')'), within('[', ']'), text.rsplit_once(',').map(|(_, after)| after)];
    named.into_iter().flatten().find_map(|within| {
        let plain = within.trim();
        let plain = plain.strip_prefix("i ").unwrap_or(plain);
        known(plain).or_else(|| money(&words(plain)))
    })
}

/// What money is counted in by some words: one of them, or two or three together as ”miljoner kronor”. Where a limit or a number is
/// told, as in ”över 200 tkr” and ”böter à 1 000 kr”, it is not what the numbers are counted in, and neither is it where they are
/// counted in things.
fn money(words: &[String]) -> Option<Sort> {
    let is_limit = |word: &String| LIMITS.contains(&word.as_str());
    if words.iter().any(is_limit) || words.first().is_some_and(|first| first == "antal") {
        return None;
    }
    let of = |at: usize, several: usize| {
        let sort = Sort::belopp(&words.get(at..at + several)?.join(" "))?;
        let amount = at > 0 && is_number(&words[at - 1]) && !is_year(&words[at - 1]);
        (sort.kronor().is_some() && !amount).then_some(sort)
    };
    (0..words.len()).find_map(|at| [3, 2, 1].into_iter().find_map(|several| of(at, several)))
}

/// Whether words tell a limit or a span, in words or numbers.
pub fn tells_limit(text: &str) -> bool {
    let is_span = |word: &String| {
        LIMITS.contains(&word.as_str())
            || ["spann", "gräns", "intervall", "klass"].iter().any(|end| word.ends_with(end))
            || (word.starts_with(|c: char| c.is_ascii_digit()) && !is_year(word))
    };
    words(text).iter().any(is_span)
}

/// Words of a limit, and numbers in words.
const LIMITS: [&str; 29] = [
    "under", "över", "upp", "minst", "högst", "max", "maximalt", "mer", "mindre", "fler", "färre",
    "större", "lägre", "högre", "mellan", "à", "á", "två", "tre", "fyra", "fem", "sex", "sju",
    "åtta", "nio", "tio", "hundra", "tusen", "halv",
];

fn is_year(word: &str) -> bool {
    word.len() == 4 && (word.starts_with("19") || word.starts_with("20"))
}

fn known(text: &str) -> Option<Sort> {
    Sort::parse(text).filter(|sort| *sort != Sort::Antal)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn heads_name_units() {
        for (head, expected) in [
            ("Kostnad (tkr)", Some(Sort::Tusental)),
            ("Kostnad (i tkr)", Some(Sort::Tusental)),
            ("Kostnad (tkr, netto)", Some(Sort::Tusental)),
            ("Tkr per elev", Some(Sort::Tusental)),
            ("Budget tkr 2025", Some(Sort::Tusental)),
            ("Kostnad 2025 tkr", Some(Sort::Tusental)),
            ("Belopp i tusentals kronor", Some(Sort::Tusental)),
            ("Belopp (1 000 kr)", Some(Sort::Tusental)),
            ("Belopp, 1000-tal kronor", Some(Sort::Tusental)),
            ("Kostnad miljoner kronor", Some(Sort::MiljonerKronor)),
            ("Kostnad (milj. kr)", Some(Sort::MiljonerKronor)),
            ("Skuld (mdkr)", Some(Sort::Miljarder)),
            ("Kostnad (SEK)", Some(Sort::Kronor)),
            ("Andel (%)", Some(Sort::Procent)),
            ("Tid (dagar)", Some(Sort::Enhet("dag", "dagar"))),
            ("Inköp över 200 tkr", None),
            ("Antal inköp under 1 000 kr", None),
            ("Antal böter à 1000 kr", None),
            ("Heltid 100 %", None),
            ("Heltid %", Some(Sort::Procent)),
            ("Beslut (mnkr eller mer)", None),
            ("Beslut", None),
        ] {
            assert_eq!(enhet(head), expected, "{head}");
        }
    }

    #[test]
    fn names_of_rows_say_units() {
        for (namn, expected) in [
            ("Lön (tkr)", Some(Sort::Tusental)),
            ("Hyra, mnkr", Some(Sort::MiljonerKronor)),
            ("Nettokostnad tkr", Some(Sort::Tusental)),
            ("Lokaler (kvm)", Some(Sort::Enhet("kvm", "kvm"))),
            ("Beslut (st)", None),
            ("0–30 (dagar)", None),
            ("Sjukfrånvaro %", Some(Sort::Procent)),
            ("Mindre än 5 %", None),
            ("Under 200 tkr", None),
            ("Under 1 000 kr", None),
            ("1 000–9 999 kr", None),
            ("Över två miljoner kronor", None),
            ("Fakturor över hundra tkr", None),
            ("Tre Kronor", None),
            ("Skola, elever", None),
        ] {
            assert_eq!(radenhet(namn), expected, "{namn}");
        }
    }
}
