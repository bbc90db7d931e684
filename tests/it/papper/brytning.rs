//! How pages break: nothing is left alone, and every page of the big table says where it is.

use std::collections::BTreeMap;

use super::rader::{HUVUD, baselines, table_pages};
use super::{BILAGA, SKRIVELSE, read};
use crate::pdf::Pdf;
use crate::previews::preview;
use crate::support::export;

/// Column heads, control area and risk stand on every page of every row, "(forts.)" on those after the
/// first.
#[test]
fn every_page_of_the_table_has_its_heads() {
    let pdf = read(BILAGA);
    let pages = table_pages(&pdf);
    assert!(pages.len() > 8, "{pages:?}");
    let (mut area, mut risk, mut continued) = (String::new(), String::new(), 0);
    for page in pages {
        let text = pdf.page_text_all(page);
        let mut lines = text.lines().skip_while(|line| !line.starts_with(HUVUD)).skip(1);
        let first =
            lines.next().unwrap_or_else(|| panic!("page {}: no control area\n{text}", page + 1));
        let named = lines.next().unwrap_or_default();
        let goes_on = named.strip_suffix(" (forts.)");
        if let Some(name) = goes_on {
            assert_eq!((first, name), (area.as_str(), risk.as_str()), "page {}", page + 1);
            continued += 1;
        }
        let heads: Vec<&str> = text.lines().filter(|line| is_risk(line)).collect();
        assert_eq!(heads.first().copied(), Some(named), "page {}", page + 1);
        assert!(
            heads[1..].iter().all(|head| !head.ends_with("(forts.)")),
            "page {}: {heads:?}",
            page + 1
        );
        risk = heads
            .last()
            .map(|head| head.trim_end_matches(" (forts.)").to_owned())
            .unwrap_or_default();
        area = text
            .lines()
            .rfind(|line| {
                line.starts_with("Kontroll av ")
                    || line.starts_with("Kontroll mot ")
                    || *line == "Finansiell kontroll"
            })
            .unwrap_or(first)
            .to_owned();
    }
    assert!(continued > 4, "{continued} pages on which a row goes on");
}

/// "3. Otillräcklig uppföljning", set as the head of a row.
fn is_risk(line: &str) -> bool {
    const RISKER: [&str; 9] = [
        "1. Oklart informationsansvar",
        "2. Avbrott och störningar",
        "3. Otillräcklig uppföljning",
        "4. Inlåsningseffekter",
        "5. Bristande ärendehandläggning",
        "6. Informationssäkerhet",
        "7. Felaktiga utbetalningar",
        "8. Otillåten påverkan",
        "9. Välfärdsbrottslighet",
    ];
    RISKER.contains(&line.trim_end_matches(" (forts.)"))
}

/// One result takes more than three pages, as in the paper that the sample is after.
#[test]
fn a_result_takes_more_than_three_pages() {
    let pdf = read(BILAGA);
    let pages =
        |cell: &str| pdf.element_boxes("TD").iter().filter(|part| part.text == cell).count();
    let longest = pdf.element_boxes("TD").iter().map(|part| pages(&part.text)).max();
    assert!(longest >= Some(4), "{longest:?} pages");
}

/// No text stands outside of its column, neither in the sample nor with the longest words and addresses.
#[test]
fn text_stays_in_its_cell() {
    cells_hold(&read(BILAGA));
    let pages = preview("granskningstabell").expect("it can be set");
    cells_hold(&Pdf::from_bytes(export(&pages).expect("it conforms")));
}

fn cells_hold(pdf: &Pdf) {
    let pages = table_pages(pdf);
    assert!(!pages.is_empty());
    for page in pages {
        let mut starts = column_starts(pdf, page);
        let (width, _) = pdf.page_size(page);
        starts.push(width);
        let cells = pdf.element_boxes("TD").into_iter();
        let cells: Vec<_> =
            cells.filter(|cell| cell.page == page && !cell.text.trim().is_empty()).collect();
        assert!(!cells.is_empty());
        for cell in cells {
            let column = starts.iter().rposition(|start| *start <= cell.area.x0 + 1.5);
            let column = column.unwrap_or_else(|| panic!("page {}: {cell:?}", page + 1));
            // What is done takes the room of the reviews where there are none, and what explains a verdict that of all
            // columns, of which the first has only numbers.
            let done =
                cell.text.starts_with("Åtgärder Säkerställ att handläggningen följer rutinen");
            let explains = column == 0 && cell.text.starts_with("Rutinen är känd");
            let end = if done || explains { width } else { starts[column + 1] } - 4.0;
            assert!(cell.area.x1 <= end, "page {}, column {column}, to {end}: {cell:?}", page + 1);
        }
    }
}

/// Where the column heads begin on a page.
fn column_starts(pdf: &Pdf, page: usize) -> Vec<f64> {
    const HEADS: [&str; 7] = [
        "Nr",
        "Riskbeskrivning",
        "Kontrollmoment",
        "Kontrollmetod",
        "Ansvarig",
        "Resultat",
        "Åtgärd",
    ];
    let glyphs = pdf.glyph_boxes(page);
    let text: Vec<&str> = glyphs.iter().map(|glyph| glyph.text.as_str()).collect();
    let joined = text.concat();
    let starts = HEADS.iter().scan(0, |from, head| {
        let at = *from + joined[*from..].find(head)?;
        *from = at + head.len();
        let mut length = 0;
        let glyph = glyphs.iter().find(|glyph| {
            let here = length == at;
            length += glyph.text.len();
            here
        });
        glyph.map(|glyph| glyph.area.x0)
    });
    let starts: Vec<f64> = starts.collect();
    assert_eq!(starts.len(), HEADS.len(), "page {}: {joined}", page + 1);
    starts
}

/// Below a heading there are at least two lines of what it heads.
#[test]
fn no_heading_is_left_alone() {
    let mut seen = 0;
    for path in [SKRIVELSE, BILAGA] {
        let pdf = read(path);
        for heading in
            ["H1", "H2", "H3", "H4", "H5"].into_iter().flat_map(|role| pdf.element_boxes(role))
        {
            let below = tagged_below(&pdf, heading.page, heading.area.y1);
            assert!(
                below >= 2,
                "{path}, page {}: {} has {below} lines below it",
                heading.page + 1,
                heading.text
            );
            seen += 1;
        }
    }
    assert!(seen > 40, "{seen} headings");
}

fn tagged_below(pdf: &Pdf, page: usize, y: f64) -> usize {
    let (_, height) = pdf.page_size(page);
    baselines(pdf, page, |_, at| at > y + 2.0 && at < height - 40.0).len()
}

/// Control areas and risks head something on their page, and cells do not begin or end with one line
/// on a page of its own.
#[test]
fn no_row_is_left_alone() {
    let pdf = read(BILAGA);
    let pages = table_pages(&pdf);
    for page in &pages {
        let cells: Vec<_> =
            pdf.element_boxes("TD").into_iter().filter(|cell| cell.page == *page).collect();
        for head in pdf.element_boxes("TH").iter().filter(|head| head.page == *page) {
            let headed = cells.iter().any(|cell| cell.area.y0 > head.area.y1 - 1.0);
            assert!(
                headed || head.area.x0 < 60.0 && !is_risk(&head.text),
                "page {}: {head:?}",
                page + 1
            );
        }
        for cell in &cells {
            let pages: Vec<usize> = pdf
                .element_boxes("TD")
                .iter()
                .filter(|part| part.text == cell.text)
                .map(|part| part.page)
                .collect();
            let area = cell.area;
            let lines = baselines(&pdf, *page, |x, y| {
                x >= area.x0 - 1.0 && x <= area.x1 && y >= area.y0 && y <= area.y1 + 1.0
            });
            assert!(
                pages.len() == 1 || lines.len() > 1,
                "page {}: one line of {}",
                page + 1,
                cell.text
            );
        }
    }
}

/// No page is empty or nearly so.
#[test]
fn every_page_is_used() {
    for path in [SKRIVELSE, BILAGA] {
        let pdf = read(path);
        for page in 0..pdf.pages() {
            let lines = pdf.page_text(page).lines().count();
            assert!(lines > 5, "{path}, page {} has {lines} lines", page + 1);
        }
    }
}

/// A footnote stands at the foot of the page that refers to it.
#[test]
fn footnotes_stand_on_the_page_of_their_reference() {
    let pdf = read(BILAGA);
    let mut pages: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    for number in pdf.element_boxes("Lbl") {
        // The label of a list has a full stop or is a bullet.
        if number.text.chars().all(|digit| digit.is_ascii_digit()) {
            pages.entry(number.text).or_default().push(number.page);
        }
    }
    assert!(pages.len() > 3, "{pages:?}");
    for (number, pages) in pages {
        let [reference, note] = pages[..] else { panic!("footnote {number}: {pages:?}") };
        assert_eq!(reference, note, "footnote {number}, pages counted from 0");
    }
}
