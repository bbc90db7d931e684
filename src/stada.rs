//! One text or YAML file by itself: what in it has one cure, where there need not be any repository around it.

use std::path::Path;
use std::sync::Arc;

use crate::diag::{Diagnostic, Edit, Exempel, Nivå, Regel, SourceId, Sources, Span};
use crate::edit::{Raw, apply_all};
use crate::load::{Origin, SAKNAD_FIL, Tree, as_text, parse_yaml};
use crate::text::{Csv, Filled, markdown};
use crate::values::curly_quote;

/// The rules of one file by itself.
pub const REGLER: &[&Regel] = &[&INTE_TEXT_ELLER_YAML];

/// A file of another kind.
pub const INTE_TEXT_ELLER_YAML: Regel = Regel {
    namn: "inte-text-eller-yaml",
    nivå: Nivå::Fast,
    hittar: "En fil efter ”skrivelse städa” som varken är en text eller en YAML-fil.",
    varför: "Filens ändelse säger hur den ska läsas.",
    gör: "Spara texten i en fil vars namn slutar med .md, .txt eller .yaml.",
    exempel: Exempel::Kommando { fel: "städa bilder/logotyp.svg", rätt: "städa skrivelse.yaml" },
};

/// The most rounds, for edits that would never come to an end.
const ROUNDS: usize = 50;

/// A file before and after.
#[derive(Debug)]
pub struct Städad {
    /// Its text as it was read.
    pub old: String,
    /// Its text with all that has one cure.
    pub new: String,
    /// Its bytes then.
    pub bytes: Vec<u8>,
}

/// Mends the bytes of a file, which is known to the user as `name`, round after round.
pub fn städad(name: &str, bytes: &[u8]) -> Result<Städad, Diagnostic> {
    let find = finder(name)?;
    let text = |bytes: &[u8]| as_text(bytes, name).map_err(|error| Diagnostic::from(&error));
    let old = text(bytes)?;
    let (mut new, mut bytes) = (old.clone(), bytes.to_vec());
    for _ in 0..ROUNDS {
        let Some(next) = round(name, &bytes, &new, find) else { break };
        new = text(&next)?;
        bytes = next;
    }
    Ok(Städad { old, new, bytes })
}

/// Finds what is wrong with a file.
type Find = fn(SourceId, &Sources) -> Vec<Diagnostic>;

/// How a file is read, by the ending of its name.
fn finder(name: &str) -> Result<Find, Diagnostic> {
    match Path::new(name).extension().and_then(|ending| ending.to_str()) {
        Some("md" | "txt") => Ok(of_text),
        Some("yaml" | "yml") => Ok(of_yaml),
        _ => {
            let message = format!("”{name}” är varken en text eller en YAML-fil");
            let fault = Diagnostic::new(&INTE_TEXT_ELLER_YAML, message);
            Err(fault.hint("spara texten i en fil som slutar med .md, .txt eller .yaml"))
        }
    }
}

/// The file after one round; none when there is nothing more to mend surely.
fn round(name: &str, raw: &[u8], text: &str, find: Find) -> Option<Vec<u8>> {
    let sources = Sources::default();
    let found = find(sources.add(name, text), &sources);
    let edits = found.into_iter().filter_map(|one| one.edit);
    let edits: Vec<Edit> = edits.filter(|edit| edit.certain).collect();
    let changed = apply_all(&edits, &sources).files.into_iter().next()?;
    Raw::of(raw, text)?.apply(text, &changed.changes)
}

/// A file that is one text.
fn of_text(file: SourceId, sources: &Sources) -> Vec<Diagnostic> {
    let text = &sources.get(file).text;
    of_words(text, &Origin::verbatim(file, 0, text.len()))
}

/// A YAML file: how it is written, and its texts of several lines.
fn of_yaml(file: SourceId, sources: &Sources) -> Vec<Diagnostic> {
    let mut tree = Tree::default();
    let mut found = match parse_yaml(&mut tree, file, &sources.get(file).text) {
        Ok(parsed) => parsed.slips,
        Err(faults) => return faults,
    };
    for scalar in tree.scalars().filter(|scalar| scalar.text.trim_end().contains('\n')) {
        found.extend(of_words(&scalar.text, &scalar.origin));
    }
    found
}

/// What is wrong with a text, its expressions unfilled.
fn of_words(text: &str, origin: &Origin) -> Vec<Diagnostic> {
    let mut found = Vec::from_iter(curly_quote(text, origin));
    let words = markdown::Words { summa: String::new() };
    markdown::text(&Filled::verbatim(text, origin), &Nothing, &words, &mut found);
    found
}

/// A text by itself names no files; that they are missing has no cure.
struct Nothing;

impl markdown::Files for Nothing {
    fn csv(&self, written: &str, at: Span) -> Result<Arc<Csv>, Diagnostic> {
        Err(Diagnostic::new(&SAKNAD_FIL, format!("filen ”{written}” finns inte")).at(at))
    }

    fn image(&self, written: &str, _: Span) -> Result<String, Diagnostic> {
        Ok(written.to_owned())
    }
}
