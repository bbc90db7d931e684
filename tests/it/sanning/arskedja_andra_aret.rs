//! The second year: what has waited comes to a risk of which other things are decided, and is found where it says.

use super::arskedja::{gjort, nytt_år, text};
use super::granby::{PLAN, checked, planned, times};
use crate::support::Repository;

const PARTS: &str = "risker:
  - id: b
    namn: Bygglov
    kontroller: {kontrollmoment: Stickprov, granskningar: {resultat: utan_anmärkning}}
    åtgärder:
      - {vad: Skriv rutinen, överföring: {till: ny_plan, planår: 2028}}
      - {vad: Mät, överföring: {till: ny_plan, planår: 2029}}
      - {vad: Utbilda, överföring: {till: ny_plan}}
";

/// What is decided of the risk of 2027, besides what waits.
const CARRIED: (&str, &str) =
    ("- vad: Utbilda", "- vad: Utbilda\n        överföring: {till: ny_plan}");

/// The plan of 2027, and what of it is decided.
fn second(change: &[(&str, &str)]) -> Repository {
    let repository = planned(PARTS);
    gjort(&repository, PLAN);
    for (before, after) in change {
        repository.replace("plan-2027.yaml", before, after);
    }
    repository
}

/// What is said, and the plan of 2028.
fn third(repository: &Repository) -> (String, String) {
    let said = gjort(repository, "plan-2027.yaml");
    (said, text(repository, "plan-2028.yaml"))
}

#[test]
fn what_leaves_is_named_by_its_parts_where_the_risk_stays() {
    let part =
        second(&[("- vad: Utbilda", "- vad: Utbilda\n        överföring: {till: avslutas}")]);
    let (said, plan) = third(&part);
    assert!(said.contains("1 av 1 risker förs över"), "{said}");
    assert!(said.contains("1. Bygglov (”Utbilda”): avslutas\n"), "{said}");
    assert!(plan.contains("# De här riskerna, eller delar av dem, är inte med. Numren är de i planen för 2027:\n# - 1. Bygglov (”Utbilda”): avslutas.\n"), "{plan}");
    let whole =
        second(&[("- id: b", "- överföring: {till: avslutas, motivering: Klart}\n    id: b")]);
    let (said, plan) = third(&whole);
    assert!(said.contains("1. Bygglov: avslutas (Klart), utom ”Skriv rutinen”\n"), "{said}");
    assert!(plan.contains("1. Bygglov: avslutas (Klart), utom ”Skriv rutinen”."), "{plan}");
    let undecided = second(&[]);
    let run = nytt_år(&undecided, "plan-2027.yaml");
    assert_eq!(run.code, 0, "{}", run.err);
    assert!(run.out.contains("1. Bygglov (”Utbilda”): har inget beslut"), "{}", run.out);
    // Where nothing of it comes, it leaves as a whole.
    let gone = second(&[
        ("planår: 2028", "planår: 2030"),
        ("- id: b", "- överföring: {till: avslutas}\n    id: b"),
        ("väntar:", "  - {id: c, namn: Cykel, överföring: {till: ny_plan}}\nväntar:"),
    ]);
    let (said, _) = third(&gone);
    assert!(said.contains("1. Bygglov: avslutas\n"), "{said}");
}

#[test]
fn a_part_of_the_same_year_is_excepted_too() {
    let repository = planned(
        "risker:\n  - {id: a, namn: Arkiv, kontroller: {namn: Gallring}, åtgärder: [{vad: Fira, överföring: {till: ny_plan}}, {vad: Städa, överföring: {till: ny_plan}}], överföring: {till: avslutas}}\n",
    );
    let said = gjort(&repository, PLAN);
    assert!(said.contains("1. Arkiv: avslutas, utom ”Fira” och ”Städa”"), "{said}");
}

#[test]
fn what_waits_on_is_named_by_its_parts() {
    let (said, plan) = third(&second(&[]));
    assert!(said.contains("  Bygglov (”Mät”): väntar till 2029\n"), "{said}");
    assert_eq!(times(&plan, "vad: Skriv rutinen"), 1, "{plan}");
}

/// What does not stand where it says is told by both commands.
#[test]
fn what_is_not_where_it_says_is_told() {
    const RULE: &str = "väntan-utan-källa";
    let close = second(&[CARRIED]);
    assert!(!checked(&close).out.contains(RULE));
    for (before, after, message, hint) in [
        (
            "- Skriv rutinen",
            "- Skriv rutin",
            "väntar ingen del ”Skriv rutin” av risken ”b”",
            "”Skriv rutinen”",
        ),
        ("från: 2026", "från: 2025", "ingen tidigare plan för 2025", "ta bort ”från”"),
        ("från: 2026", "från: 2027", "ingen tidigare plan för 2027", "rätta året"),
        ("risk: b", "risk: bygg", "planen för 2026 har ingen risk ”bygg”", "”b”"),
    ] {
        let repository = second(&[CARRIED]);
        let plan = text(&repository, "plan-2027.yaml");
        repository.write("plan-2027.yaml", plan.replacen(before, after, 1));
        let run = crate::support::skrivelse(repository.path(), &["kontrollera"]);
        assert!(run.err.contains(message) && run.err.contains(hint), "{after}: {}", run.err);
        assert_eq!(times(&run.err, RULE), 1, "{after}: {}", run.err);
        let run = nytt_år(&repository, "plan-2027.yaml");
        assert_eq!(run.code, 0, "{}", run.err);
        assert!(run.err.contains(message), "{after}: {}", run.err);
        assert!(run.out.contains("har väntat till i år, skriv hur"), "{after}: {}", run.out);
    }
    // Of two parts the one that is there comes; the other is told.
    let repository =
        second(&[CARRIED, ("- Skriv rutinen\n", "- Skriv rutinen\n      - Skriv mallen\n")]);
    let run = nytt_år(&repository, "plan-2027.yaml");
    assert!(run.err.contains("väntar ingen del ”Skriv mallen”"), "{}", run.err);
    assert!(text(&repository, "plan-2028.yaml").contains("vad: Skriv rutinen"));
    // What says no year stands in no plan.
    let repository = second(&[CARRIED]);
    let plan = text(&repository, "plan-2027.yaml");
    repository.write("plan-2027.yaml", plan.replace("    från: 2026\n", ""));
    assert!(!checked(&repository).out.contains(RULE));
}

/// A next plan that has the risk but not the part that waits does not have what waits.
#[test]
fn a_part_that_is_forgotten_in_the_next_plan_is_told() {
    let repository = second(&[]);
    let next = |risk: &str| {
        repository.write("plan-2028.yaml", format!("planår: 2028\nnämnd: bn\n{risk}\n"));
        nytt_år(&repository, "plan-2027.yaml").err
    };
    let own = "risker: [{id: b, namn: B, åtgärder: [{vad: Skriv rutinen}]}]";
    assert!(next(own).contains("”Bygglov (”Mät”)” väntar, men den finns inte"), "{}", next(own));
    let listed = format!("{own}\nväntar: [{{risk: b, namn: B, delar: [Mät], planår: 2029}}]");
    assert!(
        next(&listed).contains("Alla risker som förs över eller väntar finns"),
        "{}",
        next(&listed)
    );
    let early = "risker: [{id: b, namn: B, åtgärder: [{vad: Skriv rutinen}, {vad: Mät}]}]";
    assert!(
        next(early).contains("Alla risker som förs över eller väntar finns"),
        "{}",
        next(early)
    );
}

/// A risk that is reviewed no more has no periods to be reviewed in.
#[test]
fn periods_go_with_what_is_reviewed() {
    let risk = |way: &str| {
        format!(
            "perioder: [T1, T2]\nrisker:\n  - {{id: a, namn: A, perioder: [T2], kontroller: {{namn: K, granskningar: {{period: T2, resultat: anmärkning}}}}, åtgärder: {{vad: Gallra, läge: pågår}}, {way}}}\n"
        )
    };
    for (way, stays) in [
        ("överföring: {till: ny_plan}", true),
        ("överföring: {till: ny_plan, som: granskning}", true),
        ("överföring: {till: ny_plan, som: direktåtgärd}", false),
    ] {
        let repository = planned(&risk(way));
        gjort(&repository, PLAN);
        let plan = text(&repository, "plan-2027.yaml");
        assert_eq!(plan.contains("- T2\n    kontroller"), stays, "{way}: {plan}");
        assert!(!checked(&repository).out.contains("perioder-utan-granskning"), "{way}: {plan}");
    }
}

/// The result that is told of a part is its own, and where each part has a decision nothing waits with the risk.
#[test]
fn parts_have_their_own_results_and_decisions() {
    let repository = planned(
        "risker:
  - id: a
    namn: Risk A
    kontroller:
      - {namn: KA1, kontrollmoment: Ett., granskningar: {resultat: utan_anmärkning}, överföring: {till: ny_plan}}
      - {namn: KA2, kontrollmoment: Två., granskningar: {resultat: anmärkning}, överföring: {till: avslutas}}
  - id: b
    namn: Risk B
    kontroller: {namn: KB1, kontrollmoment: Tre., granskningar: {resultat: pågår}, överföring: {till: ny_plan, planår: 2029}}
    överföring: {till: ny_plan, planår: 2028}
",
    );
    let said = gjort(&repository, PLAN);
    let plan = text(&repository, "plan-2027.yaml");
    assert!(plan.contains("# 2026: risk 1. Risk A (”KA1”); utan anmärkning.\n"), "{plan}");
    assert_eq!(times(&plan, "risk: b"), 1, "{plan}");
    assert!(!said.contains("väntar till 2028"), "{said}");
    assert!(!checked(&repository).out.contains("väntar-dubbelt"));
}
