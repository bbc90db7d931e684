//! Step 1: the files of a repository as one tree.
//!
//! Every key and value knows its place; includes (`{fil: …}`) are followed.

mod anchors;
mod brackets;
mod csv;
mod cure;
mod document;
mod entries;
mod escapes;
mod include;
mod indent;
mod kodning;
mod line;
mod lines;
mod loader;
mod marks;
mod origin;
mod paths;
mod plain;
mod regler;
mod repo;
mod root;
mod rows;
mod signs;
mod slag;
mod slips;
mod syntax;
mod text;
mod tree;
mod words;
mod yaml;

pub use csv::{cell_end, separator};
pub use document::{Document, DocumentKind};
pub use include::TOM_FIL;
pub use origin::Origin;
pub use paths::{UTANFÖR_MAPPEN, display, resolve};
pub use regler::REGLER;
pub use repo::Repo;
pub use root::{find_root, on_disk};
pub use text::{
    INTE_UTF8, OLÄSLIG_FIL, ReadError, SAKNAD_FIL, clean, decode_csv, read_bytes, read_text,
    read_up_to,
};
pub use tree::{Entry, Form, Kind, Node, NodeId, Scalar, Tree};
pub use yaml::{Parsed, parse as parse_yaml};
