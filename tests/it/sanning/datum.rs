//! A slutdatum that is a day and is not written as one.

use super::granby::{checked, granby};
use crate::support::skrivelse;

#[test]
fn a_day_in_other_words_is_told_with_the_date() {
    for written in [
        "30/4 2027",
        "30 april 2027",
        "2027-4-30",
        "30.4.2027",
        "den 30 april 2027",
        "30/4-27",
        "20270430",
    ] {
        let repository = granby();
        repository.replace("risker/handläggningstider.yaml", "2027-04-30", written);
        let said = checked(&repository);
        let told = said.out.lines().any(|line| line.contains("slutdatum-på-annat-sätt"));
        assert!(told && said.code == 0, "{written}: {}", said.out);
        let full = skrivelse(repository.path(), &["kontrollera"]);
        assert!(full.err.contains("skriv 2027-04-30"), "{written}: {}", full.err);
        let mended = skrivelse(repository.path(), &["kontrollera", "--rätta"]);
        let file = std::fs::read_to_string(repository.at("risker/handläggningstider.yaml"));
        let file = file.expect("it is there");
        assert!(file.contains("slutdatum: 2027-04-30\n"), "{written}: {file}{}", mended.err);
    }
}

/// Without a year nobody knows which.
#[test]
fn a_day_without_a_year_is_told() {
    for written in ["30/4", "30 april"] {
        let repository = granby();
        repository.replace("risker/handläggningstider.yaml", "2027-04-30", written);
        assert!(checked(&repository).out.contains("slutdatum-på-annat-sätt"), "{written}");
    }
}

#[test]
fn a_day_that_does_not_exist_is_told() {
    let repository = granby();
    repository.replace("risker/handläggningstider.yaml", "2027-04-30", "31/4 2027");
    assert!(checked(&repository).out.contains("slutdatum-finns-inte"));
}

#[test]
fn other_words_are_no_date() {
    for written in ["Hösten 2027", "april 2027", "T2 2027", "Löpande", "kvartal 2 2027", "2027"] {
        let repository = granby();
        repository.replace("risker/handläggningstider.yaml", "2027-04-30", written);
        let said = checked(&repository);
        assert!(!said.out.contains("slutdatum-"), "{written}: {}", said.out);
    }
}
