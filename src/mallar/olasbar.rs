//! Components that Typst cannot read.

use super::typ::first_error;
use crate::diag::{Diagnostic, Exempel, Nivå, Regel, SourceId, Span};
use crate::tolk::{Sagt, på_svenska};

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
    let (range, said, hints) = first_error(text)?;
    let place = Span::new(source, range);
    let hint = "rätta den, eller ta bort filen så används den inbyggda";
    Some(match på_svenska(&said, hints.iter().map(String::as_str)) {
        Some(Sagt { vad, gör, .. }) => {
            let hint = if gör.is_empty() { hint.to_owned() } else { gör };
            Diagnostic::new(&OLÄSLIG_KOMPONENT, vad).at(place).hint(hint)
        }
        None => Diagnostic::new(&OLÄSLIG_KOMPONENT, "komponenten går inte att läsa")
            .at(place)
            .label(format!("Typst säger ”{said}”"))
            .hint(hint),
    })
}
