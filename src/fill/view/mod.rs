//! The values as understood: what a template may see.
//!
//! After this nobody asks whether a value was given or what is meant when it is not.

mod avsandare;
mod avsnitt;
mod beslut;
mod granskning;
mod kallelse;
mod omdome;
mod plan;
mod risk;
mod riskanalys;
mod slag;

use std::sync::Arc;

use minijinja::value::{Object, ObjectRepr, Value};

use crate::model::{
    Datum, Formulär, Handling, Innehåll, Ord, Plats, Rad, Sammanhang, Text, bilagenummer,
};
use crate::prose::{Datumvärde, Prosa, Rich};

use plan::Urval;

/// Rich text as a value.
#[derive(Debug)]
pub struct Rikt {
    /// The text.
    pub text: Rich,
    /// The values of the model that it says: itself, or those that a sentence took in.
    pub ur: Vec<Plats>,
}

impl Object for Rikt {
    fn repr(self: &Arc<Self>) -> ObjectRepr {
        ObjectRepr::Plain
    }
}

/// What a document says of itself, in its metadata.
#[derive(Debug, Clone)]
pub struct Dokument {
    /// The title.
    pub titel: String,
    /// The förvaltning, or else the organ.
    pub författare: String,
    /// The date of the handling.
    pub datum: time::Date,
    /// Names the document among all documents of the repository, for as long as it lives.
    pub ident: String,
    /// Whether it is a paket of handlingar.
    pub paket: bool,
}

/// A handling, ready for its template.
#[derive(Debug)]
pub struct Vy {
    /// For the metadata.
    pub dokument: Dokument,
    /// For the template.
    pub handling: Value,
}

/// What the views of one handling are made from.
#[derive(Debug, Clone, Copy)]
pub(super) struct Källor<'a> {
    pub prosa: &'a Prosa,
    pub sammanhang: Sammanhang<'a>,
    /// The handling; none for a kallelse, which is made from its meeting.
    pub handling: Option<&'a Handling>,
    pub period: Option<&'a str>,
}

pub use kallelse::{Agenda, agenda, kallelse, paketrubrik};

/// One handling among those of its case.
#[derive(Debug, Clone, Copy)]
pub struct Handlingsplats<'a> {
    /// All handlingar of the case.
    pub alla: &'a [Handling],
    /// Which of them.
    pub index: usize,
}

impl<'a> Handlingsplats<'a> {
    /// The handling itself.
    pub fn handling(self) -> &'a Handling {
        &self.alla[self.index]
    }

    /// The number of the bilaga, if it is one.
    pub fn bilaga(self) -> Option<String> {
        bilagenummer(self.alla).swap_remove(self.index)
    }

    /// The handlingar that are bilagor of it.
    pub fn egna_bilagor(self) -> impl Iterator<Item = Self> {
        let alla = (0..self.alla.len()).map(move |index| Self { alla: self.alla, index });
        alla.filter(move |other| other.handling().hör_till == Some(self.index))
    }
}

/// A tjänsteskrivelse of another case, whose proposal became a decision.
#[derive(Debug, Clone, Copy)]
pub struct Beslutat<'a> {
    /// Its texts.
    pub prosa: &'a Prosa,
    /// What it is read together with.
    pub sammanhang: Sammanhang<'a>,
    /// The tjänsteskrivelse.
    pub handling: &'a Handling,
}

/// Makes the view of a handling. What is wrong with its sentences is kept by `prosa`.
pub fn vy(
    prosa: &Prosa,
    sammanhang: Sammanhang<'_>,
    plats: Handlingsplats<'_>,
    ident: &str,
    beslutat: Option<Beslutat<'_>>,
) -> Option<Vy> {
    let ärende = sammanhang.ärende?;
    let handling = plats.handling();
    let common = &handling.gemensamt;
    let period = sammanhang.period(Some(handling));
    let källor = Källor { prosa, sammanhang, handling: Some(handling), period };
    let titel = källor.titel(handling);
    let datum = common.datum.as_ref().unwrap_or(&ärende.datum).date();
    let diarienummer = common.diarienummer.as_ref().or(ärende.diarienummer.as_ref());
    let of_case = Some(&ärende.handläggare).filter(|_| has_handläggare(&handling.innehåll));
    let handläggare = common.handläggare.as_ref().or(of_case);
    let dokument = källor.dokument(titel.text(), datum, ident);
    let gemensamt = [
        ("slag", Value::from(handling.innehåll.slag())),
        ("slagnamn", text(&prosa.sentence(&format!("slag_{}", handling.innehåll.slag()), vec![]))),
        ("id", Value::from(ident)),
        ("titel", rikt(titel)),
        ("undertitel", källor.rad(common.undertitel.as_ref())),
        ("bilaga", plats.bilaga().map_or_else(none, |nr| källor.bilaga(&nr))),
        ("datum", Value::from_object(Datumvärde(datum))),
        ("diarienummer", ord(diarienummer)),
        ("utkast", Value::from(diarienummer.is_none())),
        ("handläggare", handläggare.map_or_else(none, |handläggare| källor.person(handläggare))),
        ("undertecknare", källor.undertecknare()),
        ("nämnd", källor.nämnd()),
        ("kommun", Value::from(sammanhang.organisation.kommun.källa.as_str())),
        ("logotyp", källor.logotyp()),
        ("sidfot", källor.sidfot()),
        ("innehållsförteckning", common.innehållsförteckning.map_or_else(none, Value::from)),
        ("fakta", källor.fakta()),
        ("egna_bilagor", källor.egna_bilagor(plats, datum)),
        ("avsnitt", källor.avsnitt(&common.avsnitt)),
        ("avslutande_avsnitt", källor.avsnitt(&common.avslutande_avsnitt)),
    ];
    let eget = källor.eget(handling, plats, datum, beslutat);
    Some(Vy { dokument, handling: Value::from_pairs(gemensamt.into_iter().chain(eget)) })
}

/// Whether the handläggare of the case is named in a handling that names none of its own: not where
/// others stand for what it says.
fn has_handläggare(innehåll: &Innehåll) -> bool {
    !matches!(
        innehåll,
        Innehåll::Protokollsutdrag(_)
            | Innehåll::Formulär(_)
            | Innehåll::Styrdokument(_)
            | Innehåll::Fil(_)
    )
}

/// The document's own values, for its template; `paths` are those of its handlingar, from its own folder.
pub fn dokument(dokument: &Dokument, paths: &[String]) -> Value {
    karta([
        ("filer", paths.iter().map(|path| Value::from(path.as_str())).collect()),
        ("titel", dokument.titel.as_str().into()),
        ("författare", dokument.författare.as_str().into()),
        ("datum", Value::from_object(Datumvärde(dokument.datum))),
        ("beskrivning", none()),
    ])
}

pub(super) fn none() -> Value {
    Value::from(())
}

pub(super) fn rikt(text: Rich) -> Value {
    rikt_ur(text, [])
}

/// A text that says values of the model.
pub(super) fn rikt_ur(text: Rich, ur: impl IntoIterator<Item = Plats>) -> Value {
    Value::from_object(Rikt { text, ur: ur.into_iter().collect() })
}

fn text(rich: &Rich) -> Value {
    Value::from(rich.text())
}

pub(super) fn ord(word: Option<&Ord>) -> Value {
    word.map_or_else(none, |word| Value::from(word.källa.trim()))
}

pub(super) fn karta<const N: usize>(parts: [(&'static str, Value); N]) -> Value {
    Value::from_pairs(parts)
}

impl<'a> Källor<'a> {
    /// What only the slag of the handling has.
    fn eget(
        &self,
        handling: &'a Handling,
        plats: Handlingsplats<'_>,
        datum: time::Date,
        beslutat: Option<Beslutat<'_>>,
    ) -> Vec<(&'static str, Value)> {
        match &handling.innehåll {
            Innehåll::Tjänsteskrivelse(skrivelse) => {
                self.tjänsteskrivelse(skrivelse, plats, datum)
            }
            Innehåll::Avrapportering(_) => self.planhandling(Urval::Avrapportering),
            Innehåll::Internkontrollplan(_) => self.planhandling(Urval::Internkontrollplan),
            Innehåll::Riskanalys(_) => self.planhandling(Urval::Riskanalys),
            Innehåll::Förbättringsåtgärder(_) => {
                self.planhandling(Urval::Förbättringsåtgärder)
            }
            Innehåll::Protokollsutdrag(utdrag) => {
                let källor_av = |Beslutat { prosa, sammanhang, handling }| Källor {
                    prosa,
                    sammanhang,
                    handling: Some(handling),
                    period: None,
                };
                self.protokollsutdrag(utdrag, beslutat.map(källor_av))
            }
            Innehåll::Formulär(formulär) => self.formulär(formulär),
            Innehåll::Yttrande(yttrande) => self.yttrande(yttrande),
            Innehåll::Fil(fil) => self.fil(fil),
            _ => Vec::new(),
        }
    }

    pub(super) fn rad(&self, rad: Option<&Rad>) -> Value {
        rad.map_or_else(none, |rad| rikt_ur(self.prosa.rich(rad.plats), [rad.plats]))
    }

    /// A rad of the organisation, which no case is there to print.
    pub(super) fn rad_i_skala(&self, rad: Option<&Rad>) -> Value {
        rad.map_or_else(none, |rad| rikt(self.prosa.rich(rad.plats)))
    }

    pub(super) fn text(&self, text: Option<&Text>) -> Value {
        text.map_or_else(none, |text| rikt_ur(self.prosa.rich(text.plats), [text.plats]))
    }

    /// The title: its own, or else by slag.
    pub(super) fn titel(&self, handling: &Handling) -> Rich {
        if let Some(titel) = &handling.gemensamt.titel {
            return self.prosa.rich(titel.plats);
        }
        match (&handling.innehåll, self.sammanhang.ärende) {
            (
                Innehåll::Avrapportering(_)
                | Innehåll::Internkontrollplan(_)
                | Innehåll::Riskanalys(_)
                | Innehåll::Förbättringsåtgärder(_),
                _,
            ) if self.sammanhang.plan.is_some() => {
                // Also of a handling that is made from another plan than this one.
                let plan = self.sammanhang.plan_för(handling).or(self.sammanhang.plan);
                let planår = plan.map_or_else(none, |plan| plan.planår.into());
                let values = vec![("plan", karta([("planår", planår)]))];
                self.prosa.sentence(&format!("titel_{}", handling.innehåll.slag()), values)
            }
            (Innehåll::Formulär(Formulär { formulärnamn: Some(namn), .. }), _) => {
                self.prosa.rich(namn.plats)
            }
            (Innehåll::Tjänsteskrivelse(_), Some(ärende)) => {
                self.prosa.rich(ärende.rubrik.plats)
            }
            (other, _) => self.prosa.sentence(&format!("slag_{}", other.slag()), vec![]),
        }
    }

    /// What the PDF says of a document that is no paket.
    fn dokument(&self, titel: String, datum: time::Date, ident: &str) -> Dokument {
        let författare = self.avsändare();
        Dokument { titel, författare, datum, ident: ident.to_owned(), paket: false }
    }

    pub(super) fn bilaga(&self, nr: &str) -> Value {
        text(&self.prosa.sentence("bilaga", vec![("nr", Value::from(nr))]))
    }

    fn fakta(&self) -> Value {
        let Some(handling) = self.handling else { return Value::from(Vec::<Value>::new()) };
        let sammanträde = match &handling.innehåll {
            Innehåll::Protokollsutdrag(utdrag) => utdrag.sammanträdesdatum.as_ref(),
            _ => None,
        };
        let sammanträde = sammanträde.map(|datum| {
            let etikett = self.prosa.sentence("sammanträdesdatum", vec![]);
            karta([("etikett", text(&etikett)), ("värde", kort(datum).into())])
        });
        let fakta = handling.gemensamt.fakta.iter().map(|(etikett, värde)| {
            karta([("etikett", etikett.as_str().into()), ("värde", self.rad(Some(värde)))])
        });
        sammanträde.into_iter().chain(fakta).collect()
    }
}

/// A date in tight places.
pub(super) fn kort(datum: &Datum) -> String {
    datum.date().to_string()
}
