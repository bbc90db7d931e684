//! What there is to review of a risk, part by part, and what is known of it in a report.

use super::{Granskning, Kontroll, Ord, Resultatsteg, Risk, Text, Utfall};

/// A part of a risk that is to be told in a report: one of its kontroller, or the risk itself where it has none.
#[derive(Debug, Clone, Copy)]
pub struct Del<'r> {
    /// The risk.
    pub risk: &'r Risk,
    /// The kontroll; none where it is the risk itself.
    pub kontroll: Option<&'r Kontroll>,
    /// The periods of the plan.
    pub perioder: &'r [Ord],
    /// The period whose result counts: the latest in which it is reviewed, up to that of the report. None where the
    /// plan has no periods.
    pub period: Option<&'r str>,
}

impl<'r> Del<'r> {
    /// The granskningar that count.
    pub fn granskningar(self) -> impl Iterator<Item = &'r Granskning> {
        let of = move |one: &Granskning, period| one.gäller(period, self.perioder);
        let counts = move |one: &&Granskning| self.period.is_none_or(|period| of(one, period));
        self.risk.granskningar_av(self.kontroll).filter(counts)
    }

    /// The worst step that it was given.
    pub fn betyg(self, skala: &[Resultatsteg]) -> Option<&Resultatsteg> {
        let graded = self.granskningar().filter_map(|one| one.resultat.as_ref());
        let graded = graded.map(|written| Utfall::av(written, skala));
        Utfall::sämst(graded.filter(|utfall| utfall.steg().is_some()), skala).steg()
    }

    /// What is known of it; `sägs`: whether a text says anything when it is filled.
    pub fn utfall(self, skala: &[Resultatsteg], sägs: impl Fn(&Text) -> bool) -> Utfall<'_> {
        let told = || self.granskningar().flat_map(Granskning::berättelser).any(sägs);
        match self.betyg(skala) {
            Some(steg) => Utfall::Steg(steg),
            None if told() => Utfall::IText,
            None => Utfall::Inget,
        }
    }
}

impl Risk {
    /// What there is to review, part by part: each of its kontroller, or without any the risk itself.
    pub fn delar(&self) -> Vec<Option<&Kontroll>> {
        let itself = self.kontroller.is_empty() && self.granskas();
        self.kontroller.iter().map(Some).chain(itself.then_some(None)).collect()
    }

    /// The granskningar of a part: those of the risk are of all its kontroller.
    pub fn granskningar_av<'r>(
        &'r self,
        del: Option<&'r Kontroll>,
    ) -> impl Iterator<Item = &'r Granskning> {
        let own = del.into_iter().flat_map(|kontroll| &kontroll.granskningar);
        self.granskningar.iter().chain(own)
    }

    /// The parts that a report of `period` tells of, of a plan with these `perioder`: not those that are only reviewed
    /// later. Without `period`: that of the whole year.
    pub fn delar_i<'r>(&'r self, period: Option<&str>, perioder: &'r [Ord]) -> Vec<Del<'r>> {
        let del = |kontroll| {
            let gällande = self.gällande(kontroll, period, perioder);
            let is_due = perioder.is_empty() || gällande.is_some();
            is_due.then_some(Del { risk: self, kontroll, perioder, period: gällande })
        };
        self.delar().into_iter().filter_map(del).collect()
    }

    /// The period whose result counts for a part in a report of `period`; none while it is not reviewed.
    pub fn gällande<'r>(
        &self,
        kontroll: Option<&Kontroll>,
        period: Option<&str>,
        perioder: &'r [Ord],
    ) -> Option<&'r str> {
        let last = period.and_then(|period| perioder.iter().position(|own| own.källa == period));
        let so_far = last.map_or(perioder, |last| &perioder[..=last]);
        let mut latest = so_far.iter().rev().map(|period| period.källa.as_str());
        latest.find(|period| self.granskas_i(kontroll, period, perioder))
    }

    /// Whether a part is reviewed in a period, of a plan with these `perioder`: where nothing else is said, in each; and
    /// where a result is written.
    pub fn granskas_i(&self, kontroll: Option<&Kontroll>, period: &str, perioder: &[Ord]) -> bool {
        let own = kontroll.map(|kontroll| &kontroll.perioder).filter(|own| !own.is_empty());
        let own = own.unwrap_or(&self.perioder);
        let is = |own: &Ord| own.källa == period;
        let written = |one: &Granskning| one.gäller(period, perioder);
        own.is_empty() || own.iter().any(is) || self.granskningar_av(kontroll).any(written)
    }

    /// Whether anything is reviewed in the periods of the risk: not where each kontroll has its own, and only they are.
    pub fn går_efter_perioderna(&self) -> bool {
        let without = self.kontroller.iter().any(|own| own.perioder.is_empty());
        without || !self.granskningar.is_empty() || self.kontroller.is_empty() && self.granskas()
    }

    /// What is known of the risk in a report of `period`: the worst of its parts; none where it tells of none.
    pub fn utfall<'s>(
        &self,
        period: Option<&str>,
        perioder: &[Ord],
        skala: &'s [Resultatsteg],
        sägs: impl Fn(&Text) -> bool,
    ) -> Option<Utfall<'s>> {
        let delar = self.delar_i(period, perioder);
        let utfall = delar.iter().map(|del| del.utfall(skala, &sägs));
        (!delar.is_empty()).then(|| Utfall::sämst(utfall, skala))
    }
}
