//! Step 1: the files of a repository as one tree.
//!
//! Every key and value knows its place; includes (`{fil: …}`) are followed.

mod anchors;
mod brackets;
mod cause;
mod colons;
mod continued;
mod csv;
mod cure;
mod document;
mod entries;
mod escapes;
mod found;
mod include;
mod indent;
mod kodning;
mod line;
mod lines;
mod loader;
mod marks;
mod meant;
mod names;
mod ordtecken;
mod origin;
mod parse;
mod paths;
mod plain;
mod quoting;
mod regler;
mod repair;
mod repo;
mod resolve;
mod root;
mod rows;
mod signs;
mod slag;
mod slips;
mod styrtecken;
mod syntax;
mod text;
mod tree;
mod unsaved;
mod words;
mod yaml;

pub use csv::{cell_end, separator};
pub use document::{Document, DocumentKind};
pub use include::TOM_FIL;
pub use kodning::Utf16;
pub use meant::{did_you_mean, meant, otherwise_ended, present};
pub use names::{composed, on_disk};
pub use origin::Origin;
pub use parse::{Parsed, parse as parse_yaml};
pub use paths::{display, relative};
pub use quoting::in_quotes;
pub use regler::REGLER;
pub use repo::Repo;
pub use resolve::{UTANFÖR_MAPPEN, resolve, resolve_file};
pub use root::{SAKNAD_MAPP, find_root, real};
pub use signs::HARD_SPACE;
pub use styrtecken::{Tecken, styrtecken};
pub use text::{
    OLÄSLIG_FIL, ReadError, SAKNAD_FIL, as_text, clean, decode_csv, read_bytes, read_text,
    read_up_to,
};
pub use tree::{Entry, Form, Kind, Node, NodeId, Scalar, Tree};
pub use unsaved::read_source;
