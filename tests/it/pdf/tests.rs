//! What the reader makes of `prov.typ`.

use super::Pdf;
use crate::support::{export, set};

fn prov() -> Pdf {
    let pages = set("standard", include_str!("prov.typ"), &[]).expect("it can be set");
    Pdf::from_bytes(export(&pages).expect("it conforms"))
}

#[test]
fn the_tags_of_a_note_and_a_list() {
    let expected = r#"Document
  H1 "Förslag till beslut"
  P "Nämnden beslutar1 om internkontrollplanen och överlämnar den."
    Lbl
      Link contents="Fotnot 1" "1" -> s. 1
    Note "1 Enligt reglementet."
      Lbl
        Link "1" -> s. 1
  L numbering=Decimal
    LI
      Lbl "1."
      LBody "att godkänna planen,"
    LI
      Lbl "2."
      LBody
        P "att överlämna den"
    L numbering=Circle
      LI
        Lbl "•"
        LBody "till styrelsen"
  P "Datum 2025-01-31"
"#;
    assert!(prov().tags().starts_with(expected), "{}", prov().tags());
}

#[test]
fn the_tags_of_links_and_languages() {
    let expected = r#"
  P "Skriv till ida@granby.se eller se nästa sida. In English. Fet 10 000 kr, ll."
    Link contents="E-post ida@granby.se" "ida@granby.se" -> mailto:ida@granby.se
    Link contents="Avsnitt, sida 2" "nästa sida" -> s. 2
    Span lang="en-SE" "In English."
    Strong "Fet"
  H2 "Liggande"
"#;
    assert!(prov().tags().contains(expected), "{}", prov().tags());
}

#[test]
fn the_tags_of_a_table_and_a_figure() {
    let expected = r#"Table
  THead
    TR
      TH scope=Column "Nr"
      TH scope=Column "Risk"
      TH scope=Column "Värde"
    TR
      TH scope=Column colspan=3 "Ekonomi"
  TBody
    TR
      TD rowspan=2 "1"
      TD "Brist"
      TD "4"
    TR
      TD "Fel"
      TD "6"
Figure alt="Ett diagram"
"#;
    assert_eq!(prov().tags_matching(&["Table", "Figure"]), expected);
}

#[test]
fn bookmarks_and_labels() {
    assert_eq!(prov().bookmarks(), "Förslag till beslut … p. 1\n  Liggande … p. 2\n");
    assert_eq!(prov().page_labels(), ["1", "2"]);
    assert_eq!(prov().pages(), 2);
}

#[test]
fn metadata() {
    let expected = "Info.Author: Granby kommun
Info.CreationDate: 2025-01-31T00:00:00+00:00
Info.Creator: Typst 0.15.1
Info.Title: Prov för läsaren
Lang: sv-SE
MarkInfo.Marked: true
MarkInfo.Suspects: false
ViewerPreferences.DisplayDocTitle: true
XMP.dc:creator: Granby kommun
XMP.dc:language: sv-SE
XMP.dc:title: Prov för läsaren
XMP.pdfaid:conformance: A
XMP.pdfaid:part: 2
XMP.pdfuaid:part: 1
XMP.xmp:CreateDate: 2025-01-31T00:00:00Z
XMP.xmp:CreatorTool: Typst 0.15.1
XMP.xmpMM:DocumentID: SC+y+kfZ+iZGd3rmaWihew==
";
    assert_eq!(prov().metadata(), expected);
}

#[test]
fn text_in_reading_order() {
    let expected = "Förslag till beslut
Nämnden beslutar1 om internkontrollplanen och överlämnar den.
1 Enligt reglementet.
1. att godkänna planen,
2. att överlämna den
• till styrelsen
Datum 2025-01-31
";
    assert!(prov().text().starts_with(expected), "{}", prov().text());
}

#[test]
fn text_as_painted() {
    let tagged = prov().page_text(0);
    assert!(tagged.starts_with("Förslag till beslut\n"), "{tagged}");
    assert!(tagged.contains("\nNämnden beslutar1 om internkontroll-\nplanen "), "{tagged}");
    let all = prov().page_text_all(1);
    assert!(all.starts_with("Sidhuvud\n"), "{all}");
    assert!(all.ends_with("\n123\nOsagt\nSida 2 (2)"), "{all}");
}

#[test]
fn links() {
    let links = prov().links();
    let links: Vec<_> = links.iter().map(|(text, to)| (text.as_str(), to.as_str())).collect();
    let expected = [
        ("1", "s. 1"),
        ("1", "s. 1"),
        ("ida@granby.se", "mailto:ida@granby.se"),
        ("nästa sida", "s. 2"),
    ];
    assert_eq!(links, expected);
}

#[test]
fn glyphs_stand_on_the_page() {
    let pdf = prov();
    for page in 0..pdf.pages() {
        let (width, height) = pdf.page_size(page);
        for glyph in pdf.glyph_boxes(page) {
            let area = glyph.area;
            let inside = area.x0 > 0.0 && area.y0 > 0.0 && area.x1 < width && area.y1 < height;
            assert!(inside, "{glyph:?}");
        }
    }
}

#[test]
fn cells_lie_side_by_side() {
    let cells = prov().element_boxes("TD");
    let texts: Vec<_> = cells.iter().map(|cell| cell.text.as_str()).collect();
    assert_eq!(texts, ["1", "Brist", "4", "Fel", "6"]);
    assert!(cells.iter().all(|cell| cell.page == 1));
    assert!(cells[1].area.x1 < cells[2].area.x0 && cells[1].area.y1 < cells[3].area.y0);
}
