//! Functions in texts: `bilaga("id")`, `enhet("EB")`, `tabell("fil.csv")`.

use std::sync::{Arc, Weak};

use minijinja::value::{Kwargs, Value};
use minijinja::{Environment, Error, State};

use super::bilaga::Bilaga;
use super::context::current_file;
use super::fill::{Fill, upgrade};
use super::hanvisning::hänvisa;
use super::kinds::FEL_INOM_PARENTES;
use super::number::räkneord;
use super::swedish::{faulty, nested};
use super::written::Tabellvärde;
use crate::diag::{Exempel, Nivå, Regel, hint_nearest};

/// A bilaga that the case does not have.
pub const OKÄND_BILAGA: Regel = Regel {
    namn: "okänd-bilaga",
    nivå: Nivå::Fast,
    hittar: "En bilaga som ärendet inte har.",
    varför: "Hänvisningen skulle inte leda någonstans.",
    gör: "Skriv handlingens ”id”, eller dess slag om bara en har det; saknas handlingen, lägg till den i ärendet.",
    exempel: Exempel::Filer {
        fel: r#"
-- föredragning.md --
Resultatet framgår av {{ ⟦bilaga("avraportering")⟧ | gemen }}.
"#,
        rätt: r#"
-- föredragning.md --
Resultatet framgår av {{ bilaga("avrapportering") | gemen }}.
"#,
    },
};

/// A unit that the organisation does not have.
pub const OKÄND_ENHET: Regel = Regel {
    namn: "okänd-enhet",
    nivå: Nivå::Fast,
    hittar: "En enhet som inte finns.",
    varför: "Det finns inget namn att skriva ut.",
    gör: "Skriv kortformen som den står under ”enheter” i skrivelse.yaml, eller lägg till den där.",
    exempel: Exempel::Filer {
        fel: r#"
-- föredragning.md --
Ansvarig är {{ ⟦enhet("BLE")⟧ }}.
"#,
        rätt: r#"
-- föredragning.md --
Ansvarig är {{ enhet("BL") }}.
"#,
    },
};

/// Adds all functions.
pub fn add_all(env: &mut Environment<'static>, engine: &Weak<dyn Fill>) {
    let at = engine.clone();
    env.add_function("bilaga", move |id: &str| bilaga(upgrade(&at)?.bilagor(), id));
    let at = engine.clone();
    env.add_function("enhet", move |nyckel: &str| enhet(upgrade(&at)?.enheter(), nyckel));
    env.add_function("hänvisa", hänvisa);
    let at = engine.clone();
    env.add_function(
        "tabell",
        move |state: &mut State<'_, '_>, fil: &str, options: Kwargs| -> Result<Value, Error> {
            let csv = upgrade(&at)?.table(&current_file(state), fil).map_err(nested)?;
            let two = has_two_rows_of_heads(&options)?;
            let joined = two.then(|| csv.med_två_rubrikrader()).flatten();
            let csv = joined.map_or(csv, |(csv, _)| Arc::new(csv));
            Ok(Value::from_object(Tabellvärde(csv)))
        },
    );
}

/// Whether a table is said to have its heads in two rows.
fn has_two_rows_of_heads(options: &Kwargs) -> Result<bool, Error> {
    let rows: Option<i64> = options.get("rubrikrader").unwrap_or(Some(0));
    let other = options.args().any(|name| name != "rubrikrader");
    match rows.filter(|_| !other) {
        None if !other => Ok(false),
        Some(rows @ 1..=2) => Ok(rows == 2),
        _ => {
            let hint = "skriv till exempel tabell(\"fil.csv\", rubrikrader=2)";
            Err(faulty(
                &FEL_INOM_PARENTES,
                "”tabell” tar en fil, och rubrikrader som är 1 eller 2",
                hint,
            ))
        }
    }
}

/// What the bilaga is called that has this id or, where only one has it, this slag.
fn bilaga(known: &[Bilaga], wanted: &str) -> Result<String, Error> {
    if let Some(own) = known.iter().find(|own| own.id.as_deref() == Some(wanted)) {
        return Ok(own.namn.clone());
    }
    let of_slag: Vec<&Bilaga> = known.iter().filter(|own| own.slag == wanted).collect();
    match of_slag[..] {
        [only] => Ok(only.namn.clone()),
        [] => {
            let ids = known.iter().filter_map(|own| own.id.as_deref());
            let alone =
                |own: &&Bilaga| known.iter().filter(|one| one.slag == own.slag).count() == 1;
            let names = ids.chain(known.iter().filter(alone).map(|own| own.slag));
            let none = "lägg till handlingen i ärendet, med ”id: …”";
            Err(missing(&OKÄND_BILAGA, "ärendet har ingen bilaga", wanted, names, none))
        }
        _ => Err(faulty(&OKÄND_BILAGA, flera(&of_slag), välj(&of_slag))),
    }
}

/// That several have the slag which should tell one.
fn flera(of_slag: &[&Bilaga]) -> String {
    let antal = i64::try_from(of_slag.len()).ok().and_then(|antal| räkneord(antal, None).ok());
    let antal = antal.unwrap_or_else(|| of_slag.len().to_string());
    format!("ärendet har {antal} bilagor av slaget ”{}”", of_slag[0].slag)
}

/// How one of them is named: by its id, which those without are to be given.
fn välj(of_slag: &[&Bilaga]) -> String {
    let ids: Vec<String> = of_slag
        .iter()
        .filter_map(|own| Some(format!("bilaga(\"{}\")", own.id.as_ref()?)))
        .collect();
    if ids.len() == of_slag.len() {
        return format!("skriv {}", ids.join(" eller "));
    }
    let slag = of_slag[0].slag;
    format!(
        "ge dem ”id: …” och skriv den som menas, till exempel bilaga(\"{slag}-1\") för ”id: {slag}-1”"
    )
}

/// The full name of a unit.
fn enhet(known: &[(String, String)], wanted: &str) -> Result<String, Error> {
    let found = known.iter().find(|(nyckel, _)| nyckel == wanted);
    found.map(|(_, namn)| namn.clone()).ok_or_else(|| {
        let none = "lägg till den under ”enheter” i skrivelse.yaml";
        let names = known.iter().map(|(nyckel, _)| nyckel.as_str());
        missing(&OKÄND_ENHET, "enheter har ingen nyckel", wanted, names, none)
    })
}

/// `rule` finds that what is `wanted` is not there: `what` says so, and `none` what to do when nothing is.
fn missing<'k>(
    rule: &'static Regel,
    what: &str,
    wanted: &str,
    known: impl IntoIterator<Item = &'k str>,
    none: &str,
) -> Error {
    let hint = hint_nearest(wanted, known);
    faulty(rule, format!("{what} ”{wanted}”"), hint.unwrap_or_else(|| none.to_owned()))
}
