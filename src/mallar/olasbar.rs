//! Components that Typst cannot read.

use super::typ::first_error;
use crate::diag::{Diagnostic, Exempel, Nivå, Regel, SourceId, Span};

/// A component that Typst cannot read.
pub const OLÄSLIG_KOMPONENT: Regel = Regel {
    namn: "oläslig-komponent",
    nivå: Nivå::Fast,
    hittar: "En egen komponent som Typst inte kan läsa.",
    varför: "Den går före den inbyggda, och då går inga sidor att sätta.",
    gör: "Rätta komponenten på det märkta stället, eller ta bort filen så används den inbyggda.",
    exempel: Exempel::Filer {
        fel: "-- mallar/lib/underlag.typ --\n#import \"/inbyggd/lib/underlag.typ\": *\n#let punkt⟦(⟧x = [• #x]\n",
        rätt: "-- mallar/lib/underlag.typ --\n#import \"/inbyggd/lib/underlag.typ\": *\n#let punkt(x) = [• #x]\n",
    },
};

/// The first place that Typst does not understand.
pub fn check(text: &str, source: SourceId) -> Option<Diagnostic> {
    let (range, said) = first_error(text)?;
    let fault = Diagnostic::new(&OLÄSLIG_KOMPONENT, "komponenten går inte att läsa")
        .at(Span::new(source, range))
        .label(format!("Typst: {said}"));
    let hint = match said.as_str() {
        "unclosed delimiter" => "sätt den parentes eller klammer som fattas",
        "unclosed string" => "sätt det citattecken som fattas",
        _ => "rätta den, eller ta bort filen så används den inbyggda",
    };
    Some(fault.hint(hint))
}
