//! A slutdatum that is meant as a date is one, since `läge` holds it against the day.

use crate::checks::kontext::Kontext;
use crate::diag::{Diagnostic, Edit, Exempel, Nivå, Regel, Replacement};
use crate::model::{Plan, Planrisk, Rad, parse_date};
use crate::text::{Dag, dag, så_skrivs};

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

/// A slutdatum that is a day, written otherwise than the program reads it.
pub const SLUTDATUM_PÅ_ANNAT_SÄTT: Regel = Regel {
    namn: "slutdatum-på-annat-sätt",
    nivå: Nivå::Varning,
    hittar: "Ett slutdatum som är en dag, men inte är skrivet med år, månad och dag i siffror.",
    varför: "Programmet läser det som ord, och ”skrivelse läge” kan inte säga om åtgärden är försenad.",
    gör: "Skriv år, månad och dag: 2027-04-30.",
    exempel: Exempel::Filer {
        fel: r"
-- tillsyn.yaml --
…
åtgärder:
  - vad: Inför en gemensam lista över anmälningar
    slutdatum: ⟦30/4 2027⟧
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
    let wrong = written.filter(|rad| parse_date(rad.källa.trim()).is_none());
    wrong.filter_map(|rad| fault(kontext, rad)).collect()
}

fn fault(kontext: Kontext<'_>, rad: &Rad) -> Option<Diagnostic> {
    let words = rad.källa.trim();
    let fault = match dag(words)? {
        Dag::FinnsInte(_) => {
            let message = format!("”{words}” ser ut som ett datum, men finns inte");
            Diagnostic::new(&SLUTDATUM_FINNS_INTE, message).hint(så_skrivs(words))
        }
        Dag::UtanÅr => otherwise(words).hint(så_skrivs(words)),
        Dag::Är(date) => mended(kontext, rad, date, otherwise(words).hint(så_skrivs(words))),
    };
    Some(fault.at(kontext.span(rad.plats)))
}

fn otherwise(words: &str) -> Diagnostic {
    Diagnostic::new(
        &SLUTDATUM_PÅ_ANNAT_SÄTT,
        format!("”{words}” läses som ord, inte som ett datum"),
    )
}

/// With the edit that writes the date.
fn mended(kontext: Kontext<'_>, rad: &Rad, date: time::Date, fault: Diagnostic) -> Diagnostic {
    let Some(scalar) = kontext.workshop.repo.tree.scalar(rad.plats) else { return fault };
    let all =
        Replacement::new(scalar.origin.span(0..scalar.text.trim_end().len()), date.to_string());
    fault.mended(Edit::new(format!("skriv {date}"), vec![all]).of_words())
}
