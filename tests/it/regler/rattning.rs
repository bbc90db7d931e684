//! What a rule mends by itself, tried on its faulty example.

use std::collections::BTreeMap;

use skrivelse::diag::{Exempel, Regel};
use skrivelse::edit::{self, Changed};
use skrivelse::ratta::{Rättat, omgång, rätta};
use skrivelse::regler::alla;

use super::exempel::{folder, lay_over};
use super::found;
use crate::support::{Repository, files};

/// All files of a folder.
fn bytes(repository: &Repository) -> BTreeMap<String, Vec<u8>> {
    let read = |path: String| {
        let bytes = std::fs::read(repository.at(&path)).expect("it is there");
        (path, bytes)
    };
    files(repository.path()).into_iter().map(read).collect()
}

/// What stands between the changes stands there still, in the same order, and what was put in between.
fn is_just(file: &Changed, now: &[u8]) -> bool {
    let (mut old, mut new) = (0, 0);
    let mut changes = file.changes.clone();
    changes.sort_by_key(|change| (change.range.start, change.range.end));
    for change in changes {
        let between = &file.old.as_bytes()[old..change.range.start];
        let come = change.text.as_bytes();
        if !now[new..].starts_with(between) || !now[new + between.len()..].starts_with(come) {
            return false;
        }
        new += between.len() + come.len();
        old = change.range.end;
    }
    now[new..] == file.old.as_bytes()[old..]
}

/// Whether a rule mends its example; what is wrong with how it does.
fn mends(regel: &'static Regel) -> (bool, Option<String>) {
    let Exempel::Filer { fel, .. } = regel.exempel else { return (false, None) };
    let repository = folder();
    lay_over(&repository, fel);
    let before = bytes(&repository);
    let Ok(first) = omgång(repository.path(), &[regel]) else { return (false, None) };
    if first.applied.files.is_empty() {
        return (false, None);
    }
    edit::write(&first.root, &first.applied.files, &[]).expect("it can be written");
    let after = bytes(&repository);
    let changed = |path: &String| first.applied.files.iter().find(|file| file.name == *path);
    let strays = before.iter().find(|(path, was)| match changed(path) {
        Some(file) => !is_just(file, &after[*path]),
        None => after[*path] != **was,
    });
    let wrong = strays.map(|(path, _)| format!("{}: changes more of {path}", regel.namn));
    (true, wrong.or_else(|| stays(regel, &repository)))
}

/// What is wrong after the first round: something is still found, or a second run changes something.
fn stays(regel: &'static Regel, repository: &Repository) -> Option<String> {
    rätta(repository.path(), &[regel], &mut Rättat::default()).expect("there is a repository");
    let left = found(repository.path(), false);
    if !left.is_empty() {
        return Some(format!("{}: leaves {left:?}", regel.namn));
    }
    let (done, mut again) = (bytes(repository), Rättat::default());
    rätta(repository.path(), &[], &mut again).expect("there is a repository");
    let same = bytes(repository) == done && again == Rättat::default();
    (!same).then(|| format!("{}: a second run changes something", regel.namn))
}

/// A rule that mends its example leaves nothing in it to tell, and changes nothing but what it says.
#[test]
fn what_is_mended_is_gone_and_nothing_else_changes() {
    let tried: Vec<_> = alla().into_iter().map(|regel| (regel.namn, mends(regel))).collect();
    let wrongs: Vec<&str> = tried.iter().filter_map(|(_, (_, wrong))| wrong.as_deref()).collect();
    assert!(wrongs.is_empty(), "{}", wrongs.join("\n"));
    let mending = tried.iter().filter(|(_, (mends, _))| *mends).map(|(namn, _)| *namn);
    insta::assert_snapshot!("regler som rättar", mending.collect::<Vec<_>>().join("\n"));
}
