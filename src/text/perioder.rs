//! Which rows and columns stand for a part of the year, by their names.

use super::datum::MÅNADER;
use super::ordlista::words;

/// What longer periods are called, and how many months they have.
const LÄNGRE: [(&str, u8); 9] = [
    ("kvartal", 3),
    ("kvartalet", 3),
    ("kv", 3),
    ("q", 3),
    ("tertial", 4),
    ("tertialet", 4),
    ("halvår", 6),
    ("halvåret", 6),
    ("termin", 6),
];

/// How many months a name stands for; none if it is not that of a period.
pub fn månader(namn: &str) -> Option<u8> {
    let words = words(namn);
    let longer = words.iter().find_map(|word| {
        let word = word.trim_end_matches(|c: char| c.is_ascii_digit());
        LÄNGRE.iter().find(|(name, _)| *name == word).map(|(_, months)| *months)
    });
    let months: Vec<usize> = words.iter().filter_map(|word| month(word)).collect();
    longer.or(match months.as_slice() {
        [_] => Some(1),
        [first, last] => u8::try_from(last.checked_sub(*first)? + 1).ok(),
        _ => None,
    })
}

/// The number of a month by its name, short or long.
fn month(word: &str) -> Option<usize> {
    let short = word.len() >= 3 && word.chars().count() <= 4;
    let is = |month: &&str| *month == word || (short && month.starts_with(word));
    MÅNADER.iter().position(is).or((word == "sept").then_some(8))
}

/// Which of these names stand for longer periods than the two before them: they may be the sum of shorter ones.
pub fn längre(namn: &[&str]) -> Vec<usize> {
    let months: Vec<Option<u8>> = namn.iter().map(|namn| månader(namn)).collect();
    let longer = |index: &usize| {
        let shorter = |before: &Option<u8>| before.is_some() && *before < months[*index];
        months[index - 2..*index].iter().all(shorter)
    };
    (2..namn.len()).filter(longer).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn periods_are_known_by_their_names() {
        for (namn, expected) in [
            ("Jan", Some(1)),
            ("Sept.", Some(1)),
            ("mars 2026", Some(1)),
            ("Januari–mars", Some(3)),
            ("Kv 1", Some(3)),
            ("Q1 2026", Some(3)),
            ("Första halvåret", Some(6)),
            ("Tertial 2", Some(4)),
            ("Norr", None),
            ("Marstrand", None),
            ("2026", None),
            ("", None),
        ] {
            assert_eq!(månader(namn), expected, "{namn}");
        }
        assert_eq!(längre(&["Enhet", "Jan", "Feb", "Kv 1"]), [3]);
        assert_eq!(längre(&["Enhet", "Kv 1", "Kv 2"]), [] as [usize; 0]);
    }
}
