//! A meeting as it is copied, or written by someone who has seen another: what is told of it, and what that leads to.

use super::fall::{follow, lines, ny, place, told, utan_utkast, ÄRENDE};
use crate::support::Repository;

const MÖTE: &str = "sammanträden/2027-02-10/sammanträde.yaml";

const LISTA: &str = "organ: bn
datum: 2027-02-10
tid: \"08:30\"
plats: Salen
punkter:
  - ärende: ../../ärenden/avrapportering
    tid: \"08:35–08:45\"
";

/// The folder with a meeting that has its case on the list.
fn kallat() -> Repository {
    let repository = utan_utkast();
    repository.write(MÖTE, LISTA);
    let (found, sources) = told(&repository);
    assert!(found.is_empty(), "{}", lines(&found, &sources));
    repository
}

/// What is told of the folder: one thing, by this rule, at this place, with this hint.
fn one(repository: &Repository, regel: &str, plats: &str, råd: &str) {
    let (found, sources) = told(repository);
    let shown = lines(&found, &sources);
    let [only] = found.as_slice() else { panic!("not one message:\n{shown}") };
    let said = only.hints.iter().any(|hint| hint.contains(råd));
    assert!(
        only.rule.namn == regel && place(only, &sources).0 == plats && said,
        "expected {regel} at {plats} ({råd}):\n{shown}"
    );
}

fn sound(repository: &Repository) {
    let (found, sources) = told(repository);
    assert!(found.is_empty(), "{}", lines(&found, &sources));
}

/// Each copy tells it once: the one that is called after another day of that, the others of what they are copies of.
#[test]
fn a_copied_meeting_is_told_at_its_day() {
    for (copy, regel, råd) in [
        ("sammanträden/2027-03-10", "mapp-med-annan-dag", "rätta datumet, eller byt namn"),
        ("sammanträden/2027-02-10 - kopia", "samma-sammanträde", "kopierat från det andra"),
        ("sammanträden/mars", "samma-sammanträde", "kopierat från det andra"),
    ] {
        let repository = kallat();
        let path = format!("{copy}/sammanträde.yaml");
        repository.write(&path, LISTA);
        let plats = format!("{path}:2:8");
        one(&repository, regel, &plats, råd);
        repository.replace(&path, "datum: 2027-02-10", "datum: 2027-03-10");
        if copy.ends_with("kopia") {
            one(&repository, "mapp-med-annan-dag", &plats, "byt namn på mappen");
        } else {
            sound(&repository);
        }
    }
}

/// Another organ may meet the same day, and the same organ another day.
#[test]
fn other_meetings_are_no_copies() {
    let repository = kallat();
    repository.replace("skrivelse.yaml", "nämnder:\n", "nämnder:\n  bnau:\n    namn: Byggnadsnämndens arbetsutskott\n    del_av: bn\n    undertecknare: lind\n");
    for (folder, organ, datum) in
        [("utskottet", "bnau", "2027-02-10"), ("2027-03-10", "bn", "2027-03-10")]
    {
        let text = LISTA.replace("organ: bn", &format!("organ: {organ}"));
        let text = text.replace("datum: 2027-02-10", &format!("datum: {datum}"));
        repository.write(&format!("sammanträden/{folder}/sammanträde.yaml"), text);
    }
    sound(&repository);
}

#[test]
fn the_number_of_the_case_is_told_where_the_list_has_another() {
    let repository = kallat();
    repository.replace(MÖTE, "    tid:", "    diarienummer: BN-2027-00010\n    tid:");
    let plats = format!("{MÖTE}:7:19");
    one(&repository, "annat-diarienummer", &plats, "ta bort raden, så hämtas numret ur ärendet");
    let (found, _) = told(&repository);
    assert_eq!(found[0].message, "ärendets diarienummer är ”BN-2027-00001”");
    repository.replace(MÖTE, "BN-2027-00010", "BN-2027-00001");
    sound(&repository);
    repository.replace(MÖTE, "BN-2027-00001", "BN-2027-00010");
    repository.replace(ÄRENDE, "diarienummer: BN-2027-00001", "#diarienummer: BN-2027-00001");
    let write = "skriv ”diarienummer: BN-2027-00010” i ärendet, och ta bort raden här";
    one(&repository, "annat-diarienummer", &plats, write);
}

#[test]
fn nearly_the_word_that_fetches_the_proposal_is_told() {
    for written in ["Ärendets", "ärendet", "Ärendets förslag", "ärendets.", "\"”Ärendets”\""]
    {
        let repository = kallat();
        repository.replace(MÖTE, "    tid:", &format!("    förslag: {written}\n    tid:"));
        let råd = "skriv ”förslag: ärendets”, så hämtas";
        one(&repository, "nästan-ärendets", &format!("{MÖTE}:7:14"), råd);
        let (found, sources) = told(&repository);
        assert!(follow(&repository, &found[0], &sources));
        sound(&repository);
        let text = std::fs::read_to_string(repository.at(MÖTE)).expect("it is there");
        assert!(text.contains("    förslag: ärendets\n"), "{text}");
    }
    // Without a case there is nothing to fetch.
    let repository = kallat();
    repository.replace(MÖTE, "ärende: ../../ärenden/avrapportering", "rubrik: Val av justerare");
    repository.replace(MÖTE, "    tid:", "    förslag: Ärendets\n    tid:");
    one(&repository, "nästan-ärendets", &format!("{MÖTE}:7:14"), "eller förslaget i några ord");
    // Words that say something are printed as they stand.
    for written in ["Nämnden tar del av ärendet.", "Ärendet utgår", "Enligt ärendets förslag"]
    {
        let repository = kallat();
        repository.replace(MÖTE, "    tid:", &format!("    förslag: {written}\n    tid:"));
        sound(&repository);
    }
}

#[test]
fn a_list_without_items_is_told() {
    for empty in ["punkter:\n", "punkter: []\n", "punkter: ~\n"] {
        let repository = ny();
        let (head, _) = LISTA.split_once("punkter:").expect("it has items");
        repository.write(MÖTE, format!("{head}{empty}"));
        one(&repository, "inga-punkter", &format!("{MÖTE}:5:1"), "- rubrik: Upprop");
        repository.write(MÖTE, format!("{head}punkter:\n  - rubrik: Upprop\n"));
        sound(&repository);
    }
}

/// Told of the case as a whole, and of one handling of it.
#[test]
fn a_draft_in_a_paket_is_told() {
    let repository = ny();
    repository.write(MÖTE, LISTA);
    one(&repository, "utkast-i-paketet", &format!("{MÖTE}:6:13"), "ta bort ”utkast: ja”");
    let (found, sources) = told(&repository);
    let (related, _) = &found[0].related[0];
    assert_eq!(sources.get(related.file).name, ÄRENDE);
    repository.write(
        ÄRENDE,
        "diarienummer: BN-2027-00001\nrubrik: Remiss\ndatum: 2027-01-29\nnämnd: bn\nhandläggare: ek\nhandlingar:\n  - slag: rapport\n    titel: Svar\n    utkast: ja\n    avsnitt: [{rubrik: Svar, text: Vi svarar.}]\n",
    );
    one(&repository, "utkast-i-paketet", &format!("{MÖTE}:6:13"), "ta bort ”utkast: ja”");
    repository.replace(ÄRENDE, "    utkast: ja\n", "");
    sound(&repository);
}

/// The path that works is told, from however wrong a depth it is written, and who takes it has no fault left.
#[test]
fn a_case_from_the_wrong_depth_is_found() {
    for written in [
        "ärenden/avrapportering",
        "./ärenden/avrapportering",
        "../ärenden/avrapportering",
        "../../../ärenden/avrapportering",
        "../../../../granby/ärenden/avrapportering",
        "/ärenden/avrapportering",
        "avrapportering",
    ] {
        let repository = kallat();
        repository.replace(MÖTE, "../../ärenden/avrapportering", written);
        let (found, sources) = told(&repository);
        let shown = lines(&found, &sources);
        assert!(found.len() == 1, "{written}:\n{shown}");
        let meant = "menade du ”../../ärenden/avrapportering”?";
        assert_eq!(found[0].hints, [meant], "{written}:\n{shown}");
        assert!(follow(&repository, &found[0], &sources));
        sound(&repository);
    }
}

/// What a person writes for a time, and what the program says to write.
#[test]
fn times_are_told_in_full() {
    for (tid, rätt) in [
        ("kl 8.35", "08:35"),
        ("8.35-8.45", "08:35"),
        ("kl. 08:35–08:45", "08:35"),
        ("08.35 – 08.45", "08:35"),
        ("8–9", "08:00"),
        ("8,35", "08:35"),
    ] {
        let repository = kallat();
        repository.replace(MÖTE, "    tid: \"08:35–08:45\"\n", "");
        repository.replace(MÖTE, "tid: \"08:30\"", &format!("tid: {tid}"));
        followed_to(&repository, &format!("skriv den så här: \"{rätt}\""));
    }
    for (tid, rätt) in [
        ("kl. 08:35–08:45", "08:35–08:45"),
        ("8–9", "08:00–09:00"),
        ("8,35–8,45", "08:35–08:45"),
        ("8.35 till 9", "08:35–09:00"),
        ("08:35—08:45", "08:35–08:45"),
        ("0835-0845", "08:35–08:45"),
    ] {
        let repository = kallat();
        repository.replace(MÖTE, "tid: \"08:30\"", "tid: \"08:00\"");
        repository.replace(MÖTE, "tid: \"08:35–08:45\"", &format!("tid: {tid}"));
        followed_to(&repository, &format!("skriv den så här: \"{rätt}\""));
    }
    for tid in ["8.35-8.45", "08.35 – 08.45", "08:35-08:45"] {
        let repository = kallat();
        repository.replace(MÖTE, "tid: \"08:35–08:45\"", &format!("tid: {tid}"));
        sound(&repository);
    }
    let repository = kallat();
    repository.replace(MÖTE, "tid: \"08:35–08:45\"", "tid: kl 8.35");
    let (found, _) = told(&repository);
    assert_eq!(found[0].hints, ["skriv också när den slutar, till exempel \"08:35–08:50\""]);
}

fn followed_to(repository: &Repository, råd: &str) {
    let (found, sources) = told(repository);
    let shown = lines(&found, &sources);
    assert!(found.len() == 1 && found[0].hints == [råd], "expected {råd}:\n{shown}");
    assert!(follow(repository, &found[0], &sources));
    sound(repository);
}

/// Where nämnder are listed is told when none is meant that is there.
#[test]
fn an_unknown_organ_is_to_be_added() {
    for (organ, add) in [("xyz", true), ("bnn", false)] {
        let repository = kallat();
        repository.replace(MÖTE, "organ: bn", &format!("organ: {organ}"));
        let (found, sources) = told(&repository);
        let is_told =
            found[0].hints.iter().any(|hint| hint.contains("”nämnder:” i skrivelse.yaml"));
        assert_eq!(is_told, add, "{}", lines(&found, &sources));
    }
}

/// What `ny sammanträde` leaves to be written is told until it is.
#[test]
fn what_is_to_be_written_in_a_new_meeting_is_told() {
    let repository = ny();
    let run = crate::support::skrivelse(repository.path(), &["ny", "sammanträde", "2027-02-10"]);
    assert_eq!(run.code, 0, "{}", run.err);
    one(&repository, "exempeltext", &format!("{MÖTE}:5:8"), "skriv er egen text");
    repository.replace(MÖTE, "Skriv här var sammanträdet hålls", "Salen");
    sound(&repository);
}
