//! Nothing that lies left of an earlier build passes for today's.

#![expect(clippy::disallowed_methods, reason = "a test moves folders")]

use super::{granby, with_fault};
use crate::support::{Repository, files, skrivelse};

fn built(repository: &Repository) {
    let run = skrivelse(repository.path(), &["bygg"]);
    assert_eq!((run.code, run.err.as_str()), (0, ""));
}

fn moved(repository: &Repository, from: &str, to: &str) {
    std::fs::rename(repository.at(from), repository.at(to)).expect("it can be moved");
}

#[test]
fn folders_of_what_has_another_name_or_is_gone_are_told() {
    let repository = granby();
    built(&repository);
    moved(&repository, "ärenden/bygglov", "ärenden/bygglov under året");
    moved(&repository, "sammanträden/mars", "sammanträden/2025-03-04");
    let meeting = "sammanträden/2025-03-04/sammanträde.yaml";
    repository.replace(meeting, "ärenden/bygglov", "ärenden/bygglov under året");
    let run = skrivelse(repository.path(), &["bygg"]);
    insta::assert_snapshot!("mappar som ligger kvar", run.shown(repository.path()));
    for folder in ["ut/bygglov", "ut/mars"] {
        assert!(!files(&repository.at(folder)).is_empty(), "{folder} is the user's to remove");
        std::fs::remove_dir_all(repository.at(folder)).expect("it is there");
    }
    built(&repository);
    std::fs::remove_dir_all(repository.at("ärenden/2025")).expect("it is there");
    repository.replace(meeting, "  - {ärende: \"../../ärenden/2025/tillsyn i närområdet\", förslag: Nämnden tar del av läget.}\n", "");
    let run = skrivelse(repository.path(), &["bygg"]);
    assert_eq!((run.code, run.err.matches("[mapp-ligger-kvar]").count()), (0, 1), "{}", run.err);
    assert!(run.err.contains("”ut/tillsyn i närområdet”"), "{}", run.err);
}

/// Told wherever the papers are written, and of papers in another layout by themselves.
#[test]
fn each_folder_of_papers_is_looked_through() {
    let repository = granby();
    let layout = ["bygg", "--layout", "malmo"];
    for arguments in [&["bygg", "--ut", "papper"][..], &layout, &["bygg"]] {
        assert_eq!(skrivelse(repository.path(), arguments).code, 0);
    }
    moved(&repository, "sammanträden/mars", "sammanträden/april");
    for (arguments, folder) in [
        (&["bygg", "--ut", "papper"][..], "papper/mars"),
        (&layout, "ut/layout-malmo/mars"),
        (&["bygg"], "ut/mars"),
        (&["bygg", "ärenden/bygglov"], "ut/mars"),
    ] {
        let run = skrivelse(repository.path(), arguments);
        let told = format!("mappen ”{folder}” ligger kvar");
        assert!(run.err.contains(&told), "{arguments:?}: {}", run.err);
        assert_eq!(run.err.matches("[mapp-ligger-kvar]").count(), 1, "{arguments:?}: {}", run.err);
    }
}

/// What the user has put there is nobody's business, nor folders without papers of ours.
#[test]
fn what_is_not_ours_is_not_told() {
    let repository = granby();
    repository.write("ut/kvitton/kvitto.pdf", "%PDF-1.7 nothing of ours");
    repository.write("ut/anteckningar/läs.txt", "hej");
    repository.folder("ut/tom");
    built(&repository);
}

/// A colleague's fault: what lies there is told, and left as it is until there is something new.
#[test]
fn an_old_paket_is_told() {
    let repository = granby();
    built(&repository);
    let paket = repository.at("ut/mars/handlingar.pdf");
    let before = std::fs::read(&paket).expect("it was made");
    with_fault(&repository);
    let run = skrivelse(repository.path(), &["bygg"]);
    insta::assert_snapshot!("gamla handlingar", run.shown(repository.path()));
    assert_eq!(std::fs::read(&paket).expect("it is left"), before);
    let report = skrivelse(repository.path(), &["bygg", "--rapport", "kort"]);
    assert_eq!(report.out.matches("varning[gamla-handlingar]").count(), 2, "{}", report.out);
    repository.replace("ärenden/bygglov/ärende.yaml", "handläggare: elk", "handläggare: ek");
    built(&repository);
}

/// A fault that only the pages have, and one in the list itself.
#[test]
fn old_papers_are_told_whatever_stopped_the_new() {
    let repository = granby();
    built(&repository);
    repository.replace("sammanträden/mars/sammanträde.yaml", "organ: bn", "organ: bm");
    let run = skrivelse(repository.path(), &["bygg"]);
    assert!(
        run.err.contains(
            "”ut/mars/handlingar.pdf” och ”ut/mars/kallelse.pdf” är från ett tidigare bygge"
        ),
        "{}",
        run.err
    );
    assert!(!run.err.contains("--utan-felaktiga"), "it would not help: {}", run.err);
    repository.replace("sammanträden/mars/sammanträde.yaml", "organ: bm", "organ: bn");
    repository.write("mallar/uppsala/rapport.typ.j2", super::utan_felaktiga::STOPS);
    let run = skrivelse(repository.path(), &["bygg"]);
    let told = "”ut/bygglov/rapport.pdf” är från ett tidigare bygge";
    assert!(run.err.contains(told), "{}", run.err);
    assert_eq!(run.err.matches("[gamla-handlingar]").count(), 2, "{}", run.err);
}

/// Where nothing was made before, there is nothing old.
#[test]
fn a_first_build_tells_nothing_of_old_papers() {
    let repository = granby();
    with_fault(&repository);
    let run = skrivelse(repository.path(), &["bygg"]);
    assert!(run.code == 1 && !run.err.contains("gamla-handlingar"), "{}", run.err);
}

/// A case and a meeting in folders of one name: the meeting is not made, and the papers of the case are new.
#[test]
fn what_was_made_today_is_not_old() {
    let repository = granby();
    built(&repository);
    moved(&repository, "sammanträden/mars", "sammanträden/bygglov");
    let run = skrivelse(repository.path(), &["bygg"]);
    assert!(run.out.contains("ut/bygglov/rapport.pdf"), "{}", run.out);
    assert!(!run.err.contains("gamla-handlingar"), "{}", run.err);
    let named = "fel[samma-mappnamn]: mappen med sammanträdet har samma namn som ”ärenden/bygglov”";
    assert!(run.err.contains(named), "{}", run.err);
}

/// A case that was made by itself: the paket with it is told until it is made too, and of other cases nothing is.
#[test]
fn a_paket_that_is_older_than_its_cases_is_told() {
    const OLD: &str = "varning[gamla-handlingar]: ”ut/mars/handlingar.pdf” är äldre än handlingarna i ”ut/bygglov”";
    let repository = granby();
    built(&repository);
    let told = |arguments: &[&str]| {
        let run = skrivelse(repository.path(), &[&["bygg"], arguments].concat());
        assert_eq!(run.code, 0, "{}", run.err);
        run.err
    };
    assert_eq!(told(&["ärenden/bygglov"]), "", "nothing was changed");
    std::thread::sleep(std::time::Duration::from_millis(20));
    repository.replace("ärenden/bygglov/ärende.yaml", "tog kortare tid", "tog längre tid");
    let err = told(&["ärenden/bygglov"]);
    assert!(err.starts_with(OLD) && err.contains("skrivelse bygg \"sammanträden/mars\""), "{err}");
    assert!(told(&["ärenden/bygglov"]).starts_with(OLD), "it is no newer the next time");
    assert_eq!(told(&["ärenden/2025"]), "", "the other case is as it was");
    assert_eq!(told(&["sammanträden/mars"]), "");
    assert_eq!(told(&["ärenden/bygglov"]), "");
}

/// A list of files that lie beside the papers no longer says anything when there are none.
#[test]
fn a_list_of_files_that_are_gone_is_told() {
    let repository = granby();
    repository.write("ut/bygglov/tillgänglighet.csv", "Fil;Sidor;Taggad;Språk\n");
    let run = skrivelse(repository.path(), &["bygg"]);
    let told = "varning[pdf-ligger-kvar]: ”tillgänglighet.csv” ligger kvar bland handlingarna i ”ut/bygglov”";
    assert!(run.err.starts_with(told), "{}", run.err);
}
