//! The page on templates: what they see, and what they are made of.

use std::fmt::Write;

use super::block::{Mall, read};
use super::vyer::Vyer;
use crate::diag::Sources;
use crate::fill::{Fält, Typ, Vybeskrivning, eget, gemensamt, mallvärden, slag};
use crate::layout::{BUILT_IN, Layout};
use crate::values::MENINGAR;

/// What stands before the tables.
const INTRODUCTION: &str = include_str!("mallar.md");
/// What stands before the list of templates.
const TEMPLATES: &str = include_str!("mallarna.md");

/// What stands before the list of sentences.
const SENTENCES: &str = include_str!("meningarna.md");

/// The whole page, as `docs/mallar.md`.
pub fn mallar() -> String {
    let mut out = INTRODUCTION.to_owned();
    let värden = [("kallelse", "punkt"), ("dokument", "dokument")];
    let värden = värden.map(|(mall, namn)| värde(mall, namn));
    let mut vyer = Vyer::told_elsewhere(värden.iter().flatten().map(|(_, vy)| vy.clone()));
    handling(&mut vyer, &mut out);
    for (fält, vy) in värden.iter().flatten() {
        let _ = write!(out, "\n## {}\n\n{} {}\n", fält.namn, fält.om, vy.om);
        vyer.table(&vy.fält, &mut out);
    }
    out.push_str("\n## Delarna\n\nDet som tabellerna ovan hänvisar till, och det som i sin tur finns i det.\n");
    vyer.rest(&mut out);
    templates(&mut out);
    sentences(&mut out);
    out
}

/// The sentences, each with the values that it may say.
fn sentences(out: &mut String) {
    out.push_str(SENTENCES);
    for (key, values) in MENINGAR.iter().filter(|(_, values)| !values.is_empty()) {
        let values: Vec<String> = values.iter().map(|value| format!("`{value}`")).collect();
        let _ = writeln!(out, "| `{key}` | {} |", values.join(", "));
    }
}

/// What every handling has, then what only each slag has; what several have alike is told once.
fn handling(vyer: &mut Vyer, out: &mut String) {
    let gemensamt = gemensamt();
    let _ = write!(out, "\n## handling\n\n{}\n", gemensamt.om);
    vyer.table(&gemensamt.fält, out);
    let mut told: Vec<(&str, &str)> = Vec::new();
    for slag in slag() {
        let Some(Vybeskrivning { namn, om, fält }) = eget(slag) else { continue };
        let _ = writeln!(out, "\n### slag: {slag}");
        match told.iter().find(|(vy, _)| *vy == namn) {
            Some((_, first)) if !fält.is_empty() => {
                let _ = writeln!(out, "Samma namn som i [{first}](#slag-{first}).");
            }
            _ => {
                let _ = writeln!(out, "{om}");
                vyer.table(&fält, out);
            }
        }
        told.push((namn, slag));
    }
}

/// A value that a template has, and the view that it is.
fn värde(mall: &str, namn: &str) -> Option<(Fält, Vybeskrivning)> {
    let värde = mallvärden(mall).into_iter().find(|värde| värde.namn == namn)?;
    let vy = match &värde.typ {
        Typ::Vy(vy) => vy(),
        Typ::Valfri(typ) if let Typ::Vy(vy) = &**typ => vy(),
        _ => return None,
    };
    Some((värde, vy))
}

/// The built-in templates, each with what it builds on and its blocks.
fn templates(out: &mut String) {
    out.push_str(TEMPLATES);
    let layout = Layout::ground(&Sources::default());
    for name in layout.template_names() {
        let text = layout.template_source(&format!("{BUILT_IN}{name}")).unwrap_or_default();
        let Mall { bygger_på, block } = read(&text);
        let bygger_på = bygger_på.map(|name| format!("`{name}`")).unwrap_or_default();
        let block: Vec<String> = block.iter().map(|block| format!("`{block}`")).collect();
        let _ = writeln!(out, "| `{name}` | {bygger_på} | {} |", block.join(", "));
    }
}
