//! Diagnostics with their source lines, as rustc shows them.

use std::ops::Range;
use std::sync::Arc;

use annotate_snippets::{AnnotationKind, Group, Level, Renderer, Snippet};

use super::diagnostic::{Diagnostic, Severity};
use super::sources::{SourceFile, SourceId, Sources};
use super::span::Span;

/// A diagnostic as text for a terminal (`styled`) or a log.
pub fn render(diagnostic: &Diagnostic, sources: &Sources, styled: bool) -> String {
    let level = match diagnostic.severity {
        Severity::Råd => Level::NOTE.with_name("råd"),
        Severity::Varning => Level::WARNING.with_name("varning"),
        Severity::Fel => Level::ERROR.with_name("fel"),
    };
    let title = level.primary_title(diagnostic.message.as_str());
    let title = title.id(diagnostic.rule.namn);
    let excerpts = excerpts(places(diagnostic), sources);
    let mut group = Group::with_title(title);
    for excerpt in &excerpts {
        group = group.element(excerpt.snippet());
    }
    for hint in &diagnostic.hints {
        group = group.element(Level::HELP.with_name("gör så här").message(hint.as_str()));
    }
    let renderer = if styled { Renderer::styled() } else { Renderer::plain() };
    let rendered = renderer.render(&[group]);
    if excerpts.is_empty() { without_margin(&rendered) } else { rendered }
}

/// Without source lines there is no margin to draw between the message and what to do.
fn without_margin(rendered: &str) -> String {
    let lines = rendered.lines().enumerate();
    let lines = lines.filter(|(number, line)| *number != 1 || line.contains('='));
    lines.map(|(_, line)| line).collect::<Vec<_>>().join("\n")
}

/// Places farther apart than so many lines are shown by themselves.
const NEAR: usize = 20;

/// Lines of a file with the places to show in them. Only these are drawn, so that a message costs what it shows, and
/// not its file.
struct Excerpt<'a> {
    file: Arc<SourceFile>,
    /// The numbers of the lines.
    lines: Range<usize>,
    places: Vec<Place<'a>>,
}

impl Excerpt<'_> {
    fn snippet(&self) -> Snippet<'_, annotate_snippets::Annotation<'_>> {
        let bytes = self.file.bytes_of(self.lines.clone());
        let annotation = |(span, words, kind): &Place<'_>| {
            let Range { start, end } = span.range();
            let within = |at: usize| at.clamp(bytes.start, bytes.end) - bytes.start;
            kind.span(within(start)..within(end)).label(words.map(str::to_owned))
        };
        Snippet::source(&self.file.text[bytes.clone()])
            .path(self.file.name.as_str())
            .line_start(self.lines.start + 1)
            .annotations(self.places.iter().map(annotation))
    }
}

/// The excerpts that show these places, the first of them first.
fn excerpts<'a>(places: Vec<Place<'a>>, sources: &Sources) -> Vec<Excerpt<'a>> {
    let mut excerpts: Vec<(SourceId, Excerpt<'a>)> = Vec::new();
    for place in places {
        let file = sources.get(place.0.file);
        let Range { start, end } = place.0.range();
        let lines = file.line_of(start)..file.line_of(end) + 1;
        let near =
            |known: &Range<usize>| lines.start < known.end + NEAR && known.start < lines.end + NEAR;
        let known =
            excerpts.iter_mut().find(|(id, excerpt)| *id == place.0.file && near(&excerpt.lines));
        match known {
            Some((_, Excerpt { lines: known, places, .. })) => {
                *known = known.start.min(lines.start)..known.end.max(lines.end);
                places.push(place);
            }
            None => excerpts.push((place.0.file, Excerpt { file, lines, places: vec![place] })),
        }
    }
    excerpts.into_iter().map(|(_, excerpt)| excerpt).collect()
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
