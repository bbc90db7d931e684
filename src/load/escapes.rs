//! Backslashes within quotation marks that become something else than what was written.

use super::slips::Written;
use crate::diag::{Diagnostic, Edit, Exempel, Nivå, Regel, Replacement};

/// A backslash that is not printed.
pub const TECKEN_EFTER_SNEDSTRECK: Regel = Regel {
    namn: "tecken-efter-snedstreck",
    nivå: Nivå::Varning,
    hittar: "Ett omvänt snedstreck inom citattecken, med en bokstav efter som tillsammans med det blir ett annat tecken.",
    varför: "Inom dubbla citattecken är \\t ett tabbtecken och \\n en ny rad: ”C:\\temp” blir ”C:”, ett mellanrum och ”emp”.",
    gör: "Sätt värdet inom enkla citattecken, så står det som det är skrivet.",
    exempel: Exempel::Filer {
        fel: r#"
-- tillsyn.yaml --
…
beskrivning: "Listan ligger i C:⟦\t⟧emp"
"#,
        rätt: r"
-- tillsyn.yaml --
…
beskrivning: 'Listan ligger i C:\temp'
",
    },
};

/// Letters that a backslash makes into signs that nobody means.
const NEVER: &str = "0abtvfreNLP";

impl Written<'_> {
    /// The first backslash of a value in quotation marks that becomes a sign which is hardly meant.
    pub fn escape(self) -> Option<Diagnostic> {
        let raw = self.raw();
        let inner = raw.strip_prefix('"')?.strip_suffix('"')?;
        let is_path = path(inner);
        let at = escapes(inner).find(|at| {
            let letter = inner[at + 1..].chars().next().unwrap_or_default();
            NEVER.contains(letter) || letter == 'n' && is_path
        })?;
        let message = format!("{} blir ett annat tecken", &inner[at..at + 2]);
        let fault = Diagnostic::new(&TECKEN_EFTER_SNEDSTRECK, message)
            .at(self.part(1 + at, 2))
            .hint("sätt värdet inom enkla citattecken: '…'");
        let single =
            !inner.contains(['\'', '\n']) && !inner.contains("\\\"") && !inner.contains("\\\\");
        let ends = [0, raw.len() - 1].map(|at| Replacement::new(self.part(at, 1), "'"));
        let edit = Edit::offer("sätt värdet inom enkla citattecken", ends.to_vec());
        Some(if single { fault.mended(edit) } else { fault })
    }
}

/// Where backslashes stand that are not written with one before them.
fn escapes(inner: &str) -> impl Iterator<Item = usize> {
    let mut taken = None;
    inner.match_indices('\\').map(|(at, _)| at).filter(move |at| {
        let is_second = taken.is_some_and(|taken: usize| taken + 1 == *at);
        taken = (!is_second).then_some(*at);
        !is_second
    })
}

/// Whether words are the path of a file: `C:\`, or `\\` and the name of a server.
fn path(inner: &str) -> bool {
    let drive = |at: usize| {
        let mut before = inner[..at].chars().rev();
        let letter = before.next().filter(char::is_ascii_alphabetic);
        letter.is_some() && before.next().is_none_or(|sign| !sign.is_alphanumeric())
    };
    inner.match_indices(":\\").any(|(at, _)| drive(at)) || inner.contains("\\\\")
}
