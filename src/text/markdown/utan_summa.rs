//! Columns and rows of a fenced table that get no sum although sums are asked for.

use super::super::cell::Cell;
use super::super::csv::Csv;
use super::super::hinder::Hinder;
use super::super::jamfort::jämförda;
use super::super::kalkylfel::failures;
use super::super::par::Par;
use super::super::rader::Rader;
use super::super::serie::Serie;
use super::super::sort::Sort;
use super::super::summor::{self, Kolumn};
use super::super::tal::Tal;
use super::super::uttag::unlike;
use super::body::Body;
use super::sums::Summa;
use crate::diag::{Diagnostic, Exempel, Nivå, Regel};

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
        Some(no_column(csv, rader))
    } else if asked.rader && (added.is_empty() || rader.bestånd.len() == rader.räknas.len()) {
        Some(no_row(csv, rader))
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
        stock_rows(body, csv, rader);
    }
    if asked.kolumner {
        unlike_rows(body, csv, rader);
    }
    for serie in &rader.serier {
        if let Some(fault) = hindered(csv, serie, asked) {
            body.report(fault);
        }
    }
}

/// Why no column has a sum, and what to do.
fn no_column(csv: &Csv, rader: &Rader) -> (String, String) {
    let stock = rader.serier.iter().find(|serie| serie.hinder == Some(Hinder::Bestånd));
    match stock.map(|serie| &csv.huvud[serie.kolumn].text) {
        Some(head) => (
            format!("”{head}” är ett läge vid varje tidpunkt, så raderna läggs inte ihop"),
            format!("ta bort summa; ska talen ändå läggas ihop, skriv summera: [{head}]"),
        ),
        None => (
            "ingen kolumn kan summeras".to_owned(),
            "en kolumn summeras om alla dess celler är tal, som 1 234,5, och rubriken inte säger något annat; den första aldrig".to_owned(),
        ),
    }
}

/// Why no row has a sum, and what to do.
fn no_row(csv: &Csv, rader: &Rader) -> (String, String) {
    let apart = jämförda(&csv.huvud, &summor::delar(&csv.huvud, rader));
    let head = |column: usize| &csv.huvud[column].text;
    match apart.map(|columns| columns.map(head)) {
        Some([one, other]) => (
            format!("”{one}” och ”{other}” är inte delar av samma helhet, så raderna kan inte summeras"),
            "skriv summa: kolumner, eller namnge kolumnerna som ska läggas ihop, som summera: [Ja, Nej]".to_owned(),
        ),
        None if !rader.bestånd.is_empty() => (
            "raderna är ett läge vid varje tidpunkt och läggs inte ihop över tid".to_owned(),
            "skriv summa: kolumner, eller ta bort summa".to_owned(),
        ),
        None => (
            "raderna kan inte summeras".to_owned(),
            "skriv summa: kolumner, eller ta bort summa; andelar, medelvärden och årtal läggs inte ihop rad för rad".to_owned(),
        ),
    }
}

/// Says which row has no sum among others that have.
fn stock_rows(body: &mut Body<'_>, csv: &Csv, rader: &Rader) {
    let Some(row) = rader.bestånd.first().filter(|_| rader.bestånd.len() < rader.räknas.len())
    else {
        return;
    };
    let name = &csv.rader[*row][rader.namnkolumn[*row]];
    let message =
        format!("”{}” är ett läge vid varje tidpunkt, så raden får ingen summa", name.text);
    let fault = Diagnostic::new(&KOLUMN_UTAN_SUMMA, message).at(name.span);
    body.report(fault.hint("flytta raden till en egen tabell, eller skriv summa: kolumner"));
}

/// Says that the names of rows have unlike units, once for all columns.
fn unlike_rows(body: &mut Body<'_>, csv: &Csv, rader: &Rader) {
    let found = rader.serier.iter().find_map(|serie| match serie.hinder {
        Some(Hinder::Rader(one, other, row)) => Some((one, other, row)),
        _ => None,
    });
    let Some((one, other, row)) = found else { return };
    let (one, other) = (one.called(), other.called());
    let message = format!("raderna har både {one} och {other} och läggs inte ihop");
    let place = csv.rader[row][rader.namnkolumn[row]].span;
    let fault = Diagnostic::new(&KOLUMN_UTAN_SUMMA, message).at(place);
    body.report(fault.hint("skriv alla rader i samma enhet, eller gör en tabell för varje"));
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
        body.report(fault.hint("skriv summa: kolumner, eller namnge kolumnerna som ska läggas ihop, som summera: [Ja, Nej]"));
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
        _ => None,
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
