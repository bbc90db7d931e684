//! A random edit of a random text is just that edit, and nothing else.
//!
//! What it should do is reckoned by another model on what another reader sees.

mod modell;
mod skiva;
mod skrivet;
mod slump;

use std::cell::Cell;

use proptest::prelude::*;
use proptest::sample::Index;
use proptest::test_runner::{TestCaseResult, TestRunner};
use skrivelse::edit::yaml::Yaml;
use skrivelse::edit::{Change, Raw};

use crate::support::{files, project};
use modell::read;
use skiva::{Skiva, skiva};
use skrivet::{comments, fil};
use slump::{Slump, slump};

/// How many edits were made, and how many could not be surely.
#[derive(Default)]
struct Utfall {
    made: Cell<usize>,
    refused: Cell<usize>,
}

impl Utfall {
    /// Makes the edit in the text, saved on disk in some way, and looks at what came of it.
    fn held(&self, text: &str, slump: &Slump, skiva: &Skiva) -> TestCaseResult {
        let Some((changes, wanted)) = slump.make(text) else { return Ok(()) };
        let Ok(changes) = changes else {
            self.refused.set(self.refused.get() + 1);
            return Ok(());
        };
        self.made.set(self.made.get() + 1);
        let after = Change::apply(text, &changes).expect("they do not overlap");
        match read(&after) {
            Ok(read) => prop_assert!(read == wanted, "{text}\n=>\n{after}\nwanted {wanted:?}"),
            Err(fault) => prop_assert!(false, "{fault}\n{text}\n=>\n{after}"),
        }
        if !slump.takes() {
            prop_assert_eq!(comments(text), comments(&after), "{}\n=>\n{}", text, after);
        }
        let saved = skiva.saved(text);
        let raw = Raw::of(saved.as_bytes(), text).expect("it says the same");
        prop_assert_eq!(
            raw.apply(text, &changes),
            Some(skiva.changed(text, &changes).into_bytes()),
            "{}",
            text
        );
        Ok(())
    }

    /// Few enough are refused.
    fn told(&self) {
        let (made, refused) = (self.made.get(), self.refused.get());
        assert!(made > 50 && refused * 4 < made, "{made} edits made, {refused} refused");
    }
}

/// As many cases as `PROPTEST_CASES` says.
fn config() -> ProptestConfig {
    ProptestConfig { failure_persistence: None, ..ProptestConfig::default() }
}

#[test]
fn random_edits_of_random_texts() {
    let outcome = Utfall::default();
    let input = (fil(), slump(), skiva());
    let run = TestRunner::new(config()).run(&input, |(fil, slump, skiva)| {
        let text = fil.text();
        prop_assume!(read(&text).is_ok());
        outcome.held(&text, &slump, &skiva)
    });
    run.unwrap_or_else(|fault| panic!("{fault}"));
    outcome.told();
}

#[test]
fn random_edits_of_every_sample() {
    let paths = files(&project("samples")).into_iter().filter(|path| path.ends_with(".yaml"));
    let text = |path: String| std::fs::read_to_string(project("samples").join(path)).ok();
    let sound = |text: &String| read(text).is_ok() && Yaml::read(text).is_ok();
    let texts: Vec<String> = paths.filter_map(text).filter(sound).collect();
    assert!(texts.len() > 60, "{} texts", texts.len());
    let outcome = Utfall::default();
    let input = (any::<Index>(), slump(), skiva());
    let run = TestRunner::new(config()).run(&input, |(index, slump, skiva)| {
        outcome.held(&texts[index.index(texts.len())], &slump, &skiva)
    });
    run.unwrap_or_else(|fault| panic!("{fault}"));
    outcome.told();
}
