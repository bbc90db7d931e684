//! Years after each other: what `nytt-år` makes of each is sound, and what waits comes back when its year does.

use super::granby::{LAYOUTS, PLAN, built, checked, granby, read, ÄRENDE};
use crate::support::{Repository, Run, skrivelse};

const TILLSYN: &str = "risker/tillsyn.yaml";
const TIDER: &str = "risker/handläggningstider.yaml";

/// What stands in a file.
pub fn text(repository: &Repository, path: &str) -> String {
    std::fs::read_to_string(repository.at(path)).expect("it was written")
}

/// Makes the next plan, or says why not.
pub fn nytt_år(repository: &Repository, plan: &str) -> Run {
    skrivelse(repository.path(), &["nytt-år", plan])
}

/// The next plan is made.
pub fn gjort(repository: &Repository, plan: &str) -> String {
    let run = nytt_år(repository, plan);
    assert_eq!(run.code, 0, "{}{}", run.out, run.err);
    run.out
}

/// What is decided of a risk, last in its file.
fn beslut(repository: &Repository, path: &str, beslut: &str) {
    let mut own = text(repository, path);
    if let Some(at) = own.find("överföring:") {
        own.truncate(at);
    }
    repository.write(path, format!("{own}överföring: {beslut}\n"));
}

/// A case of the plan for a year: its paper in each layout.
pub fn planen(repository: &Repository, year: i64) -> Vec<String> {
    repository.write(
        "ärenden/plan/ärende.yaml",
        format!(
            "diarienummer: BN-2027-00002\nrubrik: Planen\ndatum: 2027-01-29\nnämnd: bn\nhandläggare: ek\nplan: ../../plan-{year}.yaml\nhandlingar: {{slag: internkontrollplan}}\n"
        ),
    );
    let said = checked(repository);
    assert_eq!(said.code, 0, "{year}: {}{}", said.out, said.err);
    let papers = LAYOUTS.iter().map(|layout| {
        built(repository, layout);
        read(repository, layout, "plan/internkontrollplan.pdf")
    });
    papers.collect()
}

#[test]
fn what_waits_past_the_next_year_comes_back_in_its_year() {
    let repository = granby();
    beslut(&repository, TIDER, "{till: ny_plan, planår: 2028, som: granskning}");
    beslut(&repository, TILLSYN, "{till: ny_plan}");
    gjort(&repository, PLAN);
    let plan = text(&repository, "plan-2027.yaml");
    assert!(plan.contains("- risk: handläggningstider\n    namn: Långa handläggningstider\n    planår: 2028\n    från: 2026\n"), "{plan}");
    assert!(!repository.at("risker-2027/handläggningstider.yaml").exists());
    for paper in planen(&repository, 2027) {
        assert!(paper.contains("Långa handläggningstider tas upp i IKP 2028."), "{paper}");
    }
    beslut(&repository, "risker-2027/tillsyn.yaml", "{till: avslutas}");
    let said = gjort(&repository, "plan-2027.yaml");
    assert!(said.contains("1 av 2 risker förs över"), "{said}");
    let plan = text(&repository, "plan-2028.yaml");
    assert!(!plan.contains("väntar:"), "{plan}");
    assert!(plan.contains("- rubrik: Bygglov och tillsyn"), "{plan}");
    let risk = text(&repository, "risker-2028/handläggningstider.yaml");
    assert!(
        risk.contains("metod: Läs samtliga beslut") && risk.contains("granskningar: []"),
        "{risk}"
    );
    planen(&repository, 2028);
}

/// What has waited for several years still comes from the plan that it stands in.
#[test]
fn what_waits_for_years_is_handed_on() {
    let repository = granby();
    beslut(&repository, TIDER, "{till: ny_plan, planår: 2029}");
    beslut(&repository, TILLSYN, "{till: ny_plan}");
    for year in [2026, 2027, 2028] {
        gjort(&repository, &format!("plan-{year}.yaml"));
        beslut(&repository, &format!("risker-{}/tillsyn.yaml", year + 1), "{till: ny_plan}");
    }
    assert!(text(&repository, "plan-2028.yaml").contains("    planår: 2029\n    från: 2026\n"));
    assert!(repository.at("risker-2029/handläggningstider.yaml").exists());
    assert!(!text(&repository, "plan-2029.yaml").contains("väntar:"));
    planen(&repository, 2029);
}

#[test]
fn a_promise_without_a_year_is_said_and_handed_on() {
    let repository = granby();
    beslut(&repository, TIDER, "{till: ny_plan, när: när lagen har trätt i kraft}");
    beslut(&repository, TILLSYN, "{till: ny_plan}");
    gjort(&repository, PLAN);
    repository.replace(
        ÄRENDE,
        "plan: ../../plan-2026.yaml",
        "nästa_plan: ../../plan-2027.yaml\nplan: ../../plan-2026.yaml",
    );
    let said = checked(&repository);
    assert!(!said.out.contains("överför") && !said.out.contains("väntande"), "{}", said.out);
    for layout in LAYOUTS {
        built(&repository, layout);
        let paper = read(&repository, layout, "avrapportering/bilaga-1-avrapportering.pdf");
        assert!(paper.contains("tas upp igen när lagen har trätt i kraft."), "{layout}: {paper}");
        assert!(!paper.contains("kraft.."), "{layout}: {paper}");
    }
    for paper in planen(&repository, 2027) {
        assert!(
            paper.contains("Långa handläggningstider tas upp när lagen har trätt i kraft."),
            "{paper}"
        );
    }
    beslut(&repository, "risker-2027/tillsyn.yaml", "{till: ny_plan}");
    gjort(&repository, "plan-2027.yaml");
    assert!(text(&repository, "plan-2028.yaml").contains("när: när lagen har trätt i kraft"));
    // The year is known: it comes.
    repository.replace("plan-2028.yaml", "    från: 2026", "    planår: 2029\n    från: 2026");
    beslut(&repository, "risker-2028/tillsyn.yaml", "{till: avslutas}");
    gjort(&repository, "plan-2028.yaml");
    assert!(repository.at("risker-2029/handläggningstider.yaml").exists());
}

/// The sentence has no number, and the cure that is told is one.
#[test]
fn an_överföring_past_the_next_plan_builds_and_its_cure_helps() {
    let repository = granby();
    beslut(&repository, TILLSYN, "{till: ny_plan, planår: 2028}");
    let said = checked(&repository);
    assert!(!said.out.contains("nästa-plan"), "{}", said.out);
    repository
        .write("plan-2027.yaml", "planår: 2027\nnämnd: bn\nrisker: {id: arkiv, namn: Arkiv}\n");
    repository.replace(
        ÄRENDE,
        "plan: ../../plan-2026.yaml",
        "nästa_plan: ../../plan-2027.yaml\nplan: ../../plan-2026.yaml",
    );
    for layout in LAYOUTS {
        let run = built(&repository, layout);
        assert!(run.err.contains("väntande-saknas"), "{}", run.err);
        let paper = read(&repository, layout, "avrapportering/bilaga-1-avrapportering.pdf");
        assert!(
            paper.contains("över till IKP 2028.") || paper.contains("IKP 2028"),
            "{layout}: {paper}"
        );
        assert!(!paper.contains("IKP 2028 (risk"), "{layout}: {paper}");
    }
    let run = skrivelse(repository.path(), &["kontrollera"]);
    let cure = run.err.split("skriv i den planen: ").nth(1).and_then(|rest| rest.lines().next());
    let cure = cure.expect("what to write is told");
    repository.write(
        "plan-2027.yaml",
        format!("planår: 2027\nnämnd: bn\nrisker: {{id: arkiv, namn: Arkiv}}\n{cure}\n"),
    );
    let said = checked(&repository);
    assert!(said.code == 0 && !said.out.contains("väntande-saknas"), "{}", said.out);
}

#[test]
fn an_överföring_to_a_year_that_has_begun_is_told() {
    let repository = granby();
    beslut(&repository, TILLSYN, "{till: ny_plan, planår: 2026}");
    let said = checked(&repository);
    assert!(said.out.contains("fel[överföring-till-annat-år]"), "{}", said.out);
    beslut(&repository, TILLSYN, "{till: ny_plan, planår: 2027}");
    assert_eq!(checked(&repository).code, 0);
}

#[test]
fn nothing_is_made_while_nothing_is_decided() {
    let repository = granby();
    let run = nytt_år(&repository, PLAN);
    assert_eq!(run.code, 1);
    assert!(
        run.err.contains("inget är bestämt om risken ”1. Långa handläggningstider”"),
        "{}",
        run.err
    );
    assert!(run.err.contains("överföring: {till: ny_plan}"), "{}", run.err);
    assert!(!repository.at("plan-2027.yaml").exists() && !repository.at("risker-2027").exists());
    beslut(&repository, TIDER, "{till: ny_plan}");
    gjort(&repository, PLAN);
    planen(&repository, 2027);
}

#[test]
fn what_becomes_a_direktåtgärd_has_one_and_no_review() {
    let repository = granby();
    beslut(&repository, TIDER, "{till: ny_plan, som: direktåtgärd}");
    beslut(&repository, TILLSYN, "{till: ny_plan, som: direktåtgärd}");
    gjort(&repository, PLAN);
    for path in ["risker-2027/handläggningstider.yaml", "risker-2027/tillsyn.yaml"] {
        let risk = text(&repository, path);
        assert!(!risk.contains("kontroller:") && !risk.contains("granskningar:"), "{risk}");
        assert_eq!(risk.matches("slag: direktåtgärd").count(), 1, "{risk}");
    }
    for paper in planen(&repository, 2027) {
        assert!(paper.contains("Skriv här vad som ska göras."), "{paper}");
    }
}

#[test]
fn what_becomes_a_direktåtgärd_or_a_review_goes_to_its_group() {
    let repository = granby();
    repository.write(
        PLAN,
        "planår: 2026\nnämnd: bn\ngrupper:\n  - rubrik: Direkt\n    åtgärdsslag: direktåtgärd\n    risker:\n      - {id: gallring, namn: Gallring, åtgärder: {vad: Gallra}, överföring: {till: ny_plan, som: granskning}}\n  - rubrik: Granskas\n    risker: [{fil: risker/tillsyn.yaml}]\n",
    );
    beslut(&repository, TILLSYN, "{till: ny_plan, som: direktåtgärd}");
    gjort(&repository, PLAN);
    let plan = text(&repository, "plan-2027.yaml");
    let (direct, reviewed) = plan.split_once("rubrik: Granskas").expect("both are there");
    assert!(direct.contains("tillsyn.yaml") && !direct.contains("gallring"), "{plan}");
    assert!(reviewed.contains("id: gallring") && reviewed.contains("kontrollmoment:"), "{plan}");
    planen(&repository, 2027);
}

#[test]
fn old_years_are_marked_in_the_files_and_told() {
    let repository = granby();
    repository.replace(
        TILLSYN,
        "Jämför listan över anmälningar med listan över beslut.",
        "Läs 2026 års enkät.",
    );
    repository.replace(TILLSYN, "namn: Utebliven tillsyn", "namn: Tillsyn i mars 2026");
    beslut(&repository, TILLSYN, "{till: ny_plan}");
    let said = gjort(&repository, PLAN);
    let risk = text(&repository, "risker-2027/tillsyn.yaml");
    let lines: Vec<&str> = risk.lines().collect();
    for words in ["Läs 2026 års enkät.", "Tillsyn i mars 2026"] {
        let at = lines.iter().position(|line| line.contains(words) && !line.starts_with('#'));
        let at = at.expect("it goes over");
        assert!(lines[at - 1].trim_start().starts_with("# Texten nämner 2026"), "{risk}");
        assert!(said.contains(&format!("risker-2027/tillsyn.yaml:{}", at + 1)), "{said}");
    }
    planen(&repository, 2027);
    let repository = granby();
    beslut(&repository, TILLSYN, "{till: ny_plan}");
    assert!(!gjort(&repository, PLAN).contains("årtalen"));
}

#[test]
fn what_is_mandatory_or_common_goes_over_without_a_decision() {
    let repository = granby();
    repository.replace(PLAN, "          # kontrollområdet", "\n    kommungemensam: true");
    repository.replace(TIDER, "kortnamn:", "obligatorisk: true\nkortnamn:");
    beslut(&repository, TILLSYN, "{till: avslutas}");
    let said = gjort(&repository, PLAN);
    assert!(said.contains("1 av 2 risker förs över"), "{said}");
    assert!(said.contains("är obligatorisk, och är med 2027 utan beslut"), "{said}");
    let risk = text(&repository, "risker-2027/handläggningstider.yaml");
    assert!(risk.contains("# 2026: risk 1.") && risk.contains("är obligatorisk"), "{risk}");
    planen(&repository, 2027);
}

#[test]
fn a_group_without_risks_goes() {
    let repository = granby();
    repository.write(PLAN, "planår: 2026\nnämnd: bn\ngrupper:\n  - rubrik: Bygglov\n    risker: [{fil: risker/handläggningstider.yaml}]\n  - rubrik: Tillsyn\n    risker: [{fil: risker/tillsyn.yaml}]\n");
    beslut(&repository, TILLSYN, "{till: ny_plan}");
    beslut(&repository, TIDER, "{till: avslutas}");
    gjort(&repository, PLAN);
    let plan = text(&repository, "plan-2027.yaml");
    assert!(!plan.contains("Bygglov") && plan.contains("Tillsyn"), "{plan}");
    planen(&repository, 2027);
}

/// A risk that waits only by its name has still to be written.
#[test]
fn what_waits_without_a_plan_to_come_from_is_begun() {
    let repository = granby();
    beslut(&repository, TILLSYN, "{till: avslutas}");
    beslut(&repository, TIDER, "{till: ny_plan}");
    let plan = text(&repository, PLAN);
    repository.write(
        PLAN,
        format!("{plan}\nväntar: {{risk: arkiv, namn: Inget e-arkiv, planår: 2027}}\n"),
    );
    gjort(&repository, PLAN);
    let plan = text(&repository, "plan-2027.yaml");
    assert!(plan.contains("  - id: arkiv\n    namn: Inget e-arkiv\n"), "{plan}");
    assert!(!plan.contains("väntar:"), "{plan}");
    planen(&repository, 2027);
}
