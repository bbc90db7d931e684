//! Risks as values in filters.

use minijinja::Error;
use minijinja::value::Value;

use super::bound::Post;
use super::fill::Fill;
use super::kinds::FEL_INOM_PARENTES;
use super::node::Riskfakta;
use super::print::{TOMT_VÄRDE, VÄRDET_PASSAR_INTE, items, markdown};
use super::swedish::faulty;
use super::utfall::Delfakta;
use crate::model::Utfall;
use crate::text::markdown::escape;

/// What follows from a value that is a risk.
fn facts(value: &Value) -> Option<&Riskfakta> {
    value.downcast_object_ref::<Post>()?.risk()
}

/// What follows from a value that must be a risk.
fn risk_facts(value: &Value) -> Result<&Riskfakta, Error> {
    facts(value).ok_or_else(|| {
        faulty(&VÄRDET_PASSAR_INTE, "filtret tar en lista av risker", "börja med plan.risker")
    })
}

/// An item of a list in words, as Markdown: a risk with its number and name, or its name alone; all else as it is.
pub fn words(item: &Value, numrerad: bool) -> Result<String, Error> {
    if facts(item).is_none() {
        let words = markdown(item)?;
        let empty = || {
            faulty(
                &TOMT_VÄRDE,
                "ett värde i listan är tomt",
                "fyll i det, eller ta bort det ur listan",
            )
        };
        return if words.trim().is_empty() { Err(empty()) } else { Ok(words) };
    }
    let nr = item.get_attr("nr")?;
    let own = ["kortnamn", "namn"]
        .into_iter()
        .filter_map(|key| item.get_attr(key).ok())
        .find(|name| !name.is_none());
    let name = own.map(|name| escape(&small(&name.to_string())));
    Ok(match name {
        Some(name) if !numrerad => name,
        Some(name) => format!("risk\u{a0}{} ({name})", escape(&nr.to_string())),
        None => format!("risk\u{a0}{}", escape(&nr.to_string())),
    })
}

/// With a small first letter, unless the word is an abbreviation.
pub fn small(words: &str) -> String {
    let mut letters = words.chars();
    match (letters.next(), letters.next()) {
        (Some(_), Some(second)) if second.is_uppercase() || second.is_ascii_digit() => {
            words.to_owned()
        }
        (Some(first), _) => first.to_lowercase().chain(words.chars().skip(1)).collect(),
        _ => String::new(),
    }
}

/// The items for which `wanted` holds; all must be risks.
pub fn keep(
    risker: &Value,
    wanted: impl Fn(&Value, &Riskfakta) -> Result<bool, Error>,
) -> Result<Vec<Value>, Error> {
    let mut kept = Vec::new();
    for risk in items(risker)? {
        let facts = risk_facts(&risk)?;
        if wanted(&risk, facts)? {
            kept.push(risk);
        }
    }
    Ok(kept)
}

/// What a group of risks is called: its heading, and its number.
pub fn group_names(grupp: &Value) -> Vec<String> {
    let name =
        |key| grupp.get_attr(key).ok().filter(|value| !value.is_none() && !value.is_undefined());
    ["rubrik", "nr"].into_iter().filter_map(name).map(|name| name.to_string()).collect()
}

/// What the groups of the plan are called that these risks are of; none without a risk.
pub fn groups(risker: &Value) -> Result<Option<Vec<String>>, Error> {
    let first = items(risker)?.next();
    let groups = first.and_then(|risk| Some(risk.downcast_object_ref::<Post>()?.grupper()));
    Ok(groups.map(|groups| groups.iter().flat_map(group_names).collect()))
}

/// What is known of those risks that are reviewed, and told of in the period that the handling shows.
pub fn results(engine: &dyn Fill, risker: &Value) -> Result<Vec<String>, Error> {
    let mut results = Vec::new();
    for risk in items(risker)? {
        results.extend(result(engine, &risk, None)?);
    }
    Ok(results)
}

/// What is known of a risk in a period, or in the period that the handling shows: the key of a step, `i_text`, or
/// `inget` if nothing is. None where it is not reviewed, or only later.
pub fn result(
    engine: &dyn Fill,
    risk: &Value,
    period: Option<&str>,
) -> Result<Option<String>, Error> {
    let facts = risk_facts(risk)?;
    let delar = match period {
        None => &facts.delar,
        Some(period) => of_period(facts, period)?,
    };
    let post = risk.downcast_object_ref::<Post>().filter(|_| facts.granskas);
    Ok(post.and_then(|post| post.utfall(delar, engine)).map(Utfall::nyckel))
}

fn of_period<'r>(facts: &'r Riskfakta, period: &str) -> Result<&'r Vec<Delfakta>, Error> {
    let found = facts.per_period.iter().find(|(known, _)| known == period);
    found.map(|(_, delar)| delar).ok_or_else(|| {
        faulty(
            &FEL_INOM_PARENTES,
            format!("planen har ingen period ”{period}”"),
            "perioderna står under ”perioder” i planen",
        )
    })
}
