//! What can be written in `{{ … }}`.

use std::sync::LazyLock;

use regex::Regex;
use serde_json::Value;

use crate::schema::{Expander, Filslag, Shape};
use crate::values::{FILTER, FUNKTIONER, Uppslag};

/// What is asked for in an expression, and the word that is begun.
#[derive(Debug, PartialEq, Eq)]
pub enum Wanted<'t> {
    /// What a function takes: its name, and the word.
    Argument(&'t str, &'t str),
    /// A filter.
    Filter(&'t str),
    /// A field of what stands before the full stop.
    Field(&'t str, &'t str),
    /// A name.
    Name(&'t str),
}

/// The names that texts see, each with the kind of file that tells its fields and what it is.
const NAMES: [(&str, Option<Filslag>, &str); 8] = [
    ("plan", Some(Filslag::Plan), "planen som handlingen visar"),
    ("förra_plan", Some(Filslag::Plan), "förra årets plan"),
    ("nästa_plan", Some(Filslag::Plan), "nästa års plan"),
    ("ärende", Some(Filslag::Ärende), "ärendet"),
    ("nämnd", None, "nämnden eller utskottet, med sin förvaltning"),
    ("sammanträde", Some(Filslag::Sammanträde), "sammanträdet"),
    ("handling", None, "handlingen: slag, id, titel, datum, diarienummer och period"),
    ("kommun", None, "kommunens namn"),
];

/// What is told of a name.
pub type Told = (String, String);

static ARGUMENT: LazyLock<Option<Regex>> =
    LazyLock::new(|| Regex::new(r#"([\p{L}_]+)\(\s*["']([^"')]*)$"#).ok());
static FILTER_NAME: LazyLock<Option<Regex>> =
    LazyLock::new(|| Regex::new(r"\|\s*([\p{L}_]*)$").ok());
static FIELD: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(r"([\p{L}_]+(?:\([^()]*\))?(?:\.[\p{L}_]+(?:\([^()]*\))?)*)\.([\p{L}_]*)$").ok()
});
static NAME: LazyLock<Option<Regex>> = LazyLock::new(|| Regex::new(r"([\p{L}_]*)$").ok());

/// What is asked for at the end of what is written.
pub fn wanted(written: &str) -> Option<Wanted<'_>> {
    let find = |pattern: &'static LazyLock<Option<Regex>>| {
        let found = pattern.as_ref()?.captures(written)?;
        let first = found.get(1)?.as_str();
        Some((first, found.get(2).map_or("", |second| second.as_str())))
    };
    if let Some((function, word)) = find(&ARGUMENT) {
        return Some(Wanted::Argument(function, word));
    }
    if let Some((word, _)) = find(&FILTER_NAME) {
        return Some(Wanted::Filter(word));
    }
    if let Some((chain, word)) = find(&FIELD) {
        return Some(Wanted::Field(chain, word));
    }
    find(&NAME).map(|(word, _)| Wanted::Name(word))
}

fn told(one: &Uppslag) -> Told {
    let words = format!("tar {}; ger {}: {} blir {}", one.tar, one.ger, one.exempel, one.blir);
    (one.namn.to_owned(), words)
}

/// All filters.
pub fn filters() -> impl Iterator<Item = Told> {
    FILTER.iter().map(told)
}

/// All names and functions.
pub fn names() -> impl Iterator<Item = Told> {
    let names = NAMES.iter().map(|(name, _, words)| ((*name).to_owned(), (*words).to_owned()));
    // What is a method of the plan has no meaning by itself.
    names.chain(FUNKTIONER.iter().filter(|one| one.namn != "risk").map(told))
}

/// The fields of what a chain such as `plan.risk("x")` leads to.
pub fn fields(chain: &str) -> Vec<Told> {
    let mut parts = chain.split('.').map(|part| part.split('(').next().unwrap_or_default());
    let first = parts.next().unwrap_or_default();
    let Some((_, kind, _)) = NAMES.iter().find(|(name, _, _)| *name == first) else {
        return Vec::new();
    };
    let mut path: Vec<&str> = parts.collect();
    let called = path.iter().rposition(|part| ["risk", "kontroll"].contains(part));
    let slag = match (called.map(|at| path[at]), first) {
        (Some("risk"), _) => Filslag::Risk,
        (Some(_), _) => Filslag::Kontroll,
        (None, "nämnd") => return nämnd(&path),
        (None, "handling") => return handling(),
        (None, _) => match kind {
            Some(kind) => *kind,
            None => return Vec::new(),
        },
    };
    path.drain(..called.map_or(0, |at| at + 1));
    let mut all = of_schema(&slag.schema(), &path);
    if slag == Filslag::Plan && path.is_empty() {
        all.extend(FUNKTIONER.iter().filter(|one| one.namn == "risk").map(told));
    }
    all
}

fn nämnd(path: &[&str]) -> Vec<Told> {
    let schema = Filslag::Skrivelse.schema();
    let part = serde_json::json!({
        "$ref": "#/definitions/Namnd",
        "definitions": schema.get("definitions")
    });
    of_schema(&part, path)
}

fn handling() -> Vec<Told> {
    let keys = ["slag", "id", "titel", "datum", "diarienummer", "period"];
    keys.map(|key| (key.to_owned(), String::new())).to_vec()
}

/// The keys of the mapping that `path` leads to, in the words of the schema.
fn of_schema(schema: &Value, path: &[&str]) -> Vec<Told> {
    let expander = Expander::new(schema);
    let mut at = match expander.shape(schema) {
        // A part of a file is one of a list.
        Shape::List(items) => items,
        _ => schema,
    };
    for key in path {
        let Shape::Object(object) = expander.shape(at) else { return Vec::new() };
        match object.key(key) {
            Some(next) => at = next,
            None => return Vec::new(),
        }
    }
    let Shape::Object(object) = expander.shape(at) else { return Vec::new() };
    let words = |schema: &Value| schema["description"].as_str().unwrap_or_default().to_owned();
    object.properties.iter().map(|(key, schema)| ((*key).to_owned(), words(schema))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn has(chain: &str, field: &str) -> bool {
        fields(chain).iter().any(|(name, _)| name == field)
    }

    #[test]
    fn the_end_tells_what_is_asked_for() {
        assert_eq!(wanted(" pla"), Some(Wanted::Name("pla")));
        assert_eq!(wanted(" plan.pl"), Some(Wanted::Field("plan", "pl")));
        assert_eq!(wanted(" plan.risk(\"jäv\").n"), Some(Wanted::Field("plan.risk(\"jäv\")", "n")));
        assert_eq!(wanted(" plan.risk(\"j"), Some(Wanted::Argument("risk", "j")));
        assert_eq!(wanted(" ärende.datum | da"), Some(Wanted::Filter("da")));
    }

    #[test]
    fn fields_are_those_of_the_format() {
        assert!(has("plan", "planår") && has("plan", "risk") && !has("plan", "rubrik"));
        assert!(has("plan.risk(\"x\")", "kontroller") && has("ärende", "rubrik"));
        assert!(
            has("nämnd", "namn") && has("nämnd.förvaltning", "namn") && has("handling", "titel")
        );
        assert!(fields("okänt").is_empty() && fields("plan.planår.x").is_empty());
    }
}
