//! Characters that no text has, which Word and others leave behind.

use encoding_rs::WINDOWS_1252;

use super::cure::Cure;
use super::ordtecken::{Ordtecken, ordtecken};
use super::repair::Repair;
use super::words::Words;
use crate::diag::{Exempel, Nivå, Regel};

/// A character that steers a program, in a value.
pub const STYRTECKEN: Regel = Regel {
    namn: "styrtecken",
    nivå: Nivå::Fast,
    hittar: "Ett osynligt tecken i en YAML-fil som hör till Word eller ett annat program, till exempel en sidbrytning.",
    varför: "Ett sådant tecken går inte att läsa, och resten av filen blir oläst.",
    gör: "Ta bort tecknet, eller skriv det som meddelandet säger.",
    exempel: Exempel::Filer {
        fel: "-- tillsyn.yaml --\n…\nnamn: Utebliven⟦\u{b}⟧tillsyn\n",
        rätt: "-- tillsyn.yaml --\n…\nnamn: Utebliven tillsyn\n",
    },
};

/// What such a character is, what to do with it, and what stands in its place then.
pub struct Tecken {
    /// What it is.
    pub vad: &'static str,
    /// What to do.
    pub gör: String,
    /// What it becomes, if that can be only one.
    pub blir: Option<String>,
}

/// What the character at a place of a text is that steers a program; none for one that is text.
pub fn styrtecken(text: &str, at: usize, tecken: char) -> Option<Tecken> {
    if let Some(Ordtecken { namn, gör, blir }) = ordtecken(text, at, tecken) {
        return Some(Tecken { vad: namn, gör: gör.to_owned(), blir: blir.map(str::to_owned) });
    }
    let (vad, gör, blir) = match tecken {
        '\t' | '\n' | '\r' => return None,
        '\u{b}' => (
            "Words radbrytning (Skift+Enter)",
            "skriv ett mellanslag, eller börja ett nytt stycke med Enter två gånger",
            " ",
        ),
        '\u{2028}' | '\u{2029}' => (
            "en radbrytning ur ett annat program",
            "skriv ett mellanslag, eller börja ett nytt stycke med Enter två gånger",
            " ",
        ),
        '\u{80}'..='\u{9f}' => return Some(of_windows(tecken)),
        tecken if tecken.is_control() => ("ett tecken som inte syns", "ta bort det", ""),
        _ => return None,
    };
    Some(Tecken { vad, gör: gör.to_owned(), blir: Some(blir.to_owned()) })
}

/// A sign of Windows-1252 that was read as it is numbered.
fn of_windows(tecken: char) -> Tecken {
    let byte = u8::try_from(u32::from(tecken)).unwrap_or_default();
    let blir = WINDOWS_1252.decode_without_bom_handling(&[byte]).0.into_owned();
    if blir.chars().all(char::is_control) {
        return Tecken {
            vad: "ett tecken som inte syns",
            gör: "ta bort det".to_owned(),
            blir: Some(String::new()),
        };
    }
    let gör = format!("skriv {blir} i stället");
    Tecken { vad: "ett tecken ur Windows-1252", gör, blir: Some(blir) }
}

/// Such characters in an entry: all of them are mended, the first is told.
pub fn in_entry(entry: &str) -> Option<Repair> {
    let found: Vec<_> = entry
        .char_indices()
        .filter_map(|(at, tecken)| {
            Some((at..at + tecken.len_utf8(), tecken, styrtecken(entry, at, tecken)?))
        })
        .filter(|(_, tecken, _)| tecken.is_control() && *tecken != '\u{85}')
        .collect();
    let (at, tecken, first) = found.first()?;
    let code = u32::from(*tecken);
    let words = Words {
        rule: &STYRTECKEN,
        message: format!("här står {} (U+{code:04X})", first.vad),
        hint: first.gör.clone(),
        cure: None,
    };
    let blir = |own: &Tecken| own.blir.clone().unwrap_or_else(|| " ".to_owned());
    let pieces = found.iter().map(|(range, _, own)| (range.clone(), blir(own))).collect();
    let certain = found.iter().all(|(_, _, own)| own.blir.is_some());
    let cure = Cure { title: "byt tecken som inte är text", pieces };
    Some(Repair { words, at: at.clone(), cure, certain })
}
