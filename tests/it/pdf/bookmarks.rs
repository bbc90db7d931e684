//! The bookmarks of a PDF.

use hayro_syntax::object::Dict;

use super::objects::{self, catalog};
use super::targets::Targets;
use super::{Pdf, indented, visible};

impl Pdf {
    /// The bookmarks as an indented outline, each with its page, counted from 1.
    pub fn bookmarks(&self) -> String {
        let outline = objects::dict(&catalog(&self.file), "Outlines");
        let mut lines = String::new();
        below(&outline, 0, &Targets::new(&self.file), &mut lines);
        lines
    }
}

fn below(parent: &Dict<'_>, depth: usize, targets: &Targets<'_>, out: &mut String) {
    let mut next = parent.get::<Dict<'_>>("First");
    while let Some(item) = next {
        let title = objects::text(&item, "Title").expect("a bookmark has a title");
        let page = targets.page_of(&item).expect("a bookmark leads to a page");
        indented(out, depth, &format!("{} … p. {}", visible(&title), page + 1));
        below(&item, depth + 1, targets, out);
        next = item.get("Next");
    }
}
