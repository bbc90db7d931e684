//! A file of Typst as the names that it says.

use crate::mallar::name::Name;
use std::collections::{BTreeMap, BTreeSet};

/// A field that is read: `a.b`.
#[derive(Debug)]
pub struct Field {
    /// The names before it, when there is nothing but names.
    pub path: Vec<String>,
    /// Its own name.
    pub name: Name,
    /// Whether it is called.
    pub is_called: bool,
}

/// A file that is taken in.
#[derive(Debug)]
pub struct Import {
    /// Its path as written.
    pub path: Name,
    /// The names that are taken from it.
    pub names: Vec<Name>,
    /// Whether all of its names are.
    pub is_all: bool,
}

/// A file of Typst.
#[derive(Debug, Default)]
pub struct File {
    /// The fields that it reads.
    pub fields: Vec<Field>,
    /// The files that it takes in.
    pub imports: Vec<Import>,
    /// The names that it gives to those who take it in, but for those that it takes all of from others.
    pub exports: BTreeSet<String>,
    /// All names that it gives something of its own.
    pub bound: BTreeSet<String>,
    /// The names that fields of its values may have.
    pub names: BTreeSet<String>,
    /// Its functions, each with the names that stand within brackets when it is called.
    pub functions: BTreeMap<String, Vec<String>>,
    /// All texts within quotation marks.
    pub strings: BTreeSet<String>,
    /// Whether it gets names from where nobody can see them.
    pub is_open: bool,
}
