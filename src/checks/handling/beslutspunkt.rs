//! The layout sets ”att”, ”samt” and the full stop of decision points.

use std::ops::Range;

use crate::checks::kontext::Kontext;
use crate::checks::slutpunkt::har_bara_slutpunkt;
use crate::diag::{Diagnostic, Edit, Exempel, Nivå, Regel, Replacement};
use crate::model::{Förslag, Handling, Innehåll, Rad};
use crate::prose::Prosa;

/// A decision point that has what the layout sets.
pub const BESLUTSPUNKT_MED_ATT: Regel = Regel {
    namn: "beslutspunkt-med-att",
    nivå: Nivå::Varning,
    hittar: "En beslutspunkt som börjar med ”att” eller slutar med punkt eller ”samt”.",
    varför: "Layouten sätter ut dem, så att de skulle stå två gånger.",
    gör: "Skriv punkten utan dem.",
    exempel: Exempel::Filer {
        fel: r"
-- ärende.yaml --
…
handlingar:
  - slag: tjänsteskrivelse
    förslag_till_beslut:
      punkter:
        - ⟦att lämna remissen utan erinran.⟧
",
        rätt: r"
-- ärende.yaml --
…
handlingar:
  - slag: tjänsteskrivelse
    förslag_till_beslut:
      punkter:
        - lämna remissen utan erinran
",
    },
};

/// A warning for each such point.
pub fn check(kontext: Kontext<'_>, handling: &Handling, _: &Prosa) -> Vec<Diagnostic> {
    let Innehåll::Tjänsteskrivelse(skrivelse) = &handling.innehåll else { return Vec::new() };
    let Some(Förslag::Punkter(punkter)) = &skrivelse.förslag_till_beslut else {
        return Vec::new();
    };
    let wrong = punkter.punkter.iter().filter(|punkt| is_set(punkt));
    wrong.map(|punkt| fault(kontext, punkt)).collect()
}

fn is_set(punkt: &Rad) -> bool {
    let words = punkt.källa.trim();
    words.starts_with("att ") || words.ends_with('.') || words.ends_with(", samt")
}

fn fault(kontext: Kontext<'_>, punkt: &Rad) -> Diagnostic {
    let message = "”att”, ”samt” och punkt sätts av layouten, och kommer att stå två gånger";
    let fault = Diagnostic::new(&BESLUTSPUNKT_MED_ATT, message)
        .at(kontext.span(punkt.plats))
        .hint("ta bort dem ur punkten");
    let Some(scalar) = kontext.workshop.repo.tree.scalar(punkt.plats) else { return fault };
    let words = scalar.text.trim();
    let title = "ta bort ”att”, ”samt” och punkten";
    let cuts = set(&scalar.text).into_iter();
    let cuts = cuts.map(|cut| Replacement::new(scalar.origin.span(cut), "")).collect();
    let sure = !words.ends_with('.') || har_bara_slutpunkt(words);
    let edit = if sure { Edit::new(title, cuts) } else { Edit::offer(title, cuts) };
    fault.mended(edit.of_words())
}

/// Where in a point that stands which the layout sets.
fn set(text: &str) -> Vec<Range<usize>> {
    let words = text.trim();
    let start = text.len() - text.trim_start().len();
    let end = start + words.len();
    let first = words.strip_prefix("att ").map(|rest| words.len() - rest.trim_start().len());
    let last = [", samt", "."].into_iter().find(|last| words.ends_with(last));
    let first = first.map(|length| start..start + length);
    first.into_iter().chain(last.map(|last| end - last.len()..end)).collect()
}
