//! The words of what is carried over: each is said, or told that it is not, and goes on in its sentence.

use super::arskedja::{gjort, planen, text};
use super::granby::{LAYOUTS, PLAN, account, built, checked, planned};

const R: &str =
    "kontroller: {kontrollmoment: Stickprov, granskningar: {resultat: utan_anmärkning}}";

/// The plan with one risk that is carried so.
fn plan(överföring: &str) -> String {
    format!("risker:\n  - {{id: a, namn: A, {R}, överföring: {{{överföring}}}}}\n")
}

#[test]
fn when_is_said_wherever_it_leads() {
    for (överföring, told) in [
        ("till: verksamhetsplan, när: om tre år", "hanteras i verksamhetsplanen om tre år."),
        (
            "till: verksamhetsplan, planår: 2029, när: på våren",
            "hanteras i verksamhetsplanen för 2029 på våren.",
        ),
        ("till: verksamhetsplan", "hanteras i verksamhetsplanen för 2027."),
        ("till: avslutas, när: när systemet är bytt", "avslutas när systemet är bytt."),
        ("till: avslutas", "avslutas."),
    ] {
        let repository = planned(&plan(överföring));
        for layout in LAYOUTS {
            let paper = account(&repository, layout).replace('\u{ad}', "");
            assert!(paper.contains(told), "{layout}: {told}: {paper}");
        }
    }
}

#[test]
fn what_is_not_said_is_told() {
    let repository = planned(&plan("till: avslutas, risk: 4, planår: 2029, som: granskning"));
    for layout in LAYOUTS {
        let told = built(&repository, layout).err;
        for key in ["risk", "planår", "som"] {
            let words = format!("”{key}” säger emot ”till: avslutas”");
            assert!(told.contains(&words), "{layout}: {key}: {told}");
        }
    }
    let repository = planned(&plan("till: ny_plan, risk: b"));
    assert!(!built(&repository, "uppsala").err.contains("ingen plats för ”risk”"));
}

#[test]
fn words_that_do_not_go_on_are_told() {
    for (words, told) in [
        ("till: ny_plan, när: När lagen har trätt i kraft", true),
        ("till: ny_plan, när: när lagen har trätt i kraft.", true),
        ("till: ny_plan, som: Granskning", true),
        ("till: ny_plan, som: granskning.", true),
        ("till: ny_plan, när: när lagen har trätt i kraft, som: granskning", false),
        ("till: ny_plan, som: IT-granskning", false),
        ("till: ny_plan, när: när det nya systemet finns osv.", true),
    ] {
        let said = checked(&planned(&plan(words)));
        assert_eq!(said.out.contains("fortsätter-inte"), told, "{words}: {}", said.out);
    }
    let waits = "risker: []\nväntar: {risk: x, namn: X, när: När lagen gäller.}\n";
    assert!(checked(&planned(waits)).out.contains("plan-2026.yaml:4"), "{waits}");
}

#[test]
fn a_reason_in_whole_sentences_ends_once() {
    let repository = planned(&plan(
        "till: ny_plan, motivering: Risken är kvar., som: granskning och direktåtgärd",
    ));
    gjort(&repository, PLAN);
    let plan = text(&repository, "plan-2027.yaml");
    assert!(plan.contains("Risken är kvar; förs över") && !plan.contains(".."), "{plan}");
    assert!(plan.contains("kontrollmoment: Stickprov"), "{plan}");
    assert!(plan.contains("slag: direktåtgärd"), "{plan}");
    planen(&repository, 2027);
}

#[test]
fn what_waits_twice_is_told() {
    let risk = plan("till: ny_plan");
    for (väntar, told) in [
        ("{risk: a, namn: A, planår: 2028}", "risken ”a” väntar, men är med i planen"),
        ("[{risk: x, namn: X}, {risk: x, namn: X, planår: 2028}]", "risken ”x” väntar två gånger"),
        (
            "[{risk: x, namn: X, delar: [Å1, Å2]}, {risk: x, namn: X, delar: Å2}]",
            "risken ”x” väntar två gånger",
        ),
        ("[{risk: x, namn: X, delar: Å1}, {risk: x, namn: X, delar: Å2}]", ""),
        ("{risk: a, namn: A, delar: Å1, planår: 2028}", ""),
        ("[{risk: x, namn: X}, {risk: y, namn: X}]", ""),
    ] {
        let said = checked(&planned(&format!("{risk}väntar: {väntar}\n")));
        let has = said.out.contains("väntar-dubbelt");
        assert!(has != told.is_empty() && said.out.contains(told), "{väntar}: {}", said.out);
    }
}

/// A number of a risk is no misspelt id.
#[test]
fn a_number_that_is_not_there_is_not_guessed() {
    let repository = planned(&plan("till: ny_plan, risk: 9"));
    repository.write("plan-2027.yaml", "planår: 2027\nnämnd: bn\nrisker: [{id: x, namn: X}]\n");
    repository.replace(
        super::granby::ÄRENDE,
        "plan: ../../plan-2026.yaml",
        "plan: ../../plan-2026.yaml\nnästa_plan: ../../plan-2027.yaml",
    );
    let run = crate::support::skrivelse(repository.path(), &["kontrollera"]);
    assert!(run.err.contains("ingen risk ”9”") && !run.err.contains("menade du"), "{}", run.err);
}

/// What is common to the municipality is in the next plan: by itself, by its group, unless it is not in the plan.
#[test]
fn what_is_common_goes_over() {
    let repository = planned(&format!(
        "grupper:\n  - rubrik: Gemensamt\n    kommungemensam: true\n    risker:\n      - {{id: a, namn: A, {R}}}\n      - {{id: b, namn: B, {R}, kommungemensam: false}}\n      - {{id: c, namn: C, {R}, i_planen: false}}\n      - {{id: d, namn: D, {R}, överföring: {{till: avslutas}}}}\nrisker:\n  - {{id: e, namn: E, {R}, kommungemensam: true}}\n"
    ));
    let said = gjort(&repository, PLAN);
    for told in [
        "2 av 5 risker förs över",
        "1. E: är kommungemensam, och är med 2027 utan beslut",
        "2. A: är kommungemensam, och är med 2027 utan beslut",
        "3. B: har inget beslut om överföring",
        "4. C: har inget beslut om överföring",
        "5. D: avslutas",
    ] {
        assert!(said.contains(told), "{told}: {said}");
    }
    let plan = text(&repository, "plan-2027.yaml");
    assert!(plan.contains("kommungemensam: true") && plan.contains("- id: a"), "{plan}");
    assert!(!plan.contains("- id: b") && !plan.contains("- id: d"), "{plan}");
    planen(&repository, 2027);
}
