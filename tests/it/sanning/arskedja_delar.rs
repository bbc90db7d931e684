//! Parts of a risk that go different ways after the year: each goes where it is decided, once, and is told.

use super::arskedja::{gjort, planen, text};
use super::granby::{PLAN, checked, planned, times, ÄRENDE};
use crate::support::Repository;

/// A kontroll that is reviewed.
const R: &str =
    "kontroller: {kontrollmoment: Stickprov, granskningar: {resultat: utan_anmärkning}}";

/// What is said, and what the next plan is, of risks in the flow style of YAML.
fn nästa(risker: &[&str]) -> (Repository, String, String) {
    let risker = risker.iter().map(|risk| format!("  - {{{}}}\n", risk.replace("R…", R)));
    let risker = risker.collect::<Vec<_>>().concat();
    let repository = planned(&format!("risker:\n{risker}"));
    let said = gjort(&repository, PLAN);
    let plan = text(&repository, "plan-2027.yaml");
    (repository, said, plan)
}

/// The next plan, with what waits, and the case's next plan named.
fn named(repository: &Repository) -> String {
    repository.replace(
        ÄRENDE,
        "plan: ../../plan-2026.yaml",
        "plan: ../../plan-2026.yaml\nnästa_plan: ../../plan-2027.yaml",
    );
    let said = checked(repository);
    format!("{}{}", said.out, said.err)
}

/// The plan before what waits, and what waits.
fn split(plan: &str) -> (&str, &str) {
    plan.split_once("\nväntar:\n").unwrap_or((plan, ""))
}

const TVÅ_ÅR: &str = "id: b, namn: Bygglov, R…, åtgärder: [{vad: Skriv rutinen, överföring: {till: ny_plan, planår: 2028}}, {vad: Utbilda, överföring: {till: ny_plan}}]";

#[test]
fn a_part_that_waits_is_the_only_thing_that_waits() {
    let (repository, said, plan) = nästa(&[TVÅ_ÅR]);
    assert!(said.contains("1. Bygglov (”Skriv rutinen”): väntar till 2028"), "{said}");
    assert!(said.contains("1. Bygglov (”Stickprov”): har inget beslut om överföring"), "{said}");
    let (now, later) = split(&plan);
    assert!(now.contains("- vad: Utbilda") && !now.contains("- vad: Skriv rutinen"), "{plan}");
    assert!(later.contains("    delar:\n      - Skriv rutinen\n    planår: 2028\n"), "{plan}");
    for paper in planen(&repository, 2027) {
        let told = "En del av ”Bygglov” tas upp i IKP 2028: Skriv rutinen.";
        assert!(paper.contains(told) && !paper.contains("Bygglov tas upp i"), "{paper}");
    }
    // Nothing else is decided of the risk of 2027: what waited comes once, and is counted once.
    repository.replace(
        "plan-2027.yaml",
        "- vad: Utbilda",
        "- vad: Utbilda\n        överföring: {till: ny_plan}",
    );
    let said = gjort(&repository, "plan-2027.yaml");
    assert!(said.contains("1 av 1 risker förs över"), "{said}");
    let plan = text(&repository, "plan-2028.yaml");
    assert_eq!(
        (times(&plan, "vad: Skriv rutinen"), times(&plan, "vad: Utbilda")),
        (1, 1),
        "{plan}"
    );
    assert!(times(&plan, "- id: b") == 1 && !plan.contains("väntar:"), "{plan}");
    planen(&repository, 2028);
}

#[test]
fn a_kontroll_waits_as_an_åtgärd_does() {
    let (repository, _, plan) = nästa(&[
        "id: b, namn: B, kontroller: [{namn: Nu, kontrollmoment: K, överföring: {till: ny_plan}}, {namn: Sedan, kontrollmoment: K, överföring: {till: ny_plan, planår: 2028}}]",
        "id: c, namn: C, R…, åtgärder: {vad: Sedan, överföring: {till: ny_plan, planår: 2028}}, överföring: {till: ny_plan}",
    ]);
    let (now, later) = split(&plan);
    assert!(now.contains("namn: Nu") && !now.contains(": Sedan"), "{plan}");
    assert!(now.contains("kontrollmoment: Stickprov"), "{plan}");
    assert_eq!(times(later, "    delar:\n      - Sedan\n"), 2, "{plan}");
    planen(&repository, 2027);
}

/// The plan between does not know of the part: that is said of the part, and what is told to be written helps.
#[test]
fn the_cure_of_a_part_that_waits_names_the_part() {
    let (repository, _, plan) = nästa(&[&TVÅ_ÅR.replace("planår: 2028", "när: när lagen gäller")]);
    let (now, _) = split(&plan);
    assert!(!named(&repository).contains("väntande-saknas"));
    repository.write("plan-2027.yaml", now);
    let run = crate::support::skrivelse(repository.path(), &["kontrollera"]);
    assert!(run.err.contains("”Skriv rutinen” väntar, men står inte bland"), "{}", run.err);
    let cure = run.err.split("skriv i den planen: ").nth(1).and_then(|rest| rest.lines().next());
    let cure = cure.expect("what to write is told");
    assert!(cure.contains("delar: [Skriv rutinen], när: när lagen gäller"), "{cure}");
    repository.write("plan-2027.yaml", format!("{now}\n{cure}\n"));
    let said = checked(&repository);
    assert!(said.code == 0 && !said.out.contains("väntande"), "{}", said.out);
}

#[test]
fn a_decision_on_a_part_is_not_one_on_the_risk() {
    let (repository, said, plan) = nästa(&[
        "id: a, namn: A, kontroller: [{namn: K1, kontrollmoment: K, överföring: {till: avslutas}}, {namn: K2, kontrollmoment: K}]",
        "id: b, namn: B, kontroller: [{namn: K3, kontrollmoment: K, överföring: {till: avslutas}}, {namn: K4, kontrollmoment: K, överföring: {till: verksamhetsplan}}]",
        "id: c, namn: C, obligatorisk: true, R…, åtgärder: [{vad: Å1, överföring: {till: verksamhetsplan}}, {vad: Å2, läge: pågår}]",
        "id: d, namn: D, R…, åtgärder: [{vad: Å3, överföring: {till: ny_plan}}, {vad: Å4, läge: pågår}]",
    ]);
    for told in [
        "1. A (”K1”): avslutas",
        "1. A (”K2”): har inget beslut om överföring",
        "2. B (”K3”): avslutas",
        "2. B (”K4”): hanteras i verksamhetsplanen",
        "3. C: är obligatorisk, och är med 2027 utan beslut",
        "3. C (”Å1”): hanteras i verksamhetsplanen",
        "4. D (”Stickprov”): har inget beslut om överföring",
        "2 av 4 risker förs över",
    ] {
        assert!(said.contains(told), "{told}: {said}");
    }
    assert!(plan.contains("# - 1. A (”K2”): har inget beslut om överföring."), "{plan}");
    let made = plan.split_once("\nrisker:\n").expect("there are some").1;
    let (c, d) = made.split_once("- id: d").expect("both go over");
    assert!(c.contains("Stickprov") && c.contains("vad: Å2") && !c.contains("vad: Å1"), "{c}");
    assert!(d.contains("vad: Å3") && d.contains("vad: Å4") && !d.contains("kontroller:"), "{d}");
    planen(&repository, 2027);
}

#[test]
fn an_åtgärd_outlives_its_risk() {
    let (repository, said, plan) = nästa(&[
        "id: a, namn: A, R…, överföring: {till: ny_plan}",
        "id: c, namn: Ceremoni, R…, åtgärder: {vad: Fira, överföring: {till: ny_plan}}, överföring: {till: avslutas}",
    ]);
    assert!(said.contains("2 av 2") && said.contains("2. Ceremoni: avslutas"), "{said}");
    let own = plan.split_once("- id: c").expect("it goes over").1;
    assert!(own.contains("vad: Fira") && !own.contains("kontroller:"), "{plan}");
    assert!(!named(&repository).contains("fel["), "{}", named(&repository));
    planen(&repository, 2027);
}

/// A part goes to the risk that the whole goes to, and to another where it says so.
#[test]
fn parts_go_to_the_risks_that_they_name() {
    let (repository, _, plan) = nästa(&[
        "id: a, namn: A, kontroller: [{namn: K1, kontrollmoment: K, överföring: {till: ny_plan}}, {namn: K2, kontrollmoment: K, överföring: {till: ny_plan, risk: z}}], överföring: {till: ny_plan, risk: q}",
    ]);
    let (q, z) = plan.split_once("- id: z").expect("there are two");
    assert!(q.contains("- id: q") && q.contains("namn: K1") && !q.contains("namn: K2"), "{plan}");
    assert!(z.contains("namn: K2") && !z.contains("namn: K1"), "{plan}");
    assert!(!named(&repository).contains("fel["));
    planen(&repository, 2027);
}

/// Parts are known again by their names: in several lines, twice the same, and waiting for different years.
#[test]
fn parts_are_known_again_by_their_names() {
    let (repository, _, plan) = nästa(&[
        r#"id: b, namn: B, R…, åtgärder: [{vad: "- Skriv rutinen.\n- Sprid den.\n", överföring: {till: ny_plan, planår: 2028}}, {vad: Utbilda, enhet: X, överföring: {till: ny_plan, planår: 2028}}, {vad: Utbilda, enhet: Y, överföring: {till: ny_plan, planår: 2028}}, {vad: Mät, enhet: X, överföring: {till: ny_plan, planår: 2028}}, {vad: Mät, enhet: Y, överföring: {till: ny_plan, planår: 2029}}], överföring: {till: ny_plan}"#,
    ]);
    let delar =
        "    delar:\n      - Skriv rutinen\n      - Utbilda\n      - Mät\n    planår: 2028\n";
    assert!(plan.contains(delar), "{plan}");
    for paper in planen(&repository, 2027) {
        assert!(paper.contains("i IKP 2028: Skriv rutinen; Utbilda; Mät."), "{paper}");
        assert!(paper.contains("i IKP 2029: Mät."), "{paper}");
    }
    repository.replace(
        "plan-2027.yaml",
        "  - id: b",
        "  - överföring: {till: avslutas}\n    id: b",
    );
    gjort(&repository, "plan-2027.yaml");
    let plan = text(&repository, "plan-2028.yaml");
    assert_eq!((times(&plan, "vad: Utbilda"), times(&plan, "vad: Mät")), (2, 1), "{plan}");
    let (now, later) = split(&plan);
    assert!(now.contains("Sprid den") && later.contains("- Mät\n    planår: 2029"), "{plan}");
    planen(&repository, 2028);
}
