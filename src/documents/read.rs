//! All documents of a repository, and which of them belong together.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use super::fall::{Fall, named_plans};
use super::oanvand_plan::unused;
use super::olasta::unread;
use crate::diag::{Diagnostic, Exempel, Nivå, Regel, Span};
use crate::load::{
    Document, DocumentKind, Kind, Repo, TOM_FIL, did_you_mean, display, meant, otherwise_ended,
    resolve,
};
use crate::model::{Ord, Organisation, Plan, Plats, Sammanträde, Skalor, Ärende};
use crate::schema;

/// A plan that is named but not there.
pub const OKÄND_PLAN: Regel = Regel {
    namn: "okänd-plan",
    nivå: Nivå::Fast,
    hittar: "En sökväg till en plan som inte leder till någon.",
    varför: "Det som görs ur planen har inget att hämta.",
    gör: "Skriv sökvägen till en fil vars namn börjar med plan, räknad från mappen där du skriver den.",
    exempel: Exempel::Filer {
        fel: "-- ärende.yaml --\n…\nplan: ⟦plan-2026.yaml⟧\n",
        rätt: "-- ärende.yaml --\n…\nplan: ../../plan-2026.yaml\n",
    },
};

/// A repository without cases.
pub const INGET_ÄRENDE: Regel = Regel {
    namn: "inget-ärende",
    nivå: Nivå::Varning,
    hittar: "En mapp med skrivelse.yaml men utan ärenden och sammanträden.",
    varför: "Det är ärenden som det görs handlingar av.",
    gör: "Lägg en fil ärende.yaml i en mapp för sig.",
    exempel: Exempel::Kommando {
        fel: r"
kontrollera granby
-- granby/skrivelse.yaml --
kommun: Granby kommun
layout: uppsala
nämnder:
  bn: {namn: Byggnadsnämnden}
",
        rätt: r"
kontrollera granby
-- granby/skrivelse.yaml --
kommun: Granby kommun
layout: uppsala
nämnder:
  bn: {namn: Byggnadsnämnden}
-- granby/remiss/ärende.yaml --
diarienummer: BN-2027-00001
rubrik: Remiss om bygglov
datum: 2027-01-29
nämnd: bn
handläggare: {namn: Sam Ek, titel: utredare}
handlingar:
  - slag: yttrande
    avsnitt:
      - rubrik: Yttrande
        text: Nämnden har inget att invända.
",
    },
};

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
            faults: repo.misnamed.iter().cloned().chain(unread(repo)).collect(),
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
    /// the cases names; and that there is no case.
    pub fn other_faults(&self, cases: &[Fall<'_>]) -> Vec<Diagnostic> {
        let named: BTreeSet<&PathBuf> = cases.iter().flat_map(|case| &case.namngivna).collect();
        let others = self.planer.iter().filter(|(path, _)| !named.contains(path));
        let of_plans = others.flat_map(|(_, read)| &read.faults);
        // A meeting has papers of its own.
        let none = (cases.is_empty() && self.sammanträden.is_empty()).then(no_case);
        let unused = unused(self.plans().filter_map(|(path, plan, _)| Some((path, plan?))), &named);
        self.faults.iter().chain(of_plans).cloned().chain(none).chain(unused).collect()
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
        let missing = |message: String, meant: Option<String>| {
            let how = "skriv sökvägen till en plan….yaml, räknad från ärendets mapp";
            let fault = Diagnostic::new(&OKÄND_PLAN, message).at_opt(span);
            fault.hint(meant.unwrap_or_else(|| how.to_owned()))
        };
        let Some(at) = span else {
            return Err(missing(format!("”{}” går inte att hitta", named.källa), None));
        };
        let path = resolve(&self.root, case, &named.källa, at)?;
        if let Some(plan) = self.planer.get(&path) {
            return Ok((path, plan));
        }
        let known: Vec<String> = self.planer.keys().map(|path| display(path)).collect();
        let meant = meant(known.iter().map(String::as_str), case, &path);
        let meant = meant.map(|meant| did_you_mean(&meant, case, &path));
        let meant = otherwise_ended(&self.root, &path).or(meant);
        Err(missing(format!("det finns ingen plan ”{}”", named.källa), meant))
    }
}

fn no_case() -> Diagnostic {
    Diagnostic::new(&INGET_ÄRENDE, "här finns inget ärende att göra handlingar av")
        .hint("lägg en fil ”ärende.yaml” i en mapp för sig")
}

fn read<T: schemars::JsonSchema + serde::de::DeserializeOwned>(
    repo: &Repo,
    document: &Document,
) -> Read<T> {
    let mut faults = document.diagnostics.clone();
    let Some(root) = document.root else { return Read { value: None, faults } };
    if matches!(repo.tree.get(root).kind, Kind::Null) {
        let fault = Diagnostic::new(&TOM_FIL, format!("”{}” är tom", display(&document.path)));
        faults.push(fault.hint("skriv något i filen, eller ta bort den"));
        return Read { value: None, faults };
    }
    let (value, found) = schema::read(&repo.tree, root);
    faults.extend(found);
    Read { value, faults }
}
