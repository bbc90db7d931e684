//! What the library tells of the pages by marks on them.

use typst::foundations::{Dict, Label, Selector};
use typst::introspection::{Introspector, MetadataElem};
use typst::utils::PicoStr;
use typst_layout::PagedDocument;

/// What stands at the marks of this name, in the order of the pages.
pub fn märken(document: &PagedDocument, namn: &str) -> Vec<Dict> {
    let Some(label) = Label::new(PicoStr::intern(namn)) else { return Vec::new() };
    let marks = document.introspector().query(&Selector::Label(label));
    let found = marks.iter().filter_map(|mark| mark.to_packed::<MetadataElem>());
    found.filter_map(|mark| mark.value.clone().cast::<Dict>().ok()).collect()
}
