//! What only a statement has.

use super::fields::vy;
use super::kallor::Källor;
use super::rikt::Rikt;
use crate::model::Yttrande;

vy! {
    /// Det som hör till ett yttrande.
    pub struct Yttrandevy = "yttrande" {
        /// De som yttrandet skickas till.
        pub mottagare: Vec<Rikt>,
    }
}

impl Källor<'_> {
    /// What only a yttrande has.
    pub fn yttrande(&self, yttrande: &Yttrande) -> Yttrandevy {
        Yttrandevy { mottagare: self.adresser(&yttrande.mottagare) }
    }
}
