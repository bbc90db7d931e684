//! One thing that Typst says, in Swedish.

use super::monster::{filled, gaps};
use super::satser::{RÅD, SATSER, Sats};

/// What is wrong, and what to do.
#[derive(Debug, PartialEq, Eq)]
pub struct Sagt {
    /// What is wrong.
    pub vad: String,
    /// What to do; empty if the sentence says it all.
    pub gör: String,
    /// The name that nothing has, where that is what is wrong: others may know what was meant.
    pub namn: Option<String>,
}

/// The sentences that tell of a name that nothing has.
const OKÄNDA: [&str; 12] = [
    "unknown variable: {}",
    "unexpected argument: {}",
    "dictionary does not contain key {} and no default value was specified",
    "dictionary does not contain key {}",
    "type {} does not contain field `{}`",
    "element `{}` does not have field `{}`",
    "function `{}` does not contain field `{}`",
    "module `{}` does not contain `{}`",
    "{} does not contain field {}",
    "{} does not have field {}",
    "type {} has no method `{}`",
    "element {} has no method `{}`",
];

/// What Typst says with its own hints, in Swedish; none of what is not known.
pub fn på_svenska<'h>(said: &str, hints: impl IntoIterator<Item = &'h str>) -> Option<Sagt> {
    let said = without_standard(said);
    let (vad, gör) = SATSER.iter().find_map(|sats| {
        let found = gaps(sats.said, said)?;
        Some((filled(sats.vad, &found)?, filled(sats.gör, &found)?))
    })?;
    let advice =
        |hint: &str| RÅD.iter().find_map(|Sats { said, vad, .. }| filled(vad, &gaps(said, hint)?));
    let better = hints.into_iter().find_map(advice);
    Some(Sagt { vad, gör: better.unwrap_or(gör), namn: unknown(said) })
}

/// Without the name of the standard that Typst begins with.
fn without_standard(said: &str) -> &str {
    match said.split_once(" error: ") {
        Some((standard, rest)) if standard.starts_with("PDF/") => rest,
        _ => said,
    }
}

/// The name that nothing has: the last in the sentence.
fn unknown(said: &str) -> Option<String> {
    let found = OKÄNDA.iter().find_map(|pattern| gaps(pattern, said))?;
    Some(found.last()?.trim_matches(['"', '`']).to_owned())
}
