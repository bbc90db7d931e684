//! Files as text: encodings, line ends and limits.

use std::path::Path;

use unicode_normalization::UnicodeNormalization;

/// Why a file could not be read, in words for the user.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReadError {
    /// What is wrong.
    pub message: String,
    /// What to do.
    pub hint: String,
}

impl ReadError {
    fn new(message: impl Into<String>, hint: impl Into<String>) -> Self {
        Self { message: message.into(), hint: hint.into() }
    }
}

/// Reads a UTF-8 file: without byte-order mark, in NFC, with `\n` as line ends.
///
/// `name` is what the user knows the file by.
pub fn read_text(path: &Path, name: &str) -> Result<String, ReadError> {
    let bytes = read_bytes(path, name)?;
    match String::from_utf8(bytes) {
        Ok(text) => Ok(clean(&text)),
        Err(_) => Err(ReadError::new(
            format!("”{name}” är inte sparad som UTF-8"),
            "öppna filen, välj ”Spara som” och kodningen UTF-8",
        )),
    }
}

/// Reads a file whole, if it is of a size that a text, a table or an image has.
pub fn read_bytes(path: &Path, name: &str) -> Result<Vec<u8>, ReadError> {
    read_up_to(path, name, 8)
}

/// Reads a file whole, if it has at most so many MB.
pub fn read_up_to(path: &Path, name: &str, megabytes: u64) -> Result<Vec<u8>, ReadError> {
    let unreadable = |error: &std::io::Error| match error.kind() {
        std::io::ErrorKind::NotFound => {
            ReadError::new(format!("filen ”{name}” finns inte"), "kontrollera namnet och mappen")
        }
        std::io::ErrorKind::PermissionDenied => {
            ReadError::new(format!("filen ”{name}” får inte läsas"), "be om läsrätt till filen")
        }
        _ => ReadError::new(
            format!("filen ”{name}” går inte att läsa"),
            "kontrollera att det är en vanlig fil",
        ),
    };
    let size = std::fs::metadata(path).map_err(|error| unreadable(&error))?;
    if !size.is_file() {
        return Err(ReadError::new(format!("”{name}” är en mapp"), "ange en fil i mappen"));
    }
    if size.len() > megabytes * 1024 * 1024 {
        return Err(ReadError::new(
            format!("filen ”{name}” är större än {megabytes} MB"),
            "gör den mindre, eller dela upp den",
        ));
    }
    std::fs::read(path).map_err(|error| unreadable(&error))
}

/// The text of a CSV file: UTF-8 with or without byte-order mark, UTF-16 with one, or Windows-1252
/// as Excel writes it.
pub fn decode_csv(bytes: &[u8]) -> String {
    let text = match encoding_rs::Encoding::for_bom(bytes) {
        Some((encoding, _)) => encoding.decode(bytes).0.into_owned(),
        None => match std::str::from_utf8(bytes) {
            Ok(text) => text.to_owned(),
            Err(_) => encoding_rs::WINDOWS_1252.decode(bytes).0.into_owned(),
        },
    };
    clean(&text)
}

/// A text as it is read: without byte-order mark, in NFC, with `\n` as line ends.
pub fn clean(text: &str) -> String {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    text.replace("\r\n", "\n").nfc().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_csv_as_excel_writes_it() {
        assert_eq!(decode_csv(b"\xef\xbb\xbfM\xc3\xa5nad;Antal\r\n"), "Månad;Antal\n");
        assert_eq!(decode_csv(b"M\xe5nad;Antal\r\n"), "Månad;Antal\n");
        assert_eq!(decode_csv(b"\xff\xfea\0;\0b\0"), "a;b");
    }
}
