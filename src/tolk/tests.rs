//! That Typst is understood: what it says of texts that nobody can read, and all that it has names for.

use typst::foundations::Value;
use typst::{Feature, Library, LibraryExt};

use super::monster::gaps;
use super::på_svenska;
use super::satser::{RÅD, SATSER};
use super::slag::alla;

/// Every kind of value has a Swedish name.
#[test]
fn every_kind_of_value_has_a_name() {
    let features = [Feature::A11yExtras].into_iter().collect();
    let library = Library::builder().with_features(features).build();
    let kinds = library.global.scope().iter().filter_map(|(_, binding)| match binding.read() {
        Value::Type(of) => Some(of.to_string()),
        _ => None,
    });
    let kinds: Vec<String> = kinds.collect();
    assert!(kinds.len() > 20, "{kinds:?}");
    for kind in kinds.iter().map(String::as_str).chain(["none", "auto", "content"]) {
        assert!(alla(kind).is_some(), "{kind}");
    }
    let many = "color, gradient, tiling, \"left\", or auto";
    let said = alla(many).expect("each has one");
    assert_eq!(said, "en färg, en övertoning, ett mönster, ”left” eller auto");
}

/// Each sentence is found by its own words, and all of its gaps are filled.
#[test]
fn every_sentence_is_reached() {
    assert!(SATSER.len() > 110 && RÅD.len() > 10, "{} {}", SATSER.len(), RÅD.len());
    for sats in SATSER.iter() {
        let said = sats.said.replace("{}", "integer");
        let told = på_svenska(&said, []).unwrap_or_else(|| panic!("{said}"));
        let left =
            ["{0", "{1", "{2"].iter().any(|gap| told.vad.contains(gap) || told.gör.contains(gap));
        assert!(!left, "{told:?}");
        let first = SATSER.iter().find(|other| gaps(other.said, &said).is_some());
        assert_eq!(first.map(|first| first.said), Some(sats.said), "{said}");
    }
}

proptest::proptest! {
    /// Whatever Typst cannot read, it is told in Swedish why.
    #[test]
    fn every_fault_of_reading_is_understood(
        parts in proptest::collection::vec(proptest::sample::select(PARTS), 1..14)
    ) {
        let text = parts.concat();
        let (errors, _) = typst_syntax::parse(&text).errors_and_warnings();
        for error in errors {
            let hints = error.hints.iter().map(|hint| hint.v.as_str());
            let told = på_svenska(&error.message, hints);
            proptest::prop_assert!(told.is_some(), "{} in {}", error.message, text);
        }
    }
}

/// What is put together at random.
const PARTS: &[&str] = &[
    "#", "(", ")", "[", "]", "{", "}", "let ", "set ", "show ", "if ", "else ", "for ", "in ",
    "while ", "import ", "include ", "as ", "return ", "break ", "context ", "not ", "and ", "or ",
    "none", "auto", "true", "x", "text", "heading", " ", "\n", ",", ";", ":", ".", "..", "=>", "=",
    "==", "+", "-", "*", "_", "$", "/", "//", "/*", "*/", "^", "&&", "||", "!", "~=", "\"", "`",
    "```", "<", ">", "<a>", "@", "@a", "12", "1.5", "12pt", "12xx", "0x", "0xg", "50%", "1fr",
    "\\", "\\u{", "\\u{zz}", "= ", "- ", "/ a: b", "a: 1", "..a", "x.y", "åäö", "…", "”", "'", "|",
];
