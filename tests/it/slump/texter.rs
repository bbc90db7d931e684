//! Words, lines and texts in Markdown.

use std::ops::Range;

use proptest::collection::vec;
use proptest::prelude::{BoxedStrategy, Just, Strategy};
use proptest::prop_oneof;
use proptest::sample::select;

use super::blad::bild;

/// What stands for a number that no other word has.
pub const NR: &str = "§nr§";

const VANLIGA: [&str; 16] = [
    "nämnden",
    "har",
    "granskat",
    "och",
    "avtal",
    "en",
    "i",
    "rutin",
    "för",
    "handläggningstider",
    "Förvaltningen",
    "2025",
    "stickprov",
    "ärenden",
    "är",
    "delegationsbeslut",
];
const OVANLIGA: [&str; 14] = [
    "Arbetsmarknads- och näringslivsförvaltningen",
    "kommunstyrelseförvaltningens",
    "Realisationsvinstbeskattningsreglementsändringsförslagsremissammanställning",
    "https://www.granby.se/kommun-och-politik/internkontroll/2026/uppfoljning-av-rutiner_for_tillsyn?sida=2",
    "1 234 567",
    "12,5 %",
    "−3,4",
    "”citerat”",
    "3 § kommunallagen",
    "a/b",
    "under_streck",
    "$kod#",
    "och/eller",
    "UTROPSTECKEN!",
];

/// A word of a value that is printed as it stands.
pub fn ord() -> impl Strategy<Value = String> {
    prop_oneof![
        4 => vec(select(VANLIGA.to_vec()), 1..4).prop_map(|words| words.join(" ")),
        1 => select(OVANLIGA.to_vec()).prop_map(str::to_owned),
    ]
}

thread_local! {
    static RAD: BoxedStrategy<String> = any_rad();
    static TEXT: BoxedStrategy<String> = any_text(1..3);
    static LONG: BoxedStrategy<String> = any_text(7..12);
}

/// A line of words with one that no other line has.
pub fn rad() -> BoxedStrategy<String> {
    RAD.with(Clone::clone)
}

/// A text of some blocks.
pub fn text() -> BoxedStrategy<String> {
    TEXT.with(Clone::clone)
}

/// A text that a paper mostly consists of.
pub fn long_text() -> BoxedStrategy<String> {
    LONG.with(Clone::clone)
}

/// A line of a few words.
pub fn kort() -> BoxedStrategy<String> {
    vec(word(), 0..9).prop_map(|words| line(&words)).boxed()
}

fn line(words: &[String]) -> String {
    format!("Rad{NR} {}", words.join(" ")).trim_end().to_owned()
}

fn any_rad() -> BoxedStrategy<String> {
    let many = prop_oneof![9 => vec(word(), 0..7), 1 => vec(word(), 20..60)];
    many.prop_map(|words| line(&words)).boxed()
}

fn word() -> BoxedStrategy<String> {
    let plain = || select(VANLIGA.to_vec());
    prop_oneof![
        10 => plain().prop_map(str::to_owned),
        2 => select(OVANLIGA.to_vec()).prop_map(str::to_owned),
        1 => plain().prop_map(|word| format!("**{word}**")),
        1 => plain().prop_map(|word| format!("*{word}*")),
        1 => plain().prop_map(|word| format!("[{word}](https://granby.se)")),
        1 => plain().prop_map(|word| format!("`{word}`")),
        1 => Just("{{ kommun }}".to_owned()),
    ]
    .boxed()
}

fn any_text(blocks: Range<usize>) -> BoxedStrategy<String> {
    let blocks = prop_oneof![40 => vec(block(), blocks), 1 => vec(block(), 12..18)];
    blocks.prop_map(|blocks| blocks.join("\n\n")).boxed()
}

fn paragraph() -> BoxedStrategy<String> {
    vec(rad(), 1..4).prop_map(|lines| lines.join(". ") + ".").boxed()
}

fn block() -> BoxedStrategy<String> {
    prop_oneof![
        8 => paragraph(),
        1 => (rad(), paragraph()).prop_map(|(head, text)| format!("# {head}\n\n{text}")),
        1 => (rad(), rad(), paragraph()).prop_map(|(a, b, text)| format!("# {a}\n\nOrd{NR}.\n\n## {b}\n\n{text}")),
        2 => list("- "),
        1 => list("1. "),
        1 => (rad(), list("- ")).prop_map(|(head, list)| format!("- {head}\n  {}", list.replace('\n', "\n  "))),
        1 => paragraph().prop_map(|text| format!("> {text}")),
        1 => rad().prop_map(|text| format!("```\n{text}\n```")),
        1 => (paragraph(), paragraph()).prop_map(|(text, note)| format!("{text}[^n{NR}]\n\n[^n{NR}]: {note}")),
        2 => (1..5_usize, 1..6_usize).prop_flat_map(|(columns, rows)| piped(columns, rows)),
        1 => wide_or_long().prop_flat_map(|(columns, rows)| counted(columns, rows)),
        1 => (2..5_usize, 1..9_usize).prop_flat_map(|(columns, rows)| diagram(columns, rows)),
        1 => (bild(), rad()).prop_map(|(path, alt)| format!("![{alt}]({path})")),
    ]
    .boxed()
}

fn list(sign: &'static str) -> BoxedStrategy<String> {
    let lines = move |lines: Vec<String>| {
        lines.iter().map(|line| format!("{sign}{line}")).collect::<Vec<_>>().join("\n")
    };
    vec(rad(), 1..6).prop_map(lines).boxed()
}

/// A table with lines in Markdown.
fn piped(columns: usize, rows: usize) -> BoxedStrategy<String> {
    let cell = prop_oneof![3 => rad(), 2 => figure(), 1 => Just(String::new())];
    let row = |cells: &[String]| format!("| {} |", cells.join(" | "));
    let table = move |(head, cells): (Vec<String>, Vec<Vec<String>>)| {
        let rule = format!("|{}", "---|".repeat(columns));
        let rows = cells.iter().map(|cells| row(cells));
        [row(&head), rule].into_iter().chain(rows).collect::<Vec<_>>().join("\n")
    };
    (vec(rad(), columns), vec(vec(cell, columns), rows)).prop_map(table).boxed()
}

fn figure() -> impl Strategy<Value = String> {
    prop_oneof![
        (0..1000_u32).prop_map(|number| number.to_string()),
        (0..1000_u32, 0..1000_u32).prop_map(|(one, other)| format!("{one} {other:03}")),
        (0..100_u32, 0..10_u32).prop_map(|(one, other)| format!("{one},{other}")),
    ]
}

/// The rows of a table of numbers, whose first column names them.
fn data(columns: usize, rows: usize, most: u32) -> impl Strategy<Value = String> {
    let numbers = vec(vec(0..most, columns - 1), rows);
    (vec(ord(), columns - 1), numbers).prop_map(move |(heads, rows)| {
        let heads = heads.iter().enumerate().map(|(k, head)| format!("Antal {k} {head}"));
        let head = std::iter::once(format!("Verksamhet{NR}")).chain(heads);
        let row = |(k, numbers): (usize, &Vec<u32>)| {
            let numbers = numbers.iter().map(u32::to_string);
            std::iter::once(format!("Enhet {}{k}", ["", "för tillsyn och bygglov "][k % 2]))
                .chain(numbers)
                .collect::<Vec<_>>()
                .join(";")
        };
        let lines = std::iter::once(head.collect::<Vec<_>>().join(";"));
        let lines = lines.chain(rows.iter().enumerate().map(row));
        lines.map(|line| format!("  {line}\n")).collect::<Vec<_>>().concat()
    })
}

/// How many columns and rows a table has: one that is both wide and long takes much time, and is not judged where it does not
/// fit its width.
fn wide_or_long() -> impl Strategy<Value = (usize, usize)> {
    prop_oneof![7 => (2..14_usize, 1..8_usize), 1 => (2..6_usize, 30..70_usize)]
}

fn counted(columns: usize, rows: usize) -> BoxedStrategy<String> {
    let sums = select(vec!["", "summa: kolumner\n", "summa: båda\n"]);
    let lying = select(vec!["", "", "liggande: true\n"]);
    let block = |(data, sums, lying)| format!("```tabell\n{sums}{lying}data: |\n{data}```");
    (data(columns, rows, 2_000_000), sums, lying).prop_map(block).boxed()
}

fn diagram(columns: usize, rows: usize) -> BoxedStrategy<String> {
    let slag = select(vec!["staplar", "liggande_staplar", "linje"]);
    let block = |(data, slag): (String, &str)| {
        format!("```diagram\nslag: {slag}\nrubrik: Rad{NR}\ndata: |\n{data}```")
    };
    (data(columns, rows, 500), slag).prop_map(block).boxed()
}
