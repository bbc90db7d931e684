//! The encodings that spreadsheets write besides UTF-8, told by the letters that Swedish has.

use encoding_rs::{MACINTOSH, WINDOWS_1252};

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
    fn what_is_of_neither_is_not_read() {
        assert_eq!(decode(b"F\x94rsta;M\x86nad"), None);
        assert_eq!(decode(b"Kostnad \x80;5\x96 6").as_deref(), Some("Kostnad €;5– 6"));
    }
}
