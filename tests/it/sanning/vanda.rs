//! Each yes, choice, number and word of the format turned: the pages say it, or a notice does.
//!
//! And each text filled with what narrow columns break: it is printed, or told at its place.

use std::collections::BTreeSet;

use crate::filer::made_elsewhere;
use crate::layouter::noticed;
use crate::pdf::Pdf;
use crate::saker_text::{fields, fill};
use crate::support::{Repository, Run, files, layouts, skrivelse};

const PLAN: &str = "plan-2024.yaml";
const ÄRENDE: &str = "ärenden/allt/ärende.yaml";

/// What is written in `tests/it/format/`, and what it is turned into.
const VÄNDA: [(&str, &str, &str); 25] = [
    (
        PLAN,
        "    obligatorisk: true\n    kommungemensam: true",
        "    obligatorisk: false\n    kommungemensam: true",
    ),
    (PLAN, "        obligatorisk: true\n", "        obligatorisk: false\n"),
    (PLAN, "        kommungemensam: false\n", "        kommungemensam: true\n"),
    (PLAN, "            obligatorisk: false\n", "            obligatorisk: true\n"),
    (PLAN, "läge: klar", "läge: pågår"),
    (PLAN, "läge: flyttad", "läge: klar"),
    (PLAN, "- slag: åtgärd\n", "- slag: direktåtgärd\n"),
    (PLAN, "slag: förbättringsåtgärd\n", "slag: åtgärd\n"),
    (PLAN, "sannolikhet: 3", "sannolikhet: 4"),
    (PLAN, "konsekvens: Kännbar", "konsekvens: Allvarlig"),
    (PLAN, "i_planen: true", "i_planen: false"),
    (PLAN, "i_planen: false", "i_planen: true"),
    (PLAN, "{till: avslutas}", "{till: verksamhetsplan}"),
    (PLAN, "{till: avslutas}", "{till: avslutas, planår: 2025}"),
    (PLAN, "{till: verksamhetsplan, planår: 2025,", "{till: verksamhetsplan, planår: 2026,"),
    (PLAN, "{till: verksamhetsplan,", "{till: avslutas,"),
    (PLAN, "värde: Otillräcklig", "värde: Tillräcklig"),
    (PLAN, "nr: 1.1", "nr: 1.2"),
    (PLAN, "        nr: 3", "        nr: 4"),
    (PLAN, "- {period: T2,", "- {period: T1,"),
    (PLAN, "är tydligt: Tillfredsställande", "är tydligt: Bristfällig"),
    (ÄRENDE, "innehållsförteckning: false", "innehållsförteckning: true"),
    (ÄRENDE, "omedelbar_justering: false", "omedelbar_justering: true"),
    (ÄRENDE, "maskad: true", "maskad: false"),
    (ÄRENDE, "{komponent: granskningar}", "{komponent: åtgärder}"),
];

/// The case with all slag of handlingar, whose plan has what is turned.
fn format() -> Repository {
    let repository = Repository::of("tests/it/format");
    repository.replace(ÄRENDE, "ordförandens: förslaget", "ordförandens: Ett eget förslag.");
    repository.replace(PLAN, "        riskvärde: 9\n", "");
    repository.remove("sammanträden/sammanträde.yaml");
    repository.write("ärenden/allt/motion.pdf", made_elsewhere(&[(595, 842)], ""));
    repository
}

fn built(repository: &Repository, layout: &str) -> Run {
    skrivelse(repository.path(), &["bygg", "ärenden/allt", "--layout", layout])
}

/// What all papers of the case say.
fn papers(repository: &Repository, layout: &str) -> String {
    let folder = repository.at(&format!("ut/layout-{layout}/allt"));
    let papers = files(&folder).into_iter().filter(|path| path.ends_with(".pdf"));
    papers.map(|path| Pdf::read(&folder.join(path)).text()).collect::<Vec<_>>().join("\n")
}

/// Each in two of the layouts.
#[test]
fn what_is_turned_is_seen() {
    let layouts = layouts();
    for (index, layout) in layouts.iter().enumerate() {
        let before = format();
        assert_eq!(built(&before, layout).code, 0);
        let before = papers(&before, layout);
        for (k, (file, from, to)) in VÄNDA.iter().enumerate() {
            if k % layouts.len() != index && (k + 2) % layouts.len() != index {
                continue;
            }
            let after = format();
            after.replace(file, from, to);
            let run = built(&after, layout);
            let told = run.code != 0 || noticed(&run).contains(&line_of(&after, file, to));
            assert!(
                told || papers(&after, layout) != before,
                "{layout}: {from} is {to}, and nobody sees it\n{}",
                run.err
            );
        }
    }
}

/// The last line of what was written.
fn line_of(repository: &Repository, file: &str, written: &str) -> (String, usize) {
    let text = std::fs::read_to_string(repository.at(file)).expect("it is there");
    let at = text.find(written).expect("it was written") + written.trim_end().len();
    (file.to_owned(), text[..at].matches('\n').count() + 1)
}

/// Every text that may be written is filled, and built in each layout.
#[test]
fn what_may_break_is_printed_or_told_in_each_field() {
    let wanted = |k: usize| format!("fält{k}/ord_{k}.fil@a{k}");
    for layout in layouts() {
        let repository = format();
        let fields = fields(&repository);
        let texts: Vec<String> = (0..fields.len()).map(wanted).collect();
        let lines: Vec<_> = fields.iter().map(|field| field.line(&repository)).collect();
        fill(&repository, &fields, &texts);
        let run = built(&repository, &layout);
        assert_eq!(run.code, 0, "{layout}: {}", run.err);
        let pages: String = papers(&repository, &layout).split_whitespace().collect();
        // A sentence begins with a capital.
        let pages = pages.to_lowercase();
        let noticed: BTreeSet<_> = noticed(&run);
        let of_case = |file: &str| file == PLAN || file == ÄRENDE;
        let (mut printed, mut lost) = (0, Vec::new());
        // A short name is for texts and lists to use, and is printed where these do.
        let is_name = |k: usize| fields[k].path.ends_with("kortnamn");
        let own = lines.iter().enumerate().filter(|(k, (file, _))| of_case(file) && !is_name(*k));
        for (k, (file, line)) in own {
            let stands = pages.contains(&wanted(k));
            let told = noticed.contains(&(file.clone(), *line));
            printed += usize::from(stands);
            if !stands && !told {
                lost.push(format!("{file}:{line} {}", fields[k].path));
            }
        }
        assert!(lost.is_empty(), "{layout}: {lost:#?}");
        assert!(printed > 70, "{layout}: {printed} are printed");
    }
}
