//! Images, which stand between paragraphs and have words for those who do not see them.

use std::ops::Range;

use pulldown_cmark::CowStr;

use super::super::rich::{Bild, Inline};
use super::super::words::plain;
use super::reader::{Inside, Reader};
use crate::diag::{Diagnostic, Exempel, Nivå, Regel};

/// An image where none can stand.
pub const BILD_PÅ_FEL_PLATS: Regel = Regel {
    namn: "bild-på-fel-plats",
    nivå: Nivå::Fast,
    hittar: "En bild i en rad, en rubrik, en cell, en länk eller en betoning.",
    varför: "En bild står för sig mellan styckena, med ord för den som inte ser den.",
    gör: "Flytta bilden till en egen rad i en text.",
    exempel: Exempel::Filer {
        fel: "-- föredragning.md --\n**⟦![Kommunens vapen](../../bilder/logotyp.svg)⟧**\n",
        rätt: "-- föredragning.md --\n![Kommunens vapen](../../bilder/logotyp.svg)\n",
    },
};

/// An image that would be fetched.
pub const BILD_FRÅN_NÄTET: Regel = Regel {
    namn: "bild-från-nätet",
    nivå: Nivå::Fast,
    hittar: "En bild som ska hämtas från en webbadress.",
    varför: "Handlingen ska bli likadan varje gång den görs, också när webbplatsen har ändrats.",
    gör: "Spara bilden i mappen och skriv filens namn.",
    exempel: Exempel::Filer {
        fel: "-- föredragning.md --\n⟦![Kommunens vapen](https://granby.example/vapen.png)⟧\n",
        rätt: "-- föredragning.md --\n![Kommunens vapen](../../bilder/logotyp.svg)\n",
    },
};

/// An image without words for those who do not see it.
pub const BILD_UTAN_ALTERNATIVTEXT: Regel = Regel {
    namn: "bild-utan-alternativtext",
    nivå: Nivå::Fast,
    hittar: "En bild i en text, utan ord för den som inte ser den.",
    varför: "Den som lyssnar får annars inte veta vad bilden visar, och handlingen blir inte tillgänglig.",
    gör: "Skriv vad bilden visar inom klamrarna.",
    exempel: Exempel::Filer {
        fel: "-- föredragning.md --\n⟦![](../../bilder/logotyp.svg)⟧\n",
        rätt: "-- föredragning.md --\n![Kommunens vapen](../../bilder/logotyp.svg)\n",
    },
};

impl Reader<'_, '_> {
    /// An image with its words; none, and a fault, where it cannot stand.
    pub fn image(
        &mut self,
        written: &CowStr<'_>,
        alt: &[Inline],
        range: Range<usize>,
    ) -> Option<Bild> {
        let span = self.span(range);
        if let Some((rule, message, hint)) = self.unfit(written) {
            self.faults.push(Diagnostic::new(rule, message).at(span).hint(hint));
            return None;
        }
        let mut words = String::new();
        plain(alt, &mut words);
        let alt = words.trim().to_owned();
        if alt.is_empty() {
            let hint = "skriv vad bilden visar inom klamrarna: ![Karta över distrikten](karta.svg)";
            let fault = Diagnostic::new(&BILD_UTAN_ALTERNATIVTEXT, "bilden saknar alternativtext");
            self.faults.push(fault.at(span).hint(hint));
        }
        let fil = self.scope.files.image(written, span).map_err(|fault| self.faults.push(fault));
        let fil = fil.ok()?;
        self.faults.extend(self.scope.files.otherwise_shown(&fil, span));
        Some(Bild { fil, alt, rubrik: None, span })
    }

    /// Why an image cannot stand here: the rule, a message and a hint.
    fn unfit(&self, written: &str) -> Option<(&'static Regel, &'static str, &'static str)> {
        let (message, hint) = match self.inside {
            Inside { rad: true, .. } => {
                ("en rad kan inte ha bilder", "flytta bilden till ett fält som är en text")
            }
            Inside { heading: true, .. } => {
                ("en rubrik kan inte ha bilder", "flytta bilden till stycket under rubriken")
            }
            Inside { cell: true, .. } => {
                ("en cell kan inte ha bilder", "flytta bilden till före eller efter tabellen")
            }
            inside if inside.link || self.emphases > 0 => {
                ("en bild kan inte stå i en länk eller en betoning", "sätt bilden på en egen rad")
            }
            _ if written.contains("://") => {
                let message = "bilder hämtas inte från nätet";
                let hint = "spara bilden i mappen och skriv filens namn";
                return Some((&BILD_FRÅN_NÄTET, message, hint));
            }
            _ => return None,
        };
        Some((&BILD_PÅ_FEL_PLATS, message, hint))
    }
}
