//! What is longer than a page goes on over the next, wherever it stands.

use serde_json::Value;
use skrivelse::schema::{Expander, Filslag, Shape};

use super::nivaer::{filled, papers, with_headings};
use crate::pdf::Pdf;
use crate::saker_text::Field;
use crate::sanning::granby::LAYOUTS;
use crate::slump::sidor;
use crate::support::Repository;

/// So many paragraphs no page has room for.
const MANY: usize = 70;

fn long(k: usize) -> String {
    let paragraph = |n| format!("Text {k}, stycke {n}.");
    format!("\"{}\"", (1..=MANY).map(paragraph).collect::<Vec<_>>().join("\\n\\n"))
}

/// Whether what stands at a path may be a text, of more than a line.
fn is_text(expander: Expander<'_>, schema: &Value, path: &[&str]) -> bool {
    let goes_on = |schema, rest| is_text(expander, schema, rest);
    match (expander.shape(schema), path) {
        (Shape::Leaf(slag), []) => slag == "text",
        (Shape::Union(branches), path) => branches.into_iter().any(|one| goes_on(one, path)),
        (Shape::List(items), path) => {
            let is_place = path.first().is_some_and(|place| place.parse::<usize>().is_ok());
            goes_on(items, &path[usize::from(is_place)..])
        }
        (Shape::Dictionary(values), [_, rest @ ..]) => goes_on(values, rest),
        (Shape::Object(object), [key, rest @ ..]) => {
            let of_variants = object.variants.iter().map(|(_, schema)| expander.object(schema));
            let objects = of_variants.chain([object.clone()]);
            objects.into_iter().any(|object| object.key(key).is_some_and(|one| goes_on(one, rest)))
        }
        _ => false,
    }
}

/// The fields that the schema calls texts.
fn texts() -> Vec<Field> {
    let is_text = |field: &Field| {
        let (file, path) = field.path.split_once(".yaml/").expect("it stands in a document");
        let slag = match file.rsplit('/').next() {
            Some("ärende") => Filslag::Ärende,
            Some("skrivelse") => Filslag::Skrivelse,
            Some("sammanträde") => Filslag::Sammanträde,
            _ => Filslag::Plan,
        };
        let schema = slag.schema();
        is_text(Expander::new(&schema), &schema, &path.split('/').collect::<Vec<_>>())
    };
    with_headings().into_iter().filter(is_text).collect()
}

/// What is wrong on the pages of the papers of a layout.
fn wrong(repository: &Repository, layout: &str) -> Vec<String> {
    let of_paper = |paper: String| {
        let pdf = Pdf::read(&repository.at(&paper));
        sidor::wrong(&pdf).into_iter().map(move |wrong| format!("{paper}, {wrong}"))
    };
    papers(repository, layout).into_iter().flat_map(of_paper).collect()
}

#[test]
fn a_text_in_any_field() {
    let fields = texts();
    assert!(fields.len() > 35, "{}", fields.len());
    let repository = filled(&fields, long);
    let wrong: Vec<String> =
        LAYOUTS.into_iter().flat_map(|layout| wrong(&repository, layout)).collect();
    let named = fields.iter().enumerate().map(|(k, field)| format!("{k} {}", field.path));
    assert!(wrong.is_empty(), "{}\n{}", wrong.join("\n"), named.collect::<Vec<_>>().join("\n"));
}
