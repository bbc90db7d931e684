//! Times of a meeting can be read; no item begins before it, and no two go on at once.

use std::sync::LazyLock;

use regex::Regex;

use crate::checks::kontext::Kontext;
use crate::diag::{Diagnostic, Edit, Exempel, Nivå, Regel, Replacement};
use crate::model::{Ord, Sammanträde, klockslag, tidsspann};

/// A time that is none.
pub const OLÄSLIG_TID: Regel = Regel {
    namn: "oläslig-tid",
    nivå: Nivå::Fast,
    hittar: "En tid som inte går att läsa som ett klockslag, eller för en punkt som ett klockslag till ett annat.",
    varför: "Tiden skrivs på kallelsen, och den som kallas ska kunna lita på den.",
    gör: "Skriv klockslaget så här: 08:30, och tiden för en punkt så här: 08:35–08:45.",
    exempel: Exempel::Filer {
        fel: r"
-- sammanträden/2027-02-10/sammanträde.yaml --
organ: bn
datum: 2027-02-10
tid: ⟦klockan ett⟧
plats: Stadshuset
punkter:
  - rubrik: Upprop
",
        rätt: r#"
-- sammanträden/2027-02-10/sammanträde.yaml --
…
tid: "13:00"
"#,
    },
};

/// An item before the meeting.
pub const PUNKT_FÖRE_SAMMANTRÄDET: Regel = Regel {
    namn: "punkt-före-sammanträdet",
    nivå: Nivå::Fel,
    hittar: "En punkt som börjar före sammanträdet.",
    varför: "Den som kommer när sammanträdet börjar missar punkten.",
    gör: "Rätta den ena av tiderna.",
    exempel: Exempel::Filer {
        fel: r#"
-- sammanträden/2027-02-10/sammanträde.yaml --
organ: bn
datum: 2027-02-10
tid: "13:00"
plats: Stadshuset
punkter:
  - rubrik: Information från förvaltningen
    tid: ⟦12:30–12:45⟧
"#,
        rätt: r"
-- sammanträden/2027-02-10/sammanträde.yaml --
…
punkter:
  - rubrik: Information från förvaltningen
    tid: 13:30–13:45
",
    },
};

/// Items at the same time.
pub const ÖVERLAPPANDE_TIDER: Regel = Regel {
    namn: "överlappande-tider",
    nivå: Nivå::Fel,
    hittar: "Två punkter vars tider går in i varandra.",
    varför: "Nämnden kan bara ta upp en punkt i taget, och den som ska föredra behöver veta när.",
    gör: "Rätta den ena av tiderna.",
    exempel: Exempel::Filer {
        fel: r#"
-- sammanträden/2027-02-10/sammanträde.yaml --
organ: bn
datum: 2027-02-10
tid: "13:00"
plats: Stadshuset
punkter:
  - rubrik: Upprop
    tid: 13:00–13:10
  - rubrik: Information från förvaltningen
    tid: ⟦13:05–13:30⟧
"#,
        rätt: r"
-- sammanträden/2027-02-10/sammanträde.yaml --
…
punkter:
  - rubrik: Upprop
    tid: 13:00–13:10
  - rubrik: Information från förvaltningen
    tid: 13:10–13:30
",
    },
};

/// From when and until when, in minutes.
type Spann = (u32, u32);

/// What is wrong with the times.
pub fn check(kontext: Kontext<'_>, sammanträde: &Sammanträde) -> Vec<Diagnostic> {
    let begins = klockslag(&sammanträde.tid.källa);
    let written = kontext.is_written(sammanträde.tid.plats);
    let unread = (begins.is_none() && written).then(|| {
        unreadable(
            kontext,
            &sammanträde.tid,
            lästa(&sammanträde.tid.källa).first().map(|from| skrivet(*from)),
            "08:30",
        )
    });
    let mut faults: Vec<Diagnostic> = unread.into_iter().collect();
    let mut earlier: Vec<(Spann, &Ord)> = Vec::new();
    for tid in sammanträde.punkter.iter().filter_map(|punkt| punkt.tid.as_ref()) {
        let Some(spann) = tidsspann(&tid.källa) else {
            faults.push(unread_span(kontext, tid));
            continue;
        };
        if begins.is_some_and(|begins| spann.0 < begins) {
            faults.push(too_early(kontext, tid, &sammanträde.tid));
        }
        let at_once = earlier.iter().find(|(other, _)| overlap(spann, *other));
        faults.extend(at_once.map(|(_, other)| overlapping(kontext, tid, other)));
        earlier.push((spann, tid));
    }
    faults
}

fn overlap(one: Spann, other: Spann) -> bool {
    one.0 < other.1 && other.0 < one.1
}

/// A span that is none, or that ends before it begins.
fn unread_span(kontext: Kontext<'_>, tid: &Ord) -> Diagnostic {
    let times = tid.källa.split_once(['–', '-']);
    if times.is_some_and(|(from, to)| klockslag(from).is_some() && klockslag(to).is_some()) {
        let fault =
            Diagnostic::new(&OLÄSLIG_TID, format!("”{}” slutar innan den börjar", tid.källa));
        return fault.at(kontext.span(tid.plats)).hint("byt plats på tiderna, eller rätta den ena");
    }
    match lästa(&tid.källa).as_slice() {
        [from, to] if from < to => {
            unreadable(kontext, tid, Some(format!("{}–{}", skrivet(*from), skrivet(*to))), "")
        }
        [from] => {
            let message = format!("”{}” säger bara när punkten börjar", tid.källa);
            let until = skrivet((from + 15).min(LAST));
            let hint =
                format!("skriv också när den slutar, till exempel \"{}–{until}\"", skrivet(*from));
            Diagnostic::new(&OLÄSLIG_TID, message).at(kontext.span(tid.plats)).hint(hint)
        }
        _ => unreadable(kontext, tid, None, "08:35–08:45"),
    }
}

/// The last minute of a day.
const LAST: u32 = 24 * 60 - 1;

/// A time as it is written.
fn skrivet(minutes: u32) -> String {
    format!("{:02}:{:02}", minutes / 60, minutes % 60)
}

/// The times that words hold, in minutes; none if one of them does not exist.
fn lästa(words: &str) -> Vec<u32> {
    static TID: LazyLock<Regex> = LazyLock::new(|| {
        Regex::new(r"(\d{1,2})(?:[.:,]?(\d{2}))?")
            .unwrap_or_else(|_| unreachable!("it is a sound pattern"))
    });
    let minutes = |found: regex::Captures<'_>| {
        let part =
            |index: usize| found.get(index).map_or(Some(0), |part| part.as_str().parse().ok());
        let (hour, minute): (u32, u32) = (part(1)?, part(2)?);
        (hour < 24 && minute < 60).then_some(hour * 60 + minute)
    };
    TID.captures_iter(words).map(minutes).collect::<Option<_>>().unwrap_or_default()
}

/// `read`: the time that it is read as, if it can be; `usual`: how one is written.
fn unreadable(kontext: Kontext<'_>, tid: &Ord, read: Option<String>, usual: &str) -> Diagnostic {
    let span = kontext.span(tid.plats);
    let fault = Diagnostic::new(&OLÄSLIG_TID, format!("”{}” är ingen tid", tid.källa)).at(span);
    match read {
        Some(read) => {
            let edit = Edit::offer(
                "skriv tiden med siffror",
                vec![Replacement::new(span, format!("\"{read}\""))],
            );
            fault.hint(format!("skriv den så här: \"{read}\"")).mended(edit)
        }
        None => fault.hint(format!("skriv den så här: \"{usual}\"")),
    }
}

fn too_early(kontext: Kontext<'_>, tid: &Ord, begins: &Ord) -> Diagnostic {
    Diagnostic::new(&PUNKT_FÖRE_SAMMANTRÄDET, "punkten börjar före sammanträdet")
        .at(kontext.span(tid.plats))
        .related(kontext.span(begins.plats), "sammanträdet börjar")
        .hint("rätta den ena av tiderna")
}

fn overlapping(kontext: Kontext<'_>, tid: &Ord, other: &Ord) -> Diagnostic {
    Diagnostic::new(&ÖVERLAPPANDE_TIDER, "två punkter har tider som går in i varandra")
        .at(kontext.span(tid.plats))
        .related(kontext.span(other.plats), "den andra")
        .hint("rätta den ena av tiderna")
}
