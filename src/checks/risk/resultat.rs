//! What should be reviewed has a result, or an account, when the year is reported.

use std::fmt::Write;

use crate::checks::kontext::Kontext;
use crate::diag::{Diagnostic, Exempel, Nivå, Regel, Span};
use crate::load::Kind;
use crate::model::{Del, Granskning, Kontroll, Plan, Planrisk, Plats};

/// A review that nothing is told of in the report.
pub const RESULTAT_SAKNAS: Regel = Regel {
    namn: "resultat-saknas",
    nivå: Nivå::Varning,
    hittar: "En kontroll, eller en risk utan kontroller, som inte har något resultat i en avrapportering.",
    varför: "Handlingen säger ”Resultat saknas”, och nämnden får inte veta vad granskningen visade.",
    gör: "Skriv resultatet, eller berätta i genomförd, redovisning eller analys hur det gick. Granskas det bara i några av \
          planens perioder, skriv dem under perioder i kontrollen eller risken.",
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

/// A warning for each granskning that says nothing, and for each part of a risk that has none in the period that counts.
pub fn check(kontext: Kontext<'_>, plan: &Plan, post: &Planrisk<'_>) -> Vec<Diagnostic> {
    if !kontext.avrapporterar || !post.i_planen() {
        return Vec::new();
    }
    let risk = post.risk;
    let is_shown = |one: &&Granskning| !plan.är_senare(one.period.as_ref(), kontext.period);
    let granskningar = risk.alla_granskningar().filter(is_shown);
    let empty = granskningar.filter(|one| says_nothing(kontext, one));
    let empty = empty.map(|one| fault(first_key(kontext, one.plats), None));
    let delar = risk.delar_i(kontext.period, &plan.perioder).into_iter();
    let missing = delar.filter(|del| del.granskningar().next().is_none());
    let missing = missing.map(|del| (del, del.kontroll.map_or(risk.plats, |own| own.plats)));
    let missing =
        missing.filter(|(_, plats)| kontext.misspelt(*plats, &["granskningar"]).is_none());
    // A period that is none, or is told of twice, is likely to be the one that is missed.
    let missing =
        missing.filter(|(del, _)| !del.kontroll.is_some_and(|own| is_mixed_up(plan, own)));
    let missing = missing.map(|(del, plats)| match (del.period, of_year(del)) {
        (Some(period), Some(one)) => of_another(first_key(kontext, one.plats), period),
        (period, _) => fault(first_key(kontext, plats), period),
    });
    empty.chain(missing).collect()
}

/// The granskning of a part that belongs to the whole year, if it has one.
fn of_year(del: Del<'_>) -> Option<&Granskning> {
    del.risk.granskningar_av(del.kontroll).find(|one| one.period.is_none())
}

fn is_mixed_up(plan: &Plan, kontroll: &Kontroll) -> bool {
    let periods = kontroll.granskningar.iter().filter_map(|one| one.period.as_ref());
    let periods: Vec<&str> = periods.map(|period| period.källa.as_str()).collect();
    let twice = |at: usize| periods[..at].contains(&periods[at]);
    (0..periods.len()).any(|at| plan.periodens_plats(periods[at]).is_none() || twice(at))
}

fn says_nothing(kontext: Kontext<'_>, granskning: &Granskning) -> bool {
    const TELLS: [&str; 5] = ["resultat", "genomförd", "redovisning", "analys", "fördjupningar"];
    // What is written for the result has faults of its own, and so has a reason without one.
    let tree = &kontext.workshop.repo.tree;
    let written =
        ["resultat", "orsak"].into_iter().filter_map(|key| tree.field(granskning.plats, key));
    let written = written.into_iter().any(|value| !matches!(tree.get(value).kind, Kind::Null));
    let told = || granskning.berättelser().into_iter().any(|text| kontext.sägs(text));
    let misspelt = || kontext.misspelt(granskning.plats, &TELLS).is_some();
    !written && !told() && !misspelt()
}

/// The first key of a mapping, or all of what is none.
fn first_key(kontext: Kontext<'_>, plats: Plats) -> Span {
    match &kontext.workshop.repo.tree.get(plats).kind {
        Kind::Map(entries) if !entries.is_empty() => entries[0].key_span,
        _ => kontext.span(plats),
    }
}

/// `period`: the one that a part has no granskning in.
fn fault(place: Span, period: Option<&str>) -> Diagnostic {
    let i = period.map(|period| format!(" i {period}")).unwrap_or_default();
    let message = format!("det står inte vad granskningen visade{i}");
    let mut hint =
        "lägg till ”resultat: …” i en granskning, eller berätta där under ”redovisning: …” hur det gick"
            .to_owned();
    if let Some(period) = period {
        let _ = write!(hint, "; granskas det inte i {period}, skriv de andra under ”perioder”");
    }
    Diagnostic::new(&RESULTAT_SAKNAS, message).at(place).hint(hint)
}

/// What has a granskning of the whole year alone, which is told later.
fn of_another(place: Span, period: &str) -> Diagnostic {
    let message = format!("det står inte vad granskningen visade i {period}");
    Diagnostic::new(&RESULTAT_SAKNAS, message).at(place).hint(format!(
        "en granskning utan period hör till årets sista rapport: skriv ”period: {period}” i den, om det är då den gjordes"
    ))
}
