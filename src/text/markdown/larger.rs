//! ”Larger than” at the beginning of a line, which Markdown takes for a quotation.

use std::ops::Range;

use super::goes_on::ends_open;
use super::reader::Reader;
use crate::diag::{Diagnostic, Exempel, Nivå, Regel};

/// A sign that may be meant for ”larger than”.
pub const TECKEN_BLIR_CITAT: Regel = Regel {
    namn: "tecken-blir-citat",
    nivå: Nivå::Varning,
    hittar: "Tecknet > före ett tal, först på raden.",
    varför: "Raden blir ett citat och tecknet trycks inte: ”> 90 % av ärendena” blir 90 % av ärendena.",
    gör: "Menas större än: skriv `\\>` eller orden. Är det ett citat: börja det med ett ord.",
    exempel: Exempel::Filer {
        fel: "-- föredragning.md --\nMålet är nått när:\n\n⟦>⟧ 90 % av ärendena avgörs i tid.\n",
        rätt: "-- föredragning.md --\nMålet är nått när:\n\nMer än 90 % av ärendena avgörs i tid.\n",
    },
};

/// No more words stand after a number that is only compared with.
const FEW: usize = 3;

/// Whether a line begins with the sign as it stands: a few words of an amount, or in the middle of a sentence.
pub fn is_larger(above: &[&str], line: &str, below: &[&str]) -> bool {
    let Some(words) = amount(line) else { return false };
    let begins = |line: &&&str| line.trim_start().starts_with('>');
    let beside = above.iter().rev().take_while(begins).chain(below.iter().take_while(begins));
    let beside = beside.copied().any(|line| amount(line).is_none());
    let above = above.last().copied().filter(|above| !above.trim().is_empty());
    let few = words.split_whitespace().count() <= FEW && !words.trim_end().ends_with('.');
    let open = above.is_some_and(|above| amount(above).is_none() && ends_open(above));
    !beside && (few || open)
}

/// What stands after the sign and the number that a line begins with; none is a year, a section or a point of a list.
fn amount(line: &str) -> Option<&str> {
    let rest = line.trim_start().strip_prefix('>')?.trim_start_matches(['=', ' ', '\u{a0}']);
    let is_number = |sign: char| sign.is_ascii_digit() || [' ', '\u{a0}', ',', '.'].contains(&sign);
    let words = rest.trim_start_matches(is_number);
    let number = rest[..rest.len() - words.len()].trim_end_matches([' ', '\u{a0}']);
    let is_year = number.len() == 4 && (number.starts_with("19") || number.starts_with("20"));
    let other = is_year || number.ends_with('.') || words.starts_with([')', '§', ':']);
    let is_point = number.contains('.') && words.starts_with(char::is_uppercase);
    let other = other || words.starts_with("kap") || is_point;
    (!other && number.starts_with(|sign: char| sign.is_ascii_digit())).then_some(words)
}

impl Reader<'_, '_> {
    /// A quotation that begins with a number, or may be none.
    pub fn larger(&mut self, quote: &Range<usize>) {
        let source = &self.source[quote.clone()];
        let lines: Vec<&str> = source.lines().collect();
        let compares = lines.iter().all(|line| amount(line).is_some());
        if compares && !lines.is_empty() {
            let place = self.span(quote.start..quote.start + 1);
            let fault = Diagnostic::new(
                &TECKEN_BLIR_CITAT,
                "”>” först på raden gör ett citat, och trycks inte",
            );
            let hint = "menas större än: skriv \\>; är det ett citat: börja det med ett ord";
            self.faults.push(fault.at(place).hint(hint));
        }
    }
}
