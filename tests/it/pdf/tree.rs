//! The structure tree of a PDF, and the text of its elements.

use super::flow::Flow;
use super::glyphs::{GlyphBox, PageContent};

/// Roles that stand inside a line of text.
const INLINE: &[&str] = &[
    "Annot",
    "BibEntry",
    "Code",
    "Datetime",
    "Em",
    "Lbl",
    "Link",
    "Quote",
    "Reference",
    "Span",
    "Strong",
];

/// An element of the tree.
#[derive(Default)]
pub struct Element {
    pub role: String,
    pub title: Option<String>,
    pub alt: Option<String>,
    pub actual_text: Option<String>,
    /// The language, where it differs from the element around it.
    pub lang: Option<String>,
    pub attributes: Vec<(&'static str, String)>,
    /// What the link annotation of the element leads to.
    pub target: Option<String>,
    /// The description of the link annotation.
    pub contents: Option<String>,
    pub children: Vec<Child>,
}

/// What an element holds.
pub enum Child {
    Element(Box<Element>),
    Content { page: usize, mcid: i32 },
}

impl Child {
    /// Whether it begins a paragraph of its own. A note does not: it hangs on its paragraph.
    pub fn is_block(&self) -> bool {
        matches!(self, Self::Element(element) if !element.is_inline() && element.role != "Note")
    }

    /// Whether it is the label of a list item, a note or an entry in a table of contents.
    pub fn is_label(&self) -> bool {
        matches!(self, Self::Element(element) if element.role == "Lbl")
    }
}

impl Element {
    /// Whether it stands inside a line of text.
    pub fn is_inline(&self) -> bool {
        INLINE.contains(&self.role.as_str())
    }

    /// The child elements.
    pub fn elements(&self) -> impl Iterator<Item = &Element> {
        self.children.iter().filter_map(|child| match child {
            Child::Element(element) => Some(element.as_ref()),
            Child::Content { .. } => None,
        })
    }

    /// The element and all below it, in reading order.
    pub fn descendants(&self) -> Vec<&Element> {
        let below = self.elements().flat_map(Element::descendants);
        std::iter::once(self).chain(below).collect()
    }

    /// The glyphs of the element and all below it, each with its page; without notes, which stand at the
    /// foot of the page.
    pub fn glyphs<'a>(&'a self, pages: &'a [PageContent]) -> Vec<(usize, &'a GlyphBox)> {
        let of = |child: &'a Child| match child {
            Child::Element(element) if element.role == "Note" => Vec::new(),
            Child::Element(element) => element.glyphs(pages),
            Child::Content { page, mcid } => {
                pages[*page].marked(*mcid).map(|glyph| (*page, glyph)).collect()
            }
        };
        self.children.iter().flat_map(of).collect()
    }

    /// The text of the element's own lines.
    pub fn text(&self, pages: &[PageContent]) -> String {
        let mut flow = Flow::default();
        self.flow_into(&mut flow, pages);
        flow.finish()
    }

    /// Adds the text of the element's own lines.
    pub fn flow_into(&self, flow: &mut Flow, pages: &[PageContent]) {
        match &self.actual_text {
            Some(actual) => flow.push_str(actual),
            None => flow_children(&self.children, flow, pages),
        }
    }

    /// Whether it says nothing but how its text looks.
    pub fn is_plain_span(&self) -> bool {
        let said = [&self.title, &self.alt, &self.actual_text, &self.lang, &self.target];
        self.role == "Span" && said.iter().all(|value| value.is_none())
    }
}

/// Adds the text of the lines that the children form, without blocks and notes.
pub fn flow_children(children: &[Child], flow: &mut Flow, pages: &[PageContent]) {
    for (i, child) in children.iter().enumerate() {
        match child {
            Child::Content { page, mcid } => {
                pages[*page].marked(*mcid).for_each(|glyph| flow.push(glyph));
            }
            Child::Element(element) if element.is_inline() => element.flow_into(flow, pages),
            Child::Element(_) => {}
        }
        if i == 0 && child.is_label() {
            flow.part();
        }
    }
}
