//! The full stops of a layout's sentence, where values that have their own stand in it.

use std::ops::Range;

use crate::text::{Piece, slutar_med_förkortning};

/// A sentence in which each value closes once: the sentence's own full stop is left out after a value that ends with
/// one, and the value's where the sentence goes on.
pub fn closed_once(text: &str, pieces: &[(usize, Piece)]) -> (String, Vec<(usize, Piece)>) {
    let ranges = pieces.iter().enumerate().map(|(index, (start, piece))| {
        let end = pieces.get(index + 1).map_or(text.len(), |(next, _)| *next);
        (*start..end, piece)
    });
    let (mut closed, mut kept) = (String::new(), Vec::new());
    let mut skip = None;
    for (range, piece) in ranges {
        let mut part = text[range.clone()].to_owned();
        let mut piece = piece.clone();
        if skip.take_if(|at| *at == range.start && !range.is_empty()).is_some() {
            part.remove(0);
            if let Piece::Copied(from) = &mut piece {
                *from += 1;
            }
        }
        if let Piece::Value(_) = piece {
            skip = Some(range.end).filter(|_| ends_twice(text, &range));
            if let Some(at) = own_stop(text, &range) {
                part.remove(at - range.start);
            }
        }
        kept.push((closed.len(), piece));
        closed.push_str(&part);
    }
    (closed, kept)
}

/// The words of a value, without the marks of Markdown that close them.
fn words<'t>(text: &'t str, value: &Range<usize>) -> &'t str {
    text[value.clone()].trim_end().trim_end_matches(['*', '_'])
}

/// Whether a full stop follows a value that has an end of its own.
fn ends_twice(text: &str, value: &Range<usize>) -> bool {
    words(text, value).ends_with(['.', '!', '?', '…', ':']) && text[value.end..].starts_with('.')
}

/// The full stop that ends a value after which the sentence goes on.
fn own_stop(text: &str, value: &Range<usize>) -> Option<usize> {
    let words = words(text, value);
    let next = text[value.end..].trim_start().chars().next()?;
    let goes_on = next.is_lowercase() || ",;)(–".contains(next);
    (words.ends_with('.') && goes_on && !slutar_med_förkortning(words))
        .then(|| value.start + words.len() - 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn closed(parts: &[(&str, bool)]) -> String {
        let (mut text, mut pieces) = (String::new(), Vec::new());
        for (part, is_value) in parts {
            let at = text.len();
            pieces.push((at, if *is_value { Piece::Value(0..1) } else { Piece::Copied(at) }));
            text.push_str(part);
        }
        closed_once(&text, &pieces).0
    }

    #[test]
    fn a_sentence_has_one_full_stop() {
        assert_eq!(closed(&[("Gallra.", true), (".", false)]), "Gallra.");
        assert_eq!(closed(&[("Gallra", true), (".", false)]), "Gallra.");
        assert_eq!(closed(&[("**Gallra.**", true), (".", false)]), "**Gallra.**");
        assert_eq!(
            closed(&[("Varför?", true), ("", false), (". Senast", false)]),
            "Varför? Senast"
        );
    }

    #[test]
    fn a_value_has_none_where_the_sentence_goes_on() {
        assert_eq!(closed(&[("Klar.", true), (" och avslutas.", false)]), "Klar och avslutas.");
        assert_eq!(closed(&[("Klar.", true), (" Den avslutas.", false)]), "Klar. Den avslutas.");
        assert_eq!(closed(&[("HR m.fl.", true), (" och", false)]), "HR m.fl. och");
    }

    #[test]
    fn what_is_left_stands_where_it_was_written() {
        let pieces = [(0, Piece::Value(3..9)), (7, Piece::Copied(12))];
        let (text, pieces) = closed_once("Gallra.. Senast", &pieces);
        assert_eq!(text, "Gallra. Senast");
        assert_eq!(pieces, [(0, Piece::Value(3..9)), (7, Piece::Copied(13))]);
    }
}
