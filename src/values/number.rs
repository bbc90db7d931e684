//! Numbers in texts: in words, with decimals, as shares and sums of money.

use minijinja::Error;
use minijinja::value::Value;

use super::kinds::{FEL_INOM_PARENTES, GÅR_INTE_ATT_RÄKNA_UT};
use super::print::VÄRDET_PASSAR_INTE;
use super::swedish::faulty;
use crate::text::{Sort, Tal};

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

/// Words → ”a, b och c”.
pub fn enumerate(words: &[String]) -> String {
    match words.split_last() {
        Some((last, rest)) if !rest.is_empty() => format!("{} och {last}", rest.join(", ")),
        Some((only, _)) => only.clone(),
        None => String::new(),
    }
}

fn whole(number: i64) -> Tal {
    Tal { enheter: number.into(), decimaler: 0, sort: Sort::Antal }
}

/// A number of any kind, with at most `decimaler` decimals.
pub fn number(value: &Value, decimaler: Option<u32>) -> Result<Tal, Error> {
    let words = match value.as_i64() {
        Some(number) if decimaler.is_none() => return Ok(whole(number)),
        _ => value.to_string(),
    };
    let float = words.replace(',', ".").replace(['\u{a0}', ' '], "").parse::<f64>();
    let float = float.map_err(|_| {
        let message = format!("”{words}” är inte ett tal");
        faulty(&VÄRDET_PASSAR_INTE, message, "filtret tar ett tal")
    })?;
    let places = decimaler.unwrap_or_else(|| shortest(float)).min(6) as usize;
    Tal::parse(&format!("{float:.places$}").replace('.', ","))
        .ok_or_else(|| faulty(&GÅR_INTE_ATT_RÄKNA_UT, "talet är för stort", "dela upp det"))
}

/// The decimals that a number is written with.
fn shortest(float: f64) -> u32 {
    let written = float.to_string();
    written.split_once('.').map_or(0, |(_, decimals)| u32::try_from(decimals.len()).unwrap_or(6))
}

/// Number → ”2 991”, ”0,5”.
pub fn tal(value: &Value, decimaler: Option<u32>) -> Result<String, Error> {
    Ok(number(value, decimaler)?.to_string())
}

/// Number → ”65 %”; `part | procent(whole)` is the share, without decimals unless asked for.
pub fn procent(value: &Value, av: Option<&Value>, decimaler: Option<u32>) -> Result<String, Error> {
    let share = match av {
        None => number(value, decimaler)?,
        Some(av) => {
            let (part, all) = (number(value, None)?.float(), number(av, None)?.float());
            if all == 0.0 {
                return Err(faulty(
                    &GÅR_INTE_ATT_RÄKNA_UT,
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
pub fn kronor(value: &Value) -> Result<String, Error> {
    Ok(Tal { sort: Sort::Kronor, ..number(value, None)? }.to_string())
}

/// A sum as a value: whole if it is.
pub fn exact(sum: Tal) -> Value {
    sum.whole().map_or_else(|| Value::from(sum.float()), Value::from)
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
}
