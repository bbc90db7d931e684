//! The next plan as YAML.

use std::path::Path;

use super::ar::{Beslut, id, leder, År};
use super::nya::Ny;
use super::risk::historik;
use super::yaml::{Källa, Yaml};
use crate::edit::yaml::line;
use crate::load::display;
use crate::model::Grupp;

/// The keys of a group besides its risks.
const GRUPP: [&str; 5] = ["rubrik", "nr", "obligatorisk", "kommungemensam", "åtgärdsslag"];

/// The keys of a risk that waits.
const VÄNTAR: [&str; 5] = ["risk", "namn", "planår", "när", "från"];

impl<'a> År<'a> {
    /// The files of the next plan: it, and those of its risks that had files of their own.
    pub fn filer(&self, plan: &Path, beslut: &[Beslut<'a>]) -> Vec<(String, String)> {
        let mut filer = Vec::new();
        let folder = plan.parent().unwrap_or(Path::new(""));
        let mut out = Yaml::new(self.källa(), folder);
        self.huvud(&mut out, beslut);
        let nya = self.nya(beslut);
        let mut utan_grupp = nya.iter().filter(|ny| ny.grupp.is_none()).peekable();
        let lost = self.utan_källa();
        if utan_grupp.peek().is_some() || !lost.is_empty() {
            out.line(0, "risker:");
            utan_grupp.for_each(|ny| filer.extend(self.skriv(&mut out, 2, plan, ny)));
            out.out.push_str(&lost);
        }
        let mut grupper = self.grupper(&nya);
        let own =
            |grupp: &Grupp, ny: &Ny<'_, '_>| ny.grupp.is_some_and(|own| own.plats == grupp.plats);
        grupper.retain(|grupp| nya.iter().any(|ny| own(grupp, ny)));
        if !grupper.is_empty() {
            out.line(0, "grupper:");
        }
        for grupp in grupper {
            grupphuvud(&mut out, grupp);
            for ny in nya.iter().filter(|ny| own(grupp, ny)) {
                filer.extend(self.skriv(&mut out, 6, plan, ny));
            }
        }
        self.väntar(&mut out);
        filer.insert(0, (display(plan), out.out));
        filer
    }

    fn källa(&self) -> Källa<'_> {
        let åren = self.äldsta()..self.nästa();
        Källa {
            tree: &self.repo.tree, sources: self.sources, första: åren.start, nästa: åren.end
        }
    }

    /// What stands before the risks: the year, and what became of those of this one.
    fn huvud(&self, out: &mut Yaml<'_>, beslut: &[Beslut<'a>]) {
        let plan = self.i_år.plan;
        out.comment(
            0,
            &format!("Planen för {}, gjord ur planen för {}.", self.nästa(), plan.planår),
        );
        let inte: Vec<&Beslut<'a>> = beslut.iter().filter(|beslut| beslut.till.is_none()).collect();
        if !inte.is_empty() {
            out.comment(0, "De här riskerna är inte med:");
            for beslut in inte {
                let benämning = beslut.benämning();
                out.comment(0, &format!("- {benämning}: {}.", self.i_ord(beslut)));
            }
        }
        out.line(0, &format!("planår: {}", self.nästa()));
        out.keys(plan.plats, &["nämnd", "perioder", "inledning"], 0);
        if plan.självskattning.is_some() {
            out.comment(0, "Självskattningen görs när året är slut: självskattning: {delar: …}");
        }
    }

    /// A risk, in the plan or in a file of its own, which is given.
    fn skriv(
        &self,
        out: &mut Yaml<'_>,
        indent: usize,
        plan: &Path,
        ny: &Ny<'_, 'a>,
    ) -> Option<(String, String)> {
        if ny.av.first().is_some_and(|base| self.has_file(base)) {
            return Some(self.risk_file(out, indent, plan, ny));
        }
        // The comments stand as far in as the dash.
        self.om_risken(out, ny, indent);
        let mut risk = out.part();
        self.risk(&mut risk, ny, indent + 2);
        out.dashed(&risk.out, indent);
        None
    }

    /// Whether the risk stands in a file of its own.
    fn has_file(&self, beslut: &Beslut<'_>) -> bool {
        let file = |plats| self.repo.tree.span(plats).file;
        file(beslut.post.risk.plats) != file(beslut.ur.plan.plats)
    }

    /// A risk in a file of its own, which the plan names.
    fn risk_file(
        &self,
        out: &mut Yaml<'_>,
        indent: usize,
        plan: &Path,
        ny: &Ny<'_, 'a>,
    ) -> (String, String) {
        let folder = format!("risker-{}", self.nästa());
        let name = format!("{folder}/{}.yaml", ny.id);
        let own = plan.with_file_name(&folder);
        let mut risk = Yaml::new(self.källa(), &own);
        self.om_risken(&mut risk, ny, 0);
        self.risk(&mut risk, ny, 0);
        out.line(indent, &format!("- {{fil: {name}}}"));
        (display(&plan.with_file_name(name)), risk.out)
    }

    /// Risks whose year has come, but that stand in no plan that is there: their names, to be gone on with.
    fn utan_källa(&self) -> String {
        let mut out = Yaml::new(self.källa(), Path::new(""));
        for one in self.mogna().filter(|one| self.väntade(one).is_empty()) {
            out.comment(2, "Har väntat till i år. Skriv hur risken ska kontrolleras.");
            out.line(2, &format!("- id: {}", line(one.risk.källa.trim(), false)));
            out.keys(one.plats, &["namn"], 4);
        }
        out.out
    }

    /// What waits for a later plan: what did so this year, and what is decided to wait from this year on.
    fn väntar(&self, out: &mut Yaml<'_>) {
        let mut lines = out.part();
        let due: Vec<_> = self.mogna().map(|one| one.plats).collect();
        for one in self.i_år.plan.väntar.iter().filter(|one| !due.contains(&one.plats)) {
            let mut inner = lines.part();
            inner.keys(one.plats, &VÄNTAR, 4);
            lines.dashed(&inner.out, 2);
        }
        for beslut in self.nya_väntande() {
            self.ny_väntande(&mut lines, &beslut);
        }
        if !lines.out.is_empty() {
            out.line(0, "väntar:");
            out.out.push_str(&lines.out);
        }
    }

    /// This year's risks that wait from now on.
    fn nya_väntande(&self) -> Vec<Beslut<'a>> {
        let planår = self.i_år.plan.planår;
        let waits = |beslut: &Beslut<'a>| leder(&beslut.post, |own| own.väntar(planår)).is_some();
        let own = self.beslut().into_iter();
        own.filter(|beslut| beslut.ur.plan.planår == planår && waits(beslut)).collect()
    }

    fn ny_väntande(&self, out: &mut Yaml<'_>, beslut: &Beslut<'a>) {
        let planår = self.i_år.plan.planår;
        let Some(own) = leder(&beslut.post, |own| own.väntar(planår)) else { return };
        out.comment(2, &historik(self, beslut));
        let id = id(&beslut.post, own);
        out.line(2, &format!("- risk: {}", line(&id, false)));
        match beslut.post.namn() {
            Some(namn) => out.entry("namn", namn.plats, 4),
            None => out.line(4, &format!("namn: {}", line(&id, false))),
        }
        out.keys(own.plats, &["planår", "när"], 4);
        out.line(4, &format!("från: {planår}"));
    }
}

fn grupphuvud(out: &mut Yaml<'_>, grupp: &Grupp) {
    let mut inner = out.part();
    inner.keys(grupp.plats, &GRUPP, 4);
    out.dashed(&inner.out, 2);
    out.line(4, "risker:");
}
