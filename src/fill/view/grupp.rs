//! The groups of a plan.

use std::sync::Arc;

use super::fields::vy;
use super::kallor::{Källor, ord};
use super::omdome::Omdömesvy;
use super::rikt::Rikt;
use super::risk::Riskvy;
use super::urval::Urval;
use crate::model::{Grupp, Plan, Planrisk};

vy! {
    #[derive(Default)]
    /// En grupp av risker: kontrollområde, mål, direktåtgärder. Risker utan grupp står i en grupp utan rubrik.
    pub struct Gruppvy = "grupp" {
        /// Gruppens rubrik.
        pub rubrik: Option<Rikt>,
        /// Gruppens nummer, där grupper numreras.
        pub nr: Option<String>,
        /// Om alla risker i gruppen är obligatoriska.
        pub obligatorisk: bool,
        /// Om alla risker i gruppen är gemensamma för kommunen.
        pub kommungemensam: bool,
        /// Omdömet om gruppen.
        pub omdöme: Option<Omdömesvy>,
        /// Riskerna.
        pub risker: Vec<Arc<Riskvy>>,
    }
}

impl Källor<'_> {
    /// Risks without a group first, then group by group; for improvements without the groups. Groups without
    /// risks are left out.
    pub fn grupper(
        &self,
        urval: Urval,
        plan: &Plan,
        poster: &[(usize, &Planrisk<'_>)],
    ) -> Vec<Gruppvy> {
        if !urval.visar_grupper() {
            return vec![self.utan_grupp(urval, poster.iter().copied())];
        }
        let of = |grupp: Option<usize>| {
            poster.iter().copied().filter(move |(_, post)| group_index(plan, post) == grupp)
        };
        let utan = self.utan_grupp(urval, of(None));
        let med = plan.grupper.iter().enumerate();
        let med = med.map(|(index, grupp)| self.grupp(urval, grupp, of(Some(index))));
        std::iter::once(utan).chain(med).filter(|grupp| !grupp.risker.is_empty()).collect()
    }

    fn utan_grupp<'p>(
        &self,
        urval: Urval,
        poster: impl Iterator<Item = (usize, &'p Planrisk<'p>)>,
    ) -> Gruppvy {
        Gruppvy { risker: self.risker(urval, poster), ..Gruppvy::default() }
    }

    fn grupp<'p>(
        &self,
        urval: Urval,
        grupp: &Grupp,
        poster: impl Iterator<Item = (usize, &'p Planrisk<'p>)>,
    ) -> Gruppvy {
        Gruppvy {
            rubrik: self.rad(Some(&grupp.rubrik)),
            nr: grupp.nr.as_ref().map(ord),
            obligatorisk: grupp.är_obligatorisk(),
            kommungemensam: grupp.är_kommungemensam(),
            omdöme: self.omdöme(grupp.omdöme.as_ref().filter(|_| urval.visar_resultat())),
            risker: self.risker(urval, poster),
        }
    }

    fn risker<'p>(
        &self,
        urval: Urval,
        poster: impl Iterator<Item = (usize, &'p Planrisk<'p>)>,
    ) -> Vec<Arc<Riskvy>> {
        poster.map(|(index, post)| Arc::new(self.risk(urval, index, post))).collect()
    }
}

/// Which group of the plan a risk stands in.
fn group_index(plan: &Plan, post: &Planrisk<'_>) -> Option<usize> {
    plan.grupper.iter().position(|grupp| post.grupp.is_some_and(|own| own.plats == grupp.plats))
}
