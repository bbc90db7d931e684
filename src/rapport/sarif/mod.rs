//! SARIF 2.1.0, the form that tools of many makers read. The parts have the names of the standard.

mod location;
mod log;
mod message;
mod result;
mod rule;

pub use log::sarif;
