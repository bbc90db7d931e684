//! A meeting as understood: its kallelse, and the cases whose handlingar its paket holds.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::case::{Around, Unit};
use crate::checks::{self, Nivåer};
use crate::diag::{Diagnostic, any_fel, sorted};
use crate::documents::{Möte, ärende_vid};
use crate::fill::{Agenda, Del, Dokument, Punktvy, Vy, kallelse, paketrubrik};
use crate::load::{Repo, display};
use crate::model::{Ord, Organisation, Sammanhang, Sammanträde};
use crate::prose::Prosa;
use crate::tried::{Tried, tried};

/// What the paket is called on disk.
pub const PAKET: &str = "handlingar.pdf";
/// What the kallelse is called on disk.
pub const KALLELSE: &str = "kallelse.pdf";

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
    pub ärenden: Vec<Option<usize>>,
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
}

impl Kallat {
    /// What is filled for the kallelse; `punkt`: what stands above it.
    pub fn del(&self, punkt: Option<Arc<Punktvy>>) -> Del<'_> {
        Del { handling: &self.kallelse.handling, punkt }
    }
}

impl Innehåll {
    /// What is filled for the paket that says `kallat`: the kallelse, then each case below its item.
    pub fn delar<'u>(&self, kallat: &'u Kallat, units: &'u [Unit]) -> Vec<Del<'u>> {
        let mut delar = vec![kallat.del(Some(Arc::clone(&kallat.rubrik)))];
        for (index, named) in self.ärenden.iter().enumerate() {
            let punkt = kallat.kallelse.handling.punkt(index);
            let of_case = |unit: &usize| units[*unit].delar(punkt.cloned());
            delar.extend(named.iter().flat_map(of_case));
        }
        delar
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
        let listed: Vec<_> = ärenden
            .iter()
            .map(|named| named.and_then(|index| units[index].agenda.as_ref()))
            .collect();
        let kallat = |prosa: &Prosa| kallat(prosa, sammanhang, &listed, &möte.folder);
        let tried = own.iter().flat_map(|own| {
            tried(own, &sammanträde.ord, |other| kallat(&Prosa::read(other, sammanhang, None)))
        });
        let tried = tried.collect();
        meeting.innehåll = kallat(&prosa).map(|kallat| Innehåll { kallat, tried, ärenden });
        meeting.diagnostics.extend(prosa.faults());
        let found = std::mem::take(&mut meeting.diagnostics);
        meeting.diagnostics = meeting.nivåer.keep(&checks.undantag, sorted(found));
        meeting.wait_for(units);
        meeting
    }

    /// Tells of a folder whose name is that of another meeting or case: `ut` would have one for both.
    pub fn refuse_shared(&mut self, repo: &Repo, möte: &Möte<'_>, others: &[PathBuf]) {
        self.diagnostics.extend(checks::samma_mapp(repo, möte, others));
    }

    /// Without one of its cases there is no paket. What is wrong is told of the case, and not again here.
    pub fn wait_for(&mut self, units: &[Unit]) {
        let mut named = self.innehåll.iter().flat_map(|innehåll| innehåll.ärenden.iter().flatten());
        self.waits = named.any(|unit| units[*unit].is_faulty());
    }

    /// The cases of the items; what is wrong with how they are named is kept.
    fn find(&mut self, around: Around<'_>, sammanträde: &Sammanträde) -> Vec<Option<usize>> {
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
        named.into_iter().map(|named| Some(named?.1)).collect()
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
    listed: &[Option<&Agenda>],
    folder: &Path,
) -> Option<Kallat> {
    let ident = |name: &str| format!("{}/{name}", display(folder));
    let kallelse = kallelse(prosa, sammanhang, listed, &ident(KALLELSE))?;
    let rubrik = paketrubrik(prosa);
    let dokument = Dokument {
        titel: rubrik.text(),
        ident: ident(PAKET),
        paket: true,
        ..kallelse.dokument.clone()
    };
    Some(Kallat { kallelse, dokument, rubrik: Arc::new(rubrik.som_punkt()) })
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
