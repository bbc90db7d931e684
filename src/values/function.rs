//! Functions in texts: `bilaga("id")`, `enhet("EB")`, `tabell("fil.csv")`.

use std::sync::Weak;

use minijinja::value::Value;
use minijinja::{Environment, Error, State};

use super::context::current_file;
use super::fill::{Fill, upgrade};
use super::hanvisning::hänvisa;
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
    env.add_function("bilaga", move |id: &str| {
        lookup(
            upgrade(&at)?.bilagor(),
            id,
            &OKÄND_BILAGA,
            "ärendet har ingen bilaga",
            "lägg till handlingen i ärendet, med ”id: …”",
        )
    });
    let at = engine.clone();
    env.add_function("enhet", move |nyckel: &str| {
        lookup(
            upgrade(&at)?.enheter(),
            nyckel,
            &OKÄND_ENHET,
            "enheter har ingen nyckel",
            "lägg till den under ”enheter” i skrivelse.yaml",
        )
    });
    env.add_function("hänvisa", hänvisa);
    let at = engine.clone();
    env.add_function("tabell", move |state: &mut State<'_, '_>, fil: &str| {
        let csv = upgrade(&at)?.table(&current_file(state), fil).map_err(nested)?;
        Ok::<Value, Error>(Value::from_object(Tabellvärde(csv)))
    });
}

/// The name under a key; if there is none, `rule` finds that, `missing` says what is not there, and `none` what to do
/// when nothing is.
fn lookup(
    known: &[(String, String)],
    wanted: &str,
    rule: &'static Regel,
    missing: &str,
    none: &str,
) -> Result<String, Error> {
    if let Some((_, name)) = known.iter().find(|(key, _)| key == wanted) {
        Ok(name.clone())
    } else {
        let hint = hint_nearest(wanted, known.iter().map(|(key, _)| key.as_str()));
        let message = format!("{missing} ”{wanted}”");
        Err(faulty(rule, message, hint.unwrap_or_else(|| none.to_owned())))
    }
}
