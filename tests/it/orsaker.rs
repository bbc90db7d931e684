//! A cause is told once: what follows from it is not told, and no place is in a file that users do not have.

use crate::support::{Repository, Run, skrivelse};

/// The folder that `skrivelse ny` makes, with a diarienummer.
fn ny() -> Repository {
    let repository = Repository::of("templates/ny");
    repository.replace("ärenden/avrapportering/ärende.yaml", "#diarienummer", "diarienummer");
    repository
}

const MEETING: &str = "organ: bn\ndatum: 2027-02-10\ntid: \"09:00\"\nplats: Salen\npunkter:\n  - ärende: ../ärenden/avrapportering\n";

/// What is told, each by its rule.
fn told(run: &Run) -> Vec<&str> {
    let lines = run.err.lines().filter_map(|line| line.split_once("]: "));
    let rules = lines.filter_map(|(head, _)| head.split_once('['));
    rules
        .filter(|(level, _)| ["fel", "varning", "råd"].contains(level))
        .map(|(_, rule)| rule)
        .collect()
}

/// What `kontrollera` tells after a change of one file; `bygg` tells the same.
fn after(file: &str, from: &str, to: &str) -> Vec<String> {
    let repository = ny();
    repository.replace(file, from, to);
    alike(&repository)
}

fn alike(repository: &Repository) -> Vec<String> {
    let checked = skrivelse(repository.path(), &["kontrollera"]);
    let built = skrivelse(repository.path(), &["bygg"]);
    // Only `bygg` looks at what an earlier one left.
    let of_today = |rule: &&str| *rule != "gamla-handlingar";
    let found: Vec<&str> = told(&built).into_iter().filter(of_today).collect();
    assert_eq!(told(&checked), found);
    assert!(!checked.err.contains("--> inbyggd/"), "{}", checked.err);
    told(&checked).into_iter().map(str::to_owned).collect()
}

const ÄRENDE: &str = "ärenden/avrapportering/ärende.yaml";

#[test]
fn a_plan_that_cannot_be_read_is_told_once() {
    assert_eq!(after("plan-2026.yaml", "nämnd: bn", "nämnd:bn").len(), 1);
    assert_eq!(after("plan-2026.yaml", "planår: 2026\n", "planår: 2026\n  fel: x\n").len(), 1);
    assert_eq!(after(ÄRENDE, "plan: ../../", "plan: ../"), ["okänd-plan"]);
    assert_eq!(after("risker/tillsyn.yaml", "till: verksamhetsplan", "till: ny plan").len(), 1);
}

#[test]
fn an_organ_that_is_not_there_is_told_once() {
    assert_eq!(after(ÄRENDE, "nämnd: bn", "nämnd: b"), ["okänd-nämnd"]);
    let repository = ny();
    // That the case is a draft is another cause.
    repository.replace("skrivelse.yaml", "enheter:", "regler: {utkast-i-paketet: av}\nenheter:");
    repository.write("möte/sammanträde.yaml", MEETING.replace("organ: bn", "organ: Utskottet"));
    assert_eq!(alike(&repository), ["okänd-nämnd"]);
}

#[test]
fn a_paket_tells_nothing_of_the_faults_of_its_cases() {
    let repository = ny();
    repository.write("möte/sammanträde.yaml", MEETING);
    repository.replace("skrivelse.yaml", "enheter:", "regler: {utkast-i-paketet: av}\nenheter:");
    assert_eq!(alike(&repository), [] as [&str; 0]);
    repository.replace("skrivelse.yaml", "enheter:", "ord: {fråga_sannolikhet: x}\nenheter:");
    assert_eq!(alike(&repository), ["okänt-layoutord"]);
    let built = skrivelse(repository.path(), &["bygg"]);
    assert!(built.out.contains("1 ärende och 1 sammanträde blev inte gjorda"), "{}", built.out);
}

/// However many cases are made with it, and however much Typst has to say of what comes after.
#[test]
fn a_slip_in_a_component_is_told_once() {
    let repository = ny();
    for number in 2..5 {
        let text = std::fs::read_to_string(repository.at(ÄRENDE)).expect("it is there");
        let text = text.replace("BN-2027-00001", &format!("BN-2027-0000{number}"));
        let text = text.replace("{fil: ", "{fil: ../avrapportering/");
        repository.write(&format!("ärenden/nr-{number}/ärende.yaml"), text);
    }
    assert_eq!(skrivelse(repository.path(), &["mallar", "--kopiera", "lib/avsnitt.typ"]).code, 0);
    assert_eq!(alike(&repository), [] as [&str; 0]);
    repository.replace("mallar/lib/avsnitt.typ", "#let text_under(", "#let text_under((");
    assert_eq!(alike(&repository), ["oläslig-komponent"]);
}

#[test]
fn what_another_file_takes_in_is_no_plan() {
    let repository = ny();
    let text = std::fs::read(repository.at("risker/tillsyn.yaml")).expect("it is there");
    repository.remove("risker/tillsyn.yaml");
    repository.write("risker/plantillsyn.yaml", text);
    repository.replace("plan-2026.yaml", "tillsyn.yaml", "plantillsyn.yaml");
    assert_eq!(alike(&repository), [] as [&str; 0]);
}

#[test]
fn what_has_one_cure_is_told_once() {
    let till_ny_plan = "överföring: {till: ny_plan}\n";
    let repository = ny();
    repository.replace("risker/tillsyn.yaml", "överföring:\n  till: verksamhetsplan", till_ny_plan);
    let other = "risker/handläggningstider.yaml";
    let text = std::fs::read_to_string(repository.at(other)).expect("it is there");
    repository.write(other, format!("{text}{till_ny_plan}"));
    assert_eq!(alike(&repository), ["nästa-plan-saknas"]);
    let checked = skrivelse(repository.path(), &["kontrollera"]);
    assert!(checked.err.contains("också risker/"), "{}", checked.err);
    assert_eq!(after("risker/tillsyn.yaml", "\nnamn: ", "\nNamn: "), ["nyckel-finns-inte"]);
}

/// A hundred are shown, all are counted, and all are shown to who asks.
#[test]
fn very_many_of_one_kind_are_counted() {
    let repository = ny();
    let keys: Vec<String> = (0..250).map(|number| format!("nyckel{number}: x\n")).collect();
    let keys = keys.concat();
    repository.replace("plan-2026.yaml", "nämnd: bn\n", &format!("nämnd: bn\n{keys}"));
    let checked = skrivelse(repository.path(), &["kontrollera"]);
    assert_eq!(told(&checked).len(), 101);
    assert!(checked.err.contains("150 till av samma slag i plan-2026.yaml visas inte"));
    assert!(checked.out.contains("250 fel"), "{}", checked.out);
    let all = skrivelse(repository.path(), &["kontrollera", "--alla"]);
    assert_eq!(told(&all).len(), 250);
}

/// What only Typst finds is told at what the user wrote, never in a file of the program.
#[test]
fn what_typst_finds_is_told_in_a_file_of_the_user() {
    let repository = ny();
    repository.write("mallar/lib/tabell.typ", "#let tabell(..allt) = heading[]\n");
    let table = "| Enhet | Antal |\n|---|---|\n| Norr | 1 |\n";
    repository.write("ärenden/avrapportering/föredragning.md", table);
    let built = skrivelse(repository.path(), &["bygg"]);
    assert_eq!(told(&built), ["går-inte-att-sätta"]);
    assert!(built.err.contains("--> mallar/lib/tabell.typ:1:"), "{}", built.err);
    assert!(!built.err.contains("--> inbyggd/"), "{}", built.err);
}

/// The last that is told is what the rest follows from.
#[test]
fn a_cause_stands_last() {
    let repository = ny();
    repository.replace("plan-2026.yaml", "nämnd: bn", "nämnd:bn");
    repository.replace(ÄRENDE, "rubrik: Ärendet", "rubrik: Ärendet\n        okänd: x");
    repository.replace("skrivelse.yaml", "kommun:", "okänd: x\nkommun:");
    let told = alike(&repository);
    assert_eq!(told.len(), 3, "{told:?}");
    let said = skrivelse(repository.path(), &["kontrollera"]).err;
    let places: Vec<&str> = said.lines().filter(|line| line.contains("--> ")).collect();
    assert!(places[2].contains("plan-2026.yaml:"), "{said}");
}
