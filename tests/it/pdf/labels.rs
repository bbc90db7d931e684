//! The labels that a reader shows for the pages.

use hayro_syntax::object::{Dict, Object};

use super::Pdf;
use super::objects::{self, catalog};

impl Pdf {
    /// The label of each page, resolved from the ranges; without ranges, the page's number.
    pub fn page_labels(&self) -> Vec<String> {
        let tree = objects::dict(&catalog(&self.file), "PageLabels");
        let ranges: Vec<_> = objects::pairs(&tree, "Nums").into_iter().filter_map(range).collect();
        (0..self.pages()).map(|page| label(&ranges, page)).collect()
    }
}

fn range<'a>((start, range): (Object<'a>, Object<'a>)) -> Option<(usize, Dict<'a>)> {
    let start = usize::try_from(start.into_number()?.as_i64()).ok()?;
    Some((start, range.into_dict()?))
}

fn label(ranges: &[(usize, Dict<'_>)], page: usize) -> String {
    let Some((start, range)) = ranges.iter().rfind(|(start, _)| *start <= page) else {
        return (page + 1).to_string();
    };
    let number = range.get::<usize>("St").unwrap_or(1) + page - start;
    let prefix = objects::text(range, "P").unwrap_or_default();
    prefix + &numeral(objects::name(range, "S").as_deref(), number)
}

/// Arabic numerals are written out; another style is named, as in "r(3)" for iii.
fn numeral(style: Option<&str>, number: usize) -> String {
    match style {
        Some("D") => number.to_string(),
        Some(style) => format!("{style}({number})"),
        None => String::new(),
    }
}
