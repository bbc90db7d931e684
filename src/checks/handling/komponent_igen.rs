//! A part that a plan gives has one place in a handling.

use crate::checks::kontext::Kontext;
use crate::diag::{Diagnostic, Exempel, Nivå, Regel};
use crate::model::{Avsnitt, Handling};
use crate::prose::Prosa;

/// A part that is given a second place.
pub const KOMPONENT_TVÅ_GÅNGER: Regel = Regel {
    namn: "komponent-två-gånger",
    nivå: Nivå::Fast,
    hittar: "Två avsnitt med samma komponent i en handling.",
    varför: "Allt i den skulle tryckas två gånger, och hänvisningar till den kan inte leda till båda.",
    gör: "Ta bort det ena avsnittet, eller välj en annan komponent i det.",
    exempel: Exempel::Filer {
        fel: r"
-- ärende.yaml --
…
handlingar:
  - slag: avrapportering
    avsnitt:
      - {rubrik: Granskningarna, komponent: granskningar}
      - {rubrik: Årets granskningar, ⟦komponent⟧: granskningar}
",
        rätt: r"
-- ärende.yaml --
…
handlingar:
  - slag: avrapportering
    avsnitt:
      - {rubrik: Granskningarna, komponent: granskningar}
",
    },
};

/// A fault for each place but the first.
pub fn check(kontext: Kontext<'_>, handling: &Handling, _: &Prosa) -> Vec<Diagnostic> {
    let mut all = Vec::new();
    handling.alla_avsnitt().for_each(|avsnitt| with_komponent(avsnitt, &mut all));
    let is_again =
        |index: usize| all[..index].iter().any(|one| one.komponent == all[index].komponent);
    let again = (0..all.len()).filter(|index| is_again(*index));
    again.map(|index| fault(kontext, all[index])).collect()
}

fn with_komponent<'a>(avsnitt: &'a Avsnitt, found: &mut Vec<&'a Avsnitt>) {
    if avsnitt.komponent.is_some() {
        found.push(avsnitt);
    }
    avsnitt.avsnitt.iter().for_each(|under| with_komponent(under, found));
}

fn fault(kontext: Kontext<'_>, avsnitt: &Avsnitt) -> Diagnostic {
    let message = "komponenten har redan en plats i handlingen";
    let fault = Diagnostic::new(&KOMPONENT_TVÅ_GÅNGER, message);
    fault
        .at(kontext.key(avsnitt.plats, "komponent"))
        .hint("ta bort det ena avsnittet, eller välj en annan komponent")
}
