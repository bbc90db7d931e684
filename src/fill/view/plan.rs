//! The handlingar that are made from a plan: its risks, kontroller and results.

use minijinja::value::Value;

use super::granskning::Hemvist;
use super::{Källor, karta, none, ord};
use crate::model::{Granskning, Kontroll, Omdöme, Plan, Planrisk, Resultat};

impl Källor<'_> {
    /// What only the handlingar made from a plan have. `alla`: with the risks that are analysed but not
    /// taken into the plan.
    pub fn planhandling(&self, alla: bool) -> Vec<(&'static str, Value)> {
        let Some(plan) = self.sammanhang.plan else { return Vec::new() };
        let risker = plan.alla_risker();
        let poster: Vec<(usize, &Planrisk<'_>)> =
            risker.iter().enumerate().filter(|(_, post)| alla || post.i_planen()).collect();
        vec![
            ("plan", self.plan(plan)),
            ("skalor", self.skalor()),
            ("matris", self.matris(&poster)),
            ("översikt", self.översikt(plan, &poster)),
            ("grupper", self.grupper(plan, &poster)),
            ("fördjupningar", self.fördjupningar(&poster)),
        ]
    }

    fn plan(&self, plan: &Plan) -> Value {
        karta([
            ("planår", plan.planår.into()),
            ("inledning", self.text(plan.inledning.as_ref())),
            ("omdöme", plan.omdöme.as_ref().map_or_else(none, |omdöme| self.omdöme(omdöme))),
        ])
    }

    fn omdöme(&self, omdöme: &Omdöme) -> Value {
        karta([("namn", ord(Some(&omdöme.värde))), ("text", self.text(omdöme.text.as_ref()))])
    }

    /// How many risks have which result, in order from best to worst, those without last.
    fn översikt(&self, plan: &Plan, poster: &[(usize, &Planrisk<'_>)]) -> Value {
        let result = |post: &Planrisk<'_>| post.risk.resultat(self.period, &plan.perioder);
        let order = Resultat::ALLA.into_iter().map(Some).chain([None]);
        let delar = order.filter_map(|wanted| {
            let antal = poster.iter().filter(|(_, post)| result(post) == wanted).count();
            (antal > 0).then(|| self.del(wanted.map_or("inget", Resultat::ord), antal))
        });
        karta([("antal", poster.len().into()), ("delar", delar.collect())])
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

    /// Risks without a group first, then group by group.
    fn grupper(&self, plan: &Plan, poster: &[(usize, &Planrisk<'_>)]) -> Value {
        let of = |grupp: Option<usize>| -> Vec<Value> {
            let own = poster.iter().filter(|(_, post)| group_index(plan, post) == grupp);
            own.map(|(index, post)| self.risk(*index, post)).collect()
        };
        let utan = of(None);
        let utan = (!utan.is_empty())
            .then(|| karta([("rubrik", none()), ("nr", none()), ("risker", utan.into())]));
        let med = plan.grupper.iter().enumerate().map(|(index, grupp)| {
            karta([
                ("rubrik", self.rad(Some(&grupp.rubrik))),
                ("nr", ord(grupp.nr.as_ref())),
                ("risker", of(Some(index)).into()),
            ])
        });
        utan.into_iter()
            .chain(med.filter(|grupp| {
                grupp.get_attr("risker").is_ok_and(|risker| risker.len() != Some(0))
            }))
            .collect()
    }

    fn risk(&self, index: usize, post: &Planrisk<'_>) -> Value {
        let risk = post.risk;
        let hemvist = Hemvist { post, scope: Self::scope(index, None) };
        let kontroller = risk.kontroller.iter().enumerate();
        karta([
            ("id", ord(Some(&risk.id))),
            ("nr", post.nr.as_str().into()),
            ("namn", self.rad(post.namn())),
            ("obligatorisk", post.obligatorisk().into()),
            ("kommungemensam", post.kommungemensam().into()),
            ("kategori", self.rad(risk.kategori.as_ref())),
            ("process", self.rad(risk.process.as_ref())),
            ("beskrivning", self.text(risk.beskrivning.as_ref())),
            ("bedömning", self.bedömning(post)),
            ("motivering", self.text(risk.motivering.as_ref())),
            ("tas_med", self.tas_med(post)),
            ("granskningar", self.granskningar(&risk.granskningar, hemvist)),
            (
                "kontroller",
                kontroller
                    .map(|(nr, kontroll)| {
                        self.kontroll(kontroll, post, Self::scope(index, Some(nr)))
                    })
                    .collect(),
            ),
            ("åtgärder", self.åtgärder(&risk.åtgärder, hemvist)),
            (
                "överföring",
                risk.överföring
                    .as_ref()
                    .map_or_else(none, |överföring| self.överföring(överföring, hemvist)),
            ),
        ])
    }

    fn kontroll(
        &self,
        kontroll: &Kontroll,
        post: &Planrisk<'_>,
        scope: crate::prose::Scope,
    ) -> Value {
        let hemvist = Hemvist { post, scope };
        karta([
            ("namn", self.rad(kontroll.namn.as_ref())),
            ("enhet", ord(kontroll.enhet.as_ref())),
            ("kontrollmoment", self.text(kontroll.kontrollmoment.as_ref())),
            ("arbetssätt", self.text(kontroll.arbetssätt.as_ref())),
            ("systematisk_kontroll", self.text(kontroll.systematisk_kontroll.as_ref())),
            ("styrdokument", self.text(kontroll.styrdokument.as_ref())),
            ("syfte", self.text(kontroll.syfte.as_ref())),
            ("omfattning", self.text(kontroll.omfattning.as_ref())),
            ("metod", self.text(kontroll.metod.as_ref())),
            ("frekvens", self.rad(kontroll.frekvens.as_ref())),
            ("rapporteras_till", self.rad(kontroll.rapporteras_till.as_ref())),
            ("ansvarig", self.ansvariga(&kontroll.ansvarig)),
            ("granskningar", self.granskningar(&kontroll.granskningar, hemvist)),
            ("åtgärder", self.åtgärder(&kontroll.åtgärder, hemvist)),
            (
                "överföring",
                kontroll
                    .överföring
                    .as_ref()
                    .map_or_else(none, |överföring| self.överföring(överföring, hemvist)),
            ),
        ])
    }

    /// All in-depth accounts, in the order of their risks.
    fn fördjupningar(&self, poster: &[(usize, &Planrisk<'_>)]) -> Value {
        let mut all = Vec::new();
        for (index, post) in poster {
            let own = |granskningar: &[Granskning], scope| -> Vec<Value> {
                let fördjupningar =
                    granskningar.iter().flat_map(|granskning| &granskning.fördjupningar);
                fördjupningar
                    .map(|fördjupning| self.fördjupning(fördjupning, Hemvist { post, scope }))
                    .collect()
            };
            all.extend(own(&post.risk.granskningar, Self::scope(*index, None)));
            for (nr, kontroll) in post.risk.kontroller.iter().enumerate() {
                all.extend(own(&kontroll.granskningar, Self::scope(*index, Some(nr))));
            }
        }
        all.into()
    }
}

/// Which group of the plan a risk stands in.
fn group_index(plan: &Plan, post: &Planrisk<'_>) -> Option<usize> {
    plan.grupper.iter().position(|grupp| post.grupp.is_some_and(|own| own.plats == grupp.plats))
}
