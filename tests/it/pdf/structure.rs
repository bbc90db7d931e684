//! Reads the structure tree, and leaves out the spans that only carry layout.

use hayro_syntax::Pdf as File;
use hayro_syntax::object::{Dict, Object};

use super::glyphs::PageContent;
use super::objects::{self, catalog};
use super::targets::Targets;
use super::tree::{Child, Element};

/// Attributes that say something about the content, with the short names they are shown by.
const ATTRIBUTES: &[(&str, &str)] = &[
    ("ListNumbering", "numbering"),
    ("Scope", "scope"),
    ("ColSpan", "colspan"),
    ("RowSpan", "rowspan"),
    ("Summary", "summary"),
];

/// Reads the tree; the root stands for the whole file and has no role.
pub fn read(file: &File, pages: &[PageContent]) -> Element {
    let catalog = catalog(file);
    let builder = Builder { targets: Targets::new(file), pages };
    let lang = objects::text(&catalog, "Lang").unwrap_or_default();
    let root = objects::dict(&catalog, "StructTreeRoot");
    builder.element(&root, &lang)
}

struct Builder<'a> {
    targets: Targets<'a>,
    pages: &'a [PageContent],
}

impl Builder<'_> {
    fn element(&self, dict: &Dict<'_>, around: &str) -> Element {
        let lang = objects::text(dict, "Lang").filter(|lang| lang != around);
        let mut element = Element {
            role: objects::name(dict, "S").unwrap_or_default(),
            title: objects::text(dict, "T"),
            alt: objects::text(dict, "Alt"),
            actual_text: objects::text(dict, "ActualText"),
            attributes: attributes(dict),
            ..Element::default()
        };
        let inside = lang.as_deref().unwrap_or(around);
        for kid in objects::values(dict, "K") {
            self.add(&mut element, dict, kid, inside);
        }
        Element { lang, ..element }
    }

    /// Adds a kid: a marked content by its number or by reference, an annotation, or an element.
    fn add(&self, parent: &mut Element, holder: &Dict<'_>, kid: Object<'_>, lang: &str) {
        match kid {
            Object::Number(mcid) => self.add_content(parent, holder, mcid.as_i64(), lang),
            Object::Dict(kid) => match objects::name(&kid, "Type").as_deref() {
                Some("MCR") => {
                    let mcid = kid.get("MCID").expect("a reference to marked content has a number");
                    let holder = if kid.contains_key("Pg") { &kid } else { holder };
                    self.add_content(parent, holder, mcid, lang);
                }
                Some("OBJR") => self.add_annotation(parent, &objects::dict(&kid, "Obj")),
                _ => add_element(parent, self.element(&kid, lang)),
            },
            other => panic!("{other:?} cannot be a part of the tag tree"),
        }
    }

    /// Adds marked content; one in a language of its own becomes a span with that language.
    fn add_content(&self, parent: &mut Element, holder: &Dict<'_>, mcid: i64, lang: &str) {
        let page = self.targets.page(holder, "Pg").expect("marked content is on a page");
        let mcid = i32::try_from(mcid).expect("a number of marked content is small");
        let content = Child::Content { page, mcid };
        match self.pages[page].lang(mcid).filter(|own| *own != lang) {
            Some(own) => foreign(parent, own).children.push(content),
            None => parent.children.push(content),
        }
    }

    /// A link over several lines has several annotations, which lead to the same place.
    fn add_annotation(&self, parent: &mut Element, annotation: &Dict<'_>) {
        parent.target = self.targets.of_link(annotation);
        parent.contents = objects::text(annotation, "Contents");
    }
}

fn add_element(parent: &mut Element, element: Element) {
    if element.is_plain_span() {
        parent.children.extend(element.children);
    } else {
        parent.children.push(Child::Element(Box::new(element)));
    }
}

/// The span in another language that the parent ends with, added if it is not there.
fn foreign<'a>(parent: &'a mut Element, lang: &str) -> &'a mut Element {
    let is_open = parent.elements().last().is_some_and(|last| last.lang.as_deref() == Some(lang))
        && matches!(parent.children.last(), Some(Child::Element(_)));
    if !is_open {
        let span = Element { role: "Span".into(), lang: Some(lang.into()), ..Element::default() };
        parent.children.push(Child::Element(Box::new(span)));
    }
    match parent.children.last_mut() {
        Some(Child::Element(span)) => span,
        _ => unreachable!("the parent ends with an element"),
    }
}

fn attributes(dict: &Dict<'_>) -> Vec<(&'static str, String)> {
    let owners: Vec<_> =
        objects::values(dict, "A").into_iter().filter_map(Object::into_dict).collect();
    let find = |key: &str| owners.iter().find_map(|owner| attribute(owner.get(key)?));
    ATTRIBUTES.iter().filter_map(|(key, shown)| Some((*shown, find(key)?))).collect()
}

fn attribute(value: Object<'_>) -> Option<String> {
    match value {
        Object::Name(name) => Some(name.as_str().to_owned()),
        Object::Number(number) => Some(number.as_i64().to_string()),
        Object::String(text) => Some(format!("{:?}", objects::decode(text.as_bytes()))),
        _ => None,
    }
}
