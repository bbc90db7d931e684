//! Random edits of a text.

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::Index;
use serde_yaml::Value as Annat;
use skrivelse::edit::yaml::{Place, Step, Value, Yaml};
use skrivelse::edit::{Change, Refusal};
use unicode_normalization::UnicodeNormalization;

use super::modell::{at, len, put, read, take};

/// An edit, before it is known what there is to change.
#[derive(Debug, Clone)]
pub struct Slump {
    what: Vad,
    /// Which part, at each step further in.
    down: Vec<Index>,
    /// The same, for where something is moved to.
    to: Vec<Index>,
    place: Index,
    key: String,
    value: Value,
}

#[derive(Debug, Clone, Copy, PartialEq)]
enum Vad {
    Replace,
    Insert,
    Remove,
    Move,
    Rename,
}

fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        "[a-zåäö .,:#–§\"'{}\\[\\]&*!|>%@`-]{0,12}",
        "[a-zåäö \n:#-]{1,20}",
        "(true|no|2025-01-02|1\\.10|007|12:30|~|- a|a: b|text\\.md|a:b|null|\\+46)",
        "\\PC{0,8}".prop_map(|text| text.nfc().collect()),
    ]
}

fn value() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        4 => text().prop_map(Value::Text),
        1 => Just(Value::Null),
        1 => any::<bool>().prop_map(Value::Bool),
        1 => (-99..999_i64).prop_map(Value::number),
    ];
    leaf.prop_recursive(3, 8, 3, |inner| {
        let key = prop_oneof!["[a-zåäö]{1,6}", text().prop_filter("a key", |key| !key.is_empty())];
        let map = vec((key, inner.clone()), 0..3).prop_map(|mut entries| {
            let mut seen = std::collections::BTreeSet::new();
            entries.retain(|(key, _)| seen.insert(key.clone()));
            Value::Map(entries)
        });
        prop_oneof![vec(inner, 0..3).prop_map(Value::List), map]
    })
}

/// A random edit.
pub fn slump() -> impl Strategy<Value = Slump> {
    let what = prop_oneof![
        Just(Vad::Replace),
        Just(Vad::Insert),
        Just(Vad::Remove),
        Just(Vad::Move),
        Just(Vad::Rename)
    ];
    let way = || vec(any::<Index>(), 0..5);
    (what, way(), way(), any::<Index>(), "ny[a-zåäö :]{0,4}z", value())
        .prop_map(|(what, down, to, place, key, value)| Slump { what, down, to, place, key, value })
}

/// The steps that the indices lead, as far as there is something below.
fn way(value: &Annat, down: &[Index]) -> Vec<usize> {
    let (mut place, mut value) = (Vec::new(), value.clone());
    for index in down {
        let Some(count) = len(&value).filter(|count| *count > 0) else { break };
        let step = index.index(count);
        place.push(step);
        value = at(&mut value, &[step]).cloned().unwrap_or_default();
    }
    place
}

/// The same as keys and indices.
fn named<'v>(mut value: &'v Annat, way: &[usize]) -> Vec<Step<'v>> {
    let mut steps = Vec::new();
    for step in way {
        match value {
            Annat::Sequence(items) => {
                steps.push(Step::Item(*step));
                value = &items[*step];
            }
            Annat::Mapping(map) => {
                let (key, inner) = map.iter().nth(*step).expect("it was counted");
                steps.push(Step::Key(key.as_str().expect("keys are words")));
                value = inner;
            }
            _ => unreachable!("the way was walked"),
        }
    }
    steps
}

/// A value as the other reader sees it.
pub fn annat(value: &Value) -> Annat {
    match value {
        Value::Null => Annat::Null,
        Value::Bool(truth) => Annat::Bool(*truth),
        Value::Number(number) => serde_yaml::from_str(number).expect("a number is YAML"),
        Value::Text(text) => Annat::String(text.clone()),
        Value::List(items) => items.iter().map(annat).collect(),
        Value::Map(entries) => Annat::Mapping(
            entries.iter().map(|(key, value)| (Annat::String(key.clone()), annat(value))).collect(),
        ),
    }
}

/// What came of an edit, and what the text should say then.
type Svar = (Result<Vec<Change>, Refusal>, Annat);

/// A text, as both readers see it.
struct Before<'t> {
    said: Annat,
    yaml: Yaml<'t>,
}

impl Slump {
    /// Makes the edit; none when there is nothing that it could be made to.
    pub fn make(&self, text: &str) -> Option<Svar> {
        let before = Before {
            said: read(text).unwrap_or_else(|fault| panic!("{fault}\n{text}")),
            yaml: Yaml::read(text).unwrap_or_else(|refusal| panic!("{}\n{text}", refusal.reason)),
        };
        let down = way(&before.said, &self.down);
        match self.what {
            Vad::Replace => self.replace(&before, &down),
            Vad::Insert => self.insert(&before, &down),
            Vad::Remove => remove(&before, &down),
            Vad::Rename => self.rename(&before, &down),
            Vad::Move => self.moved(&before, &down),
        }
    }

    fn replace(&self, before: &Before<'_>, down: &[usize]) -> Option<Svar> {
        let mut wanted = before.said.clone();
        *at(&mut wanted, down)? = annat(&self.value);
        Some((before.yaml.replace(&named(&before.said, down), &self.value), wanted))
    }

    fn insert(&self, before: &Before<'_>, down: &[usize]) -> Option<Svar> {
        let mut wanted = before.said.clone();
        let holder = at(&mut wanted, down)?;
        let ((place, index), key) = (self.place(holder)?, self.key_in(holder));
        put(holder, index, key, annat(&self.value));
        let (path, place) = (named(&before.said, down), place.as_place(&before.said, down));
        let changes = match key {
            Some(key) => before.yaml.insert_key(&path, place, key, &self.value),
            None => before.yaml.insert_item(&path, place, &self.value),
        };
        Some((changes, wanted))
    }

    fn rename(&self, before: &Before<'_>, down: &[usize]) -> Option<Svar> {
        let mut wanted = before.said.clone();
        let holder = at(&mut wanted, down)?;
        let Annat::Mapping(map) = &*holder else { return None };
        let index = self.place.index(map.len().max(1));
        let old = map.keys().nth(index)?.as_str()?.to_owned();
        let value = take(holder, index);
        put(holder, index, Some(&self.key), value);
        Some((before.yaml.rename(&named(&before.said, down), &old, &self.key), wanted))
    }

    fn moved(&self, before: &Before<'_>, down: &[usize]) -> Option<Svar> {
        let (_, above) = down.split_last()?;
        let to = way(&before.said, &self.to);
        if to.starts_with(down) {
            return None;
        }
        let mut wanted = before.said.clone();
        let value = at(&mut wanted, down)?.clone();
        let holder = at(&mut wanted, &to)?;
        let ((place, index), key) = (self.place(holder)?, self.key_in(holder));
        put(holder, index, key, value);
        let mut old = down.to_vec();
        if above.starts_with(&to) && old[to.len()] >= index {
            old[to.len()] += 1;
        }
        take(at(&mut wanted, &old[..old.len() - 1])?, old[old.len() - 1]);
        let (path, place) = (named(&before.said, down), place.as_place(&before.said, &to));
        Some((before.yaml.move_to(&path, &named(&before.said, &to), place, key), wanted))
    }

    /// Whether something goes, and perhaps comments with it.
    pub fn takes(&self) -> bool {
        matches!(self.what, Vad::Remove | Vad::Replace)
    }

    /// The key that something gets there; none in a list.
    fn key_in(&self, holder: &Annat) -> Option<&str> {
        let map = holder.is_mapping() || holder.is_null() && self.key.len().is_multiple_of(2);
        map.then_some(&*self.key)
    }

    fn place(&self, holder: &Annat) -> Option<(Plats, usize)> {
        let count = if holder.is_null() { 0 } else { len(holder)? };
        Some(match self.place.index(count + 2) {
            0 => (Plats::First, 0),
            1 => (Plats::Last, count),
            after => (Plats::After(after - 2), after - 1),
        })
    }
}

fn remove(before: &Before<'_>, down: &[usize]) -> Option<Svar> {
    let (last, above) = down.split_last()?;
    let mut wanted = before.said.clone();
    take(at(&mut wanted, above)?, *last);
    Some((before.yaml.remove(&named(&before.said, down)), wanted))
}

/// A place by index.
enum Plats {
    First,
    Last,
    After(usize),
}

impl Plats {
    fn as_place<'v>(&self, value: &'v Annat, way: &[usize]) -> Place<'v> {
        match self {
            Self::First => Place::First,
            Self::Last => Place::Last,
            Self::After(index) => {
                let steps = named(value, &[way, &[*index]].concat());
                Place::After(steps[steps.len() - 1])
            }
        }
    }
}
