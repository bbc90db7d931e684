//! What Typst has to say, told at a place in the files that the user has.

use typst::diag::SourceDiagnostic;
use typst::syntax::DiagSpan;

use super::saknas::saknas;
use super::world::World;
use crate::diag::{Diagnostic, Exempel, Nivå, Regel, Sources, Span};
use crate::layout::BUILT_IN;

/// What Typst cannot set, or not so that everybody can read it.
pub const GÅR_INTE_ATT_SÄTTA: Regel = Regel {
    namn: "går-inte-att-sätta",
    nivå: Nivå::Fast,
    hittar: "Sidor som Typst inte kan sätta, eller inte så att alla kan läsa dem.",
    varför: "Ett utseende som är fel ger en handling som saknar något, eller inte går att läsa upp.",
    gör: "Rätta den egna mallen eller komponenten, eller ta bort den så används den inbyggda.",
    exempel: Exempel::Sidor {
        fel: r#"
-- mallar/uppsala/tjänsteskrivelse.typ.j2 --
{% extends "inbyggd/uppsala/tjänsteskrivelse.typ.j2" %}
{% block beslut %}
#text(⟦1 + "att"⟧)
{% endblock %}
"#,
        rätt: r#"
-- mallar/uppsala/tjänsteskrivelse.typ.j2 --
{% extends "inbyggd/uppsala/tjänsteskrivelse.typ.j2" %}
{% block beslut %}
#beslut(handling.förslag_till_beslut)
{% endblock %}
"#,
    },
};

/// What Typst has to say, at the nearest place of what the user wrote: the template or the component, else the value
/// that Typst was given.
pub fn diagnostic(fault: &SourceDiagnostic, world: &World, sources: &Sources) -> Diagnostic {
    let calls = fault.trace.iter().map(|point| DiagSpan::from(point.span));
    let spans: Vec<DiagSpan> = std::iter::once(fault.span).chain(calls).collect();
    let own = |place: &Span| !sources.get(place.file).name.starts_with(BUILT_IN);
    let mut places: Vec<Span> =
        spans.iter().filter_map(|span| world.place(*span, sources)).filter(own).collect();
    places.dedup();
    let written = places.first().copied();
    let place = written.or_else(|| spans.iter().find_map(|span| world.value_in(*span)));
    let source = place.map(|place| (place, sources.get(place.file)));
    let words = source.as_ref().and_then(|(place, source)| source.text.get(place.range()));
    let called = || written.is_some().then(|| places.iter().skip(1)).into_iter().flatten();
    if let Some(mut missing) = saknas(&fault.message, words, world) {
        missing.related.extend(called().map(|place| (*place, "anropas här".to_owned())));
        return missing.at_opt(place);
    }
    let mut out = Diagnostic::new(&GÅR_INTE_ATT_SÄTTA, "sidorna går inte att sätta").at_opt(place);
    // Typst speaks English, to those who write templates.
    let said = format!("Typst: {}", fault.message);
    match place {
        Some(_) => out.label = Some(said),
        None => out.hints.push(said),
    }
    out.hints.extend(fault.hints.iter().map(|hint| format!("Typst: {}", hint.v)));
    out.hints.push(cure(place, sources).to_owned());
    out.related.extend(called().map(|place| (*place, "anropas här".to_owned())));
    out
}

/// What to do about a template that cannot be set.
pub const RÄTTA_MALLEN: &str = "rätta mallen, eller ta bort den så används den inbyggda";

/// Who can mend it: who wrote the template, and else only who wrote the words.
fn cure(place: Option<Span>, sources: &Sources) -> &'static str {
    match place.map(|place| sources.get(place.file).name.starts_with("mallar/")) {
        Some(true) => RÄTTA_MALLEN,
        Some(false) => "skriv det som är utpekat på något annat sätt",
        None => "ta bort det som kom till senast, så syns det vad det beror på",
    }
}
