//! The handlingar that are made from a plan.

use std::sync::Arc;

use super::fields::vy;
use super::fordjupning::Fördjupningsvy;
use super::grupp::Gruppvy;
use super::kallor::Källor;
use super::kontrollaktiviteter::Kontrollaktivitetsvy;
use super::matris::Matrisrutevy;
use super::omdome::Omdömesvy;
use super::oversikt::Översiktsvy;
use super::planvyer::{Planvyer, Riskdelar};
use super::rikt::Rikt;
use super::sjalvskattning::Självskattningsvy;
use super::skalor::Skalorvy;
use super::uppfoljning::Uppföljningslägevy;
use super::urval::Urval;
use crate::model::{Plan, Planrisk};

vy! {
    /// Det som hör till en handling som görs ur planen. Vad som är ifyllt beror på slaget: bara en
    /// avrapportering har fördjupningar, självskattning och omdömet om hela planen.
    pub struct Planhandlingsvy = "planhandling" {
        /// Planen.
        pub plan: Planvy,
        /// Skalorna i riskanalysen.
        pub skalor: Skalorvy,
        /// Riskmatrisen, rad för rad: den högsta konsekvensen först. Inget utan skalor.
        pub matris: Option<Vec<Vec<Matrisrutevy>>>,
        /// Hur många risker som har vilket resultat.
        pub översikt: Översiktsvy,
        /// Hur långt uppföljningen av planen har kommit.
        pub uppföljning: Uppföljningslägevy,
        /// Planens kontrollaktiviteter.
        pub kontrollaktiviteter: Kontrollaktivitetsvy,
        /// Grupperna med sina risker, de utan grupp först.
        pub grupper: Vec<Gruppvy>,
        /// Fördjupade redovisningar, i riskernas ordning.
        pub fördjupningar: Option<Vec<Arc<Fördjupningsvy>>>,
        /// Självskattningen av den interna kontrollen.
        pub självskattning: Option<Självskattningsvy>,
    }
}

vy! {
    /// Planen.
    pub struct Planvy = "plan" {
        /// Året som planen gäller.
        pub planår: i64,
        /// Inledningen. Inget i uppföljningen av förbättringsåtgärder.
        pub inledning: Option<Rikt>,
        /// Omdömet om nämndens interna kontroll.
        pub omdöme: Option<Omdömesvy>,
        /// Avvikelser som inte står vid någon kontroll.
        pub avvikelser: Option<Rikt>,
    }
}

impl Källor<'_> {
    /// What only the handlingar made from a plan have; none without the plan.
    pub fn planhandling(&self, planvyer: &Planvyer<'_>, urval: Urval) -> Option<Planhandlingsvy> {
        let plan = self.sammanhang.plan?;
        let risker = plan.alla_risker();
        let poster: Vec<(usize, &Planrisk<'_>)> =
            risker.iter().enumerate().filter(|(_, post)| urval.tar_med(post)).collect();
        let delar =
            poster.iter().map(|(index, post)| self.riskdelar(planvyer, urval, *index, post));
        let delar: Vec<Riskdelar> = delar.collect();
        let visar_allt = urval == Urval::Avrapportering;
        let självskattning = plan.självskattning.as_ref().filter(|_| visar_allt);
        Some(Planhandlingsvy {
            plan: self.plan(urval, plan),
            skalor: self.skalor(),
            matris: self.matris(&poster),
            översikt: self.översikt(plan, &poster),
            uppföljning: self.uppföljningsläge(plan, &poster),
            kontrollaktiviteter: self.kontrollaktiviteter(plan, &poster),
            grupper: self.grupper(urval, plan, &poster, &delar),
            fördjupningar: visar_allt
                .then(|| delar.into_iter().flat_map(|delar| delar.fördjupningar).collect()),
            självskattning: självskattning.map(|own| self.självskattning(own)),
        })
    }

    fn plan(&self, urval: Urval, plan: &Plan) -> Planvy {
        let inledning = plan.inledning.as_ref();
        let redovisar = urval == Urval::Avrapportering;
        Planvy {
            planår: plan.planår,
            inledning: self.text(inledning.filter(|_| urval != Urval::Förbättringsåtgärder)),
            omdöme: self.omdöme(plan.omdöme.as_ref().filter(|_| redovisar)),
            avvikelser: self.text(plan.avvikelser.as_ref().filter(|_| redovisar)),
        }
    }
}
