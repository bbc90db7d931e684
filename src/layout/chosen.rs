//! The layout that a repository's papers are made in.

use std::path::Path;

use super::layers::Layout;
use super::own_words::own_words;
use super::{skalord, stegord};
use crate::diag::{Diagnostic, Sources, Span};
use crate::load::Tree;
use crate::model::Organisation;

/// Reads the layout that `skrivelse.yaml` asks for, or `instead` of it another, with the words that it says
/// otherwise, and what is wrong with it.
///
/// With a fault the plain layout stands in, so that later steps can look for more.
pub fn chosen(
    root: &Path,
    organisation: &Organisation,
    instead: Option<&str>,
    tree: &Tree,
    sources: &Sources,
) -> (Layout, Vec<Diagnostic>) {
    let asked = Asked::of(organisation, instead, tree);
    let (mut layout, mut faults) = asked.read(root, sources);
    layout.instead = instead.is_some();
    layout.skalor.take(&organisation.skalor);
    let words = skalord::of_scale(&layout, organisation, tree);
    layout.own.built_in_words.extend(stegord::keys(&layout.skalor.resultat));
    layout.say(words);
    let own = own_words(&organisation.ord, organisation.plats, &layout, tree);
    faults.extend(own.faults);
    layout.say(own.words);
    (layout, faults)
}

/// Which layout is asked for.
struct Asked<'a> {
    /// Its name; none where `skrivelse.yaml` could not be read.
    name: Option<&'a str>,
    /// Where that is written; none where it is asked for on the command line.
    at: Option<Span>,
    /// The kommun's own, where another is asked for instead of it.
    own: Option<&'a str>,
}

impl<'a> Asked<'a> {
    fn of(organisation: &Organisation, instead: Option<&'a str>, tree: &'a Tree) -> Self {
        let plats = organisation.layout.plats;
        let written = tree.scalar(plats).map(|name| name.text.as_str());
        match instead {
            Some(name) => Self { name: Some(name), at: None, own: written },
            None => Self { name: written, at: Some(tree.span(plats)), own: None },
        }
    }

    fn read(&self, root: &Path, sources: &Sources) -> (Layout, Vec<Diagnostic>) {
        let named = self.name.map(|name| Layout::named(root, name, self.at, sources));
        let own = self.own_layout(root, sources);
        let (mut layout, faults) = match named {
            Some(Ok(mut layout)) => {
                let found = std::mem::take(&mut layout.found);
                (layout, found)
            }
            Some(Err(faults)) => (Layout::ground(sources), faults),
            None => (Layout::ground(sources), Vec::new()),
        };
        if let Some(own) = own {
            (layout.skalor, layout.stegord) = (own.skalor, own.stegord);
        }
        (layout, faults)
    }

    /// What is written is meant in the words of the kommun's own layout, whatever it is shown in.
    fn own_layout(&self, root: &Path, sources: &Sources) -> Option<Layout> {
        Layout::named(root, self.own?, None, sources).ok()
    }
}
