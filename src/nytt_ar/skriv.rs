//! The next plan as YAML.

use std::path::Path;

use super::ar::{Beslut, År};
use super::yaml::{Källa, Yaml};
use crate::edit::yaml::line;
use crate::load::{Entry, Kind, NodeId, display};
use crate::model::{Grupp, Kontroll, Läge, Mål, Planrisk, Utfall, parse_date, Åtgärd};

/// The keys of a risk that say what it is, and not what was found.
const RISK: [&str; 11] = [
    "namn",
    "kortnamn",
    "process",
    "kategori",
    "obligatorisk",
    "kommungemensam",
    "beskrivning",
    "sannolikhet",
    "konsekvens",
    "i_planen",
    "motivering",
];

/// The keys of a kontroll that say how it is done.
const KONTROLL: [&str; 14] = [
    "id",
    "namn",
    "enhet",
    "obligatorisk",
    "kontrollmoment",
    "arbetssätt",
    "systematisk_kontroll",
    "styrdokument",
    "syfte",
    "omfattning",
    "metod",
    "frekvens",
    "ansvarig",
    "rapporteras_till",
];

/// The keys of an åtgärd that say what is to be done.
const ÅTGÄRD: [&str; 5] = ["slag", "namn", "vad", "ansvarig", "enhet"];

/// The keys of a group besides its risks.
const GRUPP: [&str; 5] = ["rubrik", "nr", "obligatorisk", "kommungemensam", "åtgärdsslag"];

impl<'a> År<'a> {
    /// The files of the next plan: it, and those of its risks that had files of their own.
    pub fn filer(&self, plan: &Path, beslut: &[Beslut<'a>]) -> Vec<(String, String)> {
        let mut filer = Vec::new();
        let folder = plan.parent().unwrap_or(Path::new(""));
        let mut out = Yaml::new(self.källa(), folder);
        self.huvud(&mut out, beslut);
        let utan_grupp = beslut.iter().filter(|beslut| beslut.post.grupp.is_none());
        if utan_grupp.clone().next().is_some() {
            out.line(0, "risker:");
            self.risker(&mut out, 2, plan, utan_grupp, beslut, &mut filer);
        }
        if !self.plan.grupper.is_empty() {
            out.line(0, "grupper:");
        }
        for grupp in &self.plan.grupper {
            self.grupp(&mut out, grupp);
            let own = beslut
                .iter()
                .filter(|beslut| beslut.post.grupp.is_some_and(|own| own.plats == grupp.plats));
            out.line(4, "risker:");
            self.risker(&mut out, 6, plan, own, beslut, &mut filer);
        }
        filer.insert(0, (display(plan), out.out));
        filer
    }

    fn källa(&self) -> Källa<'_> {
        Källa { tree: &self.repo.tree, sources: self.sources }
    }

    /// What stands before the risks: the year, and what became of those of this one.
    fn huvud(&self, out: &mut Yaml<'_>, beslut: &[Beslut<'a>]) {
        let this = self.plan.planår;
        out.comment(0, &format!("Planen för {}, gjord ur planen för {this}.", self.nästa()));
        let inte: Vec<&Beslut<'a>> = beslut.iter().filter(|beslut| beslut.till.is_none()).collect();
        if !inte.is_empty() {
            out.comment(0, "De här riskerna är inte med:");
            for beslut in inte {
                let benämning = self.benämning(&beslut.post);
                out.comment(0, &format!("- {benämning}: {}.", self.i_ord(beslut)));
            }
        }
        out.line(0, &format!("planår: {}", self.nästa()));
        self.keys(out, self.plan.plats, &["nämnd", "perioder", "inledning"], 0);
        if self.plan.självskattning.is_some() {
            out.comment(0, "Självskattningen görs när året är slut: självskattning: {delar: …}");
        }
    }

    fn grupp(&self, out: &mut Yaml<'_>, grupp: &Grupp) {
        let mut inner = out.part();
        self.keys(&mut inner, grupp.plats, &GRUPP, 4);
        out.dashed(&inner.out, 2);
    }

    /// The carried ones of some risks, each where it keeps its id; those that go up in another stand there.
    fn risker<'b>(
        &self,
        out: &mut Yaml<'_>,
        indent: usize,
        plan: &Path,
        own: impl Iterator<Item = &'b Beslut<'a>>,
        all: &[Beslut<'a>],
        filer: &mut Vec<(String, String)>,
    ) where
        'a: 'b,
    {
        for beslut in own {
            let Some(till) = &beslut.till else { continue };
            let same: Vec<&Beslut<'a>> =
                all.iter().filter(|other| other.till.as_ref() == Some(till)).collect();
            let base = same.iter().find(|one| one.post.risk.id.källa == *till).or(same.first());
            if base.is_none_or(|base| base.post.risk.plats != beslut.post.risk.plats) {
                continue;
            }
            if self.has_file(beslut) {
                filer.push(self.risk_file(out, indent, plan, till, &same));
            } else {
                self.risk_here(out, indent, till, &same);
            }
        }
    }

    /// Whether the risk stands in a file of its own.
    fn has_file(&self, beslut: &Beslut<'_>) -> bool {
        let file = |plats| self.repo.tree.span(plats).file;
        file(beslut.post.risk.plats) != file(self.plan.plats)
    }

    /// A risk in a file of its own, which the plan names.
    fn risk_file(
        &self,
        out: &mut Yaml<'_>,
        indent: usize,
        plan: &Path,
        till: &str,
        of: &[&Beslut<'a>],
    ) -> (String, String) {
        let folder = format!("risker-{}", self.nästa());
        let name = format!("{folder}/{till}.yaml");
        let own = plan.with_file_name(&folder);
        let mut risk = Yaml::new(self.källa(), &own);
        self.om_risken(&mut risk, till, of, 0);
        self.risk(&mut risk, till, of, 0);
        out.line(indent, &format!("- {{fil: {name}}}"));
        (display(&plan.with_file_name(name)), risk.out)
    }

    /// A risk in the plan itself: the comments stand as far in as its dash.
    fn risk_here(&self, out: &mut Yaml<'_>, indent: usize, till: &str, of: &[&Beslut<'a>]) {
        self.om_risken(out, till, of, indent);
        let mut risk = out.part();
        self.risk(&mut risk, till, of, indent + 2);
        out.dashed(&risk.out, indent);
    }

    /// What the year said of a risk and of those that it takes in, as comments above it.
    fn om_risken(&self, out: &mut Yaml<'_>, id: &str, of: &[&Beslut<'a>], indent: usize) {
        for (index, beslut) in grund_först(id, of).into_iter().enumerate() {
            out.comment(indent, &self.historik(&beslut.post));
            let beskrivning = beslut.post.risk.beskrivning.as_ref().filter(|_| index > 0);
            if let Some(beskrivning) = beskrivning {
                out.comment(indent, &self.prosa.rich(beskrivning.plats).text());
            }
        }
    }

    /// A risk that `of` go up in. It is what the one with its id was, or else the first; what the others were about
    /// stands as a comment.
    fn risk(&self, out: &mut Yaml<'_>, id: &str, of: &[&Beslut<'a>], indent: usize) {
        let of = grund_först(id, of);
        let Some(base) = of.first() else { return };
        out.line(indent, &format!("id: {}", line(id, false)));
        self.keys(out, base.post.risk.plats, &RISK, indent);
        let kontroller = of.iter().flat_map(|beslut| kontroller(beslut));
        lista(out, "kontroller", kontroller, indent, |inner, kontroll: &Kontroll, indent| {
            self.keys(inner, kontroll.plats, &KONTROLL, indent);
            inner.line(indent, "granskningar: []");
        });
        let åtgärder = of.iter().flat_map(|beslut| beslut.post.risk.alla_åtgärder());
        let öppna = åtgärder.filter(|åtgärd| is_carried(åtgärd));
        lista(out, "åtgärder", öppna, indent, |inner, åtgärd: &Åtgärd, indent| {
            self.keys(inner, åtgärd.plats, &ÅTGÄRD, indent);
            self.slutdatum(inner, åtgärd, indent);
            if !åtgärd.uppföljningar.is_empty() {
                inner.line(indent, "uppföljningar:");
                for del in &åtgärd.uppföljningar {
                    inner
                        .line(indent + 2, &format!("- vad: {}", line(del.vad.källa.trim(), false)));
                }
            }
        });
    }

    /// When an åtgärd should be done; a date that the new year begins after is one to set anew.
    fn slutdatum(&self, out: &mut Yaml<'_>, åtgärd: &Åtgärd, indent: usize) {
        let Some(slutdatum) = &åtgärd.slutdatum else { return };
        let date = parse_date(slutdatum.källa.trim());
        if date.is_some_and(|date| i64::from(date.year()) <= self.plan.planår) {
            out.comment(
                indent,
                &format!("slutdatum: var {}, sätt ett nytt", slutdatum.källa.trim()),
            );
        } else {
            self.keys(out, åtgärd.plats, &["slutdatum"], indent);
        }
    }

    /// What the year said of a risk, for those who plan the next.
    fn historik(&self, post: &Planrisk<'_>) -> String {
        let skala = &self.prosa.layout().skalor.resultat;
        let utfall = post.risk.utfall(None, &self.plan.perioder, skala);
        let result = (utfall != Utfall::Inget).then(|| {
            self.prosa
                .sentence(&format!("resultat_{}", utfall.nyckel()), vec![])
                .text()
                .to_lowercase()
        });
        let own = post.risk.överföring.as_ref();
        let plain = |rad: Option<&crate::model::Rad>| rad.map(|rad| self.prosa.plain(rad));
        let varför = plain(own.and_then(|own| own.motivering.as_ref()));
        let som =
            plain(own.and_then(|own| own.som.as_ref())).map(|som| format!("förs över som {som}"));
        let benämning = format!("{}: risk {}", self.plan.planår, self.benämning(post));
        let parts = [Some(benämning), result, varför, som];
        format!("{}.", parts.into_iter().flatten().collect::<Vec<_>>().join("; "))
    }

    /// The entries of a mapping under `keys`, in that order.
    fn keys(&self, out: &mut Yaml<'_>, plats: NodeId, keys: &[&str], indent: usize) {
        let Kind::Map(entries) = &self.repo.tree.get(plats).kind else { return };
        for key in keys {
            let entry: Option<&Entry> = entries.iter().find(|entry| entry.key == *key);
            if let Some(entry) = entry {
                out.entry(entry, indent);
            }
        }
    }
}

/// A list of mappings under a key; nothing when it has no items.
fn lista<'t, T: 't>(
    out: &mut Yaml<'_>,
    key: &str,
    items: impl Iterator<Item = &'t T>,
    indent: usize,
    write: impl Fn(&mut Yaml<'_>, &T, usize),
) {
    let mut items = items.peekable();
    if items.peek().is_none() {
        return;
    }
    out.line(indent, &format!("{key}:"));
    for item in items {
        let mut inner = out.part();
        write(&mut inner, item, indent + 4);
        out.dashed(&inner.out, indent + 2);
    }
}

/// The ones that a risk is made of, first the one that has its id.
fn grund_först<'b, 'a>(id: &str, of: &[&'b Beslut<'a>]) -> Vec<&'b Beslut<'a>> {
    let (own, others): (Vec<_>, Vec<_>) =
        of.iter().copied().partition(|beslut| beslut.post.risk.id.källa == id);
    own.into_iter().chain(others).collect()
}

/// The kontroller that go over with a risk.
fn kontroller<'a>(beslut: &Beslut<'a>) -> Vec<&'a Kontroll> {
    let kontroller = beslut.post.risk.kontroller.iter().enumerate();
    let ends = |kontroll: &Kontroll| {
        kontroll.överföring.as_ref().is_some_and(|own| own.till != Mål::NyPlan)
    };
    let kept = kontroller.filter(|(index, kontroll)| match &beslut.kontroller {
        Some(some) => some.contains(index),
        None => !ends(kontroll),
    });
    kept.map(|(_, kontroll)| kontroll).collect()
}

/// Whether an åtgärd is still to be done.
fn is_carried(åtgärd: &Åtgärd) -> bool {
    let decided = åtgärd.överföring.as_ref().map(|own| own.till == Mål::NyPlan);
    decided.unwrap_or(!matches!(åtgärd.läge, Some(Läge::Klar | Läge::EjGenomförd)))
}
