//! Who a handling goes to is written by name.

use crate::checks::kontext::Kontext;
use crate::diag::{Diagnostic, Exempel, Nivå, Regel};
use crate::model::{Handling, Innehåll, Rad};
use crate::prose::Prosa;

/// A word where a recipient is meant.
pub const MOTTAGARE_SOM_ORD: Regel = Regel {
    namn: "mottagare-som-ord",
    nivå: Nivå::Fast,
    hittar: "Ett ord som ”auto” eller ”ingen” bland dem som handlingen går till.",
    varför: "Ordet betyder något i andra listor, men här skulle det tryckas som en mottagare.",
    gör: "Skriv vem handlingen går till, eller ta bort raden om den inte går till någon.",
    exempel: Exempel::Filer {
        fel: r"
-- ärende.yaml --
…
handlingar:
  - slag: tjänsteskrivelse
    sändlista: ⟦auto⟧
    avsnitt:
      - rubrik: Ärendet
        text: Nämnden ska svara på en remiss.
",
        rätt: r"
-- ärende.yaml --
…
handlingar:
  - slag: tjänsteskrivelse
    sändlista: Kommunstyrelsen
    avsnitt:
      - rubrik: Ärendet
        text: Nämnden ska svara på en remiss.
",
    },
};

/// Words that mean something in other lists.
const ORD: [&str; 5] = ["auto", "inget", "inga", "ingen", "nej"];

/// A fault for each of them.
pub fn check(kontext: Kontext<'_>, handling: &Handling, _: &Prosa) -> Vec<Diagnostic> {
    let (rader, nyckel): (&[Rad], _) = match &handling.innehåll {
        Innehåll::Tjänsteskrivelse(skrivelse) => (&skrivelse.sändlista, "sändlista"),
        Innehåll::Yttrande(yttrande) => (&yttrande.mottagare, "mottagare"),
        _ => return Vec::new(),
    };
    let is_word = |rad: &&Rad| ORD.contains(&rad.källa.trim().to_lowercase().as_str());
    let fault = |rad: &Rad| {
        let message = format!("”{}” är ingen mottagare", rad.källa.trim());
        let hint = format!("skriv vem handlingen går till, eller ta bort ”{nyckel}”");
        Diagnostic::new(&MOTTAGARE_SOM_ORD, message).at(kontext.span(rad.plats)).hint(hint)
    };
    rader.iter().filter(is_word).map(fault).collect()
}
