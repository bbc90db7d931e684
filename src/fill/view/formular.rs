//! What only a form has.

use super::avsandare::Personvy;
use super::fields::vy;
use super::kallor::Källor;
use super::rikt::Rikt;
use super::uppgift::Uppgiftsvy;
use crate::model::Formulär;

vy! {
    /// Det som hör till ett formulär.
    pub struct Formulärvy = "formulär" {
        /// Formulärets namn, om det inte är titeln.
        pub formulärnamn: Option<Rikt>,
        /// De som har fyllt i formuläret.
        pub ifyllt_av: Vec<Personvy>,
        /// Fälten överst i formuläret. I ett maskerat fält står ordet för det.
        pub fält: Vec<Uppgiftsvy>,
    }
}

impl<'a> Källor<'a> {
    /// What only a formulär has.
    pub fn formulär(&self, formulär: &'a Formulär) -> Formulärvy {
        let titel = self.handling.and_then(|handling| handling.gemensamt.titel.as_ref());
        let namn = formulär.formulärnamn.as_ref().filter(|_| titel.is_some());
        let fält = formulär.fält.iter().map(|(etikett, värde)| Uppgiftsvy {
            etikett: etikett.clone(),
            värde: self.ifyllt(värde),
        });
        Formulärvy {
            formulärnamn: self.rad(namn),
            ifyllt_av: self.personer(&formulär.ifyllt_av),
            fält: fält.collect(),
        }
    }
}
