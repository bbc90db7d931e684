//! The full stop at the end of words that a layout sets into a sentence of its own.

use crate::text::slutar_med_förkortning;

/// Whether words end with a full stop that can only be the end of the sentence: it belongs to no abbreviation, and they
/// are no more than one sentence.
pub fn har_bara_slutpunkt(words: &str) -> bool {
    let Some(before) = words.strip_suffix('.') else { return false };
    let last = before.rsplit(|sign: char| !sign.is_alphanumeric()).next().unwrap_or_default();
    !before.contains(['.', '!', '?', '\n']) && !last.is_empty() && !slutar_med_förkortning(before)
}

#[cfg(test)]
mod tests {
    use super::har_bara_slutpunkt;

    #[test]
    fn an_abbreviation_keeps_its_stop() {
        assert!(har_bara_slutpunkt("godkänna planen."));
        for words in ["godkänna planen", "köpa pärmar m.m.", "köpa pärmar osv.", "Ja. Nej.", "(x)."]
        {
            assert!(!har_bara_slutpunkt(words), "{words}");
        }
    }
}
