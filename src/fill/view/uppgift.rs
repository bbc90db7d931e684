//! Values with labels: the facts of a handling, and the fields of a form.

use super::fields::vy;
use super::kallor::{Källor, kort, ord};
use super::rikt::Uppgift;
use crate::model::{Fältvärde, Innehåll};

vy! {
    /// En uppgift med etikett.
    pub struct Uppgiftsvy = "uppgift" {
        /// Etiketten.
        pub etikett: String,
        /// Värdet.
        pub värde: Option<Uppgift>,
    }
}

impl Källor<'_> {
    /// The facts of the handling, the date of the meeting of an extract first.
    pub fn fakta(&self) -> Vec<Uppgiftsvy> {
        let Some(handling) = self.handling else { return Vec::new() };
        let sammanträde = match &handling.innehåll {
            Innehåll::Protokollsutdrag(utdrag) => utdrag.sammanträdesdatum.as_ref(),
            _ => None,
        };
        let sammanträde = sammanträde.map(|datum| Uppgiftsvy {
            etikett: self.ordalydelse("sammanträdesdatum", vec![]),
            värde: Some(Uppgift::Ord(kort(datum))),
        });
        let fakta = handling.gemensamt.fakta.iter().map(|(etikett, värde)| Uppgiftsvy {
            etikett: etikett.clone(),
            värde: Some(Uppgift::Text(self.i_rader(värde))),
        });
        sammanträde.into_iter().chain(fakta).collect()
    }

    /// What stands in a field of a form. A masked value never leaves the model.
    pub fn ifyllt(&self, värde: &Fältvärde) -> Option<Uppgift> {
        match värde {
            Fältvärde::Rad(rad) => Some(Uppgift::Text(self.i_rader(rad))),
            Fältvärde::Maskad { maskad: true, .. } => {
                Some(Uppgift::Text(self.mening("maskad", vec![])))
            }
            Fältvärde::Maskad { namn, .. } => namn.as_ref().map(ord).map(Uppgift::Ord),
        }
    }
}
