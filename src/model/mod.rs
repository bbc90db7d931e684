//! Step 3: the plan, the case and the organisation as written.
//!
//! Plain typed values, one concept per file, no input or output. The doc comments of the fields are
//! the help that an editor shows, and so they are Swedish. Values that later steps point at carry
//! their [`Plats`].

mod arende;
mod atgard;
mod avsnitt;
mod benamning;
mod beslutsgang;
mod bilagenummer;
mod del;
mod fard;
mod forslag;
mod granskning;
mod handling;
mod kontroll;
mod leaf;
mod organisation;
mod overforing;
mod person;
mod plan;
mod resultat;
mod risk;
mod sammanhang;
mod sammantrade;
mod sjalvskattning;
mod skala;
mod ton;

pub use arende::Ärende;
pub use atgard::{Genomfört, GenomförtPost, Läge, Uppföljning, Åtgärd, Åtgärdsslag};
pub use avsnitt::{Avsnitt, Komponent};
pub use benamning::enkel;
pub use beslutsgang::{Beslutsgång, Gång};
pub use bilagenummer::{bilagenamn, bilagenummer, bilagenyckel};
pub use del::Del;
pub use fard::{Färd, Väg};
pub use forslag::{
    Antaget, Beslut, Beslutsdel, Beslutsinnehåll, Beslutspunkter, Delat, Förslag, Förslagsdel,
    Organförslag, Punkter, Vems,
};
pub use granskning::{Fördjupning, Granskning};
pub use handling::{
    Avrapportering, Fil, Formulär, Gemensamt, Handling, Innehåll, Numrerat, Planhandling,
    Protokollsutdrag, Rapport, Styrdokument, Tjänsteskrivelse, Yttrande,
};
pub use kontroll::Kontroll;
pub use leaf::{Datum, Ord, Plats, Rad, Text, parse_date};
pub use organisation::{Förvaltning, Logotyp, Nämnd, Organisation, Regelnivå, Regler, Sidfot};
pub use overforing::{Mål, Överföring};
pub use person::{Fältvärde, Person, Personval};
pub use plan::{Grupp, Plan, Planrisk, Väntande, obrutet};
pub use resultat::{Resultatsteg, Symbol, Utfall};
pub use risk::Risk;
pub use sammanhang::{Sammanhang, Tecknare, kontrollnamn};
pub use sammantrade::{Punkt, Sammanträde, klockslag, tidsspann};
pub use sjalvskattning::{Självskattning, Självskattningsdel};
pub use skala::{Bedömning, Nivå, Omdöme, Omdömessteg, Skalor, Skalsteg, steg};
pub use ton::Ton;
