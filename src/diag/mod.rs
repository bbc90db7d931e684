//! What is wrong, where it stands, and what to do about it.
//!
//! The data and each way of showing it have files of their own.

mod diagnostic;
mod edit;
mod full;
mod hints;
mod plain;
mod regel;
mod sources;
mod span;
mod told;
mod visible;

pub use diagnostic::{Diagnostic, Severity, any_fel, sorted};
pub use edit::{Edit, Replacement};
pub use full::render;
pub use hints::{hint_choice, hint_nearest, nearest};
pub use regel::{Exempel, Nivå, Regel};
pub use sources::{SourceFile, SourceId, Sources};
pub use span::Span;
pub use told::{causes, for_reading};
pub use visible::visible;
