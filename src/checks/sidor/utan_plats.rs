//! What a handling has to say but its layout prints nowhere.

use crate::checks::sagt::Sagt;
use crate::diag::{Diagnostic, Exempel, Nivå, Regel, Span};
use crate::model::Plats;
use crate::text::enumerate;
use crate::workshop::Workshop;

/// What the layout has no place for.
pub const UTAN_PLATS: Regel = Regel {
    namn: "utan-plats",
    nivå: Nivå::Råd,
    hittar: "Ett värde som en handling har men inte trycker.",
    varför: "Det som layouten inte trycker når inte den som läser handlingen.",
    gör: "Skriv det i ett avsnitt, eller visa det i en egen mall.",
    exempel: Exempel::Sidor {
        fel: r#"
-- skrivelse.yaml --
…
layout: egen
-- mallar/egen/tema.yaml --
bas: uppsala
-- mallar/egen/yttrande.typ.j2 --
{% extends "inbyggd/bas/yttrande.typ.j2" %}
{% block titel %}
#titel(handling)
{% endblock %}
-- ärende.yaml --
…
handlingar:
  - slag: yttrande
    mottagare: ⟦Länsstyrelsen⟧
    avsnitt:
      - rubrik: Yttrande
        text: Nämnden har inget att invända.
"#,
        rätt: r#"
-- mallar/egen/yttrande.typ.j2 --
{% extends "inbyggd/bas/yttrande.typ.j2" %}
{% block titel %}
#mottagare(handling.mottagare)
#titel(handling)
{% endblock %}
"#,
    },
};

/// A notice for each value that a handling has but does not print.
pub fn check(workshop: &Workshop, said: &Sagt<'_>) -> Vec<Diagnostic> {
    let notices = said.värden.iter().filter_map(|(plats, papers)| {
        let silent = papers.iter().filter(|(_, printed)| !printed).map(|(titel, _)| *titel);
        let silent: Vec<&str> = silent.collect();
        let elsewhere = silent.len() < papers.len();
        let named = if said.antal > 1 { silent.as_slice() } else { &[] };
        (!silent.is_empty()).then(|| notice(workshop, *plats, named, elsewhere))?
    });
    notices.collect()
}

/// `silent`: the papers that do not print it, where there are others; `elsewhere`: whether one of these does.
fn notice(
    workshop: &Workshop,
    plats: Plats,
    silent: &[&str],
    elsewhere: bool,
) -> Option<Diagnostic> {
    let tree = &workshop.repo.tree;
    let key = tree.key_of(plats)?;
    let layout = &workshop.layout.name;
    let place = match silent {
        [] => String::new(),
        titles => {
            let titles: Vec<String> = titles.iter().map(|titel| format!("”{titel}”")).collect();
            format!(" i {}", enumerate(&titles))
        }
    };
    let there = if elsewhere { " där" } else { "" };
    // A section that gives a part of the plan its place is left out with the part.
    let of_part = tree.holder(plats).is_some_and(|own| tree.field(own, "komponent").is_some());
    let (why, hint) = if of_part {
        let why = format!("planen har inget att visa där ”{key}” står");
        (why, "ta bort avsnittet, eller skriv i planen det som ska visas där")
    } else {
        let why = format!("layouten ”{layout}” har ingen plats för ”{key}”");
        (why, "skriv det i ett avsnitt, eller visa det i en egen mall")
    };
    let message = format!("{why}{place}: det trycks inte{there}");
    let notice = Diagnostic::new(&UTAN_PLATS, message);
    Some(notice.at(first_line(workshop, tree.span(plats))).hint(hint).once())
}

/// A long text is shown by its first line.
fn first_line(workshop: &Workshop, span: Span) -> Span {
    let source = workshop.files.source(span.file);
    let text = source.text.get(span.range()).unwrap_or_default();
    let end = text.find('\n').map_or(span.range().end, |end| span.range().start + end);
    Span::new(span.file, span.range().start..end)
}
