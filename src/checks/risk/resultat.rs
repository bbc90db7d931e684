//! What should be reviewed has a result, or an account, when the year is reported.

use crate::checks::kontext::Kontext;
use crate::diag::{Diagnostic, Exempel, Nivå, Regel, Span};
use crate::load::Kind;
use crate::model::{Granskning, Plan, Planrisk, Plats};

/// A review that nothing is told of in the report.
pub const RESULTAT_SAKNAS: Regel = Regel {
    namn: "resultat-saknas",
    nivå: Nivå::Varning,
    hittar: "En kontroll, eller en risk utan kontroller, som inte har något resultat i en avrapportering.",
    varför: "Handlingen säger ”Resultat saknas”, och nämnden får inte veta vad granskningen visade.",
    gör: "Skriv resultatet, eller berätta i genomförd, redovisning eller analys hur det gick.",
    exempel: Exempel::Filer {
        fel: r"
-- tillsyn.yaml --
…
kontroller:
  - ⟦kontrollmoment⟧: Varje anmälan ska leda till en bedömning.
",
        rätt: r"
-- tillsyn.yaml --
…
kontroller:
  - kontrollmoment: Varje anmälan ska leda till en bedömning.
    granskningar:
      - redovisning: Alla anmälningar ledde till en bedömning.
",
    },
};

/// A warning for each granskning that says nothing, and for each part of a risk that has none up to the period that is
/// shown.
pub fn check(kontext: Kontext<'_>, plan: &Plan, post: &Planrisk<'_>) -> Vec<Diagnostic> {
    if !kontext.avrapporterar || !post.i_planen() {
        return Vec::new();
    }
    let is_shown = |one: &&Granskning| !is_later(kontext, plan, one);
    let risk = post.risk;
    let granskningar = risk.alla_granskningar().filter(is_shown);
    let empty = granskningar.filter(|one| says_nothing(kontext, one)).map(|one| one.plats);
    let delar = risk.delar().into_iter();
    let missing = delar.filter(|del| !risk.granskningar_av(*del).any(|one| is_shown(&one)));
    let missing = missing.map(|del| del.map_or(risk.plats, |kontroll| kontroll.plats));
    let missing = missing.filter(|plats| kontext.misspelt(*plats, &["granskningar"]).is_none());
    empty.chain(missing).map(|plats| fault(first_key(kontext, plats))).collect()
}

fn is_later(kontext: Kontext<'_>, plan: &Plan, granskning: &Granskning) -> bool {
    let at = |period: &str| plan.periodens_plats(period);
    let own = granskning.period.as_ref().and_then(|own| at(&own.källa));
    own.zip(kontext.period.and_then(at)).is_some_and(|(own, shown)| own > shown)
}

fn says_nothing(kontext: Kontext<'_>, granskning: &Granskning) -> bool {
    const TELLS: [&str; 4] = ["resultat", "genomförd", "redovisning", "analys"];
    // What is written for the result has faults of its own, and so has a reason without one.
    let tree = &kontext.workshop.repo.tree;
    let written =
        ["resultat", "orsak"].into_iter().filter_map(|key| tree.field(granskning.plats, key));
    let written = written.into_iter().any(|value| !matches!(tree.get(value).kind, Kind::Null));
    let misspelt = || kontext.misspelt(granskning.plats, &TELLS).is_some();
    !written && !granskning.är_berättad() && !misspelt()
}

/// The first key of a mapping, or all of what is none.
fn first_key(kontext: Kontext<'_>, plats: Plats) -> Span {
    match &kontext.workshop.repo.tree.get(plats).kind {
        Kind::Map(entries) if !entries.is_empty() => entries[0].key_span,
        _ => kontext.span(plats),
    }
}

fn fault(place: Span) -> Diagnostic {
    Diagnostic::new(&RESULTAT_SAKNAS, "det står inte vad granskningen visade").at(place).hint(
        "lägg till ”resultat: …” i en granskning, eller berätta där under ”redovisning: …” hur det gick",
    )
}
