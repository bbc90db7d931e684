//! A text as it may lie on disk: with byte-order mark, line ends of Windows, and letters of several signs.

use proptest::prelude::*;
use skrivelse::edit::Change;
use unicode_normalization::UnicodeNormalization;

/// How a file is saved.
#[derive(Debug, Clone)]
pub struct Skiva {
    mark: bool,
    windows: bool,
    apart: Vec<bool>,
}

/// A random way.
pub fn skiva() -> impl Strategy<Value = Skiva> {
    (any::<bool>(), any::<bool>(), prop::collection::vec(any::<bool>(), 1..9))
        .prop_map(|(mark, windows, apart)| Skiva { mark, windows, apart })
}

impl Skiva {
    /// The signs of a text as they are saved, each with where it stands in the text.
    fn signs<'t>(&'t self, text: &'t str) -> impl Iterator<Item = (usize, String)> + 't {
        text.char_indices().zip(self.apart.iter().cycle()).map(|((at, sign), apart)| match sign {
            '\n' if self.windows => (at, "\r\n".to_owned()),
            sign if *apart => (at, sign.nfd().collect()),
            sign => (at, sign.to_string()),
        })
    }

    /// The whole file.
    pub fn saved(&self, text: &str) -> String {
        let mark = if self.mark { "\u{feff}" } else { "" };
        let signs: String = self.signs(text).map(|(_, sign)| sign).collect();
        format!("{mark}{signs}")
    }

    /// The whole file with changes of the text, and each other sign as it was saved.
    pub fn changed(&self, text: &str, changes: &[Change]) -> String {
        let mut sorted: Vec<&Change> = changes.iter().collect();
        sorted.sort_by_key(|change| (change.range.start, change.range.end));
        let mut sorted = sorted.into_iter().peekable();
        let mut out = if self.mark { "\u{feff}".to_owned() } else { String::new() };
        let mut done = 0;
        for (at, sign) in self.signs(text).chain([(text.len(), String::new())]) {
            while let Some(change) = sorted.next_if(|change| change.range.start <= at) {
                out.push_str(
                    &change.text.replace('\n', if self.line_end(text) { "\r\n" } else { "\n" }),
                );
                done = done.max(change.range.end);
            }
            if at >= done {
                out.push_str(&sign);
            }
        }
        out
    }

    /// Whether the lines end as in Windows: a file of one line tells nothing of it.
    fn line_end(&self, text: &str) -> bool {
        self.windows && text.contains('\n')
    }
}
