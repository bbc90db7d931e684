//! What a file is that is no text, whatever its name says: told by how it begins.

use super::kodning::Utf16;
use crate::diag::{Exempel, Nivå, Regel};

/// A file of another kind where a text is meant.
pub const INTE_REN_TEXT: Regel = Regel {
    namn: "inte-ren-text",
    nivå: Nivå::Fast,
    hittar: "En fil som heter .md, .txt, .yaml eller .csv men är något annat, till exempel RTF, Word eller Excel.",
    varför: "Där står mer än orden, och allt det skulle tryckas.",
    gör: "Öppna filen i programmet som gjorde den, och spara den som oformaterad text i UTF-8; en tabell som CSV UTF-8.",
    exempel: Exempel::Filer {
        fel: r"
-- tillsyn.yaml --
…
beskrivning: {fil: ⟦tillsyn.md⟧}
-- risker/tillsyn.md --
{\rtf1\ansi Anmälningar blir liggande.}
",
        rätt: r"
-- risker/tillsyn.md --
Anmälningar blir liggande.
",
    },
};

/// How files begin that are no text, and what they are.
const BEGINNINGS: [(&[u8], &str); 12] = [
    (b"{\\rtf", "en RTF-fil"),
    (b"%PDF-", "en PDF"),
    (b"\xd0\xcf\x11\xe0", "en fil från ett äldre Word eller Excel"),
    (b"\x89PNG", "en bild"),
    (b"\xff\xd8\xff", "en bild"),
    (b"GIF8", "en bild"),
    (b"MIME-Version:", "en webbsida"),
    (b"<!doctype html", "en webbsida"),
    (b"<html", "en webbsida"),
    (b"<?xml", "en XML-fil"),
    (b"bplist", "en fil för ett program"),
    (b"PK\x05\x06", "en zip-fil"),
];

/// What is within a zip file that is a document, by the names of its parts.
const ZIPPED: [(&[u8], &str); 5] = [
    (b"Index/", "ett dokument från Pages eller Numbers"),
    (b"word/", "ett Word-dokument"),
    (b"xl/", "en Excel-fil"),
    (b"opendocument.text", "ett dokument från LibreOffice"),
    (b"opendocument.spreadsheet", "ett kalkylblad från LibreOffice"),
];

/// What the bytes of a file are that are no text.
pub fn other(bytes: &[u8]) -> Option<&'static str> {
    if bytes.starts_with(b"PK\x03\x04") {
        let has = |part: &[u8]| bytes.windows(part.len()).any(|window| window == part);
        let found = ZIPPED.iter().find(|(part, _)| has(part));
        return Some(found.map_or("en zip-fil", |(_, what)| *what));
    }
    let body = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes).trim_ascii_start();
    let begins =
        |start: &[u8]| body.get(..start.len()).is_some_and(|own| own.eq_ignore_ascii_case(start));
    let found = BEGINNINGS.iter().find(|(start, _)| begins(start)).map(|(_, what)| *what);
    let is_text = || !bytes.contains(&0) || Utf16::of(bytes).is_some();
    found.or_else(|| (!is_text()).then_some("en fil för ett program"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_none_of_them() {
        for (bytes, what) in [
            (&b"{\\rtf1\\ansi x}"[..], "en RTF-fil"),
            (b"\xef\xbb\xbf <!DOCTYPE html><p>x", "en webbsida"),
            (b"PK\x03\x04....xl/worksheets", "en Excel-fil"),
            (b"a\0\0b", "en fil för ett program"),
        ] {
            assert_eq!(other(bytes), Some(what));
        }
        for text in ["", "# Rubrik", "PK 2026", "<b>", "\u{feff}nämnd: bn", "%"] {
            assert_eq!(other(text.as_bytes()), None, "{text}");
        }
        for wide in [&b"\xff\xfea\0;\0b\0"[..], b"a\0;\0b\0"] {
            assert_eq!(other(wide), None, "UTF-16 is text");
        }
    }
}
