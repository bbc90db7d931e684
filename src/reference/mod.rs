//! The references that are made from the program itself, so that they are always true of it: `docs/format.md` of what
//! may stand in the files, `docs/mallar.md` of what templates may see, and `docs/regler.md` of what is looked for.

mod block;
mod exempel;
mod format;
mod mallar;
mod regler;
mod vyer;

pub use exempel::{MÄRKEN, filer, kommandon, nytt_namn};
pub use format::format;
pub use mallar::mallar;
pub use regler::{en_regel, om_regel, regellista, regler};
