//! What holds of every repository.

use std::cell::RefCell;
use std::fmt::Write as _;

use proptest::test_runner::{Config, TestCaseError, TestError, TestRunner, contextualize_config};

use super::bygge::freed;
use super::kvar::kept;
use super::utkast::{Utkast, utkast};
use crate::support::layouts;

/// So many repositories are drawn where `PROPTEST_CASES` says nothing.
const CASES: u32 = 8;
/// How often a repository in which something is wrong is made smaller.
const SMALLER: u32 = 400;

/// What was made of the repositories.
#[derive(Debug, Default)]
struct Made {
    repositories: usize,
    /// Those that could be freed from faults.
    freed: usize,
    /// The pages of each paper.
    pages: Vec<usize>,
}

/// The pages of the papers that a repository gives in all layouts.
fn in_every_layout(utkast: &mut Utkast) -> Result<Vec<usize>, String> {
    let mut pages = Vec::new();
    for layout in layouts() {
        let layout = if utkast.tema.is_some() { format!("egen-{layout}") } else { layout };
        let made = freed(utkast, &layout).map_err(|wrong| format!("{layout}: {wrong}"))?;
        pages.extend(made.into_iter().flatten());
    }
    Ok(pages)
}

fn runner() -> TestRunner {
    TestRunner::new(contextualize_config(Config {
        cases: CASES,
        max_shrink_iters: SMALLER,
        failure_persistence: None,
        ..Config::default()
    }))
}

impl Made {
    fn add(&mut self, pages: Vec<usize>) {
        self.repositories += 1;
        self.freed += usize::from(!pages.is_empty());
        self.pages.extend(pages);
    }

    fn told(&mut self) -> String {
        self.pages.sort_unstable();
        let mut told = format!("{} of {} repositories", self.freed, self.repositories);
        if let Some(median) = self.pages.get(self.pages.len() / 2) {
            let _ = write!(told, ", {} papers of {median} pages in the median", self.pages.len());
        }
        told
    }
}

#[test]
fn what_has_no_fault_is_made_and_nothing_stands_on_anything() {
    let made = RefCell::new(Made::default());
    let result = runner().run(&utkast(), |mut utkast| {
        let pages = in_every_layout(&mut utkast).map_err(TestCaseError::fail)?;
        made.borrow_mut().add(pages);
        Ok(())
    });
    match result {
        Ok(()) => {}
        Err(TestError::Fail(reason, mut utkast)) => {
            let _ = in_every_layout(&mut utkast);
            panic!("{reason}\n{}", kept(&utkast));
        }
        Err(error) => panic!("{error}"),
    }
    let mut made = made.into_inner();
    println!("made {}", made.told());
    assert!(3 * made.freed >= 2 * made.repositories, "too few are without faults: {}", made.told());
}
