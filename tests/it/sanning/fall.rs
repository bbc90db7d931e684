//! The folder that `skrivelse ny` makes with a case of one's own in it, and what its papers say.

use super::granby::{granby, ÄRENDE};
use crate::pdf::Pdf;
use crate::support::Repository;

/// A PDF that was made elsewhere, of one empty page.
pub const MOTION: &str = "\
%PDF-1.4
1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj
2 0 obj << /Type /Pages /Kids [3 0 R] /Count 1 >> endobj
3 0 obj << /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >> endobj
trailer << /Root 1 0 R >>
%%EOF
";

/// The keys of a handling that shows the pages of `motion.pdf`.
pub const MOTION_RAD: &str = "    fil: motion.pdf\n    textalternativ: En motion om bygglov.\n";

/// What a case has that nothing is missing in.
pub const HELT: &str = "diarienummer: BN-2027-00001\ndatum: 2027-01-29\nhandläggare: ek\n";

/// The folder with one case, of `own` keys and `handlingar`, and a `motion.pdf` beside it.
pub fn fall(own: &str, handlingar: &str) -> Repository {
    let repository = granby();
    repository.write(ÄRENDE, ärende(own, handlingar));
    repository.write("ärenden/avrapportering/motion.pdf", MOTION);
    repository
}

/// A case of `own` keys and `handlingar`.
pub fn ärende(own: &str, handlingar: &str) -> String {
    format!(
        "{own}rubrik: Ärendet om planen\nnämnd: bn\nplan: ../../plan-2026.yaml\nhandlingar:\n{handlingar}"
    )
}

/// A paper of the case in a layout, as it was built.
pub fn papper(repository: &Repository, layout: &str, file: &str) -> Pdf {
    Pdf::read(&repository.at(&format!("ut/layout-{layout}/avrapportering/{file}")))
}

/// All that stands on its pages, heads and feet too, with single spaces.
pub fn alla_ord(pdf: &Pdf) -> String {
    let pages: String = (0..pdf.pages()).map(|page| pdf.page_text_all(page) + "\n").collect();
    pages.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The day in its properties.
pub fn fildag(pdf: &Pdf) -> String {
    let metadata = pdf.metadata();
    let line = metadata.lines().find_map(|line| line.strip_prefix("Info.CreationDate: "));
    line.expect("PDF/A demands a date").chars().take(10).collect()
}
