//! What a handling tells of a risk, made once for all handlingar that show its plan alike.

use std::sync::Arc;

use super::fordjupning::Fördjupningsvy;
use super::kallor::Källor;
use super::risk::Riskvy;
use super::urval::Urval;
use crate::diag::Diagnostic;
use crate::memo::Memo;
use crate::model::Planrisk;
use crate::prose::{Plannyckel, Prosa, Readings};

/// What a handling tells of a risk.
#[derive(Debug, Clone)]
pub struct Riskdelar {
    /// The risk itself.
    pub risk: Arc<Riskvy>,
    /// Its in-depth accounts.
    pub fördjupningar: Vec<Arc<Fördjupningsvy>>,
    /// What is wrong with its sentences.
    faults: Vec<Diagnostic>,
}

/// What handlingar that show a plan share of it.
#[derive(Debug)]
pub struct Planvyer<'r> {
    readings: &'r Readings,
    risker: Memo<(Plannyckel, Urval, usize), Option<Riskdelar>>,
}

impl<'r> Planvyer<'r> {
    /// Nothing is made yet.
    pub fn new(readings: &'r Readings) -> Self {
        Self { readings, risker: Memo::default() }
    }
}

impl Planvyer<'_> {
    fn delade(
        &self,
        källor: Källor<'_>,
        urval: Urval,
        index: usize,
        post: &Planrisk<'_>,
    ) -> Option<Riskdelar> {
        let Källor { sammanhang, period, .. } = källor;
        let nyckel = Plannyckel::of(sammanhang, period)?;
        let shared = self.risker.get((nyckel, urval, index), || {
            let sammanhang = sammanhang.av_planen();
            let prosa = Prosa::of_plan(self.readings, sammanhang, period);
            let of_plan = Källor { prosa: &prosa, sammanhang, handling: None, period };
            let delar = of_plan.egna_riskdelar(urval, index, post);
            prosa.is_of_plan().then(|| Riskdelar { faults: prosa.faults(), ..delar })
        });
        Option::clone(&shared)
    }
}

impl Källor<'_> {
    /// What the handling tells of a risk, `index` among all of its plan: shared, unless the risk's texts or sentences
    /// ask for more than belongs to the plan.
    pub fn riskdelar(
        &self,
        planvyer: &Planvyer<'_>,
        urval: Urval,
        index: usize,
        post: &Planrisk<'_>,
    ) -> Riskdelar {
        let Some(delar) = planvyer.delade(*self, urval, index, post) else {
            return self.egna_riskdelar(urval, index, post);
        };
        self.prosa.report(&delar.faults);
        delar
    }

    fn egna_riskdelar(&self, urval: Urval, index: usize, post: &Planrisk<'_>) -> Riskdelar {
        let risk = Arc::new(self.risk(urval, index, post));
        let fördjupningar = match urval {
            Urval::Avrapportering => self.fördjupningar(index, post),
            _ => Vec::new(),
        };
        let fördjupningar = fördjupningar.into_iter().map(Arc::new).collect();
        Riskdelar { risk, fördjupningar, faults: Vec::new() }
    }
}
