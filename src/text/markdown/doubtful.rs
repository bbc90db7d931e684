//! Sums that are made, and may not be what is meant.

use super::super::csv::Csv;
use super::super::rader::Rader;
use super::super::serie::Serie;
use super::super::words::enumerate;
use super::body::Body;
use crate::diag::{Diagnostic, Exempel, Nivå, Regel};

/// A row that seems to be counted from the others, and is counted once more.
pub const RÄKNAS_IGEN: Regel = Regel {
    namn: "räknas-igen",
    nivå: Nivå::Varning,
    hittar: "En rad som ser ut att vara uträknad ur de andra, i en tabell som räknar in den i sin summa.",
    varför: "Raderna ovanför räknas då två gånger.",
    gör: "Ta bort raden, eller ge den ett annat namn om den ska räknas med.",
    exempel: Exempel::Filer {
        fel: r"
-- föredragning.md --
```tabell
summa: kolumner
data: |
  Post;Belopp
  Intäkter;420
  Kostnader;380
  ⟦Resultat⟧;40
```
",
        rätt: r"
-- föredragning.md --
```tabell
data: |
  Post;Belopp
  Intäkter;420
  Kostnader;380
  Resultat;40
```
",
    },
};

/// Shares that should make 100 %.
pub const ANDELAR_BLIR_INTE_HUNDRA: Regel = Regel {
    namn: "andelar-blir-inte-hundra",
    nivå: Nivå::Varning,
    hittar: "En kolumn med andelar som nästan blir 100 %, i en tabell med summor.",
    varför: "Är de delar av samma helhet har något blivit fel, och kolumnen får ingen summa.",
    gör: "Rätta andelarna; är de inte delar av samma helhet, stäng av regeln.",
    exempel: Exempel::Filer {
        fel: r"
-- föredragning.md --
```tabell
summa: kolumner
data: |
  Enhet;Beslut;⟦Andel⟧
  Bygglov;50;50 %
  Tillsyn;30;30 %
  Kartor;20;16 %
```
",
        rätt: r"
-- föredragning.md --
```tabell
summa: kolumner
data: |
  Enhet;Beslut;Andel
  Bygglov;50;50 %
  Tillsyn;30;30 %
  Kartor;20;20 %
```
",
    },
};

/// Says what may not be meant in the sums of columns.
pub fn check(body: &mut Body<'_>, csv: &Csv, rader: &Rader) {
    for row in &rader.tveksamma {
        let cell = &csv.rader[*row][rader.namnkolumn[*row]];
        let message =
            format!("”{}” ser ut att vara uträknad ur de andra raderna, men räknas med", cell.text);
        let fault = Diagnostic::new(&RÄKNAS_IGEN, message).at(cell.span);
        body.report(fault.hint("ta bort raden, eller ge den ett annat namn"));
    }
    let missing = rader.serier.iter().filter(|serie| serie.misses_the_whole(&rader.räknas));
    let missing: Vec<&Serie> = missing.collect();
    let Some(first) = missing.first() else { return };
    let heads: Vec<String> =
        missing.iter().map(|serie| format!("”{}”", csv.huvud[serie.kolumn].text)).collect();
    let which = if heads.len() == 1 { "kolumnen" } else { "kolumnerna" };
    let message =
        format!("andelarna i {which} {} blir inte 100 % och får ingen summa", enumerate(&heads));
    let fault =
        Diagnostic::new(&ANDELAR_BLIR_INTE_HUNDRA, message).at(csv.huvud[first.kolumn].span);
    body.report(fault.hint("rätta andelarna; är de inte delar av samma helhet, stäng av regeln"));
}
