//! The items of a föredragningslista, made from the cases.

use std::collections::BTreeMap;

use super::avsandare::Personvy;
use super::fields::vy;
use super::forslag::{Förslagsord, Förslagsvy, Layoutmening};
use super::handlingsplats::Handlingsplats;
use super::kallor::{Källor, kort, ord};
use super::rikt::Rikt;
use crate::model::{Handling, Punkt, Sammanhang, tidsspann};
use crate::prose::Prosa;
use crate::text::Rich;

/// More texts than a handling has.
const MOST_TEXTS: usize = 1_000_000;

vy! {
    #[derive(Default)]
    /// En punkt på föredragningslistan. Överst i ett paket står dess rubrik, som en punkt utan nummer.
    pub struct Punktvy = "punkt" {
        /// Numret.
        pub nr: Option<usize>,
        /// Rubriken: punktens egen, eller ärendets.
        pub rubrik: Option<Rikt>,
        /// Diarienumret.
        pub diarienummer: Option<String>,
        /// Förslaget till beslut, kort.
        pub förslag: Option<Rikt>,
        /// Ärendets förslag till beslut, när punkten hämtar det.
        pub beslut: Vec<Förslagsvy>,
        /// Den som föredrar.
        pub föredragande: Option<Personvy>,
        /// Tiden, som ”8.35–8.45”.
        pub tid: Option<String>,
        /// Ärendets handlingar.
        pub handlingar: Vec<Listadvy>,
        /// Om handlingarna kommer senare: i paketet står ett blad som säger det.
        pub kommer: bool,
        /// Namnet på den första av handlingarna, till länkar i Typst.
        pub id: Option<String>,
    }
}

vy! {
    /// En handling på föredragningslistan.
    pub struct Listadvy = "listad handling" {
        /// Vad den heter.
        pub namn: String,
        /// Datumet, som 2025-01-31, om det är känt.
        pub datum: Option<String>,
        /// När den senast reviderades, som 2025-02-07.
        pub reviderad: Option<String>,
        /// Namnet som handlingen har bland alla handlingar, till länkar i Typst.
        pub id: String,
    }
}

/// What a föredragningslista says of a case.
#[derive(Debug, Clone)]
pub struct Agenda {
    /// The heading of the case.
    rubrik: Rikt,
    /// Its number.
    diarienummer: Option<String>,
    /// Its handlingar.
    handlingar: Vec<Listadvy>,
    /// What is proposed in it, with what the layout says of that in the list of each organ.
    beslut: BTreeMap<String, Vec<(Förslagsvy, Förslagsord)>>,
}

/// What the list says of a case, whose handlingar have these ids. Texts are as `prosa` read them,
/// for any of its handlingar.
pub fn agenda(
    prosa: &Prosa,
    sammanhang: Sammanhang<'_>,
    ids: impl Iterator<Item = String>,
) -> Option<Agenda> {
    let ärende = sammanhang.ärende?;
    let källor = Källor { prosa, sammanhang, handling: None, period: None };
    let alla = &ärende.handlingar;
    let one = |(index, id)| källor.listad(Handlingsplats { alla, index }, id);
    Some(Agenda {
        rubrik: källor.skriven_rad(&ärende.rubrik),
        diarienummer: ärende.diarienummer.as_ref().map(ord),
        handlingar: ids.enumerate().map(one).collect(),
        beslut: BTreeMap::new(),
    })
}

impl Agenda {
    /// What it calls the handlingar of the case.
    pub fn names(&self) -> Vec<&str> {
        self.handlingar.iter().map(|one| one.namn.as_str()).collect()
    }

    /// Adds what a handling of the case proposes, as `prosa` read it.
    pub fn propose(&mut self, prosa: &Prosa, sammanhang: Sammanhang<'_>, handling: &Handling) {
        let Some(förslag) = handling.förslag_till_beslut().filter(|_| self.beslut.is_empty())
        else {
            return;
        };
        let källor = Källor { prosa, sammanhang, handling: Some(handling), period: None };
        // Its own organ is told as the case is.
        let own = källor.nämnd_i_ärendet();
        let organ = sammanhang.organisation.nämnder.keys().map(String::as_str);
        let som = |organ: &str| {
            källor.förslag_med_ord(förslag, Some(organ).filter(|organ| *organ != own))
        };
        self.beslut = organ.map(|organ| (organ.to_owned(), som(organ))).collect();
    }

    /// What is proposed in it, for the item `nr`, in the words that the meeting of `källor` says otherwise. Its footnotes are
    /// told from those of the meeting and of other cases.
    fn beslut(&self, nr: usize, källor: &Källor<'_>) -> Vec<Förslagsvy> {
        let sammanträde = källor.sammanhang.sammanträde;
        let egna = sammanträde.map(|sammanträde| &sammanträde.ord);
        let organ = sammanträde.map(|sammanträde| sammanträde.organ.källa.as_str());
        let beslut = organ.and_then(|organ| self.beslut.get(organ));
        let one = |(del, ord): &(Förslagsvy, Förslagsord)| {
            let sagd = |mening: &Option<Layoutmening>, annars: &Option<Rikt>| {
                let is_own =
                    |own: &&Layoutmening| egna.is_some_and(|egna| egna.contains_key(&own.nyckel));
                match mening.as_ref().filter(is_own) {
                    Some(own) => källor.sagd(Some(own.clone())),
                    None => annars.clone(),
                }
            };
            let mut text = sagd(&ord.text, &del.text);
            if let Some(text) = &mut text {
                text.nr += nr * MOST_TEXTS;
            }
            let rubrik = sagd(&ord.rubrik, &del.rubrik);
            let inledning = sagd(&ord.inledning, &del.inledning);
            Förslagsvy { rubrik, inledning, text, ..del.clone() }
        };
        beslut.into_iter().flatten().map(one).collect()
    }
}

/// The heading of a paket.
#[derive(Debug)]
pub struct Paketrubrik(Rich);

/// The heading of the paket of the meeting that `prosa` was read for.
pub fn paketrubrik(prosa: &Prosa) -> Paketrubrik {
    Paketrubrik(prosa.sentence("titel_paket", vec![]))
}

impl Paketrubrik {
    /// Its words.
    pub fn text(&self) -> String {
        self.0.text()
    }

    /// As the heading of an item, which stands above its handlingar.
    pub fn som_punkt(self) -> Punktvy {
        Punktvy { rubrik: Some(self.0.into()), ..Punktvy::default() }
    }
}

impl<'a> Källor<'a> {
    fn listad(&self, plats: Handlingsplats<'_>, id: String) -> Listadvy {
        let handling = plats.handling();
        Listadvy {
            namn: self.kort_namn(handling),
            datum: self.datum(plats).map(|datum| datum.to_string()),
            reviderad: handling.gemensamt.reviderad.as_ref().map(kort),
            id,
        }
    }

    /// The item `nr` of the list, made from the case `ärende` or only a heading.
    pub fn punkt(&self, nr: usize, punkt: &'a Punkt, ärende: Option<&Agenda>) -> Punktvy {
        let handlingar = ärende.map(|ärende| ärende.handlingar.clone()).unwrap_or_default();
        let diarienummer = punkt.diarienummer.as_ref().map(ord);
        let of_case = ärende.filter(|_| punkt.hämtar_förslag());
        Punktvy {
            nr: Some(nr),
            rubrik: self
                .rad(punkt.rubrik.as_ref())
                .or_else(|| ärende.map(|ärende| ärende.rubrik.clone())),
            diarienummer: diarienummer.or_else(|| ärende?.diarienummer.clone()),
            förslag: self.rad(punkt.förslag.as_ref().filter(|_| !punkt.hämtar_förslag())),
            beslut: of_case.map(|ärende| ärende.beslut(nr, self)).unwrap_or_default(),
            föredragande: punkt.föredragande.as_ref().map(|val| self.person(val)),
            tid: punkt.tid.as_ref().and_then(|tid| tidsspann(&tid.källa)).map(spann),
            id: handlingar.first().map(|first| first.id.clone()),
            handlingar,
            kommer: false,
        }
    }

    /// The same when the handlingar of the case are to come, told by the leaf with this id. What is only known from a case
    /// with faults is not said but its heading; where even that could not be read, the name of its folder is.
    pub fn punkt_som_kommer(
        &self,
        punkt: Punktvy,
        egen: &Punkt,
        mapp: &str,
        id: String,
    ) -> Punktvy {
        let rubrik = punkt.rubrik.filter(|rubrik| !rubrik.text.is_empty());
        let mapp = || self.prosa.words(mapp, egen.plats).into();
        Punktvy {
            rubrik: rubrik.or_else(|| Some(mapp())),
            beslut: Vec::new(),
            handlingar: Vec::new(),
            kommer: true,
            id: Some(id),
            ..punkt
        }
    }
}

/// ”8.35–8.45”.
fn spann((from, to): (u32, u32)) -> String {
    format!("{}–{}", tidord(from), tidord(to))
}

/// A time as it is written in running text: `8.30`.
pub fn tidord(minutes: u32) -> String {
    format!("{}.{:02}", minutes / 60, minutes % 60)
}
