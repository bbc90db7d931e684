//! An åtgärd says what is to be done, or was.

use crate::checks::kontext::Kontext;
use crate::diag::{Diagnostic, Exempel, Nivå, Regel};
use crate::model::{Genomfört, Plan, Planrisk, Åtgärd};

/// An åtgärd that says nothing.
pub const TOM_ÅTGÄRD: Regel = Regel {
    namn: "tom-åtgärd",
    nivå: Nivå::Varning,
    hittar: "En åtgärd som varken säger vad som ska göras eller vad som har gjorts.",
    varför: "Den som ansvarar får inte veta för vad.",
    gör: "Skriv vad som ska göras efter vad, eller ta bort åtgärden.",
    exempel: Exempel::Filer {
        fel: r#"
-- tillsyn.yaml --
…
åtgärder:
  - ⟦vad⟧: ""
    ansvarig: enhetschef
"#,
        rätt: r"
-- tillsyn.yaml --
…
åtgärder:
  - vad: Gå igenom anmälningarna
    ansvarig: enhetschef
",
    },
};

/// A warning for each that does not.
pub fn check(kontext: Kontext<'_>, _: &Plan, post: &Planrisk<'_>) -> Vec<Diagnostic> {
    let empty = post.risk.alla_åtgärder().filter(|åtgärd| is_empty(åtgärd));
    let told = empty.map(|åtgärd| {
        Diagnostic::new(&TOM_ÅTGÄRD, "åtgärden säger inte vad som ska göras")
            .at(kontext.first_key(åtgärd.plats))
            .hint("skriv ”vad: …”, eller ta bort åtgärden")
    });
    told.collect()
}

fn is_empty(åtgärd: &Åtgärd) -> bool {
    let done = match &åtgärd.genomfört {
        Some(Genomfört::Text(text)) => vec![text],
        Some(Genomfört::Perioder(poster)) => poster.iter().map(|post| &post.text).collect(),
        None => Vec::new(),
    };
    let texts = åtgärd.vad.iter().chain(done).map(|text| text.källa.as_str());
    let rows = åtgärd.namn.iter().chain(åtgärd.uppföljningar.iter().map(|del| &del.vad));
    texts.chain(rows.map(|rad| rad.källa.as_str())).all(|words| words.trim().is_empty())
}
