//! The whole format: `tests/it/format/` has every key of every kind of file.

use std::collections::BTreeSet;

use serde_json::Value;
use skrivelse::model::{Organisation, Plan, Ärende};
use skrivelse::schema::schema_of;

use crate::pdf::Pdf;
use crate::support::{Repository, files, project, skrivelse};

/// The keys that a schema knows, wherever they stand.
fn keys(schema: &Value, found: &mut BTreeSet<String>) {
    match schema {
        Value::Object(map) => {
            let properties = map.get("properties").and_then(Value::as_object);
            found.extend(properties.into_iter().flat_map(|properties| properties.keys().cloned()));
            map.values().for_each(|value| keys(value, found));
        }
        Value::Array(items) => items.iter().for_each(|item| keys(item, found)),
        _ => {}
    }
}

/// A new key is covered without a new test: it must be written here.
#[test]
fn every_key_of_the_schema_is_written() {
    let mut known = BTreeSet::new();
    for schema in [schema_of::<Organisation>(), schema_of::<Plan>(), schema_of::<Ärende>()] {
        keys(schema.as_value(), &mut known);
    }
    assert!(known.len() > 100, "{} keys", known.len());
    let folder = project("tests/it/format");
    let yaml = files(&folder).into_iter().filter(|path| path.ends_with(".yaml"));
    let text: String =
        yaml.map(|path| std::fs::read_to_string(folder.join(path)).expect("it is there")).collect();
    let missing: Vec<&String> =
        known.iter().filter(|key| !text.contains(&format!("{key}:"))).collect();
    assert_eq!(missing, [] as [&String; 0]);
}

/// All of it is understood; what is not made yet is said, and nothing else.
#[test]
fn the_whole_format_is_read() {
    let repository = Repository::of("tests/it/format");
    let run = skrivelse(repository.path(), &["kontrollera"]);
    let told: Vec<&str> = run
        .err
        .lines()
        .filter(|line| line.starts_with("fel") || line.starts_with("varning"))
        .collect();
    assert!(told.len() > 8, "{}", run.err);
    assert!(told.iter().all(|line| line.ends_with("görs inte än")), "{}", run.err);
}

/// What the layout has a place for is printed, a masked name never.
#[test]
fn a_whole_plan_is_printed() {
    let repository = Repository::of("tests/it/format");
    let run = skrivelse(repository.path(), &["bygg"]);
    let folder = "ut/avrapportering";
    assert_eq!(
        files(&repository.at("ut")),
        ["avrapportering/bilaga-1-avrapportering.pdf", "avrapportering/tjänsteskrivelse.pdf"],
        "{}",
        run.err
    );
    let bilaga = Pdf::read(&repository.at(&format!("{folder}/bilaga-1-avrapportering.pdf"))).text();
    insta::assert_snapshot!("en hel plan", bilaga);
    let skrivelse = Pdf::read(&repository.at(&format!("{folder}/tjänsteskrivelse.pdf"))).text();
    insta::assert_snapshot!("förslag till två organ", skrivelse);
    assert!(!bilaga.contains("Dold") && !skrivelse.contains("Dold"));
}

/// Nor may it be typed in a text.
#[test]
fn a_masked_name_in_a_text_is_a_fault() {
    let repository = Repository::of("tests/it/format");
    repository.replace(
        "plan-2024.yaml",
        "syfte: Att tiderna ska hållas.",
        "syfte: Robin Dold ska hålla tiderna.",
    );
    let run = skrivelse(repository.path(), &["bygg"]);
    assert!(!repository.at("ut").exists());
    let told = run
        .err
        .split("\n\n")
        .filter(|told| told.contains("maskat"))
        .collect::<Vec<_>>()
        .join("\n\n");
    insta::assert_snapshot!(told);
}
