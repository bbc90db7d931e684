//! A random edit of a random text is just that edit, and nothing else.

mod modell;
mod skrivet;
mod slump;

use proptest::prelude::*;
use serde_yaml::Value;
use skrivelse::edit::Change;

use skrivet::fil;
use slump::{Slump, slump};

proptest! {
    #![proptest_config(ProptestConfig { cases: std::env::var("PROPTEST_CASES").ok().and_then(|n| n.parse().ok()).unwrap_or(256), max_shrink_iters: 4000, ..ProptestConfig::default() })]

    #[test]
    fn random_edits_of_random_texts(fil in fil(), slump in slump()) {
        let text = fil.text();
        prop_assume!(modell::read(&text).is_ok());
        held(&text, &slump)?;
    }
}
use std::sync::atomic::{AtomicUsize, Ordering::Relaxed};
static DONE: AtomicUsize = AtomicUsize::new(0);
static REFUSED: AtomicUsize = AtomicUsize::new(0);

fn held(text: &str, slump: &Slump) -> Result<(), TestCaseError> {
    let Some(outcome) = slump.make(text) else { return Ok(()) };
    match outcome.changes {
        Ok(changes) => {
            DONE.fetch_add(1, Relaxed);
            let after = Change::apply(text, &changes).expect("they do not overlap");
            let read = modell::read(&after).map_err(|fault| TestCaseError::fail(format!("{fault}\n{text}\n=>\n{after}")))?;
            prop_assert!(read == outcome.wanted, "{text}\n=>\n{after}\nwanted {:?}", outcome.wanted);
            let _ = outcome.takes;
        }
        Err(refusal) => { REFUSED.fetch_add(1, Relaxed);
            if std::env::var("SHOW").is_ok_and(|w| refusal.reason.contains(&w)) { println!("{}: {slump:?}\n{text}\n--------", refusal.reason); } }
    }
    Ok(())
}

#[test]
fn zz() { std::thread::sleep(std::time::Duration::from_secs(std::env::var("S").ok().and_then(|n| n.parse().ok()).unwrap_or(5))); println!("{DONE:?} {REFUSED:?}"); }
