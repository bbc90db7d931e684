//! From the filled Typst back to the template, or to the value in the YAML.

use std::ops::Range;

use minijinja::{OutputSpan, OutputSpanKind};

use super::code::Texts;
use crate::diag::{SourceId, Span};
use crate::model::Plats;

/// Where the parts of a filled text come from, in the order in which they stand.
#[derive(Debug, Clone, Default)]
pub struct Places(Vec<Part>);

/// A part of a filled text.
#[derive(Debug, Clone)]
struct Part {
    /// Where it stands in the filled text.
    output: Range<usize>,
    /// Where its words, or the expression that it is the value of, stand in the template.
    template: Span,
    /// The texts within the value, counted from where the part begins.
    values: Option<Texts>,
}

impl Places {
    /// The places of what a template rendered; `file` names a template's source, and `values` are the texts
    /// in the values, in the order in which they were written.
    pub fn new(
        spans: &[OutputSpan],
        file: impl Fn(&str) -> Option<SourceId>,
        values: Vec<Texts>,
    ) -> Self {
        let mut values = values.into_iter();
        let parts = spans.iter().filter_map(|span| {
            let is_value = span.kind() == OutputSpanKind::Expression;
            let values = is_value.then(|| values.next().unwrap_or_default());
            let template = Span::new(file(span.name())?, span.source_range());
            Some(Part { output: span.output_range(), template, values })
        });
        Self(parts.collect())
    }

    /// The place of a range of the filled text.
    pub fn find(&self, range: &Range<usize>) -> Option<Span> {
        let part = self.0.iter().find(|part| part.output.contains(&range.start))?;
        let offset = range.start - part.output.start;
        let Some(values) = &part.values else {
            let start = part.template.start as usize + offset;
            let length = range.len().min(part.output.end - range.start);
            return Some(Span::new(part.template.file, start..start + length));
        };
        let value = values.places.iter().rev().find(|(start, _)| *start <= offset);
        Some(value.map_or(part.template, |(_, place)| *place))
    }

    /// Where the first of the values was written that stand in a range of the filled text.
    pub fn first_value(&self, range: &Range<usize>) -> Option<Span> {
        let values = self.0.iter().flat_map(|part| {
            let places = part.values.iter().flat_map(|texts| &texts.places);
            places.map(|(start, place)| (part.output.start + start, *place))
        });
        values.filter(|(start, _)| range.contains(start)).map(|(_, place)| place).next()
    }

    /// The values of `{{ … }}`, each with where it stands in the filled text and where the expression is.
    pub fn expressions(&self) -> impl Iterator<Item = (Range<usize>, Span)> {
        let values = self.0.iter().filter(|part| part.values.is_some());
        values.map(|part| (part.output.clone(), part.template))
    }

    /// The values of the model that the filled text says, each with the bytes that it takes.
    pub fn values(&self) -> impl Iterator<Item = (Range<usize>, &[Plats])> {
        self.0.iter().flat_map(|part| {
            let start = part.output.start;
            let values = part.values.iter().flat_map(|texts| &texts.values);
            values.map(move |(range, values)| {
                (start + range.start..start + range.end, values.as_slice())
            })
        })
    }
}
