//! The scales of the risk analysis, with what their steps mean.

use super::fields::vy;
use super::kallor::{Källor, ord};
use super::numrerat::utan_nummer;
use super::rikt::Rikt;
use crate::model::{Nivå, Skalsteg, Ton};

vy! {
    /// Skalorna i riskanalysen.
    pub struct Skalorvy = "skalor" {
        /// Stegen för sannolikhet, det lägsta först.
        pub sannolikhet: Vec<Skalstegsvy>,
        /// Stegen för konsekvens, det lägsta först.
        pub konsekvens: Vec<Skalstegsvy>,
        /// Riskvärdets nivåer, den lägsta först.
        pub nivåer: Vec<Nivåvy>,
        /// Riskvärdet från vilket en risk ska vara med i planen eller ha en motivering.
        pub tröskel: Option<i64>,
    }
}

vy! {
    /// Ett steg i en skala.
    pub struct Skalstegsvy = "skalsteg" {
        /// Stegets nummer, från 1.
        pub nr: usize,
        /// Stegets namn.
        pub namn: String,
        /// Vad steget betyder.
        pub förklaring: Option<Rikt>,
    }
}

vy! {
    /// En nivå för riskvärdet.
    pub struct Nivåvy = "nivå" {
        /// Nivåns lägsta riskvärde.
        pub från: i64,
        /// Nivåns högsta riskvärde.
        pub till: i64,
        /// Nivåns namn.
        pub namn: String,
        /// Vad nivån innebär.
        pub text: Option<Rikt>,
        /// Färgtonen, ett namn i temat.
        pub ton: Option<&'static str>,
    }
}

impl Källor<'_> {
    /// The scales with what their steps mean, and the levels of the riskvärde; none for what is not given.
    pub fn skalor(&self) -> Skalorvy {
        let skalor = &self.sammanhang.organisation.skalor;
        let nivåer = skalor.nivåer.iter().filter_map(|nivå| skalor.nivå(nivå.till));
        Skalorvy {
            sannolikhet: self.skala(&skalor.sannolikhet),
            konsekvens: self.skala(&skalor.konsekvens),
            nivåer: nivåer.map(|(från, nivå)| self.nivå(från, nivå)).collect(),
            tröskel: skalor.tröskel,
        }
    }

    fn skala(&self, skala: &[Skalsteg]) -> Vec<Skalstegsvy> {
        let steg = skala.iter().enumerate().map(|(index, steg)| Skalstegsvy {
            nr: index + 1,
            namn: utan_nummer(&ord(steg.namn()), &(index + 1).to_string()),
            förklaring: self.rad_i_skala(steg.förklaring()),
        });
        steg.collect()
    }

    fn nivå(&self, från: i64, nivå: &Nivå) -> Nivåvy {
        Nivåvy {
            från,
            till: nivå.till,
            namn: ord(&nivå.namn),
            text: self.rad_i_skala(nivå.text.as_ref()),
            ton: nivå.ton.map(Ton::ord),
        }
    }

    /// The level that a riskvärde falls on; none above the last.
    pub fn nivå_av(&self, riskvärde: i64) -> Option<Nivåvy> {
        let nivå = self.sammanhang.organisation.skalor.nivå(riskvärde);
        nivå.map(|(från, nivå)| self.nivå(från, nivå))
    }
}
