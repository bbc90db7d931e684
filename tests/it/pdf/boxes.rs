//! Where text stands on its page.

use std::collections::BTreeMap;

use kurbo::Rect;

use super::Pdf;
use super::glyphs::GlyphBox;
use super::text::lines;

/// The place of an element's text on one page.
#[derive(Debug)]
pub struct ElementBox {
    /// The page, counted from 0.
    pub page: usize,
    /// The whole text of the element, also what stands on other pages.
    pub text: String,
    /// The area around its glyphs, in points from the upper left corner of the page.
    pub area: Rect,
}

impl Pdf {
    /// The width and height of a page (counted from 0), in points.
    pub fn page_size(&self, page: usize) -> (f64, f64) {
        let (width, height) = self.file.pages()[page].render_dimensions();
        (width.into(), height.into())
    }

    /// The glyphs of a page (counted from 0), artifacts too, in the order of painting.
    pub fn glyph_boxes(&self, page: usize) -> &[GlyphBox] {
        &self.pages[page].glyphs
    }

    /// The elements of a role, such as `TD`: one box for each page that an element has text on.
    pub fn element_boxes(&self, role: &str) -> Vec<ElementBox> {
        let mut boxes = Vec::new();
        for element in self.root.descendants().into_iter().filter(|element| element.role == role) {
            let text = lines(element, &self.pages).join(" ");
            for (page, area) in areas(&element.glyphs(&self.pages)) {
                boxes.push(ElementBox { page, text: text.clone(), area });
            }
        }
        boxes
    }
}

fn areas(glyphs: &[(usize, &GlyphBox)]) -> BTreeMap<usize, Rect> {
    let mut areas = BTreeMap::new();
    for (page, glyph) in glyphs.iter().filter(|(_, glyph)| !glyph.text.trim().is_empty()) {
        let area: &mut Rect = areas.entry(*page).or_insert(glyph.area);
        *area = area.union(glyph.area);
    }
    areas
}
