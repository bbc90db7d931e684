//! Filters in texts. They follow the writing rules of Swedish authorities: words up to twelve,
//! decimal comma, no-break spaces.

use std::sync::Weak;

use minijinja::value::{Rest, Value};
use minijinja::{Environment, Error};

use super::engine::{Engine, upgrade};
use super::function::Tabellvärde;
use super::print::{escape, text};
use super::swedish::{faulty, nested};
use super::tal::{Sort, Tal};
use super::value::{Datumvärde, Infogbar};
use super::{risks, sentences};
use crate::diag::hint_nearest;
use crate::model::{Mål, Resultat, parse_date};

/// The months, which have no capital in Swedish.
pub(super) const MÅNADER: [&str; 12] = [
    "januari",
    "februari",
    "mars",
    "april",
    "maj",
    "juni",
    "juli",
    "augusti",
    "september",
    "oktober",
    "november",
    "december",
];

/// Adds all filters.
pub fn add_all(env: &mut Environment<'static>, engine: &Weak<Engine>) {
    env.add_filter("antal", antal);
    env.add_filter("räkneord", räkneord);
    env.add_filter("uppräkning", uppräkning);
    env.add_filter("punktlista", punktlista);
    env.add_filter("datum", datum);
    env.add_filter("tal", tal);
    env.add_filter("procent", procent);
    env.add_filter("kronor", kronor);
    env.add_filter("gemen", gemen);
    env.add_filter("versal", versal);
    env.add_filter("med_resultat", med_resultat);
    env.add_filter("överförda", överförda);
    env.add_filter("i_grupp", i_grupp);
    env.add_filter("summa", summa);
    let at = engine.clone();
    env.add_filter("infoga", move |value: Value| infoga(&at, &value));
    let at = engine.clone();
    env.add_filter("sammanfattning", move |risker: Value| {
        sentences::sammanfattning(&upgrade(&at)?, &risker)
    });
}

/// List → how many it has.
fn antal(list: &Value) -> Result<usize, Error> {
    list.len().ok_or_else(|| {
        faulty("värdet är ingen lista", "”antal” räknar en lista, till exempel plan.risker")
    })
}

/// Number → one to twelve in words, none as ”inga”, more in figures. `form` is ”en” or ”ett”.
pub(super) fn räkneord(number: i64, form: Option<&str>) -> Result<String, Error> {
    const WORDS: [&str; 11] =
        ["två", "tre", "fyra", "fem", "sex", "sju", "åtta", "nio", "tio", "elva", "tolv"];
    let one = match form {
        None | Some("en") => "en",
        Some("ett") => "ett",
        Some(other) => {
            return Err(faulty(
                format!("”{other}” är ingen form av räkneord"),
                "skriv ”en” eller ”ett”",
            ));
        }
    };
    Ok(match usize::try_from(number) {
        Ok(0) => "inga".to_owned(),
        Ok(1) => one.to_owned(),
        Ok(few) if few <= 12 => WORDS[few - 2].to_owned(),
        _ => whole(number).to_string(),
    })
}

/// List → ”a, b och c”; of risks ”risk 2 (avbrott) och risk 6 (behörigheter)”.
fn uppräkning(list: &Value) -> Result<Value, Error> {
    let words = list.try_iter()?.map(|item| risks::words(&item)).collect::<Result<Vec<_>, _>>()?;
    Ok(Value::from_safe_string(enumerate(&words)))
}

/// Words → ”a, b och c”.
pub(super) fn enumerate(words: &[String]) -> String {
    match words.split_last() {
        Some((last, rest)) if !rest.is_empty() => format!("{} och {last}", rest.join(", ")),
        Some((only, _)) => only.clone(),
        None => String::new(),
    }
}

/// List → a Markdown list with one item each.
fn punktlista(list: &Value) -> Result<Value, Error> {
    let items = list
        .try_iter()?
        .map(|item| Ok(format!("- {}\n", risks::words(&item)?)))
        .collect::<Result<String, Error>>()?;
    Ok(Value::from_safe_string(items))
}

/// Date → ”31 januari 2025”; with ”kort” 2025-01-31.
fn datum(date: &Value, form: Option<&str>) -> Result<String, Error> {
    let parsed = match date.downcast_object_ref::<Datumvärde>() {
        Some(date) => Some(date.0),
        None => date.as_str().and_then(parse_date),
    };
    let date = parsed.ok_or_else(|| {
        faulty(format!("”{date}” är inte ett datum"), "ett datum skrivs 2025-01-31")
    })?;
    match form {
        None => Ok(long_date(date)),
        Some("kort") => Ok(date.to_string()),
        Some(other) => Err(faulty(
            format!("”{other}” är ingen form av datum"),
            "skriv ”kort”, eller ingenting",
        )),
    }
}

/// A date as it stands in a running text.
pub fn long_date(date: time::Date) -> String {
    let month = MÅNADER[usize::from(u8::from(date.month())) - 1];
    format!("{}\u{a0}{month} {}", date.day(), date.year())
}

fn whole(number: i64) -> Tal {
    Tal { enheter: number.into(), decimaler: 0, sort: Sort::Antal }
}

/// A number of any kind, with at most `decimaler` decimals.
fn number(value: &Value, decimaler: Option<u32>) -> Result<Tal, Error> {
    let words = match value.as_i64() {
        Some(number) if decimaler.is_none() => return Ok(whole(number)),
        _ => value.to_string(),
    };
    let float = words.replace(',', ".").replace(['\u{a0}', ' '], "").parse::<f64>();
    let float =
        float.map_err(|_| faulty(format!("”{words}” är inte ett tal"), "filtret tar ett tal"))?;
    let places = decimaler.unwrap_or_else(|| shortest(float)).min(6) as usize;
    Tal::parse(&format!("{float:.places$}").replace('.', ","))
        .ok_or_else(|| faulty("talet är för stort", "dela upp det"))
}

/// The decimals that a number is written with.
fn shortest(float: f64) -> u32 {
    let written = float.to_string();
    written.split_once('.').map_or(0, |(_, decimals)| u32::try_from(decimals.len()).unwrap_or(6))
}

/// Number → ”2 991”, ”0,5”.
fn tal(value: &Value, decimaler: Option<u32>) -> Result<String, Error> {
    Ok(number(value, decimaler)?.to_string())
}

/// Number → ”65 %”; `part | procent(whole)` is the share, without decimals unless asked for.
fn procent(value: &Value, av: Option<&Value>, decimaler: Option<u32>) -> Result<String, Error> {
    let share = match av {
        None => number(value, decimaler)?,
        Some(av) => {
            let (part, all) = (number(value, None)?.float(), number(av, None)?.float());
            if all == 0.0 {
                return Err(faulty(
                    "det går inte att räkna procent av noll",
                    "skriv ”{% if … %}” runt meningen",
                ));
            }
            number(&Value::from(100.0 * part / all), Some(decimaler.unwrap_or(0)))?
        }
    };
    Ok(Tal { sort: Sort::Procent, ..share }.to_string())
}

/// Number → ”2 254 000 kr”.
fn kronor(value: &Value) -> Result<String, Error> {
    Ok(Tal { sort: Sort::Kronor, ..number(value, None)? }.to_string())
}

/// Text → the same with a small first letter, abbreviations left alone.
fn gemen(value: &Value) -> Result<Value, Error> {
    Ok(same_kind(value, risks::small(&text(value)?)))
}

/// Text → the same with a capital first letter.
fn versal(value: &Value) -> Result<Value, Error> {
    Ok(same_kind(value, sentences::capital(&text(value)?)))
}

fn same_kind(value: &Value, words: String) -> Value {
    if value.is_safe() { Value::from_safe_string(words) } else { Value::from(words) }
}

/// Risks → those with this result; `period` names a period of the plan.
fn med_resultat(risker: &Value, resultat: &str, period: Option<&str>) -> Result<Vec<Value>, Error> {
    let known = Resultat::ALLA.map(Resultat::ord);
    if !known.contains(&resultat) && resultat != "inget" {
        let hint = hint_nearest(resultat, known).unwrap_or_default();
        return Err(faulty(format!("”{resultat}” är inget resultat"), hint));
    }
    risks::keep(risker, |risk| Ok(risks::result(risk, period)? == resultat))
}

/// Risks → those carried over to `till`.
fn överförda(risker: &Value, till: &str) -> Result<Vec<Value>, Error> {
    let known = [Mål::NyPlan, Mål::Verksamhetsplan, Mål::Avslutas].map(Mål::ord);
    if !known.contains(&till) {
        return Err(faulty(
            format!("inget förs över till ”{till}”"),
            hint_nearest(till, known).unwrap_or_default(),
        ));
    }
    risks::keep(risker, |risk| {
        Ok(risk.get_attr("@överföringar")?.try_iter()?.any(|mål| mål.as_str() == Some(till)))
    })
}

/// Risks → those in the group with this heading or number.
fn i_grupp(risker: &Value, grupp: &Value) -> Result<Vec<Value>, Error> {
    let wanted = text(grupp)?;
    risks::keep(risker, |risk| {
        let grupp = risk.get_attr("grupp")?;
        let is = |key: &str| {
            grupp.get_attr(key).is_ok_and(|value| !value.is_none() && value.to_string() == wanted)
        };
        Ok(!grupp.is_none() && (is("rubrik") || is("nr")))
    })
}

/// Table → the sum of a column; list of numbers → their sum.
#[expect(clippy::needless_pass_by_value, reason = "minijinja hands the arguments over")]
fn summa(value: &Value, kolumn: Rest<String>) -> Result<Value, Error> {
    let Some(table) = value.downcast_object_ref::<Tabellvärde>() else {
        let numbers =
            value.try_iter()?.map(|item| number(&item, None)).collect::<Result<Vec<_>, _>>()?;
        return Ok(exact(Tal::sum(&numbers)));
    };
    let [kolumn] = kolumn.as_slice() else {
        return Err(faulty("”summa” saknar kolumnens namn", "skriv till exempel summa(\"Antal\")"));
    };
    table.0.summa(kolumn).map(exact).map_err(nested)
}

fn exact(sum: Tal) -> Value {
    sum.whole().map_or_else(|| Value::from(sum.float()), Value::from)
}

/// Text → the text itself, filled and as Markdown; other values as they are.
fn infoga(engine: &Weak<Engine>, value: &Value) -> Result<Value, Error> {
    match value.downcast_object_ref::<Infogbar>() {
        Some(Infogbar(källtext)) => {
            let engine = upgrade(engine)?;
            let filled = engine.fill(källtext).map_err(nested)?;
            Ok(Value::from_safe_string(filled.text.trim_end().to_owned()))
        }
        None if value.is_safe() => Ok(value.clone()),
        None => Ok(Value::from_safe_string(escape(&text(value)?))),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_in_words_to_twelve() {
        let words = |number, form| räkneord(number, form).ok();
        assert_eq!(words(0, None).as_deref(), Some("inga"));
        assert_eq!(words(1, Some("ett")).as_deref(), Some("ett"));
        assert_eq!(words(12, None).as_deref(), Some("tolv"));
        assert_eq!(words(2991, None).as_deref(), Some("2\u{a0}991"));
        assert_eq!(words(1, Some("två")), None);
    }

    #[test]
    fn percentages_are_rounded_shares() {
        assert_eq!(
            procent(&Value::from(1), Some(&Value::from(3)), None).ok().as_deref(),
            Some("33\u{a0}%")
        );
        assert_eq!(procent(&Value::from(65), None, None).ok().as_deref(), Some("65\u{a0}%"));
        assert!(procent(&Value::from(1), Some(&Value::from(0)), None).is_err());
    }

    #[test]
    fn dates_in_running_text() {
        assert_eq!(
            datum(&Value::from("2025-01-31"), None).ok().as_deref(),
            Some("31\u{a0}januari 2025")
        );
        assert!(datum(&Value::from("2025-02-30"), None).is_err());
    }
}
