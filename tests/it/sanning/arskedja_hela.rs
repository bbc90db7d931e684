//! A risk that waits though its parts are concluded, and the names of parts that have values in them.

use super::arskedja::{gjort, planen, text};
use super::granby::{PLAN, planned, times};
use crate::support::Repository;

/// A kontroll that is reviewed, with this decision.
fn kontroll(namn: &str, beslut: &str) -> String {
    format!(
        "{{namn: {namn}, kontrollmoment: K, granskningar: {{resultat: utan_anmärkning}}, överföring: {{{beslut}}}}}"
    )
}

/// A plan with one risk more that goes over, so that there is a next plan.
fn with(risker: &[String]) -> Repository {
    let risker: Vec<String> = risker.iter().map(|risk| format!("  - {{{risk}}}\n")).collect();
    let risker = risker.concat();
    planned(&format!(
        "risker:\n{risker}  - {{id: z, namn: Zon, granskningar: {{resultat: utan_anmärkning}}, överföring: {{till: ny_plan}}}}\n"
    ))
}

#[test]
fn a_risk_waits_whatever_becomes_of_its_parts() {
    for elsewhere in ["till: avslutas", "till: verksamhetsplan"] {
        for (later, waits) in [
            ("planår: 2028", "väntar till 2028"),
            ("när: när lagen gäller", "väntar till en senare plan"),
        ] {
            for parts in [
                format!("kontroller: [{}]", kontroll("K1", elsewhere)),
                format!(
                    "kontroller: [{}, {}]",
                    kontroll("K1", elsewhere),
                    kontroll("K2", elsewhere)
                ),
                format!(
                    "granskningar: {{resultat: utan_anmärkning}}, åtgärder: {{vad: Gallra, överföring: {{{elsewhere}}}}}"
                ),
            ] {
                let repository = with(&[format!(
                    "id: a, namn: Arkiv, {parts}, överföring: {{till: ny_plan, {later}}}"
                )]);
                let said = gjort(&repository, PLAN);
                assert!(said.contains(&format!("1. Arkiv: {waits}")), "{parts}: {said}");
                let plan = text(&repository, "plan-2027.yaml");
                let waiting = plan.split_once("\nväntar:\n").map(|(_, waiting)| waiting);
                let waiting = waiting.unwrap_or_else(|| panic!("{parts}: {plan}"));
                assert!(
                    waiting.contains(&format!(
                        "- risk: a\n    namn: Arkiv\n    {later}\n    från: 2026"
                    )),
                    "{plan}"
                );
                assert!(!waiting.contains("delar:"), "{plan}");
                for paper in planen(&repository, 2027) {
                    assert!(paper.contains("Arkiv tas upp"), "{paper}");
                }
            }
        }
    }
}

/// Its year comes, and what is to be written is asked for.
#[test]
fn it_is_taken_up_in_its_year() {
    let repository = with(&[format!(
        "id: a, namn: Arkiv, kontroller: [{}], överföring: {{till: ny_plan, planår: 2028}}",
        kontroll("K1", "till: avslutas")
    )]);
    gjort(&repository, PLAN);
    repository.replace(
        "plan-2027.yaml",
        "    namn: Zon\n",
        "    namn: Zon\n    överföring: {till: ny_plan}\n",
    );
    gjort(&repository, "plan-2027.yaml");
    let plan = text(&repository, "plan-2028.yaml");
    assert!(plan.contains("# 2026: risk 1. Arkiv; utan anmärkning.\n  # Ingen av riskens kontroller är med: skriv hur den ska kontrolleras.\n  - id: a\n"), "{plan}");
    assert!(!plan.contains("K1") && !plan.contains("väntar:"), "{plan}");
}

/// A risk that is in the next plan by one of its parts has nothing left that waits.
#[test]
fn a_risk_of_the_next_plan_does_not_wait_too() {
    let repository = with(&[format!(
        "id: a, namn: Arkiv, kontroller: [{}, {}], överföring: {{till: ny_plan, planår: 2028}}",
        kontroll("K1", "till: avslutas"),
        kontroll("K2", "till: ny_plan")
    )]);
    gjort(&repository, PLAN);
    let plan = text(&repository, "plan-2027.yaml");
    assert!(
        plan.contains("- id: a") && plan.contains("namn: K2") && !plan.contains("väntar:"),
        "{plan}"
    );
}

#[test]
fn the_names_of_parts_are_filled_in_where_they_are_told() {
    let repository = with(&[format!(
        "id: a, namn: \"Arkiv {{{{ plan.planår }}}}\", kontroller: [{}, {}, {{kontrollmoment: \"Läs listan för {{{{ plan.planår }}}}.\\n\\nSedan.\", överföring: {{till: avslutas}}}}], \
         åtgärder: {{vad: \"- Gallra **{{{{ plan.planår }}}}**\\n- Resten\", överföring: {{till: ny_plan, planår: 2029}}}}",
        kontroll("\"Prov {{ plan.planår }}\"", "till: avslutas"),
        kontroll("Kvar", "till: ny_plan"),
    )]);
    let said = gjort(&repository, PLAN);
    for told in ["”Prov 2026”", "”Läs listan för 2026”", "”Gallra 2026”"] {
        assert!(said.contains(told), "{told}: {said}");
    }
    assert!(!said.contains("{{"), "{said}");
    let plan = text(&repository, "plan-2027.yaml");
    let comments: String = plan.lines().filter(|line| line.trim().starts_with('#')).collect();
    assert!(!comments.contains("{{") && comments.contains("Prov 2026"), "{plan}");
    // As it waits it is found again: by what is written, which the next plan fills in anew.
    assert_eq!(times(&plan, "- Gallra {{ plan.planår }}"), 1, "{plan}");
    assert!(planen(&repository, 2027).iter().all(|paper| paper.contains("Gallra 2027")));
}
