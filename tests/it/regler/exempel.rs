//! An example laid over the folder that `skrivelse ny` makes.

use std::ops::Range;

use skrivelse::reference::{MÄRKEN, filer, nytt_namn};
use skrivelse::start;

use crate::support::Repository;

/// Marked words: their file, and their bytes in it.
pub type Marked = (String, Range<usize>);

/// What stands for the rest of a file.
const REST: &str = "…";

/// The folder that `skrivelse ny` makes, whose case has a diarienummer.
pub fn folder() -> Repository {
    let repository = Repository::empty();
    for (path, text) in texts() {
        repository.write(&path, text);
    }
    repository
}

fn texts() -> impl Iterator<Item = (String, Vec<u8>)> {
    start::files().into_iter().map(|(path, bytes)| match String::from_utf8(bytes) {
        Ok(text) => (path, text.replace("#diarienummer:", "diarienummer:").into_bytes()),
        Err(binary) => (path, binary.into_bytes()),
    })
}

/// Writes the files of an example; gives the marked words.
pub fn lay_over(repository: &Repository, example: &str) -> Vec<Marked> {
    let own: Vec<(String, String)> =
        texts().filter_map(|(path, bytes)| Some((path, String::from_utf8(bytes).ok()?))).collect();
    let mut marks = Vec::new();
    for (name, text) in filer(example) {
        if let Some((before, now)) = nytt_namn(name) {
            let text = std::fs::read(repository.at(before)).expect("it has that name before");
            repository.remove(before);
            repository.write(now, text);
            continue;
        }
        let known = own.iter().find(|(path, _)| path.rsplit('/').next() == Some(name));
        let path = known.map_or(name, |(path, _)| path);
        let earlier = || std::fs::read_to_string(repository.at(path)).unwrap_or_default();
        let text = with_rest(&text, &known.map_or_else(earlier, |(_, own)| own.clone()));
        marks.extend(places(&text).into_iter().map(|range| (path.to_owned(), range)));
        repository.write(path, text.replace(MÄRKEN, ""));
    }
    marks
}

/// The text with what the file has besides where it asks for that.
fn with_rest(text: &str, own: &str) -> String {
    let Some(line) = text.lines().find(|line| *line == REST) else { return text.to_owned() };
    let written: Vec<String> = entries(text).into_iter().filter_map(key).collect();
    let is_other = |entry: &&str| key(entry).is_none_or(|key| !written.contains(&key));
    let rest: String = entries(own).into_iter().filter(is_other).collect();
    text.replacen(&format!("{line}\n"), &rest, 1)
}

/// The parts of a text that begin in the first column.
fn entries(text: &str) -> Vec<&str> {
    let mut starts = vec![0];
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        if at > 0 && !line.starts_with([' ', '\n', '-']) {
            starts.push(at);
        }
        at += line.len();
    }
    let ends = starts.iter().skip(1).copied().chain([text.len()]);
    starts.iter().copied().zip(ends).map(|(start, end)| &text[start..end]).collect()
}

fn key(entry: &str) -> Option<String> {
    let (key, _) = entry.split_once(':')?;
    (!key.starts_with('#')).then(|| key.replace(MÄRKEN, ""))
}

/// Where the marked words stand when the marks are gone.
fn places(text: &str) -> Vec<Range<usize>> {
    let (mut places, mut start, mut at) = (Vec::new(), 0, 0);
    for letter in text.chars() {
        match MÄRKEN.iter().position(|mark| *mark == letter) {
            Some(0) => start = at,
            Some(_) => places.push(start..at),
            None => at += letter.len_utf8(),
        }
    }
    places
}
