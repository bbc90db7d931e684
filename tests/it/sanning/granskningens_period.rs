//! What a granskning says belongs to a period in which it is made, and is asked for where it is told.

use super::granby::{PLAN, checked, granby, planned, ÄRENDE};
use crate::support::Repository;

/// A plan of two periods with one risk of these keys, and what is said of it.
fn told(risk: &str) -> Vec<String> {
    let plan = format!("perioder: [T1, T2]\nrisker:\n  - {{id: jäv, namn: Jäv, {risk}}}\n");
    rules(&planned(&plan))
}

/// The rules with the words that they mark begin at.
fn rules(repository: &Repository) -> Vec<String> {
    let run = checked(repository);
    let rule = |line: &str| line.split(['[', ']']).nth(1).map(str::to_owned);
    run.out.lines().filter_map(rule).collect()
}

#[test]
fn a_period_outside_its_own_is_told() {
    const RULE: &str = "granskning-i-annan-period";
    let t = |period: &str| format!("granskningar: {{period: {period}, resultat: utan_anmärkning}}");
    let both = "granskningar: [{period: T1, resultat: utan_anmärkning}, {period: T2, resultat: utan_anmärkning}]";
    for (risk, count) in [
        (format!("kontroller: [{{namn: A, perioder: [T1], {both}}}]"), 1),
        (format!("perioder: [T1], kontroller: [{{namn: A, {both}}}]"), 1),
        (format!("perioder: [T1], {both}"), 1),
        (format!("perioder: [T1], kontroller: [{{namn: A, perioder: [T2], {}}}]", t("T2")), 0),
        (format!("perioder: [T2], {}", t("T2")), 0),
        (format!("perioder: [T1, T2], {both}"), 0),
        (format!("kontroller: [{{namn: A, {both}}}]"), 0),
        // A result of the risk is of all its kontroller: each is reviewed in some period.
        (
            format!(
                "kontroller: [{{namn: A, perioder: [T1]}}, {{namn: B, perioder: [T2]}}], {both}"
            ),
            0,
        ),
        (format!("kontroller: [{{namn: A, perioder: [T1]}}], {both}"), 1),
        (format!("kontroller: [{{namn: A, perioder: [T1]}}, {{namn: B}}], {both}"), 0),
    ] {
        let found = told(&risk);
        assert_eq!(found.iter().filter(|rule| *rule == RULE).count(), count, "{risk}: {found:?}");
    }
    // One that the plan does not have has a fault of its own.
    let found = told("perioder: [T1], granskningar: {period: T9, resultat: utan_anmärkning}");
    assert!(
        found.contains(&"okänd-period".to_owned()) && !found.contains(&RULE.to_owned()),
        "{found:?}"
    );
}

/// A plan with an improvement that comes of the granskning in T2, and a case that follows it up.
fn followed_up(period: &str) -> Repository {
    let repository = planned(
        "perioder: [T1, T2]\nrisker:\n  - {id: jäv, namn: Jäv, kontroller: [{namn: A, perioder: [T2], granskningar: {period: T2, orsak: ingen hann, åtgärder: {slag: förbättringsåtgärd, vad: Gallra}}}]}\n",
    );
    repository.write(
        ÄRENDE,
        format!("diarienummer: BN-2027-00001\nrubrik: Uppföljning\ndatum: 2027-01-29\nnämnd: bn\nhandläggare: ek\nplan: ../../{PLAN}\nhandlingar: {{slag: förbättringsåtgärder, {period}}}\n"),
    );
    repository
}

#[test]
fn a_follow_up_of_what_is_not_there_yet_is_told() {
    let run = checked(&followed_up("period: T1"));
    assert_eq!(run.code, 1, "{}", run.out);
    assert!(
        run.out.contains("i T1 finns inga förbättringsåtgärder att följa upp än"),
        "{}",
        run.out
    );
    for period in ["period: T2", ""] {
        assert_eq!(rules(&followed_up(period)), [""; 0], "{period}");
    }
}

/// A reason is asked for its result where results are told, and not before its period.
#[test]
fn a_reason_without_a_result_is_told_where_results_are() {
    const RULE: &str = "orsak-utan-resultat";
    let repository = granby();
    repository.replace("risker/tillsyn.yaml", "resultat: utan_anmärkning", "orsak: ingen hann");
    assert!(rules(&repository).contains(&RULE.to_owned()));
    repository.replace(ÄRENDE, "slag: avrapportering ", "slag: internkontrollplan ");
    repository.replace(ÄRENDE, "bilaga(\"avrapportering\")", "bilaga(\"internkontrollplan\")");
    assert!(!rules(&repository).contains(&RULE.to_owned()));
    let later = "kontroller: [{namn: A, granskningar: [{period: T1, resultat: utan_anmärkning}, {period: T2, orsak: ingen hann}]}]";
    assert!(told(later).contains(&RULE.to_owned()));
    let repository =
        planned(&format!("perioder: [T1, T2]\nrisker:\n  - {{id: jäv, namn: Jäv, {later}}}\n"));
    repository.replace(ÄRENDE, "nämnd: bn", "nämnd: bn\nperiod: T1");
    assert!(!rules(&repository).contains(&RULE.to_owned()));
}
