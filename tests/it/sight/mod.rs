//! What rules that read texts see: all words that are printed, each at its place and in its section; and the same of a
//! paper that nobody encoded.

mod plain;

use std::path::Path;
use std::sync::Arc;

use skrivelse::checks::text;
use skrivelse::diag::Sources;
use skrivelse::documents::{Documents, Fall};
use skrivelse::load::Repo;
use skrivelse::model::Handling;
use skrivelse::prose::{Prosa, Readings};
use skrivelse::sight::{self, Passage, Sight, Slag};
use skrivelse::text::{Rich, for_each_word};
use skrivelse::workshop::Workshop;

use self::plain::plain;
use crate::support::{Repository, project};

/// Gives the sights of a repository's handlingar to `look`, with the texts that each is of.
fn each_sight(folder: &Path, look: &mut dyn FnMut(&Sight<'_>, &[&Rich])) {
    let sources = Arc::new(Sources::default());
    let repo = Arc::new(Repo::load(folder, &sources).expect("it is a repository"));
    let documents = Documents::read(&repo);
    let organisation = documents.organisation.as_ref().expect("it can be read");
    let (workshop, _) = Workshop::open(&repo, organisation, None, &sources);
    let readings = Readings::new(workshop);
    let cases: Vec<Fall<'_>> = documents.cases().collect();
    for fall in &cases {
        let handlingar: &[Handling] = &fall.ärende.expect("it can be read").handlingar;
        for handling in handlingar {
            let sammanhang = fall.sammanhang(organisation, handling);
            let prosa = Prosa::read(&readings, sammanhang, Some(handling));
            let own: Vec<&Rich> = prosa.egna().collect();
            look(&sight::of_handling(&prosa, sammanhang, Some(handling)), &own);
            let shared: Vec<&Rich> = prosa.delade().collect();
            look(&sight::of_plan(&prosa, sammanhang), &shared);
        }
    }
}

/// The letters of words, in an order that does not depend on which is read first.
fn letters<'w>(words: impl Iterator<Item = &'w str>) -> Vec<char> {
    let mut letters: Vec<char> =
        words.flat_map(str::chars).filter(|c| !c.is_whitespace()).collect();
    letters.sort_unstable();
    letters
}

/// A rule cannot miss what it never sees.
#[test]
fn all_words_that_are_printed_are_seen() {
    let mut seen = 0;
    for sample in ["uppsala", "hassleholm", "malmo", "stockholm"] {
        each_sight(&project(&format!("samples/{sample}")), &mut |sight, texts| {
            let mut printed: Vec<String> = Vec::new();
            for rich in texts {
                for_each_word(&rich.blocks, &mut |word, _| printed.push(word.to_owned()));
            }
            let words = letters(sight.all_words().map(|words| words.text.as_str()));
            seen += words.len();
            // A diagram has its values besides.
            let diagrams = sight.passages.iter().any(|one| matches!(one.slag, Slag::Diagram(_)));
            if !diagrams {
                assert_eq!(words, letters(printed.iter().map(String::as_str)), "{sample}");
            }
        });
    }
    assert!(seen > 50_000, "{seen} letters");
}

/// The sight of the first handling of a small case with this föredragning.
fn with_föredragning(text: &str, look: &mut dyn FnMut(&Sight<'_>)) {
    let repository = Repository::of("templates/ny");
    repository.write("ärenden/avrapportering/föredragning.md", text);
    let mut first = true;
    each_sight(repository.path(), &mut |sight, _| {
        if std::mem::take(&mut first) {
            look(sight);
        }
    });
}

/// What stands in the file where the sight says that words stand.
fn written(sight: &Sight<'_>, passage: &Passage, part: &str) -> String {
    let start = passage.words.text.find(part).expect("the words are there");
    let span =
        sight.place(&passage.words, &(start..start + part.len())).expect("they stand somewhere");
    sight.sources.get(span.file).text[span.range()].to_owned()
}

fn passage<'s>(sight: &'s Sight<'_>, part: &str) -> &'s Passage {
    let found = sight.passages.iter().find(|one| one.words.text.contains(part));
    found.unwrap_or_else(|| panic!("no passage has {part}"))
}

#[test]
fn a_place_is_the_very_words() {
    let text = "Det är **tolv\nrisker** i [planen](https://granby.example), varav {{ plan.planår }} *två* \\*nya\\*.\n";
    with_föredragning(text, &mut |sight| {
        let one = passage(sight, "tolv");
        assert_eq!(one.words.text, "Det är tolv risker i planen, varav 2026 två *nya*.");
        for part in ["Det", "tolv", "planen", "två", "varav"] {
            assert_eq!(written(sight, one, part), part);
        }
        assert_eq!(written(sight, one, "tolv risker"), "tolv\nrisker");
        assert_eq!(written(sight, one, "2026"), "plan.planår");
        let year = one.words.text.find("2026").expect("it is there");
        assert!(one.words.uttryck(&(year..year + 4)).is_some());
        assert!(one.words.uttryck(&(0..3)).is_none(), "what is typed was not filled in");
    });
}

/// Words that go on after emphasis, a value or a note begin with white space that their place does not have.
#[test]
fn a_place_after_other_words_is_the_very_words() {
    let text = "Den **är** klar nu, {{ plan.planår }} i mars[^n] och sedan *alltid* öppen på\nnytt.\n\n[^n]: En not.\n";
    with_föredragning(text, &mut |sight| {
        let one = passage(sight, "Den");
        for part in ["klar", "nu", "mars", "och", "sedan", "öppen", "nytt"] {
            assert_eq!(written(sight, one, part), part, "{}", one.words.text);
        }
    });
}

/// The marks around code are none of its words.
#[test]
fn a_place_in_code_is_the_very_words() {
    let text = "Skriv `plan 2026` eller ``a`b`` här.\n";
    with_föredragning(text, &mut |sight| {
        let one = passage(sight, "Skriv");
        for part in ["plan", "plan 2026", "2026", "a`b", "b", "här"] {
            assert_eq!(written(sight, one, part), part, "{}", one.words.text);
        }
    });
}

/// In a loop one expression gives many values; whatever the place is, there is one.
#[test]
fn a_place_in_a_loop_is_found() {
    let text = "Ord {% for risk in plan.risker %}{{ risk.kortnamn }} och sedan {{ risk.id }}, {% endfor %} till slut.\n";
    with_föredragning(text, &mut |sight| {
        let one = passage(sight, "till slut");
        for (start, letter) in one.words.text.char_indices() {
            let place = sight.place(&one.words, &(start..start + letter.len_utf8()));
            let place = place.expect("it stands somewhere");
            assert!(sight.sources.get(place.file).text.get(place.range()).is_some());
        }
        assert_eq!(written(sight, one, "slut"), "slut");
    });
}

#[test]
fn a_passage_knows_its_section_and_what_stands_beside_it() {
    let text = "Först.\n\n# Antal\n\nNio risker.\n\n| År | Antal |\n|---|---|\n| 2025 | 9 |\n\n## Mindre\n\n- en punkt[^n]\n\n[^n]: En not.\n\n# Sedan\n\nSist.\n";
    with_föredragning(text, &mut |sight| {
        let headings = |part: &str| {
            let words = sight.headings(passage(sight, part)).map(|words| words.text.clone());
            words.take_while(|words| words != "Föredragning").collect::<Vec<_>>()
        };
        assert_eq!(headings("Nio"), ["Antal"]);
        assert_eq!(headings("en punkt"), ["Mindre", "Antal"]);
        assert_eq!(headings("Sist"), ["Sedan"]);
        let tables: Vec<&Passage> = sight.tables(passage(sight, "Nio")).collect();
        let cells = tables[0].cells().expect("it is a table");
        assert_eq!((tables.len(), cells.rader[0][1].text.as_str()), (1, "9"));
        assert_eq!(sight.tables(passage(sight, "Först")).count(), 0);
        assert_eq!(passage(sight, "en punkt").slag, Slag::Punkt);
        assert_eq!(passage(sight, "En not").slag, Slag::Fotnot);
        let nio = sight.passages.iter().position(|one| one.words.text == "Nio risker.");
        let [before, after] = sight.neighbours(nio.expect("it is there"));
        assert!(before.is_none() && after.is_some_and(|after| after.cells().is_some()));
    });
}

const PAPER: &str = "\
Tjänsteskrivelse

Sammanfattning av granskningar

Av de nio riskerna i { plan.planår } bedöms fyra vara hanterade.

1. godkänna redovisningen
• lägga den till handlingarna

Nr\tRisk\tAntal
1\tTillsyn\t12
2\tUrval\t{ plan.planår }
";

/// A rule can be tried on a paper that nobody encoded.
#[test]
fn a_paper_that_nobody_encoded_is_seen_alike() {
    let sight = plain("papper.txt", PAPER);
    let risker = passage(&sight, "nio");
    let headings: Vec<&str> = sight.headings(risker).map(|words| words.text.as_str()).collect();
    assert_eq!(headings, ["Sammanfattning av granskningar"]);
    assert_eq!(sight.tables(risker).count(), 1);
    assert_eq!(passage(&sight, "lägga").slag, Slag::Punkt);
    assert_eq!(passage(&sight, "godkänna").words.text, "godkänna redovisningen");
    let told = text::check(&sight);
    let marked: Vec<&str> = told.iter().filter_map(|one| PAPER.get(one.span?.range())).collect();
    assert_eq!(marked, ["{ plan.planår }", "{ plan.planår }"]);
}

/// `SKRIVELSE_PAPPER=fil.txt cargo test --test it sight:: -- --nocapture` tells what the rules that read texts say of a
/// paper.
#[test]
#[expect(clippy::disallowed_methods, reason = "the paper is the asker's own")]
fn a_paper_may_be_given() {
    let Some(path) = std::env::var_os("SKRIVELSE_PAPPER") else { return };
    let text = std::fs::read_to_string(&path).expect("the paper can be read");
    let sight = plain(&path.to_string_lossy(), &text);
    println!("{} sections, {} passages", sight.sections.len(), sight.passages.len());
    for one in text::check(&sight) {
        println!("{}\n", skrivelse::diag::render(&one, &sight.sources, false));
    }
}
