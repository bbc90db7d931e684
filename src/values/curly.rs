//! Quotation marks of Word's in an expression.

use std::ops::Range;

use crate::diag::{Exempel, Nivå, Regel};

/// A curly quotation mark in an expression.
pub const BÖJT_CITATTECKEN: Regel = Regel {
    namn: "böjt-citattecken",
    nivå: Nivå::Fast,
    hittar: "Ett böjt citattecken inom {{ }} eller {% %}.",
    varför: "Där läses bara raka citattecken, och Word gör dem böjda.",
    gör: "Skriv raka citattecken, som i `med_resultat(\"mindre_anmärkning\")`.",
    exempel: Exempel::Filer {
        fel: r"
-- föredragning.md --
Anmärkning gäller {{ plan.risker | med_resultat(⟦”⟧mindre_anmärkning”) | uppräkning }}.
",
        rätt: r#"
-- föredragning.md --
Anmärkning gäller {{ plan.risker | med_resultat("mindre_anmärkning") | uppräkning }}.
"#,
    },
};

/// The first quotation mark of Word's that stands where an expression would have a straight one.
pub fn curly_quote(source: &str) -> Option<Range<usize>> {
    let (mut inside, mut string) = (false, None);
    let mut before = ' ';
    for (at, character) in source.char_indices() {
        match (before, character) {
            ('{', '{' | '%') if !inside => inside = true,
            ('}' | '%', '}') if string.is_none() => inside = false,
            (_, '"' | '\'') if inside && string.is_none() => string = Some(character),
            (_, character) if string == Some(character) => string = None,
            (_, '”' | '“' | '„' | '’' | '‘') if inside && string.is_none() => {
                return Some(at..at + character.len_utf8());
            }
            _ => {}
        }
        before = character;
    }
    None
}
