//! What is read of one document: the tree that it goes into, its files and its faults.

use std::path::Path;

use super::parse::parse;
use super::text::ReadError;
use super::tree::{NodeId, Tree};
use crate::diag::{Diagnostic, SourceId, Sources, Span};

/// Keeps what is read of one document and its includes.
pub struct Loader<'a> {
    /// The folder of the repository.
    pub root: &'a Path,
    /// The tree that all is read into.
    pub tree: &'a mut Tree,
    /// The files that texts are read from.
    pub sources: &'a Sources,
    read: Vec<SourceId>,
    diagnostics: Vec<Diagnostic>,
}

impl<'a> Loader<'a> {
    /// With nothing read yet.
    pub fn new(root: &'a Path, tree: &'a mut Tree, sources: &'a Sources) -> Self {
        Self { root, tree, sources, read: Vec::new(), diagnostics: Vec::new() }
    }

    /// Keeps a file that belongs to the document.
    pub fn add_source(&mut self, name: &str, text: &str) -> SourceId {
        let id = self.sources.add(name, text);
        self.read.push(id);
        id
    }

    /// Reads the text of a YAML file of the document into the tree.
    pub fn parse(&mut self, name: &str, text: &str) -> Result<NodeId, Vec<Diagnostic>> {
        let source = self.add_source(name, text);
        let parsed = parse(self.tree, source, text)?;
        self.diagnostics.extend(parsed.slips);
        Ok(parsed.root)
    }

    /// Keeps what is wrong with the document.
    pub fn report(&mut self, diagnostic: Diagnostic) {
        self.diagnostics.push(diagnostic);
    }

    /// Keeps why a file cannot be read that is named at `named`.
    pub fn unreadable(&mut self, error: &ReadError, name: &str, named: Span) {
        let fault = error.told(self.sources, name, named);
        self.diagnostics.push(fault);
    }

    /// The files that were read, and what was wrong.
    pub fn done(self) -> (Vec<SourceId>, Vec<Diagnostic>) {
        (self.read, self.diagnostics)
    }
}
