//! What faults cost, found and shown as `kontrollera` shows them: twice as many, twice the time.

use std::path::Path;
use std::sync::Arc;

use divan::Bencher;
use skrivelse::diag::{Sources, for_reading, render};
use skrivelse::trip;

use super::repository::Repository;

/// How many faults a file has.
const FAULTS: [usize; 3] = [5_000, 10_000, 20_000];

/// Checks a folder and shows what is wrong; gives how many there are.
fn told(folder: &Path) -> usize {
    let sources = Arc::new(Sources::default());
    let checked = trip::check(folder, None, &sources).expect("there is a repository");
    let found = checked.diagnostics();
    for one in for_reading(&found, &sources, false) {
        divan::black_box(render(&one, &sources, false));
    }
    found.len()
}

fn bench(bencher: Bencher<'_, '_>, faults: usize, file: &str, text: &str) {
    let repository = Repository::new(10);
    repository.write(file, text);
    assert!(told(repository.path()) >= faults);
    bencher.bench(|| told(repository.path()));
}

/// Keys that do not exist, in one mapping.
#[divan::bench(args = FAULTS, sample_count = 3)]
fn unknown_keys(bencher: Bencher<'_, '_>, faults: usize) {
    let keys: Vec<String> = (0..faults).map(|index| format!("nyckel{index}: x\n")).collect();
    let keys = keys.concat();
    bench(bencher, faults, "plan-2030.yaml", &format!("planår: 2030\nnämnd: bn\n{keys}"));
}

/// The same key, over and over.
#[divan::bench(args = FAULTS, sample_count = 3)]
fn double_keys(bencher: Bencher<'_, '_>, faults: usize) {
    let keys = "inledning: x\n".repeat(faults + 1);
    bench(bencher, faults, "plan-2030.yaml", &format!("planår: 2030\nnämnd: bn\n{keys}"));
}

/// Characters that no font has, in one paragraph.
#[divan::bench(args = FAULTS, sample_count = 3)]
fn odd_characters(bencher: Bencher<'_, '_>, faults: usize) {
    let text = "ord 🙂 ".repeat(faults);
    bench(
        bencher,
        faults,
        "plan-2030.yaml",
        &format!("planår: 2030\nnämnd: bn\ninledning: {text}\n"),
    );
}

/// Notes without a text, each in a paragraph of its own.
#[divan::bench(args = FAULTS, sample_count = 3)]
fn notes_without_text(bencher: Bencher<'_, '_>, faults: usize) {
    let text: Vec<String> = (0..faults).map(|index| format!("  ord[^n{index}]\n\n")).collect();
    let text = text.concat();
    bench(
        bencher,
        faults,
        "plan-2030.yaml",
        &format!("planår: 2030\nnämnd: bn\ninledning: |\n{text}"),
    );
}
