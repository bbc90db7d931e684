//! From the file of this year's plan to the next plan, or to how it differs.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::ar::{Beslut, År, Årgång};
use super::kalla::{since, väntan_utan_källa};
use super::urval::NÄMNER;
use crate::diag::{Diagnostic, Exempel, Nivå, Regel, Sources, any_fel, hint_nearest};
use crate::documents::{Documents, OKÄND_PLAN};
use crate::load::{Repo, display, find_root, on_disk, relative};
use crate::model::{Organisation, Plan, Sammanhang};
use crate::prose::{Prosa, Readings};
use crate::workshop::Workshop;

/// A risk that nothing is decided of, where no risk would be in the next plan.
pub const OBESTÄMD_RISK: Regel = Regel {
    namn: "obestämd-risk",
    nivå: Nivå::Fast,
    hittar: "En risk utan överföring, när nästa plan ska göras och ingen risk skulle komma med i den.",
    varför: "Nästa plan görs av det som nämnden har beslutat om årets risker. Utan beslut blir den tom.",
    gör: "Skriv överföring i risken: till ny_plan, verksamhetsplan eller avslutas.",
    exempel: Exempel::Kommando {
        fel: "nytt-år plan-2026.yaml\n",
        rätt: r"
nytt-år plan-2026.yaml
-- handläggningstider.yaml --
…
överföring: {till: ny_plan}
",
    },
};

/// The next plan year, ready to be written.
#[derive(Debug)]
pub struct NyttÅr {
    /// The folder of the repository.
    pub root: PathBuf,
    /// The year of this year's plan, whose numbers risks are told by.
    pub planår: i64,
    /// The new plan, from the root.
    pub plan: PathBuf,
    /// The files: the plan, and those of risks that had files of their own; each by its path from the root.
    pub filer: Vec<(String, String)>,
    /// What came of each risk.
    pub öden: Vec<Öde>,
    /// What waits in this year's plan but is not found where it says.
    pub okända: Vec<Diagnostic>,
    /// What waits on, or has to be written: a line for each.
    pub väntande: Vec<String>,
    /// The new plan as this year's case names it.
    pub nästa_plan: String,
    /// Where texts name a year that has passed: file and line.
    pub märkta: Vec<String>,
}

/// What came of a risk, or of some of its parts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Öde {
    /// What it is counted by: all parts of a risk are one.
    pub id: String,
    /// Its number and name in the plan that it stands in.
    pub risk: String,
    /// The id that it has in the next plan; none when it is not carried.
    pub till: Option<String>,
    /// What was decided, in words.
    pub beslut: String,
    /// Whether nothing was.
    pub obestämd: bool,
    /// Whether it has waited since an earlier plan.
    pub har_väntat: bool,
}

/// How the next plan was made or, where there is one, how it differs from what would be made.
#[derive(Debug)]
pub enum Utfall {
    /// There was none.
    Nytt(NyttÅr),
    /// There is one, which is left as it is; what differs.
    Finns(Vec<Diagnostic>),
}

/// Makes the plan after the one in the file `plan`, or tells what is wrong with it.
pub fn nytt_år(plan: &Path, sources: &Arc<Sources>) -> Result<Utfall, Vec<Diagnostic>> {
    if plan.is_dir() {
        let message = format!("”{}” är en mapp, inte en plan", plan.display());
        let fault = Diagnostic::new(&OKÄND_PLAN, message);
        return Err(vec![fault.hint("skriv planens fil, till exempel plan-2025.yaml")]);
    }
    let folder = plan.parent().filter(|parent| parent.components().next().is_some());
    let folder = folder.unwrap_or(Path::new("."));
    let root = find_root(folder).map_err(|fault| vec![fault])?;
    let repo = Arc::new(Repo::load(&root, sources).map_err(|fault| vec![fault])?);
    let documents = Documents::read(&repo);
    let path = named(&repo, &documents, plan).map_err(|fault| vec![fault])?;
    let faults: Vec<Diagnostic> =
        documents.faults.iter().filter(|fault| fault.is_fel()).cloned().collect();
    let found = documents.plans().find(|(own, ..)| *own == path);
    let Some((path, Some(plan), wrong)) = found else { return Err(faults) };
    let faults: Vec<Diagnostic> = faults.into_iter().chain(wrong.iter().cloned()).collect();
    let (false, Some(organisation)) = (any_fel(&faults), &documents.organisation) else {
        return Err(faults);
    };
    let prosa_för = |plan: &Plan| prosa(&repo, organisation, plan, sources);
    let prosa = prosa_för(plan);
    let earlier: Vec<(&Path, &Plan, Prosa)> = since(&documents, plan)
        .map(|(path, earlier)| (path, earlier, prosa_för(earlier)))
        .collect();
    let earlier = earlier.iter().map(|(path, plan, prosa)| Årgång { plan, prosa, path });
    let (i_år, tidigare) = (Årgång { plan, prosa: &prosa, path }, earlier.collect());
    let år = År { repo: &repo, sources, documents: &documents, i_år, tidigare };
    let passed = år.passerade();
    if !passed.is_empty() {
        return Err(passed);
    }
    let next = år.nästa_fil();
    match documents.plans().find(|(own, ..)| *own == next) {
        Some((_, Some(existing), _)) => Ok(Utfall::Finns(år.skillnader(existing, &next))),
        Some((_, None, wrong)) => Err(wrong.to_vec()),
        None => år.nytt(next).map(Utfall::Nytt),
    }
}

/// The path of the plan that was meant, from the root.
fn named(repo: &Repo, documents: &Documents, plan: &Path) -> Result<PathBuf, Diagnostic> {
    let composed = on_disk(Path::new(""), Path::new(&display(plan)));
    let full = dunce::canonicalize(plan).or_else(|_| dunce::canonicalize(composed)).ok();
    let below = full.and_then(|full| Some(display(full.strip_prefix(&repo.root).ok()?).into()));
    let known = |path: &PathBuf| documents.plans().any(|(own, ..)| own == path);
    below.filter(known).ok_or_else(|| {
        let names: Vec<String> = documents.plans().map(|(own, ..)| display(own)).collect();
        let message = format!("det finns ingen plan ”{}”", plan.display());
        let fault = Diagnostic::new(&OKÄND_PLAN, message);
        fault.hint_opt(hint_nearest(&display(plan), names.iter().map(String::as_str)))
    })
}

fn prosa(
    repo: &Arc<Repo>,
    organisation: &Organisation,
    plan: &Plan,
    sources: &Arc<Sources>,
) -> Prosa {
    let (workshop, _) = Workshop::open(repo, organisation, None, sources);
    let sammanhang = Sammanhang { plan: Some(plan), ..Sammanhang::utan_ärende(organisation) };
    Prosa::read(&Readings::new(workshop), sammanhang, None)
}

impl År<'_> {
    fn öden(&self, beslut: &[Beslut<'_>]) -> Vec<Öde> {
        let one = |beslut: &Beslut<'_>| Öde {
            id: beslut.id().to_owned(),
            risk: self.benämning(beslut),
            till: beslut.till.clone(),
            beslut: self.i_ord(beslut),
            obestämd: beslut.obestämd,
            har_väntat: beslut.ur.plan.planår < self.i_år.plan.planår,
        };
        beslut.iter().map(one).collect()
    }

    fn nytt(&self, plan: PathBuf) -> Result<NyttÅr, Vec<Diagnostic>> {
        let beslut = self.beslut();
        let faults = self.obestämda(&beslut);
        if !faults.is_empty() {
            return Err(faults);
        }
        let filer = self.filer(&plan, &beslut);
        let okända = väntan_utan_källa(&self.repo.tree, self.documents, self.i_år.plan);
        let (öden, väntande, märkta) = (self.öden(&beslut), self.väntande(), märkta(&filer));
        let nästa_plan = self.named(&plan);
        Ok(NyttÅr {
            root: self.repo.root.clone(),
            planår: self.i_år.plan.planår,
            plan,
            filer,
            öden,
            okända,
            väntande,
            nästa_plan,
            märkta,
        })
    }

    /// What is said of what waits in this year's plan but in none before.
    fn väntande(&self) -> Vec<String> {
        let on = self.omogna().map(|one| match one.planår {
            Some(år) => format!("{}: väntar till {år}", self.väntandes(one)),
            None => format!("{}: väntar till en senare plan", self.väntandes(one)),
        });
        let begun = self.utan_källa();
        let begun = begun.map(|one| {
            let vad = self.väntandes(one);
            let den = if one.delar.len() > 1 { "de" } else { "den" };
            format!("{vad}: har väntat till i år, skriv hur {den} ska kontrolleras")
        });
        begun.chain(on).collect()
    }

    /// A plan as the case of this year's names it.
    fn named(&self, plan: &Path) -> String {
        let fall = self.documents.cases().find(|fall| fall.is_about(self.i_år.plan));
        let folder = fall.map_or_else(|| PathBuf::from("ärenden/ärende"), |fall| fall.folder);
        relative(&folder, plan)
    }

    /// A fault for each risk that nothing is decided of, where nothing is of any or no risk would go over.
    fn obestämda(&self, beslut: &[Beslut<'_>]) -> Vec<Diagnostic> {
        let open: Vec<&Beslut<'_>> =
            beslut.iter().filter(|one| one.obestämd && one.post.i_planen()).collect();
        let none_decided = beslut.iter().all(|one| one.obestämd);
        let none_carried = beslut.iter().all(|one| one.till.is_none());
        if !none_decided && !none_carried {
            return Vec::new();
        }
        let fault = |beslut: &Beslut<'_>| {
            let risk = beslut.benämning();
            let message = format!("inget är bestämt om risken ”{risk}”, så ingen plan är gjord");
            let fault = Diagnostic::new(&OBESTÄMD_RISK, message);
            let fault = fault.at(self.repo.tree.span(beslut.post.risk.id.plats));
            fault.hint("skriv sist i risken: överföring: {till: ny_plan}, eller till: avslutas eller verksamhetsplan").once()
        };
        open.into_iter().map(fault).collect()
    }
}

/// Where comments ask about a year: the lines below them.
fn märkta(filer: &[(String, String)]) -> Vec<String> {
    let asks = |line: &str| {
        line.trim_start().strip_prefix("# ").is_some_and(|line| line.starts_with(NÄMNER))
    };
    let of_file = |(path, text): &(String, String)| {
        let lines = text.lines().enumerate().filter(|(_, line)| asks(line));
        lines.map(|(index, _)| format!("{path}:{}", index + 2)).collect::<Vec<_>>()
    };
    filer.iter().flat_map(of_file).collect()
}
