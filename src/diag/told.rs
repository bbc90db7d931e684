//! What is told of all that was found: causes without what follows from them, and not the same over and over.

use std::collections::{BTreeMap, BTreeSet};

use super::diagnostic::{Diagnostic, Severity, sorted};
use super::sources::{SourceId, Sources};
use super::span::Span;

/// So many of one rule in one file are shown.
const SHOWN: usize = 100;
/// So many lines are named that have the same fault.
const NAMED: usize = 12;

/// The causes among what was found, in reading order: what follows from another fault is left out.
pub fn causes(found: Vec<Diagnostic>) -> Vec<Diagnostic> {
    let found = sorted(found);
    let roots = Roots::of(&found);
    let led: BTreeSet<Span> = found.iter().filter_map(|one| roots.of_what(one)).collect();
    let causes = found.into_iter().filter(|one| roots.of_what(one).is_none());
    let marked = |one: Diagnostic| match one.span {
        Some(span) if one.follows.is_none() && led.contains(&span) => one.cause(),
        _ => one,
    };
    causes.map(marked).collect()
}

/// Where that stands which follows from nothing, and how grave it is.
struct Roots(BTreeMap<SourceId, BTreeMap<(u32, u32), Severity>>);

impl Roots {
    fn of(found: &[Diagnostic]) -> Self {
        let mut roots: BTreeMap<SourceId, BTreeMap<(u32, u32), Severity>> = BTreeMap::new();
        for one in found.iter().filter(|one| one.follows.is_none()) {
            if let Some(Span { file, start, end }) = one.span {
                let known = roots.entry(file).or_default().entry((start, end));
                let gravest = known.or_insert(one.severity);
                *gravest = one.severity.max(*gravest);
            }
        }
        Self(roots)
    }

    /// The place of what it follows from: something as grave, within the place that it names.
    fn of_what(&self, one: &Diagnostic) -> Option<Span> {
        let Span { file, start, end } = one.follows?;
        let inside = self.0.get(&file)?.range((start, 0)..=(end, u32::MAX));
        let mut causes =
            inside.filter(|((_, last), severity)| *last <= end && **severity >= one.severity);
        causes.next().map(|(&(start, end), _)| Span { file, start, end })
    }
}

/// The diagnostics as a person reads them: the gravest last, and of these what others follow from; each that has one cure for all its places once, and no
/// more than a hundred of one rule in one file, unless `all` are asked for.
pub fn for_reading(causes: &[Diagnostic], sources: &Sources, all: bool) -> Vec<Diagnostic> {
    let mut shown = joined(causes, sources);
    shown.sort_by_key(|one| (one.severity, one.cause));
    if all { shown } else { limited(shown, sources) }
}

/// One for all that have one cure, with the other places in words.
fn joined(found: &[Diagnostic], sources: &Sources) -> Vec<Diagnostic> {
    let mut first_of: BTreeMap<(&str, &str), usize> = BTreeMap::new();
    let mut kinds: Vec<(Diagnostic, Vec<Span>)> = Vec::new();
    for one in found {
        let known = first_of.get(&(one.rule.namn, one.message.as_str())).filter(|_| one.once);
        if let (Some(index), Some(span)) = (known, one.span) {
            kinds[*index].1.push(span);
        } else {
            first_of.insert((one.rule.namn, &one.message), kinds.len());
            kinds.push((one.clone(), Vec::new()));
        }
    }
    let with_places = |(first, others): (Diagnostic, Vec<Span>)| match others.as_slice() {
        [] => first,
        others => first.label(places(sources, others)),
    };
    kinds.into_iter().map(with_places).collect()
}

/// ”också plan-2024.yaml rad 12, 31; risker/arkiv.yaml rad 4”.
fn places(sources: &Sources, spans: &[Span]) -> String {
    let mut files: Vec<(String, Vec<String>)> = Vec::new();
    for span in spans.iter().take(NAMED) {
        let source = sources.get(span.file);
        let line = (source.line_of(span.range().start) + 1).to_string();
        match files.last_mut() {
            Some((known, lines)) if *known == source.name => lines.push(line),
            _ => files.push((source.name.clone(), vec![line])),
        }
    }
    let files = files.into_iter().map(|(name, lines)| format!("{name} rad {}", lines.join(", ")));
    let more = match spans.len().saturating_sub(NAMED) {
        0 => String::new(),
        1 => " och 1 ställe till".to_owned(),
        more => format!(" och {more} ställen till"),
    };
    format!("också {}{more}", files.collect::<Vec<_>>().join("; "))
}

/// The first hundred of each rule in each file, and how many there are besides.
fn limited(found: Vec<Diagnostic>, sources: &Sources) -> Vec<Diagnostic> {
    let mut counts: BTreeMap<(&str, Option<SourceId>), usize> = BTreeMap::new();
    let mut shown: Vec<Diagnostic> = Vec::new();
    for one in found {
        let count = counts.entry((one.rule.namn, one.span.map(|span| span.file))).or_default();
        *count += 1;
        if *count <= SHOWN {
            shown.push(one);
        }
    }
    for ((rule, file), count) in counts.into_iter().filter(|(_, count)| *count > SHOWN) {
        let is_of =
            |one: &Diagnostic| one.rule.namn == rule && one.span.map(|span| span.file) == file;
        if let Some(at) = shown.iter().rposition(is_of) {
            let more = rest(&shown[at], count - SHOWN, sources);
            shown.insert(at + 1, more);
        }
    }
    shown
}

/// What stands for those that are not shown.
fn rest(last: &Diagnostic, more: usize, sources: &Sources) -> Diagnostic {
    let place = last.span.map(|span| format!(" i {}", sources.get(span.file).name));
    let message = format!("{more} till av samma slag{} visas inte", place.unwrap_or_default());
    let rest = Diagnostic::new(last.rule, message);
    Diagnostic { severity: last.severity, ..rest }
        .hint("rätta de första, eller skriv --alla för att se alla")
}
