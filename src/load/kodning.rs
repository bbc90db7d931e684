//! The encodings that people write in besides UTF-8, told by the letters that Swedish has.

use encoding_rs::{Encoding, MACINTOSH, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};

/// Å, Ä, Ö, É and å, ä, ö, é, ü in an encoding.
struct Letters {
    large: [u8; 4],
    small: [u8; 5],
}

const WINDOWS: Letters =
    Letters { large: [0xC5, 0xC4, 0xD6, 0xC9], small: [0xE5, 0xE4, 0xF6, 0xE9, 0xFC] };
const MAC: Letters =
    Letters { large: [0x81, 0x80, 0x85, 0x83], small: [0x8C, 0x8A, 0x9A, 0x8E, 0x9F] };
/// Of MS-DOS, which no program writes unasked.
const DOS: Letters =
    Letters { large: [0x8F, 0x8E, 0x99, 0x90], small: [0x86, 0x84, 0x94, 0x82, 0x81] };

/// The text of bytes that are no UTF-8: as Excel for Windows or for Mac writes it. None if its letters are those of
/// another encoding, or as well of the one as of the other.
pub fn decode(bytes: &[u8]) -> Option<String> {
    let [windows, mac, dos] = [WINDOWS, MAC, DOS].map(|letters| letters.count(bytes));
    let encoding = match windows.max(mac).max(dos) {
        most if most == windows && (most == 0 || mac < most && dos < most) => WINDOWS_1252,
        most if most == mac && windows < most && dos < most => MACINTOSH,
        _ => return None,
    };
    Some(encoding.decode_without_bom_handling(bytes).0.into_owned())
}

impl Letters {
    /// How many bytes are its letters, and stand as letters do: a small one beside another letter, a large one before
    /// one or after a large one.
    fn count(&self, bytes: &[u8]) -> usize {
        let at = |index: Option<usize>| index.and_then(|index| bytes.get(index)).copied();
        let stands = |(index, byte): (usize, &u8)| {
            let (before, after) = (at(index.checked_sub(1)), at(index.checked_add(1)));
            let is_letter = |one: Option<u8>| one.is_some_and(|one| self.is_letter(one));
            let is_large = |one: Option<u8>| one.is_some_and(|one| self.is_large(one));
            let after_small = is_letter(before) && !is_large(before);
            self.small.contains(byte) && (is_letter(before) || is_letter(after))
                || self.large.contains(byte)
                    && !after_small
                    && (is_letter(after) || is_large(before))
        };
        bytes.iter().enumerate().filter(|found| stands(*found)).count()
    }

    fn is_large(&self, byte: u8) -> bool {
        byte.is_ascii_uppercase() || self.large.contains(&byte)
    }

    fn is_letter(&self, byte: u8) -> bool {
        byte.is_ascii_alphabetic() || self.small.contains(&byte) || self.large.contains(&byte)
    }
}

/// The text of UTF-16, as it is read and as it is written; its byte-order mark is part of it.
pub struct Utf16 {
    /// The text.
    pub text: String,
    large_first: bool,
}

impl Utf16 {
    /// The text of bytes that are UTF-16: by their byte-order mark, or by every other of them.
    pub fn of(bytes: &[u8]) -> Option<Self> {
        let marked = Encoding::for_bom(bytes).map(|(encoding, _)| encoding);
        let encoding = match marked {
            Some(encoding) => Some(encoding).filter(|encoding| *encoding != UTF_8),
            None => unmarked(bytes),
        }?;
        let (text, broken) = encoding.decode_without_bom_handling(bytes);
        (!broken).then(|| Self { text: text.into_owned(), large_first: encoding == UTF_16BE })
    }

    /// A text as bytes in the same order.
    pub fn bytes(&self, text: &str) -> Vec<u8> {
        let of = |unit: u16| if self.large_first { unit.to_be_bytes() } else { unit.to_le_bytes() };
        text.encode_utf16().flat_map(of).collect()
    }
}

/// UTF-16 without a mark: of most letters, one byte is zero, and always the same one.
fn unmarked(bytes: &[u8]) -> Option<&'static Encoding> {
    if !bytes.contains(&0) {
        return None;
    }
    let zeros = |first: usize| bytes.iter().skip(first).step_by(2).filter(|byte| **byte == 0);
    let (large, small) = (zeros(0).count(), zeros(1).count());
    let is_wide = bytes.len().is_multiple_of(2) && large.max(small) > bytes.len() / 4;
    (is_wide && large.min(small) == 0).then_some(if large > small { UTF_16BE } else { UTF_16LE })
}

/// The encoding of a text that is no UTF-8.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Främmande {
    /// As Windows wrote before UTF-8.
    Windows,
    /// As a Mac did.
    Mac,
    /// As MS-DOS did.
    Dos,
    /// UTF-8, and in places another.
    Blandad,
    /// None that is known.
    Okänd,
}

impl Främmande {
    /// The one of bytes, told by the letters that Swedish has.
    pub fn of(bytes: &[u8]) -> Self {
        let sound = String::from_utf8_lossy(bytes);
        if sound.chars().any(|letter| "åäöÅÄÖéü”’–".contains(letter)) {
            return Self::Blandad;
        }
        let counts = [WINDOWS, MAC, DOS].map(|letters| letters.count(bytes));
        let most = counts.into_iter().max().filter(|most| *most > 0);
        let mut found = [Self::Windows, Self::Mac, Self::Dos].into_iter().zip(counts);
        let mut found = found.by_ref().filter(|(_, count)| Some(*count) == most);
        found.next().filter(|_| found.next().is_none()).map_or(Self::Okänd, |(own, _)| own)
    }

    /// The text of bytes, with a sign for each letter that is not known.
    pub fn read(self, bytes: &[u8]) -> String {
        match self {
            Self::Windows => WINDOWS_1252.decode_without_bom_handling(bytes).0.into_owned(),
            Self::Mac => MACINTOSH.decode_without_bom_handling(bytes).0.into_owned(),
            Self::Dos | Self::Blandad | Self::Okänd => String::from_utf8_lossy(bytes).into_owned(),
        }
    }

    /// What is said of a file in it, after its name, and what to do.
    pub fn words(self) -> (&'static str, &'static str) {
        match self {
            Self::Windows => (
                "är sparad i Windows-1252, inte i UTF-8",
                "öppna den i Anteckningar, och välj ”Spara som” med kodningen UTF-8; i VS Code: välj först ”Öppna om med kodning” (Reopen with Encoding) och Western (Windows 1252), sedan ”Spara med kodning” (Save with Encoding) och UTF-8",
            ),
            Self::Mac => (
                "är sparad i Mac Roman, inte i UTF-8",
                "i VS Code: välj först ”Öppna om med kodning” (Reopen with Encoding) och Western (Mac Roman), sedan ”Spara med kodning” (Save with Encoding) och UTF-8",
            ),
            Self::Dos => (
                "är sparad i en kodning från MS-DOS, inte i UTF-8",
                "i VS Code: välj först ”Öppna om med kodning” (Reopen with Encoding) och CP 850, sedan ”Spara med kodning” (Save with Encoding) och UTF-8",
            ),
            Self::Blandad => (
                "är sparad i UTF-8, men har bokstäver i en annan kodning",
                "skriv bokstäverna i det markerade ordet på nytt: texten har klistrats ihop av två filer",
            ),
            Self::Okänd => (
                "är inte sparad som UTF-8",
                "öppna den i programmet som gjorde den, så att å, ä och ö ser rätt ut, och spara den som UTF-8",
            ),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const WORDS: &str = "Första;Månad;Åtgärd\nÖvrigt;Äldre;idé\n";

    #[test]
    fn all_swedish_letters_are_read_from_mac_and_windows() {
        for encoding in [MACINTOSH, WINDOWS_1252] {
            for word in WORDS.split(['\n', ';']).chain([WORDS]) {
                let bytes = encoding.encode(word).0;
                assert_eq!(decode(&bytes).as_deref(), Some(word), "{}", encoding.name());
            }
        }
    }

    #[test]
    fn each_encoding_is_told_by_its_letters() {
        for (bytes, told) in [
            (&b"F\xf6rslag till n\xe4mnden"[..], Främmande::Windows),
            (b"F\x9arslag till n\x8amnden", Främmande::Mac),
            (b"F\x94rslag till n\x84mnden", Främmande::Dos),
            ("Förslag till n\u{0}mnden".as_bytes(), Främmande::Blandad),
            (b"\xff\xff", Främmande::Okänd),
        ] {
            assert_eq!(Främmande::of(bytes), told);
        }
        let both = [&b"n\xe4mnden "[..], "nämnden".as_bytes()].concat();
        assert_eq!(Främmande::of(&both), Främmande::Blandad);
    }

    #[test]
    fn wide_text_is_read_and_written_alike() {
        let text = "Förslag\r\ntill – nämnden 🙂\n";
        for (large_first, mark) in
            [(true, "\u{feff}"), (true, ""), (false, "\u{feff}"), (false, "")]
        {
            let written = format!("{mark}{text}");
            let bytes = Utf16 { text: String::new(), large_first }.bytes(&written);
            let read = Utf16::of(&bytes).expect("it is UTF-16");
            assert_eq!((read.text.as_str(), read.bytes(&read.text)), (written.as_str(), bytes));
        }
        for other in [&b"\xef\xbb\xbfF\xc3\xb6rslag"[..], b"a\0\0\0b", b"", b"text"] {
            assert!(Utf16::of(other).is_none(), "{other:?}");
        }
    }

    #[test]
    fn what_is_of_neither_is_not_read() {
        assert_eq!(decode(b"F\x94rsta;M\x86nad"), None);
        assert_eq!(decode(b"Kostnad \x80;5\x96 6").as_deref(), Some("Kostnad €;5– 6"));
    }
}
