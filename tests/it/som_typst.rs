//! `skrivelse typst`: Typst's own compiler makes the same pages of what it writes.

use std::process::Command;

use crate::pdf::Pdf;
use crate::support::{Repository, files, skrivelse};

/// Sets a paper with the compiler that the Python package `typst` carries, which knows no row heads.
const SET: &str = "\
import sys, typst
root, fonts, out = sys.argv[1:]
typst.compile(root + '/main.typ', out, root=root, font_paths=[fonts], ignore_system_fonts=True, pdf_standards=['ua-1', 'a-2a'])
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
    assert_eq!(skrivelse(repository.path(), &["bygg"]).code, 0);
    if !has_typst() {
        assert!(!is_ci(), "CI has Typst");
        return;
    }
    for paper in [
        "avrapportering-ikp-2024/tjänsteskrivelse",
        "avrapportering-ikp-2024/bilaga-1-avrapportering",
    ] {
        let (root, out) = (repository.at(&format!("typst/{paper}")), repository.at("typst.pdf"));
        let set = Command::new("python")
            .args(["-c", SET])
            .args([&root, &repository.at("typst/typsnitt"), &out])
            .output();
        let set = set.expect("Python runs");
        assert!(set.status.success(), "{}", String::from_utf8_lossy(&set.stderr));
        same(&Pdf::read(&out), &Pdf::read(&repository.at(&format!("ut/{paper}.pdf"))), paper);
    }
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
