//! Empty values: what need not be there is as if it were not written, or has words of its own at its place.

use std::collections::BTreeSet;

use regex::{Captures, Regex};
use serde_json::Value;

use super::granby::{LAYOUTS, checked, granby, planned, ÄRENDE};
use crate::filer::made_elsewhere;
use crate::support::{Repository, files, skrivelse};

const BLANK: [&str; 2] = ["\" \\u200b\"", "\"{# inget #}\""];

/// What is said of the pages too, in each layout.
fn said(repository: &Repository, layout: &str) -> String {
    let run = skrivelse(repository.path(), &["bygg", "--layout", layout, "--rapport", "kort"]);
    format!("{}{}", run.out, run.err)
}

/// Each optional key of what a plan tells, with nothing after it.
#[test]
fn what_a_plan_leaves_empty_is_not_said_to_lack_a_place() {
    for blank in BLANK {
        let repository = planned(
            &"inledning: BLANK\nväntar:\n  - {risk: e, namn: Arkivet, när: BLANK, planår: 2028}\nrisker:\n  \
             - id: jäv\n    namn: Jäv\n    kortnamn: BLANK\n    process: BLANK\n    kategori: BLANK\n    beskrivning: BLANK\n    motivering: BLANK\n    \
             överföring: {till: ny_plan, när: BLANK, som: BLANK, motivering: BLANK}\n    \
             kontroller:\n      - {namn: BLANK, kontrollmoment: Prov, syfte: BLANK, metod: BLANK, frekvens: BLANK, rapporteras_till: BLANK, \
             överföring: {till: avslutas, motivering: BLANK}, \
             granskningar: {resultat: anmärkning, orsak: BLANK, redovisning: BLANK, genomförd: BLANK, analys: BLANK, ledde_till: BLANK}, \
             åtgärder: {namn: BLANK, vad: Gallra, slutdatum: BLANK, genomfört: BLANK, \
             överföring: {till: verksamhetsplan, motivering: BLANK}}}\n"
            .replace("BLANK", blank),
        );
        repository.replace(
            ÄRENDE,
            "  - slag: avrapportering ",
            "  - slag: internkontrollplan\n  - slag: avrapportering ",
        );
        for layout in LAYOUTS {
            let said = said(&repository, layout);
            for never in ["utan-plats", "inbyggd/", "fel["] {
                assert!(!said.contains(never), "{layout}, {blank}: {said}");
            }
        }
    }
}

/// What holds the folder together, or has words of its own where it is empty.
const OTHER: [&str; 17] = [
    "antal",
    "avvikelse",
    "beslut",
    "förra_plan",
    "handlingar",
    "id",
    "komponent",
    "nyckel",
    "nästa_plan",
    "period",
    "plan",
    "process",
    "sammanfattning",
    "slag",
    "textalternativ",
    "titel",
    "ärende",
];

/// The keys that the schema has, and never asks for.
fn optional() -> BTreeSet<String> {
    let (mut known, mut required) = (BTreeSet::new(), BTreeSet::new());
    for slag in ["skrivelse", "plan", "ärende", "sammanträde"] {
        let run = skrivelse(std::path::Path::new("."), &["schema", slag]);
        let schema = serde_json::from_str(&run.out).expect("it is JSON");
        keys(&schema, &mut known, &mut required);
    }
    let is_other = |key: &String| required.contains(key) || OTHER.contains(&key.as_str());
    known.into_iter().filter(|key| !is_other(key)).collect()
}

fn keys(schema: &Value, known: &mut BTreeSet<String>, required: &mut BTreeSet<String>) {
    match schema {
        Value::Object(map) => {
            let asked = map.get("required").and_then(Value::as_array).into_iter().flatten();
            required.extend(asked.filter_map(|key| key.as_str().map(str::to_owned)));
            let properties = map.get("properties").and_then(Value::as_object);
            known.extend(properties.into_iter().flat_map(|all| all.keys().cloned()));
            map.values().for_each(|value| keys(value, known, required));
        }
        Value::Array(items) => items.iter().for_each(|item| keys(item, known, required)),
        _ => {}
    }
}

/// All of them left empty at once, in a folder that has each: its papers are made, and nothing is said to lack a place.
#[test]
fn no_optional_key_of_the_schema_gives_a_notice_when_it_is_empty() {
    let repository = Repository::of("tests/it/format");
    repository.write("ärenden/allt/motion.pdf", made_elsewhere(&[(595, 842)], ""));
    let before = findings(&repository);
    let optional = optional();
    let written =
        Regex::new(r"([\p{L}_]+): ([\p{L}\d][\p{L}\d .-]*)([,}\n])").expect("it is sound");
    let mut tried = BTreeSet::new();
    for path in files(repository.path()).into_iter().filter(|path| path.ends_with(".yaml")) {
        let whole = std::fs::read_to_string(repository.at(&path)).expect("it is there");
        let emptied = written.replace_all(&whole, |found: &Captures<'_>| {
            if !optional.contains(&found[1]) {
                return found[0].to_owned();
            }
            tried.insert(found[1].to_owned());
            format!("{}: \"\"{}", &found[1], &found[3])
        });
        repository.write(&path, emptied.as_ref());
    }
    assert!(tried.len() > 60, "{tried:?}");
    let new: Vec<String> =
        findings(&repository).into_iter().filter(|one| !before.contains(one)).collect();
    assert!(new.is_empty(), "{new:#?}");
}

/// The faults and the notices of what has no place, without where they stand.
fn findings(repository: &Repository) -> BTreeSet<String> {
    let run = skrivelse(repository.path(), &["kontrollera", "--sidor", "--rapport", "kort"]);
    let told = run.out.lines().filter(|line| line.contains("utan-plats") || line.contains("fel["));
    told.filter_map(|line| line.split_once(": ").map(|(_, rest)| rest.to_owned())).collect()
}

/// A form that has no title but an empty name has that of its slag.
#[test]
fn a_form_without_a_name_is_set() {
    let repository = granby();
    repository.replace(
        ÄRENDE,
        "  - slag: avrapportering ",
        "  - {slag: formulär, formulärnamn: \"\", fält: {Datum: 1 maj}}\n  - slag: avrapportering ",
    );
    for layout in LAYOUTS {
        assert!(!said(&repository, layout).contains("fel["), "{layout}");
    }
    repository.replace(ÄRENDE, "formulärnamn: \"\"", "formulärnamn: \"{# #}\"");
    assert!(checked(&repository).out.contains("fel[tomt-namn]"));
}

/// A part or a name that says nothing is told where the user wrote it, and nowhere else.
#[test]
fn what_waits_is_told_at_its_own_place() {
    for (own, rule, at) in [
        ("namn: Arkivet, delar: [\"\"]", "tom-post", "plan-2026.yaml:4:"),
        ("namn: Arkivet, delar: [\"\", Gallra]", "tom-post", "plan-2026.yaml:4:"),
        ("namn: \"{# #}\"", "tomt-namn", "plan-2026.yaml:4:"),
    ] {
        let repository = planned(&format!(
            "väntar:\n  - {{risk: e, planår: 2028, {own}}}\nrisker: {{id: jäv, namn: Jäv, granskningar: {{resultat: utan_anmärkning}}}}\n"
        ));
        repository.replace(
            ÄRENDE,
            "  - slag: avrapportering ",
            "  - slag: internkontrollplan\n  - slag: avrapportering ",
        );
        let said = checked(&repository).out;
        let told: Vec<&str> =
            said.lines().filter(|line| !line.contains("bilaga-nämns-inte")).collect();
        assert!(
            told.len() == 1 && told[0].contains(rule) && told[0].starts_with(at),
            "{own}: {said}"
        );
    }
}

/// A name that one chooses oneself has words, wherever that is.
#[test]
fn a_key_without_words_is_told() {
    for blank in ["\"\"", "\" \\u200b\""] {
        for (file, from, to) in [
            ("skrivelse.yaml", "  BL: Bygglovsenheten", "  ⟦⟧: Bygglovsenheten"),
            ("skrivelse.yaml", "  ek: {", "  ⟦⟧: {namn: Ida Ek}\n  ek: {"),
            ("skrivelse.yaml", "nämnder:\n", "nämnder:\n  ⟦⟧: {namn: Nämnden}\n"),
            (
                ÄRENDE,
                "  - slag: avrapportering ",
                "  - {slag: formulär, titel: A, fält: {⟦⟧: B}}\n  - slag: avrapportering ",
            ),
            (
                ÄRENDE,
                "  - slag: avrapportering ",
                "  - {slag: styrdokument, titel: A, fakta: {⟦⟧: B}}\n  - slag: avrapportering ",
            ),
            (
                "plan-2026.yaml",
                "nämnd: bn\n",
                "nämnd: bn\nsjälvskattning: {delar: [{del: Miljö, kriterier: {⟦⟧: Bra}}]}\n",
            ),
        ] {
            let repository = granby();
            repository.replace(file, from, &to.replace("⟦⟧", blank));
            let said = checked(&repository).out;
            let told =
                said.lines().any(|line| line.starts_with(file) && line.contains("fel[tom-nyckel]"));
            assert!(told, "{file}, {to}, {blank}: {said}");
        }
    }
}
