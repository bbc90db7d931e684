//! The YAML as a tree whose every key and value knows its place.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use super::origin::Origin;
use crate::diag::Span;

/// Names a node of a [`Tree`]: the place of a value in what the user wrote.
///
/// Opaque to all but the tree; the model carries it, so that later steps can point at a value
/// without knowing how it was written.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize,
)]
pub struct NodeId(u32);

impl NodeId {
    /// The node with this index.
    pub fn new(index: u32) -> Self {
        Self(index)
    }

    /// Its index among the nodes of the tree.
    pub fn index(self) -> u32 {
        self.0
    }
}

/// All nodes of all files of a repository.
#[derive(Debug, Default)]
pub struct Tree {
    nodes: Vec<Node>,
    /// Of each node the first that holds it, found when it is first asked for.
    holders: OnceLock<Vec<Option<NodeId>>>,
    /// Where values are named that stand in a file of their own.
    named: BTreeMap<NodeId, Span>,
}

/// A value and its place.
#[derive(Debug, Clone)]
pub struct Node {
    /// The value.
    pub kind: Kind,
    /// Where it stands.
    pub span: Span,
}

/// What a value is.
#[derive(Debug, Clone)]
pub enum Kind {
    /// Nothing after the key, `~` or `null`.
    Null,
    /// An include that could not be read, and has its own fault.
    Unread,
    /// A single value.
    Scalar(Scalar),
    /// A list.
    List(Vec<NodeId>),
    /// A mapping, in the order written; a key may stand twice.
    Map(Vec<Entry>),
}

impl Kind {
    /// The nodes that it holds, in order.
    fn held(&self) -> impl Iterator<Item = NodeId> {
        let (items, entries): (&[NodeId], &[Entry]) = match self {
            Self::List(items) => (items, &[]),
            Self::Map(entries) => (&[], entries),
            Self::Null | Self::Unread | Self::Scalar(_) => (&[], &[]),
        };
        items.iter().copied().chain(entries.iter().map(|entry| entry.value))
    }
}

/// A single value as written.
#[derive(Debug, Clone)]
pub struct Scalar {
    /// The text of the value.
    pub text: String,
    /// What YAML takes a plain (unquoted) value for.
    pub form: Form,
    /// From offsets in `text` to bytes in the file.
    pub origin: Origin,
}

/// What YAML takes a scalar for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// `true` or `false`.
    Bool,
    /// A whole number or a decimal number.
    Number,
    /// All else, and all that is quoted.
    Text,
}

/// A key with its value.
#[derive(Debug, Clone)]
pub struct Entry {
    /// The key.
    pub key: String,
    /// Where the key stands.
    pub key_span: Span,
    /// The value.
    pub value: NodeId,
}

impl Tree {
    /// Keeps where a value is named that stands in a file of its own.
    pub fn name(&mut self, id: NodeId, span: Span) {
        self.named.insert(id, span);
    }

    /// Where the file of a value is named, if it has one of its own.
    pub fn named(&self, id: NodeId) -> Option<Span> {
        self.named.get(&id).copied()
    }

    /// All single values.
    pub fn scalars(&self) -> impl Iterator<Item = &Scalar> {
        self.nodes.iter().filter_map(|node| match &node.kind {
            Kind::Scalar(scalar) => Some(scalar),
            _ => None,
        })
    }

    /// Adds a node.
    pub fn push(&mut self, kind: Kind, span: Span) -> NodeId {
        let id = NodeId(u32::try_from(self.nodes.len()).unwrap_or(u32::MAX));
        self.holders.take();
        self.nodes.push(Node { kind, span });
        id
    }

    /// The node with this id.
    pub fn get(&self, id: NodeId) -> &Node {
        &self.nodes[id.0 as usize]
    }

    /// Puts another node in the place of this one: how an include is followed.
    pub fn replace(&mut self, id: NodeId, node: Node) {
        self.holders.take();
        self.nodes[id.0 as usize] = node;
    }

    /// The place of a node.
    pub fn span(&self, id: NodeId) -> Span {
        self.get(id).span
    }

    /// What holds a value: a mapping or a list.
    pub fn holder(&self, id: NodeId) -> Option<NodeId> {
        self.holders.get_or_init(|| self.find_holders())[id.0 as usize]
    }

    /// The key that a value stands under, also as one of a list.
    pub fn key_of(&self, id: NodeId) -> Option<&str> {
        let holder = self.holder(id)?;
        match &self.get(holder).kind {
            Kind::Map(entries) => {
                entries.iter().find(|entry| entry.value == id).map(|entry| entry.key.as_str())
            }
            _ => self.key_of(holder),
        }
    }

    /// Of each node the first that holds it: an alias is held wherever it stands.
    fn find_holders(&self) -> Vec<Option<NodeId>> {
        let mut holders = vec![None; self.nodes.len()];
        for (node, holder) in self.nodes.iter().zip((0..).map(NodeId)) {
            for held in node.kind.held() {
                holders[held.0 as usize].get_or_insert(holder);
            }
        }
        holders
    }

    /// The value under `key`, if the node is a mapping that has it.
    pub fn field(&self, id: NodeId, key: &str) -> Option<NodeId> {
        match &self.get(id).kind {
            Kind::Map(entries) => {
                entries.iter().find(|entry| entry.key == key).map(|entry| entry.value)
            }
            _ => None,
        }
    }

    /// The place of the key `key`, or of the mapping itself when the key is not written.
    pub fn key_span(&self, id: NodeId, key: &str) -> Span {
        match &self.get(id).kind {
            Kind::Map(entries) => entries
                .iter()
                .find(|entry| entry.key == key)
                .map_or(self.span(id), |entry| entry.key_span),
            _ => self.span(id),
        }
    }

    /// The scalar at a node, if it is one.
    pub fn scalar(&self, id: NodeId) -> Option<&Scalar> {
        match &self.get(id).kind {
            Kind::Scalar(scalar) => Some(scalar),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::diag::Sources;

    /// What `key_of` answers, found by looking through all nodes.
    fn key_by_walk(tree: &Tree, id: NodeId) -> Option<&str> {
        tree.nodes.iter().zip((0..).map(NodeId)).find_map(|(node, index)| match &node.kind {
            Kind::Map(entries) => {
                let entry = entries.iter().find(|entry| entry.value == id)?;
                Some(Some(entry.key.as_str()))
            }
            Kind::List(items) if items.contains(&id) => Some(key_by_walk(tree, index)),
            _ => None,
        })?
    }

    fn nowhere() -> Span {
        Span::new(Sources::default().add("", ""), 0..0)
    }

    /// A list or a mapping of nodes, one of them perhaps several times.
    fn holding(is_list: bool, held: impl Iterator<Item = NodeId>) -> Kind {
        if is_list {
            return Kind::List(held.collect());
        }
        let entry = |(at, value): (usize, NodeId)| Entry {
            key: format!("nyckel-{at}"),
            key_span: nowhere(),
            value,
        };
        Kind::Map(held.enumerate().map(entry).collect())
    }

    fn assert_keys(tree: &Tree) {
        for id in (0..).map(NodeId).take(tree.nodes.len()) {
            assert_eq!(tree.key_of(id), key_by_walk(tree, id), "{id:?} in {tree:#?}");
        }
    }

    proptest! {
        /// Also of a node that stands in several places, that nobody holds, or whose holder made way for
        /// an include.
        #[test]
        fn a_key_is_that_of_the_first_holder(
            made in prop::collection::vec((any::<bool>(), prop::collection::vec(0..99_u32, 0..4)), 0..20),
            includes in prop::collection::vec((any::<bool>(), 0..99_u32), 0..6),
        ) {
            let mut tree = Tree::default();
            tree.push(Kind::Null, nowhere());
            for (before, (is_list, held)) in (1..).zip(made) {
                tree.push(holding(is_list, held.iter().map(|one| NodeId(one % before))), nowhere());
                assert_keys(&tree);
            }
            for (is_list, place) in includes {
                let place = NodeId(place % u32::try_from(tree.nodes.len())?);
                let leaf = tree.push(Kind::Null, nowhere());
                let root = tree.push(holding(is_list, std::iter::once(leaf)), nowhere());
                let node = tree.get(root).clone();
                assert_keys(&tree);
                tree.replace(place, node);
                assert_keys(&tree);
            }
        }
    }
}
