//! Mending what has one cure, round after round: what is mended may show what else there is.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::diag::{Diagnostic, Edit, Regel, Sources};
use crate::edit::{self, Applied};
use crate::load::find_root;
use crate::trip;

/// The most rounds, for edits that would never come to an end.
const ROUNDS: usize = 50;

/// What can be mended at once.
#[derive(Debug)]
pub struct Omgång {
    /// The folder of `skrivelse.yaml`.
    pub root: PathBuf,
    /// What the files become, and what must wait.
    pub applied: Applied,
    /// What is told of it.
    pub rättat: Rättat,
}

/// How many changes there are in each file, by rule.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Rättat {
    /// By file and the name of the rule.
    pub antal: BTreeMap<String, BTreeMap<&'static str, usize>>,
}

impl Rättat {
    fn add(&mut self, other: &Self) {
        for (file, rules) in &other.antal {
            let known = self.antal.entry(file.clone()).or_default();
            for (rule, count) in rules {
                *known.entry(rule).or_default() += count;
            }
        }
    }
}

/// What can be mended at once in the repository that `folder` lies in: all, or what `rules` find if there are any.
pub fn omgång(folder: &Path, rules: &[&Regel]) -> Result<Omgång, Diagnostic> {
    let root = find_root(folder)?;
    let sources = Arc::new(Sources::default());
    let found = trip::check(folder, None, &sources)?.found();
    let (edits, of): (Vec<Edit>, Vec<&Regel>) = certain(found, rules).into_iter().unzip();
    let applied = edit::apply_all(&edits, &sources);
    let mut rättat = Rättat::default();
    for index in &applied.made {
        let Some(first) = edits[*index].replacements.first() else { continue };
        let file = rättat.antal.entry(sources.get(first.span.file).name.clone()).or_default();
        *file.entry(of[*index].namn).or_default() += 1;
    }
    Ok(Omgång { root, applied, rättat })
}

/// The certain edits, each once with its rule.
fn certain(found: Vec<Diagnostic>, rules: &[&Regel]) -> Vec<(Edit, &'static Regel)> {
    let mut edits: Vec<(Edit, &'static Regel)> = Vec::new();
    for one in found {
        let asked = rules.is_empty() || rules.contains(&one.rule);
        let edit = one.edit.filter(|edit| asked && edit.certain && !edit.replacements.is_empty());
        if let Some(edit) = edit.filter(|edit| edits.iter().all(|(known, _)| known != edit)) {
            edits.push((edit, one.rule));
        }
    }
    edits
}

/// Mends until there is nothing more to mend. What was mended before something went wrong is told in `rättat`.
pub fn rätta(folder: &Path, rules: &[&Regel], rättat: &mut Rättat) -> Result<(), Diagnostic> {
    for _ in 0..ROUNDS {
        let omgång = omgång(folder, rules)?;
        if omgång.applied.files.is_empty() {
            break;
        }
        edit::write(&omgång.root, &omgång.applied.files, &[])?;
        rättat.add(&omgång.rättat);
    }
    Ok(())
}
