//! Values printed into Markdown: as a Swedish reader expects, and never read as Markdown.

use minijinja::value::{Value, ValueIter, ValueKind};
use minijinja::{Error, ErrorKind, Output, State};

use super::hanvisning::Hänvisningsvärde;
use super::matt::{self, Mått, as_in_cell};
use super::osagbart::{Funktion, OSÄGBART};
use super::swedish::faulty;
use super::written::{Datumvärde, Infogbar, Tabellvärde};
use crate::diag::{Exempel, Nivå, Regel};
use crate::text::Tal;
use crate::text::markdown::escape;

/// A text where a value is meant.
pub const TEXT_UTAN_INFOGA: Regel = Regel {
    namn: "text-utan-infoga",
    nivå: Nivå::Fast,
    hittar: "En hel text inom {{ }}.",
    varför: "En text kan ha stycken och listor, och måste därför hämtas in hel.",
    gör: "Hämta in den med `| infoga`, på en egen rad.",
    exempel: Exempel::Filer {
        fel: r#"
-- föredragning.md --
{{ ⟦plan.risk("tillsyn").beskrivning⟧ }}
"#,
        rätt: r#"
-- föredragning.md --
{{ plan.risk("tillsyn").beskrivning | infoga }}
"#,
    },
};

/// A value that is not written.
pub const TOMT_VÄRDE: Regel = Regel {
    namn: "tomt-värde",
    nivå: Nivå::Fast,
    hittar: "Ett värde inom {{ }} som inte är ifyllt.",
    varför: "Meningen skulle få en lucka.",
    gör: "Fyll i värdet, eller skriv `{% if … %}` före meningen och `{% endif %}` efter den.",
    exempel: Exempel::Filer {
        fel: "-- föredragning.md --\nHandläggaren nås på {{ ⟦ärende.handläggare.telefon⟧ }}.\n",
        rätt: "-- föredragning.md --\nHandläggaren nås på {{ ärende.handläggare.epost }}.\n",
    },
};

/// A value of a kind that cannot stand there.
pub const VÄRDET_PASSAR_INTE: Regel = Regel {
    namn: "värdet-passar-inte",
    nivå: Nivå::Fast,
    hittar: "Ett värde som inte går att skriva ut så, eller som ett filter inte kan ta emot.",
    varför: "En lista kan skrivas på flera sätt, och ett filter för tal, datum eller risker kan bara räkna med sådana.",
    gör: "Välj hur värdet skrivs, till exempel med `| uppräkning`, `| antal` eller en punkt och en av värdets delar, eller välj ett annat värde.",
    exempel: Exempel::Filer {
        fel: "-- föredragning.md --\nPlanen har riskerna {{ ⟦plan.risker⟧ }}.\n",
        rätt: "-- föredragning.md --\nPlanen har {{ plan.risker | uppräkning }}.\n",
    },
};

/// Writes the value of `{{ … }}`.
pub fn formatter(
    out: &mut Output<'_>,
    state: &mut State<'_, '_>,
    value: &Value,
) -> Result<(), Error> {
    matt::printed(state);
    let cell = value.is_number().then(|| as_in_cell(state, value)).flatten();
    let written = cell.map_or_else(|| markdown(value), |cell| Ok(escape(&cell)))?;
    out.write_str(&written).map_err(Error::from)
}

/// A value as Markdown: what is Markdown as it is, all else as words.
pub fn markdown(value: &Value) -> Result<String, Error> {
    if let Some(hänvisning) = Hänvisningsvärde::markdown(value) {
        return Ok(hänvisning);
    }
    let words = text(value)?;
    Ok(if value.is_safe() { words } else { escape(&words) })
}

/// A value as words.
pub fn text(value: &Value) -> Result<String, Error> {
    let is_words = value.downcast_object_ref::<Datumvärde>().is_some();
    if is_words || value.downcast_object_ref::<Mått>().is_some() {
        return Ok(value.to_string());
    }
    match value.kind() {
        ValueKind::Undefined => Err(Error::from(ErrorKind::UndefinedError)),
        ValueKind::None => Err(faulty(
            &TOMT_VÄRDE,
            "värdet är inte ifyllt",
            "fyll i det, eller skriv ”{% if … %}” runt meningen",
        )),
        ValueKind::Bool => Ok(if value.is_true() { "ja" } else { "nej" }.to_owned()),
        ValueKind::Number => number(value),
        ValueKind::String => said(value),
        _ => Err(unsayable(value)),
    }
}

/// Words that may have been joined of others, unless one of these was no words.
fn said(value: &Value) -> Result<String, Error> {
    let words = value.to_string();
    if words.contains(OSÄGBART) {
        let hint = "välj en av dess delar med punkt, eller hur listan skrivs: ”| uppräkning” eller ”| antal”";
        return Err(faulty(&VÄRDET_PASSAR_INTE, "här står något som inte kan stå bland ord", hint));
    }
    Ok(words)
}

fn unsayable(value: &Value) -> Error {
    if value.downcast_object_ref::<Infogbar>().is_some() {
        return faulty(&TEXT_UTAN_INFOGA, "värdet är en hel text", "hämta in den med ”| infoga”");
    }
    let hint = match value.kind() {
        ValueKind::Seq | ValueKind::Iterable => {
            "välj hur den skrivs: ”| uppräkning”, ”| punktlista” eller ”| antal”".to_owned()
        }
        ValueKind::Map => "välj en av dem med punkt, till exempel ”.namn”".to_owned(),
        _ => match value.downcast_object_ref::<Funktion>() {
            Some(function) => format!("skriv {}(…), med det som den ska hämta", function.namn),
            None if value.downcast_object_ref::<Tabellvärde>().is_some() => {
                "skriv vad den ska ge: ”| summa”, eller ”| cell(…)” med rad och kolumn".to_owned()
            }
            None => "skriv ett tal, ett datum eller ord".to_owned(),
        },
    };
    let verb = if value.kind() == ValueKind::Map { "har" } else { "är" };
    faulty(&VÄRDET_PASSAR_INTE, format!("värdet {verb} {}", slag(value)), hint)
}

/// What a value is called in a message: its words, or of what kind it is.
pub fn called(value: &Value) -> String {
    let verb = if value.kind() == ValueKind::Map { "värdet med " } else { "" };
    text(value)
        .map_or_else(|_| format!("{verb}{}", slag(value)), |words| format!("”{}”", short(&words)))
}

/// The most characters of a value that a message repeats.
const LONGEST: usize = 40;

fn short(words: &str) -> String {
    let mut characters = words.chars();
    let first: String = characters.by_ref().take(LONGEST).collect();
    if characters.next().is_some() { format!("{first}…") } else { first }
}

/// Of what kind a value is that has no words.
fn slag(value: &Value) -> String {
    let is = |found: bool, words: &'static str| found.then_some(words);
    let words = is(value.downcast_object_ref::<Infogbar>().is_some(), "en hel text")
        .or(is(value.downcast_object_ref::<Tabellvärde>().is_some(), "en tabell"))
        .or(is(value.downcast_object_ref::<Hänvisningsvärde>().is_some(), "en hänvisning"));
    let of_kind = || match value.kind() {
        ValueKind::Seq | ValueKind::Iterable => "en lista",
        ValueKind::Map => "flera delar",
        ValueKind::None | ValueKind::Undefined => "inte ifyllt",
        _ => "något som inte går att skriva ut",
    };
    match value.downcast_object_ref::<Funktion>() {
        Some(function) => format!("funktionen ”{}”, utan parentes", function.namn),
        None => words.unwrap_or_else(of_kind).to_owned(),
    }
}

/// The items of a list; what is none is told.
pub fn items(value: &Value) -> Result<ValueIter, Error> {
    match value.kind() {
        ValueKind::Seq | ValueKind::Iterable => value.try_iter(),
        ValueKind::None | ValueKind::Undefined => {
            Err(text(value).err().unwrap_or_else(|| unsayable(value)))
        }
        _ => {
            let message = format!("{} är ingen lista", called(value));
            Err(faulty(
                &VÄRDET_PASSAR_INTE,
                message,
                "filtret tar en lista, till exempel plan.risker",
            ))
        }
    }
}

/// A number as it stands in a running text, without thousands set apart: a year stays a year.
fn number(value: &Value) -> Result<String, Error> {
    if let Some(whole) = value.as_i64() {
        return Ok(whole.to_string().replace('-', "−"));
    }
    let float = f64::try_from(value.clone())?;
    Tal::of_float(float)
        .map(|number| number.shortened().run_together())
        .ok_or_else(|| faulty(&VÄRDET_PASSAR_INTE, "talet är för stort", "dela upp det"))
}
