//! The unit and the person of a kontroll or an åtgärd are keys, or plain words that look like none.

use crate::checks::kontext::Kontext;
use crate::diag::{Diagnostic, Exempel, Nivå, Regel, nearest};
use crate::model::{Personval, Plan, Planrisk, Plats, Risk};

/// A word that is nearly a key.
pub const OKÄND_NYCKEL: Regel = Regel {
    namn: "okänd-nyckel",
    nivå: Nivå::Varning,
    hittar: "Ett ord som liknar en nyckel under personer eller enheter, men inte är en. En förkortning i versaler räknas dit.",
    varför: "Ett ord som nästan är en nyckel är ofta felskrivet, och trycks då som det står.",
    gör: "Skriv nyckeln som den står i skrivelse.yaml.",
    exempel: Exempel::Filer {
        fel: r"
-- skrivelse.yaml --
…
enheter:
  bygglov: Bygglovsenheten
-- tillsyn.yaml --
…
kontroller:
  - enhet: ⟦byglov⟧
    kontrollmoment: Varje anmälan ska leda till en bedömning.
    granskningar:
      - resultat: utan_anmärkning
-- handläggningstider.yaml --
…
kontroller:
  - enhet: bygglov
    kontrollmoment: Besluten ska fattas i tid.
    granskningar:
      - resultat: utan_anmärkning
",
        rätt: r"
-- tillsyn.yaml --
…
kontroller:
  - enhet: bygglov
    kontrollmoment: Varje anmälan ska leda till en bedömning.
    granskningar:
      - resultat: utan_anmärkning
",
    },
};

/// A warning for each word that is nearly a key.
pub fn check(kontext: Kontext<'_>, _: &Plan, post: &Planrisk<'_>) -> Vec<Diagnostic> {
    let organisation = kontext.sammanhang.organisation;
    let near =
        |(plats, word): (Plats, &str), known: &[&str]| near_miss(kontext, plats, word, known);
    let units: Vec<&str> = organisation.enheter.keys().map(String::as_str).collect();
    let persons: Vec<&str> = organisation.personer.keys().map(String::as_str).collect();
    let of_units = enheter(post.risk)
        .filter_map(|word| near(word, &units).or_else(|| abbreviated(kontext, word, &units)));
    let of_persons = ansvariga(post.risk).filter_map(|word| near(word, &persons));
    of_units.chain(of_persons).collect()
}

fn enheter(risk: &Risk) -> impl Iterator<Item = (Plats, &str)> {
    let of_kontroller = risk.kontroller.iter().filter_map(|kontroll| kontroll.enhet.as_ref());
    let of_åtgärder = risk.alla_åtgärder().filter_map(|åtgärd| åtgärd.enhet.as_ref());
    let fördjupningar = risk.alla_granskningar().flat_map(|granskning| &granskning.fördjupningar);
    let of_fördjupningar = fördjupningar.filter_map(|fördjupning| fördjupning.enhet.as_ref());
    let all = of_kontroller.chain(of_åtgärder).chain(of_fördjupningar);
    all.map(|enhet| (enhet.plats, enhet.källa.as_str()))
}

fn ansvariga(risk: &Risk) -> impl Iterator<Item = (Plats, &str)> {
    let of_kontroller = risk.kontroller.iter().flat_map(|kontroll| &kontroll.ansvarig);
    let of_åtgärder = risk.alla_åtgärder().flat_map(|åtgärd| &åtgärd.ansvarig);
    of_kontroller.chain(of_åtgärder).filter_map(|val| match val {
        Personval::Nyckel(rad) => Some((rad.plats, rad.källa.trim())),
        Personval::Person(_) => None,
    })
}

/// A word in capitals is a key too, or nobody knows what it stands for: unless no unit has a key.
fn abbreviated(
    kontext: Kontext<'_>,
    (plats, word): (Plats, &str),
    known: &[&str],
) -> Option<Diagnostic> {
    let capitals = word.chars().filter(|letter| letter.is_uppercase()).count();
    let is_short = capitals > 2
        && !word.contains(|letter: char| letter.is_lowercase() || letter.is_whitespace());
    (is_short && !known.is_empty() && !known.contains(&word)).then(|| {
        let message = format!("”{word}” är ingen nyckel i enheter, och trycks som det står");
        let fault = Diagnostic::new(&OKÄND_NYCKEL, message).at(kontext.span(plats));
        fault.hint(format!(
            "skriv hela namnet, eller lägg till ”{word}: …” under ”enheter” i skrivelse.yaml"
        ))
    })
}

fn near_miss(kontext: Kontext<'_>, plats: Plats, word: &str, known: &[&str]) -> Option<Diagnostic> {
    if word.contains(char::is_whitespace) || known.contains(&word) {
        return None;
    }
    let near = nearest(word, known.iter().copied())?;
    let message = format!("”{word}” är ingen nyckel, men liknar en");
    let fault = Diagnostic::new(&OKÄND_NYCKEL, message).at(kontext.span(plats));
    Some(fault.hint(format!("menade du ”{near}”?")))
}
