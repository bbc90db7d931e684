//! The commands: the only place that prints.

mod answer;
mod bygg;
mod colour;
mod gammalt;
mod gjort;
mod komplettering;
mod kontrollera;
mod lage;
mod mallar;
mod manual;
mod ny;
mod nytt_ar;
mod oppna;
mod outcome;
mod ratta;
mod regler;
mod run;
mod say;
mod schema;
mod show;
mod skrivet;
mod sprakserver;
mod stada;
mod today;
mod typst;
mod usage;
mod version;

pub use outcome::Outcome;
pub use run::run;
