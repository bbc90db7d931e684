//! What a document says of itself, in its metadata.

use super::fields::vy;
use crate::values::Datumvärde;

/// What a document says of itself, in its metadata.
#[derive(Debug, Clone)]
pub struct Dokument {
    /// The title.
    pub titel: String,
    /// The förvaltning, or else the organ.
    pub författare: String,
    /// The date in its properties, whether or not the pages bear one.
    pub datum: time::Date,
    /// Its diarienummer.
    pub diarienummer: Option<String>,
    /// Names the document among all documents of the repository, for as long as it lives.
    pub ident: String,
    /// Whether it is a paket of handlingar.
    pub paket: bool,
}

vy! {
    /// En handling för sig, eller ett paket av dem.
    pub struct Dokumentvy = "dokument" {
        /// Filerna med dokumentets handlingar, i ordning.
        pub filer: Vec<String>,
        /// Titeln i PDF-filens egenskaper.
        pub titel: String,
        /// Författaren i PDF-filens egenskaper: förvaltningen, eller nämnden.
        pub författare: String,
        /// Datumet i PDF-filens egenskaper, som alltid har ett. Handlingens eget är `handling.datum`.
        pub datum: Datumvärde,
        /// Beskrivningen i PDF-filens egenskaper.
        pub beskrivning: Option<String>,
    }
}

impl Dokument {
    /// For the template; `paths` are those of its handlingar, from its own folder.
    pub fn vy(&self, paths: &[String]) -> Dokumentvy {
        Dokumentvy {
            filer: paths.to_vec(),
            titel: self.titel.clone(),
            författare: self.författare.clone(),
            datum: Datumvärde(self.datum),
            beskrivning: None,
        }
    }
}
