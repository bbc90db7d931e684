//! From the filled Typst back to the template, or to the value in the YAML.

use std::ops::Range;

use minijinja::{OutputSpan, OutputSpanKind};

use crate::diag::{SourceId, Span};

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
    /// The texts within the value: where each begins in the part, and where it was written.
    values: Option<Vec<(usize, Span)>>,
}

impl Places {
    /// The places of what a template rendered; `file` names a template's source, and `values` are the texts
    /// in the values, in the order in which they were written.
    pub fn new(
        spans: &[OutputSpan],
        file: impl Fn(&str) -> Option<SourceId>,
        values: Vec<Vec<(usize, Span)>>,
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
        let value = values.iter().rev().find(|(start, _)| *start <= offset);
        Some(value.map_or(part.template, |(_, place)| *place))
    }
}
