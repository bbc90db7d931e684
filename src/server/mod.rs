//! The same checks for an editor, on texts that are not saved: a language server.
//!
//! It keeps the texts that are open and what it told last. All else is read anew each time it is asked, as a command does:
//! the faults by [`trip::check`](crate::trip::check), and what has a name by `index`.

mod actions;
mod address;
mod completion;
mod cursor;
mod diagnostics;
mod expression;
mod hover;
mod index;
mod jump;
mod known;
mod open;
mod paths;
mod position;
mod protocol;
mod serve;
mod targets;
mod view;

pub use serve::{Ended, serve};
