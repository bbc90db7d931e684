//! SARIF 2.1.0, the form that tools of many makers read.

mod form;
mod log;
mod regler;

pub use log::sarif;
