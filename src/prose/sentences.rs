//! Sentences that the layout makes from data, inside a text.

use std::collections::BTreeMap;
use std::sync::Arc;

use minijinja::Error;
use minijinja::value::Value;

use super::engine::Engine;
use super::filter::{enumerate, räkneord};
use super::risks;
use super::swedish::nested;
use crate::model::Resultat;

/// The sentence on how many risks had which result, from the layout's own words.
pub fn sammanfattning(engine: &Arc<Engine>, risker: &Value) -> Result<Value, Error> {
    let mut counts: BTreeMap<String, i64> = BTreeMap::new();
    for risk in risker.try_iter()? {
        if !risks::is_reviewed(&risk)? {
            continue;
        }
        *counts.entry(risks::result(&risk, None)?).or_default() += 1;
    }
    let order = Resultat::ALLA.map(Resultat::ord).into_iter().chain(["inget"]);
    let mut parts = Vec::new();
    for (resultat, number) in order.filter_map(|resultat| Some((resultat, *counts.get(resultat)?)))
    {
        let flera = ("flera", Value::from(number > 1));
        let vilka = if parts.is_empty() {
            let noun = engine.sentence("sammanfattning_vilka", vec![flera.clone()]);
            format!(" {}", noun.map_err(nested)?.text)
        } else {
            String::new()
        };
        let antal = ("antal", Value::from(räkneord(number, None)?));
        let values = vec![antal, ("vilka", Value::from(vilka)), flera];
        let part =
            engine.sentence(&format!("sammanfattning_{resultat}"), values).map_err(nested)?;
        parts.push(part.text);
    }
    if parts.is_empty() {
        return Ok(Value::from_safe_string(String::new()));
    }
    Ok(Value::from_safe_string(format!("{}.", capital(&enumerate(&parts)))))
}

/// With a capital first letter.
pub fn capital(words: &str) -> String {
    let mut letters = words.chars();
    match letters.next() {
        Some(first) => first.to_uppercase().chain(letters).collect(),
        None => String::new(),
    }
}
