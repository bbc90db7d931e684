//! The next plan beside other plans: what has waited comes from the right one, and no file stands in the way.

use super::arskedja::{gjort, nytt_år, planen, text};
use super::granby::{PLAN, checked, granby, planned};
use crate::support::Repository;

const MED_B: &str = "risker: [{id: a, namn: A, överföring: {till: avslutas}}]\nväntar: {risk: b, namn: B, planår: 2028, från: 2026}\n";

/// The plan of 2026 with a risk that waits till 2028.
fn gammal(metod: &str) -> String {
    format!(
        "planår: 2026\nnämnd: bn\nrisker: [{{id: b, namn: B, kontroller: {{kontrollmoment: {metod}}}, överföring: {{till: ny_plan, planår: 2028}}}}]\n"
    )
}

#[test]
fn what_waits_comes_from_the_plan_beside() {
    let repository = granby();
    for (folder, metod) in [("arkiv", "Fel plan"), ("bygg", "Rätt plan")] {
        repository.write(&format!("{folder}/plan-2026.yaml"), gammal(metod));
    }
    repository.write("bygg/plan-2027.yaml", format!("planår: 2027\nnämnd: bn\n{MED_B}"));
    let said = gjort(&repository, "bygg/plan-2027.yaml");
    let plan = text(&repository, "bygg/plan-2028.yaml");
    assert!(plan.contains("Rätt plan") && !plan.contains("Fel plan"), "{plan}");
    assert!(said.contains("”nästa_plan: ../../bygg/plan-2028.yaml”"), "{said}");
}

#[test]
fn what_waits_in_several_plans_is_asked_about() {
    let repository = granby();
    for folder in ["arkiv", "bygg"] {
        repository.write(&format!("{folder}/plan-2026.yaml"), gammal("Gissat"));
    }
    repository.write("plan-2027.yaml", format!("planår: 2027\nnämnd: bn\n{MED_B}"));
    let said = gjort(&repository, "plan-2027.yaml");
    assert!(said.contains("B: har väntat till i år"), "{said}");
    let plan = text(&repository, "plan-2028.yaml");
    assert!(plan.contains("- id: b\n    namn: B\n") && !plan.contains("Gissat"), "{plan}");
    let comments = plan.replace("\n  # ", " ");
    assert!(comments.contains("arkiv/plan-2026.yaml och bygg/plan-2026.yaml"), "{plan}");
}

/// The folder with a plan for each of two nämnder.
fn två_nämnder(bn: &str, sn: &str) -> Repository {
    let repository = planned("risker: []\n");
    repository.remove(PLAN);
    repository.replace("skrivelse.yaml", "nämnder:\n", "nämnder:\n  sn: {namn: Socialnämnden}\n");
    repository.replace("ärenden/avrapportering/ärende.yaml", "plan-2026", "plan-bn-2026");
    for (nämnd, risk) in [("bn", bn), ("sn", sn)] {
        let plan = format!("planår: 2026\nnämnd: {nämnd}\nrisker: [{{fil: {risk}}}]\n");
        repository.write(&format!("plan-{nämnd}-2026.yaml"), plan);
    }
    repository
}

fn jäv(metod: &str) -> String {
    format!(
        "id: jäv\nnamn: Jäv\nkontroller: {{kontrollmoment: {metod}}}\növerföring: {{till: ny_plan}}\n"
    )
}

#[test]
fn two_plans_that_share_a_risk_file_go_on_sharing_it() {
    let repository = två_nämnder("risker/jäv.yaml", "risker/jäv.yaml");
    repository.write("risker/jäv.yaml", jäv("Läs"));
    gjort(&repository, "plan-bn-2026.yaml");
    gjort(&repository, "plan-sn-2026.yaml");
    for plan in ["plan-bn-2027.yaml", "plan-sn-2027.yaml"] {
        assert!(text(&repository, plan).contains("- {fil: risker-2027/jäv.yaml}"));
    }
    assert_eq!(checked(&repository).code, 0);
}

#[test]
fn two_plans_with_different_risks_of_one_id_keep_both() {
    let repository = två_nämnder("risker/bn/jäv.yaml", "risker/sn/jäv.yaml");
    repository.write("risker/bn/jäv.yaml", jäv("Byggets"));
    repository.write("risker/sn/jäv.yaml", jäv("Socialens"));
    gjort(&repository, "plan-bn-2026.yaml");
    let bn = text(&repository, "risker-2027/jäv.yaml");
    gjort(&repository, "plan-sn-2026.yaml");
    assert!(bn.contains("Byggets") && text(&repository, "risker-2027/jäv.yaml") == bn);
    assert!(text(&repository, "plan-sn-2027.yaml").contains("risker-plan-sn-2027/jäv.yaml"));
    assert!(text(&repository, "risker-plan-sn-2027/jäv.yaml").contains("Socialens"));
    assert_eq!(checked(&repository).code, 0);
}

#[test]
fn a_year_that_has_begun_stops_the_next_plan() {
    for risk in [
        "överföring: {till: ny_plan, planår: 2026}",
        "åtgärder: {vad: Å, överföring: {till: ny_plan, planår: 2025}}",
    ] {
        let repository = planned(&format!(
            "risker: [{{id: a, namn: A, {risk}}}, {{id: b, namn: B, överföring: {{till: ny_plan}}}}]\n"
        ));
        let run = nytt_år(&repository, PLAN);
        assert!(run.code == 1 && run.err.contains("fel[överföring-till-annat-år]"), "{}", run.err);
        assert!(!repository.at("plan-2027.yaml").exists());
    }
}

/// The next plan is there: what it lacks and what it should not have is told as it is.
#[test]
fn a_plan_that_is_there_is_held_against_all_that_is_decided() {
    let repository = planned(
        "risker:\n  - {id: a, namn: A, överföring: {till: avslutas}}\n  - {id: b, namn: B, överföring: {till: ny_plan}}\n  - {id: c, namn: C, överföring: {till: ny_plan, planår: 2028}}\nväntar:\n  - {risk: w, namn: Webben, planår: 2027}\n  - {risk: x, namn: Xylofonen, planår: 2029}\n",
    );
    let next = "planår: 2027\nnämnd: bn\nrisker: [{id: a, namn: A}, {id: b, namn: B}]\n";
    repository.write("plan-2027.yaml", next);
    let run = nytt_år(&repository, PLAN);
    assert!(
        run.err.contains("risken ”a” finns i plan-2027.yaml, men 2026: avslutas"),
        "{}",
        run.err
    );
    for name in ["3. C", "Webben", "Xylofonen"] {
        let told = format!("risken ”{name}” väntar, men den finns inte i plan-2027.yaml");
        assert!(run.err.contains(&told), "{told}: {}", run.err);
    }
    assert!(run.err.contains("3 risker som förs över eller väntar saknas"), "{}", run.err);
    let next = "planår: 2027\nnämnd: bn\nrisker: [{id: w, namn: W}, {id: b, namn: B}]\nväntar: [{risk: c, namn: C, planår: 2028}, {risk: x, namn: X, planår: 2029}]\n";
    repository.write("plan-2027.yaml", next);
    let run = nytt_år(&repository, PLAN);
    assert!(!run.err.contains("]: ") && run.err.contains("Alla risker"), "{}", run.err);
}

#[test]
fn what_waits_on_is_told() {
    let repository = planned(
        "risker: [{id: b, namn: B, överföring: {till: ny_plan}}]\nväntar: [{risk: x, namn: Xylofonen, planår: 2029}, {risk: y, namn: Yxan}]\n",
    );
    let said = gjort(&repository, PLAN);
    assert!(said.contains("1 av 1 risker"), "{said}");
    assert!(said.contains("Xylofonen: väntar till 2029"), "{said}");
    assert!(said.contains("Yxan: väntar till en senare plan"), "{said}");
    planen(&repository, 2027);
}
