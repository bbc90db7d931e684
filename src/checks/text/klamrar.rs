//! Single braces around what looks like a value: they are printed as they stand.

use crate::diag::{Diagnostic, Exempel, Nivå, Regel};
use crate::sight::{Sight, Words};

/// What the values and functions of a text begin with.
const VALUES: [&str; 14] = [
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
    "tabell",
    "hänvisa",
    "sammanträde",
];

/// A value in single braces.
pub const ENKLA_KLAMRAR: Regel = Regel {
    namn: "enkla-klamrar",
    nivå: Nivå::Varning,
    hittar: "Ett värde ur planen eller ärendet som står inom en enda klammer på var sida.",
    varför: "Bara { } säger inget till programmet: orden trycks som de står, med klamrarna.",
    gör: "Skriv två klamrar på var sida; i en CSV-fil fylls inga värden i.",
    exempel: Exempel::Filer {
        fel: "-- föredragning.md --\nPlanen för ⟦{ plan.planår }⟧ är redovisad.\n",
        rätt: "-- föredragning.md --\nPlanen för {{ plan.planår }} är redovisad.\n",
    },
};

/// A warning for each value in single braces.
pub fn check(sight: &Sight<'_>) -> Vec<Diagnostic> {
    sight.all_words().flat_map(|words| braces(sight, words)).collect()
}

fn braces(sight: &Sight<'_>, words: &Words) -> Vec<Diagnostic> {
    let open = words.text.match_indices('{').map(|(start, _)| start);
    open.filter_map(|start| value(sight, words, start)).collect()
}

/// What is said of a brace, if what looks like a value stands in it.
fn value(sight: &Sight<'_>, words: &Words, start: usize) -> Option<Diagnostic> {
    let end = start + words.text[start..].find('}')?;
    let inner = words.text[start + 1..end].trim();
    let name = inner.split(|c: char| !c.is_alphanumeric() && c != '_').next()?;
    // Texts are filled: what has two of them comes from a file that is not.
    let hint = if words.text[..start].ends_with('{') {
        "en CSV-fil fylls inte i: skriv värdet där, eller flytta raderna till texten, under data:"
            .to_owned()
    } else {
        format!("skriv två klamrar på var sida: {{{{ {inner} }}}}")
    };
    VALUES.contains(&name).then(|| {
        Diagnostic::new(&ENKLA_KLAMRAR, "värdet skrivs ut som det står, med klamrarna")
            .at_opt(sight.place(words, &(start..end + 1)))
            .hint(hint)
    })
}
