//! A plan of another year that texts quote: what is wrong with it would be wrong of what they say.

use super::granby::{checked, planned, ÄRENDE};
use crate::support::{Repository, skrivelse};

/// A case that names a plan of the year before, with a result that no scale has, and has a text.
fn with_last_year(text: &str) -> Repository {
    let repository =
        planned("risker:\n  - {id: a, namn: A, granskningar: {resultat: anmärkning}}\n");
    repository.write(
        "plan-2025.yaml",
        "planår: 2025\nnämnd: bn\nrisker:\n  - {id: a, namn: A, granskningar: {resultat: anmarkning}}\n",
    );
    repository.replace(ÄRENDE, "nämnd: bn\n", "nämnd: bn\nförra_plan: ../../plan-2025.yaml\n");
    repository.write("ärenden/avrapportering/föredragning.md", format!("{text}\n"));
    repository
}

#[test]
fn what_quotes_a_plan_with_a_fault_is_not_made() {
    let repository = with_last_year("Förra året: {{ förra_plan.risker | sammanfattning }}");
    let run = skrivelse(repository.path(), &["bygg"]);
    assert_eq!(run.code, 1, "{}{}", run.out, run.err);
    assert!(!repository.at("ut/avrapportering").exists(), "{}", run.out);
    assert_eq!(checked(&repository).out.matches("”anmarkning”").count(), 1);
}

#[test]
fn what_does_not_quote_it_is_made() {
    let repository = with_last_year("Ingenting om förra året.");
    let run = skrivelse(repository.path(), &["bygg"]);
    assert_eq!(run.code, 1, "{}", run.err);
    assert!(repository.at("ut/avrapportering").exists(), "{}", run.err);
}
