//! A rad of several paragraphs, which run into one line.

use super::super::filled::Filled;
use super::bullets::BULLETS;
use super::marks::Mark;
use crate::diag::{Diagnostic, Exempel, Nivå, Regel};

/// A rad that is more than a line.
pub const STYCKEN_I_RAD: Regel = Regel {
    namn: "stycken-i-rad",
    nivå: Nivå::Varning,
    hittar: "Flera stycken, en lista eller en rubrik i ett värde som är en enda rad.",
    varför: "Allt flyter ihop till en rad.",
    gör: "Skriv ett stycke; behövs fler, lägg dem i ett fält som är en text.",
    exempel: Exempel::Filer {
        fel: r"
-- ärende.yaml --
…
handlingar:
  - slag: rapport
    titel: Handläggningstider
    undertitel: |
      Bygglov under året

      ⟦Tillsyn⟧ under året
    avsnitt:
      - {rubrik: Bakgrund, text: Tiderna har mätts.}
",
        rätt: r"
-- ärende.yaml --
…
handlingar:
  - slag: rapport
    titel: Handläggningstider
    undertitel: Bygglov och tillsyn under året
    avsnitt:
      - {rubrik: Bakgrund, text: Tiderna har mätts.}
",
    },
};

/// What is said of a rad that is more than a line: at the first word that was meant to begin another.
pub fn floating(filled: &Filled<'_>) -> Option<Diagnostic> {
    let text = filled.text.trim_end();
    let mut start = 0;
    let (mut begun, mut parted) = (false, false);
    for line in text.split_inclusive('\n') {
        let words = line.trim();
        if begun && !words.is_empty() && (parted || begins_block(words)) {
            let at = start + line.len() - line.trim_start().len();
            let first = words.split_whitespace().next().unwrap_or_default();
            let fault = Diagnostic::new(&STYCKEN_I_RAD, "det här flyter ihop med raden ovanför");
            let hint = "här ryms bara ett stycke: skriv det utan tomma rader och listor";
            return Some(fault.at(filled.span(at..at + first.len())).hint(hint));
        }
        parted = words.is_empty();
        begun |= !words.is_empty();
        start += line.len();
    }
    None
}

/// Whether a line begins as the point of a list, a heading, a quote or a table does.
fn begins_block(line: &str) -> bool {
    let marked =
        ["- ", "* ", "+ ", "> ", "# ", "## ", "| "].iter().any(|mark| line.starts_with(mark));
    let numbered = Mark::of(line, '1').is_some_and(|mark| mark.value < 100);
    marked || numbered || line.starts_with(|sign| BULLETS.contains(sign))
}
