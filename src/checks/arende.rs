//! The case: its number, its organ, and that its handlingar can be told apart.

use std::collections::BTreeMap;

use super::kontext::{Kontext, unknown};
use crate::diag::{Diagnostic, Exempel, Nivå, Regel};
use crate::load::Kind;
use crate::model::{Handling, Personval, bilagenummer, Ärende};

/// What is wrong with the case of a context; `names`: the files that its handlingar are written to.
pub fn check(kontext: Kontext<'_>, names: &[String]) -> Vec<Diagnostic> {
    let Some(ärende) = kontext.sammanhang.ärende else { return Vec::new() };
    let organisation = kontext.sammanhang.organisation;
    let mut faults = Vec::new();
    if kontext.is_written(ärende.nämnd.plats)
        && !organisation.nämnder.contains_key(&ärende.nämnd.källa)
    {
        let known = organisation.nämnder.keys().map(String::as_str);
        faults.push(unknown(
            "det finns ingen nämnd",
            &ärende.nämnd.källa,
            kontext.span(ärende.nämnd.plats),
            known,
        ));
    }
    faults.extend(diarienummer(kontext, ärende));
    faults.extend(person(kontext, &ärende.handläggare));
    faults.extend(same_names(kontext, ärende, names));
    faults.extend(same_ids(kontext, ärende));
    faults.extend(same_numbers(kontext, ärende));
    if no_handlingar(kontext, ärende) {
        let fault = Diagnostic::fel("ärendet har inga handlingar")
            .at(kontext.key(ärende.plats, "handlingar"));
        faults.push(fault.hint("lägg till en, till exempel ”- slag: tjänsteskrivelse”"));
    }
    faults
}

/// Whether the list is there but empty; handlingar that could not be read have their faults.
fn no_handlingar(kontext: Kontext<'_>, ärende: &Ärende) -> bool {
    let tree = &kontext.workshop.repo.tree;
    let list = tree.field(ärende.plats, "handlingar").map(|list| &tree.get(list).kind);
    match list {
        Some(Kind::Null) => true,
        Some(Kind::List(items)) => items.is_empty(),
        _ => false,
    }
}

/// A case without a number.
pub const DIARIENUMMER_SAKNAS: Regel = Regel {
    namn: "diarienummer-saknas",
    nivå: Nivå::Varning,
    hittar: "Ett ärende utan diarienummer.",
    varför: "Utan diarienummer är handlingen ett utkast, och det står på varje sida.",
    gör: "Skriv numret när det är känt.",
    exempel: Exempel::Filer {
        fel: r#"
-- ärende.yaml --
⟦rubrik⟧: Remiss om bygglov
datum: 2027-01-29
nämnd: bn
handläggare: ek
handlingar:
  - slag: tjänsteskrivelse
    avsnitt:
      - rubrik: Ärendet
        text: Nämnden har fått en remiss.
"#,
        rätt: r#"
-- ärende.yaml --
diarienummer: BN-2027-00012
rubrik: Remiss om bygglov
datum: 2027-01-29
nämnd: bn
handläggare: ek
handlingar:
  - slag: tjänsteskrivelse
    avsnitt:
      - rubrik: Ärendet
        text: Nämnden har fått en remiss.
"#,
    },
};

fn diarienummer(kontext: Kontext<'_>, ärende: &Ärende) -> Option<Diagnostic> {
    let Some(dnr) = &ärende.diarienummer else {
        let message = "ärendet har inget diarienummer: sidorna säger ”Utkast”";
        let fault =
            Diagnostic::new(&DIARIENUMMER_SAKNAS, message).at(kontext.key(ärende.plats, "rubrik"));
        return Some(fault.hint("skriv ”diarienummer: …” när det är känt"));
    };
    let pattern =
        kontext.sammanhang.organisation.nämnder.get(&ärende.nämnd.källa)?.diarienummer.as_ref()?;
    let matches = regex::Regex::new(&pattern.källa).ok()?.is_match(&dnr.källa);
    (!matches).then(|| {
        let fault =
            Diagnostic::fel(format!("diarienumret ”{}” följer inte nämndens mönster", dnr.källa))
                .at(kontext.span(dnr.plats));
        fault
            .related(kontext.span(pattern.plats), "mönstret")
            .hint("rätta numret, eller mönstret i skrivelse.yaml")
    })
}

/// A person that must be known: a key, or given in full.
pub fn person(kontext: Kontext<'_>, val: &Personval) -> Option<Diagnostic> {
    let Personval::Nyckel(nyckel) = val else { return None };
    let personer = &kontext.sammanhang.organisation.personer;
    let known = !kontext.is_written(nyckel.plats) || personer.contains_key(nyckel.källa.trim());
    (!known).then(|| {
        let fault = unknown(
            "det finns ingen person",
            nyckel.källa.trim(),
            kontext.span(nyckel.plats),
            personer.keys().map(String::as_str),
        );
        let by_name = personer.iter().find(|(_, person)| person.namn.källa == nyckel.källa.trim());
        if let Some((key, _)) = by_name {
            let hint = format!("skriv nyckeln i stället för namnet: {key}");
            return Diagnostic { hints: vec![hint], ..fault };
        }
        fault.hint(
            "lägg till personen under ”personer” i skrivelse.yaml, eller skriv {namn: …, titel: …}",
        )
    })
}

/// Each value that stands more than once, as the handlingar that have it.
fn shared<'h, K: Ord>(
    handlingar: &'h [Handling],
    key: impl Fn(usize, &'h Handling) -> Option<K>,
) -> Vec<(&'h Handling, &'h Handling)> {
    let mut first: BTreeMap<K, &Handling> = BTreeMap::new();
    let mut pairs = Vec::new();
    for (index, handling) in handlingar.iter().enumerate() {
        let Some(key) = key(index, handling) else { continue };
        match first.get(&key) {
            Some(earlier) => pairs.push((*earlier, handling)),
            None => {
                first.insert(key, handling);
            }
        }
    }
    pairs
}

fn same_names(kontext: Kontext<'_>, ärende: &Ärende, names: &[String]) -> Vec<Diagnostic> {
    let fault = |(earlier, later): (&Handling, &Handling)| {
        Diagnostic::fel(format!(
            "två handlingar av slaget ”{}” får samma filnamn",
            later.innehåll.slag()
        ))
        .at(kontext.key(later.gemensamt.plats, "slag"))
        .related(kontext.key(earlier.gemensamt.plats, "slag"), "den första")
        .hint("låt den ena vara en bilaga, eller lägg den i ett eget ärende")
    };
    shared(&ärende.handlingar, |index, _| names.get(index)).into_iter().map(fault).collect()
}

fn same_ids(kontext: Kontext<'_>, ärende: &Ärende) -> Vec<Diagnostic> {
    let fault = |(earlier, later): (&Handling, &Handling)| {
        let id = later.gemensamt.id.as_ref().map(|id| id.källa.as_str()).unwrap_or_default();
        Diagnostic::fel(format!("två handlingar har id ”{id}”"))
            .at(kontext.key(later.gemensamt.plats, "id"))
            .related(kontext.key(earlier.gemensamt.plats, "id"), "den första")
            .hint("ge den ena ett annat id")
    };
    shared(&ärende.handlingar, |_, handling| handling.gemensamt.id.as_ref().map(|id| &id.källa))
        .into_iter()
        .map(fault)
        .collect()
}

fn same_numbers(kontext: Kontext<'_>, ärende: &Ärende) -> Vec<Diagnostic> {
    let numbers = bilagenummer(&ärende.handlingar);
    let fault = |(earlier, later): (&Handling, &Handling)| {
        Diagnostic::fel("två bilagor har samma nummer")
            .at(kontext.key(later.gemensamt.plats, "bilaga"))
            .related(kontext.key(earlier.gemensamt.plats, "slag"), "den första")
            .hint("ändra numret, eller ta bort ”bilaga” så räknas bilagorna")
    };
    shared(&ärende.handlingar, |index, _| numbers[index].as_ref()).into_iter().map(fault).collect()
}
