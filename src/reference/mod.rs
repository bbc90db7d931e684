//! The references that are made from the program itself, so that they are always true of it: `docs/format.md` of what
//! may stand in the files, and `docs/mallar.md` of what templates may see.

mod block;
mod format;
mod mallar;
mod vyer;

pub use format::format;
pub use mallar::mallar;
