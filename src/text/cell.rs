//! One cell of a table.

use crate::diag::Span;

/// A cell as written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cell {
    /// Its words, without the quotation marks around them.
    pub text: String,
    /// Where it stands.
    pub span: Span,
}

/// What ends a line in a cell, besides a new line: Word's signs, and what programs write for the web.
const LINE_ENDS: [&str; 8] =
    ["\u{b}", "\u{2028}", "<br>", "<br/>", "<br />", "<BR>", "<BR/>", "<BR />"];

impl Cell {
    /// A cell of a spreadsheet; its lines end with a new line, whatever the program wrote.
    pub fn read(text: String, span: Span) -> Self {
        if !LINE_ENDS.iter().any(|end| text.contains(end)) {
            return Self { text, span };
        }
        let lines = LINE_ENDS.iter().fold(text, |text, end| text.replace(end, "\n"));
        let lines: Vec<&str> = lines.lines().map(str::trim).collect();
        Self { text: lines.join("\n"), span }
    }
}
