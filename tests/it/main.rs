//! All integration tests in one binary, since each would link Typst anew. `tests/README.md` says
//! which kinds there are.

mod fel;
mod kommandon;
mod mallar;
mod papper;
mod pdf;
mod previews;
mod support;
mod yaml;
