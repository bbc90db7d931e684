//! A second reader of YAML sees the same values in the samples.

use serde_yaml::Value;
use skrivelse::diag::Sources;
use skrivelse::load::{Form, Kind, NodeId, Tree, parse_yaml};

use crate::support::{files, project};

#[test]
fn two_readers_agree_on_every_sample() {
    let mut read = 0;
    for folder in ["samples/uppsala", "samples/fel/grund", "templates"] {
        for path in files(&project(folder)).iter().filter(|path| path.ends_with(".yaml")) {
            let text =
                std::fs::read_to_string(project(folder).join(path)).expect("a sample can be read");
            let mut tree = Tree::default();
            let file = Sources::default().add(path.as_str(), text.as_str());
            let parsed = parse_yaml(&mut tree, file, &text).expect("a sample is YAML");
            let other: Value = serde_yaml::from_str(&text).expect("a sample is YAML");
            assert_eq!(value(&tree, parsed.root), other, "{folder}/{path}");
            assert_eq!(parsed.slips, [], "{folder}/{path}");
            read += 1;
        }
    }
    assert!(read > 20, "{read} files");
}

fn value(tree: &Tree, id: NodeId) -> Value {
    match &tree.get(id).kind {
        Kind::Null | Kind::Unread => Value::Null,
        Kind::Scalar(scalar) => match scalar.form {
            Form::Bool => Value::Bool(scalar.text == "true"),
            Form::Number => serde_yaml::from_str(&scalar.text).expect("a number is YAML"),
            Form::Text => Value::String(scalar.text.clone()),
        },
        Kind::List(items) => items.iter().map(|item| value(tree, *item)).collect(),
        Kind::Map(entries) => {
            let pairs = entries
                .iter()
                .map(|entry| (Value::String(entry.key.clone()), value(tree, entry.value)));
            Value::Mapping(pairs.collect())
        }
    }
}
