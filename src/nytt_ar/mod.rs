//! The next plan year, made from this one: what is carried over, and what that becomes in YAML.
//!
//! What this year's files say is copied, never pointed at: a text that is changed next year must not change
//! this year's papers.

mod annat_ar;
mod ar;
mod i_ord;
mod kalla;
mod lamnas;
mod nya;
mod nytt;
mod regler;
mod risk;
mod skillnader;
mod skriv;
mod urval;
mod vantat;

pub use annat_ar::{passerat, ÖVERFÖRING_TILL_ANNAT_ÅR};
pub use kalla::väntan_utan_källa;
pub use lamnas::LÄMNAS;
pub use nytt::{NyttÅr, Utfall, nytt_år, Öde};
pub use regler::REGLER;
