//! What a kommun's own theme makes of the risk matrix.

use super::granby::{built, granby, read, ÄRENDE};
use crate::pdf::Pdf;
use crate::support::Repository;

/// Two risks of the gravest konsekvens, in a riskanalys with a theme of its own.
fn with_theme(theme: &str) -> Repository {
    let repository = granby();
    let skalor = "\nskalor:\n  sannolikhet: [Osannolik, Möjlig, Sannolik]\n  konsekvens: [Liten, Allvarlig]\n";
    append(&repository, "skrivelse.yaml", skalor);
    append(&repository, "risker/handläggningstider.yaml", "\nsannolikhet: 2\nkonsekvens: 2\n");
    append(&repository, "risker/tillsyn.yaml", "\nsannolikhet: 2\nkonsekvens: 2\n");
    append(&repository, ÄRENDE, "  - slag: riskanalys\n");
    repository.write("mallar/egen/tema.yaml", format!("bas: uppsala\nmatris: {theme}\n"));
    repository
}

fn append(repository: &Repository, path: &str, more: &str) {
    let text = std::fs::read_to_string(repository.at(path)).expect("it is there");
    repository.write(path, format!("{text}{more}"));
}

/// The rows of the matrix, as they are read.
fn rows(repository: &Repository) -> String {
    built(repository, "egen");
    let paper = "ut/layout-egen/avrapportering/bilaga-2-riskanalys.pdf";
    let tags = Pdf::read(&repository.at(paper)).tags();
    let table = tags.split("Table").nth(1).expect("there is a matrix");
    table.lines().map(str::trim).collect::<Vec<_>>().join("\n")
}

#[test]
fn it_counts_the_risks() {
    let rows = rows(&with_theme("{risknummer: false}"));
    assert!(rows.contains("2 risker"), "{rows}");
    assert!(rows.contains("Konsekvens ↓ Sannolikhet →"), "{rows}");
}

#[test]
fn it_names_the_risks_by_number() {
    let rows = rows(&with_theme("{risknummer: true}"));
    assert!(rows.contains("risker 1, 2"), "{rows}");
}

/// No number stands in the matrix that no heading bears.
#[test]
fn it_counts_risks_whose_headings_bear_no_number() {
    let rows = rows(&with_theme("{risknummer: true}\nrisk: {numrerad: false}"));
    assert!(rows.contains("2 risker") && !rows.contains("risker 1, 2"), "{rows}");
}

/// Turned, each row is a step of sannolikhet, the gravest first; the same risks stand in the same step.
#[test]
fn it_stands_the_other_way() {
    let rows = rows(&with_theme("{risknummer: true, sannolikhet_lodrätt: true}"));
    assert!(rows.contains("Sannolikhet ↓ Konsekvens →"), "{rows}");
    let at = |word: &str| rows.find(word).unwrap_or_else(|| panic!("{word} is not in {rows}"));
    let order = ["1 Liten", "2 Allvarlig", "3 Sannolik", "2 Möjlig", "risker 1, 2", "1 Osannolik"];
    assert!(order.map(at).is_sorted(), "{rows}");
}

/// Questions under the heads of the columns, where a kommun wants them.
#[test]
fn the_columns_ask() {
    for (frågor, asked) in [("false", false), ("true", true)] {
        let repository =
            with_theme(&format!("{{risknummer: false}}\ngranskningstabell: {{frågor: {frågor}}}"));
        built(&repository, "egen");
        let text = read(&repository, "egen", "avrapportering/bilaga-1-avrapportering.pdf");
        assert_eq!(text.contains("Ansvarig vem ser till det?"), asked, "{text}");
    }
}
