//! How a command answers: as text while it works, or at its end in a form for other programs.

use std::path::Path;
use std::sync::Arc;

use super::outcome::Outcome;
use super::say;
use super::show::{show, tally};
use crate::args::{Form, Repository, Svar};
use crate::diag::{Diagnostic, Sources, any_fel};
use crate::rapport::{Bas, Handling, Rapport, github, gitlab, json, kort, sarif};

/// What a command has to say of what it found.
pub struct Answer {
    kommando: &'static str,
    svar: Svar,
    bas: Bas,
    /// The files that it is about.
    pub sources: Arc<Sources>,
    found: Vec<Diagnostic>,
}

impl Answer {
    /// The answer of a command, with nothing found so far.
    pub fn new(kommando: &'static str, svar: Svar, repository: &Repository) -> Self {
        let bas = Bas::of(&repository.folder, svar.från_mappen);
        Self { kommando, svar, bas, sources: Arc::default(), found: Vec::new() }
    }

    /// Takes what was found; as text it is shown at once.
    pub fn take(&mut self, found: Vec<Diagnostic>) {
        if self.svar.form == Form::Text {
            show(&found, &self.sources, self.svar.all);
        }
        self.found.extend(found);
    }

    /// Tells people what is done. What goes to other programs has standard output for itself.
    pub fn tell(&self, line: &str) {
        if self.svar.form == Form::Text { say::out(line) } else { say::err(line) }
    }

    /// ”2 fel och 1 varning”; none when there is nothing to count.
    pub fn tally(&self) -> Option<String> {
        tally(&self.found)
    }

    /// The path of a paper as other programs know it; `out` is the folder of the papers.
    pub fn handling(&self, path: &Path, out: &Path) -> String {
        self.bas.handling(path, out)
    }

    /// Gives all that was found, and the papers that were made.
    pub fn give(self, handlingar: Option<Vec<Handling>>) -> Outcome {
        let Self { kommando, found, sources, bas, .. } = &self;
        let rapport = || Rapport::new(kommando, found, sources, bas, handlingar);
        match self.svar.form {
            Form::Text => {}
            Form::Kort => say::data(&kort(&rapport())),
            Form::Json => say::data(&json(&rapport())),
            Form::Github => say::data(&github(&rapport())),
            Form::Gitlab => say::data(&gitlab(&rapport())),
            Form::Sarif => say::data(&sarif(&rapport())),
        }
        if any_fel(found) { Outcome::Faults } else { Outcome::Done }
    }
}
