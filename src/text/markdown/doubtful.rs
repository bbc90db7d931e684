//! Sums that are made, and may not be what is meant.

use super::super::cell::Cell;
use super::super::csv::Csv;
use super::super::ingar::is_part;
use super::super::rader::Rader;
use super::super::radsummor;
use super::super::serie::Serie;
use super::super::words::enumerate;
use super::body::Body;
use super::sums::Summa;
use crate::diag::{Diagnostic, Exempel, Nivå, Regel};

/// A row that seems to be counted from the others, and is counted once more.
pub const RÄKNAS_IGEN: Regel = Regel {
    namn: "räknas-igen",
    nivå: Nivå::Varning,
    hittar: "En rad eller kolumn som ser ut att vara uträknad ur andra, eller en del av dem, i en tabell som räknar in den i sin summa.",
    varför: "Samma tal räknas då två gånger.",
    gör: "Ta bort raden eller kolumnen, eller ge den ett annat namn om den ska räknas med.",
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

/// Says what may not be meant in the sums that are asked for.
pub fn check(body: &mut Body<'_>, csv: &Csv, rader: &Rader, asked: Summa) {
    let rows = rader.tveksamma.iter().filter(|_| asked.kolumner);
    for row in rows {
        again(body, &csv.rader[*row][rader.namnkolumn[*row]], "raderna", "raden");
    }
    let columns =
        if asked.rader { radsummor::delkolumner(&csv.huvud, rader).1 } else { Vec::new() };
    for column in columns {
        again(body, &csv.huvud[column], "kolumnerna", "kolumnen");
    }
    if asked.kolumner {
        shares(body, csv, rader);
    }
}

/// Says that a row or column seems to be counted twice.
fn again(body: &mut Body<'_>, name: &Cell, others: &str, it: &str) {
    let message = if is_part(&name.text) {
        format!("”{}” ser ut att ingå i en annan rad, men räknas med", name.text)
    } else {
        format!("”{}” ser ut att vara uträknad ur de andra {others}, men räknas med", name.text)
    };
    let fault = Diagnostic::new(&RÄKNAS_IGEN, message).at(name.span);
    body.report(fault.hint(format!("ta bort {it}, eller ge den ett annat namn")));
}

/// Says which shares miss their whole.
fn shares(body: &mut Body<'_>, csv: &Csv, rader: &Rader) {
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
