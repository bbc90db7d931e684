//! Signs that mean something here, or mean it elsewhere, and change what was written.

use std::ops::Range;
use std::sync::LazyLock;

use regex::Regex;

use super::reader::Reader;
use super::run::Run;
use crate::diag::{Diagnostic, Edit, Exempel, Nivå, Regel, Replacement};

/// Stars within a word.
pub const BETONING_I_ORD: Regel = Regel {
    namn: "betoning-i-ord",
    nivå: Nivå::Varning,
    hittar: "Stjärnor mitt i ett ord eller mellan siffror.",
    varför: "De läses som betoning och trycks inte: ”5*6*7” blir 567.",
    gör: "Skriv `\\*` för en stjärna som ska synas, eller × för gånger.",
    exempel: Exempel::Filer {
        fel: "-- föredragning.md --\nYtan är 5⟦*6*⟧7 meter.\n",
        rätt: "-- föredragning.md --\nYtan är 5 × 6 × 7 meter.\n",
    },
};

/// Marks of other programs, which are printed.
pub const MARKERING_TRYCKS: Regel = Regel {
    namn: "markering-trycks",
    nivå: Nivå::Varning,
    hittar: "Tecken som i andra program stryker över, framhäver eller ger en kryssruta: `~~…~~`, `==…==` och `[x]`.",
    varför: "Här betyder de ingenting, och trycks som de står.",
    gör: "Ta bort tecknen, eller skriv med ord vad de säger.",
    exempel: Exempel::Filer {
        fel: "-- föredragning.md --\nAvgiften är ⟦~~500~~⟧ 600 kronor.\n",
        rätt: "-- föredragning.md --\nAvgiften höjs från 500 till 600 kronor.\n",
    },
};

/// A line that Markdown takes for the address of a link.
pub const RAD_BLIR_LÄNKADRESS: Regel = Regel {
    namn: "rad-blir-länkadress",
    nivå: Nivå::Varning,
    hittar: "En rad som börjar med ord inom klammer och ett kolon, och som inget i texten hänvisar till.",
    varför: "Raden läses som adressen till en länk, och trycks inte.",
    gör: "Skriv `\\` före den första klammern; är det en länk, skriv [ord](https://…) där den hör hemma.",
    exempel: Exempel::Filer {
        fel: "-- föredragning.md --\nGrannarna har hörts.\n\n⟦[OBS]: brådskar⟧\n",
        rätt: "-- föredragning.md --\nGrannarna har hörts.\n\nOBS: brådskar.\n",
    },
};

/// What is struck out or marked in other programs.
static STRUCK: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"~~[^~\s][^~]*~~|==[^=\s][^=]*==")
        .unwrap_or_else(|_| unreachable!("it is a sound pattern"))
});

impl Reader<'_, '_> {
    /// An emphasis that begins within a word, or ends before a digit.
    pub fn emphasis_in_word(&mut self, range: &Range<usize>) {
        let before = self.source[..range.start].chars().next_back();
        let after = self.source[range.end..].chars().next();
        let before = before.filter(|sign| sign.is_alphanumeric());
        let after_digit = after.filter(char::is_ascii_digit);
        let inner = &self.source[range.clone()];
        if before.is_none() && after_digit.is_none() && !self.multiplies(range) {
            return;
        }
        let stars = inner.len() - inner.trim_start_matches(['*', '_']).len();
        let of_numbers = |sign: Option<char>| sign.is_some_and(|sign| sign.is_ascii_digit());
        let sure = of_numbers(before)
            && of_numbers(after)
            && inner.trim_matches('*').bytes().all(|byte| byte.is_ascii_digit());
        let title = "skriv stjärnorna så att de syns";
        let ends = [range.start..range.start + stars, range.end - stars..range.end];
        let shown = ends.map(|end| Replacement::new(self.exact(end), "\\*".repeat(stars))).to_vec();
        let edit = if sure { Edit::new(title, shown) } else { Edit::offer(title, shown) };
        let fault = Diagnostic::new(&BETONING_I_ORD, "stjärnorna blir betoning och trycks inte")
            .at(self.span(range.clone()))
            .hint("skriv \\* för en stjärna som ska synas, eller × för gånger");
        let typed = self.values(range).is_empty();
        self.faults.push(if typed { fault.mended(edit.of_words()) } else { fault });
    }

    /// Whether the stars around a number stand between numbers, as signs of a product: ”5 *4* 3”.
    fn multiplies(&self, range: &Range<usize>) -> bool {
        let inner = &self.source[range.clone()];
        let factor = inner.strip_prefix('*').and_then(|inner| inner.strip_suffix('*'));
        let is_number = |sign: char| sign.is_ascii_digit() || sign == ',';
        let before = self.source[..range.start].trim_end_matches(' ').chars().next_back();
        let after = self.source[range.end..].trim_start_matches(' ').chars().next();
        factor.is_some_and(|factor| factor.chars().all(is_number))
            && before.is_some_and(|sign| sign.is_ascii_digit())
            && after.is_some_and(|sign| sign.is_ascii_digit() || sign == '=')
    }

    /// Words between signs that strike them out, or mark them, in other programs.
    pub fn struck(&mut self, words: &Run) {
        if !["~~", "=="].iter().any(|sign| words.text.contains(sign)) {
            return;
        }
        for found in STRUCK.find_iter(&words.text) {
            let place = words.range(found.range());
            if !self.escaped(place.start) {
                let message = format!("”{}” trycks med sina tecken", found.as_str());
                let fault = Diagnostic::new(&MARKERING_TRYCKS, message).at(self.span(place));
                self.faults.push(fault.hint("ta bort tecknen, eller skriv med ord vad de säger"));
            }
        }
    }

    /// A point that begins with a box to tick.
    pub fn ticked(&mut self, item: &Range<usize>) {
        let source = &self.source[item.clone()];
        let Some((mark, rest)) = source.split_once(' ') else { return };
        let rest = rest.trim_start_matches(' ');
        let start = item.start + source.len() - rest.len();
        if mark.len() < 4 && ["[ ] ", "[x] ", "[X] "].iter().any(|tick| rest.starts_with(tick)) {
            let message = format!("”{}” trycks som det står", &rest[..3]);
            let fault = Diagnostic::new(&MARKERING_TRYCKS, message).at(self.span(start..start + 3));
            self.faults.push(fault.hint("ta bort klamrarna, eller skriv med ord vad de säger"));
        }
    }

    /// Lines that are the addresses of links which are nowhere.
    pub fn lost_definitions(&mut self) {
        for (label, range) in std::mem::take(&mut self.definitions) {
            if !self.linked.contains(&label) {
                let fault = Diagnostic::new(
                    &RAD_BLIR_LÄNKADRESS,
                    "raden blir adressen till en länk, och trycks inte",
                )
                .at(self.span(range))
                .hint("skriv \\ före den första klammern");
                self.faults.push(fault);
            }
        }
    }
}
