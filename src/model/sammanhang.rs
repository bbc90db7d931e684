//! A case with all that it refers to.

use std::collections::BTreeMap;

use super::{
    Förvaltning, Handling, Innehåll, Kontroll, Nämnd, Ord, Organisation, Person, Personval, Plan,
    Planrisk, Plats, Sammanträde, Ärende,
};

/// A case and what it is read together with; absent is what is not named or could not be read.
#[derive(Debug, Clone, Copy)]
pub struct Sammanhang<'m> {
    /// The organisation.
    pub organisation: &'m Organisation,
    /// The case; none for a plan that no case prints.
    pub ärende: Option<&'m Ärende>,
    /// The organ that decides.
    pub nämnd: Option<&'m Nämnd>,
    /// The plan that the case is about.
    pub plan: Option<&'m Plan>,
    /// The plan of the year before.
    pub förra_plan: Option<&'m Plan>,
    /// The plan of the year after.
    pub nästa_plan: Option<&'m Plan>,
    /// The meeting that the case is on the list of.
    pub sammanträde: Option<&'m Sammanträde>,
    /// The plans that the case names, by the place where it does.
    pub planer: Option<&'m BTreeMap<Plats, &'m Plan>>,
    /// The names that texts use for what is absent although somebody meant it: it could not be read, or
    /// only a case has it. That it is missing is no fault of the text.
    pub olästa: &'m [&'static str],
}

impl<'m> Sammanhang<'m> {
    /// What there is without a case and a plan.
    pub fn utan_ärende(organisation: &'m Organisation) -> Self {
        let olästa = &["ärende", "handling", "plan", "förra_plan", "nästa_plan", "sammanträde"];
        Self {
            organisation,
            ärende: None,
            nämnd: None,
            plan: None,
            förra_plan: None,
            nästa_plan: None,
            sammanträde: None,
            planer: None,
            olästa,
        }
    }

    /// What all handlingar that show the plan have alike: the plans and the organisation.
    #[must_use]
    pub fn av_planen(self) -> Self {
        let Self { organisation, plan, förra_plan, nästa_plan, .. } = self;
        Self { plan, förra_plan, nästa_plan, ..Self::utan_ärende(organisation) }
    }

    /// The same for a handling: an extract of minutes is that of its organ.
    #[must_use]
    pub fn i_handling(self, handling: &Handling) -> Self {
        let own = handling.eget_organ();
        let own = own.and_then(|organ| self.organisation.nämnder.get(&organ.källa));
        Self { nämnd: own.or(self.nämnd), ..self }
    }

    /// The organ that decides, the one that it is part of, and so on.
    pub fn nämnd_och_över(&self) -> impl Iterator<Item = &'m Nämnd> {
        let nämnder = &self.organisation.nämnder;
        let above = |nämnd: &&'m Nämnd| nämnder.get(&nämnd.del_av.as_ref()?.källa);
        // Two that are part of each other would never end.
        std::iter::successors(self.nämnd, above).take(nämnder.len())
    }

    /// The förvaltning that works for the organ.
    pub fn förvaltning(&self) -> Option<&'m Förvaltning> {
        self.nämnd_och_över().find_map(|nämnd| nämnd.förvaltning.as_ref())
    }

    /// The person that is meant: by key in `personer`, or in full; none for a function or a name.
    pub fn person(&self, val: &'m Personval) -> Option<&'m Person> {
        match val {
            Personval::Person(person) => Some(person),
            Personval::Nyckel(nyckel) => self.organisation.personer.get(nyckel.källa.trim()),
        }
    }

    /// Those who sign a handling: named by it, or else, of a letter, by the organ, or else the handläggare.
    pub fn undertecknare(&self, handling: &'m Handling) -> Vec<Tecknare<'m>> {
        let common = &handling.gemensamt;
        if handling.undertecknas_inte() {
            return Vec::new();
        }
        if !common.undertecknare.is_empty() || !handling.är_brev() {
            return common.undertecknare.iter().map(Tecknare::Val).collect();
        }
        let of_organ = self.nämnd.and_then(|nämnd| nämnd.undertecknare.as_ref());
        let of_organ = of_organ.and_then(|nyckel| self.organisation.personer.get(&nyckel.källa));
        let of_case = self.ärende.and_then(|ärende| ärende.handläggare.as_ref());
        let handläggare = common.handläggare.as_ref().or(of_case);
        let signs = of_organ.map(Tecknare::Person).or_else(|| handläggare.map(Tecknare::Val));
        signs.into_iter().collect()
    }

    /// The full name of a unit, or what was written when it is no key in `enheter`.
    pub fn enhet<'a>(&'a self, nyckel: &'a str) -> &'a str {
        self.organisation.enheter.get(nyckel).map_or(nyckel, |namn| namn.källa.as_str())
    }

    /// The plan that a handling of the case is made from: its own, or the case's.
    pub fn plan_för(&self, handling: &Handling) -> Option<&'m Plan> {
        let of_case = || self.ärende?.plan.as_ref();
        let named = handling.gemensamt.plan.as_ref().or_else(of_case)?;
        self.planer?.get(&named.plats).copied()
    }

    /// The names of those whose handling it is: the organ that decides, or all that have the plan which it is made of.
    pub fn nämnders_namn(&self, handling: Option<&Handling>) -> Vec<String> {
        let of_plan = self.plan.filter(|_| handling.is_some_and(Handling::görs_ur_plan));
        match of_plan {
            Some(plan) if plan.nämnd.len() > 1 => self.organisation.nämnders_namn(&plan.nämnd),
            _ => self.nämnd.map(|nämnd| nämnd.namn.källa.clone()).into_iter().collect(),
        }
    }

    /// The period that a handling shows: its own, or the case's. One that only speaks of the plan has that of the latest
    /// report beside it, so that both count alike. Where nobody says any, it is the plan's last.
    pub fn period(&self, handling: Option<&'m Handling>) -> Option<&'m str> {
        let own = handling.and_then(|handling| handling.gemensamt.period.as_ref());
        let own = own.or_else(|| self.ärende?.period.as_ref());
        let beside = || {
            handling.filter(|own| !own.görs_ur_plan())?;
            let perioder = self.rapporternas_perioder();
            perioder.max_by_key(|own| self.plan.and_then(|plan| plan.periodens_plats(&own.källa)))
        };
        let last = || self.plan?.perioder.last();
        own.or_else(beside).or_else(last).map(|period| period.källa.as_str())
    }

    /// The periods that the reports of the case show which are made from the same plan.
    pub fn rapporternas_perioder(self) -> impl Iterator<Item = &'m Ord> {
        let beside = self.ärende.into_iter().flat_map(|ärende| &ärende.handlingar);
        let reports = beside.filter(|one| matches!(one.innehåll, Innehåll::Avrapportering(_)));
        let plats = |plan: Option<&Plan>| plan.map(|plan| plan.plats);
        let of_plan = reports.filter(move |one| plats(self.plan_för(one)) == plats(self.plan));
        let of_case = move || self.ärende?.period.as_ref();
        let last = move || self.plan?.perioder.last();
        of_plan.filter_map(move |one| one.gemensamt.period.as_ref().or_else(of_case).or_else(last))
    }
}

/// One who signs a handling.
#[derive(Debug, Clone, Copy)]
pub enum Tecknare<'m> {
    /// As the handling or its case names her.
    Val(&'m Personval),
    /// Known by the organ.
    Person(&'m Person),
}

/// The name of a kontroll's granskningar: its own, or else the risk's.
pub fn kontrollnamn<'m>(post: &Planrisk<'m>, kontroll: &'m Kontroll) -> Option<&'m super::Rad> {
    kontroll.namn.as_ref().or_else(|| post.namn())
}
