//! What every handling has.

use std::sync::Arc;

use super::avsandare::{Logotypvy, Nämndvy, Personvy};
use super::avsnitt::Avsnittsvy;
use super::fields::vy;
use super::handlingsplats::Handlingsplats;
use super::kallor::{Källor, ord};
use super::rikt::Rikt;
use super::sidfot::Sidfotsvy;
use super::uppgift::Uppgiftsvy;
use crate::model::{Handling, Numrerat};
use crate::text::Rich;
use crate::values::Datumvärde;

vy! {
    /// Det som varje handling har.
    pub struct Gemensamvy = "handling" {
        /// Slaget av handling, som i ärendet.
        pub slag: &'static str,
        /// Vad slaget heter i löpande text.
        pub slagnamn: String,
        /// Vad handlingen är, med egna ord: ”Motion”.
        pub handlingstyp: Option<Rikt>,
        /// Namnet som handlingen har bland alla handlingar, till märken i Typst.
        pub id: String,
        /// Titeln.
        pub titel: Rikt,
        /// Undertiteln.
        pub undertitel: Option<Rikt>,
        /// Vilken bilaga den är, som ”Bilaga 1”.
        pub bilaga: Option<String>,
        /// Datumet, om det är känt.
        pub datum: Option<Datumvärde>,
        /// Diarienumret.
        pub diarienummer: Option<String>,
        /// Om handlingen är ett utkast.
        pub utkast: bool,
        /// Om någon annan än förvaltningen står för handlingen: den är ett organs protokoll, eller en fil.
        pub av_andra: bool,
        /// Handläggaren.
        pub handläggare: Option<Personvy>,
        /// De som skriver under.
        pub undertecknare: Vec<Personvy>,
        /// Orden över underskriften.
        pub hälsningsfras: Option<Rikt>,
        /// Nämnden som beslutar.
        pub nämnd: Option<Nämndvy>,
        /// Kommunens namn.
        pub kommun: String,
        /// Kommunens logotyp.
        pub logotyp: Option<Logotypvy>,
        /// Nämndens kontaktuppgifter, eller kommunens.
        pub sidfot: Option<Sidfotsvy>,
        /// Om handlingen ska ha en innehållsförteckning. Inget: som mallen gör.
        pub innehållsförteckning: Option<bool>,
        /// Rubriken över innehållsförteckningen.
        pub innehållsrubrik: Option<Rikt>,
        /// Vad som numreras: `rubriker`, `tabeller`, `figurer`.
        pub numrering: Vec<&'static str>,
        /// Uppgifter för faktarutan, med version och revidering först.
        pub fakta: Vec<Uppgiftsvy>,
        /// Handlingens egna bilagor, en rad för var.
        pub egna_bilagor: Vec<Rikt>,
        /// Handlingens avsnitt.
        pub avsnitt: Vec<Avsnittsvy>,
        /// Avsnitt sist i handlingen.
        pub avslutande_avsnitt: Vec<Avsnittsvy>,
    }
}

impl<'a> Källor<'a> {
    /// What every handling has, of one with this title.
    pub fn gemensamt(
        &self,
        plats: Handlingsplats<'a>,
        ident: &str,
        titel: impl Into<Arc<Rich>>,
    ) -> Gemensamvy {
        let handling = plats.handling();
        let common = &handling.gemensamt;
        let ärende = self.sammanhang.ärende;
        let of_case = ärende.and_then(|ärende| ärende.diarienummer.as_ref());
        let diarienummer = common.diarienummer.as_ref().or(of_case).map(ord);
        let utkast = ärende.is_some_and(|ärende| ärende.är_utkast(handling));
        let datum = self.datum(plats).map(Datumvärde);
        Gemensamvy {
            titel: self.tryckt_titel(handling),
            undertitel: self.rad(common.undertitel.as_ref()),
            bilaga: plats.bilaga().map(|nr| self.bilaga(&nr)),
            handlingstyp: self.handlingstyp(handling),
            utkast,
            diarienummer,
            handläggare: self.handläggare(handling),
            undertecknare: self.undertecknare(handling),
            av_andra: handling.är_av_andra(),
            hälsningsfras: self.rad(common.hälsningsfras.as_ref()),
            innehållsförteckning: common.innehållsförteckning,
            innehållsrubrik: self.innehållsrubrik(handling),
            numrering: common.numrering.iter().copied().map(Numrerat::ord).collect(),
            fakta: self.fakta(),
            egna_bilagor: self.egna_bilagor(plats),
            avsnitt: self.avsnitt(&common.avsnitt),
            avslutande_avsnitt: self.avsnitt(&common.avslutande_avsnitt),
            ..self.utan_innehåll(handling.innehåll.slag(), ident, titel, datum)
        }
    }

    /// What is known of a handling without what is written for it alone.
    pub fn utan_innehåll(
        &self,
        slag: &'static str,
        ident: &str,
        titel: impl Into<Arc<Rich>>,
        datum: Option<Datumvärde>,
    ) -> Gemensamvy {
        Gemensamvy {
            slag,
            slagnamn: self.ordalydelse(&format!("slag_{slag}"), vec![]),
            handlingstyp: None,
            id: ident.to_owned(),
            titel: Rikt::ur(titel, []),
            undertitel: None,
            bilaga: None,
            datum,
            diarienummer: None,
            utkast: false,
            handläggare: None,
            undertecknare: Vec::new(),
            av_andra: false,
            hälsningsfras: None,
            nämnd: self.nämnd(),
            kommun: self.sammanhang.organisation.kommun.källa.clone(),
            logotyp: self.logotyp(),
            sidfot: self.sidfot(),
            innehållsförteckning: None,
            innehållsrubrik: self.sagt("innehåll", []),
            numrering: Vec::new(),
            fakta: Vec::new(),
            egna_bilagor: Vec::new(),
            avsnitt: Vec::new(),
            avslutande_avsnitt: Vec::new(),
        }
    }

    /// Says that there is a list of contents, where one was asked for.
    fn innehållsrubrik(&self, handling: &Handling) -> Option<Rikt> {
        let common = &handling.gemensamt;
        let asked = common.innehållsförteckning == Some(true);
        let ur = asked.then(|| self.prosa.nyckel(common.plats, "innehållsförteckning"));
        self.sagt("innehåll", ur.flatten())
    }

    fn handläggare(&self, handling: &'a Handling) -> Option<Personvy> {
        let of_case = self.sammanhang.ärende.and_then(|ärende| ärende.handläggare.as_ref());
        let of_case = of_case.filter(|_| !handling.görs_av_andra());
        let handläggare = handling.gemensamt.handläggare.as_ref().or(of_case);
        handläggare.map(|handläggare| self.person(handläggare))
    }
}
