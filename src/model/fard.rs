use super::benamning::enkel;
use super::{Kontroll, Mål, Plan, Planrisk, Plats, Rad, Väntande, Åtgärd, Överföring};

/// Where something goes after the year.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Väg<'p> {
    /// To the plan of the next year, by this id.
    Nästa(&'p str),
    /// To a later plan, by this id: its year, and when that is, where that is known.
    Senare(&'p str, Option<i64>, Option<&'p str>),
    /// To a plan whose year has come already.
    Passerat(i64),
    /// To the verksamhetsplan.
    Verksamhetsplan,
    /// Nowhere.
    Avslutas,
    /// Nothing is decided.
    Obestämd,
}

/// A risk, or some of its parts, on the same way.
#[derive(Debug, Clone)]
pub struct Färd<'p> {
    /// The way.
    pub väg: Väg<'p>,
    /// What decides it; none where nothing does.
    pub överföring: Option<&'p Överföring>,
    /// Whether no part of the risk goes another way.
    pub hel: bool,
    /// The kontroller that go this way.
    pub kontroller: Vec<&'p Kontroll>,
    /// The åtgärder that go this way; those that are done go none.
    pub åtgärder: Vec<&'p Åtgärd>,
}

impl Färd<'_> {
    /// What its parts are called, each name once.
    pub fn delar(&self) -> Vec<String> {
        self.delar_ifyllda(|_| None)
    }

    /// The same as they are read where their values are filled in; `ifylld`: the first line of what was written at a place.
    pub fn delar_ifyllda(&self, ifylld: impl Fn(Plats) -> Option<String>) -> Vec<String> {
        let kontroller = self.kontroller.iter().map(|own| own.benämning_ifylld(&ifylld));
        let åtgärder = self.åtgärder.iter().map(|own| own.benämning_ifylld(&ifylld));
        let mut delar: Vec<String> = Vec::new();
        for del in kontroller.chain(åtgärder) {
            if !delar.contains(&del) {
                delar.push(del);
            }
        }
        delar
    }

    /// Only the parts that are called so; all of it where none is named.
    #[must_use]
    pub fn av(&self, delar: &[Rad]) -> Self {
        let named =
            |own: String| delar.is_empty() || delar.iter().any(|del| enkel(&del.källa) == own);
        let mut some = self.clone();
        some.kontroller.retain(|kontroll| named(kontroll.benämning()));
        some.åtgärder.retain(|åtgärd| named(åtgärd.benämning()));
        some.hel &= delar.is_empty();
        some
    }

    /// Whether a plan knows of all that waits here: it stands among what waits, or the whole risk is there already.
    pub fn är_känd_i(&self, id: &str, plan: &Plan) -> bool {
        let listed: Vec<&Väntande> =
            plan.väntar.iter().filter(|one| one.risk.källa == id).collect();
        let has = |own: &String, one: &Väntande| {
            one.delar.is_empty() || one.delar.iter().any(|del| enkel(&del.källa) == *own)
        };
        let delar = self.delar();
        let waits =
            !listed.is_empty() && delar.iter().all(|own| listed.iter().any(|one| has(own, one)));
        waits || (self.hel || delar.is_empty()) && plan.risk(id).is_some()
    }
}

impl<'p> Planrisk<'p> {
    /// The ways that the risk goes from the plan for `planår`, each with its parts. A part goes where itself says, or
    /// else with the risk.
    pub fn färder(&self, planår: i64) -> Vec<Färd<'p>> {
        let own = self.risk.överföring.as_ref();
        let mut färder = Vec::new();
        if own.is_some() {
            self.färd(&mut färder, own, planår);
        }
        for kontroll in &self.risk.kontroller {
            let decided = kontroll.överföring.as_ref().or(own);
            self.färd(&mut färder, decided, planår).kontroller.push(kontroll);
        }
        // What an undecided åtgärd goes with has to be known first.
        for decided in self.risk.alla_åtgärder().filter_map(|åtgärd| åtgärd.överföring.as_ref())
        {
            self.färd(&mut färder, Some(decided), planår);
        }
        for (kontroll, åtgärd) in self.risk.åtgärder_med_kontroll() {
            let decided = åtgärd.överföring.as_ref();
            if decided.is_some() || åtgärd.är_öppen() {
                let decided = decided.or_else(|| self.följer(kontroll, &färder));
                self.färd(&mut färder, decided, planår).åtgärder.push(åtgärd);
            }
        }
        if färder.is_empty() || self.är_given() {
            self.färd(&mut färder, own, planår);
        }
        let hel = färder.len() == 1;
        for färd in &mut färder {
            färd.hel = hel;
        }
        // A risk that goes on by its parts, each where itself says, has nothing left that waits with the whole.
        let has_parts = |färd: &Färd<'_>| !färd.delar().is_empty();
        let leads_on = |färd: &Färd<'_>| matches!(färd.väg, Väg::Nästa(_) | Väg::Senare(..));
        let goes_on = färder.iter().any(|färd| leads_on(färd) && has_parts(färd));
        färder.retain(|färd| !goes_on || !matches!(färd.väg, Väg::Senare(..)) || has_parts(färd));
        färder
    }

    /// What its parts are called.
    fn delar(&self) -> Vec<String> {
        let kontroller = self.risk.kontroller.iter().map(Kontroll::benämning);
        kontroller.chain(self.risk.alla_åtgärder().map(Åtgärd::benämning)).collect()
    }

    /// Whether it is in the next plan though nothing is decided of it.
    pub fn är_given(&self) -> bool {
        self.i_planen() && (self.obligatorisk() || self.kommungemensam())
    }

    /// The id in the plan that it is carried to: what is written, unless that is a number. A part goes to the risk
    /// that the whole goes to.
    pub fn id_dit(&self, överföring: &'p Överföring) -> &'p str {
        let of_risk = || self.risk.överföring.as_ref()?.risk.as_ref();
        let written = överföring.risk.as_ref().or_else(of_risk).map(|risk| risk.källa.as_str());
        let id = written.filter(|id| !id.starts_with(|first: char| first.is_ascii_digit()));
        id.unwrap_or(&self.risk.id.källa)
    }

    /// What decides of an open åtgärd that says nothing itself: its kontroll if that goes to a plan, or else the risk;
    /// without a decision of that it goes with what goes to the next plan.
    fn följer(
        &self,
        kontroll: Option<&'p Kontroll>,
        färder: &[Färd<'p>],
    ) -> Option<&'p Överföring> {
        let of_kontroll = kontroll.and_then(|kontroll| kontroll.överföring.as_ref());
        let on = of_kontroll.filter(|own| own.till == Mål::NyPlan);
        let next = || färder.iter().find(|färd| matches!(färd.väg, Väg::Nästa(_)))?.överföring;
        let given = on.or(self.risk.överföring.as_ref()).or_else(next);
        given.or(of_kontroll.filter(|_| !self.är_given()))
    }

    /// The way that leads there, begun if there was none.
    fn färd<'f>(
        &self,
        färder: &'f mut Vec<Färd<'p>>,
        överföring: Option<&'p Överföring>,
        planår: i64,
    ) -> &'f mut Färd<'p> {
        let väg = överföring.map_or_else(|| self.obestämd(), |own| self.väg(own, planår));
        let known = färder.iter().position(|färd| färd.väg == väg);
        let index = known.unwrap_or_else(|| {
            let (kontroller, åtgärder) = (Vec::new(), Vec::new());
            färder.push(Färd { väg, överföring, hel: false, kontroller, åtgärder });
            färder.len() - 1
        });
        &mut färder[index]
    }

    fn väg(&self, överföring: &'p Överföring, planår: i64) -> Väg<'p> {
        let år = överföring.år(planår);
        let när = överföring.när.as_ref().map(|när| när.källa.trim());
        match överföring.till {
            Mål::Verksamhetsplan => Väg::Verksamhetsplan,
            Mål::Avslutas => Väg::Avslutas,
            Mål::NyPlan if överföring.väntar(planår) => {
                Väg::Senare(self.id_dit(överföring), år, när)
            }
            Mål::NyPlan => match år.filter(|år| *år <= planår) {
                Some(år) => Väg::Passerat(år),
                None => Väg::Nästa(self.id_dit(överföring)),
            },
        }
    }

    /// The way of what nothing is decided of.
    fn obestämd(&self) -> Väg<'p> {
        if self.är_given() { Väg::Nästa(&self.risk.id.källa) } else { Väg::Obestämd }
    }
}

impl Väntande {
    /// Whether a plan has it, among what waits or as a risk, with all of its parts.
    pub fn finns_i(&self, plan: &Plan) -> bool {
        let listed: Vec<&Self> =
            plan.väntar.iter().filter(|other| other.risk.källa == self.risk.källa).collect();
        let post = plan.risk(&self.risk.källa);
        if self.delar.is_empty() {
            return !listed.is_empty() || post.is_some();
        }
        let delar = post.into_iter().flat_map(|post| post.delar()).collect::<Vec<String>>();
        self.delar.iter().map(|del| enkel(&del.källa)).all(|del| {
            let waits = |other: &&Self| {
                other.delar.is_empty() || other.delar.iter().any(|own| enkel(&own.källa) == del)
            };
            listed.iter().any(waits) || delar.contains(&del)
        })
    }
}
