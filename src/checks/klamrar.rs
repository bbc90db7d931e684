//! Single braces around what looks like a value: they are printed as they stand.

use super::kontext::{Kontext, part};
use crate::diag::{Diagnostic, Span};
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
        let mut fault = Diagnostic::varning("värdet skrivs ut som det står, med klamrarna")
            .at(part(kontext, text, span, start..end + 1))
            .hint(format!("skriv två klamrar på var sida: {{{{ {inner} }}}}"));
        fault.rule = Some("enkla-klamrar");
        fault
    })
}
