//! Papers of plans that are not like the samples: nothing false stands in them, and nothing is lost without a word.

mod granby;
mod granskningens_atgarder;
mod grund;
mod hanvisning;
mod matris;
mod namnder;
mod rader;
mod seen;
mod tabeller;
