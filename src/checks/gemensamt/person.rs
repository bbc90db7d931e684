//! A person that is named is one of `skrivelse.yaml`, or given in full.

use super::tomt_namn::namnlös;
use crate::checks::kontext::{Kontext, unknown};
use crate::diag::{Diagnostic, Exempel, Nivå, Regel};
use crate::model::{Personval, Plats};

/// A key that no person has.
pub const OKÄND_PERSON: Regel = Regel {
    namn: "okänd-person",
    nivå: Nivå::Fast,
    hittar: "En nyckel till en person som inte finns i skrivelse.yaml.",
    varför: "Personens namn, titel och kontaktuppgifter hämtas därifrån.",
    gör: "Skriv nyckeln som den står under personer, lägg till personen där, eller skriv {namn: …, titel: …}.",
    exempel: Exempel::Filer {
        fel: "-- ärende.yaml --\n…\nhandläggare: ⟦Sam Ek⟧\n",
        rätt: "-- ärende.yaml --\n…\nhandläggare: ek\n",
    },
};

/// A fault if there is no person with this key.
pub fn personnyckel(kontext: Kontext<'_>, plats: Plats, key: &str) -> Option<Diagnostic> {
    let personer = &kontext.sammanhang.organisation.personer;
    let known = !kontext.is_written(plats) || personer.contains_key(key);
    (!known).then(|| {
        let known = personer.keys().map(String::as_str);
        let fault =
            unknown(&OKÄND_PERSON, "det finns ingen person", key, kontext.span(plats), known);
        Diagnostic { follows: kontext.unread_there("personer", key), ..fault }
    })
}

/// A fault if a person is neither known nor given in full, with a name.
pub fn person(kontext: Kontext<'_>, val: &Personval) -> Option<Diagnostic> {
    let rad = match val {
        Personval::Nyckel(rad) => rad,
        Personval::Person(person) => return namnlös(kontext, person),
    };
    let key = rad.källa.trim();
    let fault = personnyckel(kontext, rad.plats, key)?;
    let known = &kontext.sammanhang.organisation.personer;
    let mut personer = known.iter();
    if let Some((key, _)) = personer.find(|(_, person)| person.namn.källa == key) {
        let hint = format!("skriv nyckeln i stället för namnet: {key}");
        return Some(Diagnostic { hints: vec![hint], ..fault });
    }
    let mut several = key.split([',', ';', '/']).map(str::trim);
    if key.contains([',', ';', '/']) && several.all(|key| known.contains_key(key)) {
        let first = key.split([',', ';', '/']).next().unwrap_or_default().trim();
        let hint = format!("här ryms bara en person, till exempel: {first}");
        return Some(Diagnostic { hints: vec![hint], ..fault });
    }
    Some(fault.hint(
        "lägg till personen under ”personer” i skrivelse.yaml, eller skriv {namn: …, titel: …}",
    ))
}
