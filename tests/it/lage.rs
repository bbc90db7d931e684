//! Where a plan year stands on a day.

use crate::support::{Repository, skrivelse};

const PLAN: &str = "\
planår: 2025
nämnd: bn
perioder: [T1, T2, VB]
risker:
  - id: tider
    namn: Långa tider
    kontroller:
      - namn: Bygglov
        enhet: BL
        granskningar:
          - {period: T1, resultat: utan_anmärkning}
          - {period: T2, resultat: pågår}
      - enhet: TI
        kontrollmoment: Tillsynen ska vara klar i tid.
        granskningar: {period: T1, resultat: anmärkning}
    åtgärder:
      - {vad: Anställ en handläggare, ansvarig: Chefen, slutdatum: 2025-05-31, läge: pågår}
      - {vad: Skriv om rutinen, ansvarig: Chefen, slutdatum: 2025-05-01, läge: klar}
      - {vad: Följ upp varje månad, slutdatum: våren 2025}
  - id: jäv
    namn: Jäv
    åtgärder:
      - {namn: Utbilda alla, slutdatum: 2025-12-31}
      - {namn: Ta fram en lista, läge: klar}
  - id: utanför
    namn: Bara analyserad
    i_planen: false
";

fn ground() -> Repository {
    let repository = Repository::of("samples/fel/grund");
    repository.write("plan-2025.yaml", PLAN);
    repository
}

#[test]
fn what_is_reported_what_is_missing_and_what_is_late() {
    let repository = ground();
    let said = |datum: &str| {
        skrivelse(repository.path(), &["läge", "--datum", datum]).shown(repository.path())
    };
    insta::assert_snapshot!("läge: under T2", said("2025-06-15"));
    insta::assert_snapshot!("läge: efter året", said("2026-01-10"));
    insta::assert_snapshot!("läge: före året", said("2024-12-31"));
    insta::assert_snapshot!("läge: slutdatum är samma dag", said("2025-05-31"));
}

#[test]
fn the_same_as_json() {
    let repository = ground();
    let run = skrivelse(repository.path(), &["läge", "--datum", "2025-06-15", "--json"]);
    assert_eq!((run.code, run.err.as_str()), (0, ""));
    insta::assert_snapshot!("läge: json", run.out);
    let read: serde_json::Value = serde_json::from_str(&run.out).expect("it is JSON");
    assert_eq!(read["planer"][0]["perioder"][1]["redovisade"], 0);
}

#[test]
fn a_day_that_is_none_is_told() {
    let repository = ground();
    let said = |datum: &str| {
        skrivelse(repository.path(), &["läge", "--datum", datum]).shown(repository.path())
    };
    insta::assert_snapshot!("läge: ingen dag", said("2025-02-30"));
    assert_eq!(skrivelse(repository.path(), &["läge", "--datum", "i går"]).code, 2);
}

#[test]
fn a_plan_with_a_fault_is_told_and_the_others_go_on() {
    let repository = ground();
    repository.write("plan-2026.yaml", "planår: snart\nnämnd: bn\n");
    let run = skrivelse(repository.path(), &["läge", "--datum", "2025-06-15"]);
    assert_eq!(run.code, 1);
    insta::assert_snapshot!("läge: en plan med fel", run.shown(repository.path()));
}

/// The clock is asked only when no day is given.
#[test]
fn today_is_the_day_when_none_is_given() {
    let repository = ground();
    let run = skrivelse(repository.path(), &["läge"]);
    assert_eq!(run.code, 0);
    assert!(run.out.starts_with("Läget den 20"), "{}", run.out);
}

/// A plan that cannot be read is a fault, not a plan that is missing.
#[test]
fn a_faulty_plan_is_told_alone() {
    let repository = Repository::of("samples/fel/grund");
    repository.replace("plan.yaml", "nämnd: bn\n", "nämnd: bn\nnämnd: bn\n");
    let run = skrivelse(repository.path(), &["läge", "--datum", "2025-06-01"]);
    assert_eq!((run.code, run.out.as_str()), (1, ""));
    assert!(run.err.contains("står två gånger"), "{}", run.err);
}
