//! What Typst has to say, told at a place in the files that the user has.

use typst::diag::SourceDiagnostic;
use typst::syntax::DiagSpan;

use super::menat::menat;
use super::saknas::saknas;
use super::world::World;
use crate::diag::{Diagnostic, Exempel, Nivå, Regel, Sources, Span};
use crate::layout::BUILT_IN;
use crate::tolk::på_svenska;

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
    // What a component that is built in cannot do with a value is told where it is called.
    let is_there = written.is_some() && world.place(fault.span, sources) == written;
    let mut out = saknas(&fault.message, words, world).unwrap_or_else(|| {
        told(fault, is_there && is_of_template(place, sources), world)
            .unwrap_or_else(|words| around(words, place, sources))
    });
    let called = written.is_some().then(|| places.iter().skip(1)).into_iter().flatten();
    out.related.extend(called.map(|place| (*place, "anropas här".to_owned())));
    out.at_opt(place)
}

/// A fault in Swedish, where it stands in a template itself; else its words.
fn told(fault: &SourceDiagnostic, is_there: bool, world: &World) -> Result<Diagnostic, String> {
    let hints = fault.hints.iter().map(|hint| hint.v.as_str());
    // Typst speaks English, to those who write templates.
    let Some(mut said) = på_svenska(&fault.message, hints) else {
        return Err(format!("Typst säger ”{}”", fault.message));
    };
    if !is_there {
        return Err(said.vad);
    }
    if let Some(menat) = said.namn.as_deref().and_then(|namn| menat(namn, fault.span, world)) {
        said.gör = menat;
    }
    let gör = if said.gör.is_empty() { RÄTTA_MALLEN.to_owned() } else { said.gör };
    Ok(Diagnostic::new(&GÅR_INTE_ATT_SÄTTA, said.vad).hint(gör))
}

/// A fault that follows from what stands at a place.
fn around(words: String, place: Option<Span>, sources: &Sources) -> Diagnostic {
    let what = "sidorna går inte att sätta";
    let out = match place {
        Some(_) => Diagnostic::new(&GÅR_INTE_ATT_SÄTTA, what).label(words),
        None => Diagnostic::new(&GÅR_INTE_ATT_SÄTTA, format!("{what}: {words}")),
    };
    out.hint(cure(place, sources))
}

/// What to do about a template that cannot be set.
pub const RÄTTA_MALLEN: &str = "rätta mallen, eller ta bort den så används den inbyggda";

fn is_of_template(place: Option<Span>, sources: &Sources) -> bool {
    place.is_some_and(|place| sources.get(place.file).name.starts_with("mallar/"))
}

/// Who can mend it: who wrote the template, and else only who wrote the words.
fn cure(place: Option<Span>, sources: &Sources) -> &'static str {
    match place {
        Some(_) if is_of_template(place, sources) => RÄTTA_MALLEN,
        Some(_) => "skriv det som är utpekat på något annat sätt",
        None => "ta bort det som kom till senast, så syns det vad det beror på",
    }
}
