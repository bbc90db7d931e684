//! No two results, and no two tones of a scale, have the same symbol: in grey the symbol is all that tells them apart.

use super::tema::{LOOKS, fault, words};
use crate::checks::lika::lika;
use crate::diag::{Diagnostic, Exempel, Nivå, Regel};
use crate::layout::Layout;

/// A symbol that stands for two things.
pub const SAMMA_SYMBOL: Regel = Regel {
    namn: "samma-symbol",
    nivå: Nivå::Fast,
    hittar: "Två resultat, eller två toner i en skala, som har samma symbol.",
    varför: "I svartvitt, och för den som inte skiljer på färgerna, ser de likadana ut.",
    gör: "Välj olika symboler.",
    exempel: Exempel::Filer {
        fel: r"
-- skrivelse.yaml --
…
layout: granby
-- mallar/granby/tema.yaml --
bas: uppsala
resultat:
  pågår: {symbol: romb}
  anmärkning: {symbol: ⟦romb⟧}
",
        rätt: r"
-- mallar/granby/tema.yaml --
bas: uppsala
resultat:
  pågår: {symbol: romb}
  anmärkning: {symbol: kryss}
",
    },
};

/// A fault for each symbol that stands for an earlier word too.
pub fn check(layout: &Layout) -> Vec<Diagnostic> {
    LOOKS.iter().flat_map(|part| of_part(layout, part)).collect()
}

fn of_part(layout: &Layout, part: &str) -> Vec<Diagnostic> {
    let symbols = words(&layout.theme, part, "symbol").into_iter();
    let same = lika(symbols.map(|(word, symbol)| (symbol, (word, symbol))));
    let told = same.into_iter().map(|((other, _), (word, symbol))| {
        let message = format!("”{word}” och ”{other}” har samma symbol, ”{symbol}”");
        let fault = fault(&SAMMA_SYMBOL, layout, &format!("/{part}/{word}/symbol"), message);
        fault.hint("välj olika symboler: i svartvitt skiljer bara de")
    });
    told.collect()
}
