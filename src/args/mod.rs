//! The command line, as the user meets it.

mod cli;
mod help;
mod hjalp;
mod kontrollera;
mod lage;
mod ny;
mod rattning;
mod repository;
mod svar;
mod visa;

pub use cli::{Cli, Command, Färg};
pub use help::AFTER;
pub use hjalp::{Hjälp, Komplettering, Skal};
pub use kontrollera::{Bygg, Kontrollera};
pub use lage::{Läge, NyttÅr};
pub use ny::{Ny, NyPlan, NyRisk, NyttSammanträde, NyttVad, NyttÄrende};
pub use rattning::{Rättning, Städa};
pub use repository::Repository;
pub use svar::{Form, Svar};
pub use visa::{Mallar, Regler, Schema, Typst};
