//! Risks as values in filters.

use minijinja::Error;
use minijinja::value::{Value, ValueKind};

use super::print::{escape, text};
use super::swedish::faulty;

/// An item of a list in words, as Markdown: a risk with its number and name, all else as it is.
pub fn words(item: &Value) -> Result<String, Error> {
    if item.kind() != ValueKind::Map
        || item.get_attr("@risk").map_or(true, |mark| mark.is_undefined())
    {
        return if item.is_safe() { Ok(item.to_string()) } else { Ok(escape(&text(item)?)) };
    }
    let nr = item.get_attr("nr")?;
    let own = ["kortnamn", "namn"]
        .into_iter()
        .filter_map(|key| item.get_attr(key).ok())
        .find(|name| !name.is_none());
    let name = own.map(|name| escape(&small(&name.to_string())));
    Ok(match name {
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
    wanted: impl Fn(&Value) -> Result<bool, Error>,
) -> Result<Vec<Value>, Error> {
    let mut kept = Vec::new();
    for risk in risker.try_iter()? {
        if risk.get_attr("@risk").map_or(true, |mark| mark.is_undefined()) {
            return Err(faulty("filtret tar en lista av risker", "börja med plan.risker"));
        }
        if wanted(&risk)? {
            kept.push(risk);
        }
    }
    Ok(kept)
}

/// Whether a risk is reviewed: not where åtgärder are all that was decided, or it is only analysed.
pub fn is_reviewed(risk: &Value) -> Result<bool, Error> {
    Ok(risk.get_attr("@granskas")?.is_true())
}

/// The result of a risk in a period, or in the period that the handling shows: ”inget” if none.
pub fn result(risk: &Value, period: Option<&str>) -> Result<String, Error> {
    let found = match period {
        None => risk.get_attr("resultat")?,
        Some(period) => risk.get_attr("@resultat")?.get_attr(period)?,
    };
    if found.is_undefined() {
        return Err(faulty(
            format!("planen har ingen period ”{}”", period.unwrap_or_default()),
            "perioderna står under ”perioder” i planen",
        ));
    }
    Ok(found.as_str().unwrap_or("inget").to_owned())
}
