//! The kallelse: when and where the meeting is, and its föredragningslista.

use std::sync::Arc;

use super::avsandare::Personvy;
use super::fields::vy;
use super::kallor::Källor;
use super::punkt::{Agenda, Punktvy, tidord};
use super::rikt::Rikt;
use crate::model::{Sammanträde, klockslag};
use crate::values::Datumvärde;

vy! {
    /// Det som hör till en kallelse.
    pub struct Kallelsevy = "kallelse" {
        /// Sammanträdets datum.
        pub sammanträdesdatum: Datumvärde,
        /// Tiden som sammanträdet börjar, som ”8.30”.
        pub tid: Option<String>,
        /// Lokalen.
        pub plats: Rikt,
        /// De som justerar protokollet.
        pub justerare: Vec<Personvy>,
        /// Ersättare för dem som justerar.
        pub ersättare: Vec<Personvy>,
        /// När och var protokollet justeras.
        pub justering: Option<Rikt>,
        /// Ordföranden.
        pub ordförande: Option<Personvy>,
        /// Sekreteraren.
        pub sekreterare: Option<Personvy>,
        /// Punkterna på föredragningslistan, i ordning.
        pub punkter: Vec<Arc<Punktvy>>,
    }
}

impl<'a> Källor<'a> {
    /// What only a kallelse has, of a meeting whose items are the cases `ärenden` in order, or only headings.
    pub fn sammanträde(
        &self,
        sammanträde: &'a Sammanträde,
        ärenden: &[Option<&Agenda>],
    ) -> Kallelsevy {
        let punkter = sammanträde.punkter.iter().zip(ärenden).enumerate();
        let punkter =
            punkter.map(|(index, (punkt, ärende))| Arc::new(self.punkt(index + 1, punkt, *ärende)));
        Kallelsevy {
            sammanträdesdatum: Datumvärde(sammanträde.datum.date()),
            tid: klockslag(&sammanträde.tid.källa).map(tidord),
            plats: self.skriven_rad(&sammanträde.lokal),
            justerare: self.personer(&sammanträde.justerare),
            ersättare: self.personer(&sammanträde.ersättare),
            justering: self.rad(sammanträde.justering.as_ref()),
            ordförande: sammanträde.ordförande.as_ref().map(|val| self.person(val)),
            sekreterare: sammanträde.sekreterare.as_ref().map(|val| self.person(val)),
            punkter: punkter.collect(),
        }
    }
}
