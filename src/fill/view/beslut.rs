//! The tjänsteskrivelse: what is proposed, and what the decision rests on.

use minijinja::value::Value;

use super::{Handlingsplats, Källor, karta, none, rikt};
use crate::model::{
    Beslutspunkter, Delat, Förslag, Förslagsdel, Handling, Innehåll, Rad, Text, Tjänsteskrivelse,
};

impl Källor<'_> {
    /// What only a tjänsteskrivelse has.
    pub fn tjänsteskrivelse(
        &self,
        skrivelse: &Tjänsteskrivelse,
        plats: Handlingsplats<'_>,
        datum: time::Date,
    ) -> Vec<(&'static str, Value)> {
        vec![
            (
                "förslag_till_beslut",
                skrivelse.förslag_till_beslut.as_ref().map_or_else(
                    || Value::from(Vec::<Value>::new()),
                    |förslag| self.förslag(förslag),
                ),
            ),
            ("beslutsunderlag", self.beslutsunderlag(skrivelse, plats, datum)),
            ("bilagor", self.bilagerader(plats, datum).into()),
            ("sändlista", skrivelse.sändlista.iter().map(|rad| self.rad(Some(rad))).collect()),
        ]
    }

    fn förslag(&self, förslag: &Förslag) -> Value {
        let parts = match förslag {
            Förslag::Text(text) => vec![self.löpande(None, text)],
            Förslag::Punkter(punkter) => vec![self.punkter(None, punkter)],
            Förslag::Delat(delat) => self.delat(delat),
            Förslag::Organ(organ) => organ
                .iter()
                .map(|förslag| {
                    self.förslagsdel(
                        None,
                        self.inledning(Some(&förslag.organ.källa)),
                        &förslag.punkter,
                    )
                })
                .collect(),
        };
        Value::from(parts)
    }

    /// The proposal as it stands in the minutes: where two were made, the förvaltning's.
    pub fn som_beslut(&self, förslag: &Förslag) -> Value {
        match förslag {
            Förslag::Delat(delat) => {
                let del = delat.förvaltningens.as_ref();
                del.map(|del| self.del_av_förslag(None, del)).into_iter().collect()
            }
            other => self.förslag(other),
        }
    }

    fn delat(&self, delat: &Delat) -> Vec<Value> {
        let ordförandens = delat.ordförandens.as_ref().map(|text| {
            let rubrik = Some("ordförandens_förslag");
            if text.källa.trim() == "förslaget" {
                return self.mening(rubrik, "som_förvaltningen");
            }
            self.löpande(rubrik, text)
        });
        let förvaltningens = delat.förvaltningens.as_ref();
        let förvaltningens =
            förvaltningens.map(|del| self.del_av_förslag(Some("förvaltningens_förslag"), del));
        ordförandens.into_iter().chain(förvaltningens).collect()
    }

    fn del_av_förslag(&self, rubrik: Option<&str>, del: &Förslagsdel) -> Value {
        match del {
            Förslagsdel::Text(text) => self.löpande(rubrik, text),
            Förslagsdel::Punkter(punkter) => self.punkter(rubrik, punkter),
        }
    }

    /// A sentence of the layout in the place of a text.
    fn mening(&self, rubrik: Option<&str>, key: &str) -> Value {
        karta([
            ("rubrik", self.ord_rubrik(rubrik)),
            ("inledning", none()),
            ("punkter", Value::from(Vec::<Value>::new())),
            ("text", rikt(self.prosa.sentence(key, vec![]))),
        ])
    }

    pub(super) fn löpande(&self, rubrik: Option<&str>, text: &Text) -> Value {
        let none_yet = Value::from(Vec::<Value>::new());
        karta([
            ("rubrik", self.ord_rubrik(rubrik)),
            ("inledning", none()),
            ("punkter", none_yet),
            ("text", self.text(Some(text))),
        ])
    }

    fn punkter(&self, rubrik: Option<&str>, punkter: &Beslutspunkter) -> Value {
        let inledning = match &punkter.inledning {
            Some(inledning) => self.rad(Some(inledning)),
            None => self.inledning(None),
        };
        self.förslagsdel(rubrik, inledning, &punkter.punkter)
    }

    fn förslagsdel(&self, rubrik: Option<&str>, inledning: Value, punkter: &[Rad]) -> Value {
        karta([
            ("rubrik", self.ord_rubrik(rubrik)),
            ("inledning", inledning),
            ("punkter", punkter.iter().map(|rad| self.rad(Some(rad))).collect()),
            ("text", none()),
        ])
    }

    fn ord_rubrik(&self, key: Option<&str>) -> Value {
        key.map_or_else(none, |key| rikt(self.prosa.sentence(key, vec![])))
    }

    /// ”Nämnden beslutar”; for an utskott ”Utskottet föreslår nämnden besluta”.
    fn inledning(&self, organ: Option<&str>) -> Value {
        let nämnder = &self.sammanhang.organisation.nämnder;
        let Some(nämnd) = organ.and_then(|nyckel| nämnder.get(nyckel)).or(self.sammanhang.nämnd)
        else {
            return none();
        };
        let namn = ("nämnd", Value::from(nämnd.namn.källa.as_str()));
        let above = nämnd.del_av.as_ref().and_then(|nyckel| nämnder.get(&nyckel.källa));
        rikt(match above {
            None => self.prosa.sentence("beslutar", vec![namn]),
            Some(above) => self.prosa.sentence(
                "föreslår",
                vec![namn, ("del_av", Value::from(above.namn.källa.as_str()))],
            ),
        })
    }

    /// What the decision rests on: made from the case, unless it is written or left out.
    fn beslutsunderlag(
        &self,
        skrivelse: &Tjänsteskrivelse,
        plats: Handlingsplats<'_>,
        datum: time::Date,
    ) -> Value {
        match skrivelse.beslutsunderlag.as_slice() {
            [] => self.underlag_ur_ärendet(plats, datum),
            [only] if only.källa.trim() == "auto" => self.underlag_ur_ärendet(plats, datum),
            [only] if only.källa.trim() == "inget" => Value::from(Vec::<Value>::new()),
            own => own.iter().map(|rad| self.rad(Some(rad))).collect(),
        }
    }

    fn underlag_ur_ärendet(&self, plats: Handlingsplats<'_>, datum: time::Date) -> Value {
        let own = self.handling.map(|handling| self.underlagsrad(handling, None, datum));
        let others = andra(plats).map(|one| self.underlagsrad(one.handling(), one.bilaga(), datum));
        own.into_iter().chain(others).collect()
    }

    /// The numbered bilagor of the case, a row each.
    fn bilagerader(&self, plats: Handlingsplats<'_>, datum: time::Date) -> Vec<Value> {
        let numbered = andra(plats).filter(|one| one.bilaga().is_some());
        numbered.map(|one| self.underlagsrad(one.handling(), one.bilaga(), datum)).collect()
    }

    /// The bilagor of the handling itself, a row each.
    pub(super) fn egna_bilagor(&self, plats: Handlingsplats<'_>, datum: time::Date) -> Value {
        let rows = plats.egna_bilagor();
        rows.map(|one| self.underlagsrad(one.handling(), one.bilaga(), datum)).collect()
    }

    /// What a handling is called in a list.
    pub(super) fn kort_namn(&self, handling: &Handling) -> String {
        match (&handling.gemensamt.kortnamn, &handling.innehåll) {
            (Some(kortnamn), _) => self.prosa.plain(kortnamn),
            (None, Innehåll::Tjänsteskrivelse(_)) => {
                self.prosa.sentence("slag_tjänsteskrivelse", vec![]).text()
            }
            (None, _) => self.titel(handling).text(),
        }
    }

    fn underlagsrad(
        &self,
        handling: &Handling,
        bilaga: Option<String>,
        datum: time::Date,
    ) -> Value {
        let own = handling.gemensamt.datum.as_ref().map_or_else(|| datum.to_string(), super::kort);
        let namn = self.kort_namn(handling);
        let common = vec![("namn", Value::from(namn)), ("datum", Value::from(own))];
        rikt(match bilaga {
            None => self.prosa.sentence("underlag_rad", common),
            Some(nr) => {
                let values = common.into_iter().chain([("bilaga", self.bilaga(&nr))]).collect();
                self.prosa.sentence("underlag_bilaga_rad", values)
            }
        })
    }
}

/// The handlingar of the case that are no tjänsteskrivelse.
fn andra(plats: Handlingsplats<'_>) -> impl Iterator<Item = Handlingsplats<'_>> {
    let alla = (0..plats.alla.len()).map(move |index| Handlingsplats { alla: plats.alla, index });
    alla.filter(|one| !matches!(one.handling().innehåll, Innehåll::Tjänsteskrivelse(_)))
}
