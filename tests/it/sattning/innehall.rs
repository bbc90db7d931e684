//! Contents: each row ends in its page, at the margin, after some dots.

use std::collections::BTreeMap;

use crate::pdf::{GlyphBox, Pdf};
use crate::sanning::granby::{LAYOUTS, built, granby};

/// Words of all lengths that a row may be too long for.
const WORDS: &str = "Uppföljning av handläggningstider i bygglovsärenden och annat som hör till året och som det går att säga något om";

/// The lines of a page as they are painted, each from the left, with where it ends.
fn lines(pdf: &Pdf, page: usize) -> Vec<(String, f64)> {
    let mut lines: BTreeMap<String, Vec<&GlyphBox>> = BTreeMap::new();
    for glyph in pdf.glyph_boxes(page) {
        lines.entry(format!("{:07.1}", glyph.origin.y)).or_default().push(glyph);
    }
    let line = |mut glyphs: Vec<&GlyphBox>| {
        glyphs.sort_by(|one, other| one.origin.x.total_cmp(&other.origin.x));
        let end = glyphs.last().map_or(0.0, |glyph| glyph.end.x);
        let text: String = glyphs.iter().map(|glyph| glyph.text.as_str()).collect();
        (text.replace([' ', '\u{2060}'], ""), end)
    };
    lines.into_values().map(line).collect()
}

#[test]
fn no_row_loses_its_number() {
    let repository = granby();
    let heading = |length: usize| {
        let words: String = WORDS.chars().take(length).collect();
        format!("      - {{rubrik: \"{}\", text: Ett.}}\n", words.trim())
    };
    let headings: Vec<String> = (60..106).map(heading).collect();
    let rapport =
        "\n  - slag: rapport\n    titel: Läget\n    innehållsförteckning: ja\n    avsnitt:\n";
    let path = "ärenden/avrapportering/ärende.yaml";
    let ärende = std::fs::read_to_string(repository.at(path)).expect("it is there");
    repository.write(path, ärende.trim_end().to_owned() + rapport + &headings.concat());
    for layout in LAYOUTS {
        built(&repository, layout);
        let paper = format!("ut/layout-{layout}/avrapportering/bilaga-2-rapport.pdf");
        let pdf = Pdf::read(&repository.at(&paper));
        let lines: Vec<_> = (0..3).flat_map(|page| lines(&pdf, page)).collect();
        let rows: Vec<_> = lines.iter().filter(|(text, _)| text.contains("..")).collect();
        assert!(rows.len() >= headings.len(), "{layout}: {} rows", rows.len());
        let margin = rows.iter().map(|(_, end)| *end).fold(0.0, f64::max);
        for (text, end) in rows {
            let number = text.trim_start_matches(|c: char| c != '.').trim_matches('.');
            assert!(number.parse::<usize>().is_ok(), "{layout}: {text}");
            assert!(margin - end < 1.0, "{layout}: {text} ends at {end}, not at {margin}");
        }
    }
}
