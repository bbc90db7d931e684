//! The fenced block `diagram`: a drawing from CSV, and the same in words.

use super::super::cell::Cell;
use super::super::csv::{Csv, INTE_ETT_TAL};
use super::super::datum::MÅNADER;
use super::super::nothing::is_nothing;
use super::super::omgivning::{olika_rader, radenheter};
use super::super::rich::{Diagram, Diagramslag, Inline, Serie};
use super::super::serie::{self, Serie as KolumnAvTal};
use super::super::sort::Sort;
use super::super::tal::Tal;
use super::super::words::plain;
use super::body::Body;
use super::diagramstorlek;
use crate::diag::{Diagnostic, Exempel, Nivå, Regel};

/// What a block `diagram` may say.
pub const KEYS: &[&str] = &["id", "slag", "rubrik", "fil", "data", "rubrikrader"];

const SLAG: [(&str, Diagramslag); 3] = [
    ("staplar", Diagramslag::Staplar),
    ("liggande_staplar", Diagramslag::LiggandeStaplar),
    ("linje", Diagramslag::Linje),
];

/// The most values that are read out one by one.
const MAX_READ_OUT: usize = 40;

/// The values of a series, exact.
struct Values {
    kolumn: usize,
    namn: String,
    värden: Vec<Option<Tal>>,
}

/// A diagram with nothing to draw.
pub const DIAGRAM_UTAN_VÄRDEN: Regel = Regel {
    namn: "diagram-utan-värden",
    nivå: Nivå::Fast,
    hittar: "Ett diagram vars uppgifter bara har en kolumn.",
    varför: "Den första kolumnen är namnen längs axeln, så det finns inga tal att rita.",
    gör: "Lägg till en kolumn med tal för varje serie.",
    exempel: Exempel::Filer {
        fel: r"
-- föredragning.md --
```diagram
data: |
  ⟦Enhet⟧
  Bygglov
  Tillsyn
```
",
        rätt: r"
-- föredragning.md --
```diagram
data: |
  Enhet;Beslut
  Bygglov;59
  Tillsyn;12
```
",
    },
};

/// Reads the block.
pub fn read(body: &mut Body<'_>) -> Option<Diagram> {
    let (id, rubrik) = body.name();
    let slag = body.word("slag", &SLAG).unwrap_or(Diagramslag::Staplar);
    let (csv, _) = body.headed_data()?;
    if csv.huvud.len() < 2 {
        let fault = Diagnostic::new(&DIAGRAM_UTAN_VÄRDEN, "diagrammet har inga värden att rita")
            .at(csv.huvud.first().map_or(body.at, |head| head.span));
        body.report(
            fault.hint(
                "första kolumnen är namnen längs axeln, och varje kolumn därefter en serie tal",
            ),
        );
        return None;
    }
    if let Some(fault) = diagramstorlek::check(&csv) {
        body.report(fault);
        return None;
    }
    let values = serier(body, &csv)?;
    let enhet = enhet(body, &csv, &values)?.word(false).to_owned();
    let kategorier: Vec<String> = csv.rader.iter().map(|row| one_line(&row[0])).collect();
    let alt = alt(slag, rubrik.as_deref(), &kategorier, &values);
    let serier = values.into_iter().map(drawn).collect();
    Some(Diagram { id, slag, rubrik, kategorier, serier, enhet, alt, span: body.at })
}

fn serier(body: &mut Body<'_>, csv: &Csv) -> Option<Vec<Values>> {
    let mut faulty = false;
    let mut serier = Vec::new();
    for (column, head) in csv.huvud.iter().enumerate().skip(1) {
        let mut värden = Vec::new();
        for cell in csv.rader.iter().filter_map(|row| row.get(column)) {
            let number = Tal::parse(&cell.text);
            if number.is_none() && !is_nothing(&cell.text) {
                let message = format!("”{}” är inte ett tal", cell.text);
                let fault = Diagnostic::new(&INTE_ETT_TAL, message).at(cell.span);
                body.report(
                    fault.hint("skriv tal som 1 234,5 och lämna cellen tom där uppgift saknas"),
                );
                faulty = true;
            }
            värden.push(number);
        }
        serier.push(Values { kolumn: column, namn: one_line(head), värden });
    }
    (!faulty).then_some(serier)
}

/// What all values count: one axis cannot show kronor and thousands of them, or counts and shares.
fn enhet(body: &mut Body<'_>, csv: &Csv, values: &[Values]) -> Option<Sort> {
    let series = serie::serier(&csv.huvud, &csv.rader, "", None);
    let namn: Vec<&str> = csv.rader.iter().map(|row| row[0].text.as_str()).collect();
    let (enheter, rader) = (radenheter(&namn), (0..namn.len()).collect::<Vec<usize>>());
    let mut known: Vec<&KolumnAvTal> = Vec::new();
    for values in values.iter().filter(|values| values.värden.iter().any(Option::is_some)) {
        let Some(own) = series.iter().find(|serie| serie.kolumn == values.kolumn) else { continue };
        let head = &csv.huvud[values.kolumn];
        let unlike = known.iter().find(|one| !one.agrees(own));
        let unlike = unlike.map(|one| (one.enhet(), own.enhet(), head));
        let mixed =
            own.blandad().map(|(one, other)| (one, other, first(csv, values.kolumn, other)));
        let rows = || {
            let (one, other, row) = olika_rader(&enheter, &rader, own)?;
            Some((one, other, &csv.rader[row][0]))
        };
        if let Some((one, other, at)) = mixed.or(unlike).or_else(rows) {
            let (one, other) = (one.called(), other.called());
            let message = format!("diagrammet har både {one} och {other}, som inte kan dela axel");
            let hint = "skriv alla värden i samma enhet, eller gör ett diagram av varje slag";
            body.report(Diagnostic::new(&INTE_ETT_TAL, message).at(at.span).hint(hint));
            return None;
        }
        known.push(own);
    }
    let counted = known.iter().map(|serie| serie.sort).find(|sort| *sort != Sort::Antal);
    // The head of a single series is not printed: its unit stands at the values.
    let of_head = || known.first().filter(|_| csv.huvud.len() == 2).map(|serie| serie.enhet());
    Some(counted.or_else(of_head).unwrap_or_default())
}

/// The first cell of a column that counts this, or its head.
fn first(csv: &Csv, column: usize, sort: Sort) -> &Cell {
    let is = |cell: &&Cell| {
        Tal::parse(&cell.text).is_some_and(|number| number.sort == sort && number.enheter != 0)
    };
    let cells = csv.rader.iter().filter_map(|row| row.get(column));
    cells.into_iter().find(is).unwrap_or(&csv.huvud[column])
}

fn one_line(cell: &Cell) -> String {
    cell.text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn drawn(values: Values) -> Serie {
    Serie {
        namn: values.namn,
        värden: values.värden.into_iter().map(|value| value.map(Tal::float)).collect(),
    }
}

/// The data in words, for those who do not see the drawing.
fn alt(
    slag: Diagramslag,
    rubrik: Option<&[Inline]>,
    kategorier: &[String],
    serier: &[Values],
) -> String {
    let mut title = String::new();
    plain(rubrik.unwrap_or_default(), &mut title);
    let title = title.trim().to_owned();
    let title = match serier {
        [only] if title.is_empty() => only.namn.clone(),
        _ => title,
    };
    let slag = match slag {
        Diagramslag::Staplar => "Stapeldiagram",
        Diagramslag::LiggandeStaplar => "Liggande stapeldiagram",
        Diagramslag::Linje => "Linjediagram",
    };
    let mut sentences =
        vec![if title.is_empty() { slag.to_owned() } else { format!("{slag}: {title}") }];
    if kategorier.is_empty() {
        sentences.push("Inga uppgifter".to_owned());
    }
    let long = kategorier.len() * serier.len() > MAX_READ_OUT;
    let many = serier.len() > 1;
    for serie in serier.iter().filter(|_| !kategorier.is_empty()) {
        let words = if long { extremes(kategorier, serie) } else { all(kategorier, serie) };
        sentences.push(if many {
            format!("{}: {words}", versal(&serie.namn))
        } else {
            versal(&words)
        });
    }
    sentences.iter().map(|sentence| closed(sentence)).collect::<Vec<_>>().join(" ")
}

/// A sentence with one mark at its end.
fn closed(sentence: &str) -> String {
    let ends = sentence.ends_with(['.', '?', '!']);
    if ends { sentence.to_owned() } else { format!("{sentence}.") }
}

/// Every category with its value.
fn all(kategorier: &[String], serie: &Values) -> String {
    let words = kategorier.iter().zip(&serie.värden).map(|(name, value)| match value {
        Some(number) => format!("{} {number}", gemen(name)),
        None => format!("{} uppgift saknas", gemen(name)),
    });
    words.collect::<Vec<_>>().join(", ")
}

/// The smallest, greatest, first and last value, where there are too many to read out.
fn extremes(kategorier: &[String], serie: &Values) -> String {
    let known: Vec<(&String, Tal)> = kategorier
        .iter()
        .zip(&serie.värden)
        .filter_map(|(name, value)| Some((name, (*value)?)))
        .collect();
    let order = |a: &&(&String, Tal), b: &&(&String, Tal)| a.1.float().total_cmp(&b.1.float());
    let (least, most) = (known.iter().min_by(order), known.iter().rev().max_by(order));
    let (Some(least), Some(most), Some(first), Some(last)) =
        (least, most, known.first(), known.last())
    else {
        return "uppgifter saknas".to_owned();
    };
    let words = [("lägst", least), ("högst", most), ("först", first), ("sist", last)];
    words.map(|(word, (name, number))| format!("{word} {number} ({})", gemen(name))).join(", ")
}

/// A category within a sentence: months have no capital, other words may be names.
fn gemen(name: &str) -> String {
    let lower = name.to_lowercase();
    let month = lower.split(' ').next().is_some_and(|word| MÅNADER.contains(&word));
    if month { lower } else { name.to_owned() }
}

/// With a capital first.
fn versal(words: &str) -> String {
    let mut characters = words.chars();
    characters
        .next()
        .map(|first| first.to_uppercase().chain(characters).collect())
        .unwrap_or_default()
}
