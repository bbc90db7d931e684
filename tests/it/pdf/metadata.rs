//! What a PDF says about itself.

use hayro_syntax::metadata::Metadata;
use hayro_syntax::object::{DateTime, Dict, Stream};

use super::objects::{self, catalog, decode};
use super::{Pdf, visible};

/// The XMP properties that are shown. Not `xmpMM:InstanceID`, which changes with every content.
const XMP: &[&str] = &[
    "dc:creator",
    "dc:description",
    "dc:identifier",
    "dc:language",
    "dc:subject",
    "dc:title",
    "pdf:Keywords",
    "pdfaid:conformance",
    "pdfaid:part",
    "pdfuaid:part",
    "xmp:CreateDate",
    "xmp:CreatorTool",
    "xmpMM:DocumentID",
];

impl Pdf {
    /// The metadata as sorted lines: what the catalog, the Info dictionary and XMP say of title,
    /// author, language, date, identifier and the standards followed.
    pub fn metadata(&self) -> String {
        let catalog = catalog(&self.file);
        let mut lines = of_catalog(&catalog);
        lines.extend(of_info(self.file.metadata()));
        lines.extend(of_xmp(&xmp(&catalog)));
        lines.sort();
        lines.join("\n") + "\n"
    }
}

fn of_catalog(catalog: &Dict<'_>) -> Vec<String> {
    let flag = |dict: &str, key: &str| objects::dict(catalog, dict).get::<bool>(key);
    let marked = flag("MarkInfo", "Marked").map(|yes| format!("MarkInfo.Marked: {yes}"));
    let suspects = flag("MarkInfo", "Suspects").map(|yes| format!("MarkInfo.Suspects: {yes}"));
    let title = flag("ViewerPreferences", "DisplayDocTitle");
    let title = title.map(|yes| format!("ViewerPreferences.DisplayDocTitle: {yes}"));
    let lang = objects::text(catalog, "Lang").map(|lang| format!("Lang: {lang}"));
    [marked, suspects, title, lang].into_iter().flatten().collect()
}

fn of_info(info: &Metadata) -> Vec<String> {
    let texts = [
        ("Author", &info.author),
        ("Creator", &info.creator),
        ("Keywords", &info.keywords),
        ("Subject", &info.subject),
        ("Title", &info.title),
    ];
    let texts = texts.into_iter().filter_map(|(key, value)| Some((key, decode(value.as_deref()?))));
    let date = info.creation_date.map(|date| ("CreationDate", iso(&date)));
    texts.chain(date).map(|(key, value)| format!("Info.{key}: {}", visible(&value))).collect()
}

fn iso(date: &DateTime) -> String {
    let DateTime { year, month, day, hour, minute, second, .. } = date;
    let (offset_hour, offset_minute) = (date.utc_offset_hour, date.utc_offset_minute);
    format!(
        "{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}{offset_hour:+03}:{offset_minute:02}"
    )
}

fn xmp(catalog: &Dict<'_>) -> String {
    let stream = catalog.get::<Stream<'_>>("Metadata").expect("the catalog has XMP metadata");
    let bytes = stream.decoded().expect("XMP metadata that can be decoded");
    String::from_utf8(bytes.into_owned()).expect("XMP metadata in UTF-8")
}

fn of_xmp(xmp: &str) -> Vec<String> {
    let line = |key: &&str| Some(format!("XMP.{key}: {}", visible(&property(xmp, key)?)));
    XMP.iter().filter_map(line).collect()
}

/// The value of a property, the items of a list parted by semicolons.
fn property(xmp: &str, key: &str) -> Option<String> {
    let (_, from) = xmp.split_once(&format!("<{key}>"))?;
    let (value, _) = from.split_once(&format!("</{key}>"))?;
    let texts = value.split('<').map(|part| part.rsplit('>').next().unwrap_or_default().trim());
    let texts: Vec<_> = texts.filter(|text| !text.is_empty()).collect();
    Some(unescape(&texts.join("; ")))
}

fn unescape(xml: &str) -> String {
    let named = xml.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"");
    named.replace("&apos;", "'").replace("&amp;", "&")
}
