//! What keeps a column from being added up that its own head does not say: the rows, and the other heads.

use super::bestand::{are_times, is_stock};
use super::cell::Cell;
use super::hinder::Hinder;
use super::ordlista::words;
use super::rubrikenhet::radenhet;
use super::samband::Samband;
use super::serie::Serie;
use super::sort::Sort;

/// A table as its columns see it.
pub struct Omgivning<'a> {
    /// The heads.
    pub huvud: &'a [Cell],
    /// What the rows are called.
    pub namn: &'a [&'a str],
    /// The rows that are counted.
    pub räknas: &'a [usize],
    /// The caption.
    pub rubrik: &'a str,
    /// The columns that are counted from two others.
    pub samband: &'a [Samband],
}

impl Omgivning<'_> {
    /// Says of the columns what keeps them from being added up.
    pub fn hindra(&self, serier: &mut [Serie]) {
        let names: Vec<&str> = self.räknas.iter().map(|row| self.namn[*row]).collect();
        let times = are_times(&names, self.first());
        let risks = self.riskkolumner(serier);
        let enheter = radenheter(self.namn);
        let said = |row: &usize| enheter[*row].is_some_and(|unit| !unit.is_share());
        let said = !names.is_empty() && self.räknas.iter().all(said);
        for serie in serier.iter_mut().filter(|serie| serie.is_sure()) {
            if said {
                serie.hinder = None;
            }
            let unlike = || {
                let found = olika_rader(&enheter, self.räknas, serie);
                found.map(|(one, other, row)| Hinder::Rader(one, other, row))
            };
            let found = if risks.contains(&serie.kolumn) {
                Some(Hinder::Slag)
            } else if times && self.is_stock(serie) {
                Some(Hinder::Bestånd)
            } else {
                unlike()
            };
            serie.hinder = found.or(serie.hinder.take());
        }
    }

    /// The rows that say what there is at the times that are the columns, by their names or those of all.
    pub fn bestånd(&self, serier: &[Serie]) -> Vec<usize> {
        let added = serier.iter().filter(|serie| serie.kolumn > 0 && serie.is_countable());
        let heads: Vec<&str> = added
            .filter(|serie| !serie.namn.is_derived() && !serie.inom)
            .map(|serie| self.huvud[serie.kolumn].text.as_str())
            .collect();
        let all = is_stock(self.rubrik) || is_stock(self.first());
        let is = |row: &usize| are_times(&heads, "") && (all || is_stock(self.namn[*row]));
        self.räknas.iter().copied().filter(is).collect()
    }

    fn first(&self) -> &str {
        self.huvud.first().map_or("", |head| head.text.as_str())
    }

    /// Whether the head of a column is of what there is at a time, or the caption where the head is that of a group.
    fn is_stock(&self, serie: &Serie) -> bool {
        let head = &self.huvud[serie.kolumn].text;
        let open = serie.räknat.is_open() || words(head) == ["antal"];
        is_stock(head) || (open && is_stock(self.rubrik))
    }

    /// The columns of risks that their letters name: likelihood, impact and what both make.
    fn riskkolumner(&self, serier: &[Serie]) -> Vec<usize> {
        let at = |letter: &str| {
            let is = |head: &Cell| words(&head.text) == [letter];
            self.huvud.iter().position(is)
        };
        let Some((s, k)) = at("s").zip(at("k").or_else(|| at("v"))) else { return Vec::new() };
        let product = self.samband.iter().find(|one| one.is_product([s, k]));
        let steps = |column: usize| {
            let mut values =
                serier.iter().filter(|one| one.kolumn == column).flat_map(|one| &one.värden);
            values.all(|value| value.is_none_or(|step| (1..=5).contains(&step.enheter)))
        };
        match product {
            Some(product) => vec![s, k, product.kolumn],
            None if at("m").is_none() && at("k").is_some() && steps(s) && steps(k) => vec![s, k],
            None => Vec::new(),
        }
    }
}

/// The units that the names of rows say.
pub fn radenheter(namn: &[&str]) -> Vec<Option<Sort>> {
    namn.iter().map(|namn| radenhet(namn)).collect()
}

/// Two things that the numbers of a column count by the units that some rows say, and the row of the second.
pub fn olika_rader(
    enheter: &[Option<Sort>],
    rader: &[usize],
    serie: &Serie,
) -> Option<(Sort, Sort, usize)> {
    let of = |row: &usize| {
        let number = serie.värden[*row].filter(|number| number.enheter != 0)?;
        let own = Some(number.sort).filter(|sort| *sort != Sort::Antal);
        Some((*row, own.or(enheter[*row]).unwrap_or(serie.räknat.sort())))
    };
    if !rader.iter().any(|row| enheter[*row].is_some()) {
        return None;
    }
    let sorts: Vec<(usize, Sort)> = rader.iter().filter_map(of).collect();
    let (_, first) = *sorts.first()?;
    let (row, other) = sorts.into_iter().find(|(_, sort)| !sort.agrees(first))?;
    Some((first, other, row))
}
