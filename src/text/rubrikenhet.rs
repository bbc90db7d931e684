//! The unit of a column that its head names.

use super::ordlista::words;
use super::sort::Sort;

/// The unit that a head names: in brackets, after a comma, or as its last word.
pub fn enhet(head: &str) -> Option<Sort> {
    let within = |open: char, close: char| {
        let (_, rest) = head.rsplit_once(open)?;
        rest.split_once(close).map(|(within, _)| within)
    };
    let named = [within('(', ')'), within('[', ']'), head.rsplit_once(',').map(|(_, after)| after)];
    let known = |text: &str| Sort::parse(text).filter(|sort| *sort != Sort::Antal);
    let last = || {
        let words = words(head);
        let sort = known(words.last()?)?;
        let alone = words.len() == 1 && sort.is_measured();
        (sort.is_share() || sort.kronor().is_some() || alone).then_some(sort)
    };
    named.into_iter().flatten().find_map(known).or_else(last)
}
