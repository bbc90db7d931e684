//! Words that a program for texts broke at the end of a line, with a hyphen that stayed.

use std::ops::Range;

use super::frame::Row;
use super::reader::Reader;
use crate::diag::{Diagnostic, Edit, Exempel, Nivå, Regel};

/// A word in two lines, with a hyphen between.
pub const AVSTAVAT_ORD: Regel = Regel {
    namn: "avstavat-ord",
    nivå: Nivå::Råd,
    hittar: "En rad som slutar med ett bindestreck mitt i ett ord, som fortsätter på nästa rad.",
    varför: "Raderna blir ett stycke, och ordet trycks som två: ”barnkonsekvens- analys”.",
    gör: "Skriv ordet på en rad, utan bindestreck om det inte hör till ordet.",
    exempel: Exempel::Filer {
        fel: r"
-- föredragning.md --
Förvaltningen har gjort en ⟦barnkonsekvens-⟧
analys av förslaget.
",
        rätt: r"
-- föredragning.md --
Förvaltningen har gjort en barnkonsekvensanalys
av förslaget.
",
    },
};

/// Words before which a hyphen stands for the rest of a word: ”för-⏎och nackdelar”.
const SHARED: [&str; 15] = [
    "eller",
    "en",
    "ett",
    "för",
    "inte",
    "liksom",
    "men",
    "och",
    "resp",
    "respektive",
    "samt",
    "som",
    "såväl",
    "till",
    "än",
];

/// So many letters before a hyphen may be all that a word begins with.
const SHORT: usize = 3;

/// So many letters before the hyphen are hardly a word of their own, if an s joins them to what follows.
const JOINED: usize = 5;

impl Reader<'_, '_> {
    /// Tells of each word of a paragraph that is broken by a hyphen between two of its lines.
    pub fn hyphened(&mut self, range: &Range<usize>) {
        let rows = self.rows_of(range);
        for pair in rows.windows(2) {
            if let Some(told) = self.broken(&pair[0], &pair[1]) {
                self.faults.push(told);
            }
        }
    }

    fn broken(&self, row: &Row<'_>, next: &Row<'_>) -> Option<Diagnostic> {
        let last = row.words.split_whitespace().next_back()?;
        let first = last.strip_suffix(['-', '‐'])?;
        let is_word = |word: &str| !word.is_empty() && word.chars().all(char::is_alphabetic);
        let rest: &str = next.words.split(|sign: char| !sign.is_alphabetic()).next()?;
        let begun = first.rsplit(|sign: char| !sign.is_alphabetic()).next()?;
        let is_small = rest.starts_with(char::is_lowercase);
        if !is_word(begun) || !is_small || SHARED.contains(&rest) {
            return None;
        }
        let (at, sign) = (row.at() + row.words.len() - last.len(), last.len() - first.len());
        let place = self.span(at..row.end());
        let message = format!("”{last}” och ”{rest}” trycks som två ord");
        let told = Diagnostic::new(&AVSTAVAT_ORD, message).at(place);
        let told = told.hint(format!(
            "skriv ordet på en rad: ”{begun}{rest}”, eller ”{begun}-{rest}” om strecket hör till ordet"
        ));
        let pieces = vec![(row.end() - sign..next.at(), String::new())];
        // What is short, as in ”e-post”, has its hyphen.
        let long = begun.chars().count() > SHORT;
        let edit = self.edit_of("skriv ordet på en rad", pieces).filter(|_| long);
        let edit = edit.map(|edit| Edit { certain: self.is_one_word(begun, rest), ..edit });
        Some(Diagnostic { edit, ..told })
    }

    /// Whether a word that was broken can only be one without a hyphen: it stands so elsewhere in the text, or what is before
    /// the hyphen is no word but for the s that joins it.
    fn is_one_word(&self, begun: &str, rest: &str) -> bool {
        let source = self.source.to_lowercase();
        let holds = |word: String| source.contains(&word.to_lowercase());
        let is_small = begun.chars().skip(1).all(char::is_lowercase);
        let joins = begun.ends_with('s') && begun.chars().count() > JOINED;
        let hyphen = holds(format!("{begun}-{rest}"));
        is_small && !hyphen && (joins || holds(format!("{begun}{rest}")))
    }
}
