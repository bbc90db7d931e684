//! A risk of a plan.

use std::sync::Arc;

use super::atgard::Åtgärdsvy;
use super::bedomning::Bedömningsvy;
use super::fields::vy;
use super::granskning::Granskningsvy;
use super::hemvist::Hemvist;
use super::kallor::{Källor, ord};
use super::kontroll::Kontrollvy;
use super::omdome::Omdömesvy;
use super::overforing::Förd;
use super::rikt::Rikt;
use super::urval::Urval;
use crate::model::{Grupp, Planrisk, Plats, Risk};

vy! {
    /// En risk med sina kontroller och vad granskningarna visade.
    pub struct Riskvy = "risk" {
        /// Namnet som är samma år efter år.
        pub id: String,
        /// Numret.
        pub nr: Rikt,
        /// Namnet, eller processen när den inte har något namn.
        pub namn: Option<Rikt>,
        /// Om risken är obligatorisk, och gruppen inte redan säger det.
        pub obligatorisk: bool,
        /// Om risken är gemensam för kommunen, och gruppen inte redan säger det.
        pub kommungemensam: bool,
        /// Att den är obligatorisk eller gemensam, i ord.
        pub märken: Vec<Rikt>,
        /// Slaget av risk.
        pub kategori: Option<Rikt>,
        /// Processen eller arbetsområdet.
        pub process: Option<Rikt>,
        /// Perioderna då risken granskas, där den har egna. Tomt i riskanalysen.
        pub perioder: Vec<Rikt>,
        /// Vad risken består i.
        pub beskrivning: Option<Rikt>,
        /// Sannolikhet, konsekvens och riskvärde.
        pub bedömning: Option<Bedömningsvy>,
        /// Varför risken är med i planen, eller inte.
        pub motivering: Option<Rikt>,
        /// Om risken är med i planen, som en mening. Inget när motiveringen redan säger det.
        pub tas_med: Option<Rikt>,
        /// Omdömet om risken.
        pub omdöme: Option<Omdömesvy>,
        /// Granskningar där ett resultat gäller alla riskens kontroller.
        pub granskningar: Vec<Granskningsvy>,
        /// Riskens kontroller.
        pub kontroller: Vec<Kontrollvy>,
        /// Riskens åtgärder.
        pub åtgärder: Vec<Åtgärdsvy>,
        /// Vart risken förs efter året, som en mening.
        pub överföring: Option<Rikt>,
    }
}

impl Källor<'_> {
    /// A risk, `index` among all of its plan, with what the handling tells of it.
    pub fn risk(&self, urval: Urval, index: usize, post: &Planrisk<'_>) -> Riskvy {
        let risk = post.risk;
        let hemvist = Hemvist::risk(urval, index, post);
        // What the group says of all its risks is told once, where the handling shows the groups.
        let of_grupp =
            |said: fn(&Grupp) -> bool| urval.visar_grupper() && post.grupp.is_some_and(said);
        let obligatorisk = post.obligatorisk() && !of_grupp(Grupp::är_obligatorisk);
        let kommungemensam = post.kommungemensam() && !of_grupp(Grupp::är_kommungemensam);
        let (namn, process) = self.namn_och_process(urval, post);
        Riskvy {
            id: ord(&risk.id),
            nr: self.risknummer(post),
            namn,
            obligatorisk,
            kommungemensam,
            märken: self.riskmärken(post, obligatorisk, kommungemensam),
            kategori: self.rad(risk.kategori.as_ref().filter(|_| urval.visar_risken())),
            process,
            perioder: self.riskens_perioder(urval, risk),
            beskrivning: self.text(risk.beskrivning.as_ref()),
            bedömning: self.bedömning(post),
            motivering: self.text(risk.motivering.as_ref().filter(|_| urval.visar_urvalet())),
            tas_med: self.tas_med(post),
            omdöme: self.omdöme(risk.omdöme.as_ref().filter(|_| urval.visar_omdömet())),
            granskningar: self.granskningar(&risk.granskningar, hemvist),
            kontroller: self.kontroller(hemvist),
            åtgärder: self.åtgärder_med_granskningars(
                &risk.åtgärder,
                &risk.granskningar,
                hemvist,
            ),
            överföring: self.överföring(risk.överföring.as_ref(), Förd::Risk, hemvist),
        }
    }

    /// The periods that it is reviewed in; none where nothing goes by them, or the handling does not tell of that.
    fn riskens_perioder(&self, urval: Urval, risk: &Risk) -> Vec<Rikt> {
        let are_told = urval.visar_kontroller() && risk.går_efter_perioderna();
        risk.perioder.iter().filter(|_| are_told).map(|own| self.skrivet(own)).collect()
    }

    /// The name and the process. Where they are the same words, one of them is printed, and says both.
    fn namn_och_process(&self, urval: Urval, post: &Planrisk<'_>) -> (Option<Rikt>, Option<Rikt>) {
        let process = post.risk.process.as_ref().filter(|_| urval.visar_risken());
        let (namn, process) = (self.rad(post.namn()), self.rad(process));
        match (namn, process) {
            (Some(namn), Some(process)) if namn.text.text() == process.text.text() => {
                let ur: Arc<[Plats]> = namn.ur.iter().chain(process.ur.iter()).copied().collect();
                let both = |rikt: Rikt| Some(Rikt { ur: Arc::clone(&ur), ..rikt });
                (both(namn), both(process))
            }
            others => others,
        }
    }

    /// The number: it says itself where it was written.
    fn risknummer(&self, post: &Planrisk<'_>) -> Rikt {
        let skrivet = post.risk.nr.as_ref().map(|nr| nr.plats);
        let plats = skrivet.unwrap_or(post.risk.plats);
        Rikt::ur(self.prosa.words(&post.nr, plats), skrivet)
    }
}
