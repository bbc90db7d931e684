//! Lines as the eye sees them: a paper that is read has spaces where they end.

use crate::pdf::Pdf;

/// How far apart two glyphs of one line may stand, in points.
const GAP: f64 = 30.0;

/// The lines of all pages, in the order in which they are painted.
pub fn seen_lines(pdf: &Pdf) -> Vec<String> {
    (0..pdf.pages()).flat_map(|page| lines_of(pdf, page)).collect()
}

fn lines_of(pdf: &Pdf, page: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    let mut last = None;
    for glyph in pdf.glyph_boxes(page) {
        let goes_on = last.is_some_and(|end: kurbo::Point| {
            (glyph.origin.y - end.y).abs() < 3.0 && (glyph.origin.x - end.x).abs() < GAP
        });
        if !goes_on {
            lines.push(String::new());
        }
        if let Some(line) = lines.last_mut() {
            line.push_str(&glyph.text);
        }
        last = Some(glyph.end);
    }
    lines.iter().map(|line| line.replace('\u{a0}', " ").trim().to_owned()).collect()
}
