//! Tables of running text: each number on one line, each word whole where there is room, and a word said where there is none.

use crate::pdf::Pdf;
use crate::sanning::granby::{LAYOUTS, built, granby};
use crate::support::Repository;

const MÅNADER: &str = "Jan;Feb;Mar;Apr;Maj;Jun;Jul;Aug;Sep;Okt;Nov;Dec";

fn told(text: &str) -> Repository {
    let repository = granby();
    repository.write("ärenden/avrapportering/föredragning.md", text);
    repository
}

/// All that is painted in the tjänsteskrivelse, line by line.
fn painted(repository: &Repository, layout: &str) -> String {
    let paper = format!("ut/layout-{layout}/avrapportering/tjänsteskrivelse.pdf");
    let pdf = Pdf::read(&repository.at(&paper));
    let pages = (0..pdf.pages()).map(|page| pdf.page_text(page).replace('\u{a0}', " "));
    pages.collect::<Vec<_>>().join("\n")
}

fn wide(options: &str) -> String {
    let amounts = ["1 234 567"; 13].join(";");
    format!(
        "```tabell\n{options}data: |\n  Verksamhet;{MÅNADER};Helår\n  Grundskola;{amounts}\n  Förskola;{amounts}\n```\n"
    )
}

#[test]
fn a_table_that_has_no_room_is_told_and_lying_it_has() {
    for layout in LAYOUTS {
        let upright = built(&told(&wide("")), layout);
        assert_eq!(upright.err.matches("tabell-ryms-inte").count(), 1, "{layout}: {}", upright.err);
        assert!(upright.err.contains("liggande: true"), "{layout}: {}", upright.err);
        let lying = told(&wide("liggande: true\n"));
        let run = built(&lying, layout);
        assert!(!run.err.contains("tabell-ryms-inte"), "{layout}: {}", run.err);
        assert_eq!(painted(&lying, layout).matches("1 234 567").count(), 26, "{layout}");
    }
}

#[test]
fn numbers_and_heads_are_whole() {
    let text = "| Enhet | Genomsnittlig handläggningstid | Belopp i kronor | Anmärkning |\n|---|---|---|---|\n| Bygglovsenheten Norr | 12 | 12 345 678 | Flera beslut kom för sent, eftersom underlaget dröjde och frågor ställdes om igen. |\n| Tillsyn | 120 | 9 000 | i snitt 1 000 000 kronor |\n";
    let repository = told(text);
    for layout in LAYOUTS {
        let run = built(&repository, layout);
        assert!(!run.err.contains("tabell-ryms-inte"), "{layout}: {}", run.err);
        let painted = painted(&repository, layout);
        for whole in ["12 345 678", "handläggningstid", "Genomsnittlig", "Anmärkning"] {
            assert!(painted.contains(whole), "{layout}: {whole} in {painted}");
        }
    }
}

/// However many columns there are the pages are set.
#[test]
fn many_columns_are_set() {
    let row = "1|".repeat(120);
    let repository = told(&format!("|{}\n|{}\n|{row}\n", "k|".repeat(120), "-|".repeat(120)));
    for layout in LAYOUTS {
        let run = built(&repository, layout);
        assert!(run.err.contains("tabell-ryms-inte"), "{layout}: {}", run.err);
    }
}

/// A word that is longer than a line stays on the page, in text as in a cell.
#[test]
fn a_very_long_word_stays_on_the_page() {
    let word = "arbetsmarknadsförvaltningens".repeat(5);
    let code = "A1".repeat(60);
    let text = format!(
        "Se {word} och {code}.\n\n- {code}\n\n> {word}\n\n| Kod | {word} |\n|---|---|\n| {code} | {word} |\n"
    );
    let repository = told(&text);
    for layout in LAYOUTS {
        built(&repository, layout);
        let paper = format!("ut/layout-{layout}/avrapportering/tjänsteskrivelse.pdf");
        let pdf = Pdf::read(&repository.at(&paper));
        for page in 0..pdf.pages() {
            let (width, _) = pdf.page_size(page);
            let right = pdf.glyph_boxes(page).iter().map(|glyph| glyph.end.x);
            assert!(right.fold(0.0, f64::max) < width - 30.0, "{layout}: page {page}");
        }
    }
}

/// Dates, numbers and codes are no words: a hyphen does not make room for them.
#[test]
fn what_no_hyphen_parts_is_told_where_it_has_no_room() {
    let dates: Vec<String> = (1..=12).map(|month| format!("2026-{month:02}-15")).collect();
    let heads: Vec<String> = (1..=12).map(|month| format!("Möte {month}")).collect();
    let table = format!(
        "```tabell\ndata: |\n  Kontroll;{}\n  Attest;{}\n```\n",
        heads.join(";"),
        dates.join(";")
    );
    for layout in LAYOUTS {
        let run = built(&told(&table), layout);
        assert!(run.err.contains("tabell-ryms-inte"), "{layout}: {}", run.err);
    }
}

/// A number beside last year's keeps its digits together.
#[test]
fn two_numbers_of_a_cell_are_each_whole() {
    let row = ["123 456 (120 123)"; 5].join(";");
    let table =
        format!("```tabell\ndata: |\n  Enhet;2021;2022;2023;2024;2025\n  Norr;{row}\n```\n");
    for layout in LAYOUTS {
        let repository = told(&table);
        built(&repository, layout);
        let painted = painted(&repository, layout);
        assert_eq!(painted.matches("(120 123)").count(), 5, "{layout}: {painted}");
    }
}
