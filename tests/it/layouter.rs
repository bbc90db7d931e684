//! Every sample in every layout: what was written stands on its pages, or a notice names it.

use std::collections::BTreeSet;
use std::path::Path;
use std::sync::Arc;

use serde_json::Value;
use skrivelse::diag::Sources;
use skrivelse::documents::{Documents, Fall};
use skrivelse::load::{NodeId, Repo};
use skrivelse::model::{Handling, Innehåll, Plan, Planrisk, Sammanhang, Åtgärdsslag};
use skrivelse::prose::{Prosa, Readings};
use skrivelse::text::{Block, Fotnot, Inline, Rich};
use skrivelse::workshop::Workshop;

use crate::pdf::Pdf;
use crate::support::{Repository, Run, each_prose, files, layouts, project, read_dir, skrivelse};

/// Keys whose words are names for texts and lists to use, and are printed where these do.
const NAMES: [&str; 1] = ["kortnamn"];

/// Keys under which a word may mean a person, or be an instruction.
const NO_PROSE: [&str; 5] =
    ["handläggare", "undertecknare", "ansvarig", "beslutsunderlag", "ordförandens"];

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
         {metod: Läs.}\n  - id: två\n    namn: Två\n    kontroller: {metod: Se.}\n",
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
    let expected = expected(repository.path());
    let found: usize =
        expected.iter().flat_map(|case| &case.texts).map(|text| text.runs.len()).sum();
    assert!(found >= runs, "{sample}: {found} runs of words");
    for layout in layouts().into_iter().filter(|layout| layout != "bas") {
        let run = skrivelse(repository.path(), &["bygg", "--layout", &layout]);
        assert_eq!(run.code, 0, "{sample} in {layout}: {}", run.err);
        let noticed = noticed(&run);
        for case in &expected {
            let pages = pages(&repository.at(&format!("ut/layout-{layout}/{}", case.folder)));
            let lost = case.texts.iter().filter(|text| {
                !text.runs.iter().all(|run| pages.contains(run)) && !noticed.contains(&text.place)
            });
            let lost: Vec<String> = lost.map(Text::shown).collect();
            assert!(
                lost.is_empty(),
                "{sample} in {layout}, {}:\n{}\n{}",
                case.folder,
                lost.join("\n"),
                run.err
            );
        }
    }
}

/// A file and a line.
type Place = (String, usize);

/// A case and the texts that its papers must print.
struct Case {
    folder: String,
    texts: Vec<Text>,
}

/// A text of the model.
struct Text {
    path: String,
    place: Place,
    /// Its words without spaces, footnotes apart.
    runs: Vec<String>,
}

impl Text {
    fn shown(&self) -> String {
        format!("{}:{} {} {:?}", self.place.0, self.place.1, self.path, self.runs.first())
    }
}

/// The places that notices name: each at its own place, and the others in words.
fn noticed(run: &Run) -> BTreeSet<Place> {
    let mut places = BTreeSet::new();
    for notice in run.err.split("\n\n").filter(|notice| notice.contains("har ingen plats för")) {
        let at = notice.lines().find_map(|line| line.split_once("--> ")).expect("it has a place").1;
        let mut parts = at.split(':');
        let (file, line) = (parts.next().expect("a file"), parts.next().expect("a line"));
        places.insert((file.to_owned(), line.parse().expect("a number")));
        let others =
            notice.lines().find_map(|line| line.split_once("också ")).map(|(_, rest)| rest);
        for other in others.unwrap_or_default().split("; ").filter(|other| !other.is_empty()) {
            let (file, lines) = other.split_once(" rad ").expect("lines of a file");
            let lines = lines.split(", ").map(|line| line.trim().parse().expect("a number"));
            places.extend(lines.map(|line: usize| (file.to_owned(), line)));
        }
    }
    places
}

fn pages(folder: &Path) -> String {
    let papers = files(folder).into_iter().filter(|path| path.ends_with(".pdf"));
    let read = papers.map(|path| packed(&Pdf::read(&folder.join(path)).text()));
    read.collect::<Vec<_>>().join("\n")
}

/// Without what lines and pages put between words.
fn packed(text: &str) -> String {
    text.chars()
        .filter(|sign| !sign.is_whitespace() && !matches!(sign, '\u{ad}' | '\u{200b}' | '\u{2060}'))
        .collect()
}

/// The cases of a repository, with what each must print.
fn expected(root: &Path) -> Vec<Case> {
    let sources = Arc::new(Sources::default());
    let repo = Arc::new(Repo::load(root, &sources).expect("there is a repository"));
    let documents = Documents::read(&repo);
    let organisation = documents.organisation.as_ref().expect("it is sound");
    let (workshop, _) = Workshop::open(&repo, organisation, None, &sources);
    let readings = Readings::new(workshop);
    let of_case = |fall: Fall<'_>| {
        let ärende = fall.ärende.expect("it is sound");
        let texts = ärende.handlingar.iter().flat_map(|handling| {
            let sammanhang = fall.sammanhang(organisation, handling);
            texts(&readings, handling, sammanhang)
        });
        let folder = fall.folder.file_name().expect("a case has a folder").to_string_lossy();
        Case { folder: folder.into_owned(), texts: texts.collect() }
    };
    documents.cases().map(of_case).collect()
}

/// What a handling must print.
fn texts(readings: &Readings, handling: &Handling, sammanhang: Sammanhang<'_>) -> Vec<Text> {
    let workshop = &readings.workshop;
    let prosa = Prosa::read(readings, sammanhang, Some(handling));
    let mut texts = Vec::new();
    let mut add = |path: String, node: NodeId| {
        let span = workshop.repo.tree.span(node);
        let source = workshop.files.source(span.file);
        let place = (source.name.clone(), source.line_of(span.range().start) + 1);
        texts.push(Text { path, place, runs: runs(&prosa.rich(node)) });
    };
    let skipped = [NAMES.as_slice(), NO_PROSE.as_slice()].concat();
    each_prose(&json(handling), handling.innehåll.slag(), &skipped, &mut add);
    if let Some(plan) = sammanhang.plan {
        for post in plan.alla_risker().iter().filter(|post| is_told(handling, post)) {
            each_prose(&told(handling, post), &format!("risk {}", post.nr), &skipped, &mut add);
        }
        if matches!(handling.innehåll, Innehåll::Avrapportering(_)) {
            each_prose(&without_risks(plan), "plan", &skipped, &mut add);
        }
    }
    texts.retain(|text| !text.runs.is_empty());
    texts
}

fn json(value: &impl serde::Serialize) -> Value {
    serde_json::to_value(value).expect("it is plain")
}

fn without_risks(plan: &Plan) -> Value {
    let mut plan = json(plan);
    plan["risker"] = Value::Null;
    for grupp in plan["grupper"].as_array_mut().into_iter().flatten() {
        grupp["risker"] = Value::Null;
    }
    plan
}

/// Whether a handling is about a risk of its plan at all.
fn is_told(handling: &Handling, post: &Planrisk<'_>) -> bool {
    match handling.innehåll {
        Innehåll::Riskanalys(_) => true,
        Innehåll::Avrapportering(_) | Innehåll::Internkontrollplan(_) => post.i_planen(),
        Innehåll::Förbättringsåtgärder(_) => post
            .risk
            .alla_åtgärder()
            .any(|åtgärd| post.slag(åtgärd) == Åtgärdsslag::Förbättringsåtgärd),
        _ => false,
    }
}

/// What a handling tells of a risk: of results only an account of them, of improvements only these.
fn told(handling: &Handling, post: &Planrisk<'_>) -> Value {
    let mut risk = json(post.risk);
    match handling.innehåll {
        Innehåll::Avrapportering(_) => {}
        Innehåll::Förbättringsåtgärder(_) => {
            without(
                &mut risk,
                &["granskningar", "överföring", "motivering", "omdöme", "kontroller"],
            );
            let own = post.risk.alla_åtgärder();
            let own = own.filter(|one| post.slag(one) == Åtgärdsslag::Förbättringsåtgärd);
            risk["åtgärder"] = own.map(json).collect();
        }
        Innehåll::Riskanalys(_) => {
            without(&mut risk, &["granskningar", "överföring", "omdöme", "kontroller", "åtgärder"]);
        }
        _ => without_results(&mut risk),
    }
    risk
}

/// A risk, kontroll or åtgärd as it was planned, with all that it holds.
fn without_results(value: &mut Value) {
    without(value, &["granskningar", "överföring", "omdöme", "genomfört"]);
    for key in ["kontroller", "åtgärder"] {
        value[key].as_array_mut().into_iter().flatten().for_each(without_results);
    }
}

fn without(value: &mut Value, keys: &[&str]) {
    for key in keys {
        value.as_object_mut().expect("a mapping").remove(*key);
    }
}

/// The words of a text in the pieces that stand together on a page, without spaces.
fn runs(rich: &Rich) -> Vec<String> {
    let mut runs = Vec::new();
    blocks(&rich.blocks, &mut runs);
    let packed = runs.iter().map(|run| packed(run));
    packed.filter(|run| !run.is_empty()).collect()
}

fn blocks(blocks_: &[Block], runs: &mut Vec<String>) {
    for block in blocks_ {
        match block {
            Block::Stycke(words) | Block::Rubrik { text: words, .. } => line(words, runs),
            Block::Lista { items, .. } => items.iter().for_each(|item| blocks(item, runs)),
            Block::Citat(inner) => blocks(inner, runs),
            Block::Kod { text, .. } => runs.push(text.clone()),
            Block::Tabell(tabell) => {
                let cells = tabell.huvud.iter().chain(tabell.rader.iter().flatten());
                tabell.rubrik.iter().chain(cells).for_each(|words| line(words, runs));
            }
            Block::Diagram(diagram) => diagram.rubrik.iter().for_each(|words| line(words, runs)),
            Block::Streck(_) | Block::Bild(_) => {}
        }
    }
}

/// A line of words; a footnote's number parts it.
fn line(words: &[Inline], runs: &mut Vec<String>) {
    runs.push(String::new());
    parts(words, runs);
}

fn parts(words: &[Inline], runs: &mut Vec<String>) {
    for word in words {
        match word {
            Inline::Ord { text, .. } | Inline::Kod(text, _) => {
                runs.last_mut().expect("a run is open").push_str(text);
            }
            Inline::Betonat(inner) | Inline::Starkt(inner) | Inline::Länk { text: inner, .. } => {
                parts(inner, runs);
            }
            Inline::Fotnot(Fotnot::Ny { text, .. }) => {
                blocks(text, runs);
                runs.push(String::new());
            }
            Inline::Fotnot(_) => runs.push(String::new()),
            Inline::Radslut | Inline::Bild(_) => {}
        }
    }
}
