//! The whole format: `tests/it/format/` has every key of every kind of file.

use std::collections::BTreeSet;

use serde_json::Value;
use skrivelse::model::{Organisation, Plan, Sammanträde, Ärende};
use skrivelse::reference;
use skrivelse::schema::{Filslag, editor_schema, schema_of};
use skrivelse::values::{FILTER, FUNKTIONER};

use crate::filer::made_elsewhere;
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
    for schema in [
        schema_of::<Organisation>(),
        schema_of::<Plan>(),
        schema_of::<Ärende>(),
        schema_of::<Sammanträde>(),
    ] {
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

/// All of it is understood.
#[test]
fn the_whole_format_is_read() {
    let repository = Repository::of("tests/it/format");
    repository.write("ärenden/allt/motion.pdf", made_elsewhere(&[(595, 842)], ""));
    let run = skrivelse(repository.path(), &["kontrollera"]);
    let told: Vec<&str> = run
        .err
        .lines()
        .filter(|line| line.starts_with("fel[") || line.starts_with("varning["))
        // All slag stand in one case, most of them without a word in its tjänsteskrivelse.
        .filter(|line| !["[bilaga-nämns-inte]", "[fil-som-bild]"].iter().any(|of| line.contains(of)))
        .collect();
    assert_eq!(told, [] as [&str; 0], "{}", run.err);
    assert_eq!(run.code, 0);
}

/// What the layout has a place for is printed, a masked name never.
#[test]
fn a_whole_plan_is_printed() {
    let repository = Repository::of("tests/it/format");
    let run = skrivelse(repository.path(), &["bygg"]);
    let folder = "ut/avrapportering";
    assert_eq!(
        files(&repository.at("ut")),
        [
            "avrapportering/bilaga-1-avrapportering.pdf",
            "avrapportering/tjänsteskrivelse.pdf",
            "sammanträden/handlingar.pdf",
            "sammanträden/kallelse.pdf"
        ],
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
    assert!(!repository.at("ut/avrapportering").exists());
    let told = run
        .err
        .split("\n\n")
        .filter(|told| told.contains("maskat"))
        .collect::<Vec<_>>()
        .join("\n\n");
    insta::assert_snapshot!(told);
}

/// `skrivelse schema --markdown > docs/format.md` makes it anew.
#[test]
fn the_reference_is_not_stale() {
    let written = std::fs::read_to_string(project("docs/format.md")).expect("it is there");
    assert!(
        written == reference::format(),
        "docs/format.md is stale: cargo run -- schema --markdown > docs/format.md"
    );
}

/// What the reference says of a function or a filter is what it does.
#[test]
fn the_examples_of_the_reference_are_true() {
    let repository = Repository::of("tests/it/format");
    repository.write("ärenden/avrapportering/beslut.csv", "Kvartal;Antal\nFörsta;31\nAndra;28\n");
    let all: Vec<_> = FUNKTIONER.iter().chain(&FILTER).collect();
    let texts: Vec<String> = all.iter().map(|one| format!("          {}\n", one.exempel)).collect();
    let handling = format!(
        "  - slag: rapport\n    bilaga: nej\n    numrering: rubriker\n    avsnitt:\n      - rubrik: Beredning\n        text: |\n{}",
        texts.join("\n")
    );
    let case = std::fs::read_to_string(repository.at("ärenden/avrapportering/ärende.yaml"))
        .expect("it is there");
    repository.write("ärenden/avrapportering/ärende.yaml", format!("{case}{handling}"));
    let run = skrivelse(repository.path(), &["bygg"]);
    let text = Pdf::read(&repository.at("ut/avrapportering/rapport.pdf")).text();
    for one in all {
        assert!(
            text.lines().any(|line| line == one.blir),
            "{} is not {}:\n{text}\n{}",
            one.exempel,
            one.blir,
            run.err
        );
    }
}

/// The schema of a kind of file, ready to hold a file against.
fn validator(slag: Filslag) -> jsonschema::Validator {
    jsonschema::draft7::new(&editor_schema(slag)).expect("it is a schema")
}

fn faults(slag: Filslag, path: &str) -> Vec<String> {
    let text = std::fs::read_to_string(project(path)).expect("it is there");
    let value: Value = serde_yaml::from_str(&text).expect("it is YAML");
    validator(slag)
        .iter_errors(&value)
        .map(|fault| format!("{path}: {fault} at {}", fault.instance_path))
        .collect()
}

/// An editor marks nothing in files that are sound.
#[test]
fn an_editor_finds_no_fault_in_sound_files() {
    for (slag, path) in [
        (Filslag::Skrivelse, "samples/uppsala/skrivelse.yaml"),
        (Filslag::Plan, "samples/uppsala/plan-2024.yaml"),
        (Filslag::Plan, "samples/uppsala/plan-2025.yaml"),
        (Filslag::Risk, "samples/uppsala/risker/01-informationsansvar.yaml"),
        (Filslag::Risk, "samples/uppsala/risker/09-välfärdsbrott.yaml"),
        (Filslag::Ärende, "samples/uppsala/ärenden/avrapportering-ikp-2024/ärende.yaml"),
        (Filslag::Skrivelse, "templates/ny/skrivelse.yaml"),
        (Filslag::Plan, "templates/ny/plan-2026.yaml"),
        (Filslag::Risk, "templates/ny/risker/handläggningstider.yaml"),
        (Filslag::Ärende, "templates/ny/ärenden/avrapportering/ärende.yaml"),
        (Filslag::Skrivelse, "tests/it/format/skrivelse.yaml"),
        (Filslag::Plan, "tests/it/format/plan-2024.yaml"),
        (Filslag::Ärende, "tests/it/format/ärenden/allt/ärende.yaml"),
        (Filslag::Ärende, "tests/it/format/ärenden/avrapportering/ärende.yaml"),
        (Filslag::Tema, "templates/bas/tema.yaml"),
        (Filslag::Tema, "templates/uppsala/tema.yaml"),
        (Filslag::Tema, "templates/hassleholm/tema.yaml"),
        (Filslag::Tema, "templates/malmo/tema.yaml"),
        (Filslag::Tema, "templates/stockholm/tema.yaml"),
        (Filslag::Ord, "templates/bas/ord.yaml"),
        (Filslag::Ord, "templates/stockholm/ord.yaml"),
    ] {
        assert_eq!(faults(slag, path), [] as [String; 0]);
    }
}

/// An editor marks a misspelt key, a missing one and a word that is none of those that may stand there.
#[test]
fn an_editor_finds_faults() {
    for (slag, path) in [
        (Filslag::Plan, "samples/fel/okänd-nyckel/plan.yaml"),
        (Filslag::Ärende, "samples/fel/okänd-nyckel/bygglov/ärende.yaml"),
        (Filslag::Plan, "samples/fel/saknad-nyckel/plan.yaml"),
        (Filslag::Plan, "samples/fel/fel-ord/plan.yaml"),
        (Filslag::Skrivelse, "samples/fel/okänd-regel/skrivelse.yaml"),
    ] {
        assert!(!faults(slag, path).is_empty(), "{path}");
    }
}

/// An editor marks in a theme what the program would, and knows every word of every layout.
#[test]
fn an_editor_knows_the_files_of_a_layout() {
    let found = |slag: Filslag, text: &str| -> usize {
        let value: Value = serde_yaml::from_str(text).expect("it is YAML");
        validator(slag).iter_errors(&value).count()
    };
    for sound in [
        "bas: granby\nfärger:\n  accent: {färg: \"#c40\", mot: \"#ffffff\", roll: text}\n",
        "matris: {risknummer: ja}\nstorlek: {titel: 25pt, text: }\n",
        "resultat:\n  pågår: {ton: god}\n",
    ] {
        assert_eq!(found(Filslag::Tema, sound), 0, "{sound}");
    }
    for faulty in [
        "storlek: {tittel: 25pt}\n",
        "storlek: {titel: stor}\n",
        "färger:\n  accent: {färg: \"#c2410\"}\n",
        "färger:\n  accent: {roll: txt}\n",
        "resultat:\n  pågår: {ton: blå}\n",
        "resultat:\n  pågår: {symbol: stjärna}\n",
        "matris: {risknummer: kanske}\n",
    ] {
        assert!(found(Filslag::Tema, faulty) > 0, "{faulty}");
    }
    assert_eq!(found(Filslag::Ord, "sändlista: Skickas till\nmening_delvis: Delvis.\n"), 0);
    assert!(found(Filslag::Ord, "sändlista: [a, b]\n") > 0);
    let schema = editor_schema(Filslag::Ord);
    let said = schema["properties"]["sändlista"]["description"].as_str().unwrap_or_default();
    assert!(said.starts_with("I bas: Beslutet skickas till"), "{said}");
    let known = schema["properties"].as_object().expect("it has keys");
    let mut words = 0;
    for layout in crate::support::layouts() {
        let path = project(&format!("templates/{layout}/ord.yaml"));
        let text = std::fs::read_to_string(path).expect("it is there");
        let own: Option<serde_yaml::Mapping> = serde_yaml::from_str(&text).expect("it is YAML");
        for key in own.into_iter().flatten().filter_map(|(key, _)| key.as_str().map(str::to_owned))
        {
            assert!(known.contains_key(&key), "{layout}: {key}");
            words += 1;
        }
    }
    assert!(words > 30 && known.len() > 250, "{words} and {}", known.len());
}
