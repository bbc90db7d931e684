//! Short ways to the kinds of objects that every part of the reader meets.

use hayro_syntax::Pdf as File;
use hayro_syntax::object::{Array, Dict, Name, Object};

/// The catalog, from which all else is reached.
pub fn catalog(file: &File) -> Dict<'_> {
    let id = file.xref().root_id();
    file.xref().get(id).expect("a PDF has a catalog")
}

/// The text string under a key.
pub fn text(dict: &Dict<'_>, key: &str) -> Option<String> {
    let string = dict.get::<hayro_syntax::object::String<'_>>(key)?;
    Some(decode(string.as_bytes()))
}

/// The name under a key.
pub fn name(dict: &Dict<'_>, key: &str) -> Option<String> {
    let name = dict.get::<Name<'_>>(key)?;
    Some(name.as_str().to_owned())
}

/// The dictionary under a key, or an empty one.
pub fn dict<'a>(dict: &Dict<'a>, key: &str) -> Dict<'a> {
    dict.get(key).unwrap_or_default()
}

/// The values under a key: the items of an array, or the value that stands alone.
pub fn values<'a>(dict: &Dict<'a>, key: &str) -> Vec<Object<'a>> {
    match dict.get::<Object<'_>>(key) {
        Some(Object::Array(array)) => array.iter::<Object<'_>>().collect(),
        Some(value) => vec![value],
        None => Vec::new(),
    }
}

/// The pairs of a name tree (`Names`) or a number tree (`Nums`).
pub fn pairs<'a>(tree: &Dict<'a>, key: &str) -> Vec<(Object<'a>, Object<'a>)> {
    let leaves = tree.get::<Array<'_>>(key).unwrap_or_default();
    let leaves: Vec<_> = leaves.iter::<Object<'_>>().collect();
    let own = leaves.chunks_exact(2).map(|pair| (pair[0].clone(), pair[1].clone()));
    let kids = tree.get::<Array<'_>>("Kids").unwrap_or_default();
    own.chain(kids.iter::<Dict<'_>>().flat_map(|kid| pairs(&kid, key))).collect()
}

/// A text string as PDF writes it: UTF-16 or UTF-8 with a byte order mark, else
/// `PDFDocEncoding`, of which ASCII and Latin-1 are enough here.
pub fn decode(bytes: &[u8]) -> String {
    match bytes {
        [0xFE, 0xFF, rest @ ..] => utf16(rest),
        [0xEF, 0xBB, 0xBF, rest @ ..] => String::from_utf8_lossy(rest).into_owned(),
        _ => bytes.iter().copied().map(char::from).collect(),
    }
}

fn utf16(bytes: &[u8]) -> String {
    let units = bytes.chunks_exact(2).map(|pair| u16::from_be_bytes([pair[0], pair[1]]));
    char::decode_utf16(units).map(|unit| unit.unwrap_or(char::REPLACEMENT_CHARACTER)).collect()
}
