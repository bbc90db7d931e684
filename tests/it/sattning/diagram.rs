//! Diagrams of very many series or rows: told before they are set, and many of both are set.

use std::fmt::Write;

use crate::sanning::granby::{LAYOUTS, built, checked, granby};
use crate::support::Repository;

fn diagram(serier: usize, rader: usize, slag: &str) -> Repository {
    let repository = granby();
    let heads: Vec<String> = (1..=serier).map(|nr| format!("Enhet {nr}")).collect();
    let mut text = format!("```diagram\nslag: {slag}\ndata: |\n  År;{}\n", heads.join(";"));
    for rad in 0..rader {
        let values: Vec<String> =
            (0..serier).map(|nr| ((nr * 7 + rad * 3) % 50 + 1).to_string()).collect();
        let _ = writeln!(text, "  {};{}", 1000 + rad, values.join(";"));
    }
    repository.write("ärenden/avrapportering/föredragning.md", text + "```\n");
    repository
}

#[test]
fn a_diagram_of_too_much_is_told_where_it_becomes_too_much() {
    for (serier, rader, line) in [(1000, 3, 4), (51, 3, 4), (2, 501, 505), (1, 2000, 505)] {
        for slag in ["staplar", "liggande_staplar", "linje"] {
            let said = checked(&diagram(serier, rader, slag));
            assert_eq!(said.code, 1, "{serier} × {rader} {slag}: {}", said.out);
            let told: Vec<&str> =
                said.out.lines().filter(|line| line.contains("för-stort-diagram")).collect();
            assert_eq!(told.len(), 1, "{serier} × {rader} {slag}: {}", said.out);
            let place = format!("ärenden/avrapportering/föredragning.md:{line}:");
            assert!(told[0].starts_with(&place), "{}", told[0]);
        }
    }
}

#[test]
fn a_diagram_of_much_is_set() {
    for slag in ["staplar", "liggande_staplar", "linje"] {
        for (serier, rader) in [(30, 3), (50, 2), (2, 60)] {
            let repository = diagram(serier, rader, slag);
            assert_eq!(checked(&repository).code, 0);
            built(&repository, "standard");
        }
    }
    for layout in LAYOUTS {
        built(&diagram(30, 3, "linje"), layout);
    }
}
