//! What is longer than a page goes on over the next, wherever it stands.

use serde_json::Value;
use skrivelse::schema::{Expander, Filslag, Shape};

use super::nivaer::{filled, papers, with_headings};
use crate::pdf::Pdf;
use crate::saker_text::Field;
use crate::sanning::granby::{LAYOUTS, granby, ÄRENDE};
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

/// What is wrong on the pages of papers.
fn wrong(repository: &Repository, papers: &[String]) -> Vec<String> {
    let of_paper = |paper: &String| {
        let of_pages = sidor::wrong(&Pdf::read(&repository.at(paper)));
        of_pages.into_iter().map(|wrong| format!("{paper}, {wrong}")).collect::<Vec<_>>()
    };
    papers.iter().flat_map(of_paper).collect()
}

#[test]
fn a_text_in_any_field() {
    let fields = texts();
    assert!(fields.len() > 35, "{}", fields.len());
    let repository = filled(&fields, long);
    let of_layout = |layout| wrong(&repository, &papers(&repository, layout));
    let wrong: Vec<String> = LAYOUTS.into_iter().flat_map(of_layout).collect();
    let named = fields.iter().enumerate().map(|(k, field)| format!("{k} {}", field.path));
    assert!(wrong.is_empty(), "{}\n{}", wrong.join("\n"), named.collect::<Vec<_>>().join("\n"));
}

/// A case of more points than a page has room for, which its item in the list says.
#[test]
fn an_item_of_a_föredragningslista() {
    let repository = granby();
    let point = |k| format!("        - lägga handling {k} till handlingarna\n");
    let points: String = (1..=2 * MANY).map(point).collect();
    repository.replace(
        ÄRENDE,
        "        - överlämna avrapporteringen till kommunstyrelsen\n",
        &points,
    );
    repository.write(
        "sammanträden/februari/sammanträde.yaml",
        "organ: bn\ndatum: 2027-02-02\ntid: \"09:00\"\nplats: Rådhuset\nordförande: {namn: Noor Berg}\npunkter:\n  - rubrik: Upprop\n  - {ärende: ../../ärenden/avrapportering, förslag: ärendets}\n  - rubrik: Övrigt\n",
    );
    for layout in LAYOUTS {
        let papers = papers(&repository, layout);
        assert!(papers.iter().any(|paper| paper.ends_with("kallelse.pdf")), "{papers:?}");
        assert_eq!(wrong(&repository, &papers), Vec::<String>::new(), "{layout}");
    }
}
