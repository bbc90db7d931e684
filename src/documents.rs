//! The documents of a repository as model types, and which of them belong together.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use crate::diag::{Diagnostic, Span, nearest};
use crate::load::{Document, DocumentKind, Kind, Repo, display, resolve};
use crate::model::{
    Handling, Ord, Organisation, Plan, Plats, Sammanhang, Sammanträde, Skalor, Ärende,
};
use crate::schema;

/// A document as read.
#[derive(Debug)]
struct Read<T> {
    value: Option<T>,
    faults: Vec<Diagnostic>,
}

/// All documents of a repository.
#[derive(Debug)]
pub struct Documents {
    /// `skrivelse.yaml`.
    pub organisation: Option<Organisation>,
    /// What is wrong with `skrivelse.yaml` and with documents of kinds that are not made yet.
    pub faults: Vec<Diagnostic>,
    planer: BTreeMap<PathBuf, Read<Plan>>,
    ärenden: BTreeMap<PathBuf, Read<Ärende>>,
    sammanträden: BTreeMap<PathBuf, Read<Sammanträde>>,
    /// Each path that a case writes, resolved; or what is wrong with it.
    root: PathBuf,
    places: BTreeMap<Plats, Span>,
}

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
    namngivna: Vec<PathBuf>,
    /// The names of what the case names but that could not be read: plans, and its nämnd.
    olästa: Vec<&'static str>,
}

/// A meeting as read.
#[derive(Debug)]
pub struct Möte<'m> {
    /// The folder of the meeting, from the root.
    pub folder: PathBuf,
    /// The meeting; none when it could not be read.
    pub sammanträde: Option<&'m Sammanträde>,
    /// What is wrong with its file.
    pub faults: Vec<Diagnostic>,
}

impl Documents {
    /// Holds all documents against the format.
    pub fn read(repo: &Repo) -> Self {
        let mut documents = Self {
            organisation: None,
            faults: repo.misnamed.clone(),
            planer: BTreeMap::new(),
            ärenden: BTreeMap::new(),
            sammanträden: BTreeMap::new(),
            root: repo.root.clone(),
            places: BTreeMap::new(),
        };
        for document in &repo.documents {
            match document.kind {
                DocumentKind::Organisation => {
                    let read = read::<Organisation>(repo, document);
                    documents.organisation = read.value;
                    documents.faults.extend(read.faults);
                }
                DocumentKind::Plan => {
                    documents.planer.insert(document.path.clone(), read(repo, document));
                }
                DocumentKind::Ärende => {
                    let mut read = read::<Ärende>(repo, document);
                    read.value.iter_mut().for_each(Ärende::lägg_ut_bilagor);
                    documents.places.extend(
                        read.value
                            .iter()
                            .flat_map(named_plans)
                            .map(|named| (named.plats, repo.tree.span(named.plats))),
                    );
                    documents.ärenden.insert(document.path.clone(), read);
                }
                DocumentKind::Sammanträde => {
                    documents.sammanträden.insert(document.path.clone(), read(repo, document));
                }
            }
        }
        documents
    }

    /// Gives the organisation these scales of verdicts where it has none of its own.
    pub fn with_scales(&mut self, skalor: &Skalor) {
        if let Some(organisation) = &mut self.organisation {
            let own = organisation.skalor.clone();
            organisation.skalor.take(skalor);
            organisation.skalor.take(&own);
        }
    }

    /// The faults of all documents.
    pub fn all_faults(&self) -> Vec<Diagnostic> {
        let of_plans = self.planer.values().flat_map(|read| &read.faults);
        let of_cases = self.ärenden.values().flat_map(|read| &read.faults);
        let of_meetings = self.sammanträden.values().flat_map(|read| &read.faults);
        self.faults.iter().chain(of_plans).chain(of_cases).chain(of_meetings).cloned().collect()
    }

    /// The faults of documents that belong to no case and no meeting: of `skrivelse.yaml`, and of plans that none of
    /// the cases names.
    pub fn other_faults(&self, cases: &[Fall<'_>]) -> Vec<Diagnostic> {
        let named: BTreeSet<&PathBuf> = cases.iter().flat_map(|case| &case.namngivna).collect();
        let others = self.planer.iter().filter(|(path, _)| !named.contains(path));
        let of_plans = others.flat_map(|(_, read)| &read.faults);
        self.faults.iter().chain(of_plans).cloned().collect()
    }

    /// The meetings, by path.
    pub fn meetings(&self) -> impl Iterator<Item = Möte<'_>> {
        self.sammanträden.iter().map(|(path, read)| {
            let mut faults = read.faults.clone();
            faults.extend(self.faults.iter().filter(|fault| fault.is_fel()).cloned());
            Möte {
                folder: path.parent().unwrap_or(Path::new("")).to_owned(),
                sammanträde: read.value.as_ref(),
                faults,
            }
        })
    }

    /// The cases, by path.
    pub fn cases(&self) -> impl Iterator<Item = Fall<'_>> {
        self.ärenden.iter().map(|(path, read)| {
            let mut fall = Fall {
                folder: path.parent().unwrap_or(Path::new("")).to_owned(),
                ärende: read.value.as_ref(),
                faults: read.faults.clone(),
                planer: BTreeMap::new(),
                namngivna: Vec::new(),
                olästa: Vec::new(),
            };
            // A fault in the organisation is a fault of every case.
            fall.faults.extend(self.faults.iter().filter(|fault| fault.is_fel()).cloned());
            for named in read.value.iter().flat_map(named_plans) {
                match self.plan(path, named) {
                    Ok((path, plan)) => {
                        fall.namngivna.push(path);
                        fall.faults.extend(plan.faults.iter().cloned());
                        fall.planer.extend(plan.value.as_ref().map(|plan| (named.plats, plan)));
                    }
                    Err(fault) => fall.faults.push(fault),
                }
            }
            fall.olästa = fall.unread(self.organisation.as_ref());
            fall
        })
    }

    /// All plans, each with its path and what is wrong with its file; none for one that could not be read.
    pub fn plans(&self) -> impl Iterator<Item = (&Path, Option<&Plan>, &[Diagnostic])> {
        let planer = self.planer.iter();
        planer.map(|(path, read)| (path.as_path(), read.value.as_ref(), read.faults.as_slice()))
    }

    /// The plans that none of the cases reads as its own.
    pub fn other_plans(&self, cases: &[Fall<'_>]) -> Vec<&Plan> {
        let read: BTreeSet<Plats> = cases.iter().flat_map(Fall::own_plans).collect();
        let others = self.planer.values().filter_map(|plan| plan.value.as_ref());
        others.filter(|plan| !read.contains(&plan.plats)).collect()
    }

    /// The plan that a case names.
    fn plan(&self, case: &Path, named: &Ord) -> Result<(PathBuf, &Read<Plan>), Diagnostic> {
        let span = self.places.get(&named.plats).copied();
        let missing = |message: String| {
            Diagnostic::fel(message)
                .at_opt(span)
                .hint("skriv sökvägen till en plan….yaml, räknad från ärendets mapp")
        };
        let Some(at) = span else {
            return Err(missing(format!("”{}” går inte att hitta", named.källa)));
        };
        let path = resolve(&self.root, case, &named.källa, at)?;
        match self.planer.get(&path) {
            Some(plan) => Ok((path, plan)),
            None => Err(missing(format!("det finns ingen plan ”{}”", named.källa))),
        }
    }
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

    fn unread(&self, organisation: Option<&Organisation>) -> Vec<&'static str> {
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

    /// The plans that a handling of the case is about.
    fn own_plans(&self) -> Vec<Plats> {
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
        let known = cases.iter().filter_map(|case| case.folder.file_name()?.to_str());
        let word = written.källa.trim().rsplit('/').next().unwrap_or_default();
        Diagnostic::fel(format!("det finns inget ärende ”{}”", written.källa))
            .at(span)
            .hint_opt(nearest(word, known).map(|near| format!("menade du mappen ”{near}”?")))
            .hint("skriv sökvägen till ärendets mapp, räknad från den här filens mapp")
    })
}

/// The plans that a case names, wherever it does.
fn named_plans(ärende: &Ärende) -> impl Iterator<Item = &Ord> {
    let of_case = [&ärende.plan, &ärende.förra_plan, &ärende.nästa_plan].into_iter().flatten();
    of_case.chain(ärende.handlingar.iter().filter_map(|handling| handling.gemensamt.plan.as_ref()))
}

fn read<T: schemars::JsonSchema + serde::de::DeserializeOwned>(
    repo: &Repo,
    document: &Document,
) -> Read<T> {
    let mut faults = document.diagnostics.clone();
    let Some(root) = document.root else { return Read { value: None, faults } };
    if matches!(repo.tree.get(root).kind, Kind::Null) {
        let fault = Diagnostic::fel(format!("”{}” är tom", display(&document.path)));
        faults.push(fault.hint("skriv något i filen, eller ta bort den"));
        return Read { value: None, faults };
    }
    let (value, found) = schema::read(&repo.tree, root);
    faults.extend(found);
    Read { value, faults }
}
