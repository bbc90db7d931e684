//! Stars that were to emphasize words, and are printed.

use std::ops::Range;

use super::reader::Reader;
use super::run::Run;
use crate::diag::{Diagnostic, Exempel, Nivå, Regel};

/// Stars that emphasize nothing.
pub const STJÄRNOR_TRYCKS: Regel = Regel {
    namn: "stjärnor-trycks",
    nivå: Nivå::Varning,
    hittar: "Stjärnor som var tänkta att göra ord feta eller kursiva, men trycks.",
    varför: "Orden mellan stjärnorna får inga mellanslag innanför dem, och efter den sista stjärnan ett mellanslag eller ett skiljetecken.",
    gör: "Flytta mellanslaget utanför stjärnorna; ska en stjärna synas, skriv `\\*`.",
    exempel: Exempel::Filer {
        fel: "-- föredragning.md --\n⟦**⟧Syfte:**Att pröva taxan.\n",
        rätt: "-- föredragning.md --\n**Syfte:** Att pröva taxan.\n",
    },
};

impl Reader<'_, '_> {
    /// The first stars among the words that did not become an emphasis.
    pub fn printed_stars(&mut self, words: &Run) {
        let stars: Vec<Range<usize>> = runs(&words.text)
            .into_iter()
            .filter(|range| !self.escaped(words.range(range.clone()).start))
            .collect();
        let begins = |range: &&Range<usize>| {
            let before = words.text[..range.start].chars().next_back();
            let after = words.text[range.end..].chars().next();
            before.is_none_or(|sign| !sign.is_alphanumeric())
                && after.is_some_and(char::is_alphanumeric)
        };
        // Stars behind a word lead to a note, and stars alone are a sign; those that begin a word, or belong together, do not.
        let opening = stars.iter().find(begins).filter(|range| range.len() > 1 || stars.len() > 1);
        let mut doubled = stars.iter().filter(|range| range.len() == 2);
        let paired = || doubled.next().filter(|_| doubled.next().is_some());
        let Some(found) = opening.or_else(paired) else { return };
        let message = "stjärnorna trycks, och gör inga ord feta eller kursiva";
        let fault = Diagnostic::new(&STJÄRNOR_TRYCKS, message);
        let fault = fault.at(self.span(words.range(found.clone())));
        self.faults.push(fault.hint(
            "flytta mellanslag utanför stjärnorna: **så här** och vidare; ska en stjärna synas, skriv \\*",
        ));
    }
}

/// Where up to three stars stand together, or a single one beside something.
fn runs(text: &str) -> Vec<Range<usize>> {
    let mut found: Vec<Range<usize>> = Vec::new();
    for (at, _) in text.match_indices('*') {
        match found.last_mut().filter(|last| last.end == at) {
            Some(last) => last.end = at + 1,
            None => found.push(at..at + 1),
        }
    }
    let is_sign = |range: &Range<usize>| {
        let white = |sign: Option<char>| sign.is_none_or(char::is_whitespace);
        white(text[..range.start].chars().next_back()) && white(text[range.end..].chars().next())
    };
    found.retain(|range| range.len() < 4 && !(range.len() == 1 && is_sign(range)));
    found
}
