//! The references that are made from the program itself, so that they are always true of it.

mod format;

pub use format::format;
