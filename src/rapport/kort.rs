//! One line for each finding, for programs that look for `file:line:column:` in what is printed.

use std::fmt::Write;

use super::fynd::Fynd;
use super::innehall::Rapport;
use crate::diag::visible;

/// `fil:rad:kolumn: nivå[regel]: meddelande`, a line each. What has no place is told of the first line, since programs
/// pass over what has no number.
pub fn kort(rapport: &Rapport) -> String {
    let mut out = String::new();
    for fynd in &rapport.fynd {
        let (nivå, regel, message) = (fynd.nivå(), fynd.regel(), &fynd.diagnostic.message);
        let _ = writeln!(out, "{}: {nivå}[{regel}]: {message}", place(rapport, fynd));
    }
    out
}

fn place(rapport: &Rapport, fynd: &Fynd) -> String {
    let file = visible(rapport.fil(fynd));
    let (rad, kolumn) =
        fynd.plats.as_ref().map_or((1, 1), |plats| (plats.från.rad, plats.från.kolumn));
    format!("{file}:{rad}:{kolumn}")
}
