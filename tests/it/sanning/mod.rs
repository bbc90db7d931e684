//! Papers of plans that are not like the samples: nothing false stands in them, and nothing is lost without a word.

mod beslut;
mod fran_annat;
mod granby;
mod grund;
mod poster;
mod tecken;
