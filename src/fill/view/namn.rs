//! What a handling is called.

use std::sync::Arc;

use minijinja::value::Value;

use super::kallor::{Källor, ord};
use super::protokollsutdrag::paragrafnummer;
use super::rikt::Rikt;
use crate::model::{Formulär, Handling, Innehåll, Plats, Protokollsutdrag, Rad, Sammanhang};
use crate::text::{Rich, enumerate};

impl Källor<'_> {
    /// The title: its own, or else by slag.
    pub fn titel(&self, handling: &Handling) -> Arc<Rich> {
        if let Some(titel) = &handling.gemensamt.titel {
            return self.prosa.rich(titel.plats);
        }
        match (&handling.innehåll, self.sammanhang.ärende) {
            _ if handling.görs_ur_plan() && self.sammanhang.plan.is_some() => {
                self.titel_efter_plan(handling).into()
            }
            (Innehåll::Formulär(Formulär { formulärnamn: Some(namn), .. }), _) => {
                self.prosa.rich(namn.plats)
            }
            (Innehåll::Tjänsteskrivelse(_) | Innehåll::Protokollsutdrag(_), Some(ärende)) => {
                self.prosa.rich(ärende.rubrik.plats)
            }
            _ => self.slag_i_ord(handling),
        }
    }

    fn titel_efter_plan(&self, handling: &Handling) -> Rich {
        // Also of a handling that is made from another plan than this one.
        let plan = self.sammanhang.plan_för(handling).or(self.sammanhang.plan);
        let plan = Value::from_pairs([("planår", plan.map(|plan| plan.planår))]);
        let nyckel = format!("titel_{}", handling.innehåll.slag());
        let mut värden = vec![("plan", plan)];
        värden.extend(self.planens_nämnder(handling).map(|nämnd| ("nämnd", nämnd)));
        self.prosa.sentence_of(handling, &nyckel, värden)
    }

    /// Those whose plan a handling is made of, as texts see them: where they are several, whatever the case's own is.
    fn planens_nämnder(&self, handling: &Handling) -> Option<Value> {
        let plan = self.sammanhang.plan_för(handling).or(self.sammanhang.plan);
        let sammanhang = Sammanhang { plan, ..self.sammanhang };
        let namn = sammanhang.nämnders_namn(Some(handling));
        let förvaltning = sammanhang.förvaltning().map(|own| own.namn.källa.clone());
        let förvaltning = Value::from_pairs([("namn", förvaltning)]);
        let nämnd = [("namn", enumerate(&namn).into()), ("förvaltning", förvaltning)];
        (namn.len() > 1).then(|| Value::from_pairs(nämnd))
    }

    /// The title as it is printed: what was written for it is said by it.
    pub fn tryckt_titel(&self, handling: &Handling) -> Rikt {
        let titel = handling.gemensamt.titel.as_ref();
        let namn = match &handling.innehåll {
            Innehåll::Formulär(formulär) if titel.is_none() => formulär.formulärnamn.as_ref(),
            _ => None,
        };
        let text = self.titel(handling);
        let typ = handling.gemensamt.handlingstyp.as_ref();
        let says = |typ: &&Rad| self.prosa.rich(typ.plats).text() == text.text();
        let ur = titel.or(namn).into_iter().chain(typ.filter(says)).map(|rad| rad.plats);
        let ur: Vec<Plats> = ur.collect();
        Rikt::ur(text, ur)
    }

    /// What a handling is called in a list of bilagor.
    pub fn namn_i_lista(&self, handling: &Handling) -> String {
        match &handling.innehåll {
            Innehåll::Tjänsteskrivelse(_) => self.slagnamn(handling),
            // The case has given it its title, which tells nothing among its bilagor.
            Innehåll::Protokollsutdrag(utdrag) if handling.gemensamt.titel.is_none() => {
                self.utdragsnamn(handling, utdrag)
            }
            _ => self.titel(handling).text(),
        }
    }

    /// An extract without a title is known by its organ and paragraf, where it says them.
    fn utdragsnamn(&self, handling: &Handling, utdrag: &Protokollsutdrag) -> String {
        let organ = utdrag.organ.as_ref();
        let organ = organ.and_then(|key| self.sammanhang.organisation.nämnder.get(&key.källa));
        let värden = vec![
            ("namn", Value::from(self.slagnamn(handling))),
            ("organ", organ.map(|organ| ord(&organ.namn)).into()),
            ("paragraf", utdrag.paragraf.as_ref().map(paragrafnummer).into()),
        ];
        self.ordalydelse("utdragsnamn", värden)
    }

    /// What a handling is called on a föredragningslista.
    pub fn kort_namn(&self, handling: &Handling) -> String {
        let kortnamn = handling.gemensamt.kortnamn.as_ref();
        kortnamn.map_or_else(|| self.namn_i_lista(handling), |own| self.prosa.plain(own))
    }

    /// What the kind of paper is called: by the handling, or else by the layout.
    fn slagnamn(&self, handling: &Handling) -> String {
        self.slag_i_ord(handling).text()
    }

    fn slag_i_ord(&self, handling: &Handling) -> Arc<Rich> {
        if let Some(own) = &handling.gemensamt.handlingstyp {
            return self.prosa.rich(own.plats);
        }
        let nyckel = format!("slag_{}", handling.innehåll.slag());
        self.prosa.sentence_of(handling, &nyckel, vec![]).into()
    }

    /// What kind of paper a handling says that it is. An extract whose title is that of the case is told to be one.
    pub fn handlingstyp(&self, handling: &Handling) -> Option<Rikt> {
        let common = &handling.gemensamt;
        let untitled =
            matches!(handling.innehåll, Innehåll::Protokollsutdrag(_)) && common.titel.is_none();
        let of_layout = || untitled.then(|| self.mening("slag_protokollsutdrag", vec![]));
        self.rad(common.handlingstyp.as_ref()).or_else(of_layout)
    }

    /// ”Bilaga 1”.
    pub fn bilaga(&self, nr: &str) -> String {
        self.ordalydelse("bilaga", vec![("nr", Value::from(nr))])
    }
}
