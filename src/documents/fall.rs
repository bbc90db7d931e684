//! A case as read, and how others name it.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use crate::diag::{Diagnostic, Exempel, Nivå, Regel};
use crate::load::{Repo, did_you_mean, display, meant, otherwise_ended, resolve};
use crate::model::{Handling, Ord, Organisation, Plan, Plats, Sammanhang, Ärende};

/// A case that is named but not there.
pub const OKÄNT_ÄRENDE: Regel = Regel {
    namn: "okänt-ärende",
    nivå: Nivå::Fast,
    hittar: "En sökväg till ett ärende som inte leder till något.",
    varför: "Rubriken, förslaget och handlingarna hämtas ur ärendet.",
    gör: "Skriv sökvägen till ärendets mapp, räknad från mappen med filen där du skriver den.",
    exempel: Exempel::Filer {
        fel: r#"
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
organ: bn
datum: 2027-02-10
tid: "13:00"
plats: Stadshuset
punkter:
  - ärende: ⟦../ärenden/remiss⟧
"#,
        rätt: r"
-- sammanträden/2027-02-10/sammanträde.yaml --
…
punkter:
  - ärende: ../../ärenden/remiss
",
    },
};

/// A case with the plans that it names.
#[derive(Debug)]
pub struct Fall<'m> {
    /// The folder of the case, from the root.
    pub folder: PathBuf,
    /// The case; none when it could not be read.
    pub ärende: Option<&'m Ärende>,
    /// What is wrong with the case's own file, with its plans and with how it names them.
    pub faults: Vec<Diagnostic>,
    /// The plans that the case names, by the place where it does.
    pub planer: BTreeMap<Plats, &'m Plan>,
    /// The files of the plans that the case names, read or not.
    pub(super) namngivna: Vec<PathBuf>,
    /// The names of what the case names but that could not be read: plans, and its nämnd.
    pub(super) olästa: Vec<&'static str>,
}

impl Fall<'_> {
    /// What a handling of the case is read together with.
    pub fn sammanhang<'s>(
        &'s self,
        organisation: &'s Organisation,
        handling: &'s Handling,
    ) -> Sammanhang<'s> {
        let ärende = self.ärende;
        let plan =
            |named: Option<&Ord>| named.and_then(|named| self.planer.get(&named.plats).copied());
        Sammanhang {
            organisation,
            ärende,
            nämnd: ärende.and_then(|ärende| organisation.nämnder.get(&ärende.nämnd.källa)),
            plan: plan(handling.gemensamt.plan.as_ref().or_else(|| ärende?.plan.as_ref())),
            förra_plan: plan(ärende.and_then(|ärende| ärende.förra_plan.as_ref())),
            nästa_plan: plan(ärende.and_then(|ärende| ärende.nästa_plan.as_ref())),
            sammanträde: None,
            planer: Some(&self.planer),
            olästa: &self.olästa,
        }
    }

    /// The names of what it names but that could not be read.
    pub(super) fn unread(&self, organisation: Option<&Organisation>) -> Vec<&'static str> {
        let Some(ärende) = self.ärende else { return Vec::new() };
        let has_nämnd = organisation
            .is_some_and(|organisation| organisation.nämnder.contains_key(&ärende.nämnd.källa));
        let nämnd = (!has_nämnd).then_some("nämnd");
        let own = ärende.handlingar.iter().filter_map(|handling| handling.gemensamt.plan.as_ref());
        let named = own.map(|plan| ("plan", Some(plan))).chain([
            ("plan", ärende.plan.as_ref()),
            ("förra_plan", ärende.förra_plan.as_ref()),
            ("nästa_plan", ärende.nästa_plan.as_ref()),
        ]);
        let unread = named
            .filter(|(_, plan)| plan.is_some_and(|plan| !self.planer.contains_key(&plan.plats)));
        unread.map(|(name, _)| name).chain(nämnd).collect()
    }

    /// Whether a handling of the case is about the plan.
    pub fn is_about(&self, plan: &Plan) -> bool {
        self.own_plans().contains(&plan.plats)
    }

    /// The plans that a handling of the case is about.
    pub(super) fn own_plans(&self) -> Vec<Plats> {
        let of_case = self.ärende.and_then(|ärende| ärende.plan.as_ref());
        let of_handlingar = self
            .ärende
            .iter()
            .flat_map(|ärende| &ärende.handlingar)
            .filter_map(|handling| handling.gemensamt.plan.as_ref());
        of_case
            .into_iter()
            .chain(of_handlingar)
            .filter_map(|named| Some(self.planer.get(&named.plats)?.plats))
            .collect()
    }
}

/// Which of the cases a path names in a file in `folder`: its folder or its file.
pub fn ärende_vid(
    repo: &Repo,
    folder: &Path,
    written: &Ord,
    cases: &[Fall<'_>],
) -> Result<usize, Diagnostic> {
    let span = repo.tree.span(written.plats);
    let path = resolve(&repo.root, &folder.join("fil"), written.källa.trim(), span)?;
    let named = if path.extension().is_some() { path.parent() } else { Some(path.as_path()) };
    let found = cases.iter().position(|case| Some(case.folder.as_path()) == named);
    found.ok_or_else(|| {
        let known: Vec<String> = cases.iter().map(|case| display(&case.folder)).collect();
        let (from, wanted) = (folder.join("fil"), named.unwrap_or(Path::new("")));
        let meant = meant(known.iter().map(String::as_str), &from, wanted);
        let hint = otherwise_ended(&repo.root, &wanted.join("ärende.yaml"))
            .or_else(|| meant.map(|meant| did_you_mean(&meant, &from, wanted)));
        let how = "skriv sökvägen till ärendets mapp, räknad från den här filens mapp";
        Diagnostic::new(&OKÄNT_ÄRENDE, format!("det finns inget ärende ”{}”", written.källa))
            .at(span)
            .hint(hint.unwrap_or_else(|| how.to_owned()))
    })
}

/// The plans that a case names, wherever it does.
pub fn named_plans(ärende: &Ärende) -> impl Iterator<Item = &Ord> {
    let of_case = [&ärende.plan, &ärende.förra_plan, &ärende.nästa_plan].into_iter().flatten();
    of_case.chain(ärende.handlingar.iter().filter_map(|handling| handling.gemensamt.plan.as_ref()))
}
