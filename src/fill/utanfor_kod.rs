//! Values that stand where Typst reads words: they would be printed as code, a text with its quotation marks.

use std::collections::BTreeSet;
use std::ops::Range;

use typst::syntax::{LinkedNode, Side, SyntaxKind, parse};

use super::places::Places;
use crate::diag::{Diagnostic, Exempel, Nivå, Regel, Sources, Span};
use crate::layout::BUILT_IN;

/// A value outside code.
pub const VÄRDE_UTANFÖR_KOD: Regel = Regel {
    namn: "värde-utanför-kod",
    nivå: Nivå::Fast,
    hittar: "Ett värde i en egen mall som står bland orden, där Typst inte läser kod.",
    varför: "Värdet skrivs som kod: en text skulle tryckas med citattecken runt sig, och något som saknas som ”none”.",
    gör: "Skriv # före namnet i stället för klamrarna: #handling.nämnd.namn. Ett annat värde får ett namn först, med #let.",
    exempel: Exempel::Sidor {
        fel: r#"
-- mallar/uppsala/tjänsteskrivelse.typ.j2 --
{% extends "inbyggd/uppsala/tjänsteskrivelse.typ.j2" %}
{% block titel %}
#titel(handling)
Förslag till {{ ⟦handling.nämnd.namn⟧ }}
{% endblock %}
"#,
        rätt: r#"
-- mallar/uppsala/tjänsteskrivelse.typ.j2 --
{% extends "inbyggd/uppsala/tjänsteskrivelse.typ.j2" %}
{% block titel %}
#titel(handling)
Förslag till #handling.nämnd.namn
{% endblock %}
"#,
    },
};

/// What Typst knows by the same names as the templates.
const KNOWN: [&str; 2] = ["handling", "punkt"];

/// The values of the repository's own templates that stand outside code in a filled text, each once.
pub fn check(text: &str, places: &Places, sources: &Sources) -> Vec<Diagnostic> {
    let is_own = |span: &Span| !sources.get(span.file).name.starts_with(BUILT_IN);
    let own: Vec<_> = places.expressions().filter(|(_, span)| is_own(span)).collect();
    if own.is_empty() {
        return Vec::new();
    }
    let root = parse(text);
    let root = LinkedNode::new(&root);
    let mut told = BTreeSet::new();
    let outside = own
        .into_iter()
        .filter(|(range, span)| is_outside(&root, text, range) && told.insert(span.start));
    outside.map(|(_, span)| fault(span, sources)).collect()
}

/// Whether Typst reads what stands at `range` as anything but a value: as words, or within something else. A number says
/// the same in words.
fn is_outside(root: &LinkedNode<'_>, text: &str, range: &Range<usize>) -> bool {
    let value = text.get(range.clone()).unwrap_or_default();
    if value.is_empty() || value.bytes().all(|byte| byte.is_ascii_digit()) {
        return false;
    }
    let Some(leaf) = root.leaf_at(range.start, Side::After) else { return false };
    match leaf.kind() {
        SyntaxKind::LineComment | SyntaxKind::BlockComment => false,
        SyntaxKind::Text | SyntaxKind::SmartQuote | SyntaxKind::MathText => true,
        _ => leaf.offset() < range.start,
    }
}

fn fault(span: Span, sources: &Sources) -> Diagnostic {
    let source = sources.get(span.file);
    let inner = source.text.get(span.range()).unwrap_or_default();
    let is_path = inner.chars().all(|c| c.is_alphanumeric() || "._".contains(c));
    let is_known = is_path && KNOWN.contains(&inner.split('.').next().unwrap_or_default());
    let hint = if is_known {
        format!("skriv #{inner} i stället")
    } else {
        format!(
            "ge värdet ett namn på en egen rad, #let värde = {{{{ {inner} }}}}, och skriv #värde här"
        )
    };
    Diagnostic::new(&VÄRDE_UTANFÖR_KOD, "värdet står bland ord, där det trycks som kod")
        .at(span)
        .hint(hint)
}
