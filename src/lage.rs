//! Where a plan year stands on a day: what is reported for each period, what is missing, and which åtgärder
//! are late.

use std::path::Path;
use std::sync::Arc;

use serde::Serialize;
use time::{Date, Month};

use crate::diag::{Diagnostic, Sources, any_fel};
use crate::documents::Documents;
use crate::load::{Repo, display};
use crate::model::{
    Del, Genomfört, Kontroll, Läge, Organisation, Personval, Plan, Planrisk, Rad, Resultatsteg,
    Sammanhang, Text, parse_date, Åtgärd,
};
use crate::prose::{Prosa, Readings};
use crate::text::enumerate;
use crate::workshop::Workshop;

/// Where a plan stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Planläge {
    /// The file, from the root.
    pub plan: String,
    /// The year.
    pub planår: i64,
    /// The name of the nämnd.
    pub nämnd: String,
    /// The periods that have begun, in order; the whole year where the plan has no periods.
    pub perioder: Vec<Periodläge>,
    /// Åtgärder that are not done although their slutdatum has passed, the longest overdue first.
    pub försenade: Vec<Åtgärdsläge>,
    /// Åtgärder that are not done and have no date to hold against the day.
    pub utan_datum: Vec<Åtgärdsläge>,
}

/// What is reported for a period.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Periodläge {
    /// Its name; none for the whole year.
    pub period: Option<String>,
    /// Whether it goes on still.
    pub pågår: bool,
    /// How many are reported.
    pub redovisade: usize,
    /// How many there are to report.
    pub antal: usize,
    /// Those that are not reported.
    pub saknas: Vec<Saknad>,
}

/// Something that is to be reported: a kontroll, or an åtgärd that is decided without one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Post {
    /// The id of the risk.
    pub risk: String,
    /// Its number.
    pub nr: String,
    /// Its name, and that of the kontroll or åtgärd.
    pub namn: String,
}

/// Something that is not reported.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Saknad {
    /// What it is.
    #[serde(flatten)]
    pub post: Post,
    /// The word of its result, if it has one that is not finished; of an åtgärd that is over, that no period tells it.
    pub resultat: Option<String>,
}

/// An åtgärd that is not done.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Åtgärdsläge {
    /// The risk and the åtgärd.
    #[serde(flatten)]
    pub post: Post,
    /// When it should be done, as written.
    pub slutdatum: Option<String>,
    /// How many days ago that was.
    pub dagar: Option<i64>,
    /// Who is responsible.
    pub ansvarig: Vec<String>,
    /// How far it has come.
    pub läge: Option<&'static str>,
}

/// Where all plans of the repository that `folder` lies in stand on a day, and what is wrong with their files.
///
/// Fails only when there is no repository, or it says nothing of its organisation: with all that is wrong.
pub fn read(
    folder: &Path,
    datum: Date,
    sources: &Arc<Sources>,
) -> Result<(Vec<Planläge>, Vec<Diagnostic>), Vec<Diagnostic>> {
    let repo = Arc::new(Repo::load(folder, sources).map_err(|fault| vec![fault])?);
    let documents = Documents::read(&repo);
    let mut faults = documents.faults.clone();
    let Some(organisation) = &documents.organisation else { return Err(faults) };
    let (workshop, _) = Workshop::open(&repo, organisation, None, sources);
    let readings = Readings::new(workshop);
    let mut lägen = Vec::new();
    for (path, plan, wrong) in documents.plans() {
        faults.extend(wrong.iter().cloned());
        // What stands in for what could not be read would be counted as written.
        let Some(plan) = plan.filter(|_| !any_fel(wrong)) else { continue };
        let sammanhang = Sammanhang { plan: Some(plan), ..Sammanhang::utan_ärende(organisation) };
        let prosa = Prosa::read(&readings, sammanhang, None);
        let dagen = Dagen { plan, organisation, prosa: &prosa, datum };
        lägen.push(dagen.läge(display(path)));
    }
    Ok((lägen, faults))
}

/// A plan on a day.
struct Dagen<'a> {
    plan: &'a Plan,
    organisation: &'a Organisation,
    prosa: &'a Prosa,
    datum: Date,
}

impl Dagen<'_> {
    fn läge(&self, fil: String) -> Planläge {
        let risker = self.plan.alla_risker();
        let risker: Vec<&Planrisk<'_>> = risker.iter().filter(|post| post.i_planen()).collect();
        let (mut försenade, utan_datum) = self.öppna_åtgärder(&risker);
        försenade.sort_by_key(|åtgärd| std::cmp::Reverse(åtgärd.dagar));
        Planläge {
            plan: fil,
            planår: self.plan.planår,
            nämnd: enumerate(&self.organisation.nämnders_namn(&self.plan.nämnd)),
            perioder: self.perioder(&risker),
            försenade,
            utan_datum,
        }
    }

    /// The periods that have begun: the year is shared evenly between them.
    fn perioder(&self, risker: &[&Planrisk<'_>]) -> Vec<Periodläge> {
        let antal = self.plan.perioder.len().max(1);
        let begun = |nr: usize| self.börjar(nr, antal).is_some_and(|första| första <= self.datum);
        (0..antal)
            .filter(|nr| begun(*nr))
            .map(|nr| {
                let period = self.plan.perioder.get(nr).map(|period| period.källa.as_str());
                self.period(period, !begun(nr + 1), risker)
            })
            .collect()
    }

    /// The first day of period `nr` of `antal`; of the first one too many, that of the next year.
    fn börjar(&self, nr: usize, antal: usize) -> Option<Date> {
        let month = 12 * nr / antal;
        let year = i32::try_from(self.plan.planår).ok()? + i32::try_from(month / 12).ok()?;
        let month = Month::try_from(u8::try_from(month % 12 + 1).ok()?).ok()?;
        Date::from_calendar_date(year, month, 1).ok()
    }

    fn period(&self, period: Option<&str>, pågår: bool, risker: &[&Planrisk<'_>]) -> Periodläge {
        let poster: Vec<Option<Saknad>> =
            risker.iter().flat_map(|post| self.poster(post, period)).collect();
        let redovisade = poster.iter().filter(|saknad| saknad.is_none()).count();
        Periodläge {
            period: period.map(str::to_owned),
            pågår,
            redovisade,
            antal: poster.len(),
            saknas: poster.into_iter().flatten().collect(),
        }
    }

    /// What is to be reported of a risk, its parts and the åtgärder that are decided without a review: none for each that
    /// is, and for the others what they are.
    fn poster(&self, post: &Planrisk<'_>, period: Option<&str>) -> Vec<Option<Saknad>> {
        let risk = post.risk;
        let skala = &self.prosa.layout().skalor.resultat;
        let del = |del: Del<'_>| {
            let utfall = del.utfall(skala, |text| self.sägs(text));
            let namn = del.kontroll.and_then(|kontroll| self.kontrollnamn(kontroll));
            let resultat = utfall.steg().map(|steg| self.resultatord(steg));
            let saknad = || Saknad { post: self.post(post, namn), resultat };
            (!utfall.är_redovisat()).then(saknad)
        };
        let åtgärd = |åtgärd: &Åtgärd| {
            let post = || self.post(post, self.åtgärdsnamn(åtgärd));
            let told = self.told(åtgärd, period);
            let resultat = || self.slut_utan_period(åtgärd);
            (!told).then(|| Saknad { post: post(), resultat: resultat() })
        };
        let delar = risk.delar_i(period, &self.plan.perioder);
        delar.into_iter().map(del).chain(post.direktåtgärder().map(åtgärd)).collect()
    }

    fn resultatord(&self, steg: &Resultatsteg) -> String {
        self.prosa.sentence(&format!("resultat_{}", steg.nyckel()), vec![]).text()
    }

    /// That an åtgärd is over, where a report does not know it yet because no period tells what was done.
    fn slut_utan_period(&self, åtgärd: &Åtgärd) -> Option<String> {
        let läge = åtgärd.läge.filter(|läge| läge.är_slut())?;
        let untold = self.plan.senast_gjort(åtgärd).is_none();
        let ord = || self.prosa.sentence(&format!("läge_{}", läge.ord()), vec![]).text();
        untold.then(|| format!("{} utan period", ord()))
    }

    /// Whether a text says anything.
    fn sägs(&self, text: &Text) -> bool {
        self.prosa.säger_något(text.plats)
    }

    /// Whether it is told how an åtgärd went in a period. What is said without a period is of the whole year, and so
    /// told with the last one; what is over has no more to tell once a report knows that it is.
    fn told(&self, åtgärd: &Åtgärd, period: Option<&str>) -> bool {
        let last = self.plan.perioder.last().map(|last| last.källa.as_str());
        let of_year = period == last;
        let done = match &åtgärd.genomfört {
            Some(Genomfört::Text(text)) => of_year && self.sägs(text),
            Some(Genomfört::Perioder(poster)) => poster.iter().any(|post| {
                let own = post.period.as_ref().map(|own| own.källa.as_str());
                let is_of = own.map_or(of_year, |own| period.is_none_or(|period| period == own));
                is_of && self.sägs(&post.text)
            }),
            None => false,
        };
        let delar = &åtgärd.uppföljningar;
        let in_parts = !delar.is_empty()
            && delar.iter().all(|del| del.text.as_ref().is_some_and(|text| self.sägs(text)));
        done || of_year && in_parts || self.plan.är_avslutad(åtgärd, period)
    }

    /// Whether an åtgärd is still to be done. Where nothing is said of that, it is until the year's end is told.
    fn is_open(&self, åtgärd: &Åtgärd) -> bool {
        let last = self.plan.perioder.last().map(|last| last.källa.as_str());
        åtgärd.läge.map_or_else(|| !self.told(åtgärd, last), |läge| !läge.är_slut())
    }

    fn post(&self, post: &Planrisk<'_>, vad: Option<String>) -> Post {
        let risk = post.namn().map(|namn| self.prosa.plain(namn)).unwrap_or_default();
        let namn =
            vad.filter(|vad| *vad != risk).map_or(risk.clone(), |vad| format!("{risk}: {vad}"));
        Post { risk: post.risk.id.källa.clone(), nr: post.nr.clone(), namn }
    }

    fn kontrollnamn(&self, kontroll: &Kontroll) -> Option<String> {
        let namn = kontroll.namn.as_ref().map(|namn| self.prosa.plain(namn));
        let enhet = kontroll.enhet.as_ref().map(|enhet| enhet.källa.clone());
        match (namn, enhet) {
            (Some(namn), Some(enhet)) => Some(format!("{namn} ({enhet})")),
            (namn, enhet) => {
                namn.or(enhet).or_else(|| Some(self.kort(kontroll.första_text()?.plats)))
            }
        }
    }

    fn åtgärdsnamn(&self, åtgärd: &Åtgärd) -> Option<String> {
        let namn = |rad: &Rad| self.prosa.plain(rad);
        let vad = || Some(self.kort(åtgärd.vad.as_ref()?.plats));
        let del = || Some(namn(&åtgärd.uppföljningar.first()?.vad));
        åtgärd.namn.as_ref().map(namn).or_else(vad).or_else(del)
    }

    /// The first words of a text.
    fn kort(&self, plats: crate::model::Plats) -> String {
        const LONGEST: usize = 80;
        let text = self.prosa.rich(plats).text();
        if text.chars().count() <= LONGEST {
            return text;
        }
        let start: String = text.chars().take(LONGEST).collect();
        format!("{} …", start.rsplit_once(' ').map_or(start.as_str(), |(words, _)| words))
    }

    /// The åtgärder that are not done: those that are late, and those without a date.
    fn öppna_åtgärder(
        &self,
        risker: &[&Planrisk<'_>],
    ) -> (Vec<Åtgärdsläge>, Vec<Åtgärdsläge>) {
        let (mut late, mut undated) = (Vec::new(), Vec::new());
        for post in risker {
            for åtgärd in post.risk.alla_åtgärder().filter(|åtgärd| self.is_open(åtgärd)) {
                let written = åtgärd.slutdatum.as_ref().map(|datum| self.prosa.plain(datum));
                let date = written.as_deref().and_then(parse_date);
                let dagar = date.map(|date| (self.datum - date).whole_days());
                let one = Åtgärdsläge {
                    post: self.post(post, self.åtgärdsnamn(åtgärd)),
                    slutdatum: written,
                    dagar,
                    ansvarig: åtgärd.ansvarig.iter().map(|val| self.ansvarig(val)).collect(),
                    läge: åtgärd.läge.map(Läge::ord),
                };
                match dagar {
                    None => undated.push(one),
                    Some(days) if days > 0 => late.push(one),
                    Some(_) => {}
                }
            }
        }
        (late, undated)
    }

    fn ansvarig(&self, val: &Personval) -> String {
        let sammanhang = Sammanhang::utan_ärende(self.organisation);
        match (sammanhang.person(val), val) {
            (Some(person), _) if person.maskad => self.prosa.sentence("maskad", vec![]).text(),
            (Some(person), _) => person.namn.källa.clone(),
            (None, Personval::Nyckel(rad)) => self.prosa.plain(rad),
            (None, Personval::Person(_)) => String::new(),
        }
    }
}
