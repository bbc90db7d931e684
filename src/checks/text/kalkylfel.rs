//! What a spreadsheet wrote where it could not count.

use crate::diag::{Diagnostic, Exempel, Nivå, Regel};
use crate::load::Scalar;
use crate::sight::Sight;
use crate::text::failures;

/// A value that a spreadsheet failed to count.
pub const KALKYLFEL: Regel = Regel {
    namn: "kalkylfel",
    nivå: Nivå::Varning,
    hittar: "Ett felmeddelande från ett kalkylblad där det skulle stå ett värde, som #NAMN? eller ########, eller något som bara kalkylblad läser, som =SUMMA(B2:B9), SANT eller 1,00E+05.",
    varför: "Det trycks som det står, och värdet saknas.",
    gör: "Rätta formeln eller gör kolumnen bredare i kalkylbladet och spara filen igen, eller skriv värdet.",
    exempel: Exempel::Filer {
        fel: r"
-- föredragning.md --
| Kvartal | Beslut |
|---|---|
| Första | 31 |
| Andra | ⟦#NAMN?⟧ |
",
        rätt: r"
-- föredragning.md --
| Kvartal | Beslut |
|---|---|
| Första | 31 |
| Andra | 28 |
",
    },
};

/// A warning for each such value in texts.
pub fn check(sight: &Sight<'_>) -> Vec<Diagnostic> {
    let found = sight.all_words().flat_map(|words| {
        let told = |range| {
            told(&words.text[std::ops::Range::clone(&range)]).at_opt(sight.place(words, &range))
        };
        failures(&words.text).map(told).collect::<Vec<_>>()
    });
    found.collect()
}

/// The same in a value that is no prose.
pub fn of_scalar(scalar: &Scalar) -> Vec<Diagnostic> {
    let told =
        |range| told(&scalar.text[std::ops::Range::clone(&range)]).at(scalar.origin.span(range));
    failures(&scalar.text).map(told).collect()
}

fn told(text: &str) -> Diagnostic {
    let failed = text.starts_with('#') || text.contains(":5");
    let what = if failed { "ett felmeddelande från" } else { "lämnat av" };
    let message = format!("”{text}” är {what} ett kalkylblad");
    Diagnostic::new(&KALKYLFEL, message).hint("rätta det i kalkylbladet, eller skriv värdet")
}
