//! Values within { } that a comma divides.

use super::mismatch::as_value;
use super::walker::{NYCKEL_FINNS_INTE, Walker};
use crate::diag::{Diagnostic, Edit, Replacement, Span};
use crate::load::{Entry, Kind, NodeId, in_quotes};

impl Walker<'_> {
    /// Takes away what stands after a comma within a value and is no key of its own, and reports it: `{namn: Ek, chef}`.
    pub fn divided(&mut self, id: NodeId, entries: &mut Vec<Entry>, known: impl Fn(&str) -> bool) {
        if !self.is_flow(id) {
            return;
        }
        let is_null = |entry: &Entry| matches!(self.tree.get(entry.value).kind, Kind::Null);
        let is_part = |entry: &Entry| is_null(entry) && !known(&entry.key);
        let parts: Vec<bool> = entries.iter().map(is_part).collect();
        let mut faults = Vec::new();
        let mut at = 1;
        while at < entries.len() {
            let end = at + parts[at..].iter().take_while(|part| **part).count();
            if end > at {
                faults.extend(self.comma(&entries[at - 1], &entries[at..end]));
            }
            at = end.max(at) + 1;
        }
        if !faults.is_empty() {
            let mut parts = parts.into_iter().enumerate();
            entries.retain(|_| parts.next().is_some_and(|(index, part)| !part || index == 0));
        }
        self.faults.extend(faults);
    }

    fn comma(&self, before: &Entry, parts: &[Entry]) -> Option<Diagnostic> {
        let value = self.tree.scalar(before.value)?;
        let (first, last) = (parts.first()?, parts.last()?);
        let words: Vec<&str> = parts.iter().map(|part| part.key.as_str()).collect();
        let whole = in_quotes(&format!("{}, {}", value.text, words.join(", ")));
        let message = format!("kommat delar värdet: ”{}” läses som en egen nyckel", first.key);
        let start = self.tree.span(before.value);
        let span = Span { end: last.key_span.end, ..start };
        let edit = Edit::new("sätt värdet inom citattecken", vec![Replacement::new(span, &*whole)]);
        let hint =
            format!("sätt hela värdet inom citattecken: {}: {whole}", as_value(&before.key, ""));
        let fault = Diagnostic::new(&NYCKEL_FINNS_INTE, message).at(first.key_span);
        Some(fault.hint(hint).mended(edit))
    }
}
