//! Values of YAML: what is written, and what a text says.

use crate::diag::Sources;
use crate::load::{Form, Kind, NodeId, Tree, parse_yaml};

/// A value as this program reads it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Value {
    /// Nothing.
    Null,
    /// `true` or `false`.
    Bool(bool),
    /// A number, in the digits that it is written with.
    Number(String),
    /// A text.
    Text(String),
    /// A list.
    List(Vec<Value>),
    /// Keys with values, in their order.
    Map(Vec<(String, Value)>),
}

impl Value {
    /// A text.
    pub fn text(text: impl Into<String>) -> Self {
        Self::Text(text.into())
    }

    /// A whole number.
    pub fn number(number: i64) -> Self {
        Self::Number(number.to_string())
    }

    /// Keys with values.
    pub fn map<K: Into<String>>(entries: impl IntoIterator<Item = (K, Self)>) -> Self {
        Self::Map(entries.into_iter().map(|(key, value)| (key.into(), value)).collect())
    }

    /// The file that stands in the place of a value: `{fil: …}`.
    pub fn fil(path: impl Into<String>) -> Self {
        Self::map([("fil", Self::text(path))])
    }

    /// What a text says; none when it is no YAML.
    pub fn read(text: &str) -> Option<Self> {
        let mut tree = Tree::default();
        let source = Sources::default().add("", "");
        let parsed = parse_yaml(&mut tree, source, text).ok()?;
        Some(Self::of(&tree, parsed.root))
    }

    /// The value of a node.
    pub fn of(tree: &Tree, id: NodeId) -> Self {
        match &tree.get(id).kind {
            Kind::Null | Kind::Unread => Self::Null,
            Kind::Scalar(scalar) => match scalar.form {
                Form::Bool => Self::Bool(scalar.text == "true"),
                Form::Number => Self::Number(scalar.text.clone()),
                Form::Text => Self::Text(scalar.text.clone()),
            },
            Kind::List(items) => {
                Self::List(items.iter().map(|item| Self::of(tree, *item)).collect())
            }
            Kind::Map(entries) => {
                let pair =
                    |entry: &crate::load::Entry| (entry.key.clone(), Self::of(tree, entry.value));
                Self::Map(entries.iter().map(pair).collect())
            }
        }
    }

    /// Whether it is a list or a map with something in it.
    pub fn is_filled(&self) -> bool {
        match self {
            Self::List(items) => !items.is_empty(),
            Self::Map(entries) => !entries.is_empty(),
            _ => false,
        }
    }

    /// The value of a key; none where it has no such key.
    pub fn get(&self, key: &str) -> Option<&Self> {
        match self {
            Self::Map(entries) => {
                entries.iter().find(|(own, _)| own == key).map(|(_, value)| value)
            }
            _ => None,
        }
    }

    /// The value at a place, by the index at each step.
    pub fn at(&mut self, place: &[usize]) -> Option<&mut Self> {
        let Some((first, rest)) = place.split_first() else { return Some(self) };
        match self {
            Self::List(items) => items.get_mut(*first)?.at(rest),
            Self::Map(entries) => entries.get_mut(*first)?.1.at(rest),
            _ => None,
        }
    }

    /// Puts a value into the list or map at `place`, before what has this index. What is nothing becomes a list or a map.
    pub fn put(
        &mut self,
        place: &[usize],
        index: usize,
        key: Option<&str>,
        value: Self,
    ) -> Option<()> {
        let holder = self.at(place)?;
        if *holder == Self::Null {
            *holder = key.map_or_else(|| Self::List(vec![]), |_| Self::Map(vec![]));
        }
        match (holder, key) {
            (Self::List(items), None) if index <= items.len() => items.insert(index, value),
            (Self::Map(entries), Some(key)) if index <= entries.len() => {
                entries.insert(index, (key.to_owned(), value));
            }
            _ => return None,
        }
        Some(())
    }

    /// Takes a value out of its list or map.
    pub fn take(&mut self, place: &[usize]) -> Option<Self> {
        let (last, holder) = place.split_last()?;
        match self.at(holder)? {
            Self::List(items) if *last < items.len() => Some(items.remove(*last)),
            Self::Map(entries) if *last < entries.len() => Some(entries.remove(*last).1),
            _ => None,
        }
    }
}
