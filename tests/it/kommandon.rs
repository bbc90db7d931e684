//! The command line: arguments, exit codes, what is printed and which files are written.

#![expect(clippy::disallowed_methods, reason = "a test clears up")]

use std::path::Path;

use crate::support::{Repository, files, skrivelse};

fn ground() -> Repository {
    Repository::of("samples/fel/grund")
}

/// What was printed, and the exit code, with the folder left out.
macro_rules! said {
    ($name:literal, $arguments:expr) => {
        let repository = ground();
        insta::assert_snapshot!(
            $name,
            skrivelse(repository.path(), $arguments).shown(repository.path())
        );
    };
}

/// What the help says stands in the snapshot of `kommandorad`.
#[test]
fn help_may_be_asked_for_in_four_ways() {
    let repository = ground();
    let help = |words: &[&str]| skrivelse(repository.path(), words).shown(repository.path());
    let wanted = help(&["bygg", "--hjälp"]);
    assert!(wanted.contains("Användning: skrivelse bygg"), "{wanted}");
    for word in ["--help", "-h", "-?"] {
        assert_eq!(help(&["bygg", word]), wanted, "{word}");
    }
    said!("inget kommando", &[] as &[&str]);
}

#[test]
fn wrong_usage() {
    said!("okänt kommando", &["byg"]);
    said!("okänt val", &["bygg", "--utt", "x"]);
    said!("val utan värde", &["bygg", "--ut"]);
    said!("för många mappar", &["kontrollera", "bygglov", "plan.yaml"]);
    assert_eq!(skrivelse(ground().path(), &["byg"]).code, 2);
}

#[test]
fn a_build_tells_what_it_wrote() {
    let repository = ground();
    let run = skrivelse(repository.path(), &["bygg"]);
    assert_eq!(
        (run.out.as_str(), run.err.as_str()),
        ("ut/bygglov/rapport.pdf (1 sida)\nKlart: 1 handling i ut.\n", "")
    );
    assert_eq!(files(&repository.at("ut")), ["bygglov/rapport.pdf"]);
}

#[test]
fn the_english_names_do_the_same() {
    let repository = ground();
    assert_eq!(skrivelse(repository.path(), &["build", "--out", "papers"]).code, 0);
    assert_eq!(files(&repository.at("papers")), ["bygglov/rapport.pdf"]);
    assert!(!repository.at("ut").exists());
    let run = skrivelse(repository.path(), &["check"]);
    assert_eq!((run.code, run.out.as_str()), (0, "1 ärende kontrollerat: inga fel.\n"));
}

/// A handläggare stands in the folder of her case; CI names it from the outside.
#[test]
fn any_folder_of_the_repository_will_do() {
    let repository = ground();
    let from_case = skrivelse(&repository.at("bygglov"), &["bygg"]);
    assert_eq!(from_case.code, 0, "{}", from_case.err);
    assert_eq!(files(&repository.at("ut")), ["bygglov/rapport.pdf"]);
    let outside = repository.path().parent().expect("a folder lies somewhere");
    let from_outside = skrivelse(outside, &[Path::new("kontrollera"), &repository.at("bygglov")]);
    assert_eq!(
        (from_outside.code, from_outside.out.as_str()),
        (0, "1 ärende kontrollerat: inga fel.\n")
    );
}

/// A faulty case writes nothing and leaves what it wrote before; the other cases are built.
#[test]
fn a_faulty_case_stops_no_other() {
    let repository = ground();
    repository.write(
        "tillsyn/ärende.yaml",
        std::fs::read(repository.at("bygglov/ärende.yaml")).expect("it is there"),
    );
    assert_eq!(skrivelse(repository.path(), &["bygg"]).code, 0);
    let before = std::fs::read(repository.at("ut/bygglov/rapport.pdf")).expect("it was written");
    repository.replace("bygglov/ärende.yaml", "handläggare: ek", "handläggare: elk");
    repository.replace("tillsyn/ärende.yaml", "Bygglov", "Tillsyn");
    repository.remove("ut/tillsyn/rapport.pdf");
    let run = skrivelse(repository.path(), &["bygg"]);
    insta::assert_snapshot!(run.shown(repository.path()));
    assert_eq!(std::fs::read(repository.at("ut/bygglov/rapport.pdf")).expect("it is left"), before);
    assert_eq!(files(&repository.at("ut")), ["bygglov/rapport.pdf", "tillsyn/rapport.pdf"]);
}

/// Two cases that would write over each other; and a folder without any.
#[test]
fn cases_have_folders_of_their_own() {
    let repository = ground();
    let case = std::fs::read(repository.at("bygglov/ärende.yaml")).expect("it is there");
    repository.write("2024/bygglov/ärende.yaml", case);
    repository.replace("2024/bygglov/ärende.yaml", "../plan.yaml", "../../plan.yaml");
    let run = skrivelse(repository.path(), &["bygg"]);
    insta::assert_snapshot!("två ärenden i mappar med samma namn", run.shown(repository.path()));
    assert!(!repository.at("ut").exists());
    repository.remove("bygglov/ärende.yaml");
    repository.remove("2024/bygglov/ärende.yaml");
    let run = skrivelse(repository.path(), &["bygg"]);
    insta::assert_snapshot!("inget ärende", run.shown(repository.path()));
}

/// A file that is nearly named as it should be is not read, and told of.
#[test]
fn a_slip_in_the_name_of_a_file() {
    let repository = ground();
    let case = std::fs::read(repository.at("bygglov/ärende.yaml")).expect("it is there");
    repository.write("tillsyn/Ärende.yaml.txt", &case);
    repository.write("plan-2023.yml", "planår: 2023");
    insta::assert_snapshot!(
        skrivelse(repository.path(), &["kontrollera"]).shown(repository.path())
    );
}

/// A bilaga is called by its own title in what the decision rests on.
#[test]
fn a_bilaga_with_a_title_of_its_own() {
    let repository = ground();
    let rapport = "  - slag: rapport\n    titel: Tiderna {{ plan.planår }}\n";
    repository.replace(
        "bygglov/ärende.yaml",
        "  - slag: rapport\n",
        &format!("  - slag: tjänsteskrivelse\n{rapport}"),
    );
    assert_eq!(skrivelse(repository.path(), &["bygg"]).code, 0);
    let text = crate::pdf::Pdf::read(&repository.at("ut/bygglov/tjänsteskrivelse.pdf")).text();
    assert!(text.contains("Bilaga 1, Tiderna 2024\n"), "{text}");
}

/// A folder stands where the PDF should, and a file where the folder should.
#[test]
fn what_cannot_be_written() {
    let repository = ground();
    repository.folder("ut/bygglov/rapport.pdf");
    let run = skrivelse(repository.path(), &["bygg"]);
    insta::assert_snapshot!("filen går inte att skriva", run.shown(repository.path()));
    assert_eq!(files(&repository.at("ut")), [] as [&str; 0]);
    let run = skrivelse(repository.path(), &["bygg", "--ut", "plan.yaml"]);
    insta::assert_snapshot!("mappen går inte att skriva", run.shown(repository.path()));
}

/// A new folder builds as it is, and is not written into twice.
#[test]
fn a_new_folder_builds() {
    let place = Repository::empty();
    let made = skrivelse(place.path(), &["ny", "min mapp"]);
    insta::assert_snapshot!("ny", made.shown(place.path()));
    let folder = place.at("min mapp");
    let start = files(&folder);
    insta::assert_snapshot!("ny: filerna", start.join("\n"));
    let built = skrivelse(&folder, &["bygg"]);
    insta::assert_snapshot!("ny: bygg", built.shown(&folder));
    std::fs::remove_dir_all(folder.join("ut")).expect("it was made");
    let again = skrivelse(place.path(), &["ny", "min mapp"]);
    insta::assert_snapshot!("ny: mappen finns", again.shown(place.path()));
    assert_eq!(files(&folder), start);
    insta::assert_snapshot!("ny utan mapp", skrivelse(place.path(), &["ny"]).shown(place.path()));
}

/// The schemas, one printed and all written.
#[test]
fn schemas_are_printed_and_written() {
    let place = Repository::empty();
    let listed = skrivelse(place.path(), &["schema"]);
    insta::assert_snapshot!("schema", listed.shown(place.path()));
    let written = skrivelse(place.path(), &["schema", "--till", "scheman"]);
    assert_eq!(written.code, 0, "{}", written.err);
    let names = [
        "arende",
        "atgard",
        "avsnitt",
        "fordjupning",
        "granskning",
        "grupp",
        "handling",
        "kontroll",
        "ord",
        "plan",
        "risk",
        "sammantrade",
        "skrivelse",
        "tema",
    ]
    .map(|name| format!("{name}.schema.json"));
    assert_eq!(files(&place.at("scheman")), names);
    let printed = skrivelse(place.path(), &["schema", "arende"]);
    let file = std::fs::read_to_string(place.at("scheman/arende.schema.json"));
    assert_eq!(printed.out, file.expect("it was written"));
    let unknown = skrivelse(place.path(), &["schema", "plam"]);
    insta::assert_snapshot!("schema: okänt slag", unknown.shown(place.path()));
}

/// Who reads the output may stop reading.
#[test]
fn a_closed_pipe_is_no_fault() {
    let repository = ground();
    for arguments in [["bygg", "--hjälp"], ["bygg", "bygglov"]] {
        let (reader, writer) = std::io::pipe().expect("a pipe can be made");
        drop(reader);
        let mut program = std::process::Command::new(env!("CARGO_BIN_EXE_skrivelse"));
        program.args(arguments).current_dir(repository.path()).stdout(writer);
        let output = program.output().expect("the program runs");
        assert_eq!(String::from_utf8_lossy(&output.stderr), "");
        assert!(output.status.success());
    }
}

/// Warnings do not stop a build.
#[test]
fn a_draft_is_built_with_a_warning() {
    let repository = ground();
    repository.replace("bygglov/ärende.yaml", "diarienummer: BN-2025-17\n", "");
    insta::assert_snapshot!(skrivelse(repository.path(), &["bygg"]).shown(repository.path()));
}

/// A rule can be set to another level, and excused in one place.
#[test]
fn rules_are_set_and_excused() {
    let repository = ground();
    repository.replace("bygglov/ärende.yaml", "diarienummer: BN-2025-17\n", "");
    let excused = |repository: &Repository| skrivelse(repository.path(), &["kontrollera"]);
    repository.write(
        "skrivelse.yaml",
        std::fs::read_to_string(repository.at("skrivelse.yaml")).expect("it is there")
            + "regler: {diarienummer-saknas: fel}\n",
    );
    assert_eq!(excused(&repository).code, 1);
    repository.replace(
        "bygglov/ärende.yaml",
        "rubrik: Bygglov",
        "# skrivelse: av diarienummer-saknas – diarieförs i mars\nrubrik: Bygglov",
    );
    let run = excused(&repository);
    assert_eq!((run.code, run.err.as_str()), (0, ""));
}

/// An excuse that excuses nothing is told.
#[test]
fn an_excuse_with_a_slip_is_told() {
    let repository = ground();
    repository.replace(
        "bygglov/ärende.yaml",
        "rubrik: Bygglov",
        "# skrivelse: av diarienummer-sakas – diarieförs i mars\n#skrivelse: okänd-nyckel\nrubrik: Bygglov",
    );
    insta::assert_snapshot!(
        skrivelse(repository.path(), &["kontrollera"]).shown(repository.path())
    );
}

/// A paper of a handling that was taken away stays in the folder, and that is told.
#[test]
fn a_paper_that_is_left_behind_is_told() {
    let repository = ground();
    repository.write("ut/bygglov/bilaga-1-rapport.pdf", "gammal");
    insta::assert_snapshot!(skrivelse(repository.path(), &["bygg"]).shown(repository.path()));
    assert!(repository.at("ut/bygglov/bilaga-1-rapport.pdf").is_file());
}

/// A case that is copied from another has its number too.
#[test]
fn two_cases_with_one_number_are_told() {
    let repository = ground();
    repository.lay_over(&crate::support::project("samples/fel/grund"));
    let case = std::fs::read_to_string(repository.at("bygglov/ärende.yaml")).expect("it is there");
    repository.write("tillsyn/ärende.yaml", &case);
    insta::assert_snapshot!(
        skrivelse(repository.path(), &["kontrollera"]).shown(repository.path())
    );
}

/// The title stands in the footer too, where an address is no link.
#[test]
fn an_address_in_a_title_builds() {
    let repository = ground();
    repository.replace(
        "bygglov/ärende.yaml",
        "rubrik: Bygglov",
        "rubrik: Om bygglov@granby.example",
    );
    repository.replace(
        "bygglov/ärende.yaml",
        "slag: rapport",
        "slag: rapport\n    titel: Om bygglov@granby.example",
    );
    let run = skrivelse(repository.path(), &["bygg"]);
    assert_eq!((run.code, run.err.as_str()), (0, ""));
}

/// A bilaga that the tjänsteskrivelse does not mention.
#[test]
fn a_bilaga_that_nothing_refers_to_is_told() {
    let repository = ground();
    repository.replace(
        "bygglov/ärende.yaml",
        "  - slag: rapport",
        "  - slag: tjänsteskrivelse\n    beslutsunderlag: [Reglemente]\n    avsnitt: {text: Se bilaga 12.}\n  - slag: rapport\n    id: tider",
    );
    insta::assert_snapshot!(
        skrivelse(repository.path(), &["kontrollera"]).shown(repository.path())
    );
}
