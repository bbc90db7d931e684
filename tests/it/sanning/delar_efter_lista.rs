//! The parts of an åtgärd after a list in what is to be done: they are no more of that list.

use super::granby::{LAYOUTS, account, planned, times};

const LABEL: &str = "Det här följs upp:";

fn told(vad: &str, delar: &str, layout: &str) -> String {
    account(
        &planned(&format!(
            "risker:\n  - {{id: jäv, namn: Jäv, åtgärder: {{slag: direktåtgärd, vad: \"{vad}\", uppföljningar: [{delar}]}}}}\n"
        )),
        layout,
    )
}

#[test]
fn they_stand_apart() {
    for layout in LAYOUTS {
        let text = told(
            "- Utbilda alla\\n- Skriv rutinen",
            "{vad: Mät svaren}, {vad: Fråga alla}",
            layout,
        );
        let at =
            |words: &str| text.find(words).unwrap_or_else(|| panic!("{layout}, {words}: {text}"));
        let apart = at("Skriv rutinen") < at(LABEL) && at(LABEL) < at("Mät svaren");
        assert!(apart, "{layout}: {text}");
        // A list that tells the parts has them once; words before them need no more.
        let text =
            told("- Mät svaren\\n- Fråga alla", "{vad: Mät svaren}, {vad: Fråga alla}", layout);
        assert_eq!((times(&text, LABEL), times(&text, "Mät svaren")), (0, 1), "{layout}: {text}");
        assert_eq!(
            times(&told("Se över svaren.", "{vad: Mät svaren}", layout), LABEL),
            0,
            "{layout}"
        );
    }
}

/// A part of which nothing is told stands with what is to be done, and not with what was.
#[test]
fn what_is_not_told_is_not_among_what_is_done() {
    for vad in ["- Kartlägg\\n- Utbilda", "Se över stödet."] {
        let text = told(vad, "{vad: Kartlägg, text: Klart i maj.}, {vad: Fråga cheferna}", "malmo");
        let (before, done) =
            text.split_once("Genomförda åtgärder").unwrap_or_else(|| panic!("{text}"));
        assert!(
            before.contains("Fråga cheferna") && !done.contains("Fråga cheferna"),
            "{vad}: {text}"
        );
        assert!(done.contains("Kartlägg Klart i maj."), "{vad}: {text}");
    }
}
