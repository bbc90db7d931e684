//! Repositories made at random from the schema: what `kontrollera` finds no fault with is set in every layout, nothing stands on
//! anything else, and what is not printed is told.
//!
//! A repository is drawn ([`former`], with the values of [`blad`] and the texts of [`texter`]), written ([`yaml`]), freed from
//! what `kontrollera` calls faults, and built ([`bygge`]); its pages are judged by where their glyphs stand ([`sidor`]).

mod blad;
mod bygge;
mod former;
mod kvar;
pub mod sidor;
mod tests;
mod texter;
mod utkast;
mod yaml;
