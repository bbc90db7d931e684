//! Alarms that are true each time, and what is likely to be a slip is told.

use unicode_normalization::UnicodeNormalization;

use super::fall::{HELT, fall, ärende};
use super::granby::{checked, granby, ÄRENDE};
use crate::support::{Repository, skrivelse};

/// What is told, without the paths that it is told of.
fn rules(repository: &Repository) -> Vec<String> {
    let said = checked(repository);
    let rule = |line: &str| line.split(['[', ']']).nth(1).map(str::to_owned);
    said.out.lines().filter_map(rule).filter(|rule| rule != "diarienummer-saknas").collect()
}

const BILAGA: &str = "  - {slag: rapport, titel: Läget}\n";

fn skrivelse_with(underlag: &str, text: &str) -> String {
    format!(
        "  - slag: tjänsteskrivelse\n{underlag}    avsnitt: [{{rubrik: Ärendet, text: {text}}}]\n{BILAGA}"
    )
}

/// The list of what the decision rests on names each bilaga, and so does the list of bilagor of Hässleholm.
#[test]
fn a_bilaga_that_is_listed_is_not_told() {
    let own = "    beslutsunderlag: [Reglemente]\n";
    for (underlag, text, layout, told) in [
        ("", "Nämnden ska ta ställning.", "uppsala", false),
        ("    beslutsunderlag: auto\n", "Nämnden ska ta ställning.", "uppsala", false),
        ("    beslutsunderlag: [Reglemente, auto]\n", "Nämnden ska.", "uppsala", false),
        (own, "Nämnden ska ta ställning.", "uppsala", true),
        (own, "Se bilaga 1.", "uppsala", false),
        ("    beslutsunderlag: inget\n", "Nämnden ska ta ställning.", "uppsala", true),
        (own, "Nämnden ska ta ställning.", "hassleholm", false),
        ("    beslutsunderlag: inget\n", "Nämnden ska ta ställning.", "hassleholm", true),
    ] {
        let repository = fall(HELT, &skrivelse_with(underlag, text));
        repository.replace("skrivelse.yaml", "layout: uppsala", &format!("layout: {layout}"));
        let found = rules(&repository);
        assert_eq!(
            found.iter().any(|rule| rule == "bilaga-nämns-inte"),
            told,
            "{layout}: {underlag}: {text}: {found:?}"
        );
    }
}

/// A meeting has papers without any case.
#[test]
fn a_meeting_is_enough() {
    let repository = Repository::empty();
    repository.write(
        "skrivelse.yaml",
        "kommun: Granby kommun\nlayout: uppsala\nnämnder:\n  bn: {namn: Byggnadsnämnden}\n",
    );
    let none = checked(&repository).out;
    assert!(none.contains("inget-ärende"), "{none}");
    repository.write(
        "sammanträden/möte/sammanträde.yaml",
        "organ: bn\ndatum: 2027-02-10\ntid: \"13:00\"\nplats: Stadshuset\npunkter:\n  - rubrik: Upprop\n",
    );
    assert_eq!(checked(&repository).out, "");
}

/// A next plan in which nothing is missing is as it should be.
#[test]
fn a_next_plan_that_has_all_is_no_fault() {
    let repository = granby();
    repository.replace("risker/tillsyn.yaml", "till: verksamhetsplan", "till: ny_plan");
    let made = skrivelse(repository.path(), &["nytt-år", "plan-2026.yaml"]);
    assert_eq!(made.code, 0, "{}", made.err);
    let again = skrivelse(repository.path(), &["nytt-år", "plan-2026.yaml"]);
    assert!(
        again.err.contains("Alla risker som förs över eller väntar finns i den."),
        "{}",
        again.err
    );
    assert_eq!(again.code, 0);
    repository.write("plan-2027.yaml", "planår: 2027\nnämnd: bn\n");
    let missing = skrivelse(repository.path(), &["nytt-år", "plan-2026.yaml"]);
    assert_eq!(missing.code, 1, "{}", missing.err);
}

/// Where nothing goes on to the next year there is nothing wrong either.
#[test]
fn a_year_with_nothing_to_carry_is_no_fault() {
    let repository = granby();
    repository.replace("risker/tillsyn.yaml", "till: verksamhetsplan", "till: avslutas");
    let risk = std::fs::read_to_string(repository.at("risker/handläggningstider.yaml"))
        .expect("it is there");
    repository.write("risker/handläggningstider.yaml", risk + "överföring: {till: avslutas}\n");
    for _ in 0..2 {
        let run = skrivelse(repository.path(), &["nytt-år", "plan-2026.yaml"]);
        assert_eq!(run.code, 0, "{}", run.err);
    }
}

#[test]
fn a_file_that_nobody_takes_in_is_told() {
    for (path, text) in [
        ("risker/bygglov.yaml", "id: bygglov\nnamn: Felaktiga bygglov\n"),
        ("risker-2027/tillsyn.yaml", "id: tillsyn\nnamn: Tillsyn\n"),
        ("ärenden/avrapportering/sammanfattning.md", "En text.\n"),
        ("ärenden/avrapportering/föredragning - kopia.md", "En text.\n"),
        ("ärenden/avrapportering/a\u{30a}tga\u{308}rder.md", "En text.\n"),
        ("ärenden/avrapportering/ärende - kopia.yaml", "rubrik: Ett ärende\n"),
        ("ärenden/avrapportering/ärende (1).yaml", "rubrik: Ett ärende\n"),
        ("Kopia av plan-2026.yaml", "planår: 2026\nnämnd: bn\n"),
        ("texter/slut.txt", "En text.\n"),
    ] {
        let repository = granby();
        repository.write(path, text);
        let said = checked(&repository).out;
        assert_eq!(rules(&repository), ["fil-hämtas-inte"], "{path}: {said}");
        assert!(said.contains(&path.nfc().collect::<String>()), "{said}");
    }
}

/// Many in a folder are told once.
#[test]
fn the_files_of_a_folder_are_told_together() {
    let repository = granby();
    for index in 0..8 {
        repository.write(&format!("risker-2025/risk{index}.yaml"), "id: a\nnamn: A\n");
    }
    let said = checked(&repository).out;
    assert_eq!(rules(&repository), ["fil-hämtas-inte"], "{said}");
    assert!(said.contains("och 3 till"), "{said}");
}

#[test]
fn files_that_are_no_slip_are_silent() {
    for path in [
        "LÄSMIG.md",
        "README.md",
        "risker/README.md",
        "risker/_anteckningar.md",
        "ärenden/avrapportering/.föredragning.md.swp",
        "ärenden/avrapportering/~$föredragning.docx",
        "ärenden/avrapportering/~$föredragning.md",
        "ärenden/avrapportering/föredragning.md~",
        "ärenden/avrapportering/#föredragning.md#",
        "ärenden/avrapportering/.#föredragning.md",
        "ärenden/avrapportering/föredragning.docx",
        "ärenden/avrapportering/underlag.csv",
        "ärenden/avrapportering/.DS_Store",
        ".gitlab-ci.yml",
        ".github/workflows/bygg.yaml",
        "azure-pipelines.yml",
        "mallar/LÄSMIG.txt",
        "ut/rapport.md",
    ] {
        let repository = granby();
        repository.write(path, "En text.\n");
        let told = checked(&repository).out;
        assert!(!told.contains("fil-hämtas-inte"), "{path}: {told}");
    }
    // What could not be read may take it in.
    let repository = granby();
    repository.write("risker/bygglov.yaml", "id: bygglov\nnamn: Felaktiga bygglov\n");
    repository.replace("plan-2026.yaml", "risker/tillsyn.yaml", "risker/tilsyn.yaml");
    assert!(!checked(&repository).out.contains("fil-hämtas-inte"));
    // Examples that are left behind are missed by nobody.
    let repository = fall(HELT, &skrivelse_with("", "Nämnden ska ta ställning."));
    assert_eq!(checked(&repository).out, "");
}

/// What `ny` made and nobody has written in is missed by nobody, in whatever letters its name lies there.
#[test]
fn an_example_from_a_mac_that_is_left_behind_is_silent() {
    const TEXT: &str = "ärenden/avrapportering/föredragning.md";
    let repository = granby();
    let text = std::fs::read(repository.at(TEXT)).expect("it is there");
    repository.remove(TEXT);
    repository.write(&TEXT.replace("föredragning", "fo\u{308}redragning"), text);
    repository.replace(ÄRENDE, "{fil: föredragning.md}", "Nämnden ska ta ställning.");
    let said = checked(&repository).out;
    assert!(!said.contains("fil-hämtas-inte"), "{said}");
}

/// A name in letters of several signs is the same name, and so is one with other capitals where the system takes it so.
#[test]
fn a_file_from_a_mac_that_is_taken_in_is_silent() {
    let repository = granby();
    let name = "a\u{30a}tga\u{308}rder.md";
    repository.write(&format!("ärenden/avrapportering/{name}"), "En text.\n");
    repository.write("ärenden/avrapportering/åtgärder.md", "En text.\n");
    repository.replace(ÄRENDE, "föredragning.md", "åtgärder.md");
    let said = checked(&repository).out;
    assert!(!said.contains("fil-hämtas-inte"), "{said}");
}

#[test]
fn a_copy_of_a_plan_is_told() {
    let plan = std::fs::read(granby().at("plan-2026.yaml")).expect("it is there");
    for (path, told) in [
        ("plan-2026 - kopia.yaml", true),
        ("plan-2026 (1).yaml", true),
        ("plan-gammal.yaml", true),
        ("arkiv/plan-2026.yaml", true),
    ] {
        let repository = granby();
        repository.write(path, String::from_utf8_lossy(&plan).replace("risker/", "../risker/"));
        if !path.contains('/') {
            repository.write(path, &plan);
        }
        let said = checked(&repository).out;
        assert_eq!(said.contains("oanvänd-plan"), told, "{path}: {said}");
        assert!(said.contains(&format!("inget ärende använder ”{path}”")), "{path}: {said}");
    }
    // The plan of another year, or of another nämnd, waits for its case.
    for (year, organ) in [("2027", "bn"), ("2026", "ks")] {
        let repository = granby();
        repository.replace(
            "skrivelse.yaml",
            "nämnder:\n",
            "nämnder:\n  ks: {namn: Kommunstyrelsen}\n",
        );
        let text =
            String::from_utf8_lossy(&plan).replace("planår: 2026", &format!("planår: {year}"));
        repository.write("plan-annan.yaml", text.replace("nämnd: bn", &format!("nämnd: {organ}")));
        let said = checked(&repository).out;
        assert!(!said.contains("oanvänd-plan"), "{year}: {organ}: {said}");
    }
}

/// What `ny` wrote goes out when the paper is no draft any more.
#[test]
fn the_texts_of_the_starter_are_told_when_they_go_out() {
    let repository = granby();
    assert!(!checked(&repository).out.contains("exempeltext"));
    repository.replace(ÄRENDE, "utkast: ja", "utkast: nej");
    let said = checked(&repository).out;
    for place in [
        "ärenden/avrapportering/arbetet-under-året.md:1:1: varning[exempeltext]",
        "ärenden/avrapportering/föredragning.md:3:1: varning[exempeltext]",
        "risker/handläggningstider.md:1:1: varning[exempeltext]",
        "risker/tillsyn.yaml:12:22: varning[exempeltext]",
    ] {
        assert!(said.contains(place), "{place}: {said}");
    }
    assert_eq!(said.matches("varning[exempeltext]").count(), 4, "{said}");
    for (path, text) in [
        ("ärenden/avrapportering/arbetet-under-året.md", "Vi har haft tre möten.\n"),
        ("ärenden/avrapportering/föredragning.md", "Planen för {{ plan.planår }} är klar.\n"),
        ("risker/handläggningstider.md", "Tolv beslut kom för sent.\n"),
    ] {
        repository.write(path, text);
    }
    repository.replace(
        "risker/tillsyn.yaml",
        "Alla anmälningar har bedömts i tid.",
        "Fyra av fem.",
    );
    assert!(!checked(&repository).out.contains("exempeltext"), "{}", checked(&repository).out);
}

/// So does what a new case says about what to write.
#[test]
fn what_a_new_case_asks_for_is_told_when_it_goes_out() {
    let repository = granby();
    let text = "Skriv här vad ärendet gäller.";
    let case = ärende(
        HELT,
        &format!("  - slag: tjänsteskrivelse\n    avsnitt: [{{rubrik: Ärendet, text: {text}}}]\n"),
    );
    repository.write("ärenden/nytt/ärende.yaml", case.replace("BN-2027-00001", "BN-2027-00002"));
    let said = checked(&repository).out;
    assert!(said.contains("ärenden/nytt/ärende.yaml:"), "{said}");
    assert!(said.contains("varning[exempeltext]"), "{said}");
}
