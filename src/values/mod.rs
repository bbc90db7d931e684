//! Values in texts: what a text may see, the filters and functions that it may use, and the engine that fills it.
//!
//! The names are those of the YAML. What is wrong with an expression is told in Swedish, at its words.

mod bilaga;
mod bound;
mod catalogue;
mod context;
mod counted;
mod curly;
mod engine;
mod fill;
mod filter;
mod function;
mod globals;
mod hanvisning;
mod inget;
mod jamforelse;
mod joined;
mod kinds;
mod matt;
mod meningar;
mod model;
mod node;
mod number;
mod oavslutat;
mod ordfilter;
mod ordform;
mod osagbart;
mod plan;
mod print;
mod punkter;
mod regler;
mod risks;
mod sentences;
mod swedish;
mod tables;
mod taggar;
mod undefined;
mod utfall;
mod written;

pub use bound::OKÄND_RISK;
pub use catalogue::{FILTER, FUNKTIONER, Uppslag};
pub use context::{Asked, Globals};
pub use curly::curly_quote;
pub use engine::Engine;
pub use function::OKÄND_BILAGA;
pub use globals::{
    OF_PLAN, Planer, nodes_of_handling, of_handling, texts_of_handling, texts_of_plan,
};
pub use inget::lists_of_nothing;
pub use kinds::{MALL_PÅ_SIG_SJÄLV, MALLEN_FINNS_INTE};
pub use meningar::{MENINGAR, in_words, values_of};
pub use node::{Map, Node};
pub use plan::plan;
pub use regler::REGLER;
pub use sentences::{Antal, räknade};
pub use swedish::template_error;
pub use written::{Datumvärde, Infogbar, Källtext, Planroll, Scope};
