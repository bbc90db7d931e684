//! Values with labels: the facts of a handling, and the fields of a form.

use super::fields::vy;
use super::kallor::{Källor, kort, ord};
use super::rikt::{Rikt, Uppgift};
use crate::model::{Fältvärde, Innehåll, Rad};
use crate::text::{Block, Inline};

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
    /// The facts of the handling: the date of the meeting of an extract, its version, and what is written.
    pub fn fakta(&self) -> Vec<Uppgiftsvy> {
        let Some(handling) = self.handling else { return Vec::new() };
        let sammanträde = match &handling.innehåll {
            Innehåll::Protokollsutdrag(utdrag) => utdrag.sammanträdesdatum.as_ref(),
            _ => None,
        };
        let common = &handling.gemensamt;
        let version = common.version.as_ref().map(|rad| Uppgift::Text(self.version(rad)));
        let own = [
            ("sammanträdesdatum", sammanträde.map(kort).map(Uppgift::Ord)),
            ("version", version),
            ("reviderad", common.reviderad.as_ref().map(kort).map(Uppgift::Ord)),
        ];
        let own = own.into_iter().filter(|(_, värde)| värde.is_some());
        let own =
            own.map(|(ord, värde)| Uppgiftsvy { etikett: self.ordalydelse(ord, vec![]), värde });
        let fakta = common.fakta.iter().map(|(etikett, värde)| Uppgiftsvy {
            etikett: etikett.clone(),
            värde: Some(Uppgift::Text(self.i_rader(värde))),
        });
        own.chain(fakta).collect()
    }

    /// The version, without the word that the layout sets before it.
    fn version(&self, rad: &Rad) -> Rikt {
        let written = self.skriven_rad(rad);
        let label = self.ordalydelse("version", vec![]).to_lowercase();
        let mut text = (*written.text).clone();
        let first = text.blocks.first_mut().and_then(|block| match block {
            Block::Stycke(words) => words.first_mut(),
            _ => None,
        });
        if let Some(Inline::Ord { text, värden, .. }) = first
            && värden.is_empty()
            && let Some((word, number)) = text.split_once(' ')
            && word.to_lowercase() == label
        {
            *text = number.trim_start().to_owned();
        }
        Rikt { text: text.into(), ..written }
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
