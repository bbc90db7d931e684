//! This year's plan, and what is decided of its risks.

use std::path::{Path, PathBuf};

use crate::diag::Sources;
use crate::documents::Documents;
use crate::load::Repo;
use crate::model::{Färd, Plan, Planrisk, Väg, Väntande};
use crate::prose::Prosa;

/// A plan with its texts.
#[derive(Debug, Clone, Copy)]
pub struct Årgång<'p> {
    /// The plan.
    pub plan: &'p Plan,
    /// Its texts.
    pub prosa: &'p Prosa,
    /// Its path, from the root.
    pub path: &'p Path,
}

/// A risk, or some of its parts, and what is decided of that.
pub struct Beslut<'p> {
    /// The plan that it stands in: this year's, or an earlier one where it has waited since.
    pub ur: Årgång<'p>,
    /// The risk.
    pub post: Planrisk<'p>,
    /// What of it, and where it goes.
    pub färd: Färd<'p>,
    /// The id in the next plan.
    pub till: Option<String>,
    /// Whether nothing is decided: what is mandatory or common to the municipality is carried all the same.
    pub obestämd: bool,
    /// The parts of the risk that are in the next plan although this is not.
    pub utom: Vec<String>,
}

impl Beslut<'_> {
    /// What the risk is counted by: its id, or for what has waited the one that it comes under.
    pub fn id(&self) -> &str {
        let waited = matches!(self.färd.väg, Väg::Senare(..));
        self.till.as_deref().filter(|_| waited).unwrap_or(&self.post.risk.id.källa)
    }

    /// Whether it is decided of the risk, and not of some of its parts.
    fn är_riskens(&self) -> bool {
        let own = self.post.risk.överföring.as_ref().map(|own| own.plats);
        let decided = self.färd.överföring.map(|own| own.plats);
        self.färd.hel || own == decided && (own.is_some() || self.till.is_some())
    }

    /// Whether it is about the risk as a whole: no part goes another way, or none goes this way.
    pub fn är_hela_riskens(&self) -> bool {
        self.färd.hel || self.färd.delar().is_empty()
    }

    /// The parts that it is about; none where it is about the risk itself.
    pub fn delar(&self) -> Vec<String> {
        if self.är_riskens() { Vec::new() } else { self.ifyllda_delar() }
    }

    /// What all that goes this way is called, with its values filled in.
    fn ifyllda_delar(&self) -> Vec<String> {
        self.färd.delar_ifyllda(|plats| self.ur.prosa.första_raden(plats))
    }

    /// The number and the name of the risk, with the parts that it is about, where its plan is told beside.
    pub fn benämning(&self) -> String {
        med_delar(&format!("{}. {}", self.post.nr, self.namn()), &self.delar())
    }

    fn namn(&self) -> String {
        self.post.namn().map(|namn| self.ur.prosa.plain(namn)).unwrap_or_default()
    }
}

/// A risk with some of its parts, if any are named.
pub fn med_delar(risk: &str, delar: &[String]) -> String {
    if delar.is_empty() {
        risk.to_owned()
    } else {
        format!("{risk} (”{}”)", delar.join("”, ”"))
    }
}

/// What all of it is read from.
pub struct År<'a> {
    /// The repository.
    pub repo: &'a Repo,
    /// Its files.
    pub sources: &'a Sources,
    /// This year's plan.
    pub i_år: Årgång<'a>,
    /// What its files are.
    pub documents: &'a Documents,
    /// The plans that risks have waited since.
    pub tidigare: Vec<Årgång<'a>>,
}

impl<'a> År<'a> {
    /// The year that the next plan is for.
    pub fn nästa(&self) -> i64 {
        self.i_år.plan.planår + 1
    }

    /// What a risk is called among those of this year: one of an earlier plan says which that is, since it has its number
    /// there.
    pub fn benämning(&self, beslut: &Beslut<'_>) -> String {
        let planår = beslut.ur.plan.planår;
        if planår == self.i_år.plan.planår {
            return beslut.benämning();
        }
        let risk = format!("{}, risk {} i planen för {planår}", beslut.namn(), beslut.post.nr);
        med_delar(&risk, &beslut.delar())
    }

    /// The year of the oldest plan that something is taken from.
    pub fn äldsta(&self) -> i64 {
        let earlier = self.tidigare.iter().map(|årgång| årgång.plan.planår);
        earlier.chain([self.i_år.plan.planår]).min().unwrap_or_default()
    }

    /// The file of the next plan: the same name with the next year in it.
    pub fn nästa_fil(&self) -> PathBuf {
        let path = self.i_år.path;
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        let (this, next) = (self.i_år.plan.planår.to_string(), self.nästa().to_string());
        let named = name.replace(&this, &next);
        // A name that does not tell the year, or another one, is none to go by.
        let own = if named == name { format!("plan-{next}.yaml") } else { named };
        path.with_file_name(own)
    }

    /// What is decided of each risk of the plan, and of those whose year has come.
    pub fn beslut(&self) -> Vec<Beslut<'a>> {
        let own = self.i_år.plan.alla_risker().into_iter().flat_map(|post| self.beslut_om(&post));
        let due = self.mogna().flat_map(|one| self.väntade(one));
        let mut alla: Vec<Beslut<'a>> = own.chain(due).collect();
        self.dela(&mut alla);
        alla
    }

    /// What waits in this year's plan, and is to be taken up in the next.
    pub fn mogna(&self) -> impl Iterator<Item = &'a Väntande> {
        let next = self.nästa();
        self.i_år.plan.väntar.iter().filter(move |one| one.planår.is_some_and(|år| år <= next))
    }

    /// What waits in this year's plan for a later one than the next, or for nobody knows when.
    pub fn omogna(&self) -> impl Iterator<Item = &'a Väntande> {
        let next = self.nästa();
        self.i_år.plan.väntar.iter().filter(move |one| one.planår.is_none_or(|år| år > next))
    }

    /// Tells what leaves of a risk that is in the next plan all the same: by some of its parts, or by what has waited.
    fn dela(&self, alla: &mut [Beslut<'a>]) {
        let carried = alla.iter().filter_map(|one| Some((one.till.clone()?, one.ifyllda_delar())));
        let begun = self.utan_källa().map(|one| {
            let delar = one.delar.iter().map(|del| self.i_år.prosa.plain(del));
            (one.risk.källa.clone(), delar.collect())
        });
        let med: Vec<(String, Vec<String>)> = carried.chain(begun).collect();
        for one in alla.iter_mut().filter(|one| one.till.is_none()) {
            let id = one.post.risk.id.källa.as_str();
            let same = || med.iter().filter(|(own, _)| own == id);
            one.färd.hel &= same().next().is_none();
            one.utom = same().flat_map(|(_, delar)| delar.iter().cloned()).collect();
        }
    }

    fn beslut_om(&self, post: &Planrisk<'a>) -> Vec<Beslut<'a>> {
        let decided = |färd: Färd<'a>| Beslut {
            ur: self.i_år,
            post: post.clone(),
            till: match färd.väg {
                Väg::Nästa(id) => Some(id.to_owned()),
                _ => None,
            },
            obestämd: färd.överföring.is_none(),
            utom: Vec::new(),
            färd,
        };
        post.färder(self.i_år.plan.planår).into_iter().map(decided).collect()
    }
}
