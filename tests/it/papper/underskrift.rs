//! The signature never stands alone on a page.

use super::rader::baselines;
use super::{SAMPLE, SKRIVELSE};
use crate::pdf::Pdf;
use crate::support::{Repository, project, skrivelse};

const CASE: &str = "ärenden/avrapportering-ikp-2024/ärende.yaml";
const NAME: &str = "Karin Winter";

/// As the text before it grows line by line, the signature is taken to the next page together with
/// two lines of the text.
#[test]
fn wherever_the_text_ends_the_signature_has_company() {
    let mut pages = Vec::new();
    for lines in 14..30 {
        let repository = Repository::of(SAMPLE);
        let more: Vec<String> = (0..lines)
            .map(|line| format!("      - Rad {line} av dem som får beslutet\n"))
            .collect();
        let last = "      - Kommunens revisorer\n";
        repository.replace(CASE, last, &format!("{last}{}", more.concat()));
        assert_eq!(skrivelse(repository.path(), &["bygg"]).code, 0);
        pages.push(signed(&Pdf::read(&repository.at(SKRIVELSE))));
    }
    assert!(
        pages.windows(2).any(|pair| pair[0] < pair[1]),
        "the signature was never moved: {pages:?}"
    );
}

/// The same when a section of running text stands last.
#[test]
fn wherever_a_section_ends_the_signature_has_company() {
    let case = std::fs::read_to_string(project(SAMPLE).join(CASE)).expect("the sample is there");
    let lists = "    sändlista:\n      - Kommunstyrelsen\n      - Kommunens revisorer\n";
    assert!(case.contains(lists));
    let mut pages = Vec::new();
    for lines in 22..40 {
        let repository = Repository::of(SAMPLE);
        let text =
            "Förslaget ryms inom ramarna för nämndens verksamhet och har stämts av med ekonomin. ";
        let more = format!("ordinarie ramar.\n\n          {}\n", text.repeat(lines));
        let case = case
            .replace(lists, "    beslutsunderlag: inget\n")
            .replace("ordinarie ramar.\n", &more);
        repository.write(CASE, case);
        assert_eq!(skrivelse(repository.path(), &["bygg"]).code, 0);
        pages.push(signed(&Pdf::read(&repository.at(SKRIVELSE))));
    }
    assert!(
        pages.windows(2).any(|pair| pair[0] < pair[1]),
        "the signature was never moved: {pages:?}"
    );
}

/// The page that the signature stands on, with at least two lines of text before it.
fn signed(pdf: &Pdf) -> usize {
    let signed = |page: &usize| pdf.page_text(*page).contains(NAME);
    let page = (0..pdf.pages()).rfind(signed).expect("somebody signs");
    let text = pdf.page_text(page);
    let before = text.lines().take_while(|line| !line.starts_with(NAME)).count();
    // One of these lines names the förvaltning.
    assert!(before >= 3, "page {}: {text}", page + 1);
    within(pdf, page);
    page
}

/// Nothing is drawn over the signature or over the footer.
fn within(pdf: &Pdf, page: usize) {
    let lines = baselines(pdf, page, |_, _| true);
    let (_, height) = pdf.page_size(page);
    assert!(lines.windows(2).all(|pair| pair[1] - pair[0] >= 8), "{lines:?}");
    #[expect(clippy::cast_precision_loss, reason = "a page is less than a thousand points high")]
    let last = lines.last().map(|line| *line as f64);
    assert!(last < Some(height), "{lines:?}");
}
