//! A meeting as understood: its kallelse, and the cases whose handlingar its paket holds.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::case::{Around, Unit};
use crate::checks::{self, Nivåer};
use crate::diag::{Diagnostic, Exempel, Nivå, Regel, Span, any_fel, sorted};
use crate::documents::{Möte, ärende_vid};
use crate::fill::{Agenda, Del, Dokument, Kommer, Punktvy, Vy, kallelse, kommer, paketrubrik};
use crate::load::display;
use crate::model::{Ord, Organisation, Sammanhang, Sammanträde};
use crate::prose::Prosa;
use crate::tried::{Tried, tried};

/// What the paket is called on disk.
pub const PAKET: &str = "handlingar.pdf";
/// What the kallelse is called on disk.
pub const KALLELSE: &str = "kallelse.pdf";

/// An item whose handlingar stand in the paket as a leaf that says that they are to come.
pub const HANDLINGAR_KOMMER: Regel = Regel {
    namn: "handlingar-kommer",
    nivå: Nivå::Varning,
    hittar: "En punkt vars handlingar inte är med i paketet, eftersom det är fel i ärendet och paketet görs med --utan-felaktiga.",
    varför: "Den som får paketet ska veta att något kommer, och den som skickar det att något saknas.",
    gör: "Rätta felen i ärendet och bygg igen när handlingarna är klara.",
    exempel: Exempel::Ingen("den finns bara tillsammans med ett annat fel"),
};

/// The rules of meetings as understood.
pub const REGLER: &[&Regel] = &[&HANDLINGAR_KOMMER];

/// A meeting, whose papers are made together or not at all.
#[derive(Debug)]
pub struct Meeting {
    /// Its folder, from the root.
    pub folder: PathBuf,
    /// What is wrong with it.
    pub diagnostics: Vec<Diagnostic>,
    /// What it is made from, if it could be read.
    pub innehåll: Option<Innehåll>,
    /// The levels of rules in it.
    pub nivåer: Nivåer,
    /// Whether one of its cases has faults.
    waits: bool,
}

/// What the papers of a meeting are made from.
#[derive(Debug)]
pub struct Innehåll {
    /// What they say of the meeting.
    pub kallat: Kallat,
    /// The same with each of its own words otherwise.
    pub tried: Vec<Tried<Kallat>>,
    /// Which of the cases each item is; none for one that is only a heading.
    pub ärenden: Vec<Option<Listat>>,
    /// The cases whose handlingar are to come.
    kommer: BTreeSet<usize>,
}

/// A case on the list of a meeting.
#[derive(Debug, Clone, Copy)]
pub struct Listat {
    /// Which of the cases it is.
    pub unit: usize,
    /// Where the list names it.
    span: Span,
}

/// What the papers of a meeting say of it.
#[derive(Debug)]
pub struct Kallat {
    /// The kallelse.
    pub kallelse: Vy,
    /// What the paket says of itself.
    pub dokument: Dokument,
    /// The heading of the paket, above the kallelse.
    pub rubrik: Arc<Punktvy>,
    /// What stands for each item that is a case when its handlingar are to come.
    kommer: Vec<Option<Kommer>>,
}

impl Kallat {
    /// What is filled for the kallelse; `punkt`: what stands above it.
    pub fn del(&self, punkt: Option<Arc<Punktvy>>) -> Del<'_> {
        Del { handling: &self.kallelse.handling, punkt }
    }

    /// The same when the handlingar of these items are to come.
    fn utan(&self, punkter: &BTreeSet<usize>) -> Self {
        let handling = &self.kallelse.handling;
        let punkt = |(index, kommer): (usize, &Option<Kommer>)| {
            let kommer = kommer.as_ref().filter(|_| punkter.contains(&index));
            kommer.map(|kommer| &kommer.punkt).or_else(|| handling.punkt(index)).cloned()
        };
        let punkter = self.kommer.iter().enumerate().filter_map(punkt).collect();
        let handling = Arc::new(handling.med_punkter(punkter));
        Self {
            kallelse: Vy { dokument: self.kallelse.dokument.clone(), handling },
            dokument: self.dokument.clone(),
            rubrik: Arc::clone(&self.rubrik),
            kommer: self.kommer.clone(),
        }
    }
}

impl Innehåll {
    /// What is filled for the paket that says `kallat`: the kallelse, then each case below its item.
    pub fn delar<'u>(&self, kallat: &'u Kallat, units: &'u [Unit]) -> Vec<Del<'u>> {
        let mut delar = vec![kallat.del(Some(Arc::clone(&kallat.rubrik)))];
        for (index, listat) in self.ärenden.iter().enumerate() {
            let Some(Listat { unit, .. }) = listat else { continue };
            let punkt = kallat.kallelse.handling.punkt(index).cloned();
            match kallat.kommer.get(index).and_then(Option::as_ref) {
                Some(Kommer { blad, .. }) if self.kommer.contains(unit) => {
                    delar.push(Del { handling: blad, punkt });
                }
                _ => delar.extend(units[*unit].delar(punkt)),
            }
        }
        delar
    }

    /// The cases whose handlingar stand in the paket, each with the place of its item on the list.
    pub fn med<'u>(&self, units: &'u [Unit]) -> impl Iterator<Item = (usize, &'u Unit)> {
        let listade = self.ärenden.iter().enumerate();
        let listade = listade.filter_map(|(index, listat)| Some((index, listat.as_ref()?.unit)));
        let med = listade.filter(|(_, unit)| !self.kommer.contains(unit));
        med.map(|(index, unit)| (index, &units[unit]))
    }

    /// The same when the handlingar of these cases are to come.
    fn utan(&self, units: &BTreeSet<usize>) -> Self {
        let is_away = |(_, listat): &(usize, &Option<Listat>)| {
            listat.is_some_and(|listat| units.contains(&listat.unit))
        };
        let listade = self.ärenden.iter().enumerate();
        let punkter: BTreeSet<usize> = listade.filter(is_away).map(|(index, _)| index).collect();
        let one = |tried: &Tried<Kallat>| Tried { ord: tried.ord, blir: tried.blir.utan(&punkter) };
        Self {
            kallat: self.kallat.utan(&punkter),
            tried: self.tried.iter().map(one).collect(),
            ärenden: self.ärenden.clone(),
            kommer: units.clone(),
        }
    }
}

impl Meeting {
    /// Reads a meeting; `units`: the cases of the repository as understood.
    pub fn read(around: Around<'_>, units: &[Unit], möte: &Möte<'_>) -> Self {
        let Around { readings, checks, organisation, .. } = around;
        let organ = möte.sammanträde.map(|möte| möte.organ.källa.as_str());
        let mut meeting = Self {
            folder: möte.folder.clone(),
            diagnostics: möte.faults.clone(),
            innehåll: None,
            nivåer: Nivåer::of(organisation, organ),
            waits: false,
        };
        let Some(sammanträde) = möte.sammanträde else { return meeting };
        let sammanhang = sammanhang(organisation, sammanträde);
        let own = readings.in_handling(&sammanträde.ord);
        let prosa = Prosa::read(own.as_ref().unwrap_or(readings), sammanhang, None);
        meeting.diagnostics.extend(checks.sammanträde(sammanhang, sammanträde, &prosa));
        let ärenden = meeting.find(around, sammanträde);
        let unit = |listat: &Option<Listat>| listat.map(|listat| &units[listat.unit]);
        let listed: Vec<Option<&Unit>> = ärenden.iter().map(unit).collect();
        let kallat = |prosa: &Prosa| kallat(prosa, sammanhang, &listed, &möte.folder);
        let tried = own.iter().flat_map(|own| {
            tried(own, &sammanträde.ord, |other| kallat(&Prosa::read(other, sammanhang, None)))
        });
        let tried = tried.collect();
        meeting.innehåll = kallat(&prosa).map(|kallat| Innehåll {
            kallat,
            tried,
            ärenden,
            kommer: BTreeSet::new(),
        });
        meeting.diagnostics.extend(prosa.faults());
        let found = std::mem::take(&mut meeting.diagnostics);
        meeting.diagnostics = meeting.nivåer.keep(&checks.undantag, sorted(found));
        meeting.wait_for(units);
        meeting
    }

    /// Tells what is wrong between it and what lies beside it: the `folders` of all cases and meetings, and the meetings
    /// before it.
    pub fn beside(
        &mut self,
        around: Around<'_>,
        möte: &Möte<'_>,
        folders: &[PathBuf],
        earlier: &[Möte<'_>],
    ) {
        let Around { readings, checks, .. } = around;
        let found = checks::möten(&readings.workshop.repo, möte, folders, earlier);
        self.diagnostics.extend(self.nivåer.keep(&checks.undantag, found));
    }

    /// Without one of its cases there is no paket. What is wrong is told of the case, and not again here.
    pub fn wait_for(&mut self, units: &[Unit]) {
        let mut med = self.innehåll.iter().flat_map(|innehåll| innehåll.med(units));
        self.waits = med.any(|(_, unit)| unit.is_faulty());
    }

    /// Whether nothing but faults in its cases hinders its papers.
    pub fn waits(&self) -> bool {
        self.waits && !any_fel(&self.diagnostics)
    }

    /// The cases on its list.
    pub fn cases(&self) -> BTreeSet<usize> {
        let ärenden = self.innehåll.iter().flat_map(|innehåll| innehåll.ärenden.iter().flatten());
        ärenden.map(|listat| listat.unit).collect()
    }

    /// The same with a leaf in the place of the handlingar of these cases, which is told; `units`: all cases.
    pub fn utan(&self, away: &BTreeSet<usize>, units: &[Unit]) -> (Self, Vec<Diagnostic>) {
        let mut other = Self {
            folder: self.folder.clone(),
            diagnostics: self.diagnostics.clone(),
            innehåll: self.innehåll.as_ref().map(|innehåll| innehåll.utan(away)),
            nivåer: self.nivåer.clone(),
            waits: false,
        };
        other.wait_for(units);
        let ärenden = self.innehåll.iter().flat_map(|innehåll| innehåll.ärenden.iter().enumerate());
        let away = ärenden.filter_map(|(index, listat)| {
            let listat = listat.filter(|listat| away.contains(&listat.unit))?;
            let folder = display(&units[listat.unit].folder);
            let message = format!(
                "handlingarna till punkt {}, ”{folder}”, är inte med i paketet: där står ett blad som säger att de kommer",
                index + 1
            );
            let told = Diagnostic::new(&HANDLINGAR_KOMMER, message).at(listat.span);
            Some(told.hint("rätta felen i ärendet och bygg igen när handlingarna är klara"))
        });
        (other, away.collect())
    }

    /// The cases of the items; what is wrong with how they are named is kept.
    fn find(&mut self, around: Around<'_>, sammanträde: &Sammanträde) -> Vec<Option<Listat>> {
        let Around { readings, checks, organisation, cases, .. } = around;
        let mut find = |written: &Ord| {
            let found = ärende_vid(&readings.workshop.repo, &self.folder, written, cases);
            found.map_err(|fault| self.diagnostics.push(fault)).ok()
        };
        let named: Vec<Option<(&Ord, usize)>> = sammanträde
            .punkter
            .iter()
            .map(|punkt| punkt.ärende.as_ref().and_then(|written| Some((written, find(written)?))))
            .collect();
        let listade = named.iter().flatten().map(|(written, index)| (*written, &cases[*index]));
        let listade: Vec<_> = listade.collect();
        self.diagnostics.extend(checks.föredragningslista(organisation, sammanträde, &listade));
        let tree = &readings.workshop.repo.tree;
        let listat = |named: Option<(&Ord, usize)>| {
            named.map(|(written, unit)| Listat { unit, span: tree.span(written.plats) })
        };
        named.into_iter().map(listat).collect()
    }

    /// Whether its papers cannot be made.
    pub fn is_faulty(&self) -> bool {
        self.waits || any_fel(&self.diagnostics)
    }
}

/// What the papers of a meeting in `folder` say of it, with its texts so read.
fn kallat(
    prosa: &Prosa,
    sammanhang: Sammanhang<'_>,
    listed: &[Option<&Unit>],
    folder: &Path,
) -> Option<Kallat> {
    let ident = |name: &str| format!("{}/{name}", display(folder));
    let agendas = listed.iter().map(|unit| unit.as_ref()?.agenda.as_ref());
    let agendas: Vec<Option<&Agenda>> = agendas.collect();
    let kallelse = kallelse(prosa, sammanhang, &agendas, &ident(KALLELSE))?;
    let kommer = listed.iter().enumerate().map(|(index, unit)| {
        let mapp = unit.as_ref()?.folder.file_name()?.to_string_lossy();
        let ident = ident(&format!("punkt-{}", index + 1));
        kommer(prosa, sammanhang, (index, agendas[index]), &mapp, &ident)
    });
    let kommer = kommer.collect();
    let rubrik = paketrubrik(prosa);
    let dokument = Dokument {
        titel: rubrik.text(),
        ident: ident(PAKET),
        paket: true,
        ..kallelse.dokument.clone()
    };
    Some(Kallat { kallelse, dokument, rubrik: Arc::new(rubrik.som_punkt()), kommer })
}

/// What a meeting is read together with.
fn sammanhang<'m>(
    organisation: &'m Organisation, sammanträde: &'m Sammanträde
) -> Sammanhang<'m> {
    let nämnd = organisation.nämnder.get(&sammanträde.organ.källa);
    Sammanhang {
        nämnd,
        sammanträde: Some(sammanträde),
        olästa: if nämnd.is_none() { &["nämnd"] } else { &[] },
        ..Sammanhang::utan_ärende(organisation)
    }
}
