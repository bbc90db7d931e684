//! One line around a syntax error, and what is wrong with it whatever stands around it.

use std::ops::Range;

use super::cure::Cure;
use super::marks::{BULLET, TÄTT_STRECK, is_bullet, is_tight_dash, plain_dashes, spaced_dashes};
use super::words::{Fixed, Words};
use crate::diag::{Exempel, Nivå, Regel};

/// A line with something on it.
#[derive(Clone, Copy)]
pub struct Line<'a> {
    /// Where what is on it begins.
    pub start: usize,
    /// How far that is indented.
    pub indent: usize,
    /// What is on it.
    pub body: &'a str,
}

impl<'a> Line<'a> {
    /// The word that it begins with.
    pub fn first_word(self) -> Range<usize> {
        let end = self.body.find(char::is_whitespace).unwrap_or(self.body.len());
        self.start..self.start + end
    }

    /// What comes after the dashes of a list, and how far in.
    pub fn after_dashes(self) -> (usize, &'a str) {
        let body = self.body.trim_start_matches("- ").trim_start();
        (self.body.len() - body.len(), body)
    }

    /// The key that the line begins with.
    pub fn key(self) -> Option<&'a str> {
        let (_, body) = self.after_dashes();
        let end = body.find(": ").or_else(|| body.ends_with(':').then(|| body.len() - 1))?;
        Some(&body[..end])
    }
}

/// A key whose colon touches its value.
pub const TÄT_NYCKEL: Regel = Regel {
    namn: "tät-nyckel",
    nivå: Nivå::Fast,
    hittar: "En nyckel vars kolon saknar mellanslag efter sig, så att raden inte går att läsa.",
    varför: "Utan mellanslag är kolonet en del av ordet, och raden har ingen nyckel.",
    gör: "Skriv ett mellanslag efter kolonet.",
    exempel: Exempel::Filer {
        fel: "-- tillsyn.yaml --\n…\nnamn: Utebliven tillsyn\n⟦kortnamn:⟧tillsyn\n",
        rätt: "-- tillsyn.yaml --\n…\nnamn: Utebliven tillsyn\nkortnamn: tillsyn\n",
    },
};

const TIGHT_DASH: Fixed =
    (&TÄTT_STRECK, "strecket saknar ett mellanslag efter sig", "skriv ”- ” och sedan texten");

/// What is wrong with a line whatever stands around it.
pub fn own_slip(line: Line<'_>) -> Option<(Words, Range<usize>)> {
    let word = line.first_word();
    let text = &line.body[..word.len()];
    if is_tight_dash(text) {
        return Some((Words::from(TIGHT_DASH).cured(spaced_dashes), word));
    }
    if is_bullet(line.body) {
        return Some((Words::from(BULLET).cured(plain_dashes), word));
    }
    let (skipped, body) = line.after_dashes();
    let (key, value) = body.split_once(':')?;
    let is_key = !key.is_empty() && key.chars().all(|c| c.is_alphanumeric() || c == '_');
    let glued = is_key && !value.is_empty() && !value.starts_with([' ', '/']);
    glued.then(|| {
        let hint = format!("skriv ”{key}: ” och sedan värdet");
        let message = "kolonet saknar ett mellanslag efter sig".to_owned();
        let start = line.start + skipped;
        let words = Words { rule: &TÄT_NYCKEL, message, hint, cure: Some(spaced_colon) };
        (words, start..start + key.len() + 1)
    })
}

/// A space after the colon that the range ends with.
#[expect(
    clippy::unnecessary_wraps,
    reason = "others have no cure for what could be meant otherwise"
)]
fn spaced_colon(_: &str, at: &Range<usize>) -> Option<Cure> {
    Some(Cure::new("sätt ett mellanslag efter kolonet", at.end..at.end, " "))
}
