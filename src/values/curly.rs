//! Quotation marks of Word's in an expression.

use std::ops::Range;

use crate::diag::{Diagnostic, Edit, Exempel, Nivå, Regel, Replacement};
use crate::load::Origin;

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

/// The quotation marks of Word's that stand where an expression would have straight ones.
fn curly_quotes(source: &str) -> Vec<Range<usize>> {
    let (mut inside, mut string) = (false, None);
    let mut before = ' ';
    let mut found = Vec::new();
    for (at, character) in source.char_indices() {
        match (before, character) {
            ('{', '{' | '%') if !inside => inside = true,
            ('}' | '%', '}') if string.is_none() => inside = false,
            (_, '"' | '\'') if inside && string.is_none() => string = Some(character),
            (_, character) if string == Some(character) => string = None,
            (_, '”' | '“' | '„' | '’' | '‘') if inside && string.is_none() => {
                found.push(at..at + character.len_utf8());
            }
            _ => {}
        }
        before = character;
    }
    found
}

/// What is wrong with the quotation marks of the expressions of a text.
pub fn curly_quote(source: &str, origin: &Origin) -> Option<Diagnostic> {
    let quotes = curly_quotes(source);
    let message = "citattecknet är böjt, och i ett uttryck ska det vara rakt";
    let fault = Diagnostic::new(&BÖJT_CITATTECKEN, message)
        .at(origin.span(quotes.first()?.clone()))
        .hint("skriv \"…\", som i med_resultat(\"mindre_anmärkning\")");
    if !quotes.len().is_multiple_of(2) {
        return Some(fault);
    }
    let straight = |quote: Range<usize>| Replacement::new(origin.span(quote), "\"");
    let edit = Edit::new("byt citattecknen mot raka", quotes.into_iter().map(straight).collect());
    Some(fault.mended(edit.of_words()))
}
