//! Step 1: the files of a repository as one tree.
//!
//! Every key and value knows its place; includes (`{fil: …}`) are followed.

mod include;
mod lines;
mod origin;
mod repo;
mod slips;
mod swedish;
mod text;
mod tree;
mod yaml;

/// Marks that Word and others put before the items of a list.
const BULLETS: [&str; 6] = ["• ", "· ", "– ", "— ", "* ", "\u{f0b7} "];

/// Whether a line begins as an item of a list does in Word.
fn is_bullet(line: &str) -> bool {
    BULLETS.iter().any(|mark| line.starts_with(mark))
}

/// Whether a line begins with a dash that has no space after it, and is no number.
fn is_tight_dash(line: &str) -> bool {
    let after = line.strip_prefix('-').and_then(|rest| rest.chars().next());
    after.is_some_and(|first| first.is_alphabetic() || "{[\"'".contains(first))
}

pub use include::{display, resolve};
pub use origin::Origin;
pub use repo::{Document, DocumentKind, Repo, find_root};
pub use text::{ReadError, decode_csv, read_bytes, read_text, read_up_to};
pub use tree::{Entry, Form, Kind, Node, NodeId, Scalar, Tree};
pub use yaml::{Parsed, parse as parse_yaml};
