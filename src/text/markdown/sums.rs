//! What is wrong with the sums of a fenced table: those that somebody typed, and those that were asked for.

use super::super::cell::Cell;
use super::super::csv::Csv;
use super::super::summor::{self, Kolumn};
use super::super::tal::Tal;
use super::body::Body;
use crate::diag::{Diagnostic, Exempel, Nivå, Regel};

/// A total row where one was typed.
pub const DUBBEL_SUMMA: Regel = Regel {
    namn: "dubbel-summa",
    nivå: Nivå::Fast,
    hittar: "En tabell som ber om en rad med summor fast den redan har en.",
    varför: "Summorna skulle stå två gånger.",
    gör: "Ta bort raden, eller skriv `summa: nej`.",
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
    hittar: "En summa som inte är summan av kolumnen, i en tabell som läses ur uppgifter.",
    varför: "Nämnden beslutar på siffrorna, och den som räknar efter slutar lita på de andra.",
    gör: "Rätta siffran, eller ta bort raden och skriv `summa: kolumner`; är raden något annat än en summa, skriv `summa: skriven`.",
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

/// Holds the total row that somebody typed against the columns; `asked`: for another one.
pub fn check(body: &mut Body<'_>, csv: &Csv, asked: bool) {
    let Some((total, rows)) = csv.rader.split_last() else { return };
    if asked {
        let place = total.first().map_or(body.at, |cell| cell.span);
        let at = body.span("summa");
        let fault =
            Diagnostic::new(&DUBBEL_SUMMA, "tabellen har redan en rad med summor").at(place);
        body.report(
            fault.related(at, "här begärs en till").hint("ta bort raden, eller skriv summa: nej"),
        );
    }
    for wrong in summor::wrong(&csv.huvud, rows, total) {
        let hint = "rätta siffran, ta bort raden och skriv summa: kolumner, eller skriv summa: skriven om raden är något annat";
        body.report(Diagnostic::new(&FEL_SUMMA, wrong.message).at(wrong.span).hint(hint));
    }
}

/// Sums were asked for where there is nothing to sum.
pub const INGET_ATT_SUMMERA: Regel = Regel {
    namn: "inget-att-summera",
    nivå: Nivå::Fast,
    hittar: "En tabell som ber om summor fast ingen kolumn kan summeras.",
    varför: "Summorna skulle bli tomma.",
    gör: "Skriv bara tal i kolumnerna som ska summeras, eller ta bort ”summa”; den första kolumnen summeras aldrig.",
    exempel: Exempel::Filer {
        fel: r"
-- föredragning.md --
```tabell
summa: ⟦kolumner⟧
data: |
  Enhet;Ansvarig
  Bygglov;enhetschefen
```
",
        rätt: r"
-- föredragning.md --
```tabell
summa: kolumner
data: |
  Enhet;Beslut
  Bygglov;59
```
",
    },
};

/// A column that seems to be meant for a sum, and gets none.
pub const KOLUMN_UTAN_SUMMA: Regel = Regel {
    namn: "kolumn-utan-summa",
    nivå: Nivå::Varning,
    hittar: "En kolumn som ser ut att ha tal men inte får någon summa, i en tabell med summor.",
    varför: "Kolumnen räknas inte med, fast det ser ut så.",
    gör: "Skriv bara tal i kolumnen, och lämna en cell tom där uppgift saknas; andelar som inte blir 100 % får ingen summa, så skriv antal i stället.",
    exempel: Exempel::Filer {
        fel: r"
-- föredragning.md --
```tabell
summa: kolumner
data: |
  Enhet;Beslut;Avslag
  Bygglov;59;4
  Tillsyn;12;2
  Kartor;7;⟦okänt⟧
```
",
        rätt: r"
-- föredragning.md --
```tabell
summa: kolumner
data: |
  Enhet;Beslut;Avslag
  Bygglov;59;4
  Tillsyn;12;2
  Kartor;7;
```
",
    },
};

/// Says which columns get no sum although they seem to be meant for one.
pub fn skipped(body: &mut Body<'_>, csv: &Csv, columns: &[Kolumn]) {
    if columns.iter().all(|column| column.summa.is_none()) {
        let fault =
            Diagnostic::new(&INGET_ATT_SUMMERA, "ingen kolumn kan summeras").at(body.span("summa"));
        body.report(
            fault.hint(
                "en kolumn summeras om alla dess celler är tal, som 1 234,5; den första aldrig",
            ),
        );
    }
    for (index, column) in columns.iter().enumerate().skip(1) {
        if column.summa.is_none()
            && let Some(fault) = no_sum(csv, index, column)
        {
            body.report(fault);
        }
    }
}

/// Why a column gets no sum, where it seems to be meant for one.
fn no_sum(csv: &Csv, index: usize, column: &Kolumn) -> Option<Diagnostic> {
    let head = &csv.huvud[index];
    if column.numbers {
        let message =
            format!("kolumnen ”{}” är andelar som inte blir 100 % och får ingen summa", head.text);
        let fault = Diagnostic::new(&KOLUMN_UTAN_SUMMA, message).at(head.span);
        return Some(fault.hint("skriv antal i stället, om kolumnen ska ha en summa"));
    }
    let cells: Vec<&Cell> = csv.rader.iter().filter_map(|row| row.get(index)).collect();
    let is_word =
        |cell: &&&Cell| !summor::is_nothing(&cell.text) && Tal::parse(&cell.text).is_none();
    let words: Vec<&&Cell> = cells.iter().filter(is_word).collect();
    let first = words.first().filter(|_| words.len() * 2 < cells.len())?;
    let message =
        format!("”{}” är inte ett tal, så kolumnen ”{}” får ingen summa", first.text, head.text);
    let fault = Diagnostic::new(&KOLUMN_UTAN_SUMMA, message).at(first.span);
    Some(fault.hint("skriv bara talet, eller lämna cellen tom"))
}
