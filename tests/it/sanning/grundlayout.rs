//! `bas` is what layouts build on, and none of them.

use super::granby::{checked, granby};
use crate::support::skrivelse;

#[test]
fn bas_is_refused_with_what_to_write() {
    let repository = granby();
    let run = skrivelse(repository.path(), &["bygg", "--layout", "bas"]);
    assert_ne!(run.code, 0);
    assert!(run.err.contains("”bas” är grunden") && run.err.contains("standard"), "{}", run.err);
    repository.replace("skrivelse.yaml", "layout: uppsala", "layout: bas");
    let said = checked(&repository);
    assert!(said.out.contains("okänd-layout") && said.code != 0, "{}", said.out);
}

#[test]
fn bas_is_not_listed_and_is_still_built_on() {
    let repository = granby();
    let listed = skrivelse(repository.path(), &["mallar"]).out;
    let layouts = listed.split("Filer").next().unwrap_or_default();
    assert!(layouts.contains("standard") && !layouts.contains("bas\n"), "{listed}");
    repository.write("mallar/granby/tema.yaml", "bas: bas\n");
    repository.write("mallar/bas/ord.yaml", "sändlista: Går till\n");
    repository.replace("skrivelse.yaml", "layout: uppsala", "layout: granby");
    let said = checked(&repository);
    assert_eq!(said.code, 0, "{}{}", said.out, said.err);
    assert!(!said.out.contains("oanvänd"), "{}", said.out);
}
