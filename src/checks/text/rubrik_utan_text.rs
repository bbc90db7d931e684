//! Headings in texts with nothing under them.

use crate::diag::{Diagnostic, Exempel, Nivå, Regel};
use crate::sight::{Sight, Words};

/// A heading that nothing stands under.
pub const RUBRIK_UTAN_TEXT: Regel = Regel {
    namn: "rubrik-utan-text",
    nivå: Nivå::Varning,
    hittar: "En rubrik i en text som inget står under: efter den kommer en rubrik på samma nivå eller högre, eller så slutar texten.",
    varför: "Rubriken trycks med ingenting under sig, och ser ut att ha tappat sin text.",
    gör: "Skriv vad som ska stå under rubriken, eller ta bort den; hör nästa rubrik till den, skriv ett # mer.",
    exempel: Exempel::Filer {
        fel: r"
-- föredragning.md --
# Beredning

Grannarna har hörts.

# ⟦Barnets bästa⟧
",
        rätt: r"
-- föredragning.md --
# Beredning

Grannarna har hörts.

# Barnets bästa

Förslaget rör inga barn.
",
    },
};

/// A warning for each.
pub fn check(sight: &Sight<'_>) -> Vec<Diagnostic> {
    let empty = sight.sections.iter().filter(|section| section.är_tom);
    let fault = |rubrik: &Words| {
        let fault = Diagnostic::new(&RUBRIK_UTAN_TEXT, "rubriken har ingen text under sig");
        let fault = fault.at_opt(sight.place(rubrik, &(0..rubrik.text.len())));
        fault.hint("skriv vad som ska stå under den, eller ta bort den; hör nästa rubrik till den, skriv ett # mer")
    };
    empty.filter_map(|section| section.rubrik.as_ref()).map(fault).collect()
}
