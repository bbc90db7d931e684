//! What can be referred to: `kontrollera` says what `bygg` does, and what a hint names leads somewhere.

use super::granby::{LAYOUTS, granby, read, ÄRENDE};
use crate::support::{Repository, skrivelse};

/// The slag that are made of a plan.
const SLAG: [&str; 4] =
    ["avrapportering", "internkontrollplan", "riskanalys", "förbättringsåtgärder"];

/// A plan with all that could be a heading, and a handling of a slag whose text is `text`.
fn referring(slag: &str, layout: &str, text: &str) -> Repository {
    let repository = granby();
    repository.replace("skrivelse.yaml", "layout: uppsala", &format!("layout: {layout}"));
    repository.replace(
        "risker/handläggningstider.yaml",
        "  - vad: Fördela",
        "  - slag: förbättringsåtgärd\n    namn: Fler handläggare\n    vad: Fördela",
    );
    repository.replace("risker/tillsyn.yaml", "  - enhet: BL", "  - namn: Listorna\n    enhet: BL");
    repository.replace(
        "risker/tillsyn.yaml",
        "beskrivning:",
        "process: Tillsyn av byggande\nbeskrivning:",
    );
    repository.write(
        ÄRENDE,
        format!(
            "diarienummer: BN-2027-00001\nrubrik: Planen\ndatum: 2027-01-29\nnämnd: bn\nhandläggare: ek\n\
             plan: ../../plan-2026.yaml\nhandlingar:\n  - slag: {slag}\n    avsnitt:\n      - rubrik: Början\n        text: '{text}'\n"
        ),
    );
    repository
}

/// The short form of what a command says, without what is told of other things.
fn said(repository: &Repository, command: &str) -> (i32, Vec<String>) {
    let run = skrivelse(repository.path(), &[command, "--rapport", "kort"]);
    let faults = run.out.lines().filter(|line| line.contains(": fel["));
    (run.code, faults.map(str::to_owned).collect())
}

#[test]
fn both_commands_say_the_same_of_each_target() {
    let targets = [
        "Långa handläggningstider",
        "Utebliven tillsyn",
        "Tillsyn av byggande",
        "Listorna",
        "Fler handläggare",
        "Bygglov och tillsyn",
        "Matris",
        "Beslutsunderlag",
        "Bilagor",
        "Förbättringsåtgärder",
    ];
    let text = |target: &str| format!("Se {{{{ hänvisa(\"{target}\") | gemen }}}}.");
    let all: Vec<String> = targets.into_iter().map(text).collect();
    for layout in LAYOUTS {
        for slag in SLAG {
            let repository = referring(slag, layout, &all.join(" "));
            let checked = said(&repository, "kontrollera");
            assert_eq!(checked, said(&repository, "bygg"), "{layout}, {slag}");
        }
    }
}

/// A risk is found by its name wherever it is told of.
#[test]
fn a_risk_can_be_referred_to_in_each_layout() {
    for layout in LAYOUTS {
        for slag in ["avrapportering", "internkontrollplan", "riskanalys"] {
            let text = "Se {{ hänvisa(\"Långa handläggningstider\") | gemen }} och {{ hänvisa(\"Utebliven tillsyn\") | gemen }}.";
            let repository = referring(slag, layout, text);
            assert_eq!(said(&repository, "kontrollera"), (0, vec![]), "{layout}, {slag}");
            assert_eq!(said(&repository, "bygg"), (0, vec![]), "{layout}, {slag}");
        }
    }
    let repository =
        referring("avrapportering", "uppsala", "Se {{ hänvisa(\"Utebliven tillsyn\") | gemen }}.");
    assert_eq!(said(&repository, "bygg").0, 0);
    let run = skrivelse(repository.path(), &["bygg", "--layout", "uppsala"]);
    assert_eq!(run.code, 0, "{}", run.err);
    let text = read(&repository, "uppsala", "avrapportering/avrapportering.pdf");
    assert!(text.replace('\u{a0}', " ").contains("Se risk 2."), "{text}");
}

/// The names within ”…” in the hints of a run.
fn hinted(repository: &Repository) -> Vec<String> {
    let run = skrivelse(repository.path(), &["kontrollera"]);
    let hints = run.err.lines().filter(|line| line.contains("gör så här: "));
    let hints = hints.filter(|line| line.contains("välj bland") || line.contains("menade du"));
    let names = hints.flat_map(|line| line.split('”').skip(1).step_by(2).map(str::to_owned));
    names.collect()
}

#[test]
fn what_a_hint_names_leads_somewhere() {
    let mut tried = 0;
    for layout in LAYOUTS {
        for slag in ["avrapportering", "internkontrollplan"] {
            for wrong in ["Utebliven tillsynn", "Helt annat"] {
                let text = |target: &str| format!("Se {{{{ hänvisa(\"{target}\") | gemen }}}}.");
                for name in hinted(&referring(slag, layout, &text(wrong))) {
                    let repository = referring(slag, layout, &text(&name));
                    assert_eq!(said(&repository, "bygg"), (0, vec![]), "{layout}, {slag}: {name}");
                    tried += 1;
                }
            }
        }
    }
    assert!(tried > 20, "{tried} names were tried");
}

/// What Hässleholm prints under other words is not there by the plain ones.
#[test]
fn a_heading_that_the_layout_words_otherwise_is_told_before_building() {
    let repository = granby();
    repository.write(
        "ärenden/avrapportering/föredragning.md",
        "Se {{ hänvisa(\"Beslutsunderlag\") | gemen }}.\n",
    );
    assert_eq!(said(&repository, "kontrollera"), (0, vec![]));
    repository.replace("skrivelse.yaml", "layout: uppsala", "layout: hassleholm");
    let (code, faults) = said(&repository, "kontrollera");
    assert_ne!(code, 0);
    assert!(faults[0].contains("[hänvisning-leder-fel]"), "{faults:?}");
    let run = skrivelse(repository.path(), &["kontrollera"]);
    assert!(run.err.contains("”Bilagor”"), "{}", run.err);
}

/// In a plan that two handlingar show.
#[test]
fn a_reference_in_a_shared_plan_is_told_before_building() {
    let repository = granby();
    let plain = "redovisning: Alla anmälningar har bedömts i tid.";
    repository.replace(
        "risker/tillsyn.yaml",
        plain,
        "redovisning: Se {{ hänvisa(\"Ingenting\") | gemen }}.",
    );
    let case = std::fs::read_to_string(repository.at(ÄRENDE)).expect("it is there");
    repository.write(ÄRENDE, format!("{case}  - slag: riskanalys\n"));
    let checked = said(&repository, "kontrollera");
    assert_ne!(checked.0, 0);
    assert!(checked.1[0].starts_with("risker/tillsyn.yaml"), "{:?}", checked.1);
    assert_eq!(checked, said(&repository, "bygg"));
}

/// What a layout gives a handling is no fault of the hint to leave out.
#[test]
fn a_hint_knows_the_headings_of_the_layout() {
    let hint = |target: &str| {
        let repository = granby();
        repository.write(
            "ärenden/avrapportering/föredragning.md",
            format!("Se {{{{ hänvisa(\"{target}\") | gemen }}}}.\n"),
        );
        let run = skrivelse(repository.path(), &["kontrollera"]);
        let found = run.err.lines().find_map(|line| line.split_once("gör så här: "));
        found.map_or(String::new(), |(_, hint)| hint.to_owned())
    };
    assert_eq!(hint("Förslag till beslutet"), "menade du ”Förslag till beslut”?");
    assert_eq!(hint("Föredragningen"), "menade du ”Föredragning”?");
    let other = hint("Helt annat");
    assert!(other.contains("”Ärendet”") && other.contains("layouten"), "{other}");
}

/// A text that two handlingar print leads somewhere in the one and nowhere in the other: the message says where.
#[test]
fn a_reference_says_in_which_handling_it_leads_nowhere() {
    let repository = granby();
    repository.replace(ÄRENDE, "#diarienummer", "diarienummer");
    repository.replace(
        "risker/tillsyn.yaml",
        "beskrivning: Risk att",
        "beskrivning: Se {{ hänvisa(\"Arbetet med intern kontroll under året\") | gemen }}. Risk att",
    );
    repository.replace(
        ÄRENDE,
        "  - slag: avrapportering ",
        "  - slag: riskanalys\n  - slag: avrapportering ",
    );
    let run = skrivelse(repository.path(), &["kontrollera", "--rapport", "kort"]);
    let lines = run.out.lines().filter(|line| line.contains("[hänvisning-leder-fel]"));
    let lines: Vec<&str> = lines.collect();
    assert!(lines.len() == 1 && lines[0].contains("det trycks inte i ”Riskanalys"), "{}", run.out);
}

/// A risk that deviated is told again among the deviations: the reference leads to where it is told in full.
#[test]
fn a_reference_leads_to_where_a_risk_is_told_in_full() {
    for (process, wanted) in [
        ("", "avsnittet ”Risk: Jäv”"),
        ("process: Bygglov, ", "risken ”Jäv”"),
        ("process: Jäv, ", "avsnittet ”Process: Jäv”"),
    ] {
        let repository = granby();
        repository.replace("skrivelse.yaml", "layout: uppsala", "layout: stockholm");
        repository.write(
            "plan-2026.yaml",
            format!("planår: 2026\nnämnd: bn\nrisker:\n  - {{id: jäv, namn: Jäv, {process}kontroller: [{{namn: Prov, granskningar: {{resultat: anmärkning}}}}]}}\n"),
        );
        repository.write(
            "ärenden/avrapportering/arbetet-under-året.md",
            "Se {{ hänvisa(\"Jäv\") | gemen }}.\n",
        );
        super::granby::built(&repository, "stockholm");
        let text = read(&repository, "stockholm", "avrapportering/bilaga-1-avrapportering.pdf");
        assert!(text.contains(&format!("Se {wanted}.")), "{process}: {text}");
    }
}
