//! The reference of templates in Markdown: `docs/mallar.md`.

mod block;
mod mallar;
mod vyer;

pub use mallar::mallar;
