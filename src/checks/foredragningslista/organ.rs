//! A case is decided by the organ that meets, by the one that it is part of, or by its own utskott.

use crate::checks::kontext::Kontext;
use crate::diag::{Diagnostic, Exempel, Nivå, Regel};
use crate::documents::Fall;
use crate::model::{Ord, Organisation, Sammanträde};

/// A case of another organ.
pub const ÄRENDE_I_ANNAT_ORGAN: Regel = Regel {
    namn: "ärende-i-annat-organ",
    nivå: Nivå::Fel,
    hittar: "Ett ärende på föredragningslistan som ett annat organ avgör.",
    varför: "Ett beslut av fel nämnd gäller inte.",
    gör: "Ta bort punkten, eller rätta nämnd i ärendet. Är organet ett utskott säger del_av i skrivelse.yaml i vilken nämnd.",
    exempel: Exempel::Filer {
        fel: r#"
-- skrivelse.yaml --
…
nämnder:
  bn:
    namn: Byggnadsnämnden
    undertecknare: lind
  un:
    namn: Utbildningsnämnden
    undertecknare: lind
-- ärenden/remiss/ärende.yaml --
diarienummer: BN-2027-00002
rubrik: Remiss om bygglov
datum: 2027-01-29
nämnd: bn
handläggare: ek
handlingar:
  - slag: tjänsteskrivelse
    avsnitt:
      - rubrik: Ärendet
        text: Nämnden har fått en remiss.
-- sammanträden/2027-02-10/sammanträde.yaml --
organ: un
datum: 2027-02-10
tid: "13:00"
plats: Stadshuset
punkter:
  - ärende: ⟦../../ärenden/remiss⟧
"#,
        rätt: "-- sammanträden/2027-02-10/sammanträde.yaml --\n…\norgan: bn\n",
    },
};

/// A fault for each such case.
pub fn check(
    kontext: Kontext<'_>,
    sammanträde: &Sammanträde,
    listade: &[(&Ord, &Fall<'_>)],
) -> Vec<Diagnostic> {
    let meets = sammanträde.organ.källa.as_str();
    let of_case = |(named, fall): &(&Ord, &Fall<'_>)| {
        let decides = fall.ärende?.nämnd.källa.as_str();
        let belongs = belongs(kontext.sammanhang.organisation, meets, decides);
        (!belongs).then(|| fault(kontext, named, meets, decides))
    };
    listade.iter().filter_map(of_case).collect()
}

/// Whether what one organ decides may be on the list of the other. An unknown one has a fault of its own.
fn belongs(organisation: &Organisation, meets: &str, decides: &str) -> bool {
    let part_of = |organ: &str, whole: &str| {
        let above = organisation.nämnder.get(organ).and_then(|nämnd| nämnd.del_av.as_ref());
        above.is_some_and(|above| above.källa == whole)
    };
    let known = [meets, decides].iter().all(|organ| organisation.nämnder.contains_key(*organ));
    !known || meets == decides || part_of(decides, meets) || part_of(meets, decides)
}

fn fault(kontext: Kontext<'_>, named: &Ord, meets: &str, decides: &str) -> Diagnostic {
    let message = format!("ärendet avgörs av ”{decides}”, men det är ”{meets}” som sammanträder");
    Diagnostic::new(&ÄRENDE_I_ANNAT_ORGAN, message)
        .at(kontext.span(named.plats))
        .hint("ta bort punkten, eller rätta ”nämnd” i ärendet")
}
