//! How a kommun's papers look: templates, theme and words, each from the nearest layer.
//!
//! A layout builds on another (`bas:` in its `tema.yaml`), down to the built-in `bas`. In every
//! layer the repository's own `mallar/` comes before what is built in.

mod catalogue;
mod chain;
mod chosen;
mod layers;
mod leave_out;
mod merge;
mod names;
mod own;
mod own_assets;
mod own_code;
mod own_words;
mod reader;
mod regler;
mod skalord;
mod stegord;

pub use catalogue::{Mallar, copy};
pub use chosen::chosen;
pub use layers::Layout;
pub use leave_out::may_be_left_out;
pub use merge::{is_colour, is_length, of_key};
pub use names::{BUILT_IN, NEAREST};
pub use own::Own;
pub use own_words::{empty_at, own_words};
pub use reader::Component;
pub use regler::REGLER;
