//! Any value that a schema allows.

use proptest::collection::vec;
use proptest::option::weighted;
use proptest::prelude::{BoxedStrategy, Just, Strategy};
use proptest::sample::{select, subsequence};
use proptest::strategy::Union;
use serde_json::{Map, Value};
use skrivelse::schema::{Expander, Object, Shape};

use super::blad;

/// The key that may stand within itself, and only there.
const NESTED: &str = "avsnitt";
/// How many values a list mostly has, and how many one of forty has.
const FEW: usize = 2;
const MANY: usize = 6;
/// What a paper consists of, and is mostly there.
const OFTEN: [&str; 22] = [
    "avsnitt",
    "text",
    "rubrik",
    "risker",
    "grupper",
    "kontroller",
    "granskningar",
    "resultat",
    "redovisning",
    "namn",
    "beskrivning",
    "kontrollmoment",
    "metod",
    "sannolikhet",
    "konsekvens",
    "beslut",
    "förslag",
    "handläggare",
    "datum",
    "diarienummer",
    "inledning",
    "åtgärder",
];

/// What is not drawn: the word that chooses a variant, what refers to other files, and what excuses faults.
const LEFT: [&str; 6] = ["slag", "förra_plan", "nästa_plan", "ärende", "ordlistor", "regler"];

/// A drawn value.
pub type Drawn = BoxedStrategy<Value>;

/// The values of a schema.
#[derive(Clone, Copy)]
pub struct Former<'s> {
    expander: Expander<'s>,
}

impl<'s> Former<'s> {
    /// Of the schema `root`, which holds what is referred to.
    pub fn of(root: &'s Value) -> Self {
        Self { expander: Expander::new(root) }
    }

    /// What may stand under the last of these keys.
    pub fn any(self, schema: &'s Value, keys: &[&'s str]) -> Drawn {
        match self.expander.shape(schema) {
            Shape::Leaf(slag) => blad::leaf(slag, keys),
            Shape::Words(words) => {
                select(words.into_iter().map(Value::from).collect::<Vec<_>>()).boxed()
            }
            Shape::List(items) if keys == ["handlingar"] => papers(&self.any(items, keys)),
            Shape::List(items) => list(&self.any(items, keys)),
            Shape::Object(object) => self.object(&object, keys),
            Shape::Dictionary(values) => self.dictionary(values, keys),
            Shape::Union(branches) => {
                Union::new(branches.into_iter().map(|branch| self.any(branch, keys))).boxed()
            }
        }
    }

    /// With all keys that must be there and some of the others; where there are variants, one of them.
    fn object(self, object: &Object<'s>, keys: &[&'s str]) -> Drawn {
        if object.variants.is_empty() {
            return self.keys(object, keys).prop_map(Value::Object).boxed();
        }
        let variant = |(slag, schema): &(&'s str, &'s Value)| {
            let of_variant = self.expander.object(schema);
            let whole = Object {
                properties: [of_variant.properties, object.properties.clone()].concat(),
                required: &of_variant.required | &object.required,
                variants: Vec::new(),
            };
            let slag = Value::from(*slag);
            let with_slag = move |mut map: Map<String, Value>| {
                map.shift_insert(0, "slag".to_owned(), slag.clone());
                Value::Object(map)
            };
            self.keys(&whole, keys).prop_map(with_slag).boxed()
        };
        Union::new(object.variants.iter().map(variant)).boxed()
    }

    fn keys(self, object: &Object<'s>, under: &[&'s str]) -> BoxedStrategy<Map<String, Value>> {
        let is_nested = |key: &str| {
            let most = if key == NESTED { 2 } else { 1 };
            under.iter().filter(|one| **one == key).count() >= most
        };
        // What has an id is called something.
        let is_called = |key: &str| key == "namn" && object.key("id").is_some();
        let known = object.properties.iter().filter(|(key, _)| {
            let is_named = under.is_empty() || under == ["handlingar"];
            // What would leave out what belongs to other periods.
            let is_left = *key == "period" && is_named;
            !LEFT.contains(key) && !is_left && !is_nested(key)
        });
        let (names, values): (Vec<&str>, Vec<_>) = known
            .map(|(key, schema)| {
                let value = self.any(schema, &[under, &[*key]].concat());
                let drawn =
                    match (object.required.contains(key) || is_called(key), OFTEN.contains(key)) {
                        (true, _) => value.prop_map(Some).boxed(),
                        (false, often) => weighted(if often { 0.7 } else { 0.1 }, value).boxed(),
                    };
                (*key, drawn)
            })
            .unzip();
        let names: Vec<String> = names.into_iter().map(str::to_owned).collect();
        let filled = move |values: Vec<Option<Value>>| {
            let pairs = names.iter().cloned().zip(values);
            pairs.filter_map(|(key, value)| Some((key, value?))).collect()
        };
        values.prop_map(filled).boxed()
    }

    fn dictionary(self, values: &'s Value, keys: &[&'s str]) -> Drawn {
        let names = blad::names(keys);
        let some = subsequence(names.clone(), 0..=names.len());
        let values = vec(self.any(values, keys), names.len());
        let zipped = |(names, values): (Vec<&str>, Vec<Value>)| {
            let named = names.into_iter().map(str::to_owned).zip(values);
            Value::Object(named.collect())
        };
        (some, values).prop_map(zipped).boxed()
    }
}

/// None, one, some or many.
fn list(item: &Drawn) -> Drawn {
    let items = proptest::prop_oneof![
        40 => vec(item.clone(), 0..=FEW),
        1 => vec(item.clone(), FEW..=MANY),
    ];
    items.prop_map(Value::Array).boxed()
}

/// Mostly one handling: more repositories find more than larger ones.
fn papers(item: &Drawn) -> Drawn {
    let items = proptest::prop_oneof![
        7 => vec(item.clone(), 1),
        1 => vec(item.clone(), 2..=3),
    ];
    items.prop_map(Value::Array).boxed()
}

/// The same value always.
pub fn fixed(value: impl Into<Value>) -> Drawn {
    Just(value.into()).boxed()
}
