//! The commands: the only place that prints.

mod answer;
mod bygg;
mod colour;
mod kontrollera;
mod lage;
mod mallar;
mod ny;
mod nytt_ar;
mod outcome;
mod ratta;
mod regler;
mod run;
mod say;
mod schema;
mod show;
mod sprakserver;
mod stada;
mod today;
mod typst;
mod usage;

pub use outcome::Outcome;
pub use run::run;
