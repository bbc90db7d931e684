//! `skrivelse typst`: the papers as a folder that Typst's own command sets to the same pages.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

use super::outcome::Outcome;
use super::say;
use super::show::{check, show};
use crate::args::Typst;
use crate::assets::font_files;
use crate::diag::{Diagnostic, Sources, any_fel};
use crate::fill::{LÄGE, NAMESPACE, Package, VERSION, läge};
use crate::output;
use crate::press::Press;
use crate::trip::Checked;

/// The folder of the fonts.
const FONTS: &str = "typsnitt";
/// The folder of handlingar with words of their own, below the root of their kind.
const PACKAGES: &str = "egna-ord";

/// Runs the command.
pub fn run(arguments: &Typst) -> Outcome {
    let sources = Arc::new(Sources::default());
    let (checked, diagnostics) = check(&arguments.repository, None, false, &sources);
    show(&diagnostics, &sources, false);
    let Some(checked) = checked else { return Outcome::Faults };
    if let Err(faults) = write(&checked, &arguments.till) {
        show(&faults, &sources, false);
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
    /// Whether a handling in it is a package.
    has_packages: bool,
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
fn write(checked: &Checked, folder: &Path) -> Result<(), Vec<Diagnostic>> {
    let mut files: Files =
        font_files().map(|(path, bytes)| (format!("{FONTS}/{path}"), bytes.to_vec())).collect();
    let mut papers = Vec::new();
    if let Some(press) = checked.press() {
        let own = press.workshop().layout.typsnitt.own_files();
        let own = own.map(|(name, bytes)| (name.replacen("mallar/typsnitt", FONTS, 1), bytes));
        files.extend(own.map(|(path, bytes)| (path, bytes.to_vec())));
        papers = self::papers(checked, press, &mut files)?;
        for paket in [false, true] {
            if papers.iter().any(|paper| paper.paket == paket) {
                files.extend(shared(press, paket));
            }
        }
    }
    let written = files.iter().map(|(path, bytes)| (path.as_str(), bytes.as_slice()));
    output::write_new(folder, written).map_err(|fault| vec![fault])?;
    for paper in papers {
        say::out(&command(folder, &paper));
    }
    Ok(())
}

/// The papers, with the files of each in `files`.
fn papers(
    checked: &Checked,
    press: &Press,
    files: &mut Files,
) -> Result<Vec<Paper>, Vec<Diagnostic>> {
    let mut papers = Vec::new();
    for work in checked.works() {
        let case = work.name().display();
        for (sheet, filled) in work.sheets.iter().zip(press.fill(&work)) {
            let filled = filled?;
            let folder = format!("{case}/{}", sheet.file.trim_end_matches(".pdf"));
            let has_packages = filled.parts.iter().any(|part| part.package.is_some());
            let paper = Paper { paket: filled.paket, folder, has_packages };
            let path = paper.path();
            for part in filled.parts {
                match part.package {
                    Some(own) => files.extend(package(press, &paper, &own, part.path, part.text)),
                    None => {
                        files.insert(format!("{path}/{}", part.path), part.text.into_bytes());
                    }
                }
            }
            files.insert(format!("{path}/main.typ"), filled.main.into_bytes());
            papers.push(paper);
        }
    }
    Ok(papers)
}

/// A handling that is a package: what its kind shares with the words of its own.
fn package(press: &Press, paper: &Paper, own: &Package, path: String, text: String) -> Files {
    let root = Paper::root(paper.paket);
    let folder = format!("{root}/{PACKAGES}/{NAMESPACE}/{}/{VERSION}", own.name);
    let shared = shared(press, paper.paket);
    let shared = shared.map(|(file, bytes)| (file.replacen(root, &folder, 1), bytes));
    let manifest = ("typst.toml".to_owned(), own.manifest(&path));
    let texts = [("tema.typ".to_owned(), own.tema.clone()), manifest, (path, text)];
    let texts = texts.map(|(file, text)| (format!("{folder}/{file}"), text.into_bytes()));
    shared.chain(texts).collect()
}

/// What the papers of a kind share.
fn shared(press: &Press, paket: bool) -> impl Iterator<Item = (String, Vec<u8>)> {
    let läge = (LÄGE.to_owned(), läge(paket).into_bytes());
    let files = press.base().files().into_iter().chain([läge]);
    files.map(move |(path, bytes)| (format!("{}/{path}", Paper::root(paket)), bytes))
}

/// The command line that sets one paper.
fn command(folder: &Path, paper: &Paper) -> String {
    let (folder, root, has_packages) =
        (folder.display(), Paper::root(paper.paket), paper.has_packages);
    let paper = paper.path();
    let packages = if has_packages {
        format!(" --package-path \"{folder}/{root}/{PACKAGES}\"")
    } else {
        String::new()
    };
    format!(
        "typst compile --root \"{folder}/{root}\"{packages} --font-path \"{folder}/{FONTS}\" --ignore-system-fonts \
         --features a11y-extras --pdf-standard ua-1,a-2a \"{folder}/{paper}/main.typ\" \"{folder}/{paper}.pdf\"\n"
    )
}
