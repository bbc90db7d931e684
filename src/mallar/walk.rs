//! Templates gone through as they are filled, for each slag, without values: which names are read that nothing has.
//!
//! A name is known if it is known for any slag that the template is filled for.

use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use minijinja::Environment;

use super::block::unused_block;
use super::chain::{Chain, all_blocks, missing, outer_blocks};
use super::j2::{Expr, Step};
use super::name::Name;
use super::namn::OKÄNT_MALLNAMN;
use super::templates::{Read, Templates};
use super::varde::Värde;
use crate::diag::{Diagnostic, Span, hint_nearest};
use crate::fill::{Fält, mallvärden};
use crate::layout::Layout;

/// Names that minijinja itself gives a meaning in some place.
const OWN: [&str; 3] = ["self", "super", "caller"];

/// The names that some place knows.
#[derive(Debug, Clone, Default)]
struct Scope {
    names: BTreeMap<String, Värde>,
    /// Whether there may be others.
    is_open: bool,
}

/// A template that is gone through: what it is a part of, and whether its blocks stand in another.
#[derive(Clone, Copy)]
struct At<'c> {
    read: &'c Read,
    chain: &'c Chain,
    is_child: bool,
}

/// Goes through templates.
pub struct Walk<'a> {
    layout: &'a Layout,
    /// The templates that were reached.
    pub templates: Templates<'a>,
    globals: BTreeSet<String>,
    /// The templates and blocks that are being gone through.
    open: Vec<String>,
    fine: BTreeSet<Span>,
    faults: BTreeMap<Span, Diagnostic>,
}

impl<'a> Walk<'a> {
    /// Nothing is gone through yet.
    pub fn new(layout: &'a Layout, templates: Templates<'a>) -> Self {
        let globals = Environment::new().globals().map(|(name, _)| name.to_owned()).collect();
        let (fine, faults) = (BTreeSet::new(), BTreeMap::new());
        Self { layout, templates, globals, open: Vec::new(), fine, faults }
    }

    /// Goes through the template of a slag, and all that it takes in.
    pub fn slag(&mut self, slag: &str) {
        let Some(name) = self.layout.template(slag) else { return };
        let names = mallvärden(slag);
        let names = names.iter().map(|Fält { namn, typ, .. }| ((*namn).to_owned(), Värde::av(typ)));
        let scope = Scope { names: names.collect(), is_open: false };
        if let Some(read) = self.templates.get(&name) {
            self.template(read, scope);
        }
    }

    /// What is wrong with those that were gone through.
    pub fn faults(&self) -> impl Iterator<Item = &Diagnostic> {
        self.faults.iter().filter(|(place, _)| !self.fine.contains(place)).map(|(_, fault)| fault)
    }

    fn tell(&mut self, fault: Diagnostic) {
        self.faults.extend(fault.span.map(|place| (place, fault)));
    }

    fn template(&mut self, first: Rc<Read>, mut scope: Scope) {
        if self.open.contains(&first.name) {
            return;
        }
        self.open.push(first.name.clone());
        let mut chain = Chain::new(&mut self.templates, self.layout, first);
        scope.is_open |= chain.is_open;
        chain.fault.take().into_iter().for_each(|fault| self.tell(fault));
        for (index, read) in chain.links.iter().enumerate() {
            let is_child = index + 1 < chain.links.len();
            let at = At { read, chain: &chain, is_child };
            self.steps(read.steps(), at, &mut scope);
        }
        self.unused_blocks(&chain);
        self.open.pop();
    }

    fn steps(&mut self, steps: &[Step], at: At<'_>, scope: &mut Scope) {
        for step in steps {
            self.step(step, at, scope);
        }
    }

    fn step(&mut self, step: &Step, at: At<'_>, scope: &mut Scope) {
        match step {
            Step::Read(expr) => {
                self.value(expr, at, scope);
            }
            Step::Bind(names, value) => {
                let value = value.as_ref().map(|value| self.value(value, at, scope));
                bind(scope, names, value.unwrap_or(Värde::Okänt));
            }
            Step::Loop { target, list, body } => {
                let item = self.value(list, at, scope).post();
                let mut inner = scope.clone();
                inner.names.insert("loop".to_owned(), Värde::Slinga);
                bind(&mut inner, target, item);
                self.steps(body, at, &mut inner);
            }
            Step::Scope(body) => self.steps(body, at, &mut scope.clone()),
            Step::Branch(body) => {
                self.steps(body, at, scope);
                for step in body {
                    if let Step::Bind(names, _) = step {
                        for name in names {
                            bind(scope, std::slice::from_ref(name), Värde::Okänt);
                        }
                    }
                }
            }
            Step::Block(name, _) => self.block(name, at, scope),
            Step::Extends(_) => {}
            Step::Include { names, needed } => self.include(names, *needed, at, scope),
        }
    }

    /// A block where it is printed, as each template of the chain has it.
    fn block(&mut self, name: &Name, at: At<'_>, scope: &Scope) {
        let key = format!("block {}", name.text);
        if at.is_child || self.open.contains(&key) {
            return;
        }
        self.open.push(key);
        for (read, index) in at.chain.blocks(&name.text) {
            let blocks = all_blocks(read.steps());
            let (block, body) = blocks[index];
            self.fine.insert(read.span(block));
            self.steps(body, At { read: &read, ..at }, &mut scope.clone());
        }
        self.open.pop();
    }

    /// Tells of blocks that none of the templates below has.
    fn unused_blocks(&mut self, chain: &Chain) {
        for (index, read) in chain.links.iter().enumerate() {
            let below = chain.links[index + 1..].iter();
            let below: BTreeSet<&str> = below
                .flat_map(|link| all_blocks(link.steps()))
                .map(|(n, _)| n.text.as_str())
                .collect();
            for name in outer_blocks(read.steps()) {
                if chain.is_open || below.is_empty() {
                    self.fine.insert(read.span(name));
                } else if !below.contains(name.text.as_str()) {
                    self.tell(unused_block(read, name, &below));
                }
            }
        }
    }

    fn include(&mut self, names: &[Name], needed: bool, at: At<'_>, scope: &Scope) {
        let found: Vec<_> =
            names.iter().filter_map(|name| self.templates.get(&name.text)).collect();
        if let (true, true, Some(name)) = (needed, found.is_empty(), names.first()) {
            self.tell(missing(self.layout, at.read, name));
        }
        for read in found {
            self.template(read, scope.clone());
        }
    }

    /// What is known of the value of an expression.
    fn value(&mut self, expr: &Expr, at: At<'_>, scope: &Scope) -> Värde {
        match expr {
            Expr::Variable(name) => {
                let value = scope.names.get(&name.text).cloned();
                let is_known = scope.is_open
                    || self.globals.contains(&name.text)
                    || OWN.contains(&name.text.as_str());
                let value = value.or(is_known.then_some(Värde::Okänt));
                let value = value.ok_or_else(|| scope.names.keys().map(String::as_str).collect());
                self.known(value, expr, name, at)
            }
            Expr::Part(of, name) => {
                let part = self.value(of, at, scope).del(&name.text);
                self.known(part, expr, name, at)
            }
            Expr::Item(of, which) => {
                for which in which {
                    self.value(which, at, scope);
                }
                self.value(of, at, scope).post()
            }
            Expr::Other(parts) => {
                for part in parts {
                    self.value(part, at, scope);
                }
                Värde::Okänt
            }
        }
    }

    /// Keeps whether a name is known.
    fn known(
        &mut self,
        value: Result<Värde, Vec<&str>>,
        expr: &Expr,
        name: &Name,
        at: At<'_>,
    ) -> Värde {
        match value {
            Ok(value) => {
                self.fine.insert(at.read.span(name));
                value
            }
            Err(known) => {
                self.tell(unknown(at.read, expr, name, &known));
                Värde::Okänt
            }
        }
    }
}

fn bind(scope: &mut Scope, names: &[Name], value: Värde) {
    // Of a list that is taken apart nothing is known.
    let value = if names.len() == 1 { value } else { Värde::Okänt };
    scope.names.extend(names.iter().map(|name| (name.text.clone(), value.clone())));
}

/// A name that nothing has.
fn unknown(read: &Read, expr: &Expr, name: &Name, known: &[&str]) -> Diagnostic {
    let from = start(expr).unwrap_or(name.range.start);
    let path = read.text.get(from..name.range.end).unwrap_or(&name.text);
    let whole = path.strip_suffix(&name.text).and_then(|whole| whole.strip_suffix('.'));
    let hint = hint_nearest(&name.text, known.iter().copied()).unwrap_or_else(|| {
        let whole = whole.unwrap_or("värdet");
        format!(
            "”{whole}” har inga delar; är det en lista: gå igenom den med {{% for … in {whole} %}}"
        )
    });
    Diagnostic::new(&OKÄNT_MALLNAMN, format!("”{path}” finns inte")).at(read.span(name)).hint(hint)
}

/// The byte that a dotted name begins at.
fn start(expr: &Expr) -> Option<usize> {
    match expr {
        Expr::Variable(name) => Some(name.range.start),
        Expr::Part(of, _) | Expr::Item(of, _) => start(of),
        Expr::Other(_) => None,
    }
}
