//! The next plan as YAML.

use std::path::Path;

use super::ar::{Beslut, id, leder, År};
use super::nya::Ny;
use super::risk::historik;
use super::urval::Urval;
use crate::edit::yaml::{Draft, Value};
use crate::load::display;
use crate::model::{Grupp, Väntande};

/// The keys of a group besides its risks.
const GRUPP: [&str; 5] = ["rubrik", "nr", "obligatorisk", "kommungemensam", "åtgärdsslag"];

/// The keys of a risk that waits.
const VÄNTAR: [&str; 5] = ["risk", "namn", "planår", "när", "från"];

/// The files of the next plan, as they are written.
struct Filer<'f, 'a> {
    år: &'f År<'a>,
    /// The path of the plan, from the root.
    plan: &'f Path,
    /// What the plan takes over.
    urval: Urval<'f>,
    /// Risks in files of their own.
    risker: Vec<(String, String)>,
}

impl<'a> År<'a> {
    /// The files of the next plan: it, and those of its risks that had files of their own.
    pub fn filer(&self, plan: &Path, beslut: &[Beslut<'a>]) -> Vec<(String, String)> {
        let urval = self.urval(plan.parent().unwrap_or(Path::new("")));
        let mut filer = Filer { år: self, plan, urval, risker: Vec::new() };
        let text = filer.plan(beslut).text();
        std::iter::once((display(plan), text)).chain(filer.risker).collect()
    }

    fn urval(&self, mapp: &Path) -> Urval<'_> {
        let passerade = self.äldsta()..self.nästa();
        Urval { tree: &self.repo.tree, sources: self.sources, passerade, mapp: mapp.to_owned() }
    }
}

impl<'a> Filer<'_, 'a> {
    fn plan(&mut self, beslut: &[Beslut<'a>]) -> Draft {
        let mut out = Draft::default();
        self.huvud(&mut out, beslut);
        let nya = self.år.nya(beslut);
        let mut risker = Draft::default();
        nya.iter().filter(|ny| ny.grupp.is_none()).for_each(|ny| self.risk(&mut risker, ny));
        self.utan_källa(&mut risker);
        let mut grupper = Draft::default();
        for grupp in self.år.grupper(&nya) {
            self.grupp(&mut grupper, grupp, &nya);
        }
        let mut väntar = Draft::default();
        self.väntar(&mut väntar);
        for (key, part) in [("risker", risker), ("grupper", grupper), ("väntar", väntar)] {
            if !part.is_empty() {
                out.key(key, part);
            }
        }
        out
    }

    /// What stands before the risks: the year, and what became of those of this one.
    fn huvud(&self, out: &mut Draft, beslut: &[Beslut<'a>]) {
        let (plan, nästa) = (self.år.i_år.plan, self.år.nästa());
        out.comment(&format!("Planen för {nästa}, gjord ur planen för {}.", plan.planår));
        let inte: Vec<&Beslut<'a>> = beslut.iter().filter(|beslut| beslut.till.is_none()).collect();
        if !inte.is_empty() {
            out.comment("De här riskerna är inte med:");
        }
        for beslut in inte {
            out.comment(&format!("- {}: {}.", beslut.benämning(), self.år.i_ord(beslut)));
        }
        out.key("planår", Value::number(nästa));
        self.urval.keys(out, plan.plats, &["nämnd", "perioder", "inledning"]);
        if plan.självskattning.is_some() {
            out.comment("Självskattningen görs när året är slut: självskattning: {delar: …}");
        }
    }

    /// A group with its risks, if it has any.
    fn grupp(&mut self, out: &mut Draft, grupp: &Grupp, nya: &[Ny<'_, 'a>]) {
        let own = |ny: &&Ny<'_, 'a>| ny.grupp.is_some_and(|own| own.plats == grupp.plats);
        let mut risker = Draft::default();
        nya.iter().filter(own).for_each(|ny| self.risk(&mut risker, ny));
        if !risker.is_empty() {
            let mut inner = Draft::default();
            self.urval.keys(&mut inner, grupp.plats, &GRUPP);
            inner.key("risker", risker);
            out.item(inner);
        }
    }

    /// A risk, in the plan or in a file of its own.
    fn risk(&mut self, out: &mut Draft, ny: &Ny<'_, 'a>) {
        if ny.av.first().is_some_and(|base| self.has_file(base)) {
            return self.risk_file(out, ny);
        }
        self.år.om_risken(out, ny);
        let mut risk = Draft::default();
        self.år.risk(&mut risk, &self.urval, ny);
        out.item(risk);
    }

    /// Whether the risk stands in a file of its own.
    fn has_file(&self, beslut: &Beslut<'_>) -> bool {
        let file = |plats| self.urval.tree.span(plats).file;
        file(beslut.post.risk.plats) != file(beslut.ur.plan.plats)
    }

    /// A risk in a file of its own, which the plan names.
    fn risk_file(&mut self, out: &mut Draft, ny: &Ny<'_, 'a>) {
        let folder = format!("risker-{}", self.år.nästa());
        let name = format!("{folder}/{}.yaml", ny.id);
        let mut risk = Draft::default();
        self.år.om_risken(&mut risk, ny);
        self.år.risk(&mut risk, &self.år.urval(&self.plan.with_file_name(&folder)), ny);
        self.risker.push((display(&self.plan.with_file_name(&name)), risk.text()));
        out.item(Value::fil(name));
    }

    /// Risks whose year has come, but that stand in no plan that is there: their names, to be gone on with.
    fn utan_källa(&self, out: &mut Draft) {
        for one in self.år.mogna().filter(|one| self.år.väntade(one).is_empty()) {
            out.comment("Har väntat till i år. Skriv hur risken ska kontrolleras.");
            let mut risk = Draft::default();
            risk.key("id", Value::text(one.risk.källa.trim()));
            self.urval.keys(&mut risk, one.plats, &["namn"]);
            out.item(risk);
        }
    }

    /// What waits for a later plan: what did so this year, and what is decided to wait from this year on.
    fn väntar(&self, out: &mut Draft) {
        let due: Vec<_> = self.år.mogna().map(|one| one.plats).collect();
        let waits = |one: &&Väntande| !due.contains(&one.plats);
        for one in self.år.i_år.plan.väntar.iter().filter(waits) {
            let mut inner = Draft::default();
            self.urval.keys(&mut inner, one.plats, &VÄNTAR);
            out.item(inner);
        }
        for beslut in self.nya_väntande() {
            self.ny_väntande(out, &beslut);
        }
    }

    /// This year's risks that wait from now on.
    fn nya_väntande(&self) -> Vec<Beslut<'a>> {
        let planår = self.år.i_år.plan.planår;
        let waits = |beslut: &Beslut<'a>| leder(&beslut.post, |own| own.väntar(planår)).is_some();
        let own = self.år.beslut().into_iter();
        own.filter(|beslut| beslut.ur.plan.planår == planår && waits(beslut)).collect()
    }

    fn ny_väntande(&self, out: &mut Draft, beslut: &Beslut<'a>) {
        let planår = self.år.i_år.plan.planår;
        let Some(own) = leder(&beslut.post, |own| own.väntar(planår)) else { return };
        out.comment(&historik(self.år, beslut));
        let id = id(&beslut.post, own);
        let mut inner = Draft::default();
        inner.key("risk", Value::text(&id));
        match beslut.post.namn() {
            Some(namn) => self.urval.entry(&mut inner, "namn", namn.plats),
            None => inner.key("namn", Value::text(&id)),
        }
        self.urval.keys(&mut inner, own.plats, &["planår", "när"]);
        inner.key("från", Value::number(planår));
        out.item(inner);
    }
}
