//! `skrivelse typst`: Typst's own compiler makes the same pages of what it writes.

use std::process::Command;

use crate::pdf::Pdf;
#[cfg(unix)]
use crate::support::skrivelse_with_few_open;
use crate::support::{Repository, files, skrivelse};

/// Sets a paper with the compiler that the Python package `typst` carries, which knows no row heads.
const SET: &str = "\
import sys, typst
root, main, fonts, packages, out = sys.argv[1:]
typst.compile(main, out, root=root, font_paths=[fonts], package_path=packages, ignore_system_fonts=True, pdf_standards=['ua-1', 'a-2a'])
";

#[expect(clippy::disallowed_methods, reason = "on a developer's machine there may be no Python")]
fn is_ci() -> bool {
    std::env::var_os("CI").is_some()
}

/// Whether the machine has the Python package.
fn has_typst() -> bool {
    Command::new("python")
        .args(["-c", "import typst"])
        .output()
        .is_ok_and(|run| run.status.success())
}

#[test]
fn typst_itself_makes_the_same_pages() {
    let repository = Repository::of("samples/uppsala");
    let run = skrivelse(repository.path(), &["typst", "--till", "typst"]);
    assert_eq!((run.code, run.err.as_str()), (0, ""));
    insta::assert_snapshot!(run.out);
    assert_same(
        &repository,
        &[
            ("handlingar", "avrapportering-ikp-2024/tjänsteskrivelse"),
            ("handlingar", "avrapportering-ikp-2024/bilaga-1-avrapportering"),
        ],
    );
}

const MEETING: &str = "organ: bn
datum: 2025-03-04
tid: \"08:30\"
plats: Konferensrum Solrosen
punkter:
  - rubrik: Upprop
  - {ärende: ../bygglov, föredragande: ek}
";

/// A case, and a meeting that has it on its list.
fn with_meeting() -> Repository {
    let repository = Repository::of("samples/fel/grund");
    repository.write("mars/sammanträde.yaml", MEETING);
    repository
}

/// A kallelse stands alone as other handlingar do, and the paket has a root of its own.
#[test]
fn also_of_a_meeting() {
    let repository = with_meeting();
    let run = skrivelse(repository.path(), &["typst", "--till", "typst"]);
    assert_eq!((run.code, run.err.as_str()), (0, ""));
    assert_same(&repository, &[("handlingar", "mars/kallelse"), ("paket", "mars/handlingar")]);
}

/// A handling that says words otherwise than the layout is a package, which has a theme of its own.
#[test]
fn also_of_a_handling_with_words_of_its_own() {
    let repository = with_meeting();
    let case = "bygglov/ärende.yaml";
    let written = std::fs::read_to_string(repository.at(case)).expect("it is there");
    let words = "    ord: {datum: Dagen}\n";
    let (first, rest) = written.split_once("  - slag: rapport\n").expect("it has one");
    repository.write(case, format!("{first}  - slag: rapport\n{words}{rest}"));
    let run = skrivelse(repository.path(), &["typst", "--till", "typst"]);
    assert_eq!((run.code, run.err.as_str()), (0, ""));
    let packages = "--package-path \"typst/paket/egna-ord\"";
    assert!(run.out.lines().any(|line| line.contains(packages)), "{}", run.out);
    let themes =
        files(&repository.at("typst")).into_iter().filter(|path| path.ends_with("tema.typ"));
    assert_eq!(themes.count(), 4, "one for each kind, and one of the handling in each");
    assert_same(&repository, &[("handlingar", "bygglov/rapport"), ("paket", "mars/handlingar")]);
}

/// Papers, each by root and folder, have the pages that `bygg` makes.
fn assert_same(repository: &Repository, papers: &[(&str, &str)]) {
    assert_eq!(skrivelse(repository.path(), &["bygg"]).code, 0);
    if !has_typst() {
        assert!(!is_ci(), "CI has Typst");
        return;
    }
    for (root, paper) in papers {
        let (root, out) = (repository.at(&format!("typst/{root}")), repository.at("typst.pdf"));
        let set = Command::new("python")
            .args(["-c", SET])
            .args([&root, &root.join(paper).join("main.typ")])
            .args([&repository.at("typst/typsnitt"), &root.join("egna-ord"), &out])
            .output();
        let set = set.expect("Python runs");
        assert!(set.status.success(), "{}", String::from_utf8_lossy(&set.stderr));
        same(&Pdf::read(&out), &Pdf::read(&repository.at(&format!("ut/{paper}.pdf"))), paper);
    }
}

/// The library, the theme and the images are there once for each kind of papers; a paper's folder has only
/// what is its own.
#[test]
fn papers_of_a_kind_share_a_root() {
    let repository = with_meeting();
    let run = skrivelse(repository.path(), &["typst", "--till", "typst"]);
    let written = files(&repository.at("typst"));
    let below = |root: &str| -> Vec<String> {
        let inside = written.iter().filter_map(|path| path.strip_prefix(&format!("{root}/")));
        inside.map(str::to_owned).collect()
    };
    let is_own = |path: &&String| {
        let name = path.rsplit('/').next().unwrap_or_default();
        path.matches('/').count() == 2 && (name == "main.typ" || name.starts_with("handling"))
    };
    let (handlingar, paket) = (below("handlingar"), below("paket"));
    assert_eq!(written.len(), handlingar.len() + paket.len() + below("typsnitt").len());
    let shared = |files: &[String]| -> Vec<String> {
        files.iter().filter(|path| !is_own(path)).cloned().collect()
    };
    assert_eq!(shared(&handlingar), shared(&paket));
    assert!(shared(&paket).contains(&"lib/handling.typ".to_owned()));
    for (root, own, told) in [("handlingar", handlingar, "false"), ("paket", paket, "true")] {
        let läge = std::fs::read_to_string(repository.at(&format!("typst/{root}/lage.typ")));
        assert_eq!(läge.expect("it is written"), format!("#let paket = {told}\n"));
        let mains: Vec<_> = own.iter().filter(|path| path.ends_with("/main.typ")).collect();
        assert!(!mains.is_empty());
        for main in mains {
            let command = format!("--root \"typst/{root}\"");
            let line =
                run.out.lines().find(|line| line.contains(&format!("\"typst/{root}/{main}\"")));
            assert!(line.is_some_and(|line| line.contains(&command)), "{main}: {line:?}");
        }
    }
}

/// Many more files are written than a system lets a program hold open.
#[cfg(unix)]
#[test]
fn few_files_are_open_at_a_time() {
    let repository = Repository::of("samples/uppsala");
    let run = skrivelse_with_few_open(repository.path(), 64, &["typst", "--till", "typst"]);
    assert_eq!((run.code, run.err.as_str()), (0, ""));
    assert!(files(&repository.at("typst")).len() > 64);
}

/// Every glyph stands at the same place on the same page.
fn same(theirs: &Pdf, ours: &Pdf, paper: &str) {
    assert_eq!(theirs.pages(), ours.pages(), "{paper}");
    for page in 0..ours.pages() {
        let glyphs = |pdf: &Pdf| -> Vec<_> {
            pdf.glyph_boxes(page).iter().map(|glyph| (glyph.text.clone(), glyph.area)).collect()
        };
        assert!(!glyphs(ours).is_empty());
        assert!(glyphs(theirs) == glyphs(ours), "{paper}, page {}", page + 1);
    }
    assert_eq!(theirs.bookmarks(), ours.bookmarks(), "{paper}");
}

/// Nothing is written over.
#[test]
fn only_into_a_new_folder() {
    let repository = Repository::of("samples/fel/grund");
    let run = skrivelse(repository.path(), &["typst", "--till", "bygglov"]);
    insta::assert_snapshot!(run.shown(repository.path()));
    assert_eq!(files(&repository.at("bygglov")), ["ärende.yaml"]);
}
