//! What goes out to a meeting is from before it: a case that goes on to the next organ gets handlingar that the
//! earlier meeting never saw.

use crate::checks::kontext::Kontext;
use crate::diag::{Diagnostic, Exempel, Nivå, Regel, Span};
use crate::documents::Fall;
use crate::model::{Handling, Innehåll, Ord, Protokollsutdrag, Sammanträde, Ärende};

/// A handling that is younger than the meeting that it goes out to.
pub const HANDLING_EFTER_SAMMANTRÄDET: Regel = Regel {
    namn: "handling-efter-sammanträdet",
    nivå: Nivå::Varning,
    hittar: "En handling som är från efter sammanträdet den skickas till, eller ett protokollsutdrag från samma sammanträde.",
    varför: "När ett ärende går vidare kommer det nya annars med i handlingarna till ett sammanträde som redan har varit.",
    gör: "Är sammanträdet hållet, spara dess handlingar som de skickades, innan du bygger igen. Är datumet fel, rätta det.",
    exempel: Exempel::Filer {
        fel: r#"
-- ärende.yaml --
…
handlingar:
  - slag: tjänsteskrivelse
    avsnitt:
      - rubrik: Ärendet
        text: Se {{ bilaga("avrapportering") }} och {{ bilaga("protokollsutdrag") }}.
  - slag: avrapportering
  - ⟦slag⟧: protokollsutdrag
    sammanträdesdatum: 2027-02-10
    paragraf: 7
    beslut: Nämnden godkänner avrapporteringen.
-- sammanträden/2027-02-10/sammanträde.yaml --
organ: bn
datum: 2027-02-10
tid: "13:00"
plats: Stadshuset
punkter:
  - ärende: ../../ärenden/avrapportering
"#,
        rätt: r"
-- sammanträden/2027-02-10/sammanträde.yaml --
…
datum: 2027-03-10
",
    },
};

/// A warning for each such handling.
pub fn check(
    kontext: Kontext<'_>,
    sammanträde: &Sammanträde,
    listade: &[(&Ord, &Fall<'_>)],
) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for (named, fall) in listade {
        let Some(ärende) = fall.ärende else { continue };
        let later = ärende.handlingar.iter().filter_map(|handling| {
            let key = later(sammanträde, ärende, handling)?;
            Some(warning(kontext, kontext.key(handling.gemensamt.plats, key), named))
        });
        found.extend(later);
    }
    found
}

/// The key of what says that a handling is younger than the meeting.
fn later(
    sammanträde: &Sammanträde, ärende: &Ärende, handling: &Handling
) -> Option<&'static str> {
    let common = &handling.gemensamt;
    let meets = sammanträde.datum.date();
    let utdrag = match &handling.innehåll {
        Innehåll::Protokollsutdrag(utdrag) => Some(utdrag),
        _ => None,
    };
    let held = utdrag.and_then(|utdrag| utdrag.sammanträdesdatum.as_ref());
    let dates = [
        ("sammanträdesdatum", held),
        ("datum", common.datum.as_ref()),
        ("reviderad", common.reviderad.as_ref()),
    ];
    let after = dates.iter().find(|(_, datum)| datum.is_some_and(|datum| datum.date() > meets));
    let own = utdrag.is_some_and(|utdrag| same_organ(utdrag, ärende, sammanträde));
    let own = own && held.or(common.datum.as_ref()).is_none_or(|datum| datum.date() >= meets);
    after.map(|(key, _)| *key).or(own.then_some("slag"))
}

fn same_organ(utdrag: &Protokollsutdrag, ärende: &Ärende, sammanträde: &Sammanträde) -> bool {
    utdrag.organ.as_ref().unwrap_or(&ärende.nämnd).källa == sammanträde.organ.källa
}

fn warning(kontext: Kontext<'_>, place: Span, named: &Ord) -> Diagnostic {
    let message = "handlingen är från efter sammanträdet som den skickas till, eller från sammanträdet självt";
    Diagnostic::new(&HANDLING_EFTER_SAMMANTRÄDET, message)
        .at(place)
        .related(kontext.span(named.plats), "ärendet på föredragningslistan")
        .hint("är sammanträdet hållet, spara handlingarna som de skickades; annars, rätta eller skriv datumet")
}
