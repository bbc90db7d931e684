//! The handlingar that are made from a plan.

use minijinja::value::Value;

use super::granskning::Hemvist;
use super::{Källor, karta, none, ord};
use crate::model::{Fördjupning, Granskning, Plan, Planrisk, Resultat, Åtgärd, Åtgärdsslag};
use crate::prose::Scope;

/// Which handling is made from the plan, and so what it tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Urval {
    /// What came of the plan: all but why a risk was taken into it.
    Avrapportering,
    /// What is to be done: no results.
    Internkontrollplan,
    /// All risks, also those that are not taken into the plan, and how they were valued.
    Riskanalys,
    /// The risks that have improvements, with these alone.
    Förbättringsåtgärder,
}

impl Urval {
    /// Whether the handling tells what came of the plan.
    pub fn visar_resultat(self) -> bool {
        matches!(self, Self::Avrapportering | Self::Förbättringsåtgärder)
    }

    /// Whether the risks stand in their groups.
    pub fn visar_grupper(self) -> bool {
        self != Self::Förbättringsåtgärder
    }

    /// Whether the handling tells why a risk was taken into the plan, or not.
    pub fn visar_urvalet(self) -> bool {
        self != Self::Förbättringsåtgärder
    }

    fn tar_med(self, post: &Planrisk<'_>) -> bool {
        match self {
            Self::Riskanalys => true,
            Self::Avrapportering | Self::Internkontrollplan => post.i_planen(),
            Self::Förbättringsåtgärder => {
                post.risk.alla_åtgärder().any(|åtgärd| self.visar_åtgärd(post, åtgärd))
            }
        }
    }

    /// Whether the handling tells of an åtgärd of a risk.
    pub fn visar_åtgärd(self, post: &Planrisk<'_>, åtgärd: &Åtgärd) -> bool {
        match self {
            Self::Riskanalys => false,
            Self::Förbättringsåtgärder => {
                post.slag(åtgärd) == Åtgärdsslag::Förbättringsåtgärd
            }
            Self::Avrapportering | Self::Internkontrollplan => true,
        }
    }
}

impl Källor<'_> {
    /// What only the handlingar made from a plan have.
    pub fn planhandling(&self, urval: Urval) -> Vec<(&'static str, Value)> {
        let Some(plan) = self.sammanhang.plan else { return Vec::new() };
        let risker = plan.alla_risker();
        let poster: Vec<(usize, &Planrisk<'_>)> =
            risker.iter().enumerate().filter(|(_, post)| urval.tar_med(post)).collect();
        let visar_allt = urval == Urval::Avrapportering;
        let självskattning = plan.självskattning.as_ref().filter(|_| visar_allt);
        vec![
            ("plan", self.plan(urval, plan)),
            ("skalor", self.skalor()),
            ("matris", self.matris(&poster)),
            ("översikt", self.översikt(plan, &poster)),
            ("kontrollaktiviteter", self.kontrollaktiviteter(plan, &poster)),
            ("grupper", self.grupper(urval, plan, &poster)),
            ("fördjupningar", if visar_allt { self.fördjupningar(&poster) } else { none() }),
            ("självskattning", self.självskattning(självskattning)),
        ]
    }

    fn plan(&self, urval: Urval, plan: &Plan) -> Value {
        let shown = urval != Urval::Förbättringsåtgärder;
        karta([
            ("planår", plan.planår.into()),
            ("inledning", self.text(plan.inledning.as_ref().filter(|_| shown))),
            (
                "omdöme",
                self.omdöme(plan.omdöme.as_ref().filter(|_| urval == Urval::Avrapportering)),
            ),
        ])
    }

    /// How many risks have which result, in order from best to worst, those without last. A risk with nothing
    /// but åtgärder is not reviewed.
    fn översikt(&self, plan: &Plan, poster: &[(usize, &Planrisk<'_>)]) -> Value {
        let result = |post: &Planrisk<'_>| post.risk.resultat(self.period, &plan.perioder);
        let order = Resultat::ALLA.into_iter().map(Some).chain([None]);
        let granskas: Vec<&Planrisk<'_>> =
            poster.iter().map(|(_, post)| *post).filter(|post| post.risk.granskas()).collect();
        let delar = order.filter_map(|wanted| {
            let antal = granskas.iter().filter(|post| result(post) == wanted).count();
            (antal > 0).then(|| self.del(wanted.map_or("inget", Resultat::ord), antal))
        });
        karta([("antal", granskas.len().into()), ("delar", delar.collect())])
    }

    fn del(&self, resultat: &'static str, antal: usize) -> Value {
        let namn = self
            .prosa
            .sentence(&format!("antal_{resultat}"), vec![("flera", (antal > 1).into())])
            .text();
        let (ton, symbol) = self.utseende(resultat);
        karta([
            ("resultat", resultat.into()),
            ("namn", namn.into()),
            ("antal", antal.into()),
            ("ton", ton),
            ("symbol", symbol),
        ])
    }

    /// How many kontroller the plan has, as a sentence, and the names of their risks, each once.
    fn kontrollaktiviteter(&self, plan: &Plan, poster: &[(usize, &Planrisk<'_>)]) -> Value {
        let antal: usize = poster.iter().map(|(_, post)| post.risk.kontroller.len()).sum();
        let mut seen = Vec::new();
        let mut first = |post: &&Planrisk<'_>| {
            let namn = post.namn().map(|namn| self.prosa.plain(namn));
            let new = !seen.contains(&namn);
            seen.push(namn);
            new
        };
        let with = poster.iter().map(|(_, post)| *post);
        let with = with.filter(|post| !post.risk.kontroller.is_empty());
        let namn: Vec<Value> =
            with.filter(|post| first(post)).map(|post| self.rad(post.namn())).collect();
        let values = vec![("antal", antal.into()), ("planår", plan.planår.into())];
        let mening = super::rikt(self.prosa.sentence("kontrollaktiviteter_antal", values));
        karta([("antal", antal.into()), ("mening", mening), ("risker", namn.into())])
    }

    /// Risks without a group first, then group by group; for improvements without the groups.
    fn grupper(&self, urval: Urval, plan: &Plan, poster: &[(usize, &Planrisk<'_>)]) -> Value {
        let of = |grupp: Option<usize>| -> Vec<Value> {
            let own = poster.iter().filter(|(_, post)| group_index(plan, post) == grupp);
            own.map(|(index, post)| self.risk(urval, *index, post)).collect()
        };
        let utan_grupp = |risker: Vec<Value>| {
            karta([
                ("rubrik", none()),
                ("nr", none()),
                ("obligatorisk", false.into()),
                ("kommungemensam", false.into()),
                ("omdöme", none()),
                ("risker", risker.into()),
            ])
        };
        if !urval.visar_grupper() {
            let alla = poster.iter().map(|(index, post)| self.risk(urval, *index, post));
            return [utan_grupp(alla.collect())].into_iter().collect();
        }
        let utan = of(None);
        let utan = (!utan.is_empty()).then(|| utan_grupp(utan));
        let med = plan.grupper.iter().enumerate().map(|(index, grupp)| {
            let omdöme = grupp.omdöme.as_ref().filter(|_| urval.visar_resultat());
            karta([
                ("rubrik", self.rad(Some(&grupp.rubrik))),
                ("nr", ord(grupp.nr.as_ref())),
                ("obligatorisk", grupp.är_obligatorisk().into()),
                ("kommungemensam", grupp.är_kommungemensam().into()),
                ("omdöme", self.omdöme(omdöme)),
                ("risker", of(Some(index)).into()),
            ])
        });
        utan.into_iter()
            .chain(med.filter(|grupp| {
                grupp.get_attr("risker").is_ok_and(|risker| risker.len() != Some(0))
            }))
            .collect()
    }

    /// All in-depth accounts, in the order of their risks.
    fn fördjupningar(&self, poster: &[(usize, &Planrisk<'_>)]) -> Value {
        let mut all = Vec::new();
        for (index, post) in poster {
            let mut add = |granskningar: &[Granskning], kontroll: Option<usize>| {
                let scope = Scope {
                    plan: Some(crate::prose::Planroll::Plan),
                    risk: Some(*index),
                    kontroll,
                };
                let hemvist = Hemvist { urval: Urval::Avrapportering, post, scope };
                for (nr, granskning) in self.visade(granskningar).into_iter().enumerate() {
                    all.extend(self.redovisat_för_sig(granskning, nr, hemvist));
                    all.extend(self.fördjupningar_av(granskning, hemvist));
                }
            };
            add(&post.risk.granskningar, None);
            for (nr, kontroll) in post.risk.kontroller.iter().enumerate() {
                add(&kontroll.granskningar, Some(nr));
            }
        }
        all.into()
    }

    /// Those of one granskning, and last the sections that close its account.
    fn fördjupningar_av<'g>(
        &'g self,
        granskning: &'g Granskning,
        hemvist: Hemvist<'g>,
    ) -> impl Iterator<Item = Value> + 'g {
        let own = granskning.fördjupningar.iter().map(move |own| self.fördjupning(own, hemvist));
        let sist = &granskning.avslutande_avsnitt;
        let closing = (!sist.is_empty()).then(|| {
            let closing = Fördjupning {
                plats: granskning.plats,
                rubrik: None,
                enhet: None,
                text: None,
                avsnitt: sist.clone(),
                avslutande_avsnitt: Vec::new(),
            };
            self.fördjupning(&closing, hemvist)
        });
        own.chain(closing)
    }
}

/// Which group of the plan a risk stands in.
fn group_index(plan: &Plan, post: &Planrisk<'_>) -> Option<usize> {
    plan.grupper.iter().position(|grupp| post.grupp.is_some_and(|own| own.plats == grupp.plats))
}
