//! Whether the glyphs of a page stand where they should: none over another, none outside the page.

use std::collections::HashMap;

use kurbo::Rect;

use crate::pdf::{GlyphBox, Pdf};

/// So near to its edge, in points, nothing is printed.
const EDGE: f64 = 12.0;
/// The part of the smaller of two glyphs, in each direction, that may lie over the other: brackets around and marks above letters do.
const SLACK: f64 = 0.3;
/// The side of the squares that a page is parted into, in points.
const SQUARE: f64 = 24.0;

/// What is wrong on the pages of a paper.
pub fn wrong(pdf: &Pdf) -> Vec<String> {
    (0..pdf.pages()).flat_map(|page| on_page(pdf, page)).collect()
}

fn on_page(pdf: &Pdf, page: usize) -> Vec<String> {
    let (width, height) = pdf.page_size(page);
    let inside = Rect::new(EDGE, EDGE, width - EDGE, height - EDGE);
    let glyphs: Vec<&GlyphBox> = pdf
        .glyph_boxes(page)
        .iter()
        .filter(|glyph| !glyph.text.trim().is_empty() && glyph.area.area() > 0.0)
        .collect();
    let is_inside = |glyph: &GlyphBox| glyph.area.intersect(inside) == glyph.area;
    let outside = glyphs.iter().position(|glyph| !is_inside(glyph));
    let mut wrong: Vec<String> = outside
        .map(|at| format!("page {}: ”{}” is outside", page + 1, around(&glyphs, at)))
        .into_iter()
        .collect();
    wrong.extend(overlaps(&glyphs).map(|(one, other)| {
        let (one, other) = (around(&glyphs, one), around(&glyphs, other));
        format!("page {}: ”{one}” lies over ”{other}”", page + 1)
    }));
    wrong
}

/// The first two glyphs of which one lies over the other: not those that follow each other, as they are joined.
fn overlaps(glyphs: &[&GlyphBox]) -> Option<(usize, usize)> {
    let mut squares: HashMap<(i64, i64), Vec<usize>> = HashMap::new();
    for (index, glyph) in glyphs.iter().enumerate() {
        for square in squares_of(glyph.area) {
            let there = squares.entry(square).or_default();
            let over = there
                .iter()
                .find(|other| index - **other > 1 && lies_over(glyph.area, glyphs[**other].area));
            if let Some(other) = over {
                return Some((*other, index));
            }
            there.push(index);
        }
    }
    None
}

#[expect(clippy::cast_possible_truncation, reason = "a page is some hundred points wide")]
fn squares_of(area: Rect) -> impl Iterator<Item = (i64, i64)> {
    let of = |from: f64, to: f64| (from / SQUARE).floor() as i64..=(to / SQUARE).floor() as i64;
    let columns = of(area.x0, area.x1);
    of(area.y0, area.y1).flat_map(move |row| columns.clone().map(move |column| (column, row)))
}

fn lies_over(one: Rect, other: Rect) -> bool {
    let both = one.intersect(other);
    let over = |both: f64, one: f64, other: f64| both > SLACK * one.min(other);
    over(both.width(), one.width(), other.width())
        && over(both.height(), one.height(), other.height())
}

/// The word that a glyph stands in, for a message.
fn around(glyphs: &[&GlyphBox], at: usize) -> String {
    let from = at.saturating_sub(12);
    glyphs[from..(at + 12).min(glyphs.len())].iter().map(|glyph| glyph.text.as_str()).collect()
}
