//! Texts that are saved in other encodings: read where they can be told surely, else called by name.

use super::fall::{PLAN, SKRIVELSE, TEXT, TILLSYN, lines, ny, place, told, ÄRENDE};

/// The files that a text may be, each with the file and the line where its first letter beyond ASCII stands.
const FILER: [(&str, &str); 5] = [
    (TEXT, "ärenden/avrapportering/föredragning.md:1:8"),
    (TILLSYN, "risker/tillsyn.yaml:4:23"),
    (PLAN, "plan-2026.yaml:1:52"),
    (ÄRENDE, "ärenden/avrapportering/ärende.yaml:1:7"),
    (SKRIVELSE, "skrivelse.yaml:1:7"),
];

/// Swedish letters in encodings of a byte each: å, ä, ö, Å, Ä, Ö, é and the typographic signs of the texts.
fn encoded(text: &str, letters: &[(char, u8)]) -> Vec<u8> {
    let byte = |letter: char| match letters.iter().find(|(own, _)| *own == letter) {
        Some((_, byte)) => *byte,
        None => u8::try_from(letter).unwrap_or(b'?'),
    };
    text.chars().map(byte).collect()
}

const WINDOWS: &[(char, u8)] = &[('”', 0x94), ('…', 0x85), ('–', 0x96)];
const MAC: &[(char, u8)] = &[
    ('å', 0x8C),
    ('ä', 0x8A),
    ('ö', 0x9A),
    ('Å', 0x81),
    ('Ä', 0x80),
    ('Ö', 0x85),
    ('”', 0xD3),
    ('…', 0xC9),
];
const DOS: &[(char, u8)] =
    &[('å', 0x86), ('ä', 0x84), ('ö', 0x94), ('Å', 0x8F), ('Ä', 0x8E), ('Ö', 0x99)];

#[test]
fn an_encoding_of_a_byte_for_each_letter_is_called_by_name_where_it_shows() {
    for (name, letters, how) in [
        ("Windows-1252", WINDOWS, "Western (Windows 1252)"),
        ("Mac Roman", MAC, "Western (Mac Roman)"),
        ("en kodning från MS-DOS", DOS, "CP 850"),
    ] {
        for (fil, plats) in FILER {
            let repository = ny();
            let text = std::fs::read_to_string(repository.at(fil)).expect("it is there");
            repository.write(fil, encoded(&text, letters));
            let (found, sources) = told(&repository);
            let [one] = found.as_slice() else { panic!("{fil}\n{}", lines(&found, &sources)) };
            assert_eq!((one.rule.namn, place(one, &sources).0.as_str()), ("inte-utf8", plats));
            assert!(one.message.contains(name), "{}", one.message);
            // An editor that saves what it has read wrongly destroys the letters.
            assert!(one.hints[0].contains("”Öppna om med kodning”"), "{}", one.hints[0]);
            assert!(one.hints[0].contains(how), "{}", one.hints[0]);
        }
    }
}

#[test]
fn wide_letters_are_read_and_mended() {
    for large_first in [true, false] {
        for mark in ["\u{feff}", ""] {
            let wide = |text: &str| -> Vec<u8> {
                let bytes =
                    |unit: u16| if large_first { unit.to_be_bytes() } else { unit.to_le_bytes() };
                format!("{mark}{text}").encode_utf16().flat_map(bytes).collect()
            };
            for (fil, _) in FILER {
                let repository = ny();
                let text = std::fs::read_to_string(repository.at(fil)).expect("it is there");
                repository.write(fil, wide(&text));
                let (found, sources) = told(&repository);
                assert!(found.is_empty(), "{fil}\n{}", lines(&found, &sources));
            }
            let repository = ny();
            let text = std::fs::read_to_string(repository.at(ÄRENDE)).expect("it is there");
            repository.write(ÄRENDE, wide(&text.replace("datum: 2027-01-29", "datum: 29/1 2027")));
            let (found, sources) = told(&repository);
            assert!(super::fall::follow(&repository, &found[0], &sources));
            assert_eq!(std::fs::read(repository.at(ÄRENDE)).expect("it is there"), wide(&text));
        }
    }
}

#[test]
fn a_text_of_two_encodings_is_told_at_the_word_that_is_otherwise() {
    let repository = ny();
    let own = "Förslag till nämnden.\n\nBeslut om ".as_bytes();
    repository.write(TEXT, [own, b"\xe5tg\xe4rder.\n"].concat());
    let (found, sources) = told(&repository);
    assert_eq!(found.len(), 1, "{}", lines(&found, &sources));
    let (plats, _) = place(&found[0], &sources);
    assert_eq!(plats, "ärenden/avrapportering/föredragning.md:3:11");
    assert!(found[0].hints[0].contains("på nytt"), "{:?}", found[0].hints);
}

#[test]
fn what_is_no_text_is_called_what_it_is() {
    for (bytes, what) in [
        (&b"PK\x03\x04\x14\0\x06\0\x08\0\0\0!\0word/document.xml"[..], "ett Word-dokument"),
        (b"PK\x03\x04\x14\0\0\0xl/worksheets", "en Excel-fil"),
        (b"PK\x03\x04\x14\0\0\0mimetypeapplication/vnd.oasis.opendocument.text", "LibreOffice"),
        (b"PK\x03\x04\x14\0\0\0Index/Document.iwa", "Pages"),
        (b"{\\rtf1\\ansi Hej}", "en RTF-fil"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1", "ett äldre Word"),
        (b"<html><body>Hej</body></html>", "en webbsida"),
        (b"%PDF-1.7", "en PDF"),
    ] {
        for (fil, _) in FILER {
            let repository = ny();
            repository.write(fil, bytes);
            let (found, sources) = told(&repository);
            let [one] = found.as_slice() else { panic!("{fil}\n{}", lines(&found, &sources)) };
            assert!(
                one.rule.namn == "inte-ren-text" && one.message.contains(what),
                "{}",
                one.message
            );
            assert!(one.hints[0].contains("oformaterad text i UTF-8"), "{}", one.hints[0]);
        }
    }
}
