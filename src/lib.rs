//! Skrivelse makes the papers of Swedish municipal committees from YAML.
//!
//! The trip from a folder to papers, told in one function each by [`trip::check`] (steps 1 to 5)
//! and [`press::Press::make`] (steps 6 to 8, for each [`work::Work`] alone):
//!
//! 1. **load** ([`load::Repo::load`]): the YAML files as a tree whose every value knows its place;
//! 2. **schema** ([`schema::read`]): the tree held against the schema that the model types give;
//! 3. **model** ([`documents::Documents::read`]): the plan, the case and the organisation as written;
//! 4. **prose** ([`prose::Prosa::read`]): every text filled with values and read as Markdown;
//! 5. **checks** ([`checks::Checks`]): the rules of the domain;
//! 6. **fill** ([`fill::Filler::fill`]): the values as understood put into the layout's templates;
//! 7. **typeset** ([`typeset::typeset`]): Typst source to PDF/UA-1 and PDF/A-2a;
//! 8. **write** ([`output::write`]): the only place that writes.
//!
//! Texts are filled by [`values`] and read by [`text`]; what belongs to a plan alone is read once, by
//! [`prose::Readings`]. What all papers are made with lies in a [`workshop::Workshop`].
//!
//! Files need each other in one direction only, and so do folders: [`diag`] lies under all of them, and only
//! [`cmd`] prints. A `mod.rs` only declares and re-exports.

pub mod args;
mod asked;
pub mod assets;
mod beside;
mod beslutat;
pub mod case;
pub mod checks;
pub mod cmd;
pub mod diag;
pub mod documents;
pub mod edit;
pub mod fill;
mod hash;
mod inbyggt;
mod kvar;
pub mod lage;
pub mod layout;
pub mod load;
mod mallar;
pub mod meeting;
mod memo;
pub mod model;
pub mod ny;
pub mod nytt_ar;
pub mod output;
pub mod press;
pub mod prose;
mod prov;
pub mod rapport;
pub mod ratta;
pub mod reference;
pub mod regler;
pub mod schema;
pub mod server;
pub mod sight;
pub mod stada;
pub mod start;
pub mod text;
mod tolk;
mod tried;
pub mod trip;
pub mod typeset;
pub mod values;
pub mod work;
pub mod workshop;
