//! Files as text: encodings, line ends and limits.

use std::ops::Range;
use std::path::Path;

use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfc_quick};

use super::kodning::{Främmande, Utf16, decode};
use super::slag::{INTE_REN_TEXT, other};
use crate::diag::{Diagnostic, Exempel, Nivå, Regel, Sources, Span};

/// Why a file could not be read, in words for the user.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReadError {
    /// The rule that it is of.
    pub rule: &'static Regel,
    /// What is wrong.
    pub message: String,
    /// What to do.
    pub hint: String,
    /// Where in the file, if it has a text: this one.
    place: Option<(String, Range<usize>)>,
}

impl ReadError {
    /// With its words.
    pub fn new(rule: &'static Regel, message: impl Into<String>, hint: impl Into<String>) -> Self {
        Self { rule, message: message.into(), hint: hint.into(), place: None }
    }

    /// As told of the file `name`: in it if it can be shown, else where it is named.
    pub fn told(&self, sources: &Sources, name: &str, named: Span) -> Diagnostic {
        match self.inside(sources, name) {
            Some(inside) if named.range().is_empty() => self.at(inside),
            Some(inside) => self.at(inside).related(named, "filen hämtas här"),
            None => self.at(named),
        }
    }

    /// As told of a file that nobody names.
    pub fn of(&self, sources: &Sources, name: &str) -> Diagnostic {
        Diagnostic::from(self).at_opt(self.inside(sources, name))
    }

    fn inside(&self, sources: &Sources, name: &str) -> Option<Span> {
        let (text, range) = self.place.as_ref()?;
        Some(Span::new(sources.add(name, text.as_str()), range.clone()))
    }

    /// As told where the file is named.
    pub fn at(&self, span: Span) -> Diagnostic {
        Diagnostic::from(self).at(span)
    }
}

impl From<&ReadError> for Diagnostic {
    /// Without a place: nobody names the file.
    fn from(error: &ReadError) -> Self {
        Self::new(error.rule, error.message.as_str()).hint(error.hint.as_str())
    }
}

/// A text in another encoding.
pub const INTE_UTF8: Regel = Regel {
    namn: "inte-utf8",
    nivå: Nivå::Fast,
    hittar: "En textfil som inte är sparad som UTF-8.",
    varför: "Då går det inte att veta säkert vilka bokstäver som menas, till exempel å, ä och ö.",
    gör: "Öppna filen i den kodning som meddelandet säger, så att å, ä och ö ser rätt ut, och spara den sedan som UTF-8.",
    exempel: Exempel::Ingen("exemplen är själva UTF-8"),
};

/// Reads a file in UTF-8, or in UTF-16: without byte-order mark, in NFC, with `\n` as line ends.
///
/// `name` is what the user knows the file by.
pub fn read_text(path: &Path, name: &str) -> Result<String, ReadError> {
    as_text(&read_bytes(path, name)?, name)
}

/// The same of its bytes.
pub fn as_text(bytes: &[u8], name: &str) -> Result<String, ReadError> {
    refuse_other(bytes, name)?;
    match Utf16::of(bytes) {
        Some(wide) => Ok(clean(&wide.text)),
        None => std::str::from_utf8(bytes).map(clean).map_err(|_| not_utf8(bytes, name)),
    }
}

/// A fault if the bytes of a file are no text.
fn refuse_other(bytes: &[u8], name: &str) -> Result<(), ReadError> {
    let Some(other) = other(bytes) else { return Ok(()) };
    Err(ReadError::new(
        &INTE_REN_TEXT,
        format!("”{name}” är {other}, inte ren text"),
        "öppna den i programmet som gjorde den och spara den som oformaterad text i UTF-8, en tabell som CSV UTF-8",
    ))
}

/// At the first word that UTF-8 does not explain, which is shown as its encoding has it.
fn not_utf8(bytes: &[u8], name: &str) -> ReadError {
    let sound = std::str::from_utf8(bytes).map_or_else(|error| error.valid_up_to(), str::len);
    let (before, after) = bytes.split_at(sound);
    let främmande = Främmande::of(bytes);
    let before = clean(&String::from_utf8_lossy(before));
    let after = clean(&främmande.read(after));
    let word = before.split(char::is_whitespace).next_back().unwrap_or_default();
    let start = before.len() - word.len();
    let end = before.len() + after.find(char::is_whitespace).unwrap_or(after.len());
    let (what, hint) = främmande.words();
    let error = ReadError::new(&INTE_UTF8, format!("”{name}” {what}"), hint);
    ReadError { place: Some((before + &after, start..end)), ..error }
}

/// Reads a file whole, if it is of a size that a text, a table or an image has.
pub fn read_bytes(path: &Path, name: &str) -> Result<Vec<u8>, ReadError> {
    read_up_to(path, name, 8)
}

/// A folder where a file is meant.
pub const MAPP_SOM_FIL: Regel = Regel {
    namn: "mapp-som-fil",
    nivå: Nivå::Fast,
    hittar: "En mapp som nämns där det ska stå en fil.",
    varför: "Ur en mapp går det inte att veta vilken fil som menas.",
    gör: "Skriv namnet på en fil i mappen.",
    exempel: Exempel::Filer {
        fel: r"
-- tillsyn.yaml --
…
beskrivning: {fil: ⟦tillsyn.md⟧}
-- risker/tillsyn.md/beskrivning.md --
Risk att anmälningar blir liggande.
",
        rätt: "-- tillsyn.yaml --\n…\nbeskrivning: {fil: tillsyn.md/beskrivning.md}\n",
    },
};

/// A file with more in it than is read.
pub const FÖR_STOR_FIL: Regel = Regel {
    namn: "för-stor-fil",
    nivå: Nivå::Fast,
    hittar: "En fil som är större, eller har fler nivåer i varandra, än vad programmet läser.",
    varför: "En sådan fil är nästan alltid en annan än den som menas, och tar lång tid att läsa.",
    gör: "Gör filen mindre, eller dela upp den.",
    exempel: Exempel::Filer {
        fel: r"
-- tillsyn.yaml --
…
åtgärder: [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[⟦[⟧x]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]
",
        rätt: r"
-- tillsyn.yaml --
…
åtgärder: [vad: Gå igenom anmälningarna]
",
    },
};

/// Reads a file whole, if it has at most so many MB.
pub fn read_up_to(path: &Path, name: &str, megabytes: u64) -> Result<Vec<u8>, ReadError> {
    let size = std::fs::metadata(path).map_err(|error| unreadable(name, &error))?;
    if !size.is_file() {
        let message = format!("”{name}” är en mapp");
        return Err(ReadError::new(&MAPP_SOM_FIL, message, "ange en fil i mappen"));
    }
    if size.len() > megabytes * 1024 * 1024 {
        let message = format!("filen ”{name}” är större än {megabytes} MB");
        return Err(ReadError::new(&FÖR_STOR_FIL, message, "gör den mindre, eller dela upp den"));
    }
    std::fs::read(path).map_err(|error| unreadable(name, &error))
}

/// A file that is named but not there.
pub const SAKNAD_FIL: Regel = Regel {
    namn: "saknad-fil",
    nivå: Nivå::Fast,
    hittar: "En fil som nämns men inte finns.",
    varför: "Det som skulle hämtas ur filen kommer inte med.",
    gör: "Kontrollera filens namn och mapp: sökvägen räknas från den fil där den står.",
    exempel: Exempel::Filer {
        fel: "-- tillsyn.yaml --\n…\nbeskrivning: {fil: ⟦handläggningstid.md⟧}\n",
        rätt: "-- tillsyn.yaml --\n…\nbeskrivning: {fil: handläggningstider.md}\n",
    },
};

/// A file that the system does not let us read.
pub const OLÄSLIG_FIL: Regel = Regel {
    namn: "oläslig-fil",
    nivå: Nivå::Fast,
    hittar: "En fil som finns men inte går att läsa.",
    varför: "Det som skulle hämtas ur filen kommer inte med.",
    gör: "Be om läsrätt till filen, och kontrollera att det är en vanlig fil.",
    exempel: Exempel::Ingen("vem som får läsa en fil står inte i den"),
};

fn unreadable(name: &str, error: &std::io::Error) -> ReadError {
    match error.kind() {
        std::io::ErrorKind::NotFound => ReadError::new(
            &SAKNAD_FIL,
            format!("filen ”{name}” finns inte"),
            "kontrollera namnet och mappen",
        ),
        std::io::ErrorKind::PermissionDenied => ReadError::new(
            &OLÄSLIG_FIL,
            format!("filen ”{name}” får inte läsas"),
            "be om läsrätt till filen",
        ),
        _ => ReadError::new(
            &OLÄSLIG_FIL,
            format!("filen ”{name}” går inte att läsa"),
            "kontrollera att det är en vanlig fil",
        ),
    }
}

/// The text of a CSV file: UTF-8 with or without byte-order mark, UTF-16 with one, or as Excel writes it for Windows
/// and for Mac. `name` is what the user knows it by.
pub fn decode_csv(bytes: &[u8], name: &str) -> Result<String, ReadError> {
    refuse_other(bytes, name)?;
    let wide = Utf16::of(bytes).map(|wide| wide.text);
    let text = wide.or_else(|| match std::str::from_utf8(bytes) {
        Ok(text) => Some(text.to_owned()),
        Err(_) => decode(bytes),
    });
    text.map(|text| clean(&text)).ok_or_else(|| not_utf8(bytes, name))
}

/// A text as it is read: without byte-order mark, in NFC, with `\n` as line ends.
pub fn clean(text: &str) -> String {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let text =
        if text.as_bytes().contains(&b'\r') { text.replace("\r\n", "\n") } else { text.to_owned() };
    // Nearly all are already, which costs much less to see than to make.
    if is_nfc_quick(text.chars()) == IsNormalized::Yes { text } else { text.nfc().collect() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_csv_as_excel_writes_it() {
        let read = |bytes| decode_csv(bytes, "x.csv").expect("it is a table");
        assert_eq!(read(b"\xef\xbb\xbfM\xc3\xa5nad;Antal\r\n"), "Månad;Antal\n");
        assert_eq!(read(b"M\xe5nad;Antal\r\n"), "Månad;Antal\n");
        assert_eq!(read(b"\xff\xfea\0;\0b\0"), "a;b");
    }
}
