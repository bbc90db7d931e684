//! Many tables in one text: what is said of each, and how each is printed.

use super::granby::{built, checked, read};
use super::tabellsummor::with;

/// A table: what its block says besides its rows, and these.
pub type Table = (String, String);

/// Tables of these heads, all with the same rows.
pub fn of_heads(line: &str, heads: &[&str], rows: &str) -> Vec<Table> {
    heads.iter().map(|head| (line.to_owned(), format!("Enhet;{head}\n{rows}"))).collect()
}

fn block((line, rows): &Table) -> String {
    let rows: String = rows.lines().flat_map(|row| ["  ", row, "\n"]).collect();
    format!("```tabell\n{line}\ndata: |\n{rows}```\n\n")
}

/// What is said of each, in short form.
pub fn said(tables: &[Table]) -> Vec<String> {
    let blocks: Vec<String> = tables.iter().map(block).collect();
    let run = checked(&with(&blocks.concat(), "Enhet;Antal\n"));
    let mut said = vec![String::new(); tables.len()];
    for line in run.out.lines() {
        let Some((_, rest)) = line.split_once("föredragning.md:") else { continue };
        let at: usize = rest.split(':').next().and_then(|line| line.parse().ok()).expect("a line");
        let mut end = 0;
        let table = blocks.iter().position(|block| {
            end += block.lines().count();
            at <= end
        });
        said[table.expect("it is of a table")] += rest;
    }
    said
}

/// Nothing is said of any.
pub fn assert_silent(tables: &[Table]) {
    for (table, said) in tables.iter().zip(said(tables)) {
        assert_eq!(said, "", "{}", table.1);
    }
}

/// Each of these words is said of each.
pub fn assert_told(tables: &[Table], words: &[&str]) {
    for (table, said) in tables.iter().zip(said(tables)) {
        for one in words {
            assert!(said.contains(one), "{one} is not said of\n{}\n{said}", table.1);
        }
    }
}

/// Each ends with these words, and nothing is said of it.
pub fn assert_printed(tables: &[Table], words: &str) {
    assert_each_printed(&tables.iter().map(|table| (table.clone(), words)).collect::<Vec<_>>());
}

/// Each ends with its words, and nothing is said of any.
pub fn assert_each_printed(tables: &[(Table, &str)]) {
    let all: Vec<Table> = tables.iter().map(|(table, _)| table.clone()).collect();
    assert_silent(&all);
    let blocks = all.iter().enumerate().map(|(nr, table)| format!("v{nr}.\n\n{}", block(table)));
    let text: String = blocks.chain([format!("v{}.\n", all.len())]).collect();
    let repository = with(&text, "Enhet;Antal\n");
    built(&repository, "standard");
    let text = read(&repository, "standard", "avrapportering/tjänsteskrivelse.pdf");
    let text = text.replace('\u{a0}', " ");
    for (nr, ((_, rows), words)) in tables.iter().enumerate() {
        let from = text.find(&format!("v{nr}. ")).expect("it begins");
        let to = text.find(&format!("v{}.", nr + 1)).expect("it ends");
        let printed = &text[from..to];
        // More numbers in the row would be sums that are not expected.
        let rest = printed.split_once(words).map(|(_, rest)| rest.trim_start());
        let more = rest.is_none_or(|rest| rest.starts_with(|c: char| c.is_ascii_digit()));
        assert!(!more, "{words} is not printed of\n{rows}\n{printed}");
    }
}
