//! Sentences that the layout makes from data, inside a text.

use minijinja::Error;
use minijinja::value::Value;

use super::fill::Fill;
use super::number::{enumerate, räkneord};
use super::risks;
use super::swedish::nested;
use crate::model::Resultat;

/// The sentence on how many risks had which result, from the layout's own words.
pub fn sammanfattning(engine: &dyn Fill, risker: &Value) -> Result<Value, Error> {
    let results = risks::results(risker)?;
    let mut parts = Vec::new();
    for resultat in Resultat::ALLA.map(Resultat::ord).into_iter().chain(["inget"]) {
        let number = results.iter().filter(|one| **one == resultat).count();
        if number > 0 {
            let vilka = parts.is_empty();
            parts.push(del(engine, resultat, number, vilka)?);
        }
    }
    if parts.is_empty() {
        return Ok(Value::from_safe_string(String::new()));
    }
    Ok(Value::from_safe_string(format!("{}.", capital(&enumerate(&parts)))))
}

/// How many had one of the results; `vilka`: with the words for what is counted.
fn del(engine: &dyn Fill, resultat: &str, number: usize, vilka: bool) -> Result<String, Error> {
    let flera = ("flera", Value::from(number > 1));
    let vilka = if vilka {
        let noun = engine.words("sammanfattning_vilka", vec![flera.clone()]);
        format!(" {}", noun.map_err(nested)?)
    } else {
        String::new()
    };
    let number = i64::try_from(number).unwrap_or(i64::MAX);
    let antal = ("antal", Value::from(räkneord(number, None)?));
    let values = vec![antal, ("vilka", Value::from(vilka)), flera];
    engine.words(&format!("sammanfattning_{resultat}"), values).map_err(nested)
}

/// With a capital first letter.
pub fn capital(words: &str) -> String {
    let mut letters = words.chars();
    match letters.next() {
        Some(first) => first.to_uppercase().chain(letters).collect(),
        None => String::new(),
    }
}
