//! Names have words that can be seen.

use crate::checks::kontext::Kontext;
use crate::diag::{Diagnostic, Exempel, Nivå, Regel};
use crate::model::{Person, Plats};
use crate::text::är_tomt;

/// A name that was written and says nothing.
pub const TOMT_NAMN: Regel = Regel {
    namn: "tomt-namn",
    nivå: Nivå::Fast,
    hittar: "En rubrik, en titel eller ett namn som är tomt.",
    varför: "En tom rubrik hörs som en rubrik utan ord, och utan namn vet ingen vem eller vad som menas.",
    gör: "Skriv orden. En titel som får göras av sig själv tas bort.",
    exempel: Exempel::Filer {
        fel: r#"
-- ärende.yaml --
…
handlingar:
  - slag: rapport
    titel: ⟦""⟧
    avsnitt: [{rubrik: Bakgrund, text: Tiderna har mätts.}]
"#,
        rätt: r"
-- ärende.yaml --
…
handlingar:
  - slag: rapport
    titel: Handläggningstider
    avsnitt: [{rubrik: Bakgrund, text: Tiderna har mätts.}]
",
    },
};

/// The fault of an empty name; `men`: what it is all the same. None where it was not written, which has a fault of its own.
pub fn tomt_namn(kontext: Kontext<'_>, plats: Plats, men: &str) -> Option<Diagnostic> {
    let key = kontext.workshop.repo.tree.key_of(plats)?;
    let fault = Diagnostic::new(&TOMT_NAMN, format!("”{key}” är tom, men {men}"));
    Some(fault.at(kontext.span(plats)).hint(format!("skriv orden efter ”{key}:”")))
}

/// The fault of a person without a name.
pub fn namnlös(kontext: Kontext<'_>, person: &Person) -> Option<Diagnostic> {
    let namn = &person.namn;
    let is_empty = kontext.is_written(namn.plats) && är_tomt(&namn.källa);
    is_empty.then(|| tomt_namn(kontext, namn.plats, PÅ_SIDORNA))?
}

/// What a name is that heads nothing.
pub const PÅ_SIDORNA: &str = "ska stå på sidorna";
