//! Lines that begin with a paragraph sign: they stand as they are written, one below the other.

use super::goes_on::breaks_sentence;

/// Words that stand after the number of a section in a sentence about it.
const ABOUT: [&str; 14] = [
    "andra", "att", "av", "eller", "femte", "fjärde", "första", "i", "och", "om", "samt", "som",
    "tredje", "ur",
];

/// Whether a line begins with the sign and a number: `§ 1`.
pub fn is_section(line: &str) -> bool {
    line.trim_start().starts_with('§') && after(line).is_some()
}

/// What stands after the number of a section.
fn after(line: &str) -> Option<&str> {
    let number = line.trim_start().trim_start_matches('§').trim_start_matches([' ', '\u{a0}']);
    let rest = number.trim_start_matches(|sign: char| sign.is_ascii_digit());
    (rest.len() < number.len()).then(|| rest.trim_start_matches(['–', '-', ' ', '\u{a0}', '\t']))
}

/// Whether the sentence of the line before goes on with a section: ”3 § i reglementet och⏎§ 4”.
fn goes_on_with(before: &str, line: &str) -> bool {
    let words = after(line).unwrap_or_default();
    let first = words.split(|sign: char| !sign.is_alphabetic()).next().unwrap_or_default();
    let in_sentence = words.starts_with(['.', ',', ';', ')']) || ABOUT.contains(&first);
    let counts = before.trim_end().ends_with(',') && !words.starts_with(char::is_uppercase);
    in_sentence || counts || breaks_sentence(before, line)
}

/// Whether the sections among the lines of a paragraph stand below each other: it begins with one, or leads up to
/// the first of them.
fn parts_sections(lines: &[&str]) -> bool {
    let first = lines.iter().position(|line| is_section(line));
    first.is_some_and(|first| first == 0 || lines[first - 1].trim_end().ends_with(':'))
}

/// Whether sections among the lines of a paragraph run together, of which another than the first begins no sentence's end.
pub fn melt(lines: &[&str]) -> bool {
    let sections = (0..lines.len()).filter(|at| is_section(lines[*at]));
    let apart = |at: usize| !goes_on_with(lines[at - 1], lines[at]);
    !parts_sections(lines) && sections.skip(1).any(apart)
}

/// Whether a line is a section of its own after what stands before it in its paragraph.
pub fn follows_section(before: &str, line: &str) -> bool {
    let last = before.trim_end().lines().next_back().unwrap_or_default();
    let led = last.trim_end().ends_with(':');
    is_section(line) && (led || is_section(before) && !goes_on_with(last, line))
}
