//! Colours can be told from all that the components print them on, whatever a theme says that they stand against.

use serde_json::Value;

use super::kontrast::{self, FÖR_SVAG_KONTRAST, kontrast, visad};
use super::tema::LEAST;
use crate::diag::Diagnostic;
use crate::layout::Layout;

/// A colour of text, and what it is printed on: another colour, or the sheet. A test makes the list of the pages of all
/// components.
const PAR: &str = include_str!("par.txt");

/// What stands there for the sheet, and its colour.
const ARK: (&str, &str) = ("ark", "#ffffff");

/// A fault for each pair that is too much alike, but for the colours that are too much like what the theme itself writes.
pub fn check(layout: &Layout) -> Vec<Diagnostic> {
    let before = kontrast::check(layout);
    let mut told: Vec<Diagnostic> = Vec::new();
    for (own, ground) in PAR.lines().filter_map(|line| line.split_once(' ')) {
        let fault = fault(layout, own, ground);
        // What one colour is too much like is told once.
        let is_new =
            |fault: &Diagnostic| before.iter().chain(&told).all(|other| other.span != fault.span);
        told.extend(fault.filter(is_new));
    }
    told
}

fn fault(layout: &Layout, own: &str, ground: &str) -> Option<Diagnostic> {
    let colour = |path: &str| layout.theme.pointer(&format!("{path}/färg")).and_then(Value::as_str);
    let färg = colour(own)?;
    let mot = if ground == ARK.0 { ARK.1 } else { colour(ground)? };
    let (_, least, needs) = LEAST[0];
    let ratio = kontrast(färg, mot).filter(|ratio| *ratio < least)?;
    let written = layout.theme.pointer(&format!("{own}/mot")).and_then(Value::as_str);
    if written == Some(mot) {
        return None;
    }
    let on =
        if ground == ARK.0 { "papperet".to_owned() } else { format!("”{}”", name(ground)) };
    let message = format!(
        "”{}” trycks som text på {on}: {färg} mot {mot} har kontrasten {}:1, men {needs}",
        name(own),
        visad(ratio),
    );
    let place = |path: &str| layout.theme_place(&format!("{path}/färg"));
    // The colour that the repository itself writes is the one that it can change.
    let is_own = |path: &&str| layout.is_own_theme(&format!("{path}/färg"));
    let path = [own, ground].into_iter().find(is_own).unwrap_or(own);
    let fault = Diagnostic::new(&FÖR_SVAG_KONTRAST, message).at_opt(place(path));
    Some(fault.hint("välj färger som skiljer sig mer: en mörkare text, eller en ljusare bakgrund"))
}

/// A colour as it is written in a theme.
fn name(path: &str) -> String {
    path.trim_start_matches('/').replace('/', ".")
}
