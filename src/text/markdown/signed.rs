//! Amounts with their sign first on a line, which become points of a list.

use std::ops::Range;

use super::reader::Reader;
use crate::diag::{Diagnostic, Exempel, Nivå, Regel};

/// A sign that is taken for the mark of a point.
pub const TECKEN_BLIR_PUNKT: Regel = Regel {
    namn: "tecken-blir-punkt",
    nivå: Nivå::Varning,
    hittar: "Plus eller minus och ett mellanslag före ett belopp, först på raden, eller plus bredvid minus.",
    varför: "Raden blir en punkt i en lista, och tecknet trycks inte: ”+ 120 tkr” blir 120 tkr.",
    gör: "Skriv tecknet direkt före talet: +120 tkr, −340 tkr. Är det en lista, skriv vad beloppet gäller först i punkten.",
    exempel: Exempel::Filer {
        fel: "-- föredragning.md --\nNettot blev:\n\n⟦+⟧ 120 tkr\n",
        rätt: "-- föredragning.md --\nNettot blev:\n\n+120 tkr\n",
    },
};

impl Reader<'_, '_> {
    /// The first point of a list that is an amount whose sign went to the list: a plus, what stands beside such a point, or
    /// a point alone.
    pub fn signed_amount(&mut self, list: &Range<usize>) {
        let indent = self.source[list.clone()].len() - self.source[list.clone()].trim_start().len();
        let start = list.start + indent;
        let points = self.source[start..list.end].trim_end();
        let (above, below) = (&self.source[..start], &self.source[start + points.len()..]);
        let Some(words) = points.lines().next().and_then(amount) else {
            return self.beside(start, [above, below]);
        };
        let is_plus =
            |line: Option<&str>| line.is_some_and(|line| line.trim_start().starts_with('+'));
        let beside = is_plus(above.trim_end().lines().next_back())
            || is_plus(below.trim_start().lines().next());
        let alone = !points.contains('\n') && has_unit(words);
        let sign = &points[..1];
        if sign == "+" || sign == "-" && (beside || alone) {
            let message = format!("”{sign}” före beloppet blir en punkt, och trycks inte");
            let place = self.span(start..start + 1);
            let fault = Diagnostic::new(&TECKEN_BLIR_PUNKT, message).at(place);
            self.faults.push(fault.hint("skriv tecknet direkt före talet: +120 tkr, −340 tkr"));
        }
    }

    /// A point with a plus beside one with a minus: what is for something, and what against it.
    fn beside(&mut self, plus: usize, [above, below]: [&str; 2]) {
        let lines = [above.trim_end().lines().next_back(), below.trim_start().lines().next()];
        let is_minus = |line: &&str| line.trim_start().starts_with("- ");
        if self.source[plus..].starts_with('+') && lines.iter().flatten().any(is_minus) {
            let message = "”+” först på raden blir en punkt, och trycks inte";
            let fault = Diagnostic::new(&TECKEN_BLIR_PUNKT, message).at(self.span(plus..plus + 1));
            self.faults.push(fault.hint("skriv med ord vad plus och minus står för, eller \\+"));
        }
    }
}

/// What stands after the mark of a point, if that is a number.
fn amount(point: &str) -> Option<&str> {
    let words = point.strip_prefix(['+', '-'])?.trim_start();
    words.starts_with(|sign: char| sign.is_ascii_digit()).then_some(words)
}

/// Whether a number stands alone, or before what amounts are counted in.
fn has_unit(words: &str) -> bool {
    const UNITS: [&str; 11] = [
        "kr",
        "tkr",
        "mkr",
        "mnkr",
        "mdkr",
        "kronor",
        "tusen",
        "miljoner",
        "miljarder",
        "%",
        "procent",
    ];
    let is_number = |sign: char| sign.is_ascii_digit() || [' ', '\u{a0}', ',', '.'].contains(&sign);
    let rest = words.trim_start_matches(is_number);
    let unit = rest.split_whitespace().next().unwrap_or_default();
    rest.is_empty() || UNITS.contains(&unit.trim_end_matches(['.', ',']))
}
