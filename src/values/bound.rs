//! The model as objects of minijinja: a tree of values, and the engine that fills the texts in it.

use std::fmt;
use std::sync::{Arc, Weak};

use minijinja::value::{Enumerator, Object, ObjectRepr, Value};
use minijinja::{Error, ErrorKind, State};

use super::fill::Fill;
use super::node::{Facts, Map, Node, Riskfakta};
use super::osagbart::OSÄGBART;
use super::swedish::faulty;
use super::utfall::{Delfakta, utfall};
use super::written::{Infogbar, Källtext, Scope};
use crate::diag::{Exempel, Nivå, Regel, hint_nearest};
use crate::model::{Resultatsteg, Utfall};

/// A mapping within a text.
pub struct Post {
    map: Arc<Map>,
    scope: Scope,
    engine: Weak<dyn Fill>,
}

/// A list within a text.
struct Lista {
    items: Arc<[Node]>,
    scope: Scope,
    engine: Weak<dyn Fill>,
}

/// A risk that the plan does not have.
pub const OKÄND_RISK: Regel = Regel {
    namn: "okänd-risk",
    nivå: Nivå::Fast,
    hittar: "En risk som planen inte har.",
    varför: "Då finns det ingenting att visa eller hänvisa till.",
    gör: "Skriv riskens id som det står i planen.",
    exempel: Exempel::Filer {
        fel: r#"
-- föredragning.md --
Risken är {{ plan⟦.risk("tilsyn")⟧.namn }}.
"#,
        rätt: r#"
-- föredragning.md --
Risken är {{ plan.risk("tillsyn").namn }}.
"#,
    },
};

/// A value of the model as one of minijinja: its texts are filled by `engine` when they are asked for.
pub fn bind(node: &Node, scope: Scope, engine: &Weak<dyn Fill>) -> Value {
    let scope = node.scope(scope);
    match node {
        Node::Value(value) => value.clone(),
        Node::Rad(plats) => match engine.upgrade() {
            Some(engine) => engine
                .plain(Källtext { plats: *plats, scope })
                .map_or_else(Value::from, Value::from),
            None => Value::UNDEFINED,
        },
        Node::Text(plats) => Value::from_object(Infogbar(Källtext { plats: *plats, scope })),
        Node::Map(map) => {
            Value::from_object(Post { map: Arc::clone(map), scope, engine: engine.clone() })
        }
        Node::List(items) => {
            Value::from_object(Lista { items: Arc::clone(items), scope, engine: engine.clone() })
        }
    }
}

impl Post {
    /// What follows from a risk; none of other mappings.
    pub fn risk(&self) -> Option<&Riskfakta> {
        match &self.map.facts {
            Facts::Risk(risk) => Some(risk),
            _ => None,
        }
    }

    /// The groups of the plan that a risk is of.
    pub fn grupper(&self) -> Vec<Value> {
        let grupper = self.risk().map(|risk| risk.grupper.iter()).into_iter().flatten();
        grupper.map(|grupp| bind(grupp, self.scope, &self.engine)).collect()
    }

    /// What is known of a risk of which these parts are told; none where that is none.
    pub fn utfall<'s>(&self, delar: &[Delfakta], engine: &'s dyn Fill) -> Option<Utfall<'s>> {
        utfall(delar, engine, self.scope)
    }

    /// The step that a risk has, as a value.
    fn resultat(&self, delar: &[Delfakta]) -> Value {
        let engine = self.engine.upgrade();
        let utfall = engine.as_ref().and_then(|engine| self.utfall(delar, engine.as_ref()));
        utfall.and_then(Utfall::steg).map(Resultatsteg::nyckel).into()
    }
}

impl fmt::Debug for Post {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_set().entries(self.map.fields.iter().map(|(name, _)| name)).finish()
    }
}

impl Object for Post {
    fn get_value(self: &Arc<Self>, key: &Value) -> Option<Value> {
        self.get_value_by_str(key.as_str()?)
    }

    fn get_value_by_str(self: &Arc<Self>, key: &str) -> Option<Value> {
        if let ("resultat", Some(risk)) = (key, self.risk()) {
            return Some(self.resultat(&risk.delar));
        }
        Some(bind(self.map.field(key)?, self.scope, &self.engine))
    }

    fn enumerate(self: &Arc<Self>) -> Enumerator {
        let names = self.map.fields.iter().map(|(name, _)| Value::from(name.as_ref()));
        Enumerator::Values(names.collect())
    }

    fn render(self: &Arc<Self>, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(OSÄGBART)
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
        let hint = hint_nearest(wanted, known.iter().map(AsRef::as_ref));
        let message = format!("planen har ingen risk med id ”{wanted}”");
        Err(faulty(&OKÄND_RISK, message, hint.unwrap_or_default()))
    }
}

impl fmt::Debug for Lista {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "[{}]", self.items.len())
    }
}

impl Object for Lista {
    fn repr(self: &Arc<Self>) -> ObjectRepr {
        ObjectRepr::Seq
    }

    fn get_value(self: &Arc<Self>, key: &Value) -> Option<Value> {
        Some(bind(self.items.get(key.as_usize()?)?, self.scope, &self.engine))
    }

    fn enumerate(self: &Arc<Self>) -> Enumerator {
        Enumerator::Seq(self.items.len())
    }

    fn render(self: &Arc<Self>, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(OSÄGBART)
    }
}
