//! An example of each part of the format, and what the part is called.

use crate::diag::Sources;
use crate::load::{Kind, NodeId, Tree, parse_yaml};

/// The examples, by the name of the schema's definition.
const SOURCE: &str = include_str!("exempel.yaml");

/// The examples as read.
#[derive(Debug)]
pub struct Exempel {
    tree: Tree,
    root: NodeId,
}

impl Exempel {
    /// Reads the examples, which are built in.
    pub fn read() -> Self {
        let mut tree = Tree::default();
        let file = Sources::default().add("exempel.yaml", SOURCE);
        let parsed = parse_yaml(&mut tree, file, SOURCE);
        let parsed = parsed.unwrap_or_else(|_| unreachable!("what is built in is YAML"));
        Self { tree, root: parsed.root }
    }

    /// What the user calls a part.
    pub fn namn(&self, definition: &str) -> Option<&str> {
        self.text(definition, "namn")
    }

    /// How a part is written.
    pub fn exempel(&self, definition: &str) -> Option<&str> {
        self.text(definition, "exempel")
    }

    /// The definitions that there is an example of.
    pub fn definitions(&self) -> Vec<&str> {
        match &self.tree.get(self.root).kind {
            Kind::Map(entries) => entries.iter().map(|entry| entry.key.as_str()).collect(),
            _ => Vec::new(),
        }
    }

    fn text(&self, definition: &str, key: &str) -> Option<&str> {
        let part = self.tree.field(self.root, definition)?;
        let value = self.tree.field(part, key)?;
        self.tree.scalar(value).map(|scalar| scalar.text.as_str())
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::super::kind::Filslag;
    use super::super::walk::conform;
    use super::*;

    /// Every part that a user writes has an example, and every example is sound.
    #[test]
    fn every_part_has_a_sound_example() {
        let examples = Exempel::read();
        let mut known = examples.definitions();
        for slag in Filslag::ALLA {
            let schema = slag.schema();
            let definitions = schema.get("definitions").cloned().unwrap_or_default();
            let mut parts: Vec<(String, Value)> =
                vec![(schema["title"].as_str().unwrap_or_default().to_owned(), schema.clone())];
            for name in definitions.as_object().into_iter().flat_map(|map| map.keys()) {
                let part =
                    json!({ "$ref": format!("#/definitions/{name}"), "definitions": definitions });
                parts.push((name.clone(), part));
            }
            for (name, part) in parts.iter().filter(|(name, _)| examples.namn(name).is_some()) {
                known.retain(|known| known != name);
                sound(&examples, name, part);
            }
        }
        assert_eq!(known, [] as [&str; 0], "there is no such part");
    }

    fn sound(examples: &Exempel, name: &str, schema: &Value) {
        let text = examples.exempel(name).unwrap_or_else(|| panic!("{name} has no example"));
        let mut tree = Tree::default();
        let file = Sources::default().add(name, text);
        let root = parse_yaml(&mut tree, file, text)
            .unwrap_or_else(|faults| panic!("{name}: {faults:?}"))
            .root;
        // Includes are followed before the schema is asked.
        let read = |id: NodeId| tree.field(id, "fil").is_some() && name != "Logotyp";
        let (_, faults) = conform(&tree, root, schema);
        let own = faults.iter().filter(|fault| {
            let line = fault.span.map_or(0, |span| span.start as usize);
            !text[..line].ends_with("{fil: ") && !text[line..].starts_with("fil")
        });
        assert!(!read(root) && own.clone().count() == 0, "{name}: {:?}", own.collect::<Vec<_>>());
    }
}
