//! A unit of work can be made alone, again, and beside others: the papers are the same.

use std::ffi::OsStr;
use std::path::Path;
use std::sync::Arc;

use skrivelse::diag::Sources;
use skrivelse::press::Press;
use skrivelse::trip::{self, Checked};
use skrivelse::work::Work;

use crate::support::{Repository, files, project};

/// Cases with few pages: values of the organisation, a form, and a PDF that was made elsewhere.
const FEW: [&str; 3] = ["dagordning", "lex-sarah", "motion-körkort"];

fn checked() -> Checked {
    let sources = Arc::new(Sources::default());
    trip::check(&project("samples/hassleholm"), None, &sources).expect("the sample is there")
}

fn press(checked: &Checked) -> &Press {
    checked.press().expect("the sample is sound")
}

fn works(checked: &Checked) -> Vec<Work<'_>> {
    let is_one_of_few = |work: &Work<'_>| FEW.iter().any(|name| work.name() == OsStr::new(name));
    checked.works().filter(is_one_of_few).collect()
}

fn make<'w, 'c: 'w>(press: &Press, works: impl Iterator<Item = &'w Work<'c>>, out: &Path) {
    for work in works {
        press.make(work, out).unwrap_or_else(|faults| panic!("{}: {faults:?}", out.display()));
    }
}

/// Each file below a folder, with its bytes.
fn written(folder: &Path) -> Vec<(String, Vec<u8>)> {
    let read = |path: String| {
        let bytes = std::fs::read(folder.join(&path)).expect("it is there");
        (path, bytes)
    };
    files(folder).into_iter().map(read).collect()
}

#[test]
fn papers_are_the_same_alone_again_and_beside_others() {
    let ut = Repository::empty();
    for nr in 0..FEW.len() {
        let checked = checked();
        make(press(&checked), works(&checked).iter().skip(nr).take(1), &ut.at("alone"));
    }
    let alone = written(&ut.at("alone"));
    assert_eq!(alone.len(), 7, "{:?}", files(&ut.at("alone")));
    let checked = checked();
    let (press, works) = (press(&checked), works(&checked));
    std::thread::scope(|scope| {
        scope.spawn(|| make(press, works.iter(), &ut.at("forth")));
        scope.spawn(|| make(press, works.iter().rev(), &ut.at("back")));
    });
    make(press, works.iter(), &ut.at("back"));
    for beside in ["forth", "back"] {
        assert!(written(&ut.at(beside)) == alone, "{beside}: other papers than alone");
    }
}
