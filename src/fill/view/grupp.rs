//! The groups of a plan.

use std::sync::Arc;

use super::fields::vy;
use super::kallor::{Källor, ord};
use super::numrerat::utan_nummer;
use super::omdome::Omdömesvy;
use super::planvyer::Riskdelar;
use super::rikt::Rikt;
use super::risk::Riskvy;
use super::urval::Urval;
use crate::model::{Grupp, Ord, Plan, Planrisk};

vy! {
    #[derive(Default)]
    /// En grupp av risker: kontrollområde, mål, direktåtgärder. Risker utan grupp står i en grupp utan rubrik.
    pub struct Gruppvy = "grupp" {
        /// Gruppens rubrik.
        pub rubrik: Option<Rikt>,
        /// Gruppens nummer, där grupper numreras.
        pub nr: Option<Rikt>,
        /// Om alla risker i gruppen är obligatoriska.
        pub obligatorisk: bool,
        /// Om alla risker i gruppen är gemensamma för kommunen.
        pub kommungemensam: bool,
        /// Att alla är obligatoriska eller gemensamma, i ord.
        pub märken: Vec<Rikt>,
        /// Omdömet om gruppen.
        pub omdöme: Option<Omdömesvy>,
        /// Riskerna.
        pub risker: Vec<Arc<Riskvy>>,
    }
}

impl Källor<'_> {
    /// Risks without a group first, then group by group; for improvements without the groups. Groups without
    /// risks are left out. `delar`: what is told of each risk.
    pub fn grupper(
        &self,
        urval: Urval,
        plan: &Plan,
        poster: &[(usize, &Planrisk<'_>)],
        delar: &[Riskdelar],
    ) -> Vec<Gruppvy> {
        if !urval.visar_grupper() {
            return vec![utan_grupp(delar.iter().map(|delar| Arc::clone(&delar.risk)).collect())];
        }
        let of = |grupp: Option<usize>| {
            let own = poster.iter().zip(delar);
            let own = own.filter(|((_, post), _)| group_index(plan, post) == grupp);
            own.map(|(_, delar)| Arc::clone(&delar.risk)).collect()
        };
        let med = plan.grupper.iter().enumerate();
        let med = med.map(|(index, grupp)| self.grupp(urval, grupp, of(Some(index))));
        let alla = std::iter::once(utan_grupp(of(None))).chain(med);
        alla.filter(|grupp| !grupp.risker.is_empty()).collect()
    }

    fn grupp(&self, urval: Urval, grupp: &Grupp, risker: Vec<Arc<Riskvy>>) -> Gruppvy {
        Gruppvy {
            rubrik: self.grupprubrik(grupp),
            nr: self.gruppnummer(grupp),
            obligatorisk: grupp.är_obligatorisk(),
            kommungemensam: grupp.är_kommungemensam(),
            märken: self.gruppmärken(grupp),
            omdöme: self.omdöme(grupp.omdöme.as_ref().filter(|_| urval.visar_resultat())),
            risker,
        }
    }
}

impl Källor<'_> {
    /// The number of a group; none where its heading begins with it.
    fn gruppnummer(&self, grupp: &Grupp) -> Option<Rikt> {
        grupp.nr.as_ref().filter(|nr| !self.har_nummer(grupp, nr)).map(|nr| self.skrivet(nr))
    }

    /// The heading of a group, which may say its number too.
    fn grupprubrik(&self, grupp: &Grupp) -> Option<Rikt> {
        let rubrik = self.rad(Some(&grupp.rubrik))?;
        let nr = grupp.nr.as_ref().filter(|nr| self.har_nummer(grupp, nr));
        let ur = rubrik.ur.iter().copied().chain(nr.map(|nr| nr.plats)).collect();
        Some(Rikt { ur, ..rubrik })
    }

    fn har_nummer(&self, grupp: &Grupp, nr: &Ord) -> bool {
        let rubrik = self.prosa.plain(&grupp.rubrik);
        utan_nummer(&rubrik, &ord(nr)) != rubrik
    }
}

fn utan_grupp(risker: Vec<Arc<Riskvy>>) -> Gruppvy {
    Gruppvy { risker, ..Gruppvy::default() }
}

/// Which group of the plan a risk stands in.
fn group_index(plan: &Plan, post: &Planrisk<'_>) -> Option<usize> {
    plan.grupper.iter().position(|grupp| post.grupp.is_some_and(|own| own.plats == grupp.plats))
}
