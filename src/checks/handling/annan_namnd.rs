//! A handling that is made from a plan belongs to those whose plan it is.

use crate::checks::kontext::Kontext;
use crate::diag::{Diagnostic, Exempel, Nivå, Regel};
use crate::model::Handling;
use crate::prose::Prosa;
use crate::text::enumerate;

/// A case of another nämnd than those whose plan it reports.
pub const ANNAN_NÄMND: Regel = Regel {
    namn: "annan-nämnd",
    nivå: Nivå::Varning,
    hittar: "En handling som görs ur en plan, i ett ärende hos en nämnd som inte har planen.",
    varför: "Då är det lätt att fel nämnd sägs ha fastställt planen.",
    gör: "Rätta nämnden i ärendet eller planen, eller byt plan.",
    exempel: Exempel::Filer {
        fel: r"
-- skrivelse.yaml --
kommun: Granby kommun
layout: standard
nämnder:
  bn: {namn: Byggnadsnämnden}
  mn: {namn: Miljönämnden}
personer:
  ek: {namn: Sam Ek}
  lind: {namn: Kim Lind}
enheter:
  BL: Bygglovsenheten
-- ärende.yaml --
diarienummer: BN-2027-00001
rubrik: Avrapportering
datum: 2027-01-29
nämnd: ⟦mn⟧
handläggare: ek
plan: ../../plan-2026.yaml
utkast: ja
handlingar:
  - slag: avrapportering
",
        rätt: r"
-- ärende.yaml --
diarienummer: BN-2027-00001
rubrik: Avrapportering
datum: 2027-01-29
nämnd: bn
handläggare: ek
plan: ../../plan-2026.yaml
utkast: ja
handlingar:
  - slag: avrapportering
",
    },
};

/// A warning where neither the case's nämnd nor one that it is part of is among those of the plan.
pub fn check(kontext: Kontext<'_>, handling: &Handling, _: &Prosa) -> Option<Diagnostic> {
    let sammanhang = kontext.sammanhang;
    let (plan, ärende) = (sammanhang.plan?, sammanhang.ärende?);
    let nämnder = &sammanhang.organisation.nämnder;
    let own = |key: &str| plan.nämnd.iter().any(|one| one.källa.trim() == key);
    let has_it = sammanhang
        .nämnd_och_över()
        .any(|nämnd| nämnder.iter().any(|(key, one)| std::ptr::eq(one, nämnd) && own(key)));
    let known = plan.nämnd.iter().any(|one| nämnder.contains_key(one.källa.trim()));
    if !handling.görs_ur_plan() || has_it || !known || sammanhang.nämnd.is_none() {
        return None;
    }
    let namn = enumerate(&sammanhang.organisation.nämnders_namn(&plan.nämnd));
    let message = format!("planen är en annan nämnds: {namn}");
    let fault = Diagnostic::new(&ANNAN_NÄMND, message).at(kontext.span(ärende.nämnd.plats));
    Some(fault.hint("rätta nämnden i ärendet eller i planen"))
}
