//! Values that a template prints as they are: a date or a list, which Typst writes as code.

use std::collections::BTreeSet;

use typst::foundations::{Content, Dict};
use typst::syntax::{SyntaxKind, parse_code};
use typst_layout::PagedDocument;

use super::marken::märken;
use super::world::World;
use crate::diag::{Diagnostic, Exempel, Nivå, Regel, Sources};
use crate::mallar::fields;

/// The mark that the document sets where a value is printed as code.
const MÄRKE: &str = "rått-värde";

/// A value that is neither text nor a number, among words.
pub const RÅTT_VÄRDE: Regel = Regel {
    namn: "rått-värde",
    nivå: Nivå::Fast,
    hittar: "Ett värde i en egen mall som inte är text och trycks som kod: ett datum, en lista eller ett värde med delar.",
    varför: "Den som läser handlingen ser ”datetime(year: 2026, …)” i stället för ett datum.",
    gör: "Skriv ett datum med sin form, en lista med .join([, ]), och av ett värde med delar den del som ska stå där.",
    exempel: Exempel::Sidor {
        fel: r#"
-- mallar/uppsala/tjänsteskrivelse.typ.j2 --
{% extends "inbyggd/uppsala/tjänsteskrivelse.typ.j2" %}
{% block titel %}
#titel(handling)
Skriven den #⟦handling.datum⟧
{% endblock %}
"#,
        rätt: r#"
-- mallar/uppsala/tjänsteskrivelse.typ.j2 --
{% extends "inbyggd/uppsala/tjänsteskrivelse.typ.j2" %}
{% block titel %}
#titel(handling)
Skriven den #handling.datum.display("[year]-[month]-[day]")
{% endblock %}
"#,
    },
};

/// A fault for each place, once.
pub fn faults(world: &World, document: &PagedDocument, sources: &Sources) -> Vec<Diagnostic> {
    let mut seen = BTreeSet::new();
    let found = märken(document, MÄRKE).into_iter();
    let found = found.filter_map(|mark| fault(&mark, world, sources));
    found.filter(|fault| seen.insert((fault.span, fault.message.clone()))).collect()
}

fn fault(mark: &Dict, world: &World, sources: &Sources) -> Option<Diagnostic> {
    let field = |name: &str| mark.get(name).ok().cloned();
    let värde = field("värde")?.cast::<Content>().ok()?;
    let code = field("kod")?.cast::<typst::foundations::Str>().ok()?;
    let place = world.place(värde.span(), sources);
    let source = place.map(|place| sources.get(place.file));
    let words =
        source.as_ref().zip(place).and_then(|(source, place)| source.text.get(place.range()));
    // Code that somebody writes to be read as code is no value.
    if words.is_some_and(|words| words.starts_with('`')) {
        return None;
    }
    let is_name =
        |words: &&str| words.chars().all(|sign| sign.is_alphanumeric() || "_-.".contains(sign));
    let namn = words.filter(is_name).unwrap_or("…");
    let (vad, gör) = kind(&code, namn);
    let message = format!("värdet är {vad} och trycks som kod");
    Some(Diagnostic::new(&RÅTT_VÄRDE, message).at_opt(place).hint(gör))
}

/// What a value is by its code, and how it is printed.
fn kind(code: &str, namn: &str) -> (&'static str, String) {
    let root = parse_code(code);
    let kinds = root.children().map(typst::syntax::SyntaxNode::kind);
    let kind = kinds.clone().find(|kind| !kind.is_trivia());
    match kind {
        Some(SyntaxKind::FuncCall) if code.starts_with("datetime(") => {
            ("ett datum", format!("skriv dess form: #{namn}.display(\"[year]-[month]-[day]\")"))
        }
        Some(SyntaxKind::Array) => {
            ("en lista", format!("skriv #{namn}.join([, ]), eller gå igenom den med #for"))
        }
        Some(SyntaxKind::Dict) => {
            ("ett värde med delar", format!("skriv den del som ska stå där: #{namn}.{}", del(namn)))
        }
        Some(SyntaxKind::Bool) => {
            ("true eller false", format!("skriv det som ska stå där: #if {namn} [ … ]"))
        }
        Some(SyntaxKind::Ident | SyntaxKind::Closure) => {
            ("en funktion", format!("skriv vad den ska göra något av: #{namn}(…)"))
        }
        _ => ("ingen text", format!("gör text av det: #str({namn})")),
    }
}

/// One of the parts of what a dotted name stands for.
fn del(namn: &str) -> &'static str {
    let known = fields(namn.rsplit('.').next().unwrap_or(namn));
    let often = ["namn", "titel", "text"].into_iter().find(|part| known.contains(part));
    often.or_else(|| known.first().copied()).unwrap_or("namn")
}
