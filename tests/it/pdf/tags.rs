//! The tag tree as an indented outline.

use std::fmt::Write;

use super::flow::Flow;
use super::tree::{Child, Element, flow_children};
use super::{Pdf, indented};

/// The longest text that is shown, in characters.
const LONGEST: usize = 80;

impl Pdf {
    /// The tag tree as an outline, one element per line, with the attributes that matter and the
    /// text that stands directly in it.
    pub fn tags(&self) -> String {
        self.outlines(self.root.elements())
    }

    /// The parts of the tag tree that begin with one of these roles, such as `Table`.
    pub fn tags_matching(&self, roles: &[&str]) -> String {
        self.outlines(outermost(&self.root, roles).into_iter())
    }

    fn outlines<'a>(&self, elements: impl Iterator<Item = &'a Element>) -> String {
        let mut outline = String::new();
        elements.for_each(|element| self.outline(element, 0, &mut outline));
        outline
    }

    fn outline(&self, element: &Element, depth: usize, out: &mut String) {
        let mut lines = element.children.chunk_by(|a, b| !a.is_block() && !b.is_block()).peekable();
        let first = lines.peek().map(|line| self.line_text(line)).unwrap_or_default();
        indented(out, depth, &self.head(element, &first));
        for (i, line) in lines.enumerate() {
            let text = self.line_text(line);
            if i > 0 && !text.is_empty() {
                indented(out, depth + 1, &quoted(&text));
            }
            for child in line {
                if let Child::Element(child) = child {
                    self.outline(child, depth + 1, out);
                }
            }
        }
    }

    /// The text of a line that has more than elements, whose own lines would only repeat it.
    fn line_text(&self, line: &[Child]) -> String {
        let mut flow = Flow::default();
        if line.iter().any(|child| matches!(child, Child::Content { .. })) {
            flow_children(line, &mut flow, &self.pages);
        }
        flow.finish()
    }

    fn head(&self, element: &Element, text: &str) -> String {
        let whole = element.text(&self.pages);
        let title = element.title.as_ref().filter(|title| !whole.contains(title.as_str()));
        let contents = element.contents.as_ref().filter(|contents| **contents != whole);
        let mut head = element.role.clone();
        attribute(&mut head, "lang", element.lang.as_ref());
        for (name, value) in &element.attributes {
            write!(head, " {name}={value}").expect("a string takes all");
        }
        attribute(&mut head, "title", title);
        attribute(&mut head, "alt", element.alt.as_ref());
        attribute(&mut head, "actual-text", element.actual_text.as_ref());
        attribute(&mut head, "contents", contents);
        if !text.is_empty() {
            head = head + " " + &quoted(text);
        }
        if let Some(target) = &element.target {
            head = head + " -> " + target;
        }
        head
    }
}

/// The elements of these roles that are not inside of one another.
fn outermost<'a>(element: &'a Element, roles: &[&str]) -> Vec<&'a Element> {
    if roles.contains(&element.role.as_str()) {
        return vec![element];
    }
    element.elements().flat_map(|child| outermost(child, roles)).collect()
}

fn attribute(head: &mut String, name: &str, value: Option<&String>) {
    if let Some(value) = value {
        write!(head, " {name}={}", quoted(value)).expect("a string takes all");
    }
}

/// A text in quotation marks, cut if it is long.
fn quoted(text: &str) -> String {
    let cut = text.char_indices().nth(LONGEST);
    match cut {
        Some((end, _)) => format!("\"{}…\"", text[..end].trim_end()),
        None => format!("\"{text}\""),
    }
}
