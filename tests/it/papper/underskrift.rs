//! The signature never stands alone on a page.

use super::rader::baselines;
use super::{SAMPLE, SKRIVELSE};
use crate::pdf::Pdf;
use crate::support::{Repository, skrivelse};

const CASE: &str = "ärenden/avrapportering-ikp-2024/ärende.yaml";
const NAME: &str = "Karin Winter";

/// As the text before it grows line by line, the signature is taken to the next page together with
/// two lines of the text.
#[test]
fn wherever_the_text_ends_the_signature_has_company() {
    let (mut moved, mut last) = (0, 0);
    for lines in 14..30 {
        let repository = Repository::of(SAMPLE);
        let more: Vec<String> = (0..lines)
            .map(|line| {
                format!(
                    "      - Rad {line} av dem som får beslutet
"
                )
            })
            .collect();
        repository.replace(
            CASE,
            "      - Kommunens revisorer\n",
            &format!("      - Kommunens revisorer\n{}", more.concat()),
        );
        assert_eq!(skrivelse(repository.path(), &["bygg"]).code, 0);
        let pdf = Pdf::read(&repository.at(SKRIVELSE));
        let page = (0..pdf.pages())
            .rfind(|page| pdf.page_text(*page).contains(NAME))
            .expect("somebody signs");
        let text = pdf.page_text(page);
        let before = text.lines().take_while(|line| !line.starts_with(NAME)).count();
        // One of these lines names the förvaltning.
        assert!(before >= 3, "{lines} more lines, page {}: {text}", page + 1);
        within(&pdf, page);
        moved += usize::from(page > last && last > 0);
        last = page;
    }
    assert!(moved >= 1, "the signature was never moved");
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
