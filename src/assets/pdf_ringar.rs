//! Parts of a PDF that use themselves: who draws them never comes to an end.

use std::borrow::Cow;

use hayro_svg::hayro_syntax::object::dict::keys;
use hayro_svg::hayro_syntax::object::{Dict, ObjRef, Object, Stream};
use hayro_svg::hayro_syntax::page::Page;

/// So many parts may stand within each other: more than anybody has drawn, and fewer than a PDF allows.
const DEEPEST: usize = 20;

/// Whether a part of a page uses itself, or too many stand within each other.
pub fn uses_itself(page: &Page<'_>) -> bool {
    let resources = page.raw().get(keys::RESOURCES).unwrap_or_default();
    let content = page.page_stream().unwrap_or_default().to_vec();
    Walk { open: Vec::new(), done: Vec::new() }.within(&Part { content, resources })
}

/// What is drawn: its content, and what that can name.
struct Part<'a> {
    content: Vec<u8>,
    resources: Dict<'a>,
}

struct Walk {
    /// The parts that the one which is read stands in.
    open: Vec<ObjRef>,
    /// Those in which none uses itself.
    done: Vec<ObjRef>,
}

impl Walk {
    fn within(&mut self, part: &Part<'_>) -> bool {
        if self.open.len() > DEEPEST {
            return true;
        }
        let kinds = [&b"XObject"[..], b"Pattern", b"Font", b"ExtGState"];
        kinds.into_iter().filter_map(|kind| part.resources.get::<Dict<'_>>(kind)).any(|named| {
            let used = named.keys().filter(|name| names(&part.content, name));
            used.collect::<Vec<_>>().iter().any(|name| self.taken(&named, name, part))
        })
    }

    /// Whether what a part takes by a name uses itself.
    fn taken(&mut self, named: &Dict<'_>, name: &[u8], around: &Part<'_>) -> bool {
        let id = named.get_ref(name);
        if id.is_some_and(|id| self.open.contains(&id)) {
            return true;
        }
        if id.is_some_and(|id| self.done.contains(&id)) {
            return false;
        }
        let Some(object) = named.get::<Object<'_>>(name) else { return false };
        let Some(part) = part(object, around) else { return false };
        self.open.extend(id);
        let found = self.within(&part);
        self.open.truncate(self.open.len() - usize::from(id.is_some()));
        self.done.extend(id);
        found
    }
}

/// What an object draws, if it draws.
fn part<'a>(object: Object<'a>, around: &Part<'a>) -> Option<Part<'a>> {
    match object {
        Object::Stream(stream) => Some(of_stream(&stream, around)),
        Object::Dict(dict) => of_letters(&dict, around).or_else(|| {
            let mask: Dict<'_> = dict.get(&b"SMask"[..])?;
            Some(of_stream(&mask.get(&b"G"[..])?, around))
        }),
        _ => None,
    }
}

/// What the letters of a font draw, if they are drawn like pages.
fn of_letters<'a>(font: &Dict<'a>, around: &Part<'a>) -> Option<Part<'a>> {
    let letters: Dict<'_> = font.get(&b"CharProcs"[..])?;
    let streams = letters.keys().filter_map(|key| letters.get::<Stream<'_>>(&*key));
    let content = streams.flat_map(|letter| content(&letter)).collect();
    Some(Part { content, resources: resources(font, around) })
}

fn of_stream<'a>(stream: &Stream<'a>, around: &Part<'a>) -> Part<'a> {
    let is_image = stream.dict().contains_key(&b"BitsPerComponent"[..]);
    let content = if is_image { Vec::new() } else { content(stream) };
    Part { content, resources: resources(stream.dict(), around) }
}

/// Its own, or else those of what it stands in.
fn resources<'a>(dict: &Dict<'a>, around: &Part<'a>) -> Dict<'a> {
    dict.get(keys::RESOURCES).unwrap_or_else(|| around.resources.clone())
}

fn content(stream: &Stream<'_>) -> Vec<u8> {
    stream.decoded().map(Cow::into_owned).unwrap_or_default()
}

/// Whether some content names something.
fn names(content: &[u8], name: &[u8]) -> bool {
    let written = [b"/", name].concat();
    content.windows(written.len()).enumerate().any(|(at, window)| {
        let next = content.get(at + written.len());
        window == written && next.is_none_or(|next| !next.is_ascii_alphanumeric() && *next != b'_')
    })
}
