//! A granskning without a period, in a plan with periods: it is of the whole year, and so of its last report.

use super::fall::{HELT, ärende};
use super::granby::{LAYOUTS, account, built, checked, planned, read, times, ÄRENDE};
use crate::support::{Repository, skrivelse};

const YEAR: &str = "hör-till-året";
const MISSING: &str = "resultat-saknas";

/// A report of `period`, or of the year, of a plan with two periods and these risks in the flow style of YAML.
fn reported(period: Option<&str>, risker: &[&str]) -> Repository {
    let all: Vec<String> = risker.iter().map(|one| format!("  - {{{one}}}\n")).collect();
    let all = all.concat();
    let repository = planned(&format!("perioder: [T1, T2]\nrisker:\n{all}"));
    if let Some(period) = period {
        repository.replace(ÄRENDE, "nämnd: bn\n", &format!("nämnd: bn\nperiod: {period}\n"));
    }
    repository
}

fn told(repository: &Repository) -> String {
    let run = checked(repository);
    assert_eq!(run.code, 0, "{}{}", run.out, run.err);
    run.out
}

/// Each in the risk, and in its kontroll.
const REVIEWS: [&str; 2] = [
    "id: a, namn: A, GRANSKAS granskningar: {resultat: anmärkning, redovisning: Tre avtal saknades.}",
    "id: a, namn: A, kontroller: {namn: K, GRANSKAS granskningar: {resultat: anmärkning, redovisning: Tre avtal saknades.}}",
];

#[test]
fn it_is_told_in_the_report_of_the_year_alone() {
    for of in REVIEWS {
        for periods in ["", "perioder: [T2],"] {
            let risk = of.replace("GRANSKAS", periods);
            let (early, year) = (reported(Some("T1"), &[&risk]), reported(None, &[&risk]));
            for layout in LAYOUTS {
                let text = account(&early, layout);
                let said = if periods.is_empty() { "Resultat saknas" } else { "Granskas senare" };
                assert!(text.contains(said), "{layout} {risk}: {text}");
                assert!(
                    !text.contains("Tre avtal") && !text.contains("nmärkning"),
                    "{layout}: {text}"
                );
                let text = account(&year, layout);
                assert!(text.contains("Tre avtal saknades."), "{layout} {risk}: {text}");
                assert!(!text.contains(said), "{layout} {risk}: {text}");
            }
            let said = told(&early);
            assert!(said.contains(YEAR) && said.contains("”granskningar”"), "{said}");
            assert_eq!(times(&said, MISSING), usize::from(periods.is_empty()), "{said}");
            assert!(!told(&year).contains(YEAR) && !told(&year).contains(MISSING), "{risk}");
        }
    }
}

/// All of a plan's: nothing is told in an early report, and that is said of each and of all.
#[test]
fn a_plan_that_names_no_period_is_told_when_the_year_is() {
    let all = [
        "id: a, namn: A, granskningar: {resultat: utan_anmärkning}",
        "id: b, namn: B, kontroller: [{namn: K, granskningar: {resultat: anmärkning}}, {namn: L, granskningar: {redovisning: Läst.}}]",
    ];
    let early = reported(Some("T1"), &all);
    let said = told(&early);
    assert_eq!((times(&said, YEAR), times(&said, MISSING)), (1, 3), "{said}");
    let run = skrivelse(early.path(), &["kontrollera"]);
    assert!(run.err.contains("skriv ”period: T1” i den"), "{}", run.err);
    assert!(account(&early, "standard").contains("2 risker 2 utan resultat"));
    let text = account(&early, "stockholm");
    assert!(text.contains("Två kontrollaktiviteter saknar resultat för T1."), "{text}");
    assert!(text.contains("En risk saknar resultat för T1."), "{text}");
    // What is told to be written helps.
    early.replace("plan-2026.yaml", "granskningar: {", "granskningar: {period: T1, ");
    assert!(!told(&early).contains(MISSING) && !told(&early).contains(YEAR));
    // Beside a report of the year nothing is lost.
    let early = reported(Some("T1"), &all);
    let year = ärende(HELT, "  - {slag: avrapportering}\n").replace("00001", "00002");
    early.write("ärenden/året/ärende.yaml", year);
    assert!(!told(&early).contains(YEAR));
}

/// A result of a period and one of the year: the year's report counts both, the earlier one its own.
#[test]
fn it_stands_last_beside_those_of_periods() {
    let both = "id: a, namn: A, granskningar: [{resultat: anmärkning, redovisning: Om året.}, {period: T1, resultat: utan_anmärkning, redovisning: Om T1.}]";
    for layout in LAYOUTS {
        let text = account(&reported(Some("T1"), &[both]), layout);
        assert!(text.contains("Om T1.") && !text.contains("Om året."), "{layout}: {text}");
        let text = account(&reported(Some("T2"), &[both]), layout);
        assert!(text.contains("Om T1.") && text.contains("Om året."), "{layout}: {text}");
    }
    let text = account(&reported(Some("T2"), &[both]), "standard");
    assert!(text.contains("1 risk 1 med anmärkning"), "{text}");
    let text = account(&reported(Some("T1"), &[both]), "standard");
    assert!(text.contains("1 risk 1 utan anmärkning"), "{text}");
}

/// What a kontroll of an early period found without saying when is told at the end, and asked for before.
#[test]
fn a_kontroll_of_an_early_period_is_asked_for_its_period() {
    let early = "id: a, namn: A, kontroller: {namn: K, perioder: [T1], granskningar: {resultat: anmärkning}}";
    assert_eq!(times(&told(&reported(Some("T1"), &[early])), MISSING), 1);
    let year = reported(None, &[early]);
    assert_eq!(times(&told(&year), MISSING), 0);
    assert!(account(&year, "standard").contains("1 risk 1 med anmärkning"));
    let said = skrivelse(year.path(), &["läge", "--datum", "2027-01-10"]).out;
    assert!(said.contains("T1: 0 av 1") && said.contains("T2: 1 av 1"), "{said}");
}

/// What such a granskning led to, and its accounts, go with it.
#[test]
fn all_of_it_goes_with_it() {
    let risk = "id: a, namn: A, kontroller: {namn: K, granskningar: [{period: T1, resultat: anmärkning}, {resultat: anmärkning, ledde_till: En ny mall., åtgärder: {vad: Skriv mallen}, fördjupningar: {rubrik: Avtalen, text: Fem avtal lästes.}}]}";
    for layout in LAYOUTS {
        let words = ["En ny mall", "Skriv mallen", "Fem avtal"];
        let text = account(&reported(Some("T1"), &[risk]), layout);
        assert!(words.iter().all(|one| !text.contains(one)), "{layout}: {text}");
        let text = account(&reported(None, &[risk]), layout);
        assert!(words.iter().all(|one| text.contains(one)), "{layout}: {text}");
    }
    // The sentence does not promise an åtgärd that is not known yet.
    let text = account(&reported(Some("T1"), &[risk]), "stockholm");
    assert!(!text.contains("tgärder som") && !text.contains("med åtgärder"), "{text}");
}

/// What is only weighed is not reported, and so not told of the year.
#[test]
fn what_is_not_in_the_plan_is_not_told_of() {
    let outside = "id: b, namn: B, i_planen: nej, omdöme: {värde: Tillräcklig}, granskningar: {resultat: anmärkning}";
    let inside = "id: a, namn: A, granskningar: {period: T1, resultat: utan_anmärkning}";
    let said = told(&reported(Some("T1"), &[inside, outside]));
    assert!(!said.contains(YEAR), "{said}");
}

/// An åtgärd that is over belongs to the period that tells of it.
#[test]
fn an_åtgärd_that_a_period_tells_of_is_not_the_year_s() {
    let risk = "id: a, namn: A, granskningar: {period: T1, resultat: anmärkning}, åtgärder: {vad: Gallra, LÄGE}";
    for (läge, of_year) in [
        ("läge: klar", true),
        ("läge: flyttad", true),
        ("läge: klar, genomfört: Gallrat.", true),
        ("läge: klar, genomfört: [{period: T2, text: Gallrat.}]", false),
        ("läge: klar, genomfört: [{period: T1, text: Gallrat.}]", false),
        (
            "läge: klar, genomfört: [{period: T1, text: Börjat.}, {period: T2, text: Gallrat.}]",
            false,
        ),
        ("läge: pågår", false),
    ] {
        let said = told(&reported(Some("T1"), &[&risk.replace("LÄGE", läge)]));
        assert_eq!(said.contains(YEAR), of_year, "{läge}: {said}");
    }
}

/// A risk whose improvements are not known yet is no heading over nothing.
#[test]
fn improvements_come_with_the_report_that_knows_them() {
    let repository = reported(
        Some("T1"),
        &[
            "id: a, namn: Avtal, granskningar: {resultat: anmärkning, åtgärder: {slag: förbättringsåtgärd, vad: Skriv mallen}}",
            "id: b, namn: Behörigheter, åtgärder: {slag: förbättringsåtgärd, vad: Rensa listan}",
        ],
    );
    let own = format!("{HELT}period: T1\n");
    repository.write(ÄRENDE, ärende(&own, "  - {slag: förbättringsåtgärder}\n"));
    for layout in LAYOUTS {
        built(&repository, layout);
        let text = read(&repository, layout, "avrapportering/förbättringsåtgärder.pdf");
        assert!(text.contains("Rensa listan") && !text.contains("Avtal"), "{layout}: {text}");
    }
}

/// Each key is named that is written, and no other.
#[test]
fn what_is_told_of_a_part_is_called_so() {
    for (åtgärd, key, other) in [
        (
            "{vad: Gallra, uppföljningar: {vad: Lista, text: Listan är klar.}}",
            "uppföljningar",
            "genomfört",
        ),
        ("{vad: Gallra, genomfört: Gallrat.}", "genomfört", "uppföljningar"),
        ("{vad: Gallra, läge: klar}", "läge", "genomfört"),
    ] {
        let risk = format!(
            "id: a, namn: A, granskningar: {{period: T1, resultat: utan_anmärkning}}, åtgärder: {åtgärd}"
        );
        let said = told(&reported(Some("T1"), &[&risk]));
        let line =
            said.lines().find(|line| line.contains(YEAR)).unwrap_or_else(|| panic!("{said}"));
        assert!(line.contains(&format!("”{key}”")) && !line.contains(other), "{line}");
    }
}
