//! Papers of plans that are not like the samples: nothing false stands in them, and nothing is lost without a word.

mod granby;
mod grund;
mod tabeller;
mod tal;
