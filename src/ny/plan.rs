//! A new plan.

use std::path::PathBuf;

use super::lager::Lager;
use super::nytt::{Nytt, ifylld};
use crate::diag::{Diagnostic, Exempel, Nivå, Regel};
use crate::edit::yaml::Value;
use crate::load::display;

const MALL: &str = include_str!("../../templates/ny-delar/plan.yaml");

/// What is to be made is there.
pub const FINNS_REDAN: Regel = Regel {
    namn: "finns-redan",
    nivå: Nivå::Fast,
    hittar: "En plan eller en risk som ska göras, men som redan finns.",
    varför: "Två planer för samma år, eller två risker med samma id, går inte att skilja åt.",
    gör: "Ändra i den som finns, eller välj ett annat år eller namn.",
    exempel: Exempel::Kommando { fel: "ny plan --planår 2026", rätt: "ny plan --planår 2027" },
};

/// Makes a plan without risks, for `planår` or else for the year after the newest plan, or for `år` where there is none.
pub fn plan(lager: &Lager, planår: Option<i64>, år: i64) -> Result<Nytt, Diagnostic> {
    let plans = lager.planer();
    let newest = plans.last();
    let planår = planår.unwrap_or_else(|| newest.map_or(år, |(year, _)| year + 1));
    let path = PathBuf::from(format!("plan-{planår}.yaml"));
    if let Some((_, plan)) = plans.iter().find(|(year, _)| *year == planår) {
        let name = display(&plan.path);
        let message = format!("det finns redan en plan för {planår}: {name}");
        let fault = Diagnostic::new(&FINNS_REDAN, message);
        return Err(fault.hint(
            "lägg till risker i den: skrivelse ny risk NAMN; eller välj ett annat år med --planår",
        ));
    }
    let values = [("planår", Value::number(planår)), ("nämnd", lager.nämnd()?)];
    let före = newest.filter(|(year, _)| *year < planår).map(|(_, plan)| {
        format!(" Ska risker föras över från {0}: ta bort filen igen och skriv ”skrivelse nytt-år {0}”.", display(&plan.path))
    });
    let sagt = format!(
        "Klart: planen för {planår} finns nu i {}.\nGör så här: skriv ”skrivelse ny risk NAMN” för varje risk.{}\n",
        display(&path),
        före.unwrap_or_default()
    );
    Ok(Nytt::fil(&lager.repo.root, &path, ifylld(MALL, &values)?, sagt))
}
