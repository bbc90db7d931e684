//! Tables with heads in two rows: each stands over its columns, on the page as for those who listen.

use crate::pdf::Pdf;
use crate::sanning::granby::{LAYOUTS, built, checked, granby};
use crate::sanning::seen::seen_lines;
use crate::support::Repository;

const CSV: &str = ";2025;;2026;;\nEnhet;Budget;Utfall;Budget;Utfall;Not\nNorr;100;90;110;105;a\nSöder;50;55;60;58;b\n";

fn with(text: &str, csv: &str) -> Repository {
    let repository = granby();
    repository.write("ärenden/avrapportering/föredragning.md", text);
    repository.write("ärenden/avrapportering/data.csv", csv);
    repository
}

fn table(line: &str) -> String {
    format!("```tabell\nfil: data.csv\nrubrikrader: 2\n{line}\n```\n")
}

fn pdf(repository: &Repository, layout: &str) -> Pdf {
    let paper = format!("ut/layout-{layout}/avrapportering/tjänsteskrivelse.pdf");
    Pdf::read(&repository.at(&paper))
}

/// All that is painted, heads that repeat too, without the spaces.
fn painted(pdf: &Pdf) -> String {
    seen_lines(pdf).join("").replace([' ', '\u{a0}'], "")
}

#[test]
fn heads_stand_over_their_columns() {
    let repository = with(&table("summa: kolumner"), CSV);
    for layout in LAYOUTS {
        let run = built(&repository, layout);
        assert!(!run.err.contains("data.csv"), "{layout}: {}", run.err);
        let pdf = pdf(&repository, layout);
        let words = painted(&pdf);
        for line in ["2025 2026 Enhet", "Budget Utfall Budget Utfall Not", "Summa 150 145 170 163"]
        {
            assert!(words.contains(&line.replace(' ', "")), "{layout}: {line}: {words}");
        }
        let tags = pdf.tags();
        for (text, span) in [("2025", "colspan=2"), ("Enhet", "rowspan=2")] {
            let head = tags.lines().find(|line| line.contains(text) && line.contains("TH"));
            assert!(head.is_some_and(|head| head.contains(span)), "{layout}: {text}: {tags}");
        }
    }
}

/// They repeat on each page, both rows.
#[test]
fn both_rows_repeat() {
    let rows: Vec<String> = (0..90).map(|row| format!("Enhet {row};1;2;3;4;x\n")).collect();
    let repository =
        with(&table(""), &format!(";2025;;2026;;\nEnhet;Ja;Nej;Ja;Nej;Not\n{}", rows.concat()));
    for layout in LAYOUTS {
        built(&repository, layout);
        let pdf = pdf(&repository, layout);
        let pages = (0..pdf.pages()).map(|page| pdf.page_text(page));
        let parts = pages.filter(|text| text.contains("Enhet ")).count();
        assert!(parts > 1, "{layout}");
        for words in ["2025", "JaNejJaNejNot"] {
            assert_eq!(painted(&pdf).matches(words).count(), parts, "{layout}: {words}");
        }
    }
}

/// Sums, diagrams and texts call a column by both of its heads.
#[test]
fn a_column_is_called_by_both_heads() {
    let text = "Det är [{{ tabell(\"data.csv\", rubrikrader=2) | summa(\"2026 Utfall\") }}] och [{{ tabell(\"data.csv\", rubrikrader=2) | cell(\"Norr\", \"2025 Budget\") }}].\n\n```diagram\nfil: tal.csv\nrubrikrader: 2\n```\n";
    let repository = with(text, CSV);
    repository
        .write("ärenden/avrapportering/tal.csv", ";2025;\nEnhet;Ja;Nej\nNorr;1;2\nSöder;3;4\n");
    built(&repository, "standard");
    let pdf = pdf(&repository, "standard");
    assert!(pdf.text().contains("[163] och [100]"), "{}", pdf.text());
    assert!(pdf.tags().contains("2025 Ja: Norr 1, Söder 3"), "{}", pdf.tags());
}

#[test]
fn what_is_wrong_with_two_rows_is_told() {
    for (text, csv, expected) in [
        (table(""), ";2025;\n", "[ingen-andra-rubrikrad]"),
        (table(""), ";2025;;Not\nEnhet;;;\nNorr;1;2;a\n", "[kolumn-utan-rubrik]"),
        ("```tabell\nfil: data.csv\nrubrikrader: 3\n```\n".to_owned(), CSV, "[okänt-ord-i-block]"),
        (
            "{{ tabell(\"data.csv\", rubrikrader=3) | summa(\"Ja\") }}\n".to_owned(),
            CSV,
            "[fel-inom-parentes]",
        ),
        (
            "{{ tabell(\"data.csv\", rader=2) | summa(\"Ja\") }}\n".to_owned(),
            CSV,
            "[fel-inom-parentes]",
        ),
    ] {
        let run = checked(&with(&text, csv));
        assert!(run.out.contains(expected), "{expected}: {}", run.out);
    }
    let one = with("```tabell\nfil: data.csv\n```\n", "Enhet;Ja;\nNorr;1;\n");
    assert!(!checked(&one).out.contains("data.csv"));
}

/// A list of thousands of rows belongs in a file of its own.
#[test]
fn a_table_of_thousands_of_rows_is_told() {
    let rows = |rows: usize| {
        (0..rows).map(|row| format!("Beslut {row};{row}\n")).collect::<Vec<_>>().concat()
    };
    let table = "```tabell\nfil: data.csv\n```\n";
    let long = checked(&with(table, &format!("Vad;Antal\n{}", rows(10_000))));
    assert!(
        long.out.contains("[för-många-rader]") && long.out.contains("10000 rader"),
        "{}",
        long.out
    );
    let fine = checked(&with(table, &format!("Vad;Antal\n{}", rows(1_000))));
    assert!(!fine.out.contains("[för-många-rader]"), "{}", fine.out);
    let bars: Vec<String> = (0..2_001).map(|row| format!("| Beslut | {row} |\n")).collect();
    let bars = checked(&with(&format!("| Vad | Antal |\n|---|---|\n{}", bars.concat()), CSV));
    assert!(bars.out.contains("[för-många-rader]"), "{}", bars.out);
}
