//! What only a file that was made elsewhere has: its text in words, and its pages as images.

use minijinja::value::Value;

use super::fields::vy;
use super::kallor::Källor;
use super::rikt::Rikt;
use crate::assets::{PdfFil, page_name};
use crate::model::Fil;

vy! {
    /// Det som hör till en fil.
    pub struct Filvy = "fil" {
        /// Filens innehåll i ord, för den som inte kan läsa den.
        pub textalternativ: Option<Rikt>,
        /// Filens sidor, i ordning.
        pub sidor: Vec<Filsidevy>,
    }
}

vy! {
    /// En sida ur en fil.
    pub struct Filsidevy = "filsida" {
        /// Bildens fil, som `image` läser den.
        pub bild: String,
        /// Bildens alternativtext.
        pub alt: String,
        /// Om sidan är bredare än den är hög.
        pub liggande: bool,
    }
}

impl Källor<'_> {
    /// What only a fil has.
    pub fn fil(&self, fil: &Fil) -> Filvy {
        let pages = self.prosa.pdf(&fil.fil).map(|(path, pdf)| self.filsidor(&path, &pdf));
        Filvy {
            textalternativ: self.text(fil.textalternativ.as_ref()),
            sidor: pages.unwrap_or_default(),
        }
    }

    fn filsidor(&self, path: &str, pdf: &PdfFil) -> Vec<Filsidevy> {
        let name = path.rsplit('/').next().unwrap_or_default();
        let antal = pdf.sidor.len();
        let sidor = pdf.sidor.iter().enumerate().map(|(index, sida)| {
            let values = vec![
                ("namn", Value::from(name)),
                ("nr", (index + 1).into()),
                ("antal", antal.into()),
            ];
            Filsidevy {
                bild: format!("/repo/{}", page_name(path, index)),
                alt: self.ordalydelse("filsida", values),
                liggande: sida.liggande(),
            }
        });
        sidor.collect()
    }
}
