//! A landscape table has a page of its own, which a cell has none of.

use crate::checks::kontext::Kontext;
use crate::diag::{Diagnostic, Exempel, Nivå, Regel};
use crate::model::Text;
use crate::text::{Block, Rich};

/// A landscape table in a cell.
pub const LIGGANDE_I_CELL: Regel = Regel {
    namn: "liggande-i-cell",
    nivå: Nivå::Fast,
    hittar: "En liggande tabell i en text som står i en ruta eller en punkt i en lista.",
    varför: "En liggande tabell behöver en egen sida, och en ruta kan inte byta sida.",
    gör: "Ta bort liggande, eller flytta tabellen till redovisning.",
    exempel: Exempel::Filer {
        fel: r"
-- tillsyn.yaml --
…
beskrivning: |
  Så många anmälningar kommer varje år:

  ```⟦tabell⟧
  rubrik: Anmälningar
  fil: anmälningar.csv
  liggande: true
  ```
-- risker/anmälningar.csv --
År;Antal
2025;112
",
        rätt: r"
-- tillsyn.yaml --
…
beskrivning: |
  Så många anmälningar kommer varje år:

  ```tabell
  rubrik: Anmälningar
  fil: anmälningar.csv
  ```
",
    },
};

/// A fault for each landscape table.
pub fn check(kontext: Kontext<'_>, text: &Text, rich: &Rich) -> Vec<Diagnostic> {
    let tables = rich.blocks.iter().filter_map(|block| match block {
        Block::Tabell(tabell) if tabell.liggande => Some(tabell.span),
        _ => None,
    });
    let told = tables.map(|span| {
        let key = kontext.workshop.repo.tree.key_of(text.plats).unwrap_or_default();
        let message = format!("en liggande tabell får inte plats i ”{key}”");
        let fault = Diagnostic::new(&LIGGANDE_I_CELL, message).at(span);
        fault.hint("ta bort ”liggande: true”, eller flytta tabellen till redovisning")
    });
    told.collect()
}
