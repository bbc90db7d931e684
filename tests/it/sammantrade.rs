//! Meetings: what is wrong with them, and what is made when a case is wrong.

use crate::support::{Repository, files, skrivelse};

const MEETING: &str = "sammanträden/mars/sammanträde.yaml";
const SOUND: &str = "organ: bn
datum: 2025-03-04
tid: \"08:30\"
plats: Konferensrum Solrosen
punkter:
  - rubrik: Upprop
  - {ärende: ../../bygglov, föredragande: ek, tid: \"08:35–08:45\"}
";

fn repository(meeting: &str) -> Repository {
    let repository = Repository::of("samples/fel/grund");
    repository.write(MEETING, meeting);
    repository
}

#[test]
fn a_small_meeting_is_made() {
    let repository = repository(SOUND);
    let run = skrivelse(repository.path(), &["bygg"]);
    insta::assert_snapshot!(run.shown(repository.path()));
    assert_eq!(
        files(&repository.at("ut")),
        ["bygglov/rapport.pdf", "mars/handlingar.pdf", "mars/kallelse.pdf"]
    );
}

/// All that can be wrong with a list, in one run; the cases are made all the same.
#[test]
fn what_is_wrong_with_a_meeting_is_told() {
    let repository = repository(
        "organ: bnn
datum: 2025-03-04
tid: halv nio
plats: Konferensrum 😀
ordförande: elk
punkter:
  - rubrik: \"{{ sammanträde.datun }}\"
  - {ärende: ../../byglov, tid: \"08:35–08:45\"}
  - {ärende: ../../bygglov, föredragande: ek, tid: \"08:40–08:50\"}
  - {ärende: ../../bygglov/ärende.yaml, tid: \"09:00\"}
  - {ärende: ../../../annat}
  - tid: \"09:10–09:00\"
",
    );
    let checked = skrivelse(repository.path(), &["kontrollera"]);
    let built = skrivelse(repository.path(), &["bygg"]);
    assert_eq!(checked.err, built.err);
    insta::assert_snapshot!(built.shown(repository.path()));
    assert_eq!(files(&repository.at("ut")), ["bygglov/rapport.pdf"]);
}

#[test]
fn an_item_before_the_meeting_and_a_case_of_another_organ() {
    let repository = repository(&SOUND.replace("08:30", "08:40"));
    repository.replace(
        "skrivelse.yaml",
        "  bn: {namn: Byggnadsnämnden}\n",
        "  bn: {namn: Byggnadsnämnden}\n  kn: {namn: Kulturnämnden}\n",
    );
    repository.replace(MEETING, "organ: bn", "organ: kn");
    let run = skrivelse(repository.path(), &["kontrollera"]);
    insta::assert_snapshot!(run.shown(repository.path()));
}

/// The paket would lack a case that cannot be made.
#[test]
fn a_faulty_case_stops_its_paket() {
    let repository = repository(SOUND);
    repository.replace("bygglov/ärende.yaml", "handläggare: ek", "handläggare: elk");
    let run = skrivelse(repository.path(), &["bygg"]);
    insta::assert_snapshot!(run.shown(repository.path()));
    assert!(!repository.at("ut").exists());
}

/// Their papers would be written over each other.
#[test]
fn two_meetings_in_folders_of_one_name() {
    let repository = repository(SOUND);
    repository.write("annat/mars/sammanträde.yaml", SOUND);
    let run = skrivelse(repository.path(), &["bygg"]);
    insta::assert_snapshot!(run.shown(repository.path()));
    assert_eq!(files(&repository.at("ut")), ["bygglov/rapport.pdf"]);
}
