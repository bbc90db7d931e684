//! The next plan year, made from this one: what is carried over, and what that becomes in YAML.
//!
//! What this year's files say is copied, never pointed at: a text that is changed next year must not change
//! this year's papers.

mod skriv;
mod yaml;

use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::diag::{Diagnostic, Sources, any_fel, hint_nearest};
use crate::documents::Documents;
use crate::load::{Repo, display, find_root};
use crate::model::{Mål, Organisation, Plan, Planrisk, Sammanhang, Överföring};
use crate::prose::{Prosa, Readings};
use crate::workshop::Workshop;

/// The next plan year, ready to be written.
#[derive(Debug)]
pub struct NyttÅr {
    /// The folder of the repository.
    pub root: PathBuf,
    /// The new plan, from the root.
    pub plan: PathBuf,
    /// The files: the plan, and those of risks that had files of their own; each by its path from the root.
    pub filer: Vec<(String, String)>,
    /// What came of each risk.
    pub öden: Vec<Öde>,
}

/// What came of a risk.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Öde {
    /// Its number and name this year.
    pub risk: String,
    /// The id that it has in the next plan; none when it is not carried.
    pub till: Option<String>,
    /// What was decided, in words.
    pub beslut: String,
    /// Whether nothing was.
    pub obestämd: bool,
}

/// How the next plan was made or, where there is one, how it differs from what would be made.
#[derive(Debug)]
pub enum Utfall {
    /// There was none.
    Nytt(NyttÅr),
    /// There is one, which is left as it is; what differs.
    Finns(Vec<Diagnostic>),
}

/// A risk of this year and what is decided of it.
struct Beslut<'p> {
    post: Planrisk<'p>,
    /// The id in the next plan.
    till: Option<String>,
    /// Only those of its kontroller, by index, where not the whole risk is carried.
    kontroller: Option<Vec<usize>>,
}

/// What all of it is read from.
struct År<'a> {
    repo: &'a Repo,
    sources: &'a Sources,
    plan: &'a Plan,
    prosa: &'a Prosa,
    /// The path of this year's plan, from the root.
    path: &'a Path,
}

/// Makes the plan after the one in the file `plan`, or tells what is wrong with it.
pub fn nytt_år(plan: &Path, sources: &Arc<Sources>) -> Result<Utfall, Vec<Diagnostic>> {
    if plan.is_dir() {
        let fault = Diagnostic::fel(format!("”{}” är en mapp, inte en plan", plan.display()));
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
    let prosa = prosa(&repo, organisation, plan, sources);
    let år = År { repo: &repo, sources, plan, prosa: &prosa, path };
    let next = år.nästa_fil();
    match documents.plans().find(|(own, ..)| *own == next) {
        Some((_, Some(existing), _)) => Ok(Utfall::Finns(år.skillnader(existing, &next))),
        Some((_, None, wrong)) => Err(wrong.to_vec()),
        None => år.nytt(next).map(Utfall::Nytt).map_err(|fault| vec![fault]),
    }
}

/// The path of the plan that was meant, from the root.
fn named(repo: &Repo, documents: &Documents, plan: &Path) -> Result<PathBuf, Diagnostic> {
    let full = dunce::canonicalize(plan).ok();
    let below = full.and_then(|full| Some(full.strip_prefix(&repo.root).ok()?.to_owned()));
    let known = |path: &PathBuf| documents.plans().any(|(own, ..)| own == path);
    below.filter(known).ok_or_else(|| {
        let names: Vec<String> = documents.plans().map(|(own, ..)| display(own)).collect();
        let fault = Diagnostic::fel(format!("det finns ingen plan ”{}”", plan.display()));
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

impl<'a> År<'a> {
    fn nästa(&self) -> i64 {
        self.plan.planår + 1
    }

    /// The file of the next plan: the same name with the next year in it.
    fn nästa_fil(&self) -> PathBuf {
        let name = self.path.file_name().unwrap_or_default().to_string_lossy();
        let (this, next) = (self.plan.planår.to_string(), self.nästa().to_string());
        let named = name.replace(&this, &next);
        // A name that does not tell the year, or another one, is none to go by.
        let own = if named == name { format!("plan-{next}.yaml") } else { named };
        self.path.with_file_name(own)
    }

    /// What is decided of each risk of the plan.
    fn beslut(&self) -> Vec<Beslut<'a>> {
        self.plan.alla_risker().into_iter().map(|post| self.beslut_om(post)).collect()
    }

    /// What is decided of the risk, or else of some of its kontroller or åtgärder.
    fn beslut_om(&self, post: Planrisk<'a>) -> Beslut<'a> {
        let own = post.risk.överföring.as_ref();
        let kontroller = post.risk.kontroller.iter().enumerate();
        let some: Vec<usize> = kontroller
            .filter(|(_, kontroll)| kontroll.överföring.as_ref().is_some_and(|own| self.förs(own)))
            .map(|(index, _)| index)
            .collect();
        let till = match own {
            Some(own) => Some(own).filter(|own| self.förs(own)),
            None => post.risk.alla_överföringar().find(|part| self.förs(part)),
        };
        let till = till.map(|till| id(&post, till));
        let kontroller = own.is_none().then_some(some);
        Beslut { post, till, kontroller }
    }

    /// Whether it goes to the plan of the next year.
    fn förs(&self, överföring: &Överföring) -> bool {
        let year = överföring.planår.is_none_or(|planår| planår == self.nästa());
        överföring.till == Mål::NyPlan && year
    }

    /// The number and the name of a risk.
    fn benämning(&self, post: &Planrisk<'_>) -> String {
        let namn = post.namn().map(|namn| self.prosa.plain(namn)).unwrap_or_default();
        format!("{}. {namn}", post.nr)
    }

    /// What was decided of a risk, in words.
    fn i_ord(&self, beslut: &Beslut<'_>) -> String {
        let risk = beslut.post.risk;
        let own = risk.överföring.as_ref().or_else(|| risk.alla_överföringar().next());
        let varför = own.and_then(|own| own.motivering.as_ref());
        let varför = varför.map(|varför| format!(" ({})", self.prosa.plain(varför)));
        let vad = match (own.map(|own| own.till), &beslut.till) {
            (_, Some(till)) => format!("förs över till {} som ”{till}”", self.nästa()),
            (Some(Mål::Verksamhetsplan), _) => "hanteras i verksamhetsplanen".to_owned(),
            (Some(Mål::Avslutas), _) => "avslutas".to_owned(),
            (Some(Mål::NyPlan), _) => "förs över till en senare plan".to_owned(),
            (None, None) => "har inget beslut om överföring".to_owned(),
        };
        format!("{vad}{}", varför.unwrap_or_default())
    }

    fn öden(&self, beslut: &[Beslut<'_>]) -> Vec<Öde> {
        let one = |beslut: &Beslut<'_>| Öde {
            risk: self.benämning(&beslut.post),
            till: beslut.till.clone(),
            beslut: self.i_ord(beslut),
            obestämd: beslut.post.risk.alla_överföringar().next().is_none(),
        };
        beslut.iter().map(one).collect()
    }

    fn nytt(&self, plan: PathBuf) -> Result<NyttÅr, Diagnostic> {
        let beslut = self.beslut();
        let filer = self.filer(&plan, &beslut);
        for (path, _) in &filer {
            if self.repo.root.join(path).exists() {
                let fault = Diagnostic::fel(format!("”{path}” finns redan, och skrivs inte över"));
                return Err(fault.hint("byt namn på den, eller ta bort den om den inte behövs"));
            }
        }
        Ok(NyttÅr { root: self.repo.root.clone(), plan, filer, öden: self.öden(&beslut) })
    }

    /// What the decisions say that the plan `next` does not have, and what it has besides.
    fn skillnader(&self, next: &Plan, path: &Path) -> Vec<Diagnostic> {
        let beslut = self.beslut();
        let name = display(path);
        let carried: Vec<&str> = beslut.iter().filter_map(|one| one.till.as_deref()).collect();
        let missing = beslut
            .iter()
            .filter(|one| one.till.as_ref().is_some_and(|till| next.risk(till).is_none()));
        let new = next.alla_risker();
        let new = new.iter().filter(|post| !carried.contains(&post.risk.id.källa.as_str()));
        let missing = missing.map(|one| self.saknas(one, &name));
        missing.chain(new.map(|post| self.är_ny(post, &name))).collect()
    }

    fn saknas(&self, beslut: &Beslut<'_>, next: &str) -> Diagnostic {
        let risk = beslut.post.risk;
        let place = risk.alla_överföringar().next().map_or(risk.id.plats, |own| own.plats);
        let fault = Diagnostic::varning(format!(
            "risken ”{}” förs över som ”{}”, men den finns inte i {next}",
            self.benämning(&beslut.post),
            beslut.till.as_deref().unwrap_or_default()
        ));
        let fault = fault.at(self.repo.tree.span(place));
        fault.hint(format!("lägg till risken i {next}, eller ändra överföringen"))
    }

    fn är_ny(&self, post: &Planrisk<'_>, next: &str) -> Diagnostic {
        let id = &post.risk.id;
        let notice = Diagnostic::råd(format!(
            "risken ”{}” är ny i {next}: ingen risk {} förs över till den",
            id.källa, self.plan.planår
        ));
        notice.at(self.repo.tree.span(id.plats))
    }
}

/// The id in the next plan: what is written, unless that is a number.
fn id(post: &Planrisk<'_>, överföring: &Överföring) -> String {
    let written = överföring.risk.as_ref().map(|risk| risk.källa.as_str());
    let id = written.filter(|id| !id.starts_with(|first: char| first.is_ascii_digit()));
    id.unwrap_or(&post.risk.id.källa).to_owned()
}
