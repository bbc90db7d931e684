//! The values as understood: what a template may see.
//!
//! After this nobody asks whether a value was given or what is meant when it is not. Each file has the views of one
//! concept, with what makes them.

mod ansvarig;
mod atgard;
mod atgardsmening;
mod avsandare;
mod avsnitt;
mod bedomning;
mod beskrivning;
mod dokument;
mod eget;
mod fields;
mod fil;
mod fordjupning;
mod formular;
mod forslag;
mod gemensamt;
mod granskning;
mod grupp;
mod handling;
mod handlingsplats;
mod hemvist;
mod kallelse;
mod kallor;
mod kontroll;
mod kontrollaktiviteter;
mod matris;
mod namn;
mod omdome;
mod omfang;
mod overforing;
mod oversikt;
mod perioder;
mod plan;
mod planvyer;
mod protokollsutdrag;
mod punkt;
mod rikt;
mod risk;
mod sidfot;
mod sjalvskattning;
mod skalor;
mod tjansteskrivelse;
mod ton;
mod typ;
mod underlag;
mod uppfoljning;
mod uppgift;
mod upprepning;
mod urval;
mod yttrande;

pub use beskrivning::{eget, gemensamt, mallvärden, slag};
pub use dokument::Dokument;
pub use fields::Vyvärde;
pub use handling::{Handlingsvy, Vy, kallelse, vy};
pub use handlingsplats::Handlingsplats;
pub use kallor::Beslutat;
pub use planvyer::Planvyer;
pub use punkt::{Agenda, Punktvy, agenda, paketrubrik};
pub use rikt::Rikt;
pub use typ::{Fält, Typ, Vybeskrivning};
