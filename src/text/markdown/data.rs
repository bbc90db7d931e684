//! The data of a fenced block: a file, or lines of its own.

use std::ops::Range;
use std::sync::Arc;

use super::super::csv::{Csv, INGA_UPPGIFTER};
use super::super::rubrikrader::Överrubrik;
use super::body::Body;
use crate::diag::{Diagnostic, Exempel, Nivå, Regel};

/// A block with both a file and lines of its own.
pub const FIL_OCH_DATA: Regel = Regel {
    namn: "fil-och-data",
    nivå: Nivå::Fast,
    hittar: "En tabell eller ett diagram som har både ”fil” och ”data”.",
    varför: "Uppgifterna kan bara komma från det ena stället.",
    gör: "Ta bort den ena.",
    exempel: Exempel::Filer {
        fel: r"
-- föredragning.md --
```tabell
fil: beslut.csv
⟦data⟧: |
  Enhet;Beslut
  Bygglov;59
```
",
        rätt: r"
-- föredragning.md --
```tabell
data: |
  Enhet;Beslut
  Bygglov;59
```
",
    },
};

/// Lines that YAML folds into one.
pub const UPPGIFTER_FLYTER_IHOP: Regel = Regel {
    namn: "uppgifter-flyter-ihop",
    nivå: Nivå::Fast,
    hittar: "Uppgifter på flera rader utan `|` efter ”data:”.",
    varför: "Raderna flyter ihop till en enda.",
    gör: "Skriv `data: |`, med ett lodrätt streck efter kolonet.",
    exempel: Exempel::Filer {
        fel: r"
-- föredragning.md --
```tabell
⟦data⟧:
  Enhet;Beslut
  Bygglov;59
```
",
        rätt: r"
-- föredragning.md --
```tabell
data: |
  Enhet;Beslut
  Bygglov;59
```
",
    },
};

/// A second row of heads that is not there.
pub const INGEN_ANDRA_RUBRIKRAD: Regel = Regel {
    namn: "ingen-andra-rubrikrad",
    nivå: Nivå::Fast,
    hittar: "En tabell eller ett diagram med `rubrikrader: 2` som bara har en rad.",
    varför: "Det finns ingen andra rad med rubriker.",
    gör: "Skriv den andra raden med rubriker under den första, eller ta bort `rubrikrader`.",
    exempel: Exempel::Filer {
        fel: r"
-- föredragning.md --
```tabell
rubrikrader: ⟦2⟧
data: |
  Enhet;2025;2026
```
",
        rätt: r"
-- föredragning.md --
```tabell
rubrikrader: 2
data: |
  ;2025;
  Enhet;Beslut;Avslag
  Bygglov;59;4
```
",
    },
};

impl Body<'_> {
    /// The data with heads in as many rows as the block says, and those above.
    pub fn headed_data(&mut self) -> Option<(Arc<Csv>, Vec<Överrubrik>)> {
        let two = self.word("rubrikrader", &[("1", false), ("2", true)]).unwrap_or_default();
        let csv = self.data()?;
        if !two {
            return Some((csv, Vec::new()));
        }
        let Some((csv, över)) = csv.med_två_rubrikrader() else {
            let message = format!("{} har ingen andra rad med rubriker", self.name);
            let fault = Diagnostic::new(&INGEN_ANDRA_RUBRIKRAD, message);
            let fault = fault.at(self.span("rubrikrader"));
            self.report(fault.hint("skriv den under den första, eller ta bort ”rubrikrader”"));
            return None;
        };
        Some((Arc::new(csv), över))
    }

    /// The data, from a file or the lines of the block.
    pub fn data(&mut self) -> Option<Arc<Csv>> {
        match (self.value("fil"), self.value("data")) {
            (Some(_), None) => self.file(),
            (None, Some(_)) => self.lines(),
            (Some(_), Some(_)) => {
                let (file, data) = (self.span("fil"), self.key("data"));
                let message = format!("{} har både ”fil” och ”data”", self.name);
                let fault = Diagnostic::new(&FIL_OCH_DATA, message).at(data);
                self.faults.push(fault.related(file, "här är filen").hint("ta bort den ena"));
                None
            }
            (None, None) => {
                let message = format!("{} har inga uppgifter", self.name);
                let fault = Diagnostic::new(&INGA_UPPGIFTER, message).at(self.at);
                self.faults
                    .push(fault.hint(
                        "skriv ”fil: namn.csv”, eller ”data: |” och raderna under, indragna",
                    ));
                None
            }
        }
    }

    fn file(&mut self) -> Option<Arc<Csv>> {
        let (scalar, place) = self.scalar("fil")?;
        match self.scope.files.csv(&scalar.text, place) {
            Ok(csv) => Some(csv),
            Err(fault) => {
                self.faults.push(fault);
                None
            }
        }
    }

    fn lines(&mut self) -> Option<Arc<Csv>> {
        let (scalar, _) = self.scalar("data")?;
        let at = self.key("data");
        if !scalar.text.trim_end().contains('\n') && self.separate_lines("data") {
            let fault =
                Diagnostic::new(&UPPGIFTER_FLYTER_IHOP, "raderna flyter ihop till en").at(at);
            self.faults.push(fault.hint("skriv ett | efter kolonet: ”data: |”"));
            return None;
        }
        let place = |range: Range<usize>| self.place.span(scalar.origin.span(range).range());
        match Csv::read(&scalar.text, at, &place) {
            Ok(csv) => Some(Arc::new(csv)),
            Err(mut faults) => {
                self.faults.append(&mut faults);
                None
            }
        }
    }

    /// Whether a value is written on several lines.
    fn separate_lines(&self, key: &str) -> bool {
        let Some(id) = self.value(key) else { return false };
        let Some(scalar) = self.tree.scalar(id) else { return false };
        let (first, length) = (scalar.origin.span(0..1).start, scalar.text.len());
        let last = scalar.origin.span(length.saturating_sub(1)..length).end;
        // Line ends and indentation that became one space make it longer as written.
        self.tree.span(id).range().len() > length && (last - first) as usize > length
    }
}
