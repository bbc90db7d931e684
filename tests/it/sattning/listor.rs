//! Lists that count with letters, roman numbers and brackets keep their signs.

use crate::pdf::Pdf;
use crate::sanning::granby::{LAYOUTS, built, checked, granby};
use crate::sanning::seen::seen_lines;
use crate::support::Repository;

fn with(text: &str) -> Repository {
    let repository = granby();
    repository.write("ärenden/avrapportering/föredragning.md", text);
    repository
}

const LISTS: &str = "Första:\n\n(a) alfa\n(b) beta\n\nAndra:\n\nc) gamma\nd) delta\n\nTredje:\n\n(iii) epsilon\n(iv) zeta\n\nFjärde:\n\n1. eta\n   (a) theta\n   (b) iota\n2. kappa\n\nFemte:\n\n(1) lambda\n(2) my\n\nSjätte:\n\nA. ny\nB. xi\n";

#[test]
fn lists_keep_their_signs() {
    let repository = with(LISTS);
    for layout in LAYOUTS {
        let run = built(&repository, layout);
        assert!(!run.err.contains("föredragning.md"), "{layout}: {}", run.err);
        let paper = format!("ut/layout-{layout}/avrapportering/tjänsteskrivelse.pdf");
        let pdf = Pdf::read(&repository.at(&paper));
        let seen = seen_lines(&pdf).join(" ");
        let words = seen.replace([' ', '\u{a0}'], "");
        for point in [
            "(a) alfa",
            "(b) beta",
            "c) gamma",
            "d) delta",
            "(iii) epsilon",
            "(iv) zeta",
            "1. eta",
            "(a) theta",
            "(b) iota",
            "2. kappa",
            "(1) lambda",
            "(2) my",
            "A. ny",
            "B. xi",
        ] {
            assert!(words.contains(&point.replace(' ', "")), "{layout}: {point}: {words}");
        }
    }
}

/// What stands in a sentence begins no list.
#[test]
fn no_list_begins_in_a_sentence() {
    for text in ["Enligt\nc) ovan och\nd) nedan.\n", "(a) och (b) gäller.\n", "B. Berg\nskrev.\n"]
    {
        let repository = with(text);
        built(&repository, "standard");
        let paper = "ut/layout-standard/avrapportering/tjänsteskrivelse.pdf";
        let tags = Pdf::read(&repository.at(paper)).tags();
        let sentence = text.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(tags.contains(&format!("P \"{sentence}\"")), "{text}: {tags}");
    }
    let lone = checked(&with("(a) ett\n(c) tre\n"));
    assert!(lone.out.contains("[klistrad-lista]"), "{}", lone.out);
}
