//! A rad that was the point of a list where it was copied from, and would be printed with its mark.

use super::super::filled::Filled;
use super::bullets::{DASHES, depth, is_hard, is_private, mark};
use super::pasted::KLISTRAD_LISTA;
use crate::diag::{Diagnostic, Edit, Replacement};

/// Says that a rad begins with the mark of a point. A lone dash or a sign that shows how something went may be meant.
pub fn marked(filled: &Filled<'_>) -> Option<Diagnostic> {
    // Several lines are told to be more than a rad.
    if filled.text.trim().contains('\n') {
        return None;
    }
    let words = filled.text.trim_start();
    let start = filled.text.len() - words.len();
    let (sign, len) = mark(words, false).filter(|(_, len)| *len < words.trim_end().len())?;
    let gap = &words[sign.len_utf8()..len];
    let wide = gap.contains(|sign| sign == '\t' || is_hard(sign));
    let status = "○■".contains(sign);
    let is_point =
        depth(sign).is_some() && !status || is_private(sign) || DASHES.contains(sign) && wide;
    if !is_point || gap.is_empty() || !filled.values(start..start + len).is_empty() {
        return None;
    }
    let place = filled.span(start..start + sign.len_utf8());
    let message = format!("”{sign}” först i värdet trycks som det står");
    let message =
        if is_private(sign) { "punkten från Word trycks inte".to_owned() } else { message };
    let fault = Diagnostic::new(&KLISTRAD_LISTA, message).at(place);
    let fault = if is_private(sign) { fault.follows(place) } else { fault };
    let cut = Replacement::new(filled.span(start..start + len), "");
    let edit = Edit::new("ta bort tecknet", vec![cut]).of_words();
    Some(fault.hint("ta bort tecknet: här är varje värde en punkt för sig").mended(edit))
}
