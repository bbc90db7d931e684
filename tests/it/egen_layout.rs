//! A kommun's own looks: words, colours, templates and components over those that are built in.

use std::collections::BTreeSet;

use crate::pdf::Pdf;
use crate::support::{Repository, project, skrivelse};

/// The page without its examples, and these.
fn page() -> (String, String) {
    let page = std::fs::read_to_string(project("docs/egen-layout.md")).expect("it is there");
    let (before, rest) = page.split_once("\n## 5. ").expect("it has examples");
    let (examples, after) = rest.split_once("\n## ").expect("more follows");
    (format!("{before}\n## {after}"), examples.to_owned())
}

/// The files of a piece of the page: each a path in backticks and the block after it.
fn files_of(piece: &str) -> Vec<(String, String)> {
    let mut files = Vec::new();
    let mut lines = piece.lines();
    while let Some(line) = lines.next() {
        let path = line.strip_prefix("`mallar/").and_then(|rest| rest.strip_suffix('`'));
        if let Some(path) = path {
            let block = lines.by_ref().skip_while(|line| !line.starts_with("```")).skip(1);
            let text: Vec<&str> = block.take_while(|line| *line != "```").collect();
            files.push((format!("mallar/{path}"), text.join("\n") + "\n"));
        }
    }
    files
}

fn started() -> Repository {
    let repository = Repository::empty();
    assert_eq!(skrivelse(repository.path(), &["ny", "."]).code, 0);
    repository
}

fn built(repository: &Repository, paper: &str) -> Pdf {
    let run = skrivelse(repository.path(), &["bygg"]);
    assert_eq!(run.code, 0, "{}", run.err);
    Pdf::read(&repository.at(&format!("ut/avrapportering/{paper}.pdf")))
}

/// What the page tells is what happens.
#[test]
fn the_example_of_the_page_builds() {
    let repository = started();
    let plain = built(&repository, "tjänsteskrivelse");
    let files = files_of(&page().0);
    assert_eq!(files.len(), 4, "{files:?}");
    for (path, text) in &files {
        repository.write(path, text);
    }
    repository.replace("skrivelse.yaml", "layout: uppsala ", "layout: granby ");
    let own = built(&repository, "tjänsteskrivelse");
    assert!(own.text().contains("Förvaltningens förslag till Byggnadsnämnden"), "{}", own.text());
    assert!(!plain.text().contains("Förvaltningens förslag"));
    let checked = skrivelse(repository.path(), &["kontrollera"]);
    assert!(!checked.err.contains("mallar/"), "{}", checked.err);
    let bilaga = built(&repository, "bilaga-1-avrapportering").text();
    assert!(
        bilaga.contains("Granskningen visar en mindre brist: några beslut kom för sent."),
        "{bilaga}"
    );
    assert_ne!(own.page_text_all(0), plain.page_text_all(0));
    let listed = skrivelse(repository.path(), &["mallar"]);
    insta::assert_snapshot!(listed.out);
    let typst = skrivelse(repository.path(), &["typst", "--till", "typst"]);
    assert_eq!(typst.code, 0, "{}", typst.err);
    let theme = std::fs::read_to_string(repository.at("typst/handlingar/tema.typ"));
    assert!(theme.expect("it was written").contains("#7a1f3d"));
}

/// What an example of the page is to be seen by: its title, the paper that it changes, and what of it is looked at.
type Example = (&'static str, &'static str, fn(&Pdf, &Pdf) -> bool);

const EXAMPLES: [Example; 5] = [
    ("UTKAST tvärs över sidan", "tjänsteskrivelse", |plain, own| {
        let on_all = (0..own.pages()).all(|page| own.page_text_all(page).contains("UTKAST"));
        on_all && !own.text().contains("UTKAST") && !plain.page_text_all(0).contains("UTKAST")
    }),
    ("Logotypen på varje sida", "bilaga-2-styrdokument", |plain, own| own.text() == plain.text()),
    ("En egen sidfot", "bilaga-2-styrdokument", |_, own| {
        let has = |page: usize| own.page_text_all(page).contains("kommunens kontaktcenter");
        has(0) && (1..own.pages()).all(|page| !has(page))
    }),
    ("Ett annat omslag", "bilaga-2-styrdokument", |plain, own| {
        let said = "Styrdokument för Byggnadsnämnden";
        own.page_text(0).contains(said) && !plain.page_text(0).contains(said)
    }),
    ("Liggande sidor", "bilaga-3-rapport", |plain, own| {
        let lies =
            |pdf: &Pdf| (0..pdf.pages()).all(|page| pdf.page_size(page).0 > pdf.page_size(page).1);
        lies(own) && !lies(plain)
    }),
];

/// A case with a paper of each kind that the examples change.
fn with_more_papers() -> Repository {
    let repository = started();
    repository.write("mallar/granby/tema.yaml", "bas: uppsala\n");
    repository.replace("skrivelse.yaml", "layout: uppsala ", "layout: granby ");
    let case = std::fs::read_to_string(repository.at("ärenden/avrapportering/ärende.yaml"));
    let more = "  - {slag: styrdokument, titel: Riktlinje, avsnitt: [{rubrik: Syfte, text: Så gör vi.}]}\n\
                \x20 - {slag: rapport, titel: Rapport, avsnitt: [{rubrik: Syfte, text: Så gjorde vi.}]}\n";
    let case = case.expect("it is there") + more;
    repository.write("ärenden/avrapportering/ärende.yaml", case);
    repository
}

/// Each example of the page builds by itself and does what it says.
#[test]
fn the_examples_of_the_page_build() {
    let (_, examples) = page();
    let pieces: Vec<&str> = examples.split("\n### ").skip(1).collect();
    assert_eq!(pieces.len(), EXAMPLES.len(), "{pieces:?}");
    let repository = with_more_papers();
    let papers = EXAMPLES.map(|(_, paper, _)| built(&repository, paper));
    for ((title, paper, is_so), (piece, plain)) in EXAMPLES.iter().zip(pieces.iter().zip(&papers)) {
        assert!(piece.starts_with(title), "{piece}");
        let files = files_of(piece);
        assert!(!files.is_empty(), "{title}");
        for (path, text) in &files {
            repository.write(path, text);
        }
        let checked = skrivelse(repository.path(), &["kontrollera"]);
        assert!(!checked.err.contains("mallar/"), "{title}: {}", checked.err);
        let own = built(&repository, paper);
        assert!(is_so(plain, &own), "{title}: {}", own.page_text_all(0));
        let bytes =
            |of: &Pdf| (0..of.pages()).map(|page| of.page_text_all(page)).collect::<String>();
        assert!(*title == "Logotypen på varje sida" || bytes(plain) != bytes(&own), "{title}");
        for (path, _) in &files {
            repository.remove(path);
        }
    }
}

/// Every block of every template stands in the table of the page.
#[test]
fn every_block_is_told() {
    let (page, _) = page();
    let reference = skrivelse::reference::mallar();
    let (_, templates) = reference.split_once("\n## Mallarna\n").expect("it lists the templates");
    let (templates, _) = templates.split_once("\n## ").expect("more follows");
    let rows = templates.lines().filter(|line| line.starts_with("| `"));
    let cells: Vec<&str> = rows.filter_map(|row| row.split(" | ").nth(2)).collect();
    let words = cells.iter().flat_map(|cell| cell.split(['`', ',', '|', ' ']));
    let blocks: BTreeSet<&str> = words.filter(|word| !word.is_empty()).collect();
    assert!(blocks.len() > 10, "{blocks:?}");
    for block in blocks {
        assert!(page.contains(&format!("\n| `{block}` | ")), "{block}");
    }
}

/// A built-in file can be read without a copy that goes before it.
#[test]
fn a_file_is_shown() {
    let repository = started();
    for file in
        ["bas/tema.yaml", "lib\\sida.typ", "bas/ord.yaml", "uppsala/tjänsteskrivelse.typ.j2"]
    {
        let run = skrivelse(repository.path(), &["mallar", "--visa", file]);
        let path = project("templates").join(file.replace('\\', "/"));
        assert_eq!(run.out, std::fs::read_to_string(path).expect("it is there"));
        assert_eq!((run.code, run.err.as_str()), (0, ""));
    }
    assert!(!repository.at("mallar").exists());
    let unknown = skrivelse(repository.path(), &["mallar", "--visa", "bas/tem.yaml"]);
    insta::assert_snapshot!("okänd fil att visa", unknown.shown(repository.path()));
    let both =
        skrivelse(repository.path(), &["mallar", "--visa", "bas/tema.yaml", "--prova", "malmo"]);
    insta::assert_snapshot!("visa och prova", both.shown(repository.path()));
}

/// Each way to write a colour, with what is told of it.
#[test]
fn colours_as_they_are_written() {
    let repository = started();
    repository.replace("skrivelse.yaml", "layout: uppsala ", "layout: granby ");
    let told = |theme: &str| {
        let text = format!("bas: malmo\nfärger:\n  accent: {theme}\n");
        repository.write("mallar/granby/tema.yaml", text);
        let run = skrivelse(repository.path(), &["kontrollera"]);
        format!("{theme}\n{}", run.shown(repository.path()))
    };
    let all = [
        "{färg: #c2410c, mot: \"#ffffff\", roll: text}",
        "{mot: \"#ffffff\", färg: #c2410c}",
        "\n    färg: #c2410c",
        "{färg: \"#c40\"}",
        "{färg: \"#c4\"}",
        "{färg: röd}",
        "{färg: }",
    ];
    insta::assert_snapshot!("färger", all.map(told).join("\n"));
}

/// A slip in a theme that can be read does not take the layout away.
#[test]
fn a_layout_with_a_slip_is_still_the_layout() {
    let repository = started();
    repository.replace("skrivelse.yaml", "layout: uppsala ", "layout: granby ");
    let theme = "bas: malmo\nfärger:\n  accent:\n    färg: #c2410c\n";
    repository.write("mallar/granby/tema.yaml", theme);
    let own = built(&repository, "bilaga-1-avrapportering").text();
    repository.replace("skrivelse.yaml", "layout: granby ", "layout: malmo ");
    assert_eq!(built(&repository, "bilaga-1-avrapportering").text(), own);
    repository.replace("skrivelse.yaml", "layout: malmo ", "layout: standard ");
    assert_ne!(built(&repository, "bilaga-1-avrapportering").text(), own);
}

/// Values among words: each at its place, once, with what to write; a number, a note and code are none.
#[test]
fn values_among_words() {
    let repository = Repository::of("samples/fel/grund");
    let template = "{% extends \"inbyggd/uppsala/rapport.typ.j2\" %}\n{% block kropp %}\n\
        Förslag till {{ handling.nämnd.namn }}.\n= {{ handling.titel }}\n\
        {% for del in [1, 2] %}{{ handling.slag | upper }}{% endfor %}\n\
        #text(\"a {{ handling.kommun }}\") `{{ handling.id }}`\n\
        {{ handling.avsnitt | length }} // {{ handling.titel }}\n#let a = ({{ handling.titel }}, {{ punkt }})\n\
        #avsnitt({{ handling.avsnitt }})\n{% endblock %}\n";
    repository.write("mallar/uppsala/rapport.typ.j2", template);
    let run = skrivelse(repository.path(), &["kontrollera"]);
    insta::assert_snapshot!("värden bland ord", run.shown(repository.path()));
}

/// One word, in `skrivelse.yaml` alone.
#[test]
fn one_word_is_said_otherwise() {
    let repository = started();
    let text = std::fs::read_to_string(repository.at("skrivelse.yaml")).expect("it is there");
    repository.write("skrivelse.yaml", text + "ord: {beslutsunderlag: Underlag}\n");
    let lines = built(&repository, "tjänsteskrivelse").text();
    assert!(lines.lines().any(|line| line == "Underlag"), "{lines}");
}

/// A copy says where it comes from, builds to the same pages, and is not written over.
#[test]
fn a_copy_is_the_same() {
    let repository = started();
    let before = built(&repository, "tjänsteskrivelse").text();
    for file in ["bas/tjänsteskrivelse.typ.j2", "lib/underlag.typ", "uppsala/tema.yaml"] {
        let run = skrivelse(repository.path(), &["mallar", "--kopiera", file]);
        assert_eq!(run.code, 0, "{}", run.err);
        let copy = std::fs::read_to_string(repository.at(&format!("mallar/{file}")))
            .expect("it was written");
        let first = copy.lines().next().unwrap_or_default();
        assert!(
            first.contains(&format!("Kopierad ur skrivelse {}", env!("CARGO_PKG_VERSION"))),
            "{first}"
        );
    }
    assert_eq!(built(&repository, "tjänsteskrivelse").text(), before);
    let again = skrivelse(repository.path(), &["mallar", "--kopiera", "lib/underlag.typ"]);
    insta::assert_snapshot!("kopian finns redan", again.shown(repository.path()));
    let unknown = skrivelse(repository.path(), &["mallar", "--kopiera", "lib/undrlag.typ"]);
    insta::assert_snapshot!("okänd mall", unknown.shown(repository.path()));
}

/// What is wrong with the looks is found by both commands, and stops every case.
#[test]
fn faults_in_a_theme() {
    for (name, theme) in [
        (
            "tema med fel",
            "bas: uppsala\nfärger:\n  accent: {färg: \"#b2b2b2\"}\n  svag: {färg: \"#777777\", roll: txt}\n  akcent: 3\n  text: grå\n\
             toner:\n  god: {färg: \"#9ad0ac\", roll: symbol}\ntypsnitt: {text: Source Serif}\nstorlek: {text: elva}\n\
             resultat: {anmärkning: {ton: illa, symbol: kryz}}\n",
        ),
        (
            "tema med värden som inte passar",
            "bas: uppsala\nstorlek: {titel: -25pt, text: 10%}\nsida: {format: A4}\nstorlek: {not: 9pt}\nplantabell: {kolumner: [15mm, 1fr]}\n\
             rubriker: {vikter: [bold, fet, bold, bold, bold]}\n",
        ),
        ("tema med okänd bas", "bas: upsala\n"),
        ("tema som bygger på sig självt", "bas: granby\n"),
    ] {
        let repository = Repository::of("samples/fel/grund");
        repository.write("mallar/granby/tema.yaml", theme);
        repository.replace("skrivelse.yaml", "layout: uppsala", "layout: granby");
        let run = skrivelse(repository.path(), &["bygg"]);
        assert_eq!(run.err, skrivelse(repository.path(), &["kontrollera"]).err);
        assert!(!repository.at("ut").exists());
        insta::assert_snapshot!(name, run.shown(repository.path()));
    }
}

/// What is no word, or stands twice, would be lost.
#[test]
fn faults_among_words() {
    let repository = Repository::of("samples/fel/grund");
    repository.write("mallar/granby/tema.yaml", "bas: uppsala\n");
    repository.write(
        "mallar/granby/ord.yaml",
        "beslutsunderlag: [a, b]\ndatum: {a: b}\nhandläggare: Ett\nhandläggare: Två\n",
    );
    repository.replace("skrivelse.yaml", "layout: uppsala", "layout: granby");
    let run = skrivelse(repository.path(), &["kontrollera"]);
    insta::assert_snapshot!("ord med fel", run.shown(repository.path()));
}

/// Templates that build on themselves or on nothing, and a component that stops: shown where they are
/// written, and at the words of the YAML that they were given.
#[test]
fn faults_in_templates() {
    for (name, path, text) in [
        (
            "mall som bygger på sig själv",
            "mallar/uppsala/rapport.typ.j2",
            "{% extends \"uppsala/rapport.typ.j2\" %}\n",
        ),
        (
            "mall som bygger på ingenting",
            "mallar/uppsala/rapport.typ.j2",
            "{% extends \"inbyggd/upsala/rapport.typ.j2\" %}\n",
        ),
        (
            "komponent som stannar",
            "mallar/lib/text.typ",
            "#import \"/inbyggd/lib/text.typ\": *\n#let streck() = panic(\"inga streck\")\n",
        ),
    ] {
        let repository = Repository::of("samples/fel/grund");
        repository.replace(
            "bygglov/ärende.yaml",
            "året före.",
            "året före.\n\n          ---\n\n          Slut.",
        );
        repository.write(path, text);
        let run = skrivelse(repository.path(), &["bygg"]);
        assert_eq!(run.code, 1, "{}", run.err);
        insta::assert_snapshot!(name, run.shown(repository.path()));
    }
}
