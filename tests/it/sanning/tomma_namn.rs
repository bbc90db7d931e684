//! A name that must be there has words: each that the schema asks for, left empty, blank or with nothing but invisible signs.

use std::collections::BTreeSet;

use serde_json::Value;

use super::granby::{checked, granby, ÄRENDE};
use crate::support::{Repository, skrivelse};

/// What is written of each that must be there: its definition and key, the file, what stands there and what is laid in its
/// place, with `⟦⟧` for the words.
const ASKED: [(&str, &str, &str, &str); 27] = [
    ("kommun", SKRIVELSE, "kommun: Granby kommun", "kommun: ⟦⟧"),
    ("layout", SKRIVELSE, "layout: uppsala", "layout: ⟦⟧"),
    ("Logotyp fil", SKRIVELSE, "fil: bilder/logotyp.svg", "fil: ⟦⟧"),
    ("Logotyp alt", SKRIVELSE, "alt: Granby kommuns logotyp", "alt: ⟦⟧"),
    ("Namnd namn", SKRIVELSE, "namn: Byggnadsnämnden", "namn: ⟦⟧"),
    ("Forvaltning namn", SKRIVELSE, "namn: Byggförvaltningen", "namn: ⟦⟧"),
    ("Person namn", SKRIVELSE, "namn: Sam Ek", "namn: ⟦⟧"),
    ("Niva namn", SKRIVELSE, "enheter:", "skalor: {nivåer: [{till: 16, namn: ⟦⟧}]}\nenheter:"),
    (
        "Omdomessteg namn",
        SKRIVELSE,
        "enheter:",
        "skalor: {omdöme: [{namn: ⟦⟧, ton: grön}, {namn: B}]}\nenheter:",
    ),
    (
        "Skalsteg namn",
        SKRIVELSE,
        "enheter:",
        "skalor: {sannolikhet: [{namn: ⟦⟧, ton: grön}, B], konsekvens: [A, B]}\nenheter:",
    ),
    ("nämnd", PLAN, "nämnd: bn", "nämnd: ⟦⟧"),
    ("Omdome värde", PLAN, "nämnd: bn", "nämnd: bn\nomdöme: {värde: ⟦⟧}"),
    ("Grupp rubrik", PLAN, "rubrik: Bygglov och tillsyn", "rubrik: ⟦⟧"),
    ("Risk id", TILLSYN, "id: tillsyn", "id: ⟦⟧"),
    (
        "Uppfoljning vad",
        TILLSYN,
        "överföring:",
        "åtgärder: {vad: A, uppföljningar: [{vad: ⟦⟧, text: B}]}\növerföring:",
    ),
    ("Overforing till", TILLSYN, "till: verksamhetsplan", "till: ⟦⟧"),
    ("Vantande risk", PLAN, "nämnd: bn", "nämnd: bn\nväntar: [{risk: ⟦⟧, namn: A, planår: 2028}]"),
    ("Vantande namn", PLAN, "nämnd: bn", "nämnd: bn\nväntar: [{risk: a, namn: ⟦⟧, planår: 2028}]"),
    (
        "Sjalvskattningsdel del",
        PLAN,
        "nämnd: bn",
        "nämnd: bn\nsjälvskattning: {delar: [{del: ⟦⟧, text: A}]}",
    ),
    (
        "rubrik",
        ÄRENDE,
        "rubrik: Avrapportering av internkontrollplan för {{ plan.planår }}",
        "rubrik: ⟦⟧",
    ),
    ("Person namn", ÄRENDE, "handläggare: ek", "handläggare: {namn: ⟦⟧, titel: A}"),
    (
        "Handling fil",
        ÄRENDE,
        "  - slag: avrapportering ",
        "  - {slag: fil, titel: A, fil: ⟦⟧}\n  - slag: avrapportering ",
    ),
    (
        "Organforslag organ",
        ÄRENDE,
        "    förslag_till_beslut:\n      punkter: ",
        "    förslag_till_beslut:\n      organ: ⟦⟧\n      punkter: ",
    ),
    ("organ", MÖTE, "organ: bn", "organ: ⟦⟧"),
    ("datum", MÖTE, "datum: 2027-03-02", "datum: ⟦⟧"),
    ("tid", MÖTE, "tid: \"08:30\"", "tid: ⟦⟧"),
    ("plats", MÖTE, "plats: Solrosen", "plats: ⟦⟧"),
];

const SKRIVELSE: &str = "skrivelse.yaml";
const PLAN: &str = "plan-2026.yaml";
const TILLSYN: &str = "risker/tillsyn.yaml";
const MÖTE: &str = "mars/sammanträde.yaml";

/// What must be there but is no name: numbers, lists, choices, and texts that an account may leave for later.
const OTHER: [&str; 13] = [
    "Antaget ärende",
    "Beslutspunkter punkter",
    "Faltvarde maskad",
    "Fil fil",
    "GenomfortPost text",
    "Handling slag",
    "Include fil",
    "Niva till",
    "Organforslag punkter",
    "handlingar",
    "planår",
    "punkter",
    "resultat",
];

fn ground() -> Repository {
    let repository = granby();
    repository.replace(ÄRENDE, "#diarienummer", "diarienummer");
    repository.write(MÖTE, "organ: bn\ndatum: 2027-03-02\ntid: \"08:30\"\nplats: Solrosen\npunkter:\n  - rubrik: Upprop\n");
    repository
}

#[test]
fn each_that_says_nothing_is_a_fault() {
    for (what, file, from, to) in ASKED {
        for blank in ["\"\"", "\" \"", "\"\\u200b\"", "\"\\u00ad\\u2060\""] {
            let repository = ground();
            repository.replace(file, from, &to.replace("⟦⟧", blank));
            let said = checked(&repository);
            assert_eq!(said.code, 1, "{what}, {blank}: {}{}", said.out, said.err);
            let at = said.out.lines().any(|line| line.starts_with(file) && line.contains(": fel["));
            assert!(at, "{what}, {blank}: {}", said.out);
        }
    }
}

/// A short form, and items of a meeting, need not be there; one that is has words.
#[test]
fn so_is_what_need_not_be_there() {
    for (file, from, to) in [
        (SKRIVELSE, "BL: Bygglovsenheten", "BL: ⟦⟧"),
        (MÖTE, "rubrik: Upprop", "rubrik: ⟦⟧\n    tid: \"08:35\""),
        (MÖTE, "organ: bn", "organ: bn\njusterare: {namn: ⟦⟧, parti: S}"),
    ] {
        for blank in ["\"\"", "\" \"", "\"\\u200b\""] {
            let repository = ground();
            repository.replace(file, from, &to.replace("⟦⟧", blank));
            let said = checked(&repository);
            assert!(said.out.contains("[tomt-namn]"), "{to}, {blank}: {}", said.out);
        }
    }
}

/// A key that the schema asks for anew is to stand above.
#[test]
fn all_that_the_schema_asks_for_is_tried() {
    let known: BTreeSet<&str> = ASKED.iter().map(|(what, ..)| *what).chain(OTHER).collect();
    let mut asked = BTreeSet::new();
    for slag in ["skrivelse", "plan", "ärende", "sammanträde"] {
        let run = skrivelse(std::path::Path::new("."), &["schema", slag]);
        let schema: Value = serde_json::from_str(&run.out).expect("it is JSON");
        required(&schema, "", &mut asked);
        for (name, definition) in schema["definitions"].as_object().expect("it has some") {
            required(definition, &format!("{name} "), &mut asked);
        }
    }
    let new: Vec<&String> = asked.iter().filter(|one| !known.contains(one.as_str())).collect();
    assert!(new.is_empty(), "{new:?}");
    assert!(asked.len() > 30, "{asked:?}");
}

fn required(schema: &Value, name: &str, out: &mut BTreeSet<String>) {
    let keys = schema["required"].as_array().into_iter().flatten();
    out.extend(keys.filter_map(|key| Some(format!("{name}{}", key.as_str()?))));
    for choice in ["oneOf", "anyOf", "allOf"] {
        schema[choice].as_array().into_iter().flatten().for_each(|one| required(one, name, out));
    }
}
