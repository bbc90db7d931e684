//! A slutdatum that looks like a date is one, since `läge` holds it against the day.

use crate::checks::kontext::Kontext;
use crate::diag::{Diagnostic, Exempel, Nivå, Regel};
use crate::model::{Plan, Planrisk, Rad, parse_date};

/// A slutdatum that is no day.
pub const SLUTDATUM_FINNS_INTE: Regel = Regel {
    namn: "slutdatum-finns-inte",
    nivå: Nivå::Varning,
    hittar: "Ett slutdatum som ser ut som ett datum, men som inte finns.",
    varför: "”skrivelse läge” kan inte säga om åtgärden är försenad.",
    gör: "Skriv år, månad och dag: 2027-01-31.",
    exempel: Exempel::Filer {
        fel: r"
-- tillsyn.yaml --
…
åtgärder:
  - vad: Inför en gemensam lista över anmälningar
    slutdatum: ⟦2027-04-31⟧
",
        rätt: r"
-- tillsyn.yaml --
…
åtgärder:
  - vad: Inför en gemensam lista över anmälningar
    slutdatum: 2027-04-30
",
    },
};

/// A warning for each that is not.
pub fn check(kontext: Kontext<'_>, _: &Plan, post: &Planrisk<'_>) -> Vec<Diagnostic> {
    let written = post.risk.alla_åtgärder().filter_map(|åtgärd| åtgärd.slutdatum.as_ref());
    let wrong = written.filter(|rad| looks_like_a_date(rad.källa.trim()));
    let wrong = wrong.filter(|rad| parse_date(rad.källa.trim()).is_none());
    wrong.map(|rad| fault(kontext, rad)).collect()
}

fn looks_like_a_date(words: &str) -> bool {
    let year = words.get(..4).is_some_and(|year| year.bytes().all(|byte| byte.is_ascii_digit()));
    let shaped = words.len() > 7 && words.bytes().all(|byte| byte.is_ascii_digit() || byte == b'-');
    year && shaped
}

fn fault(kontext: Kontext<'_>, rad: &Rad) -> Diagnostic {
    let message = format!("”{}” ser ut som ett datum, men finns inte", rad.källa.trim());
    let fault = Diagnostic::new(&SLUTDATUM_FINNS_INTE, message).at(kontext.span(rad.plats));
    fault.hint("skriv år, månad och dag: 2025-01-31")
}
