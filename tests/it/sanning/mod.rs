//! Papers of plans that are not like the samples: nothing false stands in them, and nothing is lost without a word.

mod bilagans_dag;
mod bilagenummer;
mod fall;
mod granby;
mod grund;
mod hanvisning;
mod hassleholm;
mod matris;
mod moten;
mod namnder;
mod okant;
mod papperets_slag;
mod rader;
mod seen;
mod tabeller;
