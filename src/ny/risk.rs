//! A new risk, in a file of its own and in the plan that names it.

use std::path::{Component, Path, PathBuf};

use super::lager::Lager;
use super::namn::id;
use super::nytt::{Nytt, ifylld};
use super::plan::FINNS_REDAN;
use crate::diag::{Diagnostic, Sources};
use crate::edit::yaml::{Place, Step, Value, Yaml};
use crate::edit::{Change, Changed, Refusal};
use crate::load::{Document, OLÄSLIG_FIL, display};

use Step::{Item, Key};

const MALL: &str = include_str!("../../templates/ny-delar/risk.yaml");

/// Makes a risk with this name in the plan of the file `plan`, or else in the newest.
pub fn risk(
    lager: &Lager,
    namn: &str,
    plan: Option<&Path>,
    sources: &Sources,
) -> Result<Nytt, Diagnostic> {
    let plan = lager.plan(plan)?;
    let id = id(namn)?;
    let known = lager.value(plan).unwrap_or(Value::Null);
    if holds(&known, &id) {
        let message = format!("{} har redan en risk med id ”{id}”", display(&plan.path));
        let fault = Diagnostic::new(&FINNS_REDAN, message);
        return Err(fault.hint("ge den nya risken ett annat namn"));
    }
    let (name, old) = text(lager, plan, sources)?;
    let yaml = Yaml::read(&old).map_err(|refusal| refusal.fault(&name))?;
    // The name of a plan's file begins with ”plan”, and that of another may not.
    let file =
        if id.starts_with("plan") { format!("risk-{id}.yaml") } else { format!("{id}.yaml") };
    let own = mapp(yaml.value()).unwrap_or_else(|| PathBuf::from("risker")).join(file);
    let (changes, grupp) = named(&yaml, &display(&own)).map_err(|refusal| refusal.fault(&name))?;
    let new = Change::apply(&old, &changes).unwrap_or_else(|| old.clone());
    let path = plan.path.parent().unwrap_or(Path::new("")).join(own);
    let text = ifylld(MALL, &[("id", Value::text(&id)), ("namn", Value::text(namn))])?;
    let sagt = format!(
        "Klart: risken finns nu i {}, och i {name}{grupp}.\nGör så här: öppna filen och skriv vad som kan hända, och hur det kontrolleras.\n",
        display(&path)
    );
    Ok(Nytt::fil(&lager.repo.root, &path, text, sagt).och(Changed { name, old, new, changes }))
}

/// The name and the text of the plan's own file.
fn text(lager: &Lager, plan: &Document, sources: &Sources) -> Result<(String, String), Diagnostic> {
    let unread =
        || Diagnostic::new(&OLÄSLIG_FIL, format!("{} går inte att läsa", display(&plan.path)));
    let root = plan.root.ok_or_else(unread)?;
    let file = sources.get(lager.repo.tree.span(root).file);
    Ok((file.name.clone(), file.text.clone()))
}

/// Whether a risk of the plan has this id.
fn holds(value: &Value, id: &str) -> bool {
    match value {
        Value::Map(entries) => entries.iter().any(|(key, value)| {
            key == "id" && matches!(value, Value::Text(own) | Value::Number(own) if own == id)
                || holds(value, id)
        }),
        Value::List(items) => items.iter().any(|item| holds(item, id)),
        _ => false,
    }
}

/// The folder of the risks that the plan names last, from the plan.
fn mapp(plan: &Value) -> Option<PathBuf> {
    match plan {
        Value::Map(entries) => match entries.as_slice() {
            [(key, Value::Text(path))] if key == "fil" && path.ends_with(".yaml") => {
                let folder = Path::new(path).parent()?;
                let below = folder.components().all(|part| matches!(part, Component::Normal(_)));
                below.then(|| folder.to_owned())
            }
            entries => entries.iter().rev().find_map(|(_, value)| mapp(value)),
        },
        Value::List(items) => items.iter().rev().find_map(mapp),
        _ => None,
    }
}

/// What names the file in the plan: last in its last group, or last among its risks. And where that is, in words.
fn named(yaml: &Yaml<'_>, file: &str) -> Result<(Vec<Change>, String), Refusal> {
    let fil = Value::fil(file);
    let group = match yaml.value().get("grupper") {
        Some(Value::List(groups)) => groups.len().checked_sub(1).map(|last| (last, &groups[last])),
        _ => None,
    };
    let (path, holder, grupp) = match group {
        Some((last, group)) => {
            let rubrik = match group.get("rubrik") {
                Some(Value::Text(rubrik)) => format!(" under ”{rubrik}”"),
                _ => String::new(),
            };
            (vec![Key("grupper"), Item(last)], group, rubrik)
        }
        None => (Vec::new(), yaml.value(), String::new()),
    };
    let changes = if holder.get("risker").is_some() {
        yaml.insert_item(&[&path[..], &[Key("risker")]].concat(), Place::Last, &fil)?
    } else {
        yaml.insert_key(&path, Place::Last, "risker", &Value::List(vec![fil]))?
    };
    Ok((changes, grupp))
}
