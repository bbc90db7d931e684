//! What goes out to a meeting is from before it: a case that goes on to the next organ gets handlingar that the
//! earlier meeting never saw.

use time::Date;

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
diarienummer: BN-2027-00001
rubrik: Remiss om bygglov
datum: 2027-01-29
nämnd: bn
handläggare: ek
handlingar:
  - slag: tjänsteskrivelse
    avsnitt:
      - rubrik: Ärendet
        text: Se {{ bilaga("protokollsutdrag") }}.
  - ⟦slag⟧: protokollsutdrag
    sammanträdesdatum: 2027-02-10
    paragraf: 7
    beslut: Nämnden lämnar remissen utan erinran.
-- sammanträden/våren/sammanträde.yaml --
organ: bn
datum: 2027-02-10
tid: "13:00"
plats: Stadshuset
punkter:
  - ärende: ../../ärenden/avrapportering
"#,
        rätt: r"
-- sammanträden/våren/sammanträde.yaml --
…
datum: 2027-03-10
",
    },
};

/// A warning for each such handling, and one for all that bear the date of their case.
pub fn check(
    kontext: Kontext<'_>,
    sammanträde: &Sammanträde,
    listade: &[(&Ord, &Fall<'_>)],
) -> Vec<Diagnostic> {
    let Some(meets) = kontext.dag(&sammanträde.datum) else { return Vec::new() };
    let mut found = Vec::new();
    for (named, fall) in listade {
        let Some(ärende) = fall.ärende else { continue };
        let later = ärende.handlingar.iter().filter_map(|handling| {
            let (key, why) = later(kontext, (sammanträde, meets), ärende, handling)?;
            Some((kontext.key(handling.gemensamt.plats, key), why))
        });
        let of_case = of_case(kontext, ärende, meets);
        let of_case = of_case.map(|why| (kontext.key(ärende.plats, "datum"), why));
        found.extend(later.chain(of_case).map(|(place, why)| warning(kontext, place, why, named)));
    }
    found
}

/// The key of what says that a handling is younger than the meeting on that day, and how.
fn later(
    kontext: Kontext<'_>,
    (sammanträde, meets): (&Sammanträde, Date),
    ärende: &Ärende,
    handling: &Handling,
) -> Option<(&'static str, String)> {
    let common = &handling.gemensamt;
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
    let after = dates.iter().find_map(|(key, datum)| {
        let day = kontext.dag(datum.as_ref()?).filter(|day| *day > meets)?;
        Some((*key, format!("handlingen är från {day}, efter sammanträdet {meets}")))
    });
    let own = utdrag.is_some_and(|utdrag| same_organ(utdrag, ärende, sammanträde));
    let day = held.or(common.datum.as_ref());
    let own = own && day.is_none_or(|day| kontext.dag(day).is_some_and(|day| day >= meets));
    let why = "protokollsutdraget är från sammanträdet som det skickas till";
    after.or_else(|| own.then(|| ("slag", why.to_owned())))
}

/// What says that what is written in a case is younger than the meeting on that day.
fn of_case(kontext: Kontext<'_>, ärende: &Ärende, meets: Date) -> Option<String> {
    let day = kontext.dag(ärende.datum.as_ref()?).filter(|day| *day > meets)?;
    let bears = |handling: &Handling| {
        handling.gemensamt.datum.is_none()
            && handling.hör_till.is_none()
            && !handling.görs_av_andra()
    };
    let any = ärende.handlingar.iter().any(bears);
    any.then(|| format!("det som skrivs i ärendet är från {day}, efter sammanträdet {meets}"))
}

fn same_organ(utdrag: &Protokollsutdrag, ärende: &Ärende, sammanträde: &Sammanträde) -> bool {
    utdrag.organ.as_ref().unwrap_or(&ärende.nämnd).källa == sammanträde.organ.källa
}

fn warning(kontext: Kontext<'_>, place: Span, why: String, named: &Ord) -> Diagnostic {
    Diagnostic::new(&HANDLING_EFTER_SAMMANTRÄDET, why)
        .at(place)
        .related(kontext.span(named.plats), "ärendet på föredragningslistan")
        .hint("är sammanträdet hållet, spara handlingarna som de skickades; annars, rätta eller skriv datumet")
}
