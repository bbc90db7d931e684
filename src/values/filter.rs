//! Filters in texts. They follow the writing rules of Swedish authorities: words up to twelve,
//! decimal comma, no-break spaces.

use std::sync::Weak;

use minijinja::value::{Rest, Value};
use minijinja::{Environment, Error, State};

use super::fill::{Fill, upgrade};
use super::hanvisning::Hänvisningsvärde;
use super::kinds::FEL_INOM_PARENTES;
use super::matt::Mått;
use super::number::{böj, kronor, mnkr, procent, räkneord, tal, tkr};
use super::print::{TOMT_VÄRDE, VÄRDET_PASSAR_INTE, called, items, markdown, text};
use super::swedish::{faulty, nested};
use super::written::{Datumvärde, Infogbar};
use super::{counted, jamforelse, ordfilter, risks, sentences, tables};
use crate::diag::hint_nearest;
use crate::model::{Mål, Resultatsteg, Utfall, parse_date};
use crate::text::{enumerate, long_date, så_skrivs};

/// Adds all filters; `numrerad`: whether risks are named with their numbers.
pub fn add_all(env: &mut Environment<'static>, engine: &Weak<dyn Fill>, numrerad: bool) {
    env.add_filter("antal", antal);
    env.add_filter("räkneord", räkneord);
    env.add_filter("uppräkning", move |list: &Value| uppräkning(list, numrerad));
    env.add_filter("punktlista", move |list: &Value| punktlista(list, numrerad));
    env.add_filter("granskade", granskade);
    env.add_filter("i_planen", i_planen);
    env.add_filter("kontroller", counted::kontroller);
    let at = engine.clone();
    env.add_filter("systematiska_kontroller", move |risker: &Value| {
        counted::systematiska_kontroller(upgrade(&at)?.as_ref(), risker)
    });
    let at = engine.clone();
    env.add_filter("datum", move |date: &Value, form: Option<&str>| {
        datum(upgrade(&at)?.as_ref(), date, form)
    });
    env.add_filter("tal", tal);
    env.add_filter("procent", procent_av);
    env.add_filter("böj", böj);
    env.add_filter("kronor", kronor);
    env.add_filter("tkr", tkr);
    env.add_filter("mnkr", mnkr);
    env.add_filter("gemen", gemen);
    env.add_filter("versal", versal);
    env.add_filter("överförda", överförda);
    env.add_filter("i_grupp", i_grupp);
    tables::add_all(env);
    ordfilter::guard_all(env);
    jamforelse::guard_all(env);
    let at = engine.clone();
    env.add_filter("infoga", move |value: Value| infoga(&at, &value));
    let at = engine.clone();
    env.add_filter("med_resultat", move |risker: Value, resultat: &str, period: Option<&str>| {
        med_resultat(upgrade(&at)?.as_ref(), &risker, resultat, period)
    });
    let at = engine.clone();
    env.add_filter("sammanfattning", move |risker: Value| {
        sentences::sammanfattning(upgrade(&at)?.as_ref(), &risker)
    });
}

/// Number → per cent.
#[expect(clippy::needless_pass_by_value, reason = "minijinja hands the arguments over")]
fn procent_av(state: &State<'_, '_>, value: &Value, inom: Rest<Value>) -> Result<Value, Error> {
    procent(state, value, &inom)
}

/// List → how many it has; a number with a unit → the number alone, to count with.
fn antal(state: &mut State<'_, '_>, list: &Value) -> Result<Value, Error> {
    if let Some(mått) = list.downcast_object_ref::<Mått>() {
        return Ok(mått.antal(state));
    }
    let items = items(list)?;
    Ok(Value::from(list.len().unwrap_or_else(|| items.count())))
}

/// List → ”a, b och c”; of risks ”risk 2 (avbrott) och risk 6 (behörigheter)”, or their names alone.
fn uppräkning(list: &Value, numrerad: bool) -> Result<Value, Error> {
    let words = items(list)?.map(|item| risks::words(&item, numrerad));
    let words = words.collect::<Result<Vec<_>, _>>()?;
    Ok(Value::from_safe_string(enumerate(&words)))
}

/// List → a Markdown list with one item each.
fn punktlista(list: &Value, numrerad: bool) -> Result<Value, Error> {
    let items = items(list)?
        .map(|item| Ok(format!("- {}\n", risks::words(&item, numrerad)?)))
        .collect::<Result<String, Error>>()?;
    Ok(Value::from_safe_string(items))
}

/// Date → ”31 januari 2025”, with the months of the layout; with ”kort” 2025-01-31.
fn datum(engine: &dyn Fill, date: &Value, form: Option<&str>) -> Result<String, Error> {
    if date.is_none() {
        let hint = "skriv datumet där det ska stå, eller ”{% if … %}” runt meningen";
        return Err(faulty(&TOMT_VÄRDE, "datumet är inte ifyllt", hint));
    }
    let parsed = match date.downcast_object_ref::<Datumvärde>() {
        Some(date) => Some(date.0),
        None => date.as_str().and_then(parse_date),
    };
    let date = parsed.ok_or_else(|| {
        let message = format!("{} är inte ett datum", called(date));
        let hint = date.as_str().map(så_skrivs);
        faulty(
            &VÄRDET_PASSAR_INTE,
            message,
            hint.as_deref().unwrap_or("filtret tar ett datum, som ärende.datum"),
        )
    })?;
    match form {
        None => {
            Ok(long_date(date, engine.words("månader", vec![]).map_err(nested)?.split_whitespace()))
        }
        Some("kort") => Ok(date.to_string()),
        Some(other) => Err(faulty(
            &FEL_INOM_PARENTES,
            format!("”{other}” är ingen form av datum"),
            "skriv ”kort”, eller ingenting",
        )),
    }
}

/// Text → the same with a small first letter, abbreviations left alone.
fn gemen(value: &Value) -> Result<Value, Error> {
    let hänvisning = Hänvisningsvärde::med(value, true).map(Ok);
    hänvisning.unwrap_or_else(|| Ok(same_kind(value, risks::small(&text(value)?))))
}

/// Text → the same with a capital first letter.
fn versal(value: &Value) -> Result<Value, Error> {
    let hänvisning = Hänvisningsvärde::med(value, false).map(Ok);
    hänvisning.unwrap_or_else(|| Ok(same_kind(value, sentences::capital(&text(value)?))))
}

fn same_kind(value: &Value, words: String) -> Value {
    if value.is_safe() { Value::from_safe_string(words) } else { Value::from(words) }
}

/// Risks → those with this result; `period` names a period of the plan.
fn med_resultat(
    engine: &dyn Fill,
    risker: &Value,
    resultat: &str,
    period: Option<&str>,
) -> Result<Vec<Value>, Error> {
    let skala = engine.resultat();
    let named = skala.iter().find(|steg| steg.heter(resultat)).map(Resultatsteg::nyckel);
    let wanted = named.unwrap_or_else(|| resultat.to_owned());
    let known: Vec<String> = Utfall::alla(skala).map(Utfall::nyckel).collect();
    if !known.contains(&wanted) {
        let hint = hint_nearest(resultat, known.iter().map(String::as_str)).unwrap_or_default();
        let message = format!("”{resultat}” är inget resultat");
        return Err(faulty(&FEL_INOM_PARENTES, message, hint));
    }
    risks::keep(
        risker,
        |risk, _| Ok(risks::result(engine, risk, period)?.as_ref() == Some(&wanted)),
    )
}

/// Risks → those carried over to `till`.
fn överförda(risker: &Value, till: &str) -> Result<Vec<Value>, Error> {
    let known = [Mål::NyPlan, Mål::Verksamhetsplan, Mål::Avslutas].map(Mål::ord);
    if !known.contains(&till) {
        return Err(faulty(
            &FEL_INOM_PARENTES,
            format!("inget förs över till ”{till}”"),
            hint_nearest(till, known).unwrap_or_default(),
        ));
    }
    risks::keep(risker, |_, risk| Ok(risk.överföringar.iter().any(|mål| mål.ord() == till)))
}

/// Risks → those that are reviewed: not where åtgärder are all that was decided.
fn granskade(risker: &Value) -> Result<Vec<Value>, Error> {
    risks::keep(risker, |_, risk| Ok(risk.granskas))
}

/// Risks → those that the plan takes up, and not only the analysis.
fn i_planen(risker: &Value) -> Result<Vec<Value>, Error> {
    risks::keep(risker, |_, risk| Ok(risk.i_planen))
}

/// Risks → those in the group with this heading or number.
fn i_grupp(risker: &Value, grupp: &Value) -> Result<Vec<Value>, Error> {
    let wanted = text(grupp)?;
    let is_known = |names: &[String]| names.contains(&wanted);
    let kept =
        risks::keep(risker, |risk, _| Ok(is_known(&risks::group_names(&risk.get_attr("grupp")?))))?;
    let known = if kept.is_empty() { risks::groups(risker)? } else { None };
    match known {
        Some(known) if !is_known(&known) => {
            let hint = hint_nearest(&wanted, known.iter().map(String::as_str));
            let message = format!("planen har ingen grupp ”{wanted}”");
            Err(faulty(&FEL_INOM_PARENTES, message, hint.unwrap_or_default()))
        }
        _ => Ok(kept),
    }
}

/// Text → the text itself, filled and as Markdown; other values as they are.
fn infoga(engine: &Weak<dyn Fill>, value: &Value) -> Result<Value, Error> {
    match value.downcast_object_ref::<Infogbar>() {
        Some(Infogbar(källtext)) => {
            let filled = upgrade(engine)?.markdown(*källtext).map_err(nested)?;
            Ok(Value::from_safe_string(filled.trim_end().to_owned()))
        }
        None => Ok(Value::from_safe_string(markdown(value)?)),
    }
}
