//! The full stop at the end of words that a layout sets into a sentence of its own.

use crate::text::slutar_med_förkortning;

/// Whether words end with a full stop that can only be the end of the sentence: it belongs to no abbreviation, and they
/// are no more than one sentence.
pub fn har_bara_slutpunkt(words: &str) -> bool {
    words.strip_suffix('.').is_some_and(är_en_mening)
}

/// Whether words without their full stop are one sentence, which a full stop would end.
pub fn är_en_mening(words: &str) -> bool {
    let last = words.rsplit(|sign: char| !sign.is_alphanumeric()).next().unwrap_or_default();
    !words.contains(['.', '!', '?', '\n']) && !last.is_empty() && !slutar_med_förkortning(words)
}

/// Whether the full stop that words end with is that of an abbreviation: ”osv.”, ”m.m.”.
pub fn är_förkortning(words: &str) -> bool {
    words.ends_with('.') && slutar_med_förkortning(words)
}

#[cfg(test)]
mod tests {
    use super::{har_bara_slutpunkt, är_förkortning};

    #[test]
    fn an_abbreviation_keeps_its_stop() {
        assert!(har_bara_slutpunkt("godkänna planen."));
        for words in ["godkänna planen", "köpa pärmar m.m.", "köpa pärmar osv.", "Ja. Nej.", "(x)."]
        {
            assert!(!har_bara_slutpunkt(words), "{words}");
        }
        assert!(["köpa pärmar m.m.", "köpa pärmar osv.", "t.ex."].into_iter().all(är_förkortning));
        assert!(!["planen.", "Ja. Nej.", "x"].into_iter().any(är_förkortning));
    }
}
