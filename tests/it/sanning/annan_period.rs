//! What is said of a report beside it is said of the same period, or it is told.

use super::fall::{HELT, fall};
use super::granby::{PLAN, built, checked, read};
use crate::support::Repository;

const RULE: &str = "annan-period";
const SKRIVELSE: &str = "  - slag: tjänsteskrivelse
    avsnitt:
      - rubrik: Granskningarna
        text: Se {{ bilaga(\"avrapportering\") }}. ¶ {{ plan.risker | sammanfattning }} {{ handling.period }} ¶
    förslag_till_beslut: {punkter: [godkänna rapporten]}
";

/// A tjänsteskrivelse before these handlingar; the risk deviates in T1, is better in T2, and has no result for VB.
fn beside(own: &str, handlingar: &str) -> Repository {
    let skrivelse = SKRIVELSE.replace("bilaga(\"avrapportering\")", "bilaga(\"rapport\")");
    let repository = fall(&format!("{HELT}{own}"), &format!("{skrivelse}{handlingar}"));
    repository.write(PLAN, "planår: 2026\nnämnd: bn\nperioder: [T1, T2, VB]\nrisker:\n  - {id: a, namn: A, granskningar: [{period: T1, resultat: anmärkning}, {period: T2, resultat: utan_anmärkning}]}\n");
    repository
}

fn said(repository: &Repository) -> String {
    built(repository, "standard");
    let text = read(repository, "standard", "avrapportering/tjänsteskrivelse.pdf");
    text.split('¶').nth(1).expect("it is told").trim().to_owned()
}

const T1: &str = "En risk har fått en anmärkning. T1";
const T2: &str = "En risk har granskats utan anmärkning. T2";
const VB: &str = "En risk saknar resultat. VB";

#[test]
fn it_counts_what_the_report_shows() {
    for (own, handlingar, expected) in [
        ("", "  - {slag: avrapportering, id: rapport, period: T1}\n", T1),
        ("", "  - {slag: avrapportering, id: rapport, period: T2}\n", T2),
        ("", "  - {slag: avrapportering, id: rapport}\n", VB),
        ("period: T2\n", "  - {slag: avrapportering, id: rapport}\n", T2),
        (
            "",
            "  - {slag: avrapportering, id: rapport, period: T1, plan: ../../plan-2026.yaml}\n",
            T1,
        ),
        // Of several the latest: one of the papers says the same.
        (
            "",
            "  - {slag: avrapportering, id: rapport, period: T2}\n  - {slag: avrapportering, id: r, period: T1}\n",
            T2,
        ),
        (
            "",
            "  - {slag: avrapportering, id: rapport, period: T1}\n  - {slag: avrapportering, id: r}\n",
            VB,
        ),
        // A report of another plan says nothing of this one, nor does what is no report.
        ("", "  - {slag: avrapportering, id: rapport, period: T1, plan: ../../plan-b.yaml}\n", VB),
        ("", "  - {slag: internkontrollplan, id: rapport, period: T1}\n", VB),
    ] {
        let repository = beside(own, handlingar);
        repository.write("plan-b.yaml", "planår: 2025\nnämnd: bn\nperioder: [T1, T2, VB]\nrisker:\n  - {id: b, namn: B, granskningar: [{period: T1, resultat: utan_anmärkning}]}\n");
        assert_eq!(said(&repository), expected, "{own}{handlingar}");
        let run = checked(&repository);
        assert!(!run.out.contains(RULE), "{handlingar}: {}", run.out);
    }
}

#[test]
fn what_is_written_otherwise_is_told() {
    let report = "  - {slag: avrapportering, id: rapport, period: T1}\n";
    let repository = beside("period: T2\n", report);
    assert_eq!(said(&repository), T2);
    assert!(checked(&repository).out.contains(RULE));
    // So is a period of its own; with the right one all is well.
    let path = super::granby::ÄRENDE;
    let repository = beside("", report);
    repository.replace(path, "slag: tjänsteskrivelse", "slag: tjänsteskrivelse\n    period: T2");
    assert!(checked(&repository).out.contains(RULE));
    repository.replace(path, "    period: T2", "    period: T1");
    assert!(!checked(&repository).out.contains(RULE));
    // What says nothing of the plan counts nothing.
    let repository = beside("period: T2\n", report);
    repository.replace(path, "{{ plan.risker | sammanfattning }}", "Läs den.");
    assert!(!checked(&repository).out.contains(RULE));
}

/// Only the report of the year says where a risk is carried, and so lacks its number there.
#[test]
fn the_next_plan_is_not_asked_for_before_the_year_is_over() {
    for (period, asked) in [("", true), ("period: T2\n", true), ("period: T1\n", false)] {
        let repository = super::granby::planned(
            "perioder: [T1, T2]\nrisker: {id: a, namn: A, granskningar: {period: T1, redovisning: Läst.}, överföring: {till: ny_plan}}\n",
        );
        repository.replace(super::granby::ÄRENDE, "nämnd: bn\n", &format!("nämnd: bn\n{period}"));
        let said = super::granby::checked(&repository).out;
        assert_eq!(said.contains("nästa-plan-saknas"), asked, "{period}: {said}");
    }
}
