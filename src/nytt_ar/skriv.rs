//! The next plan as YAML.

use std::path::Path;

use super::ar::{Beslut, År};
use super::nya::Ny;
use super::risk::historik;
use super::urval::Urval;
use crate::edit::yaml::{Draft, Value};
use crate::load::display;
use crate::model::{Grupp, Plan, Väg, Väntande};

/// The keys of a group besides its risks.
const GRUPP: [&str; 5] = ["rubrik", "nr", "obligatorisk", "kommungemensam", "åtgärdsslag"];

/// The keys of a risk that waits.
const VÄNTAR: [&str; 6] = ["risk", "namn", "delar", "planår", "när", "från"];

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
        for one in self.år.utan_källa() {
            self.påbörjad(&mut out, &mut risker, one, &nya);
        }
        let mut grupper = Draft::default();
        for grupp in self.år.grupper(&nya) {
            self.grupp(&mut grupper, grupp, &nya);
        }
        let mut väntar = Draft::default();
        self.väntar(&mut väntar, beslut);
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
            let hela = inte.iter().all(|beslut| beslut.färd.hel);
            let delvis = if hela { "" } else { ", eller delar av dem," };
            out.comment(&format!(
                "De här riskerna{delvis} är inte med. Numren är de i planen för {}:",
                plan.planår
            ));
        }
        for beslut in inte {
            out.comment(&format!("- {}: {}.", self.år.benämning(beslut), self.år.i_ord(beslut)));
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
        let of_year = format!("risker-{}", self.år.nästa());
        let stem = self.plan.file_stem().unwrap_or_default().to_string_lossy();
        // A file that another plan names stays as that plan needs it.
        let mut folder = of_year;
        let (mut name, mut text) = self.risk_i(&folder, ny);
        let mut taken = self.taken(&name);
        if taken.as_ref().is_some_and(|own| *own != text) {
            folder = format!("risker-{stem}");
            (name, text) = self.risk_i(&folder, ny);
            taken = None;
        }
        if taken.is_none() {
            self.risker.push((name, text));
        }
        out.item(Value::fil(format!("{folder}/{}.yaml", ny.id)));
    }

    /// The path of a risk in a folder beside the plan, and its text there.
    fn risk_i(&self, folder: &str, ny: &Ny<'_, 'a>) -> (String, String) {
        let folder = self.plan.with_file_name(folder);
        let mut risk = Draft::default();
        self.år.om_risken(&mut risk, ny);
        self.år.risk(&mut risk, &self.år.urval(&folder), ny);
        (display(&folder.join(format!("{}.yaml", ny.id))), risk.text())
    }

    /// What stands in a file that another plan has a risk in.
    fn taken(&self, path: &str) -> Option<String> {
        let planer = self.år.documents.plans().filter_map(|(_, plan, _)| plan);
        let risker = planer.flat_map(Plan::alla_risker);
        let mut files =
            risker.map(|post| self.år.sources.get(self.urval.tree.span(post.risk.plats).file));
        files.find(|file| file.path == path).map(|file| file.text.clone())
    }

    /// A risk whose year has come, but that stands in no plan that is there: its name, to be gone on with.
    fn påbörjad(&self, out: &mut Draft, risker: &mut Draft, one: &Väntande, nya: &[Ny<'_, 'a>]) {
        let id = one.risk.källa.trim();
        let delar: Vec<&str> = one.delar.iter().map(|del| del.källa.trim()).collect();
        let vad =
            if delar.is_empty() { id.to_owned() } else { format!("{id} ({})", delar.join("; ")) };
        let planer: Vec<String> = self.år.ursprung(one).iter().map(|ur| display(ur.path)).collect();
        let flera = if planer.len() > 1 {
            format!(" Det står i flera planer: {}.", planer.join(" och "))
        } else {
            String::new()
        };
        let told =
            format!("Har väntat till i år: {vad}.{flera} Skriv hur risken ska kontrolleras.");
        if nya.iter().any(|ny| ny.id == id) {
            return out.comment(&told);
        }
        risker.comment(&told);
        let mut risk = Draft::default();
        risk.key("id", Value::text(id));
        self.urval.keys(&mut risk, one.plats, &["namn"]);
        risker.item(risk);
    }

    /// What waits for a later plan: what did so this year, and what is decided to wait from this year on.
    fn väntar(&self, out: &mut Draft, beslut: &[Beslut<'a>]) {
        for one in self.år.omogna() {
            let mut inner = Draft::default();
            self.urval.keys(&mut inner, one.plats, &VÄNTAR);
            out.item(inner);
        }
        for one in beslut.iter().filter(|one| one.till.is_none()) {
            if let Väg::Senare(id, ..) = one.färd.väg {
                self.ny_väntande(out, one, id);
            }
        }
    }

    fn ny_väntande(&self, out: &mut Draft, beslut: &Beslut<'a>, id: &str) {
        out.comment(&historik(self.år, beslut));
        let mut inner = Draft::default();
        inner.key("risk", Value::text(id));
        match beslut.post.namn() {
            Some(namn) => self.urval.entry(&mut inner, "namn", namn.plats),
            None => inner.key("namn", Value::text(id)),
        }
        let delar = beslut.färd.delar();
        if !beslut.färd.hel && !delar.is_empty() {
            inner.key("delar", Value::List(delar.into_iter().map(Value::text).collect()));
        }
        if let Some(own) = beslut.färd.överföring {
            self.urval.keys(&mut inner, own.plats, &["planår", "när"]);
        }
        inner.key("från", Value::number(self.år.i_år.plan.planår));
        out.item(inner);
    }
}
