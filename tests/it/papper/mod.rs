//! The sample built and read back: what a reader, a screen reader and an archive get.

mod brytning;
mod data;
mod rader;
mod underskrift;

use std::sync::{Arc, OnceLock};

use skrivelse::diag::Sources;
use skrivelse::trip;

use crate::pdf::Pdf;
use crate::support::{Repository, files, skrivelse};

/// The sample, and the two papers of its case.
const SAMPLE: &str = "samples/uppsala";
const SKRIVELSE: &str = "ut/avrapportering-ikp-2024/tjänsteskrivelse.pdf";
const BILAGA: &str = "ut/avrapportering-ikp-2024/bilaga-1-avrapportering.pdf";

/// The sample, built once for all tests.
fn built() -> &'static Repository {
    static BUILT: OnceLock<Repository> = OnceLock::new();
    BUILT.get_or_init(|| build(Repository::of(SAMPLE)))
}

fn build(repository: Repository) -> Repository {
    let run = skrivelse(repository.path(), &["bygg"]);
    assert_eq!((run.code, run.err.as_str()), (0, ""), "{}", run.out);
    repository
}

fn read(path: &str) -> Pdf {
    Pdf::read(&built().at(path))
}

/// Bookmarks, page labels and metadata.
fn outline(pdf: &Pdf) -> String {
    format!(
        "{}\nPage labels: {}\n\n{}",
        pdf.bookmarks(),
        pdf.page_labels().join(" "),
        pdf.metadata()
    )
}

#[test]
fn the_sample_makes_two_papers() {
    let run = skrivelse(built().path(), &["bygg"]);
    insta::assert_snapshot!(run.shown(built().path()));
    let expected = [
        "avrapportering-ikp-2024/bilaga-1-avrapportering.pdf",
        "avrapportering-ikp-2024/tjänsteskrivelse.pdf",
    ];
    assert_eq!(files(&built().at("ut")), expected);
}

#[test]
fn the_tjänsteskrivelse_as_it_is_read() {
    let pdf = read(SKRIVELSE);
    insta::assert_snapshot!("tjänsteskrivelse: text", pdf.text());
    insta::assert_snapshot!("tjänsteskrivelse: taggar", pdf.tags());
    insta::assert_snapshot!("tjänsteskrivelse: bokmärken och metadata", outline(&pdf));
}

#[test]
fn the_bilaga_as_it_is_read() {
    let pdf = read(BILAGA);
    assert!(pdf.pages() >= 25, "{} pages", pdf.pages());
    insta::assert_snapshot!("bilaga: text", pdf.text());
    insta::assert_snapshot!("bilaga: taggar", pdf.tags());
    insta::assert_snapshot!("bilaga: bokmärken och metadata", outline(&pdf));
    insta::assert_snapshot!("bilaga: första sidan, och en där en rad fortsätter", {
        let går_vidare = (0..pdf.pages())
            .find(|page| pdf.page_text_all(*page).contains("(forts.)"))
            .expect("a row goes on");
        format!("{}\n\n----\n\n{}\n", pdf.page_text_all(0), pdf.page_text_all(går_vidare))
    });
}

#[test]
fn the_filled_typst() {
    let sources = Arc::new(Sources::default());
    let checked = trip::check(built().path(), None, &sources).expect("there is a repository");
    let work = checked.works().next().expect("the case is sound");
    let filled = checked.press().expect("there is a layout").fill(&work).into_iter();
    let filled: Vec<_> = filled.map(|one| one.expect("the templates can be filled")).collect();
    let [skrivelse, bilaga] = filled.as_slice() else { panic!("two papers") };
    insta::assert_snapshot!(
        "tjänsteskrivelse: ifylld",
        format!("{}\n{}", skrivelse.main, skrivelse.parts[0].text)
    );
    insta::assert_snapshot!("bilaga: ifylld", format!("{}\n{}", bilaga.main, bilaga.parts[0].text));
}

/// Neither the folder, nor what was built before, nor the files of other cases reach the bytes.
#[test]
fn two_folders_give_the_same_bytes() {
    let other = Repository::of(SAMPLE);
    other.write(
        "arkiv/plan-1999.yaml",
        "planår: 1999\nnämnd: amn\nrisker: [{id: brand, namn: Brand}]\n",
    );
    let other = build(other);
    for path in [SKRIVELSE, BILAGA] {
        let bytes =
            |repository: &Repository| std::fs::read(repository.at(path)).expect("it was written");
        assert!(bytes(built()) == bytes(&other), "{path} differs");
    }
}

/// Contents and links lead to pages that bear the number that is printed.
#[test]
fn the_contents_tell_the_pages() {
    let pdf = read(BILAGA);
    let text = pdf.text();
    let entries: Vec<&str> = text
        .lines()
        .skip_while(|line| *line != "Innehåll")
        .skip(1)
        .take_while(|line| line.ends_with(|c: char| c.is_ascii_digit()))
        .collect();
    let bookmarks = pdf.bookmarks();
    assert!(entries.len() > 8, "{entries:?}");
    for entry in entries {
        let (title, page) = entry.rsplit_once(' ').expect("an entry has a page");
        let title = title.trim_end_matches(['.', ' ']);
        let marked =
            bookmarks.lines().any(|line| line.trim_start() == format!("{title} … p. {page}"));
        assert!(marked, "{entry}\n{bookmarks}");
    }
}
