//! The links of a PDF.

use super::Pdf;
use super::tree::Element;

impl Pdf {
    /// The links in reading order: their text, or else their description, and where they lead
    /// (an address, or "s. 3" for the third page).
    pub fn links(&self) -> Vec<(String, String)> {
        let all = self.root.descendants().into_iter();
        all.filter_map(|element| Some((self.link_text(element), element.target.clone()?))).collect()
    }

    fn link_text(&self, link: &Element) -> String {
        let described = link.alt.as_ref().or(link.contents.as_ref());
        let text = link.text(&self.pages);
        if text.is_empty() { described.cloned().unwrap_or_default() } else { text }
    }
}
