//! A meeting beside others: its folder, and its day.

use std::path::PathBuf;

use super::familj::familj;
use crate::diag::Diagnostic;
use crate::documents::Möte;
use crate::load::Repo;

familj! {
    /// What is wrong between a meeting, the folders of all cases and meetings, and the meetings before it.
    check(repo: &Repo, möte: &Möte<'_>, folders: &[PathBuf], earlier: &[Möte<'_>]) -> Vec<Diagnostic>;
    mappnamn: [],
    samma_dag: [SAMMA_SAMMANTRÄDE],
}
