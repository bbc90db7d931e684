use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{
    Bedömning, Granskning, Kontroll, Omdöme, Ord, Plats, Rad, Skalor, Text, steg, Åtgärd,
    Överföring,
};

/// En risk med sina kontroller och vad granskningarna visade.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Risk {
    /// Where it stands.
    #[serde(rename = "@")]
    #[schemars(skip)]
    pub plats: Plats,
    /// Namn som är samma år efter år: bokstäver, siffror och bindestreck.
    pub id: Ord,
    /// Riskens nummer. Utelämnat: räknas genom planen.
    pub nr: Option<Ord>,
    /// Riskens namn i rubriker och listor. Utelämnat: processen, som då måste finnas.
    #[schemars(extend("x-tomt" = true))]
    pub namn: Option<Rad>,
    /// Kort namn inom parentes: risk 3 (otillräcklig uppföljning).
    pub kortnamn: Option<Rad>,
    /// Processen eller arbetsområdet som risken hör till.
    pub process: Option<Rad>,
    /// Slag av risk.
    pub kategori: Option<Rad>,
    /// Om risken är obligatorisk.
    pub obligatorisk: Option<bool>,
    /// Om risken är gemensam för kommunen.
    pub kommungemensam: Option<bool>,
    /// Vad risken består i.
    pub beskrivning: Option<Text>,
    /// Sannolikheten: ett tal eller ett ord ur skalan.
    pub sannolikhet: Option<Ord>,
    /// Konsekvensen: ett tal eller ett ord ur skalan.
    pub konsekvens: Option<Ord>,
    /// Sannolikhet gånger konsekvens. Behöver inte skrivas.
    pub riskvärde: Option<i64>,
    /// Om risken är med i planen, eller bara i riskanalysen. Utelämnat: med i planen.
    pub i_planen: Option<bool>,
    /// Varför risken är med i planen, eller inte.
    pub motivering: Option<Text>,
    /// Omdömet om risken.
    pub omdöme: Option<Omdöme>,
    /// Perioderna då risken granskas, av planens. Utelämnade: alla. En kontroll kan ha sina egna. Skrivs ut i planen och
    /// avrapporteringen.
    #[serde(default)]
    pub perioder: Vec<Ord>,
    /// Granskningar där ett resultat gäller alla riskens kontroller.
    #[serde(default)]
    pub granskningar: Vec<Granskning>,
    /// Riskens kontroller.
    #[serde(default)]
    pub kontroller: Vec<Kontroll>,
    /// Riskens åtgärder.
    #[serde(default)]
    pub åtgärder: Vec<Åtgärd>,
    /// Vart risken förs efter året.
    pub överföring: Option<Överföring>,
}

impl Risk {
    /// Whether there is anything to review: not where åtgärder are all that was decided.
    pub fn granskas(&self) -> bool {
        let only_åtgärder = self.kontroller.is_empty() && self.granskningar.is_empty();
        !only_åtgärder || self.åtgärder.is_empty()
    }

    /// All granskningar, those of the risk first, then those of its kontroller.
    pub fn alla_granskningar(&self) -> impl Iterator<Item = &Granskning> {
        self.granskningar
            .iter()
            .chain(self.kontroller.iter().flat_map(|kontroll| &kontroll.granskningar))
    }

    /// Its sannolikhet and konsekvens, if both are given and steps of their scales.
    pub fn bedömning(&self, skalor: &Skalor) -> Option<Bedömning> {
        let sannolikhet = steg(&skalor.sannolikhet, self.sannolikhet.as_ref()?)?;
        let konsekvens = steg(&skalor.konsekvens, self.konsekvens.as_ref()?)?;
        Some(Bedömning { sannolikhet, konsekvens })
    }

    /// All åtgärder, those of the risk first, then those of its kontroller, then those that granskningar led to.
    pub fn alla_åtgärder(&self) -> impl Iterator<Item = &Åtgärd> {
        self.åtgärder_med_kontroll().map(|(_, åtgärd)| åtgärd)
    }

    /// The same, each with the kontroll that it stands under, if it does.
    pub fn åtgärder_med_kontroll(&self) -> impl Iterator<Item = (Option<&Kontroll>, &Åtgärd)> {
        fn led_till(granskningar: &[Granskning]) -> impl Iterator<Item = &Åtgärd> {
            granskningar.iter().flat_map(|granskning| &granskning.åtgärder)
        }
        let own = self.åtgärder.iter().map(|åtgärd| (None, åtgärd));
        let of_kontroller = self.kontroller.iter().flat_map(|kontroll| {
            kontroll.åtgärder.iter().map(move |åtgärd| (Some(kontroll), åtgärd))
        });
        let of_granskningar = led_till(&self.granskningar).map(|åtgärd| (None, åtgärd));
        let of_theirs = self.kontroller.iter().flat_map(move |kontroll| {
            led_till(&kontroll.granskningar).map(move |åtgärd| (Some(kontroll), åtgärd))
        });
        own.chain(of_kontroller).chain(of_granskningar).chain(of_theirs)
    }

    /// The åtgärder that are known, where what comes of some periods is not yet: not those that later granskningar lead to.
    pub fn kända_åtgärder(
        &self,
        är_senare: impl Fn(Option<&Ord>) -> bool,
    ) -> impl Iterator<Item = &Åtgärd> {
        let kontroller = self.kontroller.iter().flat_map(|kontroll| &kontroll.åtgärder);
        let known = self.alla_granskningar();
        let known = known.filter(move |granskning| !är_senare(granskning.period.as_ref()));
        self.åtgärder.iter().chain(kontroller).chain(known.flat_map(|one| &one.åtgärder))
    }

    /// All överföringar: of the risk, its kontroller and its åtgärder.
    pub fn alla_överföringar(&self) -> impl Iterator<Item = &Överföring> {
        let kontroller = self.kontroller.iter();
        let from_kontroller = kontroller.filter_map(|kontroll| kontroll.överföring.as_ref());
        let from_åtgärder = self.alla_åtgärder().filter_map(|åtgärd| åtgärd.överföring.as_ref());
        self.överföring.iter().chain(from_kontroller).chain(from_åtgärder)
    }
}
