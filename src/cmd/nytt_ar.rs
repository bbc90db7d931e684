//! `skrivelse nytt-år`: the next plan year, made from this one.

use std::collections::BTreeSet;
use std::fmt::Write;
use std::path::Path;
use std::sync::Arc;

use super::outcome::Outcome;
use super::say;
use super::show::show;
use crate::args::NyttÅr as Arguments;
use crate::diag::{Severity, Sources};
use crate::edit;
use crate::load::display;
use crate::nytt_ar::{NyttÅr, Utfall, nytt_år, Öde};
use crate::output::shown;

/// Runs the command.
pub fn run(arguments: &Arguments) -> Outcome {
    let sources = Arc::new(Sources::default());
    match nytt_år(&arguments.plan, &sources) {
        Ok(Utfall::Nytt(nytt)) => write(&nytt, &sources),
        Ok(Utfall::Finns(skillnader)) => {
            show(&skillnader, &sources, false);
            let missing = skillnader.iter().filter(|one| one.severity > Severity::Råd).count();
            let told = match missing {
                0 => "Alla risker som förs över eller väntar finns i den.".to_owned(),
                1 => "1 risk som förs över eller väntar saknas i den.".to_owned(),
                more => format!("{more} risker som förs över eller väntar saknas i den."),
            };
            say::err(&format!("Nästa plan finns redan, och är inte ändrad. {told}\n"));
            if missing == 0 { Outcome::Done } else { Outcome::Faults }
        }
        Err(faults) => {
            show(&faults, &sources, false);
            Outcome::Faults
        }
    }
}

fn write(nytt: &NyttÅr, sources: &Sources) -> Outcome {
    if let Err(fault) = edit::write(&nytt.root, &[], &nytt.filer) {
        show(&[fault], sources, false);
        return Outcome::Faults;
    }
    say::out(&told(nytt));
    show(&nytt.okända, sources, false);
    Outcome::Done
}

fn told(nytt: &NyttÅr) -> String {
    let carried: Vec<&Öde> = nytt.öden.iter().filter(|öde| öde.till.is_some()).collect();
    let count = |öden: &mut dyn Iterator<Item = &Öde>| {
        öden.map(|öde| öde.id.as_str()).collect::<BTreeSet<_>>().len()
    };
    let (förs, alla) = (count(&mut carried.iter().copied()), count(&mut nytt.öden.iter()));
    // As whoever stands in another folder finds them.
    let found = |path: &Path| display(&shown(&nytt.root.join(path)));
    let mut out = String::new();
    for (path, _) in &nytt.filer {
        let _ = writeln!(out, "{}", found(Path::new(path)));
    }
    let shared = |öde: &Öde| carried.iter().filter(|other| other.till == öde.till).count() > 1;
    let is_told = |öde: &Öde| öde.till.is_none() || öde.obestämd || öde.har_väntat || shared(öde);
    let told: Vec<&Öde> = nytt.öden.iter().filter(|öde| is_told(öde)).collect();
    let nummer = if told.iter().any(|öde| !öde.har_väntat) {
        format!(" De här har sina nummer i planen för {}:", nytt.planår)
    } else {
        String::new()
    };
    let _ = writeln!(out, "\n{förs} av {alla} risker förs över.{nummer}");
    for öde in told {
        let _ = writeln!(out, "  {}: {}", öde.risk, öde.beslut);
    }
    for väntande in &nytt.väntande {
        let _ = writeln!(out, "  {väntande}");
    }
    if nytt.öden.iter().any(|öde| öde.obestämd && öde.till.is_none()) {
        out.push_str(
            "  Ska någon av dem vara med? Skriv ”överföring: {till: ny_plan}” sist i risken, ta bort de nya filerna och \
             gör om.\n",
        );
    }
    let plan = found(&nytt.plan);
    let _ = writeln!(
        out,
        "\nGör så här:\n  1. Läs igenom {plan} och lägg till årets nya risker.\n  2. Skriv ”nästa_plan: {}” i \
         årets ärende, räknat från ärendets mapp, så hämtas riskernas nya nummer därifrån.",
        nytt.nästa_plan
    );
    if !nytt.märkta.is_empty() {
        out.push_str("  3. Rätta årtalen. De här texterna nämner ett år som har gått:\n");
    }
    for place in &nytt.märkta {
        let _ = writeln!(out, "     {place}");
    }
    out
}
