//! The model as values in templates: the same names as in YAML, prose filled when it is asked for.

use std::fmt;
use std::sync::{Arc, Weak};

use indexmap::IndexMap;
use minijinja::value::{Enumerator, Object, ObjectRepr, Value};
use minijinja::{Error, ErrorKind, State};
use serde_json::Value as Json;

use super::engine::Engine;
use super::swedish::faulty;
use crate::model::{Plats, parse_date};

/// A text to be filled: what was written, and where it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Källtext {
    /// Where it stands.
    pub plats: Plats,
    /// What was written.
    pub källa: String,
    /// What the text may see besides the case.
    pub scope: Scope,
}

/// Whose text it is: names the plan, and the risk and kontroll within it, that `risk` and
/// `kontroll` mean in the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Hash)]
pub struct Scope {
    /// The plan that the text stands in; none for a text of the case.
    pub plan: Option<Planroll>,
    /// Index of the risk among all risks of that plan.
    pub risk: Option<usize>,
    /// Index of the kontroll within the risk.
    pub kontroll: Option<usize>,
}

/// Which of the case's plans.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Planroll {
    /// `plan`.
    Plan,
    /// `förra_plan`.
    Förra,
    /// `nästa_plan`.
    Nästa,
}

/// A mapping of the model.
pub struct Post {
    engine: Weak<Engine>,
    fält: IndexMap<String, Fält>,
}

/// A list of the model.
pub struct Lista {
    engine: Weak<Engine>,
    poster: Vec<Fält>,
}

/// A value of the model.
#[derive(Clone)]
enum Fält {
    Värde(Value),
    Rad(Arc<Källtext>),
    Text(Arc<Källtext>),
}

/// A text, which another text takes in with `| infoga`.
#[derive(Debug)]
pub struct Infogbar(pub Källtext);

/// A date.
#[derive(Debug, Clone, Copy)]
pub struct Datumvärde(pub time::Date);

impl Planroll {
    /// The name of the plan in texts.
    pub fn name(self) -> &'static str {
        match self {
            Self::Plan => "plan",
            Self::Förra => "förra_plan",
            Self::Nästa => "nästa_plan",
        }
    }
}

impl Fält {
    fn value(&self, engine: &Weak<Engine>) -> Value {
        match self {
            Self::Värde(value) => value.clone(),
            Self::Rad(rad) => match engine.upgrade() {
                Some(engine) => engine.plain(rad).map_or_else(Value::from, Value::from),
                None => Value::from(rad.källa.as_str()),
            },
            Self::Text(text) => Value::from_object(Infogbar(Källtext::clone(text))),
        }
    }
}

/// The model's JSON as a value.
pub fn value(engine: &Weak<Engine>, json: &Json, scope: Scope) -> Value {
    field(engine, json, scope).value(engine)
}

fn field(engine: &Weak<Engine>, json: &Json, scope: Scope) -> Fält {
    match json {
        Json::Object(map) => {
            if let Some(leaf) = leaf(json, scope) {
                leaf
            } else {
                let fält = map.iter().filter(|(key, _)| *key != "@").map(|(key, value)| {
                    (key.clone(), field(engine, value, item_scope(value, scope)))
                });
                Fält::Värde(Value::from_object(Post {
                    engine: engine.clone(),
                    fält: fält.collect(),
                }))
            }
        }
        Json::Array(items) => {
            let poster =
                items.iter().map(|item| field(engine, item, item_scope(item, scope))).collect();
            Fält::Värde(Value::from_object(Lista { engine: engine.clone(), poster }))
        }
        Json::Null => Fält::Värde(Value::from(())),
        Json::Bool(bool) => Fält::Värde(Value::from(*bool)),
        Json::Number(number) => {
            Fält::Värde(number.as_i64().map_or_else(|| Value::from(number.as_f64()), Value::from))
        }
        Json::String(text) => Fält::Värde(Value::from(text.as_str())),
    }
}

/// The scope of an item: a risk and a kontroll carry their index.
pub fn item_scope(item: &Json, scope: Scope) -> Scope {
    let index = |key: &str| {
        item.get(key).and_then(Json::as_u64).and_then(|index| usize::try_from(index).ok())
    };
    Scope {
        plan: scope.plan,
        risk: index("@risk").or(scope.risk),
        kontroll: index("@kontroll").or(scope.kontroll),
    }
}

/// A leaf of the model: `{"@": …, "v": …, "slag": …}`.
fn leaf(json: &Json, scope: Scope) -> Option<Fält> {
    let källtext = source(json, scope)?;
    Some(match json.get("slag")?.as_str()? {
        "rad" => Fält::Rad(Arc::new(källtext)),
        "text" => Fält::Text(Arc::new(källtext)),
        "datum" => Fält::Värde(
            parse_date(&källtext.källa)
                .map_or(Value::UNDEFINED, |date| Value::from_object(Datumvärde(date))),
        ),
        _ => Fält::Värde(Value::from(källtext.källa)),
    })
}

/// What a leaf of the model was written as.
pub fn source(json: &Json, scope: Scope) -> Option<Källtext> {
    let plats = Plats::new(u32::try_from(json.get("@")?.as_u64()?).ok()?);
    Some(Källtext { plats, källa: json.get("v")?.as_str()?.to_owned(), scope })
}

impl fmt::Debug for Post {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_set().entries(self.fält.keys()).finish()
    }
}

impl Object for Post {
    fn get_value(self: &Arc<Self>, key: &Value) -> Option<Value> {
        self.get_value_by_str(key.as_str()?)
    }

    fn get_value_by_str(self: &Arc<Self>, key: &str) -> Option<Value> {
        Some(self.fält.get(key)?.value(&self.engine))
    }

    fn enumerate(self: &Arc<Self>) -> Enumerator {
        Enumerator::Values(
            self.fält.keys().filter(|key| !key.starts_with('@')).map(Value::from).collect(),
        )
    }

    /// `plan.risk("id")`.
    fn call_method(
        self: &Arc<Self>,
        _: &mut State<'_, '_>,
        method: &str,
        args: &[Value],
    ) -> Result<Value, Error> {
        let ("risk", Some(risker), [id]) = (method, self.get_value_by_str("risker"), args) else {
            return Err(Error::from(ErrorKind::UnknownMethod));
        };
        let wanted = id.as_str().unwrap_or_default();
        let mut known = Vec::new();
        for risk in risker.try_iter()? {
            let id = risk.get_attr("id")?;
            if id.as_str() == Some(wanted) {
                return Ok(risk);
            }
            known.extend(id.to_str());
        }
        let hint = crate::diag::hint_nearest(wanted, known.iter().map(AsRef::as_ref));
        Err(faulty(format!("planen har ingen risk med id ”{wanted}”"), hint.unwrap_or_default()))
    }
}

impl fmt::Debug for Lista {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "[{}]", self.poster.len())
    }
}

impl Object for Lista {
    fn repr(self: &Arc<Self>) -> ObjectRepr {
        ObjectRepr::Seq
    }

    fn get_value(self: &Arc<Self>, key: &Value) -> Option<Value> {
        Some(self.poster.get(key.as_usize()?)?.value(&self.engine))
    }

    fn enumerate(self: &Arc<Self>) -> Enumerator {
        Enumerator::Seq(self.poster.len())
    }
}

impl Object for Infogbar {
    fn repr(self: &Arc<Self>) -> ObjectRepr {
        ObjectRepr::Plain
    }
}

impl Object for Datumvärde {
    fn repr(self: &Arc<Self>) -> ObjectRepr {
        ObjectRepr::Plain
    }

    fn render(self: &Arc<Self>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.0)
    }
}
