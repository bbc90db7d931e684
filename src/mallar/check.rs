//! All that the repository has in `mallar/`, held against what there is.

use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use minijinja::{Environment, Value};

use super::falt::Known;
use super::library::joined;
use super::templates::{Read, Templates};
use super::walk::Walk;
use super::{ersatter, forbigangen, kod_som_text, oanvant, olasbar, typ, utanfor_block};
use crate::diag::{Diagnostic, Sources, Span};
use crate::fill::slag;
use crate::layout::{BUILT_IN, Component, Layout};
use crate::load::Origin;
use crate::values::template_error;

/// What the user knows the repository's own files by.
const OWN: &str = "mallar/";
/// Where the filled template of a handling stands.
const FILLED: &str = "/handling.typ";

/// What is wrong with what the repository has in `mallar/`, for the layout that is asked for.
pub fn check(layout: &Layout, sources: &Sources) -> Vec<Diagnostic> {
    if layout.own.files.is_empty() {
        return Vec::new();
    }
    let mut faults = oanvant::check(layout);
    let is_code = |path: &String| path.ends_with(".j2") || path.ends_with(".typ");
    if layout.own.files.iter().any(is_code) {
        let found = names(layout, sources, |name| name.starts_with(OWN));
        faults.extend(found);
    }
    faults
}

/// What is wrong with the names in the templates and components that `wanted` wants, of those that are used.
pub fn names(layout: &Layout, sources: &Sources, wanted: fn(&str) -> bool) -> Vec<Diagnostic> {
    let mut walk = Walk::new(layout, Templates::new(layout, sources));
    for slag in slag().chain(["dokument"]) {
        walk.slag(slag);
    }
    let is_wanted =
        |fault: &&Diagnostic| fault.span.is_some_and(|at| wanted(&sources.get(at.file).path));
    let mut faults: Vec<Diagnostic> = walk.faults().filter(is_wanted).cloned().collect();
    let is_reached = |name: &str| walk.templates.read.contains_key(name);
    faults.extend(forbigangen::check(layout, is_reached));
    let reached = walk.templates.read.values().filter(|read| wanted(&read.name));
    let reached: Vec<Rc<Read>> = reached.cloned().collect();
    faults.extend(reached.iter().filter_map(|read| unreadable(read)));
    let all = walk.templates.all();
    faults.extend(typst(layout, sources, (&reached, &all), wanted));
    faults
}

/// A template that minijinja cannot read.
fn unreadable(read: &Read) -> Option<Diagnostic> {
    let mut env = Environment::new();
    env.set_debug(true);
    let error = env.template_from_named_str(&read.name, &read.text).err()?;
    let origin = Origin::verbatim(read.place(0..0).file, 0, read.text.len());
    Some(template_error(&error, &origin, &env, &Value::from(())))
}

/// What is wrong with the names in the Typst of the templates that are reached and in the components. Any of `all`
/// templates may give a component what it reads.
fn typst(
    layout: &Layout,
    sources: &Sources,
    (read, all): (&[Rc<Read>], &[Rc<Read>]),
    wanted: fn(&str) -> bool,
) -> Vec<Diagnostic> {
    let files = all.iter().flat_map(|read| read.typst());
    let known = Known::new(layout, files.filter_map(|text| typ::file(text)));
    let mut faults = Vec::new();
    let mut taken = BTreeSet::new();
    for read in read {
        faults.extend(utanfor_block::check(read));
        for text in read.typst() {
            let file = typ::file(text);
            faults.extend(kod_som_text::check(text, file.as_ref(), &known, |range| {
                read.place(range)
            }));
            let Some(file) = file else { continue };
            taken.extend(file.imports.iter().map(|import| joined(FILLED, &import.path.text)));
            faults.extend(known.check(&file, FILLED, |name| read.span(name)));
        }
    }
    let reached = reached(&known, taken).into_iter();
    for (path, component) in reached.filter(|(_, component)| wanted(&component.name)) {
        let source = sources.add(component.name.as_str(), component.text.as_str());
        let file = known.library.file(path);
        let place = |range| Span::new(source, range);
        faults.extend(kod_som_text::check(&component.text, file.as_deref(), &known, place));
        let Some(file) = file else {
            faults.extend(olasbar::check(&component.text, source));
            continue;
        };
        faults.extend(known.check(&file, path, |name| Span::new(source, name.range.clone())));
        if !component.name.starts_with(OWN) {
            continue;
        }
        let missing = ersatter::check(&known.library, path, &component.name);
        faults.extend(missing.into_iter().map(|fault| fault.at(Span::new(source, 0..0))));
    }
    faults
}

/// The components that are used: those that are built in or take the place of one, and all that templates and the
/// repository's own used ones take in.
fn reached<'a>(known: &Known<'a>, taken: BTreeSet<String>) -> Vec<(&'a str, &'a Component)> {
    let all: BTreeMap<&str, &Component> = known.library.components().collect();
    let built_in = |path: &str| format!("/{BUILT_IN}{}", &path[1..]);
    let has_place = |path: &str| {
        path.starts_with(&format!("/{BUILT_IN}")) || all.contains_key(built_in(path).as_str())
    };
    let paths = all.keys().filter(|path| has_place(path)).map(|path| (*path).to_owned());
    let mut reached: BTreeSet<String> = paths.chain(taken).collect();
    let mut open: Vec<String> = reached.iter().cloned().collect();
    while let Some(path) = open.pop() {
        let own = all.get(path.as_str()).filter(|component| component.name.starts_with(OWN));
        let Some(file) = own.and_then(|_| known.library.file(&path)) else { continue };
        for import in &file.imports {
            let path = joined(&path, &import.path.text);
            if reached.insert(path.clone()) {
                open.push(path);
            }
        }
    }
    all.into_iter().filter(|(path, _)| reached.contains(*path)).collect()
}
