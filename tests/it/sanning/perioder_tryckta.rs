//! When a risk and a kontroll are reviewed is printed, or told to be of no use.

use super::fall::{HELT, fall};
use super::granby::{LAYOUTS, PLAN, built, checked, read, times};
use crate::support::Repository;

const HANDLINGAR: &str = "  - {slag: internkontrollplan}\n  - {slag: avrapportering, period: T1}\n";

/// The plan and its report of T1, with these risks in the flow style of YAML.
fn planned(risker: &[&str]) -> Repository {
    let repository = fall(HELT, HANDLINGAR);
    let all: Vec<String> = risker.iter().map(|one| format!("  - {{{one}}}\n")).collect();
    let all = all.concat();
    let before = "planår: 2026\nnämnd: bn\nperioder: [T1, T2, VB]\nrisker:\n";
    repository.write(PLAN, format!("{before}{all}"));
    repository
}

/// Both papers in a layout.
fn papers(repository: &Repository, layout: &str) -> [String; 2] {
    built(repository, layout);
    ["internkontrollplan", "avrapportering"]
        .map(|name| read(repository, layout, &format!("avrapportering/{name}.pdf")))
}

#[test]
fn they_are_printed_where_the_kontroll_is() {
    let repository = planned(&[
        "id: a, namn: A, perioder: [T1, VB], kontroller: [{namn: Stickprov, frekvens: Varje vecka}, {namn: Intervju, perioder: [T2]}]",
        "id: b, namn: B, perioder: [VB]",
        "id: c, namn: C, kontroller: {namn: Läsning, perioder: [T1, T2]}",
        "id: d, namn: D",
    ]);
    for layout in LAYOUTS {
        for paper in papers(&repository, layout) {
            assert_eq!(times(&paper, "Granskas i"), 4, "{layout}: {paper}");
            for said in ["T1, VB", "T2", "VB", "T1, T2"] {
                let plain = format!("Granskas i: {said}");
                assert!(
                    paper.contains(&plain)
                        || paper.contains(&format!("Granskas i {said}"))
                        || layout == "malmo" && paper.contains(said),
                    "{layout}: {said}: {paper}"
                );
            }
        }
        let run = built(&repository, layout);
        assert!(!run.err.contains("utan-plats"), "{layout}: {}", run.err);
    }
}

#[test]
fn those_that_nothing_goes_by_are_told() {
    const RULE: &str = "perioder-utan-granskning";
    for (risk, told) in [
        ("id: a, namn: A, perioder: [T2], åtgärder: {vad: Gallra}", true),
        ("id: a, namn: A, perioder: [T2], kontroller: {namn: K, perioder: [VB]}", true),
        (
            "id: a, namn: A, perioder: [T2], kontroller: [{namn: K, perioder: [VB]}, {namn: L}]",
            false,
        ),
        (
            "id: a, namn: A, perioder: [T2], granskningar: {period: T2, resultat: anmärkning}, kontroller: {namn: K, perioder: [VB]}",
            false,
        ),
        ("id: a, namn: A, perioder: [T2]", false),
        ("id: a, namn: A, perioder: [T2], åtgärder: {vad: Gallra}, kontroller: {namn: K}", false),
        (
            "id: a, namn: A, perioder: [T2], åtgärder: {vad: Gallra}, granskningar: {period: T2, resultat: anmärkning}",
            false,
        ),
        ("id: a, namn: A, åtgärder: {vad: Gallra}", false),
    ] {
        let repository = planned(&[risk]);
        let run = checked(&repository);
        assert_eq!(run.code, 0, "{}", run.out);
        assert_eq!(run.out.contains(RULE), told, "{risk}: {}", run.out);
        let paper = &papers(&repository, "standard")[0];
        assert_eq!(
            paper.contains("Granskas i: T2"),
            !told && risk.contains("T2"),
            "{risk}: {paper}"
        );
    }
}

#[test]
fn a_period_that_stands_twice_is_a_fault() {
    const RULE: &str = "period-två-gånger";
    let twice = [
        "id: a, namn: A, perioder: [T2, T2]",
        "id: a, namn: A, kontroller: {namn: K, perioder: [T1, T2, T1]}",
    ];
    for risk in twice {
        let run = checked(&planned(&[risk]));
        assert_eq!((run.code, times(&run.out, RULE)), (1, 1), "{risk}: {}", run.out);
    }
    let repository = planned(&["id: a, namn: A"]);
    repository.replace(PLAN, "[T1, T2, VB]", "[T1, T2, T1]");
    let run = checked(&repository);
    assert_eq!(run.code, 1, "{}", run.out);
    assert!(run.out.contains(RULE), "{}", run.out);
}

/// An overview says of how many risks it tells, and until when.
#[test]
fn what_is_reviewed_later_is_not_said_not_to_be() {
    let due = "namn: A, granskningar: {period: T1, resultat: utan_anmärkning}";
    let later = "namn: B, perioder: [T2]";
    let done = "namn: C, åtgärder: {slag: direktåtgärd, vad: Gallra}";
    for (risker, said) in [
        (vec![due, due], "2 risker 2 utan anmärkning"),
        (vec![due, later], "1 av 2 risker granskas till och med T1 1 utan anmärkning"),
        (vec![later, later], "0 av 2 risker granskas till och med T1"),
        (vec![due, done], "1 av 2 risker granskas 1 utan anmärkning"),
        (vec![due, later, done], "1 av 3 risker granskas till och med T1 1 utan anmärkning"),
        (vec![done, done], "0 av 2 risker granskas"),
    ] {
        let risker: Vec<String> =
            risker.iter().enumerate().map(|(nr, risk)| format!("id: r{nr}, {risk}")).collect();
        let repository = planned(&risker.iter().map(String::as_str).collect::<Vec<_>>());
        for layout in ["uppsala", "hassleholm", "standard"] {
            let paper = &papers(&repository, layout)[1];
            assert!(paper.contains(said), "{layout}: {said}: {paper}");
            assert!(said.contains("till och med") || !paper.contains("till och med"), "{paper}");
        }
    }
}
