//! What is wrong with the sums of a fenced table: those that somebody typed, and those that were asked for.

use super::super::cell::Cell;
use super::super::csv::Csv;
use super::super::felsummor;
use super::super::hinder::Hinder;
use super::super::kalkylfel::failures;
use super::super::rader::Rader;
use super::super::serie::Serie;
use super::super::sort::Sort;
use super::super::summanamn::Namn;
use super::super::summor::{self, Kolumn};
use super::super::tal::Tal;
use super::super::uttag::unlike;
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
    gör: "Skriv bara tal i kolumnen, lämna en cell tom där uppgift saknas, och skriv enheten i rubriken, som `Kostnad (mnkr)` eller `Sjukfrånvaro (%)`.",
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

/// Says which columns and rows get no sum although they seem to be meant for one.
pub fn skipped(body: &mut Body<'_>, csv: &Csv, rader: &Rader, columns: &[Kolumn], asked: Summa) {
    let added = summor::som_räknas(&csv.huvud, rader);
    let none_of_columns = columns.iter().all(|column| column.summa == Par::default());
    let nothing = if asked.kolumner && none_of_columns {
        Some((
            "ingen kolumn kan summeras",
            "en kolumn summeras om alla dess celler är tal, som 1 234,5, och rubriken inte säger något annat; den första aldrig",
        ))
    } else if asked.rader && added.is_empty() {
        Some((
            "raderna kan inte summeras",
            "skriv summa: kolumner, eller ta bort summa; andelar, medelvärden och årtal läggs inte ihop rad för rad",
        ))
    } else {
        None
    };
    if let Some((message, hint)) = nothing {
        let fault = Diagnostic::new(&INGET_ATT_SUMMERA, message).at(body.span("summa"));
        body.report(fault.hint(hint));
    }
    if let Some((one, other)) = summor::olika(&added).filter(|_| asked.rader) {
        body.report(unlike(one, other).at(body.span("summa")));
    }
    if asked.rader {
        counted(body, csv, rader);
    }
    for serie in &rader.serier {
        if let Some(fault) = hindered(csv, serie, asked) {
            body.report(fault);
        }
    }
}

/// Says which columns are counted from others, so that their rows are not added up.
fn counted(body: &mut Body<'_>, csv: &Csv, rader: &Rader) {
    let amounts = rader.serier.iter().filter(|serie| !serie.is_no_amount());
    let columns: Vec<usize> = amounts.map(|serie| serie.kolumn).collect();
    let mut found = rader.samband.clone();
    found.retain(|one| columns.iter().any(|column| one.has(*column)));
    found.dedup_by_key(|one| one.kolumn);
    for one in found {
        let head = csv.huvud[one.kolumn].span;
        let fault = Diagnostic::new(&KOLUMN_UTAN_SUMMA, one.message(&csv.huvud)).at(head);
        body.report(fault.hint("skriv summa: kolumner, eller ta bort kolumnen som är uträknad"));
    }
}

/// Why a column of numbers gets no sum, or a row.
fn hindered(csv: &Csv, serie: &Serie, asked: Summa) -> Option<Diagnostic> {
    let head = &csv.huvud[serie.kolumn];
    let which =
        if asked.kolumner { format!("kolumnen ”{}”", head.text) } else { "raden".to_owned() };
    let told = |cell: &Cell, cure: String| {
        let message = format!("”{}” är inte ett tal, så {which} får ingen summa", cell.text);
        Diagnostic::new(&KOLUMN_UTAN_SUMMA, message).at(cell.span).hint(cure)
    };
    match serie.hinder.as_ref()? {
        Hinder::Sorter(one, other) => {
            let [one, other] = [*one, *other].map(Sort::called);
            let message =
                format!("kolumnen ”{}” har både {one} och {other} och får ingen summa", head.text);
            let fault = Diagnostic::new(&KOLUMN_UTAN_SUMMA, message).at(head.span);
            Some(fault.hint("skriv alla tal i samma enhet"))
        }
        Hinder::Årtal(_) => {
            let message =
                format!("kolumnen ”{}” ser ut att ha årtal och får ingen summa", head.text);
            let fault = Diagnostic::new(&KOLUMN_UTAN_SUMMA, message).at(head.span);
            Some(fault.hint("börja rubriken med Antal om det är något som ska räknas ihop"))
        }
        Hinder::Osagt => {
            let head_text = &head.text;
            let message = format!(
                "kolumnen ”{head_text}” får ingen summa, för rubriken säger inte om talen är mängder som kan läggas ihop"
            );
            let fault = Diagnostic::new(&KOLUMN_UTAN_SUMMA, message).at(head.span);
            let unit = format!(
                "skriv enheten i rubriken, som ”{head_text} (mnkr)” eller ”{head_text} (%)”; är det ett antal, börja den med Antal"
            );
            Some(fault.hint(unit))
        }
        Hinder::Ensam(cell) => {
            let message =
                format!("”{}” har inget tal inom parentes, så de summeras inte", cell.text);
            let fault = Diagnostic::new(&KOLUMN_UTAN_SUMMA, message).at(cell.span);
            Some(
                fault.hint(
                    "skriv ett tal inom parentes också här, eller (–) om det inte finns något",
                ),
            )
        }
        Hinder::Okänt(cell) if failures(&cell.text).next().is_none() => {
            Some(told(cell, "lämna cellen tom om summan ska gälla de andra".to_owned()))
        }
        Hinder::Ord(cell) | Hinder::Punkt(cell) => Some(told(cell, cure(&cell.text))),
        Hinder::Okänt(_) | Hinder::Slag => None,
    }
}

/// What to write instead of a word among numbers.
fn cure(text: &str) -> String {
    let comma = text.replace('.', ",");
    let thousands = text.replace('.', " ");
    match (Tal::parse(&comma), Tal::parse(&thousands)) {
        (Some(_), Some(_)) => format!(
            "skriv {comma} om punkten är ett decimalkomma, och {thousands} om den skiljer tusental åt"
        ),
        (Some(_), None) => format!("skriv decimaler med komma: {comma}"),
        (None, Some(_)) => format!("skilj tusental åt med mellanslag: {thousands}"),
        (None, None) => "skriv bara talet, eller lämna cellen tom".to_owned(),
    }
}
