//! This year's plan, and what is decided of its risks.

use std::path::{Path, PathBuf};

use crate::diag::Sources;
use crate::load::Repo;
use crate::model::{Mål, Plan, Planrisk, Rad, Väntande, Överföring};
use crate::prose::Prosa;

/// A plan with its texts.
#[derive(Debug, Clone, Copy)]
pub struct Årgång<'p> {
    /// The plan.
    pub plan: &'p Plan,
    /// Its texts.
    pub prosa: &'p Prosa,
}

/// A risk and what is decided of it.
pub struct Beslut<'p> {
    /// The plan that it stands in: this year's, or an earlier one where it has waited since.
    pub ur: Årgång<'p>,
    /// The risk.
    pub post: Planrisk<'p>,
    /// The id in the next plan.
    pub till: Option<String>,
    /// Only those of its kontroller, by index, where not the whole risk is carried.
    pub kontroller: Option<Vec<usize>>,
    /// What it becomes, where that is said.
    pub som: Option<&'p Rad>,
    /// Whether nothing is decided: what is mandatory or common to the municipality is carried all the same.
    pub obestämd: bool,
}

impl Beslut<'_> {
    /// The number and the name of the risk.
    pub fn benämning(&self) -> String {
        let namn = self.post.namn().map(|namn| self.ur.prosa.plain(namn));
        format!("{}. {}", self.post.nr, namn.unwrap_or_default())
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
    /// The plans that risks have waited since.
    pub tidigare: Vec<Årgång<'a>>,
    /// The path of this year's plan, from the root.
    pub path: &'a Path,
}

impl<'a> År<'a> {
    /// The year that the next plan is for.
    pub fn nästa(&self) -> i64 {
        self.i_år.plan.planår + 1
    }

    /// The year of the oldest plan that something is taken from.
    pub fn äldsta(&self) -> i64 {
        let earlier = self.tidigare.iter().map(|årgång| årgång.plan.planår);
        earlier.chain([self.i_år.plan.planår]).min().unwrap_or_default()
    }

    /// The file of the next plan: the same name with the next year in it.
    pub fn nästa_fil(&self) -> PathBuf {
        let name = self.path.file_name().unwrap_or_default().to_string_lossy();
        let (this, next) = (self.i_år.plan.planår.to_string(), self.nästa().to_string());
        let named = name.replace(&this, &next);
        // A name that does not tell the year, or another one, is none to go by.
        let own = if named == name { format!("plan-{next}.yaml") } else { named };
        self.path.with_file_name(own)
    }

    /// What is decided of each risk of the plan, and of those whose year has come.
    pub fn beslut(&self) -> Vec<Beslut<'a>> {
        let own = self.i_år.plan.alla_risker().into_iter().map(|post| self.beslut_om(post));
        let due = self.mogna().flat_map(|one| self.väntade(one));
        own.chain(due).collect()
    }

    /// What waits in this year's plan, and is to be taken up in the next.
    pub fn mogna(&self) -> impl Iterator<Item = &'a Väntande> {
        let next = self.nästa();
        self.i_år.plan.väntar.iter().filter(move |one| one.planår.is_some_and(|år| år <= next))
    }

    /// What is decided of the risk, or else of some of its kontroller or åtgärder.
    fn beslut_om(&self, post: Planrisk<'a>) -> Beslut<'a> {
        let own = leder(&post, |own| self.förs(own));
        let obestämd = post.risk.alla_överföringar().next().is_none();
        let must = obestämd && post.i_planen() && (post.obligatorisk() || post.kommungemensam());
        let till = own.map(|own| id(&post, own));
        let till = till.or_else(|| must.then(|| post.risk.id.källa.clone()));
        let kontroller = (!must).then(|| delar(&post, |own| self.förs(own))).flatten();
        let som = own.and_then(|own| own.som.as_ref());
        Beslut { ur: self.i_år, post, till, kontroller, som, obestämd }
    }

    /// Whether it goes to the plan of the next year.
    fn förs(&self, överföring: &Överföring) -> bool {
        let planår = self.i_år.plan.planår;
        överföring.till == Mål::NyPlan && överföring.år(planår) == Some(planår + 1)
    }

    /// The risks that have waited as this one.
    pub fn väntade(&self, väntande: &Väntande) -> Vec<Beslut<'a>> {
        let found = self.tidigare.iter().find(|one| Some(one.plan.planår) == väntande.från);
        let Some(ur) = found.copied() else { return Vec::new() };
        let wanted = väntande.risk.källa.as_str();
        let waits = |post: &Planrisk<'a>| {
            leder(post, |own| own.väntar(ur.plan.planår)).filter(|own| id(post, own) == wanted)
        };
        let risker = ur.plan.alla_risker();
        let decided = risker.iter().any(|post| waits(post).is_some());
        let is_meant = |post: &Planrisk<'a>| {
            if decided { waits(post).is_some() } else { post.risk.id.källa == wanted }
        };
        let made = |post: Planrisk<'a>| Beslut {
            ur,
            kontroller: decided.then(|| delar(&post, |own| own.väntar(ur.plan.planår))).flatten(),
            som: waits(&post).and_then(|own| own.som.as_ref()),
            till: Some(wanted.to_owned()),
            obestämd: false,
            post,
        };
        risker.into_iter().filter(is_meant).map(made).collect()
    }

    /// What was decided of a risk, in words.
    pub fn i_ord(&self, beslut: &Beslut<'_>) -> String {
        let risk = beslut.post.risk;
        let prosa = beslut.ur.prosa;
        let planår = beslut.ur.plan.planår;
        let own = risk.överföring.as_ref().or_else(|| risk.alla_överföringar().next());
        let varför = own.and_then(|own| own.motivering.as_ref());
        let varför = varför.map(|varför| format!(" ({})", prosa.plain(varför)));
        let vad = match (own.map(|own| own.till), &beslut.till) {
            (None, Some(_)) if beslut.post.obligatorisk() => {
                format!("är obligatorisk, och är med {} utan beslut", self.nästa())
            }
            (None, Some(_)) => {
                format!("är kommungemensam, och är med {} utan beslut", self.nästa())
            }
            (_, Some(till)) if planår < self.i_år.plan.planår => {
                format!("har väntat sedan {planår}, och är med {} som ”{till}”", self.nästa())
            }
            (_, Some(till)) => format!("förs över till {} som ”{till}”", self.nästa()),
            (Some(Mål::Verksamhetsplan), _) => "hanteras i verksamhetsplanen".to_owned(),
            (Some(Mål::Avslutas), _) => "avslutas".to_owned(),
            (Some(Mål::NyPlan), _) => match own.and_then(|own| own.år(planår)) {
                Some(år) => format!("väntar till {år}"),
                None => "väntar till en senare plan".to_owned(),
            },
            (None, None) => "har inget beslut om överföring".to_owned(),
        };
        format!("{vad}{}", varför.unwrap_or_default())
    }
}

/// The first of a risk's överföringar that leads where it is meant to: its own, which then decides, or that of a part.
pub fn leder<'p>(
    post: &Planrisk<'p>,
    leads: impl Fn(&Överföring) -> bool,
) -> Option<&'p Överföring> {
    match &post.risk.överföring {
        Some(own) => Some(own).filter(|own| leads(own)),
        None => post.risk.alla_överföringar().find(|part| leads(part)),
    }
}

/// The kontroller that lead there, by index; none where the whole risk does.
fn delar(post: &Planrisk<'_>, leads: impl Fn(&Överföring) -> bool) -> Option<Vec<usize>> {
    let kontroller = post.risk.kontroller.iter().enumerate();
    let some = kontroller.filter(|(_, kontroll)| kontroll.överföring.as_ref().is_some_and(&leads));
    let some = some.map(|(index, _)| index).collect();
    post.risk.överföring.is_none().then_some(some)
}

/// The id in the next plan: what is written, unless that is a number.
pub fn id(post: &Planrisk<'_>, överföring: &Överföring) -> String {
    let written = överföring.risk.as_ref().map(|risk| risk.källa.as_str());
    let id = written.filter(|id| !id.starts_with(|first: char| first.is_ascii_digit()));
    id.unwrap_or(&post.risk.id.källa).to_owned()
}
