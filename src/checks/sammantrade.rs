//! A meeting: its organ, its times, and the cases on its föredragningslista.

use std::collections::BTreeMap;

use super::arende;
use super::kontext::{Kontext, unknown};
use crate::diag::{Diagnostic, Span};
use crate::model::{Ord, Organisation, Punkt, Sammanträde, klockslag, tidsspann, Ärende};
use crate::workshop::Workshop;

/// What is wrong with the meeting.
pub fn check(kontext: Kontext<'_>, sammanträde: &Sammanträde) -> Vec<Diagnostic> {
    let mut faults = Vec::new();
    let nämnder = &kontext.sammanhang.organisation.nämnder;
    let organ = &sammanträde.organ;
    if kontext.is_written(organ.plats) && !nämnder.contains_key(&organ.källa) {
        let known = nämnder.keys().map(String::as_str);
        faults.push(unknown(
            "det finns ingen nämnd",
            &organ.källa,
            kontext.span(organ.plats),
            known,
        ));
    }
    let persons = sammanträde.justerare.iter().chain(&sammanträde.ersättare);
    let persons = persons.chain(&sammanträde.ordförande).chain(&sammanträde.sekreterare);
    let presenters = sammanträde.punkter.iter().flat_map(|punkt| &punkt.föredragande);
    faults.extend(persons.chain(presenters).filter_map(|val| arende::person(kontext, val)));
    faults.extend(sammanträde.punkter.iter().filter_map(|punkt| nameless(kontext, punkt)));
    faults.extend(times(kontext, sammanträde));
    faults
}

fn nameless(kontext: Kontext<'_>, punkt: &Punkt) -> Option<Diagnostic> {
    (punkt.ärende.is_none() && punkt.rubrik.is_none()).then(|| {
        Diagnostic::fel("punkten har varken ärende eller rubrik")
            .at(first_line(kontext.span(punkt.plats)))
            .hint("skriv ”ärende: …” med sökvägen till ärendets mapp, eller ”rubrik: …”")
    })
}

fn first_line(span: Span) -> Span {
    Span { end: span.start.saturating_add(1).min(span.end), ..span }
}

/// Times that can be read, none before the meeting begins and none within that of an earlier item.
fn times(kontext: Kontext<'_>, sammanträde: &Sammanträde) -> Vec<Diagnostic> {
    let mut faults = Vec::new();
    let begins = klockslag(&sammanträde.tid.källa);
    if begins.is_none() && kontext.is_written(sammanträde.tid.plats) {
        faults.push(unreadable(kontext, &sammanträde.tid, "skriv den så här: \"08:30\""));
    }
    let mut earlier: Vec<((u32, u32), &Ord)> = Vec::new();
    for tid in sammanträde.punkter.iter().filter_map(|punkt| punkt.tid.as_ref()) {
        let Some((from, to)) = tidsspann(&tid.källa) else {
            faults.push(unreadable(kontext, tid, "skriv den så här: \"08:35–08:45\""));
            continue;
        };
        if begins.is_some_and(|begins| from < begins) {
            let fault = Diagnostic::fel("punkten börjar före sammanträdet")
                .at(kontext.span(tid.plats))
                .related(kontext.span(sammanträde.tid.plats), "sammanträdet börjar");
            faults.push(fault.hint("rätta den ena av tiderna"));
        }
        if let Some((_, other)) =
            earlier.iter().find(|((start, end), _)| from < *end && *start < to)
        {
            let fault = Diagnostic::fel("två punkter har tider som går in i varandra")
                .at(kontext.span(tid.plats))
                .related(kontext.span(other.plats), "den andra");
            faults.push(fault.hint("rätta den ena av tiderna"));
        }
        earlier.push(((from, to), tid));
    }
    faults
}

fn unreadable(kontext: Kontext<'_>, tid: &Ord, hint: &str) -> Diagnostic {
    Diagnostic::fel(format!("”{}” är ingen tid", tid.källa)).at(kontext.span(tid.plats)).hint(hint)
}

/// A case is decided by the organ that meets, by the one that it is part of, or by its own utskott.
pub fn organ(
    organisation: &Organisation,
    sammanträde: &Sammanträde,
    ärende: &Ärende,
    place: Span,
) -> Option<Diagnostic> {
    let (meets, decides) = (&sammanträde.organ.källa, &ärende.nämnd.källa);
    let part_of = |organ: &str, whole: &str| {
        let above = organisation.nämnder.get(organ).and_then(|nämnd| nämnd.del_av.as_ref());
        above.is_some_and(|above| above.källa == whole)
    };
    let known =
        organisation.nämnder.contains_key(meets) && organisation.nämnder.contains_key(decides);
    let belongs = meets == decides || part_of(decides, meets) || part_of(meets, decides);
    (known && !belongs).then(|| {
        Diagnostic::fel(format!(
            "ärendet avgörs av ”{decides}”, men det är ”{meets}” som sammanträder"
        ))
        .at(place)
        .hint("ta bort punkten, eller rätta ”nämnd” i ärendet")
    })
}

/// A case that is on the list twice.
pub fn twice(workshop: &Workshop, named: &[(&Ord, usize)]) -> Vec<Diagnostic> {
    let mut first: BTreeMap<usize, &Ord> = BTreeMap::new();
    let mut faults = Vec::new();
    for (written, case) in named {
        if let Some(earlier) = first.get(case) {
            let fault = Diagnostic::fel("ärendet står två gånger på föredragningslistan")
                .at(workshop.repo.tree.span(written.plats))
                .related(workshop.repo.tree.span(earlier.plats), "den första gången");
            faults.push(fault.hint("ta bort den ena punkten"));
        } else {
            first.insert(*case, written);
        }
    }
    faults
}
