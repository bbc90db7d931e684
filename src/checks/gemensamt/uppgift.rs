//! What is written of a person that no layout prints where the person stands.

use crate::checks::kontext::Kontext;
use crate::diag::{Diagnostic, Exempel, Nivå, Regel};
use crate::model::{Person, Personval};

/// What is told of a person where it is not printed.
pub const UPPGIFT_UTAN_PLATS: Regel = Regel {
    namn: "uppgift-utan-plats",
    nivå: Nivå::Råd,
    hittar: "En uppgift om en person på ett ställe där den inte trycks, till exempel sekreterarens telefonnummer i kallelsen.",
    varför: "Den når inte den som läser.",
    gör: "Ta bort uppgiften, eller skriv den i en text.",
    exempel: Exempel::Filer {
        fel: r#"
-- sammanträden/2027-02-10/sammanträde.yaml --
organ: bn
datum: 2027-02-10
tid: "13:00"
plats: Stadshuset
sekreterare: {namn: Sam Ek, ⟦telefon⟧: 010-000 00 00}
punkter: [{rubrik: Upprop}]
"#,
        rätt: r"
-- sammanträden/2027-02-10/sammanträde.yaml --
…
sekreterare: {namn: Sam Ek}
",
    },
};

/// The keys of a person.
const UPPGIFTER: [&str; 4] = ["titel", "epost", "telefon", "parti"];

/// An advice for each value of a person, written here, that is not one of those that are `printed`. A component of the
/// repository's own may print them.
pub fn onämnt(kontext: Kontext<'_>, val: &Personval, printed: &[&str]) -> Vec<Diagnostic> {
    let Some(person) = told_in_full(kontext, val) else { return Vec::new() };
    let silent = UPPGIFTER.into_iter().filter(|key| !printed.contains(key) && has(person, key));
    let told = silent.map(|key| {
        let message = format!("”{key}” trycks inte här");
        let notice =
            Diagnostic::new(&UPPGIFT_UTAN_PLATS, message).at(kontext.key(person.plats, key));
        notice.hint("ta bort den, eller skriv den i en text")
    });
    told.collect()
}

/// An advice for a person, written here, whom no paper shows.
pub fn otryckt(kontext: Kontext<'_>, val: &Personval) -> Option<Diagnostic> {
    let person = told_in_full(kontext, val)?;
    let notice = Diagnostic::new(&UPPGIFT_UTAN_PLATS, "personen trycks inte i någon handling");
    let notice = notice.at(kontext.span(person.namn.plats));
    Some(notice.hint("ta bort den, eller skriv den i handlingen som den hör till"))
}

/// A person who is written here, and whom only the program's own components would print.
fn told_in_full<'v>(kontext: Kontext<'_>, val: &'v Personval) -> Option<&'v Person> {
    let own = &kontext.workshop.layout.own.files;
    let Personval::Person(person) = val else { return None };
    let own_looks = || own.iter().any(|file| file.ends_with(".typ") || file.ends_with(".j2"));
    (!person.maskad && !own_looks()).then_some(person)
}

fn has(person: &Person, key: &str) -> bool {
    match key {
        "titel" => person.titel.is_some(),
        "epost" => person.epost.is_some(),
        "telefon" => person.telefon.is_some(),
        _ => person.parti.is_some(),
    }
}
