//! What the papers of a repository must print.

use std::path::Path;
use std::sync::Arc;

use serde_json::Value;
use skrivelse::diag::Sources;
use skrivelse::documents::{Documents, Fall};
use skrivelse::load::{NodeId, Repo};
use skrivelse::model::{Handling, Innehåll, Plan, Planrisk, Sammanhang, Åtgärdsslag};
use skrivelse::prose::{Prosa, Readings};
use skrivelse::workshop::Workshop;

use super::runs::runs;
use crate::support::each_prose;

/// Keys whose words are names for texts and lists to use, and are printed where these do.
const NAMES: [&str; 1] = ["kortnamn"];

/// Keys under which a word may mean a person, or be an instruction.
const NO_PROSE: [&str; 6] =
    ["handläggare", "undertecknare", "ifyllt_av", "ansvarig", "beslutsunderlag", "ordförandens"];

/// A file and a line.
pub type Place = (String, usize);

/// A case and the texts that its papers must print.
pub struct Case {
    /// Its folder in `ut`.
    pub folder: String,
    /// The texts.
    pub texts: Vec<Text>,
}

/// A text of the model.
pub struct Text {
    /// Where it stands in the model.
    pub path: String,
    /// Where it stands in the YAML.
    pub place: Place,
    /// Its words without spaces, footnotes apart.
    pub runs: Vec<String>,
}

impl Text {
    /// For a message.
    pub fn shown(&self) -> String {
        format!("{}:{} {} {:?}", self.place.0, self.place.1, self.path, self.runs.first())
    }
}

/// The cases of a repository, with what each must print in a layout.
pub fn expected(root: &Path, layout: &str) -> Vec<Case> {
    let sources = Arc::new(Sources::default());
    let repo = Arc::new(Repo::load(root, &sources).expect("there is a repository"));
    let documents = Documents::read(&repo);
    let organisation = documents.organisation.as_ref().expect("it is sound");
    let (workshop, _) = Workshop::open(&repo, organisation, Some(layout), &sources);
    let readings = Readings::new(workshop);
    let of_case = |fall: Fall<'_>| {
        let ärende = fall.ärende.expect("it is sound");
        let texts = ärende.handlingar.iter().flat_map(|handling| {
            let sammanhang = fall.sammanhang(organisation, handling);
            texts(&readings, handling, sammanhang)
        });
        let folder = fall.folder.file_name().expect("a case has a folder").to_string_lossy();
        Case { folder: folder.into_owned(), texts: texts.collect() }
    };
    documents.cases().map(of_case).collect()
}

/// What a handling must print.
fn texts(readings: &Readings, handling: &Handling, sammanhang: Sammanhang<'_>) -> Vec<Text> {
    let workshop = &readings.workshop;
    let prosa = Prosa::read(readings, sammanhang, Some(handling));
    let mut texts = Vec::new();
    let mut add = |path: String, node: NodeId| {
        let span = workshop.repo.tree.span(node);
        let source = workshop.files.source(span.file);
        let place = (source.name.clone(), source.line_of(span.range().start) + 1);
        texts.push(Text { path, place, runs: runs(&prosa.rich(node)) });
    };
    let skipped = [NAMES.as_slice(), NO_PROSE.as_slice()].concat();
    each_prose(&json(handling), handling.innehåll.slag(), &skipped, &mut add);
    if let Some(plan) = sammanhang.plan {
        for post in plan.alla_risker().iter().filter(|post| is_told(handling, post)) {
            each_prose(&told(handling, post), &format!("risk {}", post.nr), &skipped, &mut add);
        }
        if matches!(handling.innehåll, Innehåll::Avrapportering(_)) {
            each_prose(&without_risks(plan), "plan", &skipped, &mut add);
        }
    }
    texts.retain(|text| !text.runs.is_empty());
    texts
}

fn json(value: &impl serde::Serialize) -> Value {
    serde_json::to_value(value).expect("it is plain")
}

fn without_risks(plan: &Plan) -> Value {
    let mut plan = json(plan);
    plan["risker"] = Value::Null;
    // What waits is told in the plan.
    plan["väntar"] = Value::Null;
    for grupp in plan["grupper"].as_array_mut().into_iter().flatten() {
        grupp["risker"] = Value::Null;
    }
    plan
}

/// Whether a handling is about a risk of its plan at all.
fn is_told(handling: &Handling, post: &Planrisk<'_>) -> bool {
    match handling.innehåll {
        Innehåll::Riskanalys(_) => true,
        Innehåll::Avrapportering(_) | Innehåll::Internkontrollplan(_) => post.i_planen(),
        Innehåll::Förbättringsåtgärder(_) => post
            .risk
            .alla_åtgärder()
            .any(|åtgärd| post.slag(åtgärd) == Åtgärdsslag::Förbättringsåtgärd),
        _ => false,
    }
}

/// What a handling tells of a risk: of results only an account of them, of improvements only these.
fn told(handling: &Handling, post: &Planrisk<'_>) -> Value {
    let mut risk = json(post.risk);
    match handling.innehåll {
        Innehåll::Avrapportering(_) => {}
        Innehåll::Förbättringsåtgärder(_) => {
            without(
                &mut risk,
                &["granskningar", "överföring", "motivering", "omdöme", "kontroller"],
            );
            let own = post.risk.alla_åtgärder();
            let own = own.filter(|one| post.slag(one) == Åtgärdsslag::Förbättringsåtgärd);
            risk["åtgärder"] = own.map(json).collect();
        }
        Innehåll::Riskanalys(_) => {
            without(&mut risk, &["granskningar", "överföring", "omdöme", "kontroller", "åtgärder"]);
        }
        _ => without_results(&mut risk),
    }
    risk
}

/// A risk, kontroll or åtgärd as it was planned, with all that it holds.
fn without_results(value: &mut Value) {
    without(value, &["granskningar", "överföring", "omdöme", "genomfört"]);
    // What a follow-up found is told where results are.
    for del in value["uppföljningar"].as_array_mut().into_iter().flatten() {
        without(del, &["text"]);
    }
    for key in ["kontroller", "åtgärder"] {
        value[key].as_array_mut().into_iter().flatten().for_each(without_results);
    }
}

fn without(value: &mut Value, keys: &[&str]) {
    for key in keys {
        value.as_object_mut().expect("a mapping").remove(*key);
    }
}
