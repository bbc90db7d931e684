//! Tables of other kommuner: right ones are silent, also where sums are asked for, and those with one wrong figure are told at it,
//! with the sum that was meant.

use super::granby::checked;
use super::tabellsamling::{Table as Samlad, assert_each_printed};
use super::tabellsummor::with;

const RÄTT: &str = include_str!("tabeller/ratt.txt");
const FEL: &str = include_str!("tabeller/fel.txt");
const SUMMOR: &str = include_str!("tabeller/summor.txt");

/// A table: what should be said of it, after `!`, and its block.
type Table = (Vec<&'static str>, String);

fn tables(list: &'static str) -> Vec<Table> {
    list.split("\n\n").map(table).collect()
}

fn table(lines: &'static str) -> Table {
    let (expected, rows): (Vec<&str>, Vec<&str>) =
        lines.lines().partition(|line| line.starts_with('!'));
    let rows: String = rows.into_iter().flat_map(|row| ["  ", row, "\n"]).collect();
    (expected, format!("```tabell\ndata: |\n{rows}```\n\n"))
}

/// What is said of each, all in one text.
fn said(tables: &[Table]) -> Vec<Vec<String>> {
    let text: String = tables.iter().map(|(_, table)| table.as_str()).collect();
    let run = checked(&with(&text, "Enhet;Antal\n"));
    let mut said = vec![Vec::new(); tables.len()];
    for line in run.out.lines() {
        let Some((_, rest)) = line.split_once("föredragning.md:") else { continue };
        let at: usize = rest.split(':').next().and_then(|line| line.parse().ok()).expect("a line");
        let mut end = 0;
        let table = tables.iter().position(|(_, table)| {
            end += table.lines().count();
            at <= end
        });
        said[table.expect("it is of a table")].push(rest.to_owned());
    }
    said
}

#[test]
fn right_tables_are_silent() {
    let tables = tables(RÄTT);
    assert!(tables.len() > 100, "{}", tables.len());
    for ((_, table), said) in tables.iter().zip(said(&tables)) {
        assert_eq!(said, [] as [&str; 0], "{table}");
    }
}

#[test]
fn one_wrong_figure_is_told() {
    let tables = tables(FEL);
    assert!(tables.len() > 40, "{}", tables.len());
    for ((expected, table), said) in tables.iter().zip(said(&tables)) {
        assert_eq!(said.len(), expected.len(), "{said:?}\n{table}");
        for words in expected.iter().map(|line| line.trim_start_matches("! ")) {
            assert!(said.iter().any(|said| said.contains(words)), "{words}: {said:?}\n{table}");
        }
    }
}

/// Only what is added up is, and nothing is said of the rest.
#[test]
fn tables_are_summed() {
    let table = |lines: &'static str| -> (Samlad, &'static str) {
        let (sum, rows) = lines.split_once('\n').expect("it has rows");
        (("summa: kolumner".to_owned(), rows.to_owned()), sum.trim_start_matches("= "))
    };
    let tables: Vec<_> = SUMMOR.trim_end().split("\n\n").map(table).collect();
    assert!(tables.len() > 50, "{}", tables.len());
    assert_each_printed(&tables);
}
