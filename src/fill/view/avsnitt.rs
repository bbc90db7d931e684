//! Sections, as written.

use super::fields::vy;
use super::kallor::Källor;
use super::rikt::Rikt;
use crate::model::{Avsnitt, Komponent};

vy! {
    /// Ett avsnitt.
    pub struct Avsnittsvy = "avsnitt" {
        /// Rubriken.
        pub rubrik: Option<Rikt>,
        /// Texten.
        pub text: Option<Rikt>,
        /// Avsnitt i avsnittet, en rubriknivå ner.
        pub avsnitt: Vec<Avsnittsvy>,
        /// Delen av planen som avsnittet ger plats åt, som `granskningar`.
        pub komponent: Option<&'static str>,
    }
}

impl Källor<'_> {
    /// Sections with their own sections.
    pub fn avsnitt(&self, avsnitt: &[Avsnitt]) -> Vec<Avsnittsvy> {
        let one = |avsnitt: &Avsnitt| Avsnittsvy {
            rubrik: self.rad(avsnitt.rubrik.as_ref()),
            text: self.text(avsnitt.text.as_ref()),
            avsnitt: self.avsnitt(&avsnitt.avsnitt),
            komponent: avsnitt.komponent.map(Komponent::ord),
        };
        avsnitt.iter().map(one).collect()
    }
}
