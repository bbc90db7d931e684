//! What the numbers of a column are, by its head and by what is said of the whole table.

use super::kolumnslag::Kolumnslag;
use super::skala::{is_of_marks, skala};
use super::sort::Sort;
use super::tal::Tal;
use super::utsagt::{Utsagt, leaves_open};

/// The head of a column.
pub struct Huvud<'a> {
    /// Its words.
    pub text: &'a str,
    /// Which column it is.
    pub kolumn: usize,
    /// What the words around the table say of all its numbers.
    pub utsagt: Utsagt,
}

impl Huvud<'_> {
    /// What some numbers below it are.
    pub fn slag(&self, värden: &[Option<Tal>]) -> Kolumnslag {
        let text = self.text;
        let numbers: Vec<Tal> = värden.iter().flatten().copied().collect();
        let whole = numbers.iter().all(|number| number.decimaler == 0);
        let slag = Kolumnslag::of(before_scale(text, &numbers).unwrap_or(text));
        let bare = numbers.iter().all(|number| number.sort == Sort::Antal);
        let shares = !numbers.is_empty() && numbers.iter().all(|number| number.sort.is_share());
        if slag == Kolumnslag::Osagt && shares {
            Kolumnslag::Annat
        } else if slag != Kolumnslag::Mängd || !bare {
            slag
        } else if before_scale(text, &numbers).is_some_and(|head| !is_counted(head)) {
            if whole && !is_of_marks(text) { Kolumnslag::Osagt } else { Kolumnslag::Annat }
        } else if leaves_open(text, !whole) {
            self.said(whole)
        } else {
            slag
        }
    }

    /// What the words around the table say of numbers whose head leaves it open.
    fn said(&self, whole: bool) -> Kolumnslag {
        match self.utsagt {
            Utsagt::Inget if whole => Kolumnslag::Mängd,
            Utsagt::Inget | Utsagt::Osäkert => Kolumnslag::Osagt,
            Utsagt::Mängd => Kolumnslag::Mängd,
            Utsagt::Andel => Kolumnslag::Andel,
            Utsagt::Mått => Kolumnslag::Annat,
        }
    }
}

/// A head before its scale, if all numbers lie on that.
fn before_scale<'h>(head: &'h str, numbers: &[Tal]) -> Option<&'h str> {
    let (before, first, last) = skala(head)?;
    let within = |number: &Tal| (first.float()..=last.float()).contains(&number.float());
    numbers.iter().all(within).then_some(before)
}

/// The heads of numbers of which two stand in each cell, as ”Antal (%)” and ”Antal och andel”: one for each, where one is of shares.
pub fn parrubrik(head: &str) -> Option<(&str, &str)> {
    let within = || {
        let (before, rest) = head.rsplit_once('(')?;
        Some((before, rest.trim_end().strip_suffix(')')?))
    };
    let apart = [" och ", " samt ", " resp. ", "/", ", ", " + "];
    let is_share = |text: &str| Kolumnslag::of(text) == Kolumnslag::Andel;
    let mut ways = [within()].into_iter().chain(apart.map(|sign| head.split_once(sign)));
    ways.find_map(|way| way.filter(|(one, other)| is_share(one) != is_share(other)))
}

fn is_counted(head: &str) -> bool {
    head.to_lowercase().starts_with("antal")
}
