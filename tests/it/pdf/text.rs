//! The text of a PDF, in reading order and as painted.

use super::Pdf;
use super::flow::{Flow, painted};
use super::glyphs::PageContent;
use super::tree::{Child, Element, flow_children};

impl Pdf {
    /// All text in reading order, one block per line; the label of a list item or a note stands
    /// before its text, and a note after the paragraph that it belongs to.
    pub fn text(&self) -> String {
        lines(&self.root, &self.pages).join("\n")
    }

    /// The text painted on a page (counted from 0), line by line, without artifacts.
    pub fn page_text(&self, page: usize) -> String {
        painted(self.pages[page].glyphs.iter().filter(|glyph| glyph.mcid.is_some()))
    }

    /// The text painted on a page (counted from 0), line by line, with headers and footers.
    pub fn page_text_all(&self, page: usize) -> String {
        painted(self.pages[page].glyphs.iter())
    }
}

/// The text of an element, one block per line.
pub fn lines(element: &Element, pages: &[PageContent]) -> Vec<String> {
    let mut lines =
        Lines { pages, done: Vec::new(), line: Flow::default(), label: false, after: Vec::new() };
    lines.children(element);
    lines.end_line();
    lines.done
}

struct Lines<'a> {
    pages: &'a [PageContent],
    done: Vec<String>,
    line: Flow,
    /// Whether the line has only a label yet.
    label: bool,
    /// What stands after the line, though its place is in it.
    after: Vec<&'a Element>,
}

impl<'a> Lines<'a> {
    fn children(&mut self, element: &'a Element) {
        for line in element.children.chunk_by(|a, b| !a.is_block() && !b.is_block()) {
            if let [Child::Element(block)] = line
                && line[0].is_block()
            {
                self.block(block);
            } else {
                flow_children(line, &mut self.line, self.pages);
                self.label = matches!(line, [only] if only.is_label());
                self.after.extend(left_out(line));
            }
        }
    }

    fn block(&mut self, block: &'a Element) {
        if !self.label {
            self.end_line();
        }
        self.children(block);
        self.end_line();
    }

    fn end_line(&mut self) {
        let line = std::mem::take(&mut self.line).finish();
        self.label = false;
        if !line.is_empty() {
            self.done.push(line);
        }
        for element in std::mem::take(&mut self.after) {
            self.children(element);
            self.end_line();
        }
    }
}

/// What the text of a line leaves out: notes, and blocks inside of inline elements.
fn left_out<'a>(line: &'a [Child]) -> Vec<&'a Element> {
    let of = |child: &'a Child| match child {
        Child::Element(element) if element.is_inline() => left_out(&element.children),
        Child::Element(element) => vec![element.as_ref()],
        Child::Content { .. } => Vec::new(),
    };
    line.iter().flat_map(of).collect()
}
