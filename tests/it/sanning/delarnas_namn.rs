//! What the parts of a risk are called where they are told one by one, and whose number a risk is told by.

use super::arskedja::{gjort, text};
use super::granby::{PLAN, checked, granby, planned, ÄRENDE};
use crate::support::{Repository, skrivelse};

/// A plan with a risk of these kontroller, and one that goes over.
fn med_kontroller(kontroller: &str) -> Repository {
    planned(&format!(
        "risker:\n  - id: arkiv\n    namn: Arkiv\n    överföring: {{till: ny_plan}}\n    granskningar: {{resultat: utan_anmärkning}}\n  \
         - id: jäv\n    namn: Jäv\n    kontroller:\n{kontroller}"
    ))
}

const WAITS: &str =
    "granskningar: {resultat: utan_anmärkning}, överföring: {till: ny_plan, planår: 2028}";
const ENDS: &str = "granskningar: {resultat: utan_anmärkning}, överföring: {till: avslutas}";

/// Two that have no name are told apart by their texts, the same in the message, in what is made and in `läge`.
#[test]
fn a_kontroll_without_a_name_is_called_by_its_text() {
    for (key, written, read) in [
        ("kontrollmoment", "Alla beslut granskas.", "Alla beslut granskas"),
        ("metod", "**Alla** [beslut](https://granby.se) läses", "Alla beslut läses"),
        ("arbetssätt", "- `Beslut` jämförs\\n- resten", "Beslut jämförs"),
        ("systematisk_kontroll", "# Stickprov", "Stickprov"),
        ("omfattning", "Tio beslut[^1]\\n\\n[^1]: Av tolv.", "Tio beslut"),
        ("frekvens", "Varje *månad*", "Varje månad"),
    ] {
        let repository = med_kontroller(&format!(
            "      - {{{key}: \"{written}\", {WAITS}}}\n      - {{metod: Något annat, {ENDS}}}\n"
        ));
        let out = gjort(&repository, PLAN);
        assert!(out.contains(&format!("2. Jäv (”{read}”): väntar till 2028")), "{key}: {out}");
        assert!(out.contains("2. Jäv (”Något annat”): avslutas"), "{key}: {out}");
        let plan = text(&repository, "plan-2027.yaml");
        assert!(
            plan.contains(&format!("delar: [{read}]")) || plan.contains(&format!("- {read}\n")),
            "{key}: {plan}"
        );
        let said = checked(&repository);
        assert_eq!(said.code, 0, "{}", said.out);
        assert!(!said.out.contains("väntan-utan-källa"), "{key}: {}", said.out);
    }
}

#[test]
fn what_is_missing_is_told_by_that_name() {
    let repository = med_kontroller(&format!(
        "      - {{metod: \"**Alla** beslut läses.\", {WAITS}}}\n      - {{metod: Något annat, {ENDS}}}\n"
    ));
    repository.write(
        "plan-2027.yaml",
        "planår: 2027\nnämnd: bn\nrisker:\n  - {id: arkiv, namn: Arkiv}\n",
    );
    repository.replace(
        ÄRENDE,
        "plan: ../../plan-2026.yaml",
        "plan: ../../plan-2026.yaml\nnästa_plan: ../../plan-2027.yaml",
    );
    let run = skrivelse(repository.path(), &["kontrollera"]);
    assert!(run.err.contains("”Alla beslut läses” väntar"), "{}", run.err);
    assert!(run.err.contains("delar: [Alla beslut läses]"), "{}", run.err);
    let run = skrivelse(repository.path(), &["nytt-år", PLAN]);
    assert!(run.err.contains("Jäv (”Alla beslut läses”)"), "{}", run.err);
    let repository = med_kontroller("      - {metod: \"**Alla** beslut läses.\"}\n");
    let run = skrivelse(repository.path(), &["läge", "--datum", "2027-01-10"]);
    assert!(run.out.contains("2. Jäv: Alla beslut läses."), "{}", run.out);
}

/// The plan before last had a risk that waits for the next; this year's has another of the same number.
fn väntar(delar: &str) -> Repository {
    let repository = granby();
    repository.write("plan-2025.yaml", "planår: 2025\nnämnd: bn\nrisker:\n  - {id: arkiv, namn: Arkiv, kontroller: [{namn: A}, {namn: B}, {namn: C}], överföring: {till: ny_plan, planår: 2027}}\n");
    repository.replace(
        PLAN,
        "nämnd: bn",
        &format!(
            "nämnd: bn\nväntar: [{{risk: arkiv, namn: Arkiv, {delar}planår: 2027, från: 2025}}]"
        ),
    );
    repository
}

#[test]
fn a_number_is_told_with_its_plan() {
    let repository = väntar("");
    let out = gjort(&repository, PLAN);
    assert!(out.contains("De här har sina nummer i planen för 2026:"), "{out}");
    assert!(out.contains("  1. Långa handläggningstider: har inget beslut"), "{out}");
    assert!(
        out.contains(
            "  Arkiv, risk 1 i planen för 2025: har väntat sedan 2025, och är med 2027 som ”arkiv”"
        ),
        "{out}"
    );
    assert!(!out.contains("1. Arkiv"), "{out}");
}

/// ”Den” of one, ”de” of several.
#[test]
fn what_is_to_be_written_is_said_of_what_waits() {
    for (delar, said) in [
        ("", "Arkiv: har väntat till i år, skriv hur den ska kontrolleras"),
        ("delar: [X], ", "Arkiv (”X”): har väntat till i år, skriv hur den ska kontrolleras"),
        (
            "delar: [X, Y], ",
            "Arkiv (”X”, ”Y”): har väntat till i år, skriv hur de ska kontrolleras",
        ),
    ] {
        let repository = väntar(delar);
        repository.remove("plan-2025.yaml");
        repository.replace(PLAN, ", från: 2025", "");
        repository.replace("risker/tillsyn.yaml", "till: verksamhetsplan", "till: ny_plan");
        let out = gjort(&repository, PLAN);
        assert!(out.contains(said), "{out}");
    }
}
