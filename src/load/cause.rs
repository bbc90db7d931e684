//! The cause of an error is what makes its entry readable when it is mended: a parser only tells where it gave up.

use std::ops::Range;

use super::brackets::{KLAMMER_UTAN_BÖRJAN, KLAMMER_UTAN_SLUT};
use super::colons::before_note;
use super::continued::{below_bar, continued};
use super::cure::Cure;
use super::indent::with;
use super::lines::FEL_INDRAG;
use super::quoting::{after_bracket, quoted};
use super::repair::Repair;
use super::rows::{OJÄMN_LISTA, OVÄNTAT_KOLON, RAD_PASSAR_INTE};
use super::signs::{HARD_SPACE, HÅRT_MELLANSLAG, TAB, TECKEN_I_BÖRJAN, TEXT_EFTER_CITAT};
use super::styrtecken::in_entry;
use super::syntax::OLÄSLIG_RAD;
use super::words::Words;
use super::yaml::NYCKEL_UTAN_ORD;
use crate::diag::{Diagnostic, Edit, Regel, Span};

/// What is said where a parser gave up, for whatever reason.
const GENERAL: [&Regel; 11] = [
    &FEL_INDRAG,
    &HÅRT_MELLANSLAG,
    &KLAMMER_UTAN_BÖRJAN,
    &KLAMMER_UTAN_SLUT,
    &NYCKEL_UTAN_ORD,
    &OJÄMN_LISTA,
    &OLÄSLIG_RAD,
    &OVÄNTAT_KOLON,
    &RAD_PASSAR_INTE,
    &TECKEN_I_BÖRJAN,
    &TEXT_EFTER_CITAT,
];

/// A fault of the entry of `text` at `range`, told as its cause where one is found. `next` gives where the first error of
/// an entry stands, if it has one.
pub fn told(
    fault: Diagnostic,
    text: &str,
    range: Range<usize>,
    next: impl Fn(&str) -> Option<usize>,
) -> Diagnostic {
    let ours = fault.edit.is_none() && GENERAL.contains(&fault.rule);
    let Some(span) = fault.span.filter(|_| ours) else { return fault };
    let entry = &text[range.clone()];
    let at = span.range().start.saturating_sub(range.start).min(entry.len());
    let line = at + entry[at..].find('\n').unwrap_or(entry.len() - at);
    let helps = |repair: &Repair| {
        let mended = with(entry, &repair.cure.pieces);
        next(&mended).is_none_or(|next| next + entry.len() > line + mended.len())
    };
    match candidates(entry, at).find(helps) {
        Some(repair) => repaired(repair, &fault, span, range.start),
        None => fault,
    }
}

/// What may be wrong, the likeliest first.
fn candidates(entry: &str, at: usize) -> impl Iterator<Item = Repair> {
    let unseen = in_entry(entry).into_iter().chain(unseen(entry, at));
    let keys = before_note(entry, at).into_iter().chain(after_bracket(entry, at));
    let texts = below_bar(entry, at).into_iter().chain(continued(entry, at));
    unseen.chain(keys).chain(quoted(entry, at)).chain(texts)
}

/// The fault of a line at byte `at` of the file that is more of the text above it, if nothing at `range` is wrong with
/// it there. `next` is as for what is [`told`].
pub fn wrapped(
    fault: &Diagnostic,
    text: &str,
    range: Range<usize>,
    at: usize,
    next: impl Fn(&str) -> Option<usize>,
) -> Option<Diagnostic> {
    let entry = &text[range.clone()];
    let repair = continued(entry, at - range.start)?;
    let is_whole = next(&with(entry, &repair.cure.pieces)).is_none();
    let span = fault.span.filter(|_| is_whole)?;
    Some(repaired(repair, fault, span, range.start))
}

fn repaired(repair: Repair, fault: &Diagnostic, span: Span, base: usize) -> Diagnostic {
    let Repair { words, at, cure, certain } = repair;
    let own = words.rule;
    let edit = Edit { certain, ..cure.edit(span.file, base) };
    if own == fault.rule && own == &NYCKEL_UTAN_ORD {
        return Diagnostic { hints: vec![words.hint], ..fault.clone() }.mended(edit);
    }
    let told = Diagnostic::from(words).at(Span::new(span.file, base + at.start..base + at.end));
    // How wide a tab was is seen from the whole entry.
    if own == &HÅRT_MELLANSLAG { told } else { told.mended(edit) }
}

/// A tab or a hard space before the words of a line, in the nearest line above that has one.
fn unseen(entry: &str, at: usize) -> Option<Repair> {
    let mut start = 0;
    let mut found = None;
    for line in entry.split_inclusive('\n') {
        if start > at {
            break;
        }
        let lead = line.len() - line.trim_start_matches([' ', '\t', '\u{a0}']).len();
        if let Some(sign) = line[..lead].find(['\t', '\u{a0}']).filter(|_| lead < line.len()) {
            found = Some((start, lead, start + sign));
        }
        start += line.len();
    }
    let (start, lead, sign) = found?;
    let mark = entry[sign..].chars().next()?;
    let words = Words::from(if mark == '\t' { TAB } else { HARD_SPACE });
    let width = entry[start..start + lead].chars().count();
    let cure = Cure::new("dra in raden med mellanslag", start..start + lead, &" ".repeat(width));
    Some(Repair { words, at: sign..sign + mark.len_utf8(), cure, certain: false })
}
