//! What the steps of the trip cost, with 10, 100 and 1,000 risks: `cargo bench`.

mod editor;
mod faults;
mod repository;

use std::sync::Arc;

use divan::Bencher;
use skrivelse::diag::Sources;
use skrivelse::documents::Documents;
use skrivelse::fill::Filled;
use skrivelse::load::Repo;
use skrivelse::press::Press;
use skrivelse::prose::{Prosa, Readings};
use skrivelse::trip::{self, Checked};
use skrivelse::typeset::World;
use skrivelse::workshop::Workshop;
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};

use repository::Repository;

/// How many risks the plan has.
const RISKS: [usize; 3] = [10, 100, 1000];

fn main() {
    divan::main();
}

/// A checked repository, and what its papers share.
struct Ready {
    repository: Repository,
    checked: Checked,
}

impl Ready {
    fn new(risks: usize) -> Self {
        let repository = Repository::new(risks);
        let sources = Arc::new(Sources::default());
        let checked =
            trip::check(repository.path(), None, &sources).expect("there is a repository");
        assert!(!checked.units[0].is_faulty(), "{:?}", checked.units[0].diagnostics);
        Self { repository, checked }
    }

    /// The filled Typst of the one paper.
    fn filled(&self) -> Filled {
        let work = self.checked.works().next().expect("the case is sound");
        self.press().fill(&work).remove(0).expect("the templates are sound")
    }

    fn press(&self) -> &Press {
        self.checked.press().expect("the layout is sound")
    }

    /// The pages, with nothing kept from an earlier time.
    fn pages(&self, filled: &Filled) -> PagedDocument {
        typst::comemo::evict(0);
        typst::compile(&World::new(self.press().base(), filled)).output.expect("it can be set")
    }
}

/// Step 1: the files as one tree.
#[divan::bench(args = RISKS)]
fn load(bencher: Bencher<'_, '_>, risks: usize) {
    let repository = Repository::new(risks);
    bencher.bench(|| {
        Repo::load(repository.path(), &Sources::default()).map(|repo| repo.documents.len())
    });
}

/// Step 4: every text of the paper filled with values and read as Markdown.
#[divan::bench(args = RISKS)]
fn prose(bencher: Bencher<'_, '_>, risks: usize) {
    let repository = Repository::new(risks);
    let sources = Arc::new(Sources::default());
    let repo = Arc::new(Repo::load(repository.path(), &sources).expect("there is a repository"));
    let documents = Documents::read(&repo);
    let organisation = documents.organisation.as_ref().expect("it is sound");
    let (workshop, _) = Workshop::open(&repo, organisation, None, &sources);
    let case = documents.cases().next().expect("there is a case");
    let handling = &case.ärende.expect("it is sound").handlingar[0];
    let sammanhang = case.sammanhang(organisation, handling);
    bencher.bench(|| {
        let readings = Readings::new(workshop.clone());
        Prosa::read(&readings, sammanhang, Some(handling)).texter().count()
    });
}

/// Steps 1 to 5: all that `kontrollera` does.
#[divan::bench(args = RISKS)]
fn check(bencher: Bencher<'_, '_>, risks: usize) {
    let repository = Repository::new(risks);
    bencher.bench(|| {
        trip::check(repository.path(), None, &Arc::new(Sources::default()))
            .map(|checked| checked.units.len())
    });
}

/// Step 6: the templates filled.
#[divan::bench(args = RISKS)]
fn fill(bencher: Bencher<'_, '_>, risks: usize) {
    let ready = Ready::new(risks);
    bencher.bench(|| ready.filled());
}

/// Step 7, its first half: Typst source to pages.
#[divan::bench(args = RISKS, sample_count = 5)]
fn compile(bencher: Bencher<'_, '_>, risks: usize) {
    let ready = Ready::new(risks);
    let filled = ready.filled();
    bencher.bench(|| ready.pages(&filled));
}

/// Step 7, its second half: pages to PDF/UA-1 and PDF/A-2a.
#[divan::bench(args = RISKS, sample_count = 5)]
fn export(bencher: Bencher<'_, '_>, risks: usize) {
    let ready = Ready::new(risks);
    let pages = ready.pages(&ready.filled());
    let standards =
        PdfStandards::new(&[PdfStandard::Ua_1, PdfStandard::A_2a]).expect("they go together");
    let options = PdfOptions { standards, ..PdfOptions::default() };
    bencher.bench(|| {
        typst::comemo::evict(0);
        typst_pdf::pdf(&pages, &options).map(|pdf| pdf.len())
    });
}

/// The whole trip, from the files to the files.
#[divan::bench(args = RISKS, sample_count = 5)]
fn whole(bencher: Bencher<'_, '_>, risks: usize) {
    let repository = Ready::new(risks).repository;
    bencher.bench(|| {
        let sources = Arc::new(Sources::default());
        let checked =
            trip::check(repository.path(), None, &sources).expect("there is a repository");
        let press = checked.press().expect("the layout is sound");
        let work = checked.works().next().expect("the case is sound");
        press.make(&work, &repository.path().join("ut")).map(|built| built.papers[0].pages)
    });
}
