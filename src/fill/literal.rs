//! Plain text as Typst code: the one place that knows escaping.
//!
//! In a literal every character that means something in Typst's strings or its markup is written `\u{…}`, which Typst
//! reads the same in code and in markup: a value in the wrong place shows its quotation marks, but never becomes code.

use std::fmt::Write;

/// What means something to Typst, in a string or in markup.
const SPECIAL: &str = "\"\\*_#$@<>[]~=-+/':&`";

/// A text as a string literal.
pub fn literal(text: &str, out: &mut impl Write) {
    let _ = out.write_char('"');
    let mut rest = text;
    while let Some(character) = rest.chars().next() {
        // Three full stops are an ellipsis in markup.
        let ellipsis = rest.starts_with("...");
        if SPECIAL.contains(character) || character.is_control() || ellipsis {
            let _ = write!(out, "\\u{{{:x}}}", u32::from(character));
        } else {
            let _ = out.write_char(character);
        }
        rest = &rest[character.len_utf8()..];
    }
    let _ = out.write_char('"');
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What Typst makes of a source in code and in markup.
    fn as_code(source: &str) -> Option<String> {
        let node = typst::syntax::parse_code(source);
        let inner = node.children().next()?;
        inner.cast::<typst::syntax::ast::Str<'_>>().map(|text| text.get().to_string())
    }

    fn is_inert(source: &str) -> bool {
        use typst::syntax::SyntaxKind as Kind;
        let plain = [Kind::Text, Kind::Space, Kind::SmartQuote, Kind::Escape, Kind::Parbreak];
        typst::syntax::parse(source).children().all(|node| plain.contains(&node.kind()))
    }

    proptest::proptest! {
        /// In code a literal is the text that it was made of, and in markup it is only words.
        #[test]
        fn a_literal_reads_back_equal(text in "(.|[\"\\\\*_#$@<>\\[\\]~=+/'`.:&-]){0,40}") {
            let mut out = String::new();
            literal(&text, &mut out);
            proptest::prop_assert_eq!(as_code(&out), Some(text));
            proptest::prop_assert!(is_inert(&out), "{}", out);
        }
    }

    #[test]
    fn a_literal_has_no_character_that_means_something() {
        let mut out = String::new();
        literal("5 $ *x* #y \"z\" a@b.se ... å", &mut out);
        let inner = out.trim_matches('"').replace("\\u{", "").replace('}', "");
        assert!(!inner.contains(|character| SPECIAL.contains(character)), "{out}");
        assert!(!inner.contains("..."), "{out}");
        assert!(out.contains('å'));
    }
}
