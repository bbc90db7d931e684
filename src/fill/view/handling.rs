//! A handling, ready for its template.

use std::sync::Arc;

use minijinja::value::Value;

use super::datum::kallelsens_fildatum;
use super::dokument::Dokument;
use super::eget::Eget;
use super::fields::{Fältvis, karta};
use super::gemensamt::Gemensamvy;
use super::handlingsplats::Handlingsplats;
use super::kallelse::Kallelsevy;
use super::kallor::{Beslutat, Källor};
use super::planvyer::Planvyer;
use super::punkt::{Agenda, Punktvy};
use crate::layout::Layout;
use crate::model::Sammanhang;
use crate::prose::Prosa;
use crate::values::Datumvärde;

/// A handling, ready for its template.
#[derive(Debug)]
pub struct Vy {
    /// For the metadata.
    pub dokument: Dokument,
    /// For the template.
    pub handling: Arc<Handlingsvy>,
}

/// A handling as its template sees it: as one map, what every handling has and then what only its slag has.
#[derive(Debug)]
pub struct Handlingsvy {
    /// What every handling has.
    pub gemensamt: Gemensamvy,
    /// What only its slag has.
    pub eget: Eget,
    /// Its looks and words.
    pub layout: Arc<Layout>,
}

karta!(Handlingsvy);

impl Fältvis for Handlingsvy {
    fn fältnamn(&self) -> Vec<&'static str> {
        [self.gemensamt.fältnamn(), self.eget.vy().fältnamn()].concat()
    }

    fn fält(&self, namn: &str) -> Option<Value> {
        self.gemensamt.fält(namn).or_else(|| self.eget.vy().fält(namn))
    }
}

impl Handlingsvy {
    /// The same with other items on its föredragningslista, if it is a kallelse.
    pub fn med_punkter(&self, punkter: Vec<Arc<Punktvy>>) -> Self {
        let eget = match &self.eget {
            Eget::Kallelse(own) => {
                Eget::Kallelse(Box::new(Kallelsevy { punkter, ..Kallelsevy::clone(own) }))
            }
            own => own.clone(),
        };
        Self { gemensamt: self.gemensamt.clone(), eget, layout: Arc::clone(&self.layout) }
    }

    /// The item of its föredragningslista, if it is a kallelse.
    pub fn punkt(&self, index: usize) -> Option<&Arc<Punktvy>> {
        match &self.eget {
            Eget::Kallelse(kallelse) => kallelse.punkter.get(index),
            _ => None,
        }
    }
}

/// Makes the view of a handling. What is wrong with its sentences is kept by `prosa`.
pub fn vy(
    prosa: &Prosa,
    sammanhang: Sammanhang<'_>,
    plats: Handlingsplats<'_>,
    ident: &str,
    beslutat: Option<Beslutat<'_>>,
    planvyer: &Planvyer<'_>,
) -> Option<Vy> {
    sammanhang.ärende?;
    let handling = plats.handling();
    let sammanhang = sammanhang.i_handling(handling);
    let period = sammanhang.period(Some(handling));
    let källor = Källor { prosa, sammanhang, handling: Some(handling), period };
    let titel = källor.titel(handling);
    let dokument = källor.dokument(titel.text(), källor.fildatum(plats), ident);
    let gemensamt = källor.gemensamt(plats, ident, titel);
    let dokument = Dokument { diarienummer: gemensamt.diarienummer.clone(), ..dokument };
    let eget = källor.eget(handling, plats, beslutat, planvyer);
    let layout = Arc::clone(prosa.layout());
    Some(Vy { dokument, handling: Arc::new(Handlingsvy { gemensamt, eget, layout }) })
}

/// The kallelse to a meeting, whose items are the cases `ärenden` in order, or only headings.
pub fn kallelse(
    prosa: &Prosa,
    sammanhang: Sammanhang<'_>,
    ärenden: &[Option<&Agenda>],
    ident: &str,
) -> Option<Vy> {
    let sammanträde = sammanhang.sammanträde?;
    let källor = Källor { prosa, sammanhang, handling: None, period: None };
    let datum = sammanträde.upprättad.as_ref().map(|datum| Datumvärde(datum.date()));
    let titel = prosa.sentence("titel_kallelse", vec![]);
    let dokument = källor.dokument(titel.text(), kallelsens_fildatum(sammanträde), ident);
    let gemensamt = källor.utan_innehåll("kallelse", ident, titel, datum);
    let eget = Eget::Kallelse(Box::new(källor.sammanträde(sammanträde, ärenden)));
    let layout = Arc::clone(prosa.layout());
    Some(Vy { dokument, handling: Arc::new(Handlingsvy { gemensamt, eget, layout }) })
}

impl Källor<'_> {
    /// What the PDF says of a document that is no paket.
    fn dokument(&self, titel: String, datum: time::Date, ident: &str) -> Dokument {
        let författare = self.författare();
        let ident = ident.to_owned();
        Dokument { titel, författare, datum, diarienummer: None, ident, paket: false }
    }
}
