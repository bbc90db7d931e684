//! Papers of plans that are not like the samples: nothing false stands in them, and nothing is lost without a word.

mod antal;
mod datum;
mod granby;
mod grund;
mod grundlayout;
mod inget;
mod malmo;
mod meningar;
mod ord;
mod sagt;
