//! What lies beside the papers of a case: files that were made elsewhere, and a list of what each file is
//! to somebody who listens.

use std::fmt::Write;
use std::sync::Arc;

use crate::assets::PdfFil;
use crate::model::{Handling, Innehåll};
use crate::prose::Prosa;

/// The name of the list.
pub const LIST: &str = "tillgänglighet.csv";

/// A PDF that was made elsewhere, to lie beside the handling that shows its pages.
#[derive(Debug)]
pub struct Original {
    /// What it is called there: the number of the handling and its own name.
    pub name: String,
    /// The file.
    pub pdf: Arc<PdfFil>,
}

impl Original {
    /// The file that `handling`, called `name` on disk, shows the pages of.
    pub fn of(prosa: &Prosa, handling: &Handling, name: &str) -> Option<Self> {
        let Innehåll::Fil(fil) = &handling.innehåll else { return None };
        let (path, pdf) = prosa.pdf(&fil.fil)?;
        let own = path.rsplit('/').next().unwrap_or_default();
        let number = name.strip_suffix("fil.pdf").unwrap_or_default();
        Some(Self { name: format!("{number}{own}"), pdf })
    }
}

/// A list of the papers (name and pages) and the files beside them, with tags and language, as Excel reads
/// it; none when all are our own, which are all alike.
pub fn accessibility(
    papers: &[(&str, usize)],
    originals: &[(String, &Original)],
) -> Option<String> {
    if originals.is_empty() {
        return None;
    }
    let own = papers.iter().map(|(name, pages)| (*name, *pages, true, "sv-SE"));
    let others = originals.iter().map(|(name, Original { pdf, .. })| {
        let language = pdf.språk.as_deref().unwrap_or("okänt");
        (name.as_str(), pdf.sidor.len(), pdf.taggad, language)
    });
    let mut list = "\u{feff}Fil;Sidor;Taggad;Språk\r\n".to_owned();
    for (name, pages, tagged, language) in own.chain(others) {
        let tagged = if tagged { "ja" } else { "nej" };
        let _ = write!(list, "{name};{pages};{tagged};{language}\r\n");
    }
    Some(list)
}
