use super::{Beslutsdel, Beslutsinnehåll, Förslag, Nämnd, Organisation, Vems};

/// Which organ decides what a part of a proposal says, and which only proposes it.
///
/// The parts of a proposal follow each other as the organs decide: one proposes to those after it. Before that goes
/// what is known of the organs: an utskott proposes to the nämnd that it is part of, and fullmäktige decides last.
#[derive(Debug)]
pub struct Beslutsgång<'m> {
    organisation: &'m Organisation,
    nämnd: &'m str,
    delar: Vec<Beslutsdel<'m>>,
}

/// Who speaks in a part of a proposal or a decision.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Gång<'m> {
    /// The key of the organ that decides or proposes.
    pub organ: &'m str,
    /// The key of the organ that it proposes it to; none if it decides itself.
    pub till: Option<&'m str>,
    /// The key of the organ that this one is to propose it to, if it does not decide either.
    pub vidare: Option<&'m str>,
    /// Whether it is the organ that the part is put to, so that its writer's own words hold.
    pub egen: bool,
}

impl<'m> Beslutsgång<'m> {
    /// That of a proposal in a case that the organ with the key `nämnd` decides.
    pub fn of(organisation: &'m Organisation, nämnd: &'m str, förslag: &'m Förslag) -> Self {
        Self { organisation, nämnd, delar: förslag.delar() }
    }

    /// That of one part alone.
    pub fn ensam(organisation: &'m Organisation, nämnd: &'m str, del: Beslutsdel<'m>) -> Self {
        Self { organisation, nämnd, delar: vec![del] }
    }

    /// The parts.
    pub fn delar(&self) -> &[Beslutsdel<'m>] {
        &self.delar
    }

    /// The key of the organ that a part is put to.
    pub fn organ(&self, del: &Beslutsdel<'m>) -> &'m str {
        del.organ.map_or(self.nämnd, |organ| organ.källa.as_str())
    }

    /// Who decides or proposes a part, as the case proposes it. What is said of the organ above an utskott may have a
    /// part of its own, and what its writer introduces is put as she wrote it: then the utskott decides itself.
    pub fn i_förslag(&self, del: &Beslutsdel<'m>) -> Gång<'m> {
        let organ = self.organ(del);
        let introduced = matches!(del.innehåll, Beslutsinnehåll::Punkter(punkter) if punkter.inledning.is_some());
        let has_own = |above: &str| self.delar.iter().any(|other| self.organ(other) == above);
        let above = self.above(organ).filter(|above| !introduced && !has_own(above));
        Gång { organ, till: above, vidare: None, egen: true }
    }

    /// The parts that became a decision, as they stand in the minutes of `organ`. `vems`: whose proposal was carried,
    /// where two were made; not said, it is the förvaltning's, or the only one.
    pub fn antagna(&self, organ: &'m str, vems: Option<Vems>) -> Vec<(Beslutsdel<'m>, Gång<'m>)> {
        let vems = self.carried(vems);
        let parts = self.delar.iter().enumerate().filter(|(_, del)| del.vems == vems);
        let parts = parts.filter_map(|(index, del)| Some((*del, self.i_protokoll(index, organ)?)));
        parts.collect()
    }

    /// Whose proposal is meant: that of the ordförande may say that it is the other one.
    fn carried(&self, vems: Option<Vems>) -> Option<Vems> {
        let known = |vems: &Vems| self.has_own(*vems);
        vems.filter(known)
            .or_else(|| [Vems::Förvaltningens, Vems::Ordförandens].into_iter().find(known))
    }

    /// Whether the one or the other has a proposal of its own.
    pub fn has_own(&self, vems: Vems) -> bool {
        let is_same = |del: &Beslutsdel<'_>| matches!(del.innehåll, Beslutsinnehåll::Detsamma(_));
        self.delar.iter().any(|del| del.vems == Some(vems) && !is_same(del))
    }

    /// Who decides or proposes the part at `index` in the minutes of `organ`; none for what is decided before it
    /// comes there, or that never does.
    pub fn i_protokoll(&self, index: usize, organ: &'m str) -> Option<Gång<'m>> {
        let Gång { organ: first, till, .. } = self.i_förslag(&self.delar[index]);
        let decides = till.unwrap_or(first);
        let egen = first == organ;
        let till = |till| Some(Gång { organ, till, vidare: None, egen });
        if decides == organ {
            return till(None);
        }
        if egen {
            return till(Some(decides));
        }
        let (above, onwards) = self.through(index, organ).unzip();
        if above.is_some() {
            return Some(Gång { organ, till: above, vidare: onwards.flatten(), egen });
        }
        self.proposes(organ, decides, index).then_some(())?;
        till(Some(decides))
    }

    /// Whether an organ has no part in the way of the proposal to those who decide last: it is none of those before them,
    /// nor part of one, nor the styrelse, which prepares all that fullmäktige decides.
    pub fn is_outside(&self, organ: &str) -> bool {
        let before = self.delar.iter().map(|del| self.organ(del)).chain([self.nämnd]);
        let before: Vec<&str> = before.filter(|one| !self.is_last(one)).collect();
        let is_related = |one: &str| {
            one == organ
                || self.all_above(organ).any(|above| above == one)
                || self.all_above(one).any(|above| above == organ)
        };
        let prepares =
            [organ].into_iter().chain(self.all_above(organ)).any(|one| self.is_styrelse(one));
        !before.is_empty()
            && !prepares
            && !self.is_last(organ)
            && !before.into_iter().any(is_related)
    }

    fn is_styrelse(&self, key: &str) -> bool {
        let is_so = |word: &str| ["styrelse", "styrelsen"].iter().any(|end| word.ends_with(end));
        self.nämnd(key)
            .is_some_and(|nämnd| nämnd.namn.källa.to_lowercase().split_whitespace().any(is_so))
    }

    /// The organ that an utskott is part of, where that decides a part or takes it further, and where to.
    fn through(&self, index: usize, organ: &'m str) -> Option<(&'m str, Option<&'m str>)> {
        let above =
            self.above(organ).filter(|_| !self.is_last(organ) && !self.is_in_circle(organ))?;
        Some((above, self.i_protokoll(index, above)?.till))
    }

    fn proposes(&self, organ: &str, decides: &str, index: usize) -> bool {
        let is_part = |of: &str, whole: &str| self.all_above(of).any(|above| above == whole);
        if is_part(organ, decides) || is_part(decides, organ) {
            return is_part(organ, decides);
        }
        if self.is_last(organ) || self.is_last(decides) {
            return !self.is_last(organ);
        }
        let own = self.delar.iter().position(|del| self.organ(del) == organ);
        // The organ of the case has it before all others.
        own.map_or(organ == self.nämnd, |own| own < index)
    }

    fn nämnd(&self, key: &str) -> Option<&'m Nämnd> {
        self.organisation.nämnder.get(key)
    }

    /// The organ that one is part of, if it is known.
    fn above(&self, key: &str) -> Option<&'m str> {
        let above = self.nämnd(key)?.del_av.as_ref()?.källa.as_str();
        self.nämnd(above).map(|_| above)
    }

    /// The organs that one is part of, from the nearest up; a circle ends.
    fn all_above(&self, key: &str) -> impl Iterator<Item = &'m str> {
        let most = self.organisation.nämnder.len();
        std::iter::successors(self.above(key), |above| self.above(above)).take(most)
    }

    /// Whether an organ is, through others, part of itself.
    fn is_in_circle(&self, key: &str) -> bool {
        self.all_above(key).any(|above| above == key)
    }

    /// No organ of a kommun stands above fullmäktige, which one is by its name; ”fullmäktiges valberedning” is not.
    fn is_last(&self, key: &str) -> bool {
        let is_so = |word: &str| word.to_lowercase().ends_with("fullmäktige");
        self.nämnd(key).is_some_and(|nämnd| {
            let mut words = nämnd.namn.källa.split_whitespace();
            let (first, last) = (words.next(), words.next_back());
            first.is_some_and(is_so) || words.next().is_none() && last.is_some_and(is_so)
        })
    }
}
