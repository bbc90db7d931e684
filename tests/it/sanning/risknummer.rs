//! Numbers of risks that are written as people number: counting goes on from them, and they are printed once.

use super::granby::{LAYOUTS, built, checked, planned, read, ÄRENDE};
use super::seen::seen_lines;
use crate::pdf::Pdf;

/// A plan of risks with these numbers; none where nothing is written.
fn numbered(numbers: &[&str]) -> String {
    let risk = |(index, nr): (usize, &&str)| {
        let nr = if nr.is_empty() { String::new() } else { format!(", nr: {nr}") };
        format!(
            "  - {{id: r{index}, namn: Risken R{index}{nr}, kontroller: {{kontrollmoment: K, granskningar: {{resultat: utan_anmärkning}}}}}}\n"
        )
    };
    format!("risker:\n{}", numbers.iter().enumerate().map(risk).collect::<String>())
}

#[test]
fn counting_goes_on_from_what_is_written() {
    for (written, printed) in [
        (["\"1.\"", "", ""], ["1", "2", "3"]),
        (["3 a", "", ""], ["3 a", "4", "5"]),
        (["A", "", ""], ["A", "B", "C"]),
        (["\"\"", "", ""], ["1", "2", "3"]),
        (["2026-09", "", ""], ["2026-09", "2026-10", "2026-11"]),
        (["BN-07", "", ""], ["BN-07", "BN-08", "BN-09"]),
        (["Ny", "", ""], ["Ny", "2", "3"]),
        (["\"–\"", "Z", ""], ["–", "Z", "3"]),
    ] {
        let repository = planned(&numbered(&written));
        let said = checked(&repository);
        assert!(said.code == 0 && !said.out.contains("samma-risknummer"), "{}", said.out);
        built(&repository, "uppsala");
        let paper = read(&repository, "uppsala", "avrapportering/bilaga-1-avrapportering.pdf");
        for (index, nr) in printed.iter().enumerate() {
            assert!(paper.contains(&format!("{nr}. Risken R{index}")), "{nr}: {paper}");
        }
        assert!(!paper.contains(".. "), "{paper}");
    }
}

#[test]
fn every_layout_builds_with_them() {
    let repository = planned(&numbered(&["\"1.\"", "3 a", "A"]));
    for layout in LAYOUTS {
        built(&repository, layout);
        let paper = read(&repository, layout, "avrapportering/bilaga-1-avrapportering.pdf");
        assert!(!paper.contains("1.."), "{layout}: {paper}");
    }
}

#[test]
fn zeros_before_make_no_other_number() {
    for (numbers, same) in [
        (["\"01\"", "1"], true),
        (["BN-07", "BN-7"], true),
        (["\"10\"", "1"], false),
        (["\"0\"", "\"00\""], true),
        (["\"1.0\"", "\"1.00\""], true),
        (["\"100\"", "\"1000\""], false),
    ] {
        let said = checked(&planned(&numbered(&numbers)));
        assert_eq!(said.out.contains("samma-risknummer"), same, "{numbers:?}: {}", said.out);
    }
}

/// In its column, in headings, in the matrix and in running text.
#[test]
fn a_number_stands_on_one_line() {
    let numbers = ["3 a", "2026-01 b", "12 b"];
    let repository = planned(&numbered(&numbers));
    let case = std::fs::read_to_string(repository.at(ÄRENDE)).expect("it is there");
    repository.write(ÄRENDE, format!("{case}  - slag: riskanalys\n  - slag: internkontrollplan\n"));
    for layout in LAYOUTS {
        built(&repository, layout);
        for paper in
            ["bilaga-1-avrapportering", "bilaga-2-riskanalys", "bilaga-3-internkontrollplan"]
        {
            let pdf = Pdf::read(
                &repository.at(&format!("ut/layout-{layout}/avrapportering/{paper}.pdf")),
            );
            let lines = seen_lines(&pdf);
            let broken = |line: &&String| ["3", "2026-01", "12"].contains(&line.as_str());
            assert_eq!(lines.iter().find(broken), None, "{layout}, {paper}: {lines:?}");
        }
        let text = read(&repository, layout, "avrapportering/bilaga-1-avrapportering.pdf");
        if ["uppsala", "standard"].contains(&layout) {
            let column = numbers.iter().all(|nr| text.matches(&format!("{nr}.")).count() == 2);
            assert!(column, "{layout}: {text}");
        }
    }
}
