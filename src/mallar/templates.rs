//! Templates as read, each once, with their places.

use std::collections::BTreeMap;
use std::rc::Rc;

use super::j2::{self, Step, Template};
use super::name::Name;
use crate::diag::{SourceId, Sources, Span};
use crate::layout::Layout;

/// A template as read.
#[derive(Debug)]
pub struct Read {
    /// What the user knows it by.
    pub name: String,
    /// Its text.
    pub text: String,
    source: SourceId,
    /// What it says; none if it cannot be read.
    pub template: Option<Template>,
}

impl Read {
    /// Its steps.
    pub fn steps(&self) -> &[Step] {
        self.template.as_ref().map_or(&[], |template| &template.steps)
    }

    /// The place of a name in it.
    pub fn span(&self, name: &Name) -> Span {
        Span::new(self.source, name.range.clone())
    }

    /// The Typst in it, with each byte where it stands.
    pub fn typst(&self) -> &[String] {
        self.template.as_ref().map_or(&[], |template| &template.typst)
    }

    /// Its bytes as a place.
    pub fn place(&self, range: std::ops::Range<usize>) -> Span {
        Span::new(self.source, range)
    }
}

/// The templates of a layout, read when they are asked for.
pub struct Templates<'a> {
    layout: &'a Layout,
    sources: &'a Sources,
    /// Those that were asked for, by what the user knows them by.
    pub read: BTreeMap<String, Rc<Read>>,
}

impl<'a> Templates<'a> {
    /// None is read yet.
    pub fn new(layout: &'a Layout, sources: &'a Sources) -> Self {
        Self { layout, sources, read: BTreeMap::new() }
    }

    /// All templates that there are, for any layout.
    pub fn all(&mut self) -> Vec<Rc<Read>> {
        let layout = self.layout;
        layout.template_names().filter_map(|name| self.get(name)).collect()
    }

    /// The template of this name, if there is one.
    pub fn get(&mut self, name: &str) -> Option<Rc<Read>> {
        let known_as = self.layout.template_name(name);
        if let Some(read) = self.read.get(&known_as) {
            return Some(Rc::clone(read));
        }
        let text = self.layout.template_source(name)?;
        let source = self.sources.add(known_as.as_str(), text.as_str());
        let template = j2::template(&text);
        let read = Rc::new(Read { name: known_as.clone(), text, source, template });
        self.read.insert(known_as, Rc::clone(&read));
        Some(read)
    }
}
