//! Values printed into Markdown: as a Swedish reader expects, and never read as Markdown.

use minijinja::value::{Value, ValueKind};
use minijinja::{Error, ErrorKind, Output, State};

use super::hanvisning::Hänvisningsvärde;
use super::swedish::faulty;
use super::written::{Datumvärde, Infogbar};
use crate::diag::{Exempel, Nivå, Regel};
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
pub fn formatter(out: &mut Output<'_>, _: &mut State<'_, '_>, value: &Value) -> Result<(), Error> {
    let is_markdown = value.is_safe() || value.downcast_object_ref::<Hänvisningsvärde>().is_some();
    let written = if is_markdown { value.to_string() } else { escape(&text(value)?) };
    out.write_str(&written).map_err(Error::from)
}

/// A value as words.
pub fn text(value: &Value) -> Result<String, Error> {
    if value.downcast_object_ref::<Infogbar>().is_some() {
        return Err(faulty(
            &TEXT_UTAN_INFOGA,
            "värdet är en hel text",
            "hämta in den med ”| infoga”",
        ));
    }
    if value.downcast_object_ref::<Datumvärde>().is_some() {
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
        ValueKind::Number => Ok(number(value)),
        ValueKind::Seq | ValueKind::Iterable => Err(faulty(
            &VÄRDET_PASSAR_INTE,
            "värdet är en lista",
            "välj hur den skrivs: ”| uppräkning”, ”| punktlista” eller ”| antal”",
        )),
        ValueKind::Map => Err(faulty(
            &VÄRDET_PASSAR_INTE,
            "värdet har flera delar",
            "välj en av dem med punkt, till exempel ”.namn”",
        )),
        _ => Ok(value.to_string()),
    }
}

/// A number as it stands in a running text, without thousands set apart: a year stays a year.
fn number(value: &Value) -> String {
    match value.as_i64() {
        Some(whole) => whole.to_string().replace('-', "−"),
        None => value.to_string().replace('-', "−").replace('.', ","),
    }
}
