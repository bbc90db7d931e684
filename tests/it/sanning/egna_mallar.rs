//! A fault in one of several own templates and components is told at the one that it comes from.

use super::granby::granby;
use crate::support::{Repository, skrivelse};

/// A template that changes nothing.
fn same(slag: &str, bas: &str) -> String {
    format!("{{% extends \"inbyggd/{bas}/{slag}.typ.j2\" %}}\n")
}

/// A template that puts something above its title.
fn above(slag: &str, bas: &str, code: &str) -> String {
    format!("{}{{% block titel %}}\n{code}\n#titel(handling)\n{{% endblock %}}\n", same(slag, bas))
}

/// The folder with these files below `mallar/`.
fn with(files: &[(&str, String)]) -> Repository {
    let repository = granby();
    for (path, text) in files {
        repository.write(&format!("mallar/{path}"), text);
    }
    repository
}

#[test]
fn a_fault_is_told_where_it_comes_from() {
    let sound = [
        ("uppsala/avrapportering.typ.j2", same("avrapportering", "uppsala")),
        ("uppsala/yttrande.typ.j2", same("yttrande", "bas")),
        ("uppsala/tjänsteskrivelse.typ.j2", same("tjänsteskrivelse", "uppsala")),
    ];
    let twice = "#titel(handling)".to_owned();
    for (path, text) in [
        // Typst tells it where what is built in calls the component.
        ("lib/oversikt.typ", "#let översikt() = none\n".to_owned()),
        // Typst tells it nowhere.
        (
            "lib/oversikt.typ",
            "#let översikt(x) = context { for _ in query(heading) [ #heading(depth: 2)[x] ] }\n"
                .to_owned(),
        ),
        ("uppsala/handling.typ.j2", above("handling", "bas", &twice)),
        ("uppsala/rapport.typ.j2", above("rapport", "uppsala", "#text(1 + \"att\")")),
        ("uppsala/yttrande.typ.j2", above("yttrande", "bas", "#heading(depth: 5)[Djup]")),
        ("uppsala/avrapportering.typ.j2", above("avrapportering", "uppsala", &twice)),
    ] {
        let mut files = sound.to_vec();
        files.retain(|(other, _)| *other != path);
        files.push((path, text.clone()));
        let repository = with(&files);
        let run = skrivelse(repository.path(), &["kontrollera", "--rapport", "kort"]);
        let faults: Vec<&str> = run.out.lines().filter(|line| line.contains("fel[")).collect();
        assert!(!faults.is_empty(), "{path}: {}{}", run.out, run.err);
        let at = format!("mallar/{path}:");
        assert!(faults.iter().all(|line| line.starts_with(&at)), "{path}: {faults:#?}");
        // `bygg` says the same of the papers that it makes.
        let run = skrivelse(repository.path(), &["bygg", "--rapport", "kort"]);
        let faults: Vec<&str> = run.out.lines().filter(|line| line.contains("fel[")).collect();
        assert!(faults.iter().all(|line| line.starts_with(&at)), "{path}: {faults:#?}");
    }
}

/// Of what stops the program nothing tells where it stands.
#[test]
fn what_stops_is_told_where_it_comes_from() {
    let repository = with(&[
        ("uppsala/tjänsteskrivelse.typ.j2", same("tjänsteskrivelse", "uppsala")),
        (
            "uppsala/handling.typ.j2",
            above("handling", "bas", "#duration(days: 999999999999999).hours()"),
        ),
    ]);
    let run = skrivelse(repository.path(), &["kontrollera", "--rapport", "kort"]);
    let faults: Vec<&str> = run.out.lines().filter(|line| line.contains("fel[")).collect();
    assert!(!faults.is_empty(), "{}{}", run.out, run.err);
    let is_there = |line: &&str| line.starts_with("mallar/uppsala/handling.typ.j2:");
    assert!(faults.iter().all(is_there), "{faults:#?}");
}
