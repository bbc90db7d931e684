//! Headings that nobody wrote as such.

use std::ops::Range;

use super::super::rich::Inline;
use super::super::words::plain;
use super::reader::Reader;
use crate::diag::{Diagnostic, Exempel, Nivå, Regel};

/// Lines that become a heading, and may be none.
pub const RAD_BLIR_RUBRIK: Regel = Regel {
    namn: "rad-blir-rubrik",
    nivå: Nivå::Varning,
    hittar: "En rubrik som kanske inte är någon: meningar med en rad streck under, eller # framför ett ensamt tal.",
    varför: "Raden ovanför strecken blir en rubrik, och varken strecken eller # trycks.",
    gör: "Lägg en tom rad före strecken om de är en linje; ska # synas, skriv `\\#`.",
    exempel: Exempel::Filer {
        fel: r"
-- föredragning.md --
⟦Grannarna har inget att invända.⟧
===

De har hörts i maj.
",
        rätt: r"
-- föredragning.md --
Grannarna har inget att invända.

---

De har hörts i maj.
",
    },
};

impl Reader<'_, '_> {
    /// Tells of a heading that was underlined without being one, and of a number with a sign before it; gives whether
    /// it is one.
    pub fn made_heading(&mut self, text: &[Inline], range: &Range<usize>) -> bool {
        let source = self.source[range.clone()].trim();
        let mut words = String::new();
        plain(text, &mut words);
        let words = words.trim();
        let underlined = !source.starts_with('#');
        let ends = words.ends_with(['.', ':', ';', ',', '!', '?']) || source.lines().count() > 2;
        let is_number = words.len() < 4 && words.bytes().all(|one| one.is_ascii_digit());
        let (message, hint) = if underlined && ends {
            let hint = "lägg en tom rad före strecken; är det en rubrik: skriv # först på raden";
            ("raden blir en rubrik av strecken under den", hint)
        } else if !underlined && is_number && !words.is_empty() {
            let hint = "ska # synas: skriv \\#; är det en rubrik: skriv också vad den gäller";
            ("talet blir en rubrik, och # trycks inte", hint)
        } else {
            return false;
        };
        let place = self.first_line(range);
        self.faults.push(Diagnostic::new(&RAD_BLIR_RUBRIK, message).at(place).hint(hint));
        true
    }
}
