//! `skrivelse typst`: the papers as a folder that Typst's own command sets to the same pages.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

use super::{Outcome, check, say, show};
use crate::args::Typst;
use crate::assets::font_files;
use crate::diag::{Diagnostic, Sources, any_fel};
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
    if let Err(faults) = write(&checked, &arguments.till) {
        show(&faults, &sources);
        return Outcome::Faults;
    }
    if any_fel(&diagnostics) { Outcome::Faults } else { Outcome::Done }
}

/// Writes a folder for each paper of the cases without faults, and tells how each is set.
fn write(checked: &Checked, folder: &Path) -> Result<(), Vec<Diagnostic>> {
    let mut files: BTreeMap<String, Vec<u8>> = BTreeMap::new();
    let mut papers = Vec::new();
    for (press, work) in
        checked.press().iter().flat_map(|press| checked.works().map(move |work| (press, work)))
    {
        for (sheet, filled) in work.sheets.iter().zip(press.fill(&work)) {
            let filled = filled?;
            let paper =
                format!("{}/{}", work.name().display(), sheet.file.trim_end_matches(".pdf"));
            let shared = press.base().files();
            let shared = shared.into_iter();
            let parts = filled.parts.into_iter().map(|part| (part.path, part.text));
            let own = std::iter::once(("main.typ".to_owned(), filled.main)).chain(parts);
            let own = own.map(|(path, text)| (path, text.into_bytes()));
            files.extend(shared.chain(own).map(|(path, bytes)| (format!("{paper}/{path}"), bytes)));
            papers.push(paper);
        }
    }
    let fonts = font_files().map(|(path, bytes)| (format!("{FONTS}/{path}"), bytes.to_vec()));
    files.extend(fonts);
    let written = files.iter().map(|(path, bytes)| (path.as_str(), bytes.as_slice()));
    output::write_new(folder, written).map_err(|fault| vec![fault])?;
    for paper in papers {
        say::out(&command(folder, &paper));
    }
    Ok(())
}

/// The command line that sets one paper.
fn command(folder: &Path, paper: &str) -> String {
    let folder = folder.display();
    format!(
        "typst compile --root \"{folder}/{paper}\" --font-path \"{folder}/{FONTS}\" --ignore-system-fonts \
         --features a11y-extras --pdf-standard ua-1,a-2a \"{folder}/{paper}/main.typ\" \"{folder}/{paper}.pdf\"\n"
    )
}
