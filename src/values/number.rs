//! Numbers in texts: in words, with decimals, as shares and sums of money.

use minijinja::value::{Value, ValueKind};
use minijinja::{Error, ErrorKind, State};

use super::kinds::{FEL_INOM_PARENTES, GÅR_INTE_ATT_RÄKNA_UT};
use super::matt::{self, Mått};
use super::print::{VÄRDET_PASSAR_INTE, called, items, text};
use super::swedish::faulty;
use crate::text::{FLEST_DECIMALER, Sort, Tal};

/// Number → one to twelve in words, none as ”inga”, more in figures. `form` is ”en” or ”ett”.
pub fn räkneord(number: i64, form: Option<&str>) -> Result<String, Error> {
    const WORDS: [&str; 11] =
        ["två", "tre", "fyra", "fem", "sex", "sju", "åtta", "nio", "tio", "elva", "tolv"];
    let one = match form {
        None | Some("en") => "en",
        Some("ett") => "ett",
        Some(other) => {
            return Err(faulty(
                &FEL_INOM_PARENTES,
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

fn whole(number: i64) -> Tal {
    Tal { enheter: number.into(), decimaler: 0, sort: Sort::Antal }
}

/// A number of any kind, with at most `decimaler` decimals.
pub fn number(value: &Value, decimaler: Option<u32>) -> Result<Tal, Error> {
    let exact = exactly(value)?;
    Ok(match decimaler {
        Some(decimaler) => exact.rounded(decimaler.min(FLEST_DECIMALER)),
        None => exact.shortened(),
    })
}

/// A number of any kind as written; of one that was counted, the digits that are sure.
fn exactly(value: &Value) -> Result<Tal, Error> {
    if let Some(number) = value.as_i64() {
        return Ok(whole(number));
    }
    if let Some(mått) = value.downcast_object_ref::<Mått>() {
        return Ok(mått.tal);
    }
    if value.is_none() || value.is_undefined() {
        return Err(text(value).err().unwrap_or_else(|| Error::from(ErrorKind::UndefinedError)));
    }
    let words = text(value).ok().filter(|_| value.kind() == ValueKind::String);
    if let Some(number) = words.as_deref().and_then(Tal::parse) {
        return Ok(number);
    }
    let float = match &words {
        Some(words) => words.replace(',', ".").replace(['\u{a0}', ' '], "").parse::<f64>().ok(),
        None if value.is_number() => f64::try_from(value.clone()).ok(),
        None => None,
    };
    let float = float.ok_or_else(|| {
        let message = format!("{} är inte ett tal", called(value));
        faulty(&VÄRDET_PASSAR_INTE, message, "filtret tar ett tal")
    })?;
    Tal::of_float(float)
        .ok_or_else(|| faulty(&GÅR_INTE_ATT_RÄKNA_UT, "talet är för stort", "dela upp det"))
}

/// A number with what it counts, also where a table has given it as a number alone.
pub fn counted(state: &State<'_, '_>, value: &Value) -> Result<Tal, Error> {
    let number = exactly(value)?;
    let alone = number.sort == Sort::Antal;
    let sort = if alone && matt::is_in_kronor(state, value) { Sort::Kronor } else { number.sort };
    Ok(Tal { sort, ..number.shortened() })
}

/// Number → ”2 991”, ”0,5”.
pub fn tal(value: &Value, decimaler: Option<u32>) -> Result<Value, Error> {
    let number = number(value, decimaler)?;
    let sum = value.downcast_object_ref::<Mått>().is_some_and(|mått| mått.för_sig);
    let bare = Tal { sort: Sort::Antal, ..number };
    Ok(matt::written(match decimaler {
        _ if !sum => number,
        None => bare.trimmed(),
        Some(_) => bare,
    }))
}

/// Number → ”65 %”; `part | procent(whole)` is the share, without decimals unless asked for; with ”ord” the last,
/// ”65 procent”.
pub fn procent(state: &State<'_, '_>, value: &Value, inom: &[Value]) -> Result<Value, Error> {
    let is_number = |value: &Value| value.as_str().is_none_or(|text| Tal::parse(text).is_some());
    let (numbers, form) = match inom.split_last() {
        Some((last, rest)) if !is_number(last) => (rest, Some(text(last)?)),
        _ => (inom, None),
    };
    if form.as_deref().is_some_and(|form| form != "ord") || numbers.len() > 2 {
        let hint =
            "skriv procent(av hur mycket, antal decimaler), och \"ord\" sist för ordet procent";
        let message = "”procent” kan inte ha det här inom parentesen";
        return Err(faulty(&FEL_INOM_PARENTES, message, hint));
    }
    let decimaler = numbers.get(1).map(decimals).transpose()?;
    let share = match numbers.first().filter(|all| !all.is_none()) {
        None => {
            let share = counted(state, value)?;
            let share = share.procent().ok_or_else(|| wrong_unit(share, value, "procent"))?;
            decimaler.map_or_else(
                || share.shortened(),
                |places| share.rounded(places.min(FLEST_DECIMALER)),
            )
        }
        Some(all) => self::share(state, value, all, decimaler.unwrap_or(0))?,
    };
    let share = Tal { sort: Sort::Procent, ..share };
    Ok(match form {
        Some(_) => {
            matt::said(share, format!("{}\u{a0}procent", Tal { sort: Sort::Antal, ..share }))
        }
        None => matt::written(share),
    })
}

fn decimals(value: &Value) -> Result<u32, Error> {
    value.as_i64().and_then(|number| u32::try_from(number).ok()).ok_or_else(|| {
        let message = format!("{} är inget antal decimaler", called(value));
        faulty(&FEL_INOM_PARENTES, message, "skriv till exempel procent(20, 1)")
    })
}

fn share(state: &State<'_, '_>, part: &Value, all: &Value, decimaler: u32) -> Result<Tal, Error> {
    let (part, all) = same_unit(counted(state, part)?, counted(state, all)?).ok_or_else(|| {
        let message = format!("{} och {} är inte av samma slag", called(part), called(all));
        faulty(&VÄRDET_PASSAR_INTE, message, "ta andelen av något som räknas i samma enhet")
    })?;
    if all.enheter == 0 {
        return Err(faulty(
            &GÅR_INTE_ATT_RÄKNA_UT,
            "det går inte att räkna procent av noll",
            "skriv ”{% if … %}” runt meningen",
        ));
    }
    part.share(all, decimaler.min(FLEST_DECIMALER))
        .ok_or_else(|| faulty(&GÅR_INTE_ATT_RÄKNA_UT, "talet är för stort", "dela upp det"))
}

/// Two numbers in one unit; none if they have none in common.
fn same_unit(part: Tal, all: Tal) -> Option<(Tal, Tal)> {
    let bare = part.sort == Sort::Antal || all.sort == Sort::Antal;
    let things = part.sort.is_thing() && all.sort.is_thing();
    if bare || things || part.sort.agrees(all.sort) {
        Some((part, all))
    } else {
        Some((part.kronor()?, all.kronor()?))
    }
}

/// Number → ”en anmärkning”, ”två anmärkningar”, ”inga anmärkningar”; `kön` is ”en” or ”ett”. Of a list, how many it has.
pub fn böj(
    value: &Value, ental: &str, flertal: &str, kön: Option<&str>
) -> Result<String, Error> {
    let (gender, ental) = match ental.split_once(' ') {
        Some((article @ ("en" | "ett"), rest)) => (Some(article), rest),
        _ => (kön, ental),
    };
    if ental.trim().is_empty() || flertal.trim().is_empty() {
        let hint = "skriv till exempel böj(\"anmärkning\", \"anmärkningar\")";
        return Err(faulty(&FEL_INOM_PARENTES, "”böj” saknar ett av orden", hint));
    }
    let number = match value.kind() {
        ValueKind::Seq | ValueKind::Iterable => {
            whole(i64::try_from(items(value)?.count()).unwrap_or(i64::MAX))
        }
        _ => exactly(value)?,
    };
    let word = if number.whole() == Some(1) { ental } else { flertal };
    let words = match number.whole() {
        Some(few) if (0..=12).contains(&few) => format!("{} {word}", räkneord(few, gender)?),
        _ => {
            räkneord(1, gender)?;
            let number = Tal { sort: Sort::Antal, ..number };
            format!("{}\u{a0}{word}", number.rounded(number.decimaler.min(FLEST_DECIMALER)))
        }
    };
    Ok(words)
}

/// Number → ”2 254 000 kr”.
pub fn kronor(state: &State<'_, '_>, value: &Value) -> Result<Value, Error> {
    Ok(matt::written(in_kronor(state, value)?.shortened()))
}

/// Number → ”2 254 tkr”; a number alone is in kronor.
pub fn tkr(state: &State<'_, '_>, value: &Value, decimaler: Option<u32>) -> Result<Value, Error> {
    Ok(scaled(in_kronor(state, value)?, Sort::Tusental, 3, decimaler))
}

/// Number → ”2,254 mnkr”; a number alone is in kronor.
pub fn mnkr(state: &State<'_, '_>, value: &Value, decimaler: Option<u32>) -> Result<Value, Error> {
    Ok(scaled(in_kronor(state, value)?, Sort::MiljonerKronor, 6, decimaler))
}

fn in_kronor(state: &State<'_, '_>, value: &Value) -> Result<Tal, Error> {
    let number = counted(state, value)?;
    if let Some(sort) = matt::taken_from(state).filter(|_| number.sort == Sort::Antal) {
        let message = format!("talet är räknat i {}, inte i kronor", sort.word(false));
        let hint = "skriv ”| kronor | antal” i stället för ”| antal”, så räknas det i kronor";
        return Err(faulty(&VÄRDET_PASSAR_INTE, message, hint));
    }
    number.kronor().ok_or_else(|| wrong_unit(number, value, "kronor"))
}

/// An amount in kronor in units of so many digits.
fn scaled(kronor: Tal, sort: Sort, digits: u32, decimaler: Option<u32>) -> Value {
    let number = Tal { decimaler: kronor.decimaler + digits, sort, ..kronor };
    matt::written(
        decimaler
            .map_or_else(|| number.trimmed(), |places| number.rounded(places.min(FLEST_DECIMALER))),
    )
}

fn wrong_unit(number: Tal, value: &Value, wanted: &str) -> Error {
    let called = if value.is_number() { format!("”{number}”") } else { called(value) };
    let message = format!("{called} är inte {wanted}");
    faulty(&VÄRDET_PASSAR_INTE, message, "skriv ut värdet som det är, utan filtret")
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
        let env = minijinja::Environment::new();
        let state = env.empty_state();
        let of = |part: i64, inom: &[Value]| {
            procent(&state, &Value::from(part), inom).ok().map(|value| value.to_string())
        };
        assert_eq!(of(1, &[Value::from(3)]).as_deref(), Some("33\u{a0}%"));
        assert_eq!(of(1, &[Value::from(8)]).as_deref(), Some("13\u{a0}%"));
        assert_eq!(of(5, &[Value::from(8)]).as_deref(), Some("63\u{a0}%"));
        assert_eq!(of(1, &[Value::from(8), Value::from(1)]).as_deref(), Some("12,5\u{a0}%"));
        assert_eq!(of(65, &[]).as_deref(), Some("65\u{a0}%"));
        assert_eq!(of(65, &[Value::from("ord")]).as_deref(), Some("65\u{a0}procent"));
        assert_eq!(
            of(13, &[Value::from(20), Value::from("ord")]).as_deref(),
            Some("65\u{a0}procent")
        );
        assert_eq!(of(13, &[Value::from("ordet")]), None);
        assert_eq!(of(1, &[Value::from(0)]), None);
    }

    /// By the decimals that a reader sees, not by those of the float.
    #[test]
    fn halves_go_away_from_zero() {
        let written = |number: f64, decimaler| {
            tal(&Value::from(number), decimaler).ok().map(|value| value.to_string())
        };
        assert_eq!(written(2.5, Some(0)).as_deref(), Some("3"));
        assert_eq!(written(-2.5, Some(0)).as_deref(), Some("−3"));
        assert_eq!(written(1.005, Some(2)).as_deref(), Some("1,01"));
        assert_eq!(written(1.1 * 3.0, None).as_deref(), Some("3,3"));
        assert_eq!(written(10.0 / 3.0, None).as_deref(), Some("3,333333"));
        assert_eq!(written(f64::INFINITY, None), None);
    }

    #[test]
    fn words_follow_their_number() {
        let of = |number: f64, one: &str, many: &str, kön| {
            böj(&Value::from(number), one, many, kön).ok()
        };
        assert_eq!(of(1.0, "fel", "fel", Some("ett")).as_deref(), Some("ett fel"));
        assert_eq!(of(1.0, "ett beslut", "beslut", None).as_deref(), Some("ett beslut"));
        assert_eq!(of(2.0, "risk", "risker", None).as_deref(), Some("två risker"));
        assert_eq!(of(0.0, "risk", "risker", None).as_deref(), Some("inga risker"));
        assert_eq!(of(13.0, "risk", "risker", None).as_deref(), Some("13\u{a0}risker"));
        assert_eq!(of(1.5, "timme", "timmar", None).as_deref(), Some("1,5\u{a0}timmar"));
        assert_eq!(of(2.0, "risk", "", None), None);
        assert_eq!(of(20.0, "risk", "risker", Some("två")), None);
    }
}
