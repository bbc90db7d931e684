//! All texts of a handling, each filled for this handling alone.

use skrivelse::diag::Diagnostic;
use skrivelse::model::{Handling, Plats, Sammanhang};
use skrivelse::prose::{Prosa, Readings};
use skrivelse::text::{Rich, markdown};
use skrivelse::values::{Engine, Källtext, of_handling, texts_of_handling, texts_of_plan};
use skrivelse::workshop::Workshop;

/// A text as read: where it stands, its number, and what it says.
type Läst = (Plats, usize, Rich);

/// What is compared of the texts of a handling.
#[derive(Debug, PartialEq)]
pub struct Texter {
    /// Each text by its place, with its number.
    pub lästa: Vec<Läst>,
    /// How many texts there are.
    pub antal: usize,
    /// What is wrong with them.
    pub faults: Vec<Diagnostic>,
}

impl Texter {
    /// All texts of a handling, filled by an engine that sees what the handling sees.
    pub fn odelade(workshop: &Workshop, sammanhang: Sammanhang<'_>, handling: &Handling) -> Self {
        let period = sammanhang.period(Some(handling));
        let planer = Readings::new(workshop.clone()).planer(sammanhang, period);
        let of_plan = planer.plan.as_ref().map(texts_of_plan).unwrap_or_default();
        let of_handling_alone = texts_of_handling(sammanhang, Some(handling));
        let engine = Engine::new(workshop, of_handling(&planer, sammanhang, Some(handling)));
        let (mut lästa, mut faults): (Vec<Läst>, _) = (Vec::new(), Vec::new());
        for (källtext, is_text) in of_plan.into_iter().chain(of_handling_alone) {
            let is_written = workshop.repo.tree.scalar(källtext.plats).is_some();
            if is_written && lästa.iter().all(|(plats, ..)| *plats != källtext.plats) {
                let rich = read(workshop, &engine, källtext, is_text, &mut faults);
                lästa.push((källtext.plats, lästa.len(), rich));
            }
        }
        faults.retain(|fault| !sammanhang.olästa.iter().any(|name| is_absent(fault, name)));
        Self { antal: lästa.len(), lästa, faults: in_order(faults) }
    }

    /// The same texts as the program reads them.
    pub fn of(prosa: &Prosa, like: &Self) -> Self {
        let läst = |plats: Plats| (plats, prosa.läst(plats).nr, prosa.rich(plats).as_ref().clone());
        Self {
            lästa: like.lästa.iter().map(|(plats, ..)| läst(*plats)).collect(),
            antal: prosa.texter().count(),
            faults: in_order(prosa.faults()),
        }
    }
}

fn read(
    workshop: &Workshop,
    engine: &Engine,
    källtext: Källtext,
    is_text: bool,
    faults: &mut Vec<Diagnostic>,
) -> Rich {
    let words = markdown::Words { summa: workshop.layout.plain("summa").to_owned() };
    let read = if is_text { markdown::text } else { markdown::rad };
    match engine.fill(källtext) {
        Ok(filled) => {
            faults.extend((!is_text).then(|| markdown::floating(&filled)).flatten());
            read(&filled, workshop.files.as_ref(), &words, faults)
        }
        Err(fault) => {
            faults.push(fault);
            Rich { inline: !is_text, ..Rich::default() }
        }
    }
}

/// Whether somebody meant what a text misses: it could not be read, and that is told where it is named.
fn is_absent(fault: &Diagnostic, name: &str) -> bool {
    fault.message == format!("”{name}” finns inte")
}

fn in_order(mut faults: Vec<Diagnostic>) -> Vec<Diagnostic> {
    faults.sort_by_cached_key(|fault| format!("{fault:?}"));
    faults
}
