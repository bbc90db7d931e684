//! Papers of plans that are not like the samples: nothing false stands in them, and nothing is lost without a word.

mod antal;
mod bilagans_dag;
mod bilagenummer;
mod datum;
mod fall;
mod granby;
mod grund;
mod grundlayout;
mod hanvisning;
mod hassleholm;
mod inget;
mod malmo;
mod matris;
mod meningar;
mod moten;
mod namnder;
mod okant;
mod ord;
mod papperets_slag;
mod rader;
mod sagt;
mod seen;
mod tabeller;
