//! The kallelse: when and where the meeting is, and its föredragningslista, made from the cases.

use minijinja::value::Value;

use super::{Källor, Vy, karta, none, ord, rikt, text};
use crate::model::{Handling, Punkt, Sammanhang, Sammanträde, klockslag, tidsspann};
use crate::prose::{Datumvärde, Prosa, Rich};

/// What a föredragningslista says of a case.
#[derive(Debug, Clone)]
pub struct Agenda {
    /// The heading of the case.
    rubrik: Value,
    /// Its number.
    diarienummer: Value,
    /// Its handlingar: what each is called, its date, and its id in the pages.
    handlingar: Value,
    /// The id of the first of them.
    först: Value,
}

/// What the list says of a case with these handlingar, each with its id. Texts are as `prosa` read them,
/// for any of its handlingar.
pub fn agenda(
    prosa: &Prosa,
    sammanhang: Sammanhang<'_>,
    handlingar: &[(&Handling, String)],
) -> Option<Agenda> {
    let ärende = sammanhang.ärende?;
    let källor = Källor { prosa, sammanhang, handling: None, period: None };
    let one = |(handling, id): &(&Handling, String)| {
        let datum = handling.gemensamt.datum.as_ref().unwrap_or(&ärende.datum);
        karta([
            ("namn", källor.kort_namn(handling).into()),
            ("datum", super::kort(datum).into()),
            ("id", id.as_str().into()),
        ])
    };
    Some(Agenda {
        rubrik: källor.rad(Some(&ärende.rubrik)),
        diarienummer: ord(ärende.diarienummer.as_ref()),
        handlingar: handlingar.iter().map(one).collect(),
        först: handlingar.first().map_or_else(none, |(_, id)| id.as_str().into()),
    })
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
    let datum = sammanträde.upprättad.as_ref().unwrap_or(&sammanträde.datum).date();
    let titel = prosa.sentence("titel_kallelse", vec![]);
    let dokument = källor.dokument(titel.text(), datum, ident);
    let tom = || Value::from(Vec::<Value>::new());
    let gemensamt = [
        ("slag", Value::from("kallelse")),
        ("slagnamn", text(&prosa.sentence("slag_kallelse", vec![]))),
        ("id", Value::from(ident)),
        ("titel", rikt(titel)),
        ("undertitel", none()),
        ("bilaga", none()),
        ("datum", Value::from_object(Datumvärde(datum))),
        ("diarienummer", none()),
        ("utkast", false.into()),
        ("handläggare", none()),
        ("undertecknare", tom()),
        ("nämnd", källor.nämnd()),
        ("kommun", Value::from(sammanhang.organisation.kommun.källa.as_str())),
        ("logotyp", källor.logotyp()),
        ("sidfot", källor.sidfot()),
        ("innehållsförteckning", none()),
        ("fakta", tom()),
        ("egna_bilagor", tom()),
        ("avsnitt", tom()),
        ("avslutande_avsnitt", tom()),
    ];
    let eget = källor.sammanträde(sammanträde, ärenden);
    Some(Vy { dokument, handling: Value::from_pairs(gemensamt.into_iter().chain(eget)) })
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
    pub fn som_punkt(self) -> Value {
        karta([("nr", none()), ("rubrik", rikt(self.0))])
    }
}

impl<'a> Källor<'a> {
    fn sammanträde(
        &self,
        sammanträde: &'a Sammanträde,
        ärenden: &[Option<&Agenda>],
    ) -> Vec<(&'static str, Value)> {
        let persons = |list: &'a [crate::model::Personval]| -> Value {
            list.iter().map(|val| self.person(val)).collect()
        };
        let one = |val: &'a Option<crate::model::Personval>| {
            val.as_ref().map_or_else(none, |val| self.person(val))
        };
        let punkter = sammanträde.punkter.iter().zip(ärenden).enumerate();
        vec![
            ("sammanträdesdatum", Value::from_object(Datumvärde(sammanträde.datum.date()))),
            ("tid", klockslag(&sammanträde.tid.källa).map_or_else(none, |tid| tidord(tid).into())),
            ("plats", self.rad(Some(&sammanträde.lokal))),
            ("justerare", persons(&sammanträde.justerare)),
            ("ersättare", persons(&sammanträde.ersättare)),
            ("justering", self.rad(sammanträde.justering.as_ref())),
            ("ordförande", one(&sammanträde.ordförande)),
            ("sekreterare", one(&sammanträde.sekreterare)),
            (
                "punkter",
                punkter
                    .map(|(index, (punkt, ärende))| self.punkt(index + 1, punkt, *ärende))
                    .collect(),
            ),
        ]
    }

    fn punkt(&self, nr: usize, punkt: &'a Punkt, ärende: Option<&Agenda>) -> Value {
        let of_case =
            |value: fn(&Agenda) -> &Value| ärende.map_or_else(none, |ärende| value(ärende).clone());
        let rubrik = match &punkt.rubrik {
            Some(rubrik) => self.rad(Some(rubrik)),
            None => of_case(|ärende| &ärende.rubrik),
        };
        let diarienummer = match &punkt.diarienummer {
            Some(dnr) => ord(Some(dnr)),
            None => of_case(|ärende| &ärende.diarienummer),
        };
        let tid = punkt.tid.as_ref().and_then(|tid| tidsspann(&tid.källa));
        karta([
            ("nr", nr.into()),
            ("rubrik", rubrik),
            ("diarienummer", diarienummer),
            ("förslag", self.rad(punkt.förslag.as_ref())),
            ("föredragande", punkt.föredragande.as_ref().map_or_else(none, |val| self.person(val))),
            (
                "tid",
                tid.map_or_else(none, |(from, to)| {
                    format!("{}–{}", tidord(from), tidord(to)).into()
                }),
            ),
            (
                "handlingar",
                ärende.map_or_else(
                    || Value::from(Vec::<Value>::new()),
                    |ärende| ärende.handlingar.clone(),
                ),
            ),
            ("id", of_case(|ärende| &ärende.först)),
        ])
    }
}

/// A time as it is written in running text: `8.30`.
fn tidord(minutes: u32) -> String {
    format!("{}.{:02}", minutes / 60, minutes % 60)
}
