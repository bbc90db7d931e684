//! What of a PDF made elsewhere would not be drawn: parts that are missing, and what lies over its pages.

use hayro_svg::hayro_syntax::Pdf;
use hayro_svg::hayro_syntax::object::dict::keys;
use hayro_svg::hayro_syntax::object::{Array, Dict, Name, Object, Rect, Stream};
use hayro_svg::hayro_syntax::page::Page;

/// How far from its end a PDF says that it ends there, in bytes.
const TAIL: usize = 1024;

/// So many fields may stand above each other.
const HIGHEST: usize = 16;

/// Annotations that show nothing on a page: where a link leads, what a note says when it is opened, marks for printers.
const UNSEEN: [&str; 4] = ["Link", "Popup", "PrinterMark", "TrapNet"];

/// Whether a file is all there: it says where it ends, has as many pages as it says, and what is on them.
pub fn is_whole(data: &[u8], pdf: &Pdf) -> bool {
    let tail = &data[data.len().saturating_sub(TAIL)..];
    let ends = tail.windows(5).any(|window| window == b"%%EOF");
    let catalog: Dict<'_> = pdf.xref().get(pdf.xref().root_id()).unwrap_or_default();
    let count =
        catalog.get::<Dict<'_>>(keys::PAGES).and_then(|pages| pages.get::<u32>(keys::COUNT));
    let pages = pdf.pages();
    let missing =
        count.and_then(|count| usize::try_from(count).ok()).is_some_and(|n| n > pages.len());
    ends && !missing && pages.iter().all(has_contents)
}

/// Whether all that a page names as its contents is there, and the fonts and pictures that it takes.
fn has_contents(page: &Page<'_>) -> bool {
    let own = page.raw();
    let is_read = |stream: &Stream<'_>| stream.decoded().is_ok();
    let contents = if !own.contains_key(keys::CONTENTS) {
        true
    } else if let Some(parts) = own.get::<Array<'_>>(keys::CONTENTS) {
        parts.iter::<Stream<'_>>().filter(is_read).count() == parts.raw_iter().count()
    } else {
        own.get::<Stream<'_>>(keys::CONTENTS).as_ref().is_some_and(is_read)
    };
    let resources: Dict<'_> = own.get(keys::RESOURCES).unwrap_or_default();
    let taken =
        [&b"Font"[..], b"XObject"].into_iter().filter_map(|key| resources.get::<Dict<'_>>(key));
    let all_there =
        |named: Dict<'_>| named.keys().all(|key| named.get::<Object<'_>>(&*key).is_some());
    contents && taken.into_iter().all(all_there)
}

/// The operators of pages that put something on them: words, forms and images, and painted paths.
const OPERATORS: [&str; 12] = ["Tj", "TJ", "'", "\"", "Do", "f", "F", "f*", "S", "s", "B", "sh"];

/// Whether some content puts something on a page.
fn draws(content: &[u8]) -> bool {
    let content = String::from_utf8_lossy(content);
    let mut words = content.split(|sign: char| sign.is_whitespace() || ")>]".contains(sign));
    words.any(|word| OPERATORS.contains(&word))
}

/// Whether a page says that it has something on it.
pub fn writes(page: &Page<'_>) -> bool {
    page.page_stream().is_some_and(draws)
}

/// Whether a note, a mark or a field lies over a page that a viewer shows and that is not drawn here: what has no picture
/// of its own, or several to choose between.
pub fn is_covered(page: &Page<'_>) -> bool {
    let notes = page.raw().get::<Array<'_>>(keys::ANNOTS);
    notes.is_some_and(|notes| {
        notes.iter::<Dict<'_>>().any(|note| is_seen(&note) && !is_drawn(&note))
    })
}

/// Whether a viewer shows an annotation.
fn is_seen(note: &Dict<'_>) -> bool {
    let flags = note.get::<u32>(keys::F).unwrap_or(0);
    let is_hidden = flags & 2 != 0 || flags & 32 != 0;
    let has_size = note
        .get::<Rect>(keys::RECT)
        .is_none_or(|rect| (rect.x1 - rect.x0).abs() > 0.0 && (rect.y1 - rect.y0).abs() > 0.0);
    let slag = note.get::<Name<'_>>(keys::SUBTYPE);
    let slag = slag.as_ref().map_or("", |slag| slag.as_str());
    let shows = if slag == "Widget" { has_value(note) } else { !UNSEEN.contains(&slag) };
    !is_hidden && has_size && shows
}

/// Whether a field is filled in, or a box ticked.
fn has_value(field: &Dict<'_>) -> bool {
    let state = field.get::<Name<'_>>(keys::AS);
    if let Some(state) = state {
        return state.as_str() != "Off";
    }
    let fields = std::iter::successors(Some(field.clone()), |field| field.get(keys::PARENT));
    let fields = fields.take(HIGHEST);
    fields.into_iter().any(|one| match one.get::<Object<'_>>(keys::V) {
        Some(Object::String(text)) => !text.as_bytes().is_empty(),
        Some(Object::Stream(text)) => text.decoded().is_ok_and(|text| !text.is_empty()),
        Some(Object::Name(name)) => name.as_str() != "Off",
        Some(Object::Array(choices)) => choices.raw_iter().next().is_some(),
        _ => false,
    })
}

fn is_drawn(note: &Dict<'_>) -> bool {
    let pictures = note.get::<Dict<'_>>(keys::AP);
    let picture = pictures.and_then(|pictures| pictures.get::<Stream<'_>>(keys::N));
    picture.is_some_and(|picture| !has_value(note) || draws(&picture.decoded().unwrap_or_default()))
}
