//! This year's plan, and what is decided of its risks.

use std::path::{Path, PathBuf};

use crate::diag::Sources;
use crate::load::Repo;
use crate::model::{Mål, Plan, Planrisk, Överföring};
use crate::prose::Prosa;

/// A risk of this year and what is decided of it.
pub struct Beslut<'p> {
    /// The risk.
    pub post: Planrisk<'p>,
    /// The id in the next plan.
    pub till: Option<String>,
    /// Only those of its kontroller, by index, where not the whole risk is carried.
    pub kontroller: Option<Vec<usize>>,
}

/// What all of it is read from.
pub struct År<'a> {
    /// The repository.
    pub repo: &'a Repo,
    /// Its files.
    pub sources: &'a Sources,
    /// This year's plan.
    pub plan: &'a Plan,
    /// Its texts.
    pub prosa: &'a Prosa,
    /// The path of this year's plan, from the root.
    pub path: &'a Path,
}

impl<'a> År<'a> {
    /// The year that the next plan is for.
    pub fn nästa(&self) -> i64 {
        self.plan.planår + 1
    }

    /// The file of the next plan: the same name with the next year in it.
    pub fn nästa_fil(&self) -> PathBuf {
        let name = self.path.file_name().unwrap_or_default().to_string_lossy();
        let (this, next) = (self.plan.planår.to_string(), self.nästa().to_string());
        let named = name.replace(&this, &next);
        // A name that does not tell the year, or another one, is none to go by.
        let own = if named == name { format!("plan-{next}.yaml") } else { named };
        self.path.with_file_name(own)
    }

    /// What is decided of each risk of the plan.
    pub fn beslut(&self) -> Vec<Beslut<'a>> {
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
    pub fn förs(&self, överföring: &Överföring) -> bool {
        let year = överföring.planår.is_none_or(|planår| planår == self.nästa());
        överföring.till == Mål::NyPlan && year
    }

    /// The number and the name of a risk.
    pub fn benämning(&self, post: &Planrisk<'_>) -> String {
        let namn = post.namn().map(|namn| self.prosa.plain(namn)).unwrap_or_default();
        format!("{}. {namn}", post.nr)
    }

    /// What was decided of a risk, in words.
    pub fn i_ord(&self, beslut: &Beslut<'_>) -> String {
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
}

/// The id in the next plan: what is written, unless that is a number.
fn id(post: &Planrisk<'_>, överföring: &Överföring) -> String {
    let written = överföring.risk.as_ref().map(|risk| risk.källa.as_str());
    let id = written.filter(|id| !id.starts_with(|first: char| first.is_ascii_digit()));
    id.unwrap_or(&post.risk.id.källa).to_owned()
}
