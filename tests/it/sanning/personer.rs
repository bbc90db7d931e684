//! What is written of a person is printed where the person stands, or told: for each slag, each key and each layout.

use super::fall::{MOTION_RAD, alla_ord};
use super::granby::LAYOUTS;
use super::textfall::cases;
use crate::pdf::Pdf;
use crate::support::{Repository, skrivelse};

const TIDER: &str = "risker/handläggningstider.yaml";
const AVSNITT: &str = "    avsnitt: [{rubrik: Bakgrund, text: Tiderna har mätts.}]\n";

/// Each slag with what it must have.
fn slag() -> Vec<(&'static str, String)> {
    let own = |own: &str| own.to_owned();
    vec![
        ("tjänsteskrivelse", own(AVSNITT)),
        ("avrapportering", own("")),
        ("internkontrollplan", own("")),
        ("riskanalys", own("")),
        ("förbättringsåtgärder", own("")),
        ("rapport", own(AVSNITT)),
        ("styrdokument", own(AVSNITT)),
        ("yttrande", format!("    mottagare: Länsstyrelsen\n{AVSNITT}")),
        ("formulär", own(AVSNITT)),
        ("protokollsutdrag", own("    beslut: Nämnden antar planen.\n")),
        ("fil", own(MOTION_RAD)),
    ]
}

/// What is written of the person, each value unlike all others.
const VALUES: [(&str, &str); 5] = [
    ("namn", "Alva Rönn"),
    ("titel", "fågelräknare"),
    ("epost", "alva.r@granby.example"),
    ("telefon", "010-111 22 33"),
    ("parti", "QPX"),
];

fn person() -> String {
    let values: Vec<String> = VALUES.iter().map(|(key, value)| format!("{key}: {value}")).collect();
    format!("{{{}}}", values.join(", "))
}

/// What of the person is neither printed in the paper nor told, in the case of a folder.
fn lost(words: &str, said: &str, folder: &str) -> Vec<&'static str> {
    let is_here = |line: &&str| {
        line.contains(&format!("ärenden/{folder}/")) && line.contains("uppgift-utan-plats")
    };
    let told: Vec<&str> = said.lines().filter(is_here).collect();
    let all = told.iter().any(|line| line.contains("personen trycks inte"));
    let words = words.to_lowercase();
    let is_lost = |(key, value): &(&'static str, &str)| {
        let printed = words.contains(&value.to_lowercase());
        let is_told = all || told.iter().any(|line| line.contains(&format!("”{key}”")));
        (printed == is_told).then_some(*key)
    };
    VALUES.iter().filter_map(is_lost).collect()
}

/// All that the papers of a case say in a layout.
fn words(repository: &Repository, layout: &str, folder: &str, slag: &str) -> String {
    let path = repository.at(&format!("ut/layout-{layout}/{folder}/{slag}.pdf"));
    alla_ord(&Pdf::read(&path)).replace(['\u{2060}', '\u{200b}'], "").replace('\u{2011}', "-")
}

#[test]
fn what_is_written_of_a_person_is_printed_or_told() {
    let keys = ["ärendets", "handläggare", "undertecknare", "ifyllt_av"];
    let all = slag();
    let table: Vec<(&str, &str, String)> = all
        .iter()
        .flat_map(|(slag, own)| keys.iter().map(move |key| (*slag, *key, own.clone())))
        .filter(|(slag, key, _)| *key != "ifyllt_av" || *slag == "formulär")
        .collect();
    let handlingar: Vec<String> = table
        .iter()
        .map(|(slag, key, own)| match *key {
            "ärendets" => format!("  - slag: {slag}\n{own}"),
            key => format!("  - slag: {slag}\n    {key}: {}\n{own}", person()),
        })
        .collect();
    let repository = cases(&handlingar);
    repository.replace(TIDER, "    slutdatum:", "    slag: förbättringsåtgärd\n    slutdatum:");
    for (index, (_, key, _)) in table.iter().enumerate() {
        let folder = format!("ärenden/{:03}", index + 1);
        repository.write(&format!("{folder}/motion.pdf"), super::fall::MOTION);
        if *key == "ärendets" {
            let path = format!("{folder}/ärende.yaml");
            repository.replace(&path, "handläggare: ek", &format!("handläggare: {}", person()));
        }
    }
    for layout in LAYOUTS {
        let run = skrivelse(repository.path(), &["bygg", "--layout", layout, "--rapport", "kort"]);
        assert_eq!(run.code, 0, "{layout}: {}", run.err);
        for (index, (slag, key, _)) in table.iter().enumerate() {
            let folder = format!("{:03}", index + 1);
            let words = words(&repository, layout, &folder, slag);
            let lost = lost(&words, &run.out, &folder);
            assert!(lost.is_empty(), "{layout} {slag} {key}: {lost:?}: {words}");
        }
    }
}
