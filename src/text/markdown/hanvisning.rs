//! References to headings, tables and figures of the same handling, and what these are called.

use std::ops::Range;

use super::super::rich::{Hänvisning, Inline};
use super::body::Body;
use super::escape::escape;
use super::reader::Reader;
use crate::diag::{Diagnostic, Exempel, Nivå, Regel};

/// What the target of a reference begins with: with a capital, and with a small letter.
const MÅL: [(&str, bool); 2] = [("hänvisning:", false), ("hänvisning-gemen:", true)];

/// A reference where none can stand.
pub const HÄNVISNING_PÅ_FEL_PLATS: Regel = Regel {
    namn: "hänvisning-på-fel-plats",
    nivå: Nivå::Fast,
    hittar: "En hänvisning med `hänvisa` i en rad, en rubrik eller en länk.",
    varför: "Rader och rubriker står också i listor, bokmärken och filens uppgifter, där numret inte är känt.",
    gör: "Flytta hänvisningen till en text, eller skriv den med egna ord.",
    exempel: Exempel::Filer {
        fel: r#"
-- föredragning.md --
# Beredning

Grannarna har hörts.

# Mer om {{ ⟦hänvisa("Beredning") | gemen⟧ }}

Inget mer finns att säga.
"#,
        rätt: r#"
-- föredragning.md --
# Beredning

Grannarna har hörts.

# Mer om beredningen

Inget mer finns att säga än det som står i {{ hänvisa("Beredning") | gemen }}.
"#,
    },
};

/// A table or a diagram that can be referred to, but has no heading that a reader could look for.
pub const ID_UTAN_RUBRIK: Regel = Regel {
    namn: "id-utan-rubrik",
    nivå: Nivå::Fast,
    hittar: "En tabell eller ett diagram med ”id” men utan ”rubrik”.",
    varför: "Numret står i rubriken, så den som läser hittar annars inte dit.",
    gör: "Skriv en rubrik, eller ta bort ”id”.",
    exempel: Exempel::Filer {
        fel: r"
-- föredragning.md --
```tabell
⟦id⟧: beslut
data: |
  Enhet;Beslut
  Bygglov;59
```
",
        rätt: r"
-- föredragning.md --
```tabell
id: beslut
rubrik: Beslut under året
data: |
  Enhet;Beslut
  Bygglov;59
```
",
    },
};

/// A reference as Markdown: a link without words, since only the pages know the number.
pub fn markdown(namn: &str, gemen: bool) -> String {
    let mål = MÅL[usize::from(gemen)].0;
    format!("[](<{mål}{}>)", escape(namn.trim()))
}

/// What the target of a link refers to, and whether with a small letter; none if it is another link.
pub(super) fn referred(target: &str) -> Option<(&str, bool)> {
    MÅL.into_iter().find_map(|(mål, gemen)| Some((target.strip_prefix(mål)?, gemen)))
}

impl Reader<'_, '_> {
    /// A reference to what has this name; none where no reference can stand.
    pub fn hänvisning(
        &mut self,
        (namn, gemen): (&str, bool),
        range: Range<usize>,
    ) -> Option<Hänvisning> {
        let span = self.span(range);
        if self.inside.rad || self.inside.heading || self.inside.link {
            let message = "en hänvisning kan bara stå i en text";
            let fault = Diagnostic::new(&HÄNVISNING_PÅ_FEL_PLATS, message).at(span);
            self.faults.push(fault.hint("flytta den till en text, eller skriv den med egna ord"));
            return None;
        }
        Some(Hänvisning { namn: namn.to_owned(), gemen, span })
    }
}

impl Body<'_> {
    /// What a block is called: its id, and its heading, which one with an id must have.
    pub fn name(&mut self) -> (Option<String>, Option<Vec<Inline>>) {
        let (id, rubrik) = (self.text("id"), self.rad("rubrik"));
        if id.is_some() && rubrik.is_none() {
            let message = format!("{} har ett id men ingen rubrik", self.name);
            let fault = Diagnostic::new(&ID_UTAN_RUBRIK, message).at(self.key("id"));
            self.report(fault.hint("skriv ”rubrik: …”, eller ta bort ”id”"));
        }
        (id, rubrik)
    }
}
