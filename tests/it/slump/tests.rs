//! What holds of every repository.

use std::fmt::Write as _;
use std::sync::Mutex;
use std::thread;

use proptest::test_runner::{
    Config, RngSeed, TestCaseError, TestError, TestRunner, contextualize_config,
};

use super::bygge::freed;
use super::kvar::kept;
use super::utkast::{EGEN, Utkast, utkast};
use crate::support::layouts;

/// So many repositories are drawn where `PROPTEST_CASES` says nothing, and always the same where `PROPTEST_RNG_SEED` does not.
const CASES: u32 = 8;
const SEED: u64 = 14;
/// So many threads on any machine, so that the same are drawn.
const THREADS: u32 = 2;
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
        let layout = if utkast.eget.is_some() { format!("{EGEN}{layout}") } else { layout };
        let made = freed(utkast, &layout).map_err(|wrong| format!("{layout}: {wrong}"))?;
        pages.extend(made.into_iter().flatten());
    }
    Ok(pages)
}

/// How the repositories of each thread are drawn.
fn configs() -> Vec<Config> {
    let config = contextualize_config(Config {
        cases: CASES,
        rng_seed: RngSeed::Fixed(SEED),
        max_shrink_iters: SMALLER,
        failure_persistence: None,
        ..Config::default()
    });
    let cases = config.cases.div_ceil(THREADS);
    let seed = |thread: u32| match config.rng_seed {
        RngSeed::Fixed(seed) => RngSeed::Fixed(seed + u64::from(thread)),
        RngSeed::Random => RngSeed::Random,
    };
    (0..THREADS).map(|thread| Config { cases, rng_seed: seed(thread), ..config.clone() }).collect()
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
            let (papers, pages) = (self.pages.len(), self.pages.iter().sum::<usize>());
            let _ =
                write!(told, ", {papers} papers of {median} pages in the median, {pages} in all");
        }
        told
    }
}

/// Draws repositories: what is wrong with one, and the smallest that it is wrong with.
fn drawn(config: Config, made: &Mutex<Made>) -> Result<(), String> {
    let seed = config.rng_seed.to_string();
    let result = TestRunner::new(config).run(&utkast(), |mut utkast| {
        let pages = in_every_layout(&mut utkast).map_err(TestCaseError::fail)?;
        made.lock().expect("no thread stopped").add(pages);
        Ok(())
    });
    match result {
        Ok(()) => Ok(()),
        Err(TestError::Fail(reason, mut utkast)) => {
            // Freed from faults once more, as it is kept.
            let _ = in_every_layout(&mut utkast);
            Err(format!("seed {seed}: {reason}\n{}", kept(&utkast)))
        }
        Err(error) => Err(error.to_string()),
    }
}

#[test]
fn what_has_no_fault_is_made_and_nothing_stands_on_anything() {
    let made = Mutex::new(Made::default());
    let wrong: Vec<String> = thread::scope(|scope| {
        let draw = |config| scope.spawn(|| drawn(config, &made));
        let threads: Vec<_> = configs().into_iter().map(draw).collect();
        let ended = threads.into_iter().map(|thread| thread.join().expect("it ends by itself"));
        ended.filter_map(Result::err).collect()
    });
    let mut made = made.into_inner().expect("no thread stopped");
    println!("made {}", made.told());
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(3 * made.freed >= 2 * made.repositories, "too few are without faults: {}", made.told());
}
