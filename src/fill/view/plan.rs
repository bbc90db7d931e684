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
use crate::model::{Handling, Innehåll, Komponent, Plan, Planrisk};

vy! {
    /// Det som hör till en handling som görs ur planen. Vad som är ifyllt beror på slaget: bara en
    /// avrapportering har fördjupningar, självskattning och omdömet om hela planen.
    pub struct Planhandlingsvy = "planhandling" {
        /// Planen.
        pub plan: Planvy,
        /// Rubriker som säger vems planen är.
        pub rubriker: Rubrikvy,
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
        /// Riskanalysen, där ett avsnitt i en handling av annat slag ger plats åt den.
        pub riskanalys: Option<Riskanalysvy>,
        /// Risker som väntar på att tas upp i en senare plan, en mening för varje. Bara i internkontrollplanen.
        pub väntar: Vec<Rikt>,
        /// Fördjupade redovisningar, i riskernas ordning.
        pub fördjupningar: Option<Vec<Arc<Fördjupningsvy>>>,
        /// Självskattningen av den interna kontrollen.
        pub självskattning: Option<Självskattningsvy>,
    }
}

vy! {
    /// En riskanalys i en annan handling: alla risker, också de som inte är med i planen.
    pub struct Riskanalysvy = "riskanalys" {
        /// Riskmatrisen, rad för rad: den högsta konsekvensen först. Inget utan skalor.
        pub matris: Option<Vec<Vec<Matrisrutevy>>>,
        /// Grupperna med sina risker, de utan grupp först.
        pub grupper: Vec<Gruppvy>,
    }
}

vy! {
    /// Rubriker som säger vems planen är: en nämnds eller fleras. Inget där rubriken är utelämnad.
    pub struct Rubrikvy = "rubriker" {
        /// Över omdömet.
        pub omdöme: Option<Rikt>,
        /// Över uppföljningen av planen.
        pub uppföljning: Option<Rikt>,
        /// Över den löpande kontrollen.
        pub löpande_kontroll: Option<Rikt>,
    }
}

vy! {
    /// Planen.
    pub struct Planvy = "plan" {
        /// Året som planen gäller.
        pub planår: i64,
        /// Inledningen. Inget i uppföljningen av förbättringsåtgärder, och i en annan handling bredvid planen själv.
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
        let poster = self.valda(urval, &risker);
        let delar = self.alla_riskdelar(planvyer, urval, &poster);
        let visar_allt = urval == Urval::Avrapportering;
        let självskattning = plan.självskattning.as_ref().filter(|_| visar_allt);
        Some(Planhandlingsvy {
            plan: self.plan(urval, plan),
            rubriker: self.rubriker(plan),
            skalor: self.skalor(),
            matris: self.matris(&poster),
            översikt: self.översikt(plan, &poster),
            uppföljning: self.uppföljningsläge(plan, &poster),
            kontrollaktiviteter: self.kontrollaktiviteter(plan, &poster),
            grupper: self.grupper(urval, plan, &poster, &delar),
            riskanalys: self.riskanalys(planvyer, urval, plan, &risker),
            väntar: self.väntar(urval, plan),
            fördjupningar: visar_allt
                .then(|| delar.into_iter().flat_map(|delar| delar.fördjupningar).collect()),
            självskattning: självskattning.map(|own| self.självskattning(own)),
        })
    }

    /// The analysis as a part of another handling, if a section there gives it a place.
    fn riskanalys(
        &self,
        planvyer: &Planvyer<'_>,
        urval: Urval,
        plan: &Plan,
        risker: &[Planrisk<'_>],
    ) -> Option<Riskanalysvy> {
        let har_den = self.handling?.har_komponent(Komponent::Riskanalys);
        let analys = Urval::Riskanalys;
        (har_den && urval != analys).then(|| {
            let poster = self.valda(analys, risker);
            let delar = self.alla_riskdelar(planvyer, analys, &poster);
            Riskanalysvy {
                matris: self.matris(&poster),
                grupper: self.grupper(analys, plan, &poster, &delar),
            }
        })
    }

    /// The risks that a handling has with it, each with its place among all of its plan.
    fn valda<'p, 'a>(
        &self,
        urval: Urval,
        risker: &'p [Planrisk<'a>],
    ) -> Vec<(usize, &'p Planrisk<'a>)> {
        let known = |post: &Planrisk<'_>| urval.tar_med(post, self.kända_åtgärder(post.risk));
        risker.iter().enumerate().filter(|(_, post)| known(post)).collect()
    }

    fn alla_riskdelar(
        &self,
        planvyer: &Planvyer<'_>,
        urval: Urval,
        poster: &[(usize, &Planrisk<'_>)],
    ) -> Vec<Riskdelar> {
        let delar =
            poster.iter().map(|(index, post)| self.riskdelar(planvyer, urval, *index, post));
        delar.collect()
    }

    /// Whether it is another handling beside the plan itself, which the introduction belongs to.
    fn inleds_av_planen(&self, urval: Urval) -> bool {
        let (Some(own), Some(ärende)) = (self.handling, self.sammanhang.ärende) else {
            return false;
        };
        let of_plan = |handling: &Handling| {
            let written = |handling: &Handling| {
                handling.gemensamt.plan.as_ref().map(|plan| plan.källa.clone())
            };
            let is_plan = matches!(handling.innehåll, Innehåll::Internkontrollplan(_));
            is_plan && written(handling) == written(own)
        };
        urval != Urval::Internkontrollplan && ärende.handlingar.iter().any(of_plan)
    }

    fn rubriker(&self, plan: &Plan) -> Rubrikvy {
        let flera = plan.nämnd.len() > 1;
        let rubrik = |nyckel| self.valfri_mening(nyckel, vec![("flera", flera.into())], []);
        Rubrikvy {
            omdöme: rubrik("omdöme_rubrik"),
            uppföljning: rubrik("uppföljning_rubrik"),
            löpande_kontroll: rubrik("löpande_kontroll"),
        }
    }

    fn plan(&self, urval: Urval, plan: &Plan) -> Planvy {
        let inledning = plan.inledning.as_ref().filter(|_| !self.inleds_av_planen(urval));
        let redovisar = urval == Urval::Avrapportering;
        Planvy {
            planår: plan.planår,
            inledning: self.text(inledning.filter(|_| urval != Urval::Förbättringsåtgärder)),
            omdöme: self.omdöme(plan.omdöme.as_ref().filter(|_| redovisar)),
            avvikelser: self
                .text(plan.avvikelser.as_ref().filter(|_| redovisar && self.är_årets())),
        }
    }
}
