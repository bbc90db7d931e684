//! From a name to what it names, to all its places, and to another name.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Value, json};

use super::diagnostics::place;
use super::index::{Index, Use};
use super::known::Slag;
use super::open::Open;
use super::position::byte;
use super::protocol::{At, TextEdit};
use super::view::View;
use crate::diag::Span;

/// What stands at a place that is asked about.
pub struct Here {
    /// The repository.
    pub view: View,
    /// What has a name in it.
    pub index: Index,
    /// What is named at the place.
    pub used: Option<Use>,
}

impl Here {
    /// What stands at a place.
    pub fn at(open: &Open, at: &At) -> Option<Self> {
        let (view, path) = open.view(&at.text_document.uri)?;
        let index = view.index()?;
        let text = view.text(&path)?;
        let byte = byte(&text, open.text(&at.text_document.uri), at.position);
        let file = view.sources.add(crate::load::display(&path), text);
        let used = index.at(Span::new(file, byte..byte));
        Some(Self { view, index, used })
    }
}

fn location(open: &Open, view: &View, span: Span) -> Value {
    let (uri, range) = place(open, view, Some(span));
    json!({ "uri": uri, "range": range })
}

/// Where what is named is told of.
pub fn definition(open: &Open, at: &At) -> Value {
    let Some(here) = Here::at(open, at) else { return Value::Null };
    let targets = here.used.iter().flat_map(|used| here.index.target(used));
    targets.map(|one| location(open, &here.view, one.span)).collect()
}

/// All places where what is named has its name.
pub fn references(open: &Open, at: &At) -> Value {
    let Some(here) = Here::at(open, at) else { return Value::Null };
    let places = here.used.iter().flat_map(|used| here.index.places(used));
    places.map(|span| location(open, &here.view, span)).collect()
}

/// The name that can be changed at a place; none where there is none.
pub fn prepare(open: &Open, at: &At) -> Value {
    let found = Here::at(open, at).and_then(|here| {
        let used = here.used?;
        let own = here.index.target(&used).iter().any(|one| one.is_own);
        own.then(|| place(open, &here.view, Some(used.span)).1)
    });
    json!(found)
}

/// Gives what is named another name, in all places; or why that cannot be done.
pub fn rename(open: &Open, at: &At) -> Result<Value, String> {
    let none = "här står inget namn som går att byta";
    let here = Here::at(open, at).ok_or(none)?;
    let used = here.used.as_ref().ok_or(none)?;
    if !here.index.target(used).iter().any(|one| one.is_own) {
        return Err(none.to_owned());
    }
    let new = at.new_name.trim();
    if !is_name(new) {
        return Err(
            "ett namn har bokstäver, siffror och bindestreck, och börjar med en bokstav".to_owned()
        );
    }
    let other = Use { name: new.to_owned(), ..used.clone() };
    if new != used.name && here.index.target(&other).iter().any(|one| one.is_own) {
        return Err(format!("”{new}” finns redan"));
    }
    let mut changes: BTreeMap<String, Vec<TextEdit>> = BTreeMap::new();
    let places: BTreeSet<Span> = here.index.places(used).into_iter().collect();
    for span in places {
        let (address, range) = place(open, &here.view, Some(span));
        changes.entry(address).or_default().push(TextEdit { range, new_text: new.to_owned() });
    }
    Ok(json!({ "changes": changes }))
}

/// Whether it can stand as it is, as a key and as a value, and is no other word of YAML.
fn is_name(name: &str) -> bool {
    let begins = name.starts_with(char::is_alphabetic);
    let whole = name.chars().all(|sign| sign.is_alphanumeric() || sign == '-' || sign == '_');
    let word =
        ["true", "false", "null", "ja", "nej", "ingen"].contains(&name.to_lowercase().as_str());
    begins && whole && !word
}

/// What something that has a name is called.
pub fn called(slag: Slag) -> &'static str {
    match slag {
        Slag::Person => "person",
        Slag::Enhet => "enhet",
        Slag::Nämnd => "nämnd",
        Slag::Risk => "risk",
        Slag::Kontroll => "kontroll",
        Slag::Handling => "handling",
    }
}
