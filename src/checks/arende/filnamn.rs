//! Each handling of a case is written to a file of its own.

use crate::checks::kontext::Kontext;
use crate::checks::lika::lika;
use crate::diag::{Diagnostic, Exempel, Nivå, Regel};
use crate::model::{Handling, bilagenummer, Ärende};

/// Handlingar that would be written to the same file.
pub const SAMMA_FILNAMN: Regel = Regel {
    namn: "samma-filnamn",
    nivå: Nivå::Fast,
    hittar: "Två handlingar i ett ärende som får samma filnamn.",
    varför: "Filen heter efter handlingens slag och bilagans nummer, och den ena skulle skrivas över den andra.",
    gör: "Ge den ena en egen titel eller ett id, så heter filen efter det; eller låt den vara en bilaga.",
    exempel: Exempel::Filer {
        fel: r"
-- ärende.yaml --
…
handlingar:
  - slag: tjänsteskrivelse
    avsnitt:
      - rubrik: Ärendet
        text: Nämnden ska svara på en remiss.
  - ⟦slag⟧: tjänsteskrivelse
    avsnitt:
      - rubrik: Komplettering
        text: Remissen har kompletterats.
",
        rätt: r"
-- ärende.yaml --
…
handlingar:
  - slag: tjänsteskrivelse
    avsnitt:
      - rubrik: Ärendet
        text: Nämnden ska svara på en remiss.
      - rubrik: Komplettering
        text: Remissen har kompletterats.
",
    },
};

/// A fault for each that would be written over an earlier one.
pub fn check(kontext: Kontext<'_>, ärende: &Ärende, files: &[String]) -> Vec<Diagnostic> {
    let fault = |(earlier, later): (&Handling, &Handling)| {
        let slag = later.innehåll.slag();
        let message = format!("två handlingar av slaget ”{slag}” får samma filnamn");
        Diagnostic::new(&SAMMA_FILNAMN, message)
            .at(kontext.key(later.gemensamt.plats, "slag"))
            .related(kontext.key(earlier.gemensamt.plats, "slag"), "den första")
            .hint("ge den ena en egen ”titel” eller ett ”id”, eller låt den vara en bilaga")
    };
    // Two of one number are told as that.
    let numbers = bilagenummer(&ärende.handlingar);
    let unnumbered = files.iter().zip(&ärende.handlingar).zip(numbers);
    let unnumbered = unnumbered.filter(|(_, number)| number.is_none()).map(|(one, _)| one);
    lika(unnumbered).into_iter().map(fault).collect()
}
