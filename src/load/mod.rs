//! Step 1: the files of a repository as one tree.
//!
//! Every key and value knows its place; includes (`{fil: …}`) are followed.

mod include;
mod lines;
mod repo;
mod slips;
mod swedish;
mod text;
mod tree;
mod yaml;

pub use include::{display, resolve};
pub use repo::{Document, DocumentKind, Repo, find_root};
pub use text::{ReadError, decode_csv, read_bytes, read_text};
pub use tree::{Entry, Form, Kind, Node, NodeId, Origin, Scalar, Tree};
pub use yaml::{Parsed, parse as parse_yaml};
