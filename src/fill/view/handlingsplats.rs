//! A handling's place in its case.

use crate::model::{Handling, Innehåll, bilagenummer};

/// One handling among those of its case.
#[derive(Debug, Clone, Copy)]
pub struct Handlingsplats<'a> {
    /// All handlingar of the case.
    pub alla: &'a [Handling],
    /// Which of them.
    pub index: usize,
}

impl<'a> Handlingsplats<'a> {
    /// The handling itself.
    pub fn handling(self) -> &'a Handling {
        &self.alla[self.index]
    }

    /// The number of the bilaga, if it is one.
    pub fn bilaga(self) -> Option<String> {
        bilagenummer(self.alla).swap_remove(self.index)
    }

    /// The handlingar that are bilagor of it.
    pub fn egna_bilagor(self) -> impl Iterator<Item = Self> {
        self.alla().filter(move |other| other.handling().hör_till == Some(self.index))
    }

    /// The handlingar of the case that are no tjänsteskrivelse, but for one that is a bilaga.
    pub fn andra(self) -> impl Iterator<Item = Self> {
        let is_skrivelse =
            |one: &Self| matches!(one.handling().innehåll, Innehåll::Tjänsteskrivelse(_));
        let is_other = move |one: &Self| !is_skrivelse(one) || one.bilaga().is_some();
        self.alla().filter(move |one| one.index != self.index && is_other(one))
    }

    fn alla(self) -> impl Iterator<Item = Self> {
        (0..self.alla.len()).map(move |index| Self { alla: self.alla, index })
    }
}
