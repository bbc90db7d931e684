//! Which layouts and files there are, and copies of those that are built in.

use std::collections::BTreeSet;
use std::path::Path;

use super::reader::{self, Reader};
use crate::diag::{Diagnostic, Exempel, Nivå, Regel, Sources, hint_nearest};
use crate::output::FIL_FINNS_REDAN;

/// What there is to choose from, and what the repository has of its own.
#[derive(Debug)]
pub struct Mallar {
    /// The layouts, each with whether it lies in `mallar/`.
    pub layouter: Vec<(String, bool)>,
    /// The built-in files, each with whether one in `mallar/` takes its place.
    pub filer: Vec<(String, bool)>,
    /// The files in `mallar/` that take no other's place.
    pub egna: Vec<String>,
}

impl Mallar {
    /// What there is in the repository at `root`.
    pub fn read(root: &Path) -> Self {
        let sources = Sources::default();
        let reader = Reader::new(root, &sources);
        let built_in: BTreeSet<String> = reader::built_in_files().collect();
        let is_own = |layout: &str| !built_in.contains(&format!("{layout}/tema.yaml"));
        let layouter = reader.layouts().into_iter().map(|name| (name.clone(), is_own(&name)));
        let filer = built_in.iter().map(|path| (path.clone(), reader.own.contains(path)));
        let egna = reader.own.iter().filter(|path| !built_in.contains(*path));
        Self { layouter: layouter.collect(), filer: filer.collect(), egna: egna.cloned().collect() }
    }
}

/// A built-in file that is asked for but does not exist.
pub const OKÄND_INBYGGD_MALL: Regel = Regel {
    namn: "okänd-inbyggd-mall",
    nivå: Nivå::Fast,
    hittar: "Ett namn efter ”skrivelse mallar --kopiera” eller ”--visa” som ingen inbyggd fil har.",
    varför: "Det finns inget att kopiera eller visa.",
    gör: "Skriv namnet som ”skrivelse mallar” visar det, med mappen först.",
    exempel: Exempel::Kommando {
        fel: "mallar --kopiera tjänsteskrivelse.typ.j2",
        rätt: "mallar --kopiera bas/tjänsteskrivelse.typ.j2",
    },
};

/// The text of a built-in file for a copy in the repository at `root`, unless there is one.
pub fn copy(root: &Path, path: &str) -> Result<String, Diagnostic> {
    let text = copied(path)?;
    if root.join("mallar").join(path).exists() {
        let fault = Diagnostic::new(&FIL_FINNS_REDAN, format!("”mallar/{path}” finns redan"));
        return Err(fault.hint("byt namn på den eller ta bort den, om du vill ha en ny kopia"));
    }
    Ok(text)
}

/// The text of a built-in file, to be read.
pub fn shown(path: &str) -> Result<String, Diagnostic> {
    reader::built_in_files()
        .any(|known| known == path)
        .then(|| reader::built_in(path))
        .flatten()
        .ok_or_else(|| unknown(path))
}

/// That no built-in file has this name.
fn unknown(path: &str) -> Diagnostic {
    let known: Vec<String> = reader::built_in_files().collect();
    let fault =
        Diagnostic::new(&OKÄND_INBYGGD_MALL, format!("det finns ingen inbyggd mall ”{path}”"));
    let near = hint_nearest(path, known.iter().map(String::as_str));
    let near = near.filter(|hint| hint.starts_with("menade"));
    let all = || "skriv ”skrivelse mallar” för att se vilka som finns".to_owned();
    fault.hint(near.unwrap_or_else(all))
}

/// The text of a built-in file as it is copied, with a line that says from which version.
fn copied(path: &str) -> Result<String, Diagnostic> {
    let text = shown(path)?;
    let from = concat!(
        "Kopierad ur skrivelse ",
        env!("CARGO_PKG_VERSION"),
        ". Går före den inbyggda filen med samma namn."
    );
    let line = match path.rsplit_once('.').map(|(_, extension)| extension) {
        Some("j2") => format!("{{#- {from} -#}}\n"),
        Some("typ") => format!("// {from}\n"),
        _ => format!("# {from}\n"),
    };
    Ok(line + &text)
}
