//! The pattern of a nämnd's diarienummer can be read.

use crate::checks::kontext::Kontext;
use crate::checks::monster::mönster;
use crate::diag::{Diagnostic, Exempel, Nivå, Regel};
use crate::model::Ord;

/// A pattern that is none.
pub const OLÄSLIGT_MÖNSTER: Regel = Regel {
    namn: "oläsligt-mönster",
    nivå: Nivå::Fast,
    hittar: "Ett mönster för diarienummer som inte går att läsa.",
    varför: "Mönstret är ett reguljärt uttryck, som ärendenas diarienummer jämförs med.",
    gör: "Rätta mönstret, eller ta bort det så får ett diarienummer se ut hur som helst.",
    exempel: Exempel::Filer {
        fel: r"
-- skrivelse.yaml --
…
nämnder:
  bn:
    namn: Byggnadsnämnden
    undertecknare: lind
    diarienummer: ⟦'^BN-(\d{4}-\d{5}$'⟧
",
        rätt: r"
-- skrivelse.yaml --
…
nämnder:
  bn:
    namn: Byggnadsnämnden
    undertecknare: lind
    diarienummer: '^BN-\d{4}-\d{5}$'
",
    },
};

/// A fault for each pattern that cannot be read.
pub fn check(kontext: Kontext<'_>) -> Vec<Diagnostic> {
    let nämnder = kontext.sammanhang.organisation.nämnder.values();
    let patterns = nämnder.filter_map(|nämnd| nämnd.diarienummer.as_ref());
    let wrong = patterns.filter(|pattern| mönster(&pattern.källa).is_none());
    wrong.map(|pattern| fault(kontext, pattern)).collect()
}

fn fault(kontext: Kontext<'_>, pattern: &Ord) -> Diagnostic {
    Diagnostic::new(&OLÄSLIGT_MÖNSTER, "mönstret för diarienummer går inte att läsa")
        .at(kontext.span(pattern.plats))
        .hint("ett mönster är ett reguljärt uttryck, till exempel \"^AMN-\\\\d{4}-\\\\d{5}$\"")
}
