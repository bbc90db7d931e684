//! `skrivelse kontrollera`: what is wrong, without making any paper.

use super::answer::Answer;
use super::outcome::Outcome;
use super::ratta;
use super::show::check;
use crate::args::Kontrollera;
use crate::prov;

/// Runs the command.
pub fn run(arguments: &Kontrollera) -> Outcome {
    if let Some(outcome) = ratta::run(arguments) {
        return outcome;
    }
    let mut answer = Answer::new("kontrollera", arguments.svar, &arguments.repository);
    let layout = arguments.layout.as_deref();
    let (checked, found) = check(&arguments.repository, layout, arguments.strict, &answer.sources);
    answer.take(found);
    let pages = if arguments.sidor { prov::sidor } else { prov::prova };
    answer.take(checked.iter().flat_map(pages).collect());
    let Some(checked) = checked else { return answer.give(None) };
    let cases = match checked.units.len() {
        1 => "1 ärende kontrollerat".to_owned(),
        more => format!("{more} ärenden kontrollerade"),
    };
    let meetings = match checked.meetings.len() {
        0 => String::new(),
        1 => ", och 1 sammanträde".to_owned(),
        more => format!(", och {more} sammanträden"),
    };
    let tally = answer.tally().unwrap_or_else(|| "inga fel".to_owned());
    answer.tell(&format!("{cases}{meetings}: {tally}.\n"));
    answer.give(None)
}
