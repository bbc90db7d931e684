//! The sums of a fenced table that somebody typed, and which are asked for.

use super::super::csv::Csv;
use super::super::felsummor;
use super::super::rader::Rader;
use super::super::radsummor;
use super::super::summanamn::Namn;
use super::body::Body;
use super::table::TVEKSAM_SUMMA;
use crate::diag::{Diagnostic, Exempel, Nivå, Regel, Span};

/// A total row where one was typed.
pub const DUBBEL_SUMMA: Regel = Regel {
    namn: "dubbel-summa",
    nivå: Nivå::Fast,
    hittar: "En tabell som ber om summor fast den redan har dem.",
    varför: "Summorna skulle stå två gånger.",
    gör: "Ta bort raden eller kolumnen, eller skriv `summa: nej`.",
    exempel: Exempel::Filer {
        fel: r"
-- föredragning.md --
```tabell
summa: kolumner
data: |
  Enhet;Beslut
  Bygglov;59
  Tillsyn;12
  ⟦Totalt⟧;71
```
",
        rätt: r"
-- föredragning.md --
```tabell
summa: kolumner
data: |
  Enhet;Beslut
  Bygglov;59
  Tillsyn;12
```
",
    },
};

/// A typed sum that is not the sum.
pub const FEL_SUMMA: Regel = Regel {
    namn: "fel-summa",
    nivå: Nivå::Fast,
    hittar: "En summa som inte är summan av sin kolumn eller rad, i en tabell som läses ur uppgifter.",
    varför: "Nämnden beslutar på siffrorna, och den som räknar efter slutar lita på de andra.",
    gör: "Rätta siffran, eller ta bort summan och skriv `summa: kolumner` eller `summa: rader`; är den något annat än en summa, skriv `summa: skriven`.",
    exempel: Exempel::Filer {
        fel: r"
-- föredragning.md --
```tabell
data: |
  Enhet;Beslut
  Bygglov;59
  Tillsyn;12
  Totalt;⟦72⟧
```
",
        rätt: r"
-- föredragning.md --
```tabell
data: |
  Enhet;Beslut
  Bygglov;59
  Tillsyn;12
  Totalt;71
```
",
    },
};

/// Which sums a block asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Summa {
    /// Add a row of column sums.
    pub kolumner: bool,
    /// Add a column of row sums.
    pub rader: bool,
    /// What seems to be a sum is something else.
    pub skriven: bool,
}

/// Holds the sums that somebody typed against the numbers, and against those that are asked for.
pub fn check(body: &mut Body<'_>, csv: &Csv, rader: &Rader, asked: Summa) {
    twice(body, csv, rader, asked);
    for wrong in felsummor::wrong(&csv.huvud, &csv.rader, rader) {
        let hint = "rätta siffran, ta bort summan och skriv summa: kolumner eller rader, eller skriv summa: skriven om den är något annat";
        let rule = if wrong.sure { &FEL_SUMMA } else { &TVEKSAM_SUMMA };
        body.report(Diagnostic::new(rule, wrong.message).at(wrong.span).hint(hint));
    }
}

/// Sums that are typed and asked for.
fn twice(body: &mut Body<'_>, csv: &Csv, rader: &Rader, asked: Summa) {
    let is_sum = |row: &usize| {
        let likely = matches!(rader.namn[*row], Namn::Trolig | Namn::Grupp);
        rader.namn[*row] == Namn::Summa || (likely && rader.is_sum(*row))
    };
    let row = rader.total.filter(|row| asked.kolumner && is_sum(row));
    let column = radsummor::summakolumner(&csv.huvud, rader).into_iter().find(|_| asked.rader);
    let name = |row: usize| csv.rader[row][rader.namnkolumn[row]].span;
    let of_row = row.map(|row| ("en rad", "ta bort raden", name(row)));
    let of_column = column.map(|one| ("en kolumn", "ta bort kolumnen", csv.huvud[one].span));
    for (what, cure, place) in of_row.into_iter().chain(of_column) {
        let at = body.span("summa");
        let fault = Diagnostic::new(&DUBBEL_SUMMA, format!("tabellen har redan {what} med summor"));
        let fault = fault.at(place).related(at, "här begärs en till");
        body.report(fault.hint(format!("{cure}, eller skriv summa: nej")));
    }
}

/// The columns that are named to be added up.
pub fn chosen(body: &mut Body<'_>, csv: &Csv) -> Option<Vec<usize>> {
    let names = body.list("summera")?;
    let column = |(namn, place): (String, Span)| match csv.kolumn(&namn) {
        Ok(column) => Some(column),
        Err(fault) => {
            body.report(fault.at(place));
            None
        }
    };
    Some(names.into_iter().filter_map(column).collect())
}
