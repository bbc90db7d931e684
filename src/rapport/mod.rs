//! What was found and made, in forms for other programs: the data, and one file per form.

mod avtryck;
mod bas;
mod fynd;
mod github;
mod gitlab;
mod handling;
mod innehall;
mod json;
mod kort;
mod plats;
mod sarif;
mod text;
mod uri;

pub use bas::Bas;
pub use github::github;
pub use gitlab::gitlab;
pub use handling::Handling;
pub use innehall::Rapport;
pub use json::{json, schema};
pub use kort::kort;
pub use sarif::sarif;
pub use uri::uri;
