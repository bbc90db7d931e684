//! What is wrong with the sums of a fenced table: those that somebody typed, and those that were asked for.

use super::super::cell::Cell;
use super::super::csv::Csv;
use super::super::kalkylfel::failures;
use super::super::nothing::is_nothing;
use super::super::rader::Rader;
use super::super::serie::{Hinder, Serie};
use super::super::summanamn::Namn;
use super::super::summor::{self, Kolumn};
use super::super::tal::Tal;
use super::super::{par::Par, radsummor};
use super::body::Body;
use super::table::TVEKSAM_SUMMA;
use crate::diag::{Diagnostic, Exempel, Nivå, Regel};

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
    let of_rows = summor::wrong(&csv.huvud, &csv.rader, rader);
    for wrong in of_rows.into_iter().chain(radsummor::wrong(&csv.rader, rader)) {
        let hint = "rätta siffran, ta bort summan och skriv summa: kolumner eller rader, eller skriv summa: skriven om den är något annat";
        let rule = if wrong.sure { &FEL_SUMMA } else { &TVEKSAM_SUMMA };
        body.report(Diagnostic::new(rule, wrong.message).at(wrong.span).hint(hint));
    }
}

/// Sums that are typed and asked for.
fn twice(body: &mut Body<'_>, csv: &Csv, rader: &Rader, asked: Summa) {
    let is_sum = |row: &usize| {
        rader.namn[*row] == Namn::Summa || (rader.namn[*row] == Namn::Trolig && rader.is_sum(*row))
    };
    let row = rader.total.filter(|row| asked.kolumner && is_sum(row));
    let column = rader.serier.iter().find(|one| asked.rader && one.namn == Namn::Summa);
    let of_row = row.map(|row| ("en rad", "ta bort raden", csv.rader[row][0].span));
    let of_column = column.map(|one| ("en kolumn", "ta bort kolumnen", csv.huvud[one.kolumn].span));
    for (what, cure, place) in of_row.into_iter().chain(of_column) {
        let at = body.span("summa");
        let fault = Diagnostic::new(&DUBBEL_SUMMA, format!("tabellen har redan {what} med summor"));
        let fault = fault.at(place).related(at, "här begärs en till");
        body.report(fault.hint(format!("{cure}, eller skriv summa: nej")));
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
    gör: "Skriv bara tal i kolumnen, och lämna en cell tom där uppgift saknas.",
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
pub fn skipped(body: &mut Body<'_>, csv: &Csv, rader: &Rader, columns: &[Kolumn]) {
    if columns.iter().all(|column| column.summa == Par::default()) {
        let fault =
            Diagnostic::new(&INGET_ATT_SUMMERA, "ingen kolumn kan summeras").at(body.span("summa"));
        body.report(
            fault.hint(
                "en kolumn summeras om alla dess celler är tal, som 1 234,5; den första aldrig",
            ),
        );
    }
    for index in 1..columns.len() {
        let serie = rader.serier.iter().find(|serie| serie.kolumn == index);
        let fault = match serie {
            Some(serie) => hindered(csv, serie),
            None => words(csv, index),
        };
        if let Some(fault) = fault {
            body.report(fault);
        }
    }
}

/// Why a column of numbers gets no sum.
fn hindered(csv: &Csv, serie: &Serie) -> Option<Diagnostic> {
    let head = &csv.huvud[serie.kolumn];
    let told = |message: String| Diagnostic::new(&KOLUMN_UTAN_SUMMA, message);
    match serie.hinder.as_ref()? {
        Hinder::Sorter(one, other) => {
            let [one, other] = [*one, *other].map(|sort| sort.word(false));
            let message =
                format!("kolumnen ”{}” har både {one} och {other} och får ingen summa", head.text);
            Some(told(message).at(head.span).hint("skriv alla tal i samma enhet"))
        }
        Hinder::Okänt(cell) if failures(&cell.text).next().is_none() => {
            let (text, head) = (&cell.text, &head.text);
            let message = format!("”{text}” är inte ett tal, så kolumnen ”{head}” får ingen summa");
            Some(told(message).at(cell.span).hint("lämna cellen tom om summan ska gälla de andra"))
        }
        Hinder::Okänt(_) | Hinder::Slag => None,
    }
}

/// Why a column gets no sum where most of its cells are numbers.
fn words(csv: &Csv, index: usize) -> Option<Diagnostic> {
    let head = &csv.huvud[index];
    let cells: Vec<&Cell> = csv.rader.iter().filter_map(|row| row.get(index)).collect();
    let is_word = |cell: &&&Cell| !is_nothing(&cell.text) && Par::read(&cell.text, true).is_none();
    let words: Vec<&&Cell> = cells.iter().filter(is_word).collect();
    let first = words.first().filter(|_| words.len() * 2 < cells.len())?;
    let message =
        format!("”{}” är inte ett tal, så kolumnen ”{}” får ingen summa", first.text, head.text);
    let fault = Diagnostic::new(&KOLUMN_UTAN_SUMMA, message).at(first.span);
    Some(fault.hint(cure(&first.text)))
}

/// What to write instead of a word among numbers.
fn cure(text: &str) -> String {
    let comma = text.replace('.', ",");
    if Tal::parse(&comma).is_some() {
        return format!("skriv decimaler med komma: {comma}");
    }
    "skriv bara talet, eller lämna cellen tom".to_owned()
}
