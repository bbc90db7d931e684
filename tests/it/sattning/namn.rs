//! Headings that say nothing are told before anything is set.

use crate::sanning::granby::{checked, granby, planned, ÄRENDE};
use crate::support::Repository;

/// Ways to write nothing that anybody sees.
const INGET: [&str; 5] =
    ["\"\"", "\" \"", "\"{% if false %}x{% endif %}\"", "\"&nbsp;\"", "\"\\u200b\""];

const NAMN: [&str; 4] = ["Tillsyn", "Jäv", "Rutiner", "Kontrollmiljö"];

fn is_told(repository: &Repository, what: &str) {
    let said = checked(repository);
    assert_eq!(said.out.matches("tomt-namn").count(), 1, "{what}: {}", said.out);
    assert_eq!(said.code, 1, "{what}");
}

#[test]
fn a_case_and_a_handling_have_a_title() {
    for inget in INGET {
        let repository = granby();
        repository.replace(
            ÄRENDE,
            "rubrik: Avrapportering av internkontrollplan för {{ plan.planår }}",
            &format!("rubrik: {inget}"),
        );
        is_told(&repository, inget);
        let repository = granby();
        repository.replace(
            ÄRENDE,
            "- slag: tjänsteskrivelse\n",
            &format!("- slag: tjänsteskrivelse\n    titel: {inget}\n"),
        );
        is_told(&repository, inget);
    }
}

#[test]
fn what_heads_something_in_a_plan_has_a_name() {
    for inget in INGET {
        for empty in 0..NAMN.len() {
            let mut names = NAMN;
            names[empty] = inget;
            let [grupp, risk, fördjupning, del] = names;
            let repository = planned(&format!(
                "grupper:\n  - rubrik: {grupp}\n    risker:\n      - id: jäv\n        namn: {risk}\n        granskningar: {{resultat: utan_anmärkning, fördjupningar: [{{rubrik: {fördjupning}, text: Alla lästes.}}]}}\nsjälvskattning: {{delar: [{{del: {del}, kommentar: Bra.}}]}}\n"
            ));
            is_told(&repository, &format!("{inget} {empty}"));
        }
    }
}
