//! What a template builds on, and the blocks of it all.

use std::rc::Rc;

use super::j2::Step;
use super::name::Name;
use super::templates::{Read, Templates};
use crate::diag::{Diagnostic, hint_nearest};
use crate::layout::{BUILT_IN, Layout, NEAREST};
use crate::values::{MALL_PÅ_SIG_SJÄLV, MALLEN_FINNS_INTE};

/// A template and what it builds on, down to the one that builds on none.
pub struct Chain {
    /// The templates, the one that is asked for first.
    pub links: Vec<Rc<Read>>,
    /// Whether it goes on in a way that only the run knows, or that has a fault.
    pub is_open: bool,
    /// What is wrong with it.
    pub fault: Option<Diagnostic>,
}

impl Chain {
    /// The chain of a template.
    pub fn new(templates: &mut Templates<'_>, layout: &Layout, first: Rc<Read>) -> Self {
        let mut chain = Self { links: vec![first], is_open: false, fault: None };
        while let Some(last) = chain.links.last().cloned() {
            let name = match base(last.steps()) {
                None if last.template.is_some() => return chain,
                Some(Base::Named(name)) => name,
                _ => {
                    chain.is_open = true;
                    return chain;
                }
            };
            match templates.get(&name.text) {
                Some(next) if chain.links.iter().all(|link| link.name != next.name) => {
                    chain.links.push(next);
                }
                Some(_) => return chain.broken(on_itself(&last, name)),
                None => return chain.broken(missing(layout, &last, name)),
            }
        }
        chain
    }

    fn broken(self, fault: Diagnostic) -> Self {
        Self { is_open: true, fault: Some(fault), ..self }
    }

    /// What each template of the chain has as the block of this name, the nearest first.
    pub fn blocks(&self, name: &str) -> Vec<(Rc<Read>, usize)> {
        let of = |link: &Rc<Read>| {
            let at = all_blocks(link.steps()).iter().position(|(block, _)| block.text == name)?;
            Some((Rc::clone(link), at))
        };
        self.links.iter().filter_map(of).collect()
    }
}

/// What a template builds on.
enum Base<'t> {
    /// This template.
    Named(&'t Name),
    /// One that only the run knows.
    Unknown,
}

fn base(steps: &[Step]) -> Option<Base<'_>> {
    let mut found = None;
    for step in steps {
        match step {
            Step::Extends(Some(name)) => found = Some(Base::Named(name)),
            Step::Extends(None) => found = Some(Base::Unknown),
            Step::Branch(inner) if base(inner).is_some() => return Some(Base::Unknown),
            _ => {}
        }
    }
    found
}

/// All blocks in some steps, outer before inner.
pub fn all_blocks(steps: &[Step]) -> Vec<(&Name, &[Step])> {
    let mut found = Vec::new();
    for step in steps {
        match step {
            Step::Block(name, body) => {
                found.push((name, body.as_slice()));
                found.extend(all_blocks(body));
            }
            Step::Loop { body, .. } | Step::Scope(body) | Step::Branch(body) => {
                found.extend(all_blocks(body));
            }
            _ => {}
        }
    }
    found
}

/// The blocks that stand in no other.
pub fn outer_blocks(steps: &[Step]) -> Vec<&Name> {
    let mut found = Vec::new();
    for step in steps {
        match step {
            Step::Block(name, _) => found.push(name),
            Step::Loop { body, .. } | Step::Scope(body) | Step::Branch(body) => {
                found.extend(outer_blocks(body));
            }
            _ => {}
        }
    }
    found
}

fn on_itself(of: &Read, name: &Name) -> Diagnostic {
    let fault = Diagnostic::new(&MALL_PÅ_SIG_SJÄLV, "mallen bygger på sig själv").at(of.span(name));
    fault.hint("bygg på den inbyggda: sätt inbyggd/ först i namnet")
}

/// A template is named that is not there.
pub fn missing(layout: &Layout, of: &Read, name: &Name) -> Diagnostic {
    let message = format!("mallen ”{}” finns inte", name.text);
    let fault = Diagnostic::new(&MALLEN_FINNS_INTE, message).at(of.span(name));
    let known = known(layout, &name.text);
    let near = hint_nearest(&name.text, known.iter().map(String::as_str))
        .filter(|hint| hint.starts_with("menade"));
    fault.hint(near.unwrap_or_else(|| {
        "skriv ”skrivelse mallar” för att se vilka som finns; en inbyggd börjar med inbyggd/"
            .to_owned()
    }))
}

/// The names of templates, with the prefix that `name` has.
fn known(layout: &Layout, name: &str) -> Vec<String> {
    let all = layout.template_names();
    if name.starts_with(BUILT_IN) {
        let built_in = all.map(|name| format!("{BUILT_IN}{name}"));
        return built_in.filter(|name| layout.template_source(name).is_some()).collect();
    }
    if name.starts_with(NEAREST) {
        let files = all.filter_map(|name| Some(format!("{NEAREST}{}", name.rsplit_once('/')?.1)));
        return files.collect();
    }
    all.map(str::to_owned).collect()
}
