//! Risks as values in filters.

use minijinja::Error;
use minijinja::value::Value;

use super::bound::Post;
use super::kinds::FEL_INOM_PARENTES;
use super::node::Riskfakta;
use super::print::{TOMT_VÄRDE, VÄRDET_PASSAR_INTE, markdown};
use super::swedish::faulty;
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
    for risk in risker.try_iter()? {
        let facts = risk_facts(&risk)?;
        if wanted(&risk, facts)? {
            kept.push(risk);
        }
    }
    Ok(kept)
}

/// What is known of those risks that are reviewed: `inget` where nothing is.
pub fn results(risker: &Value) -> Result<Vec<String>, Error> {
    let mut results = Vec::new();
    for risk in risker.try_iter()? {
        let facts = risk_facts(&risk)?;
        if facts.granskas {
            results.push(facts.utfall.clone());
        }
    }
    Ok(results)
}

/// What is known of a risk in a period, or in the period that the handling shows: `inget` if nothing is.
pub fn result<'r>(risk: &'r Riskfakta, period: Option<&str>) -> Result<&'r str, Error> {
    let Some(period) = period else { return Ok(&risk.utfall) };
    let of_period = risk.per_period.iter().find(|(known, _)| known == period);
    of_period.map(|(_, utfall)| utfall.as_str()).ok_or_else(|| {
        faulty(
            &FEL_INOM_PARENTES,
            format!("planen har ingen period ”{period}”"),
            "perioderna står under ”perioder” i planen",
        )
    })
}
