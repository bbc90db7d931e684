//! Where a destination leads, and what a link annotation points at.

use std::collections::HashMap;

use hayro_syntax::Pdf as File;
use hayro_syntax::object::{Array, Dict, Object, ObjectIdentifier};

use super::objects::{self, catalog, decode};

/// The pages by their object, and the destinations by their name.
pub struct Targets<'a> {
    pages: HashMap<ObjectIdentifier, usize>,
    named: HashMap<Vec<u8>, Object<'a>>,
}

impl<'a> Targets<'a> {
    /// Reads the page objects and the name tree of the destinations.
    pub fn new(file: &'a File) -> Self {
        let pages = file.pages().iter().enumerate();
        let pages = pages.filter_map(|(i, page)| Some((page.raw().obj_id()?, i))).collect();
        let tree = objects::dict(&objects::dict(&catalog(file), "Names"), "Dests");
        let named = objects::pairs(&tree, "Names").into_iter();
        let named =
            named.filter_map(|(name, to)| Some((name.into_string()?.to_vec(), to))).collect();
        Self { pages, named }
    }

    /// The index of the page that a key of a dictionary refers to.
    pub fn page(&self, dict: &Dict<'_>, key: &str) -> Option<usize> {
        self.pages.get(&dict.get_ref(key)?.into()).copied()
    }

    /// The index of the page that a bookmark or a link annotation leads to.
    pub fn page_of(&self, item: &Dict<'_>) -> Option<usize> {
        let destination = item.get::<Object<'_>>("Dest");
        self.resolve(&destination.or_else(|| objects::dict(item, "A").get("D"))?)
    }

    /// The address of a link annotation, or "s. 3" for the third page.
    pub fn of_link(&self, annotation: &Dict<'_>) -> Option<String> {
        let address = objects::dict(annotation, "A").get::<hayro_syntax::object::String<'_>>("URI");
        let address = address.map(|uri| decode(uri.as_bytes()));
        address.or_else(|| Some(format!("s. {}", self.page_of(annotation)? + 1)))
    }

    fn resolve(&self, destination: &Object<'_>) -> Option<usize> {
        match destination {
            Object::Array(array) => self.first_page(array),
            Object::Dict(dict) => self.resolve(&dict.get("D")?),
            Object::String(name) => self.resolve(self.named.get(name.as_bytes())?),
            _ => None,
        }
    }

    fn first_page(&self, array: &Array<'_>) -> Option<usize> {
        let page = array.raw_iter().next()?.as_obj_ref()?;
        self.pages.get(&page.into()).copied()
    }
}
