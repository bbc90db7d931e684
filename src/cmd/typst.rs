//! `skrivelse typst`: the papers as a folder that Typst's own command sets to the same pages.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

use super::{Outcome, check, say, show};
use crate::args::Typst;
use crate::diag::{Diagnostic, Sources, any_fel};
use crate::fill::{LÄGE, läge};
use crate::layout::fonts;
use crate::output;
use crate::trip::Checked;

/// The folder of the fonts.
const FONTS: &str = "typsnitt";

/// Runs the command.
pub fn run(arguments: &Typst) -> Outcome {
    let sources = Arc::new(Sources::default());
    let Some((checked, diagnostics)) = check(&arguments.repository, None, false, &sources) else {
        return Outcome::Faults;
    };
    if let Err(fault) = write(&checked, &arguments.till, &sources) {
        show(&[fault], &sources);
        return Outcome::Faults;
    }
    if any_fel(&diagnostics) { Outcome::Faults } else { Outcome::Done }
}

/// A paper, and where it is written.
struct Paper {
    /// Whether it is a paket.
    paket: bool,
    /// Its folder, from the root that it shares with its kind: ärende and handling.
    folder: String,
}

impl Paper {
    /// The root of the papers of a kind, which import the library from it.
    fn root(paket: bool) -> &'static str {
        if paket { "paket" } else { "handlingar" }
    }

    /// Its folder, from the folder of all.
    fn path(&self) -> String {
        format!("{}/{}", Self::root(self.paket), self.folder)
    }
}

/// Files to write, by path.
type Files = BTreeMap<String, Vec<u8>>;

/// Writes a folder for each paper of the cases without faults, what those of a kind share and the fonts, and
/// tells how each paper is set.
fn write(checked: &Checked, folder: &Path, sources: &Sources) -> Result<(), Diagnostic> {
    let mut files: Files =
        fonts().map(|(path, bytes)| (format!("{FONTS}/{path}"), bytes.to_vec())).collect();
    let papers = papers(checked, sources, &mut files)?;
    for paket in [false, true] {
        if papers.iter().any(|paper| paper.paket == paket) {
            files.extend(shared(checked, paket));
        }
    }
    let written = files.iter().map(|(path, bytes)| (path.as_str(), bytes.as_slice()));
    output::write_new(folder, written)?;
    for paper in papers {
        say::out(&command(folder, &paper));
    }
    Ok(())
}

/// The papers, with the files of each in `files`.
fn papers(
    checked: &Checked,
    sources: &Sources,
    files: &mut Files,
) -> Result<Vec<Paper>, Diagnostic> {
    let cases = checked.units.iter().filter(|unit| !unit.is_faulty());
    let cases = cases.map(|unit| (&unit.folder, checked.fill(unit, sources)));
    let meetings = checked.meetings.iter().filter(|meeting| !meeting.is_faulty());
    let meetings =
        meetings.map(|meeting| (&meeting.folder, checked.fill_meeting(meeting, sources)));
    let mut papers = Vec::new();
    for (folder, filled) in cases.chain(meetings) {
        let case = folder.file_name().unwrap_or_default().to_string_lossy();
        for (name, filled) in filled? {
            let folder = format!("{case}/{}", name.trim_end_matches(".pdf"));
            let paper = Paper { paket: filled.paket, folder };
            let parts = filled.parts.into_iter().map(|part| (part.path, part.text));
            let own = parts.chain([("main.typ".to_owned(), filled.main)]);
            let path = paper.path();
            files.extend(own.map(|(name, text)| (format!("{path}/{name}"), text.into_bytes())));
            papers.push(paper);
        }
    }
    Ok(papers)
}

/// What the papers of a kind share.
fn shared(checked: &Checked, paket: bool) -> impl Iterator<Item = (String, Vec<u8>)> {
    let base = checked.base().into_iter().flat_map(|base| base.files());
    let läge = (LÄGE.to_owned(), läge(paket).into_bytes());
    base.chain([läge]).map(move |(path, bytes)| (format!("{}/{path}", Paper::root(paket)), bytes))
}

/// The command line that sets one paper.
fn command(folder: &Path, paper: &Paper) -> String {
    let (folder, root, paper) = (folder.display(), Paper::root(paper.paket), paper.path());
    format!(
        "typst compile --root \"{folder}/{root}\" --font-path \"{folder}/{FONTS}\" --ignore-system-fonts \
         --features a11y-extras --pdf-standard ua-1,a-2a \"{folder}/{paper}/main.typ\" \"{folder}/{paper}.pdf\"\n"
    )
}
