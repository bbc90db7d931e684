//! `skrivelse läge`: where each plan year stands on a day.

use std::fmt::Write;
use std::sync::Arc;

use serde_json::json;
use time::Date;

use super::outcome::Outcome;
use super::say;
use super::show::show;
use super::today::today;
use crate::args::Läge;
use crate::diag::{Sources, any_fel};
use crate::lage::{self, Periodläge, Planläge, Post, Saknad, Åtgärdsläge};

/// Runs the command. It may ask the clock: what it tells is for the day.
pub fn run(arguments: &Läge) -> Outcome {
    let datum = arguments.datum.unwrap_or_else(today);
    let sources = Arc::new(Sources::default());
    let (lägen, faults) = match lage::read(&arguments.repository.folder, datum, &sources) {
        Ok(read) => read,
        Err(faults) => {
            show(&faults, &sources, false);
            return Outcome::Faults;
        }
    };
    show(&faults, &sources, false);
    if arguments.json {
        say::data(&format!("{:#}\n", json!({ "datum": datum.to_string(), "planer": lägen })));
    } else if !lägen.is_empty() || !any_fel(&faults) {
        // A plan that is not there to be read may only be at fault.
        say::out(&text(&lägen, datum));
    }
    if any_fel(&faults) { Outcome::Faults } else { Outcome::Done }
}

fn text(lägen: &[Planläge], datum: Date) -> String {
    if lägen.is_empty() {
        return "Här finns ingen plan.\n".to_owned();
    }
    let mut out = format!("Läget den {datum}\n");
    for läge in lägen {
        let _ = write!(out, "\n{}: {}, planår {}\n", läge.plan, läge.nämnd, läge.planår);
        if läge.perioder.is_empty() {
            out.push_str("  Planåret har inte börjat.\n");
        }
        läge.perioder.iter().for_each(|period| self::period(period, &mut out));
        let late = |åtgärd: &Åtgärdsläge| format!("  {}: {}", slutdatum(åtgärd), rest(åtgärd));
        åtgärder("Åtgärder som har passerat sitt slutdatum", &läge.försenade, late, &mut out);
        let undated = |åtgärd: &Åtgärdsläge| match &åtgärd.slutdatum {
            Some(words) => format!("  {} (slutdatum: {words})", rest(åtgärd)),
            None => format!("  {}", rest(åtgärd)),
        };
        åtgärder(
            "Åtgärder utan slutdatum, eller med ord i stället för ett datum",
            &läge.utan_datum,
            undated,
            &mut out,
        );
    }
    out
}

fn period(period: &Periodläge, out: &mut String) {
    let Periodläge { redovisade, antal, .. } = period;
    let namn = period.period.as_deref().unwrap_or("Hela året");
    let pågår = if period.pågår { " (pågår)" } else { "" };
    let _ = writeln!(out, "  {namn}{pågår}: {redovisade} av {antal} redovisade");
    if !period.saknas.is_empty() {
        out.push_str("    Det här återstår:\n");
    }
    for Saknad { post: Post { nr, namn, .. }, resultat } in &period.saknas {
        let resultat = resultat.as_ref().map(|ord| format!(" ({})", ord.to_lowercase()));
        let _ = writeln!(out, "    {nr}. {namn}{}", resultat.unwrap_or_default());
    }
}

fn åtgärder(
    rubrik: &str,
    åtgärder: &[Åtgärdsläge],
    line: impl Fn(&Åtgärdsläge) -> String,
    out: &mut String,
) {
    if åtgärder.is_empty() {
        return;
    }
    let _ = writeln!(out, "  {rubrik}:");
    for åtgärd in åtgärder {
        let _ = writeln!(out, "  {}", line(åtgärd));
    }
}

fn slutdatum(åtgärd: &Åtgärdsläge) -> &str {
    åtgärd.slutdatum.as_deref().unwrap_or_default()
}

fn rest(åtgärd: &Åtgärdsläge) -> String {
    let Åtgärdsläge { post: Post { nr, namn, .. }, ansvarig, .. } = åtgärd;
    let ansvarig = match ansvarig.as_slice() {
        [] => "ingen ansvarig".to_owned(),
        persons => persons.join(", "),
    };
    format!("{nr}. {namn} – {ansvarig}")
}
