//! Lines and rows of the big table, as they stand on their pages.

use crate::pdf::Pdf;

/// The first words of the column heads.
pub const HUVUD: &str =
    "Nr Riskbeskrivning Kontrollmoment Kontrollmetod Ansvarig Resultat av granskning";

/// The pages (counted from 0) that show the big table.
pub fn table_pages(pdf: &Pdf) -> Vec<usize> {
    let shows = |page: &usize| pdf.page_text_all(*page).lines().any(|line| line.starts_with(HUVUD));
    (0..pdf.pages()).filter(shows).collect()
}

/// The baselines of what is painted within `area` on a page, from the top.
pub fn baselines(pdf: &Pdf, page: usize, within: impl Fn(f64, f64) -> bool) -> Vec<i64> {
    let glyphs = pdf.glyph_boxes(page).iter().filter(|glyph| !glyph.text.trim().is_empty());
    let inside = glyphs.filter(|glyph| within(glyph.origin.x, glyph.origin.y));
    let mut lines: Vec<f64> = inside.map(|glyph| glyph.origin.y).collect();
    lines.sort_by(f64::total_cmp);
    // A superscript stands on the line that it belongs to.
    lines.dedup_by(|next, line| *next - *line < 5.0);
    #[expect(
        clippy::cast_possible_truncation,
        reason = "a page is less than a thousand points high"
    )]
    lines.into_iter().map(|line| line.round() as i64).collect()
}
