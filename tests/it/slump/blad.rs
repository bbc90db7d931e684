//! Single values, by what is meant by the key that they stand under.

use proptest::prelude::{Strategy, any};
use proptest::sample::select;
use serde_json::Value;

use super::former::{Drawn, fixed};
use super::texter;

/// Keys of nämnder and of persons.
const NÄMNDER: [&str; 2] = ["bn", "un"];
const PERSONER: [&str; 2] = ["ek", "lind"];
/// The images, each as wide as high and otherwise.
pub const BILDER: [(&str, u32, u32); 5] = [
    ("kvadrat", 100, 100),
    ("bred", 400, 100),
    ("list", 1200, 60),
    ("hög", 60, 400),
    ("punkt", 2, 2),
];

/// The path of an image, from any of the files.
pub fn bild() -> impl Strategy<Value = String> {
    select(BILDER.to_vec()).prop_map(|(namn, ..)| format!("bilder/{namn}.svg"))
}

/// A leaf of this kind under the last of some keys.
pub fn leaf(slag: &str, keys: &[&str]) -> Drawn {
    let key = keys.last().copied().unwrap_or_default();
    match slag {
        "text" if keys.contains(&"handlingar") => texter::long_text().prop_map(Value::from).boxed(),
        "text" => texter::text().prop_map(Value::from).boxed(),
        "rad" if is_person(key) => one_of(&PERSONER),
        "rad" if is_title(key) => texter::kort().prop_map(Value::from).boxed(),
        "rad" => texter::rad().prop_map(Value::from).boxed(),
        "datum" => (1..=12_u8, 1..=28_u8)
            .prop_map(|(month, day)| Value::from(format!("2026-{month:02}-{day:02}")))
            .boxed(),
        "heltal" => number(key),
        "ja_nej" => any::<bool>().prop_map(Value::from).boxed(),
        _ => word(keys, key),
    }
}

/// The names that a mapping may have.
pub fn names(keys: &[&str]) -> Vec<&'static str> {
    match keys.last().copied().unwrap_or_default() {
        "ord" => vec!["tas_med", "förslag_till_beslut", "månader", "resultat_saknas"],
        "fakta" => vec!["År", "Förvaltning", "Dokumentansvarig funktion", "Gäller för", "E-post"],
        "fält" => vec!["namn", "svar", "Vad har hänt?"],
        _ => Vec::new(),
    }
}

fn is_person(key: &str) -> bool {
    ["handläggare", "undertecknare", "ansvarig", "ifyllt_av", "föredragande", "sekreterare"]
        .contains(&key)
}

/// What stands at the head or the foot of pages.
fn is_title(key: &str) -> bool {
    ["titel", "undertitel", "kortnamn", "handlingstyp", "version", "formulärnamn", "rubrik"]
        .contains(&key)
}

fn one_of(words: &[&'static str]) -> Drawn {
    select(words.to_vec()).prop_map(Value::from).boxed()
}

fn number(key: &str) -> Drawn {
    match key {
        "planår" => fixed(2026),
        "till" => (1..=16).prop_map(Value::from).boxed(),
        _ => (0..=16).prop_map(Value::from).boxed(),
    }
}

/// A word by what its key wants.
fn word(keys: &[&str], key: &str) -> Drawn {
    match key {
        "nämnd" | "beslutsorgan" | "del_av" => one_of(&NÄMNDER),
        "period" | "perioder" => one_of(&["T1", "T2", "VB"]),
        "enhet" => one_of(&["BL", "TS"]),
        "sannolikhet" | "konsekvens" => (1..=4).prop_map(Value::from).boxed(),
        "resultat" => {
            one_of(&["utan_anmärkning", "mindre_anmärkning", "större_anmärkning", "pågår"])
        }
        "värde" => one_of(&["Tillräcklig", "Delvis", "Otillräcklig"]),
        "plan" => fixed("../plan.yaml"),
        "fil" if keys.contains(&"handlingar") => fixed("motion.pdf"),
        "fil" => bild().prop_map(Value::from).boxed(),
        "diarienummer" => one_of(&["BN 2026-17", "KS/2026:00421-118", "17"]),
        "epost" => one_of(&["sam.ek@granby.se", "byggnadsnamnden.registrator@granby.se"]),
        "nr" | "bilaga" | "version" => one_of(&["1", "2", "10", "3b"]),
        _ => texter::ord().prop_map(Value::from).boxed(),
    }
}
