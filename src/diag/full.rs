//! Diagnostics with their source lines, as rustc shows them.

use std::collections::BTreeSet;

use annotate_snippets::{AnnotationKind, Group, Level, Renderer, Snippet};

use super::diagnostic::{Diagnostic, Severity};
use super::sources::{SourceId, Sources};
use super::span::Span;

/// A diagnostic as text for a terminal (`styled`) or a log.
pub fn render(diagnostic: &Diagnostic, sources: &Sources, styled: bool) -> String {
    let level = match diagnostic.severity {
        Severity::Råd => Level::NOTE.with_name("råd"),
        Severity::Varning => Level::WARNING.with_name("varning"),
        Severity::Fel => Level::ERROR.with_name("fel"),
    };
    let title = level.primary_title(diagnostic.message.as_str());
    let title = match diagnostic.rule.namn {
        "" => title,
        namn => title.id(namn),
    };
    let places = places(diagnostic);
    let mut shown: Vec<SourceId> = places.iter().map(|(span, ..)| span.file).collect();
    let mut seen = BTreeSet::new();
    shown.retain(|file| seen.insert(*file));
    let files: Vec<_> = shown.iter().map(|file| (*file, sources.get(*file))).collect();

    let mut group = Group::with_title(title);
    for (id, file) in &files {
        let annotations = places
            .iter()
            .filter(|(span, ..)| span.file == *id)
            .map(|(span, words, kind)| (*kind).span(span.range()).label(*words));
        group = group.element(
            Snippet::source(file.text.as_str()).path(file.name.as_str()).annotations(annotations),
        );
    }
    for hint in &diagnostic.hints {
        group = group.element(Level::HELP.with_name("gör så här").message(hint.as_str()));
    }
    let renderer = if styled { Renderer::styled() } else { Renderer::plain() };
    renderer.render(&[group])
}

/// A place to show, the words under it, and whether it is the one that the message is about.
type Place<'a> = (Span, Option<&'a str>, AnnotationKind);

/// The places to show, the primary one first.
fn places(diagnostic: &Diagnostic) -> Vec<Place<'_>> {
    let primary =
        diagnostic.span.map(|span| (span, diagnostic.label.as_deref(), AnnotationKind::Primary));
    let related = diagnostic
        .related
        .iter()
        .map(|(span, words)| (*span, Some(words.as_str()), AnnotationKind::Context));
    primary.into_iter().chain(related).collect()
}
