//! No two bilagor of a case have the same number.

use crate::checks::kontext::Kontext;
use crate::checks::lika::lika;
use crate::diag::{Diagnostic, Exempel, Nivå, Regel};
use crate::model::{Handling, bilagenummer, bilagenyckel, Ärende};

/// Bilagor with the same number.
pub const SAMMA_BILAGENUMMER: Regel = Regel {
    namn: "samma-bilagenummer",
    nivå: Nivå::Fast,
    hittar: "Två bilagor i ett ärende med samma nummer.",
    varför: "Den som läser ”Bilaga 2” ska veta vilken som menas.",
    gör: "Ändra det ena numret, eller ta bort bilaga så räknas bilagorna.",
    exempel: Exempel::Filer {
        fel: r#"
-- ärende.yaml --
…
handlingar:
  - slag: tjänsteskrivelse
    avsnitt:
      - rubrik: Ärendet
        text: Se {{ bilaga("avrapportering") }} och {{ bilaga("riskanalys") }}.
  - slag: avrapportering
  - slag: riskanalys
    ⟦bilaga⟧: 1
"#,
        rätt: r#"
-- ärende.yaml --
…
handlingar:
  - slag: tjänsteskrivelse
    avsnitt:
      - rubrik: Ärendet
        text: Se {{ bilaga("avrapportering") }} och {{ bilaga("riskanalys") }}.
  - slag: avrapportering
  - slag: riskanalys
"#,
    },
};

/// A fault for each that has the number of an earlier one.
pub fn check(kontext: Kontext<'_>, ärende: &Ärende, _: &[String]) -> Vec<Diagnostic> {
    let numbers = bilagenummer(&ärende.handlingar);
    let numbered = numbers.iter().zip(&ärende.handlingar);
    let numbered =
        numbered.filter_map(|(number, handling)| Some((bilagenyckel(number.as_ref()?), handling)));
    let fault = |(earlier, later): (&Handling, &Handling)| {
        Diagnostic::new(&SAMMA_BILAGENUMMER, "två bilagor har samma nummer")
            .at(kontext.key(later.gemensamt.plats, "bilaga"))
            .related(kontext.key(earlier.gemensamt.plats, "slag"), "den första")
            .hint("ändra numret, eller ta bort ”bilaga” så räknas bilagorna")
    };
    lika(numbered).into_iter().map(fault).collect()
}
