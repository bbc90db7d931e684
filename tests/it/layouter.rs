//! Every sample in every layout: what was written stands on its pages, or a notice names it.

mod expected;
mod runs;

use std::collections::BTreeSet;
use std::path::Path;

pub use expected::{Case, expected};
use expected::{Place, Text};
use runs::packed;

use crate::pdf::Pdf;
use crate::support::{Repository, Run, files, layouts, project, read_dir, skrivelse};

fn samples() -> Vec<String> {
    let folders = read_dir(&project("samples")).into_iter();
    let found = folders.filter(|folder| folder.join("skrivelse.yaml").is_file());
    found
        .map(|folder| format!("samples/{}", folder.file_name().expect("a name").to_string_lossy()))
        .collect()
}

#[test]
fn hassleholm_in_every_layout() {
    in_every_layout("samples/hassleholm", 700);
}

#[test]
fn malmo_in_every_layout() {
    in_every_layout("samples/malmo", 700);
}

#[test]
fn stockholm_in_every_layout() {
    in_every_layout("samples/stockholm", 280);
}

#[test]
fn uppsala_in_every_layout() {
    in_every_layout("samples/uppsala", 600);
}

#[test]
fn every_sample_has_its_test() {
    let tested =
        ["hassleholm", "malmo", "stockholm", "uppsala"].map(|name| format!("samples/{name}"));
    assert_eq!(samples(), tested);
}

/// A case with handlingar of these slag, made from this plan.
fn with_plan(slag: &[&str], plan: &str) -> Repository {
    let repository = Repository::of("samples/fel/grund");
    let handlingar: Vec<String> =
        slag.iter().map(|slag| format!("  - {{slag: {slag}}}\n")).collect();
    repository.write(
        "bygglov/ärende.yaml",
        "diarienummer: BN-2025-17\nrubrik: Bygglov\ndatum: 2025-02-14\nnämnd: bn\nhandläggare: ek\n\
         plan: ../plan.yaml\nhandlingar:\n"
            .to_owned() + &handlingar.concat(),
    );
    repository.write("plan.yaml", plan);
    repository
}

/// What is said by a word in the YAML and not by a text: of a risk, of a kontroll, and of all risks of a group at once.
#[test]
fn what_is_mandatory_or_common_is_told() {
    let repository = with_plan(
        &["avrapportering", "internkontrollplan"],
        "planår: 2024\nnämnd: bn\ngrupper:\n  - rubrik: Gemensamt\n    kommungemensam: true\n    risker:\n      \
         - id: ett\n        namn: Ett\n        obligatorisk: true\n        kontroller: {kontrollmoment: Läs., \
         obligatorisk: true}\n      - id: två\n        namn: Två\n        kontroller: {kontrollmoment: Se.}\n",
    );
    for layout in layouts() {
        let run = skrivelse(repository.path(), &["bygg", "--layout", &layout]);
        assert_eq!(run.code, 0, "{layout}: {}", run.err);
        let folder = repository.at(&format!("ut/layout-{layout}/bygglov"));
        let kontroll = match layout.as_str() {
            "uppsala" => "Obligatoriskt kontrollmoment. Läs.",
            // There it stands above the headings of the kontroll.
            "malmo" => "Obligatorisk kontroll.",
            _ => "Obligatorisk kontroll. Läs.",
        };
        for paper in ["avrapportering", "internkontrollplan"] {
            let path = read_dir(&folder).into_iter().find(|path| {
                path.file_name().is_some_and(|name| name.to_string_lossy().contains(paper))
            });
            let text = Pdf::read(&path.expect("it is made")).text();
            for told in ["Riskerna är gemensamma för kommunen.", "Obligatorisk risk.", kontroll] {
                assert_eq!(text.matches(told).count(), 1, "{layout}, {paper}: {told}\n{text}");
            }
        }
    }
}

/// An own layout that leaves something out: told once for all that are of a kind, and as grave as the kommun wants.
#[test]
fn what_a_layout_leaves_out_is_told() {
    let repository = with_plan(
        &["avrapportering"],
        "planår: 2024\nnämnd: bn\nrisker:\n  - id: ett\n    namn: Ett\n    beskrivning: Något.\n    kontroller: \
         {metod: Läs., granskningar: {resultat: pågår}}\n  - id: två\n    namn: Två\n    kontroller: {metod: Se., \
         granskningar: {resultat: pågår}}\n",
    );
    repository.write("mallar/egen/tema.yaml", "bas: uppsala\n");
    repository.write(
        "mallar/egen/avrapportering.typ.j2",
        "{% extends \"inbyggd/uppsala/avrapportering.typ.j2\" %}\n{% block avsnitt %}\n\
         #for grupp in handling.grupper { for risk in grupp.risker { heading(depth: 1, risk.namn) } }\n{% endblock %}\n",
    );
    let bygg = |arguments: &[&str]| skrivelse(repository.path(), arguments);
    let told = bygg(&["bygg", "--layout", "egen"]);
    insta::assert_snapshot!("det som layouten inte trycker", told.shown(repository.path()));
    repository.replace(
        "skrivelse.yaml",
        "layout: uppsala",
        "layout: egen\nregler: {utan-plats: fel}",
    );
    let refused = bygg(&["bygg"]);
    assert_eq!(refused.code, 1, "{}", refused.err);
    assert!(!repository.at("ut/bygglov").exists(), "{}", refused.out);
    repository.replace("skrivelse.yaml", "utan-plats: fel", "utan-plats: av");
    let silent = bygg(&["bygg"]);
    assert_eq!((silent.code, silent.err.as_str()), (0, ""));
}

#[test]
fn a_layout_that_is_not_there_is_told() {
    let repository = Repository::of("samples/fel/grund");
    let run = skrivelse(repository.path(), &["bygg", "--layout", "malmö"]);
    insta::assert_snapshot!("ingen sådan layout", run.shown(repository.path()));
    assert_eq!(files(&repository.path().join("bygglov")), ["ärende.yaml"]);
}

/// Builds a sample in each layout and looks for each text that was written, of which there are at least as many
/// runs of words as `runs` says.
fn in_every_layout(sample: &str, runs: usize) {
    let repository = Repository::of(sample);
    for layout in layouts() {
        // A layout may say a value otherwise, such as a risk without its number.
        let expected = expected(repository.path(), &layout);
        let found: usize =
            expected.iter().flat_map(|case| &case.texts).map(|text| text.runs.len()).sum();
        assert!(found >= runs, "{sample}: {found} runs of words");
        let run = skrivelse(repository.path(), &["bygg", "--layout", &layout]);
        assert_eq!(run.code, 0, "{sample} in {layout}: {}", run.err);
        let papers = papers(&repository.at(&format!("ut/layout-{layout}")));
        let lost = lost(&papers, &expected, &run);
        assert!(lost.is_empty(), "{sample} in {layout}:\n{}\n{}", lost.join("\n"), run.err);
    }
}

/// The texts of cases that their papers do not say, and no notice names.
pub fn lost(papers: &[Paper], cases: &[Case], run: &Run) -> Vec<String> {
    let noticed = noticed(run);
    let of_case = |case: &Case| {
        let own = papers.iter().filter(|(path, _)| Path::new(path).starts_with(&case.folder));
        let pages: String = own.map(|(_, pdf)| packed(&pdf.text()) + "\n").collect();
        let is_lost = |text: &&Text| {
            !text.runs.iter().all(|run| pages.contains(run)) && !noticed.contains(&text.place)
        };
        case.texts.iter().filter(is_lost).map(Text::shown).collect::<Vec<_>>()
    };
    cases.iter().flat_map(of_case).collect()
}

/// Whether a notice says that a value is not printed, or that it means nothing.
fn is_of_value(notice: &str) -> bool {
    ["trycks inte", "skrivs inte ut", "säger emot"].iter().any(|words| notice.contains(words))
}

/// The places of values that notices say are not printed: each at its own place, what goes with it below, and the others in words.
pub fn noticed(run: &Run) -> BTreeSet<Place> {
    let mut places = BTreeSet::new();
    for notice in run.err.split("\n\n").filter(|notice| is_of_value(notice)) {
        let at = notice.lines().find_map(|line| line.split_once("--> ")).expect("it has a place").1;
        let mut parts = at.split(':');
        let (file, line) = (parts.next().expect("a file"), parts.next().expect("a line"));
        places.insert((file.to_owned(), line.parse().expect("a number")));
        if notice.contains("inte heller") {
            let shown =
                notice.lines().filter_map(|line| line.split_once(" |")?.0.trim().parse().ok());
            places.extend(shown.map(|line: usize| (file.to_owned(), line)));
        }
        let others =
            notice.lines().find_map(|line| line.split_once("också ")).map(|(_, rest)| rest);
        for other in others.unwrap_or_default().split("; ").filter(|other| !other.is_empty()) {
            // A hint may have the word too.
            let Some((file, lines)) = other.split_once(" rad ") else { continue };
            let lines = lines.split(", ").map(|line| line.trim().parse().expect("a number"));
            places.extend(lines.map(|line: usize| (file.to_owned(), line)));
        }
    }
    places
}

/// A PDF with its path.
pub type Paper = (String, Pdf);

/// All that was written, by path from the folder.
pub fn papers(out: &Path) -> Vec<Paper> {
    let papers = files(out).into_iter().filter(|path| path.ends_with(".pdf"));
    papers.map(|path| (path.clone(), Pdf::read(&out.join(path)))).collect()
}
