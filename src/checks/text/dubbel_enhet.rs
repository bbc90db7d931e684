//! A unit that stands twice after its number.

use std::ops::Range;

use crate::diag::{Diagnostic, Exempel, Nivå, Regel};
use crate::sight::{Sight, Words};

/// A unit beside itself.
pub const DUBBEL_ENHET: Regel = Regel {
    namn: "dubbel-enhet",
    nivå: Nivå::Varning,
    hittar: "En enhet som står två gånger efter sitt tal, som 9 tkr tkr eller 65 % procent.",
    varför: "Det som fylls i har ofta enheten med sig: en summa av celler i tkr, och det som filtren kronor och procent ger.",
    gör: "Ta bort enheten efter uttrycket, eller skriv `| tal` i det, så kommer bara talet.",
    exempel: Exempel::Filer {
        fel: r#"
-- föredragning.md --
Det kostade {{ tabell("kostnader.csv") | summa("Belopp") }} ⟦tkr⟧.
-- ärenden/avrapportering/kostnader.csv --
Enhet;Belopp
Bygglov;59 tkr
Tillsyn;12 tkr
"#,
        rätt: r#"
-- föredragning.md --
Det kostade {{ tabell("kostnader.csv") | summa("Belopp") }}.
"#,
    },
};

/// Words that say the same unit.
const ENHETER: [&[&str]; 5] = [
    &["%", "procent"],
    &["‰", "promille"],
    &["kr", "kronor"],
    &["tkr", "tusen"],
    &["mkr", "mnkr", "miljoner"],
];

/// A warning for each unit that stands twice.
pub fn check(sight: &Sight<'_>) -> Vec<Diagnostic> {
    let found = sight.all_words().flat_map(|words| {
        let told = |range: Range<usize>| {
            let unit = &words.text[range.clone()];
            let fault = Diagnostic::new(&DUBBEL_ENHET, format!("”{unit}” står två gånger"));
            fault.at_opt(sight.place(words, &range)).hint("ta bort den ena enheten")
        };
        twice(words).into_iter().map(told).collect::<Vec<_>>()
    });
    found.collect()
}

/// Where a unit stands after one that says the same. Both stand after a number.
fn twice(words: &Words) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    if !words.text.contains(|sign: char| sign.is_ascii_digit()) {
        return found;
    }
    let (mut at, mut before) = (0, None);
    for word in words.text.split(char::is_whitespace) {
        let from = at;
        at += word.len() + words.text[from + word.len()..].chars().next().map_or(0, char::len_utf8);
        if let Some(same) = before {
            let unit = word.trim_end_matches(['.', ',', ';', ':', '!', '?', ')']);
            if is_one(same, unit) {
                found.push(from..from + unit.len());
            }
        }
        if !word.is_empty() {
            before = ENHETER.iter().copied().find(|same| is_one(same, word));
        }
    }
    found
}

fn is_one(same: &[&str], unit: &str) -> bool {
    same.contains(&unit)
}
