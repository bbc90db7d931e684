//! Step 5: the rules of the domain, one subject per file.
//!
//! Pure functions from the model and its prose to diagnostics. What only the typesetting would find
//! has its check here too, so that `kontrollera` finds all that `bygg` would.

mod arende;
mod bilagor;
mod fil;
mod handling;
mod klamrar;
mod liggande;
mod mappar;
mod maskning;
mod organisation;
mod overforing;
mod plan;
mod regler;
mod sammantrade;
mod skala;
mod tecken;
mod tema;
mod utan_plats;

use std::collections::BTreeMap;

use crate::diag::{Diagnostic, Sources, Span, hint_nearest};
use crate::documents::Fall;
use crate::layout::Layout;
use crate::mallar;
use crate::model::{Innehåll, Ord, Organisation, Plan, Plats, Regler, Sammanhang, Sammanträde};
use crate::prose::{Prosa, Workshop};

pub use regler::{excused, excuses};
pub use utan_plats::UTAN_PLATS;

/// A rule that can be set to another level, or excused at one place: its name and what it is for.
#[derive(Debug, Clone, Copy)]
pub struct Regel {
    /// Its name in `regler:`.
    pub namn: &'static str,
    /// Why it is there.
    pub skäl: &'static str,
}

/// All rules with a name, in alphabetical order.
pub const REGLER: [Regel; 9] = [
    Regel {
        namn: "bilaga-nämns-inte", skäl: "nämnden ska förstå vad varje bilaga är till för"
    },
    Regel { namn: "diarienummer-saknas", skäl: "utan diarienummer är handlingen ett utkast" },
    Regel {
        namn: "enkla-klamrar",
        skäl: "ett värde inom { } skrivs ut som det står; det ska vara {{ }}",
    },
    Regel {
        namn: "fil-som-bild",
        skäl: "sidorna i en fil som redan finns är bilder för den som lyssnar på handlingen",
    },
    Regel {
        namn: "nästa-plan-saknas", skäl: "numret på en överförd risk hämtas ur nästa plan"
    },
    Regel {
        namn: "orsak-fortsätter",
        skäl: "orsaken fortsätter en mening: liten bokstav, ingen punkt",
    },
    Regel { namn: "okänd-nyckel", skäl: "ett ord som nästan är en nyckel är ofta felskrivet" },
    Regel {
        namn: "samma-diarienummer",
        skäl: "ett ärende som är kopierat från ett annat ska ha ett eget nummer",
    },
    Regel { namn: UTAN_PLATS, skäl: "det som layouten inte trycker når inte nämnden" },
];

/// What every check may look at.
#[derive(Clone, Copy)]
struct Kontext<'a> {
    workshop: &'a Workshop,
    sammanhang: Sammanhang<'a>,
    /// Whether the handling that is checked tells where risks are carried.
    trycker_överföringar: bool,
}

impl<'a> Kontext<'a> {
    fn new(workshop: &'a Workshop, sammanhang: Sammanhang<'a>) -> Self {
        Self { workshop, sammanhang, trycker_överföringar: false }
    }

    fn span(&self, plats: Plats) -> Span {
        self.workshop.repo.tree.span(plats)
    }

    /// Whether a value was written; what is missing has its own fault.
    fn is_written(&self, plats: Plats) -> bool {
        self.workshop.repo.tree.scalar(plats).is_some()
    }

    /// The place of a key, or of what should have it.
    fn key(&self, plats: Plats, key: &str) -> Span {
        self.workshop.repo.tree.key_span(plats, key)
    }
}

/// What is wrong with `skrivelse.yaml` alone.
pub fn organisation(workshop: &Workshop, organisation: &Organisation) -> Vec<Diagnostic> {
    let sammanhang = Sammanhang::utan_ärende(organisation);
    organisation::check(Kontext::new(workshop, sammanhang))
}

/// What is wrong with the looks.
pub fn layout(layout: &Layout, sources: &Sources) -> Vec<Diagnostic> {
    let mut faults = tema::check(layout);
    faults.extend(mallar::check(layout, sources));
    faults
}

/// What is wrong with a plan.
pub fn plan(workshop: &Workshop, sammanhang: Sammanhang<'_>, prosa: &Prosa) -> Vec<Diagnostic> {
    of_plan(Kontext::new(workshop, sammanhang), prosa)
}

fn of_plan(kontext: Kontext<'_>, prosa: &Prosa) -> Vec<Diagnostic> {
    let Some(plan) = kontext.sammanhang.plan else { return Vec::new() };
    let mut faults = plan::check(kontext, plan);
    faults.extend(liggande::check(kontext, plan, prosa));
    faults.extend(skala::check(kontext, plan));
    faults.extend(overforing::check(kontext, plan));
    faults.extend(words(kontext, prosa));
    faults
}

/// What is wrong with words, whatever they say.
fn words(kontext: Kontext<'_>, prosa: &Prosa) -> Vec<Diagnostic> {
    let mut faults = tecken::check(kontext, prosa);
    faults.extend(klamrar::check(kontext, prosa));
    faults
}

/// What is wrong with a handling and the plan that it shows.
pub fn handling(
    workshop: &Workshop,
    sammanhang: Sammanhang<'_>,
    handling: &crate::model::Handling,
    prosa: &Prosa,
) -> Vec<Diagnostic> {
    let kontext = Kontext::new(workshop, sammanhang);
    let tells = matches!(handling.innehåll, Innehåll::Avrapportering(_));
    let kontext = Kontext { trycker_överföringar: tells, ..kontext };
    let mut faults = handling::check(kontext, handling);
    faults.extend(maskning::check(kontext, handling, prosa));
    faults.extend(bilagor::check(kontext, handling, prosa));
    faults.extend(of_plan(kontext, prosa));
    faults.extend(words(kontext, prosa));
    faults
}

/// What is wrong with a meeting alone.
pub fn sammanträde(
    workshop: &Workshop,
    sammanhang: Sammanhang<'_>,
    sammanträde: &Sammanträde,
    prosa: &Prosa,
) -> Vec<Diagnostic> {
    let kontext = Kontext::new(workshop, sammanhang);
    let mut faults = sammantrade::check(kontext, sammanträde);
    faults.extend(words(kontext, prosa));
    faults
}

/// Cases that are on the list of a meeting twice.
pub fn två_gånger(
    workshop: &Workshop,
    sammanhang: Sammanhang<'_>,
    named: &[(&Ord, usize)],
) -> Vec<Diagnostic> {
    sammantrade::twice(Kontext::new(workshop, sammanhang), named)
}

/// What is wrong with a case as one of a meeting, which names it at `place`.
pub fn i_sammanträde(
    organisation: &Organisation,
    sammanträde: &Sammanträde,
    case: &Fall<'_>,
    place: Span,
) -> Option<Diagnostic> {
    sammantrade::organ(organisation, sammanträde, case.ärende?, place)
}

/// What is wrong with cases beside each other.
pub fn ärenden(workshop: &Workshop, cases: &mut [Fall<'_>]) {
    mappar::check(workshop, cases);
}

/// What the handlingar of a case have to say but do not print: `said` has each value with whether it is
/// printed anywhere.
pub fn utan_plats(
    workshop: &Workshop,
    regler: &Regler,
    said: &BTreeMap<Plats, bool>,
) -> Vec<Diagnostic> {
    let notices = excused(workshop, regler, utan_plats::check(workshop, said));
    utan_plats::joined(workshop, notices)
}

/// What is wrong with a case as a whole.
pub fn ärende(
    workshop: &Workshop,
    fall: &Fall<'_>,
    organisation: &Organisation,
    names: &[String],
) -> Vec<Diagnostic> {
    let sammanhang = Sammanhang { ärende: fall.ärende, ..Sammanhang::utan_ärende(organisation) };
    let mut faults = arende::check(Kontext::new(workshop, sammanhang), names);
    // A fault in the organisation is a fault of every case: its papers would show it.
    faults
        .extend(self::organisation(workshop, organisation).into_iter().filter(Diagnostic::is_fel));
    faults
}

/// The place of a part of words that stand at `span`: the very part, also where lines were joined.
fn part(kontext: Kontext<'_>, words: &str, span: Span, part: std::ops::Range<usize>) -> Span {
    let source = kontext.workshop.files.text(span.file);
    let written = source.get(span.range()).unwrap_or_default();
    let piece = &words[part.clone()];
    let earlier = words[..part.start].matches(piece).count();
    written.match_indices(piece).nth(earlier).map_or(span, |(at, piece)| {
        let start = span.range().start + at;
        Span::new(span.file, start..start + piece.len())
    })
}

/// A period is one of the plan's.
fn period(kontext: Kontext<'_>, plan: &Plan, written: &Ord) -> Option<Diagnostic> {
    let span = kontext.span(written.plats);
    // Those that stand as one word have a fault of their own.
    if plan.perioder.iter().any(|period| period.källa.contains(',')) {
        return None;
    }
    if plan.perioder.is_empty() {
        let fault = Diagnostic::fel("planen har inga perioder").at(span);
        return Some(fault.hint("ta bort perioden, eller lägg till ”perioder: […]” i planen"));
    }
    let mut known = plan.perioder.iter().map(|period| period.källa.as_str());
    if known.any(|period| period == written.källa) {
        return None;
    }
    let known = plan.perioder.iter().map(|period| period.källa.as_str());
    Some(unknown("i planen finns ingen period", &written.källa, span, known))
}

/// A key that is not there; `what` says what there is none of.
fn unknown<'k>(
    what: &str,
    written: &str,
    span: Span,
    known: impl IntoIterator<Item = &'k str>,
) -> Diagnostic {
    Diagnostic::fel(format!("{what} ”{written}”")).at(span).hint_opt(hint_nearest(written, known))
}
