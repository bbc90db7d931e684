//! Papers of plans that are not like the samples: nothing false stands in them, and nothing is lost without a word.

mod antal;
mod bilagans_dag;
mod bilagenummer;
mod datum;
mod fall;
mod granby;
mod grund;
mod grundlayout;
mod hassleholm;
mod inget;
mod malmo;
mod meningar;
mod moten;
mod okant;
mod ord;
mod papperets_slag;
mod sagt;
