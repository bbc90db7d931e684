//! Single braces around what looks like a value: they are printed as they stand.

use crate::checks::kontext::{Kontext, part};
use crate::diag::{Diagnostic, Exempel, Nivå, Regel, Span};
use crate::text::{Rich, for_each_word};

/// What the values and functions of a text begin with.
const VALUES: [&str; 11] = [
    "plan",
    "förra_plan",
    "nästa_plan",
    "ärende",
    "handling",
    "nämnd",
    "kommun",
    "risk",
    "kontroll",
    "bilaga",
    "enhet",
];

/// A value in single braces.
pub const ENKLA_KLAMRAR: Regel = Regel {
    namn: "enkla-klamrar",
    nivå: Nivå::Varning,
    hittar: "Ett värde ur planen eller ärendet som står inom en enda klammer på var sida.",
    varför: "Bara { } säger inget till programmet: orden trycks som de står, med klamrarna.",
    gör: "Skriv två klamrar på var sida.",
    exempel: Exempel::Filer {
        fel: "-- föredragning.md --\nPlanen för ⟦{ plan.planår }⟧ är redovisad.\n",
        rätt: "-- föredragning.md --\nPlanen för {{ plan.planår }} är redovisad.\n",
    },
};

/// A warning for each value in single braces.
pub fn check(kontext: Kontext<'_>, rich: &Rich) -> Vec<Diagnostic> {
    let mut faults = Vec::new();
    for_each_word(&rich.blocks, &mut |text, span| faults.extend(word(kontext, text, span)));
    faults
}

fn word(kontext: Kontext<'_>, text: &str, span: Span) -> Option<Diagnostic> {
    let start = text.find('{')?;
    let end = start + text[start..].find('}')?;
    let inner = text[start + 1..end].trim();
    let name = inner.split(|c: char| !c.is_alphanumeric() && c != '_').next()?;
    VALUES.contains(&name).then(|| {
        Diagnostic::new(&ENKLA_KLAMRAR, "värdet skrivs ut som det står, med klamrarna")
            .at(part(kontext, text, span, start..end + 1))
            .hint(format!("skriv två klamrar på var sida: {{{{ {inner} }}}}"))
    })
}
