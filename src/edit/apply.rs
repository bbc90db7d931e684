//! Edits of files as they were read: which of them go together, and what the files say then.

use std::collections::BTreeMap;

use super::change::Change;
use super::settled::settled;
use super::yaml::Value;
use crate::diag::{Edit, Replacement, SourceId, Sources};

/// A file that is changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Changed {
    /// Its path from the folder of `skrivelse.yaml`, with `/`.
    pub name: String,
    /// Its text as it was read.
    pub old: String,
    /// Its text with the changes.
    pub new: String,
    /// The changes.
    pub changes: Vec<Change>,
}

/// What came of edits.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Applied {
    /// The files that are changed, by their names.
    pub files: Vec<Changed>,
    /// The edits that are made, by their index.
    pub made: Vec<usize>,
    /// Those that are left for another run: they touch what another one changes, or a file could not be read after them. So are those of
    /// words that cannot be written surely.
    pub left: Vec<usize>,
}

/// Makes edits, each wholly or not at all. One that touches what an earlier one changed is left; one that is the same as
/// an earlier one is made with it.
pub fn apply_all(edits: &[Edit], sources: &Sources) -> Applied {
    let settled: Vec<Option<Edit>> = edits.iter().map(|edit| settled(edit, sources)).collect();
    apply(&settled, (0..edits.len()).collect(), sources)
}

fn apply(edits: &[Option<Edit>], wanted: Vec<usize>, sources: &Sources) -> Applied {
    let mut taken = Taken { sources, files: BTreeMap::new() };
    let take = |index: &usize| edits[*index].as_ref().is_some_and(|edit| taken.take(edit));
    let made: Vec<usize> = wanted.into_iter().filter(take).collect();
    let files: Vec<(SourceId, Changed)> = taken.changed();
    let broken: Vec<SourceId> =
        files.iter().filter(|(_, file)| breaks(file)).map(|(id, _)| *id).collect();
    if !broken.is_empty() {
        let whole = |index: &usize| {
            let all = edits[*index].iter().flat_map(|edit| &edit.replacements);
            all.into_iter().all(|one| !broken.contains(&one.span.file))
        };
        return apply(edits, made.into_iter().filter(whole).collect(), sources);
    }
    let mut files: Vec<Changed> = files.into_iter().map(|(_, file)| file).collect();
    files.sort_by(|one, other| one.name.cmp(&other.name));
    let left = (0..edits.len()).filter(|index| made.binary_search(index).is_err()).collect();
    Applied { files, made, left }
}

/// Whether a file was YAML and is no more.
fn breaks(file: &Changed) -> bool {
    let yaml = [".yaml", ".yml"].iter().any(|ending| file.name.ends_with(ending));
    yaml && Value::read(&file.new).is_none() && Value::read(&file.old).is_some()
}

/// The replacements that are taken so far, by file.
struct Taken<'a> {
    sources: &'a Sources,
    files: BTreeMap<SourceId, Vec<Replacement>>,
}

impl Taken<'_> {
    /// Takes an edit if it is sound and touches nothing that is taken.
    fn take(&mut self, edit: &Edit) -> bool {
        let is_new = |one: &&Replacement| {
            !self.files.get(&one.span.file).is_some_and(|taken| taken.contains(one))
        };
        let new: Vec<Replacement> = edit.replacements.iter().filter(is_new).cloned().collect();
        if new.is_empty() {
            return true;
        }
        let free = |one: &Replacement| {
            self.files
                .get(&one.span.file)
                .is_none_or(|taken| !taken.iter().any(|other| touch(one, other)))
        };
        let whole = new.len() == edit.replacements.len();
        if !whole || !self.is_sound(&new) || !new.iter().all(free) || self.named_twice(&new) {
            return false;
        }
        for one in new {
            self.files.entry(one.span.file).or_default().push(one);
        }
        true
    }

    /// Whether the replacements of one edit lie in their files, and none over another.
    fn is_sound(&self, new: &[Replacement]) -> bool {
        let mut files: BTreeMap<SourceId, Vec<Change>> = BTreeMap::new();
        for one in new {
            files.entry(one.span.file).or_default().push(change(one));
        }
        files
            .iter()
            .all(|(file, changes)| Change::apply(&self.sources.get(*file).text, changes).is_some())
    }

    /// Whether a file is changed by this name already that had another text when it was read.
    fn named_twice(&self, new: &[Replacement]) -> bool {
        let named = |file: SourceId| self.sources.get(file).name.clone();
        new.iter().any(|one| {
            self.files
                .keys()
                .any(|file| *file != one.span.file && named(*file) == named(one.span.file))
        })
    }

    fn changed(&self) -> Vec<(SourceId, Changed)> {
        let file = |(id, taken): (&SourceId, &Vec<Replacement>)| {
            let source = self.sources.get(*id);
            let changes: Vec<Change> = taken.iter().map(change).collect();
            let new = Change::apply(&source.text, &changes).unwrap_or_else(|| source.text.clone());
            (*id, Changed { name: source.name.clone(), old: source.text.clone(), new, changes })
        };
        self.files.iter().map(file).collect()
    }
}

fn change(one: &Replacement) -> Change {
    Change::new(one.span.range(), one.text.clone())
}

/// Whether the order of two replacements would matter.
fn touch(one: &Replacement, other: &Replacement) -> bool {
    let (one, other) = (one.span, other.span);
    if one.start == one.end || other.start == other.end {
        return one.start <= other.end && other.start <= one.end;
    }
    one.start < other.end && other.start < one.end
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diag::Span;

    /// The edits, each as the words that it changes and what they become, in the file of this name.
    fn applied(text: &str, edits: &[&[(&str, &str)]]) -> (String, Vec<usize>) {
        let sources = Sources::default();
        let file = sources.add("a.yaml", text);
        let one = |(words, new): &(&str, &str)| {
            let start = text.find(words).expect("the words are there");
            Replacement::new(Span::new(file, start..start + words.len()), *new)
        };
        let edit = |edit: &&[(&str, &str)]| Edit::new("ändra", edit.iter().map(one).collect());
        let applied = apply_all(&edits.iter().map(edit).collect::<Vec<_>>(), &sources);
        let new = applied.files.first().map_or(text.to_owned(), |file| file.new.clone());
        (new, applied.left)
    }

    #[test]
    fn an_edit_is_made_whole_or_left() {
        assert_eq!(
            applied("en två tre", &[&[("en", "1"), ("tre", "3")], &[("två", "2")]]),
            ("1 2 3".into(), vec![])
        );
        // The second touches what the first one changed, also where it alone would have changed more.
        assert_eq!(
            applied("en två tre", &[&[("en två", "1")], &[("två", "2"), ("tre", "3")]]),
            ("1 tre".into(), vec![1])
        );
        assert_eq!(
            applied("en två", &[&[("en", "1"), ("en två", "2")]]),
            ("en två".into(), vec![0])
        );
    }

    #[test]
    fn the_same_edit_twice_is_made_once() {
        assert_eq!(
            applied("en två", &[&[("en", "1")], &[("en", "1")], &[("en", "2")]]),
            ("1 två".into(), vec![2])
        );
    }

    /// What nobody could read afterwards is left, and the others are made.
    #[test]
    fn an_edit_that_breaks_the_yaml_is_left() {
        assert_eq!(applied("a: 1\n", &[&[("1", "[")]]), ("a: 1\n".into(), vec![0]));
        assert_eq!(applied("a: [\n", &[&[("[", "1")]]), ("a: 1\n".into(), vec![]));
    }

    #[test]
    fn a_file_that_had_two_texts_is_changed_by_one() {
        let sources = Sources::default();
        let edits = ["en", "två"].map(|text| {
            Edit::new(
                "ändra",
                vec![Replacement::new(Span::new(sources.add("a.md", text), 0..1), "x")],
            )
        });
        let applied = apply_all(&edits, &sources);
        assert_eq!((applied.made, applied.left), (vec![0], vec![1]));
    }
}
