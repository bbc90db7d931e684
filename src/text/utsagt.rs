//! What the first head of a table, and its caption, say of all its numbers.

use super::cell::Cell;
use super::kolumnslag::{names_measure, names_share};
use super::kvoter::{is_rate_of_each, is_unsure};
use super::ordlista::words;
use super::raknat::{Räknat, is_money};
use super::rubrikenhet::enhet;
use super::sort::Sort;

/// What is said of numbers whose own head does not say it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Utsagt {
    /// They are amounts, as under ”Verksamhet (mnkr)”.
    Mängd,
    /// They are shares.
    Andel,
    /// They are means or rates, as under ”NKI per skola”.
    Mått,
    /// They may be amounts or rates, as under ”Sjukfrånvaro”.
    Osäkert,
    /// Nothing.
    Inget,
}

impl Utsagt {
    /// By the first head, else by the caption; else a budget among the heads says that all is money, and so does an outcome where
    /// there is no goal.
    pub fn of(huvud: &[Cell], rubrik: &str) -> Self {
        let first = huvud.first().map_or("", |head| head.text.as_str());
        let said = [first, rubrik].map(said).into_iter().find(|said| *said != Self::Inget);
        let any = |begin: &str| {
            huvud.iter().any(|head| words(&head.text).iter().any(|word| word.starts_with(begin)))
        };
        let money = || any("budget") || (any("utfall") && !any("mål"));
        said.unwrap_or_else(|| if money() { Self::Mängd } else { Self::Inget })
    }
}

fn said(text: &str) -> Utsagt {
    let words = words(text);
    let unit = enhet(text);
    let kronor = |word: &String| Sort::parse(word).is_some_and(|sort| sort.kronor().is_some());
    let counted = words.first().is_some_and(|first| first == "antal");
    if is_rate_of_each(text) {
        Utsagt::Mått
    } else if unit.is_some_and(Sort::is_share) || names_share(&words) {
        Utsagt::Andel
    } else if unit.is_some() || counted || is_money(&words) || words.iter().any(kronor) {
        Utsagt::Mängd
    } else if names_measure(&words) {
        Utsagt::Mått
    } else if words.iter().any(|word| is_unsure(word)) {
        Utsagt::Osäkert
    } else {
        Utsagt::Inget
    }
}

/// Whether a head leaves it to the others what its numbers are: a year, a month or a goal does, a budget does not. One that says
/// nothing of them leaves it where they have decimals.
pub fn leaves_open(head: &str, decimals: bool) -> bool {
    let open = match Räknat::of(head) {
        Räknat::Öppet => true,
        Räknat::Osagt => decimals,
        _ => false,
    };
    open && !is_money(&words(head))
}
