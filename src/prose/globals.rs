//! What the texts of a handling may see, and which texts there are.

use std::collections::BTreeSet;
use std::sync::Weak;

use minijinja::value::Value;
use serde::Serialize;
use serde_json::{Map, Value as Json, json};

use super::engine::{Engine, Globals};
use super::value::{Källtext, Planroll, Scope, source, value};
use crate::diag::Diagnostic;
use crate::model::{Handling, Kontroll, Plan, Planrisk, Resultat, Sammanhang, bilagenummer};

/// The model as JSON with what follows from it: numbers, results, names.
#[derive(Debug)]
pub struct Data {
    plan: Json,
    förra_plan: Json,
    nästa_plan: Json,
    ärende: Json,
    nämnd: Json,
    sammanträde: Json,
    handling: Json,
    /// The handling as written, for its texts.
    written: Json,
    organisation: Json,
    /// What the other handlingar of the case are called in lists.
    titlar: Json,
}

impl Data {
    pub fn new(
        sammanhang: Sammanhang<'_>,
        handling: Option<&Handling>,
        period: Option<&str>,
    ) -> Self {
        let plan = |plan: Option<&Plan>, period: Option<&str>| {
            plan.map_or(Json::Null, |plan| plan_json(plan, period))
        };
        Self {
            plan: plan(sammanhang.plan, period),
            förra_plan: plan(sammanhang.förra_plan, None),
            nästa_plan: plan(sammanhang.nästa_plan, None),
            ärende: ärende_json(sammanhang),
            nämnd: json(&sammanhang.nämnd),
            sammanträde: json(&sammanhang.sammanträde),
            handling: handling.map_or(Json::Null, |handling| handling_json(handling, period)),
            written: json(&handling),
            organisation: json(&sammanhang.organisation.skalor),
            titlar: titlar(sammanhang),
        }
    }

    /// The values of the texts.
    pub fn globals(&self, engine: &Weak<Engine>, sammanhang: Sammanhang<'_>) -> Globals {
        let plan =
            |json: &Json, roll| value(engine, json, Scope { plan: Some(roll), ..Scope::default() });
        let of_case = |json: &Json| value(engine, json, Scope::default());
        let all = [
            ("plan", plan(&self.plan, Planroll::Plan)),
            ("förra_plan", plan(&self.förra_plan, Planroll::Förra)),
            ("nästa_plan", plan(&self.nästa_plan, Planroll::Nästa)),
            ("ärende", of_case(&self.ärende)),
            ("nämnd", of_case(&self.nämnd)),
            ("sammanträde", of_case(&self.sammanträde)),
            ("handling", of_case(&self.handling)),
            ("kommun", Value::from(sammanhang.organisation.kommun.källa.as_str())),
        ];
        let enheter = sammanhang.organisation.enheter.iter();
        Globals {
            values: all.into_iter().filter(|(_, value)| !value.is_none()).collect(),
            bilagor: sammanhang
                .ärende
                .map(|ärende| bilagor(&ärende.handlingar))
                .unwrap_or_default(),
            enheter: enheter.map(|(nyckel, namn)| (nyckel.clone(), namn.källa.clone())).collect(),
        }
    }

    /// All texts of the handling, its case and its plan, each once; whether each is a text or a rad.
    pub fn texts(&self) -> Vec<(Källtext, bool)> {
        let mut found = Vec::new();
        let mut seen = BTreeSet::new();
        let plan = Scope { plan: Some(Planroll::Plan), ..Scope::default() };
        // The risks first: there each knows its place in the plan.
        if let Some(risker) = self.plan.get("risker") {
            texts(risker, plan, &mut seen, &mut found);
        }
        for (json, scope) in [
            (&self.plan, plan),
            (&self.ärende, Scope::default()),
            (&self.sammanträde, Scope::default()),
            (&self.written, Scope::default()),
            (&self.organisation, Scope::default()),
            (&self.titlar, Scope::default()),
        ] {
            texts(json, scope, &mut seen, &mut found);
        }
        found
    }
}

fn json(value: &impl Serialize) -> Json {
    serde_json::to_value(value).unwrap_or(Json::Null)
}

fn texts(
    value: &Json,
    scope: Scope,
    seen: &mut BTreeSet<crate::model::Plats>,
    found: &mut Vec<(Källtext, bool)>,
) {
    match value {
        Json::Array(items) => items
            .iter()
            .for_each(|item| texts(item, super::value::item_scope(item, scope), seen, found)),
        Json::Object(map) => {
            let slag = map.get("slag").and_then(Json::as_str);
            match (slag, source(value, scope)) {
                (Some("rad" | "text"), Some(source)) => {
                    if seen.insert(source.plats) {
                        found.push((source, slag == Some("text")));
                    }
                }
                (_, Some(_)) => {}
                (_, None) => {
                    for value in map.values() {
                        texts(value, super::value::item_scope(value, scope), seen, found);
                    }
                }
            }
        }
        _ => {}
    }
}

/// Whether a fault is only that something is absent which is no fault of the text.
pub fn is_of_the_absent(fault: &Diagnostic, sammanhang: Sammanhang<'_>) -> bool {
    let absent =
        sammanhang.olästa.iter().any(|name| fault.message == format!("”{name}” finns inte"));
    absent || sammanhang.ärende.is_none() && fault.message.starts_with("ärendet har ingen bilaga")
}

/// Each handling by its id and, where only one has it, by its slag; and what it is called.
fn bilagor(handlingar: &[Handling]) -> Vec<(String, String)> {
    let numbers = bilagenummer(handlingar);
    let mut names = Vec::new();
    for (handling, number) in handlingar.iter().zip(numbers) {
        let name = number.map(|number| format!("Bilaga\u{a0}{number}"));
        let Some(name) = name else { continue };
        names.extend(handling.gemensamt.id.as_ref().map(|id| (id.källa.clone(), name.clone())));
        let slag = handling.innehåll.slag();
        let only = handlingar.iter().filter(|other| other.innehåll.slag() == slag).count() == 1;
        if only && handling.gemensamt.id.as_ref().is_none_or(|id| id.källa != slag) {
            names.push((slag.to_owned(), name));
        }
    }
    names
}

fn titlar(sammanhang: Sammanhang<'_>) -> Json {
    let handlingar = sammanhang.ärende.iter().flat_map(|ärende| &ärende.handlingar);
    let of = |handling: &Handling| json!([handling.gemensamt.titel, handling.gemensamt.kortnamn]);
    handlingar.map(of).collect()
}

fn ärende_json(sammanhang: Sammanhang<'_>) -> Json {
    let Some(ärende) = sammanhang.ärende else { return Json::Null };
    let mut json = json(ärende);
    if let Json::Object(map) = &mut json {
        for key in ["handlingar", "plan", "förra_plan", "nästa_plan"] {
            map.shift_remove(key);
        }
        map.insert("handläggare".to_owned(), self::json(&sammanhang.person(&ärende.handläggare)));
        map.insert(
            "nämnd".to_owned(),
            sammanhang.nämnd.map_or(Json::Null, |nämnd| nämnd.namn.källa.clone().into()),
        );
    }
    json
}

fn handling_json(handling: &Handling, period: Option<&str>) -> Json {
    let common = &handling.gemensamt;
    json!({
        "slag": handling.innehåll.slag(),
        "id": common.id.as_ref().map(|id| &id.källa),
        "titel": common.titel,
        "datum": common.datum,
        "diarienummer": common.diarienummer.as_ref().map(|dnr| &dnr.källa),
        "period": period,
    })
}

fn plan_json(plan: &Plan, period: Option<&str>) -> Json {
    let alla = plan.alla_risker();
    let risker: Vec<Json> =
        alla.iter().enumerate().map(|(index, post)| risk_json(plan, post, index, period)).collect();
    let mut json = json(plan);
    if let Json::Object(map) = &mut json {
        let mut of_groups = risker[plan.risker.len()..].iter();
        for (grupp, json) in plan
            .grupper
            .iter()
            .zip(map.get_mut("grupper").and_then(Json::as_array_mut).into_iter().flatten())
        {
            let own: Vec<Json> = of_groups.by_ref().take(grupp.risker.len()).cloned().collect();
            insert(json, "risker", Json::Array(own));
        }
        map.insert("risker".to_owned(), Json::Array(risker));
    }
    json
}

/// A risk with its number, its group, its result and all else that follows.
fn risk_json(plan: &Plan, post: &Planrisk<'_>, index: usize, period: Option<&str>) -> Json {
    let risk = post.risk;
    let resultat = |period| risk.resultat(period, &plan.perioder).map(Resultat::ord);
    let by_period: Map<String, Json> = plan
        .perioder
        .iter()
        .map(|period| (period.källa.clone(), json!(resultat(Some(&period.källa)))))
        .collect();
    let mut json = json(risk);
    for (key, value) in [
        ("@risk", json!(index)),
        ("@granskas", json!(risk.granskas() && post.i_planen())),
        ("@resultat", Json::Object(by_period)),
        (
            "@överföringar",
            json!(
                risk.alla_överföringar()
                    .map(|överföring| överföring.till.ord())
                    .collect::<Vec<_>>()
            ),
        ),
        ("nr", json!(post.nr)),
        ("namn", json!(post.namn())),
        ("obligatorisk", json!(post.obligatorisk())),
        ("kommungemensam", json!(post.kommungemensam())),
        ("i_planen", json!(post.i_planen())),
        ("resultat", json!(resultat(period))),
        ("grupp", json!(post.grupp.map(|grupp| json!({"rubrik": grupp.rubrik, "nr": grupp.nr})))),
    ] {
        insert(&mut json, key, value);
    }
    let kontroller = json.get_mut("kontroller").and_then(Json::as_array_mut).into_iter().flatten();
    for (index, (kontroll, json)) in risk.kontroller.iter().zip(kontroller).enumerate() {
        number_kontroll(kontroll, post, index, json);
    }
    json
}

fn number_kontroll(kontroll: &Kontroll, post: &Planrisk<'_>, index: usize, json: &mut Json) {
    insert(json, "@kontroll", json!(index));
    insert(json, "namn", json!(crate::model::kontrollnamn(post, kontroll)));
}

fn insert(json: &mut Json, key: &str, value: Json) {
    if let Json::Object(map) = json {
        map.insert(key.to_owned(), value);
    }
}
