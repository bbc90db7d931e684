//! From a text to how it is written.

use std::ops::Range;

use serde_saphyr::granit_parser::{self as yaml, Event, Parser, ScalarStyle, StructureStyle};

use super::node::{Collection, Node, Part, Shape, Style};

/// What the parser tells, comments apart.
pub struct Told<'t> {
    text: &'t str,
    events: Vec<(Event<'t>, Range<usize>)>,
    /// The next of them.
    at: usize,
    comments: Vec<Range<usize>>,
}

/// A text as it is written.
pub struct Read {
    /// Its value.
    pub root: Node,
    /// Its comments, from their mark to the end of their line.
    pub comments: Vec<Range<usize>>,
}

/// Reads a text; none when it is written in a way that nobody here can change surely, such as with `?` before a key.
pub fn read(text: &str) -> Option<Read> {
    let mut told = Told::of(text)?;
    let mut from = 0;
    loop {
        let (event, range) = told.next()?;
        match event {
            Event::DocumentStart(true, _) => from = range.end,
            Event::StreamStart | Event::DocumentStart(..) => {}
            Event::DocumentEnd | Event::StreamEnd => {
                let end = text.len();
                let root = Node {
                    full: end,
                    marked: None,
                    anchor: None,
                    tagged: false,
                    start: end,
                    end,
                    shape: Shape::Null,
                };
                return Some(Read { root, comments: told.comments });
            }
            event => {
                let root = told.node(&event, &range, from)?;
                return Some(Read { root, comments: told.comments });
            }
        }
    }
}

impl<'t> Told<'t> {
    fn of(text: &'t str) -> Option<Self> {
        let options = yaml::options! {
            emit_comments: true,
            max_buffered_comment_events: usize::MAX,
            disallow_directives: true,
        };
        let (mut events, mut comments) = (Vec::new(), Vec::new());
        for told in Parser::new_from_str_with_options(text, options) {
            let (event, span) = told.ok()?;
            let range = span.byte_range()?;
            match event {
                Event::Comment(..) => comments.push(range),
                event => events.push((event, range)),
            }
        }
        comments.sort_by_key(|comment| comment.start);
        Some(Self { text, events, at: 0, comments })
    }

    fn next(&mut self) -> Option<(Event<'t>, Range<usize>)> {
        self.at += 1;
        self.events.get(self.at - 1).cloned()
    }

    /// The first byte from `at` on that is neither white space nor comment.
    fn skip(&self, mut at: usize) -> usize {
        loop {
            at = self.text.len() - self.text[at..].trim_start().len();
            match self.comments.binary_search_by_key(&at, |comment| comment.start) {
                Ok(comment) => at = self.comments[comment].end,
                Err(_) => return at,
            }
        }
    }

    fn begins(&self, at: usize, sign: char) -> bool {
        self.text[at..].starts_with(sign)
    }

    /// The value of an event; `from` is where what stands before it ends.
    fn node(&mut self, event: &Event<'t>, range: &Range<usize>, from: usize) -> Option<Node> {
        let number = |anchor: usize| (anchor != 0).then_some(anchor);
        let (anchor, tagged) = match event {
            Event::Scalar(_, _, anchor, tag)
            | Event::SequenceStart(_, anchor, tag)
            | Event::MappingStart(_, anchor, tag) => (number(*anchor), tag.is_some()),
            _ => (None, false),
        };
        let (full, marked) = if anchor.is_some() || tagged {
            (self.skip(from), Some(self.marked(from)))
        } else {
            (from, None)
        };
        let begins = self.skip(marked.unwrap_or(from));
        let (start, end, shape) = self.shape(event, range, begins, marked.unwrap_or(from))?;
        let full = if marked.is_some() { full } else { start };
        Some(Node { full, marked, anchor, tagged, start, end, shape })
    }

    /// The end of the anchor and the tag that stand after `from`.
    fn marked(&self, from: usize) -> usize {
        let (mut end, mut at) = (from, self.skip(from));
        while self.begins(at, '&') || self.begins(at, '!') {
            let sign = |c: char| c.is_whitespace() || ",[]{}".contains(c);
            end = at + self.text[at..].find(sign).unwrap_or(self.text.len() - at);
            at = self.skip(end);
        }
        end
    }

    /// Where a value begins and ends, and how it is written.
    fn shape(
        &mut self,
        event: &Event<'t>,
        range: &Range<usize>,
        begins: usize,
        before: usize,
    ) -> Option<(usize, usize, Shape)> {
        Some(match event {
            Event::Scalar(_, ScalarStyle::Plain, ..) if range.is_empty() => {
                (before, before, Shape::Null)
            }
            Event::Scalar(_, ScalarStyle::Literal | ScalarStyle::Folded, ..) => {
                self.block(range, begins)
            }
            Event::Scalar(text, style, ..) => {
                let null = *style == ScalarStyle::Plain && ["~", "null"].contains(&text.as_ref());
                let shape = if null { Shape::Null } else { Shape::Scalar };
                (range.start, range.start + self.text[range.clone()].trim_end().len(), shape)
            }
            Event::Alias(number) => (range.start, range.end, Shape::Alias(*number)),
            Event::SequenceStart(style, ..) => self.collection(false, *style, range, begins)?,
            Event::MappingStart(style, ..) => self.collection(true, *style, range, begins)?,
            _ => return None,
        })
    }

    /// A text below `|` or `>`: from that sign to the last line, with the empty lines that `+` keeps.
    fn block(&self, range: &Range<usize>, begins: usize) -> (usize, usize, Shape) {
        let signs = |c: char| !"|>+-0123456789".contains(c);
        let header = begins + self.text[begins..].find(signs).unwrap_or(self.text.len() - begins);
        let written = &self.text[..range.end.max(header)];
        let kept = self.text[begins..header].contains('+');
        let lines = written.trim_end_matches([' ', '\t']);
        let end = match (kept, lines.strip_suffix('\n')) {
            (true, Some(lines)) => lines.len(),
            _ => written.trim_end().len(),
        };
        (begins, end.max(header), Shape::Block(header))
    }

    fn collection(
        &mut self,
        map: bool,
        style: StructureStyle,
        range: &Range<usize>,
        begins: usize,
    ) -> Option<(usize, usize, Shape)> {
        let style = match style {
            StructureStyle::Block => Style::Block,
            StructureStyle::Flow if range.is_empty() => Style::Bare,
            StructureStyle::Flow => Style::Flow,
        };
        let end_event = if map { Event::MappingEnd } else { Event::SequenceEnd };
        let mut parts: Vec<Part> = Vec::new();
        let mut at = if style == Style::Flow { begins + 1 } else { begins };
        loop {
            let (event, range) = self.next()?;
            if event == end_event {
                break;
            }
            at = self.skip(at);
            if style == Style::Flow && self.begins(at, ',') {
                at = self.skip(at + 1);
            }
            let part = if map {
                self.entry(&event, &range, at)
            } else {
                self.item(&event, &range, at, style)
            };
            parts.push(part?);
            at = parts.last().map_or(at, Part::end);
        }
        let end = match style {
            Style::Flow => self.events.get(self.at - 1)?.1.end,
            _ => at,
        };
        Some((begins, end, Shape::Collection(Collection { map, style, parts })))
    }

    fn item(
        &mut self,
        event: &Event<'t>,
        range: &Range<usize>,
        at: usize,
        style: Style,
    ) -> Option<Part> {
        if style != Style::Block {
            let node = self.node(event, range, at)?;
            return Some(Part { start: at, key: None, name_end: at, after: at, node });
        }
        if !self.begins(at, '-') {
            return None;
        }
        let node = self.node(event, range, at + 1)?;
        Some(Part { start: at, key: None, name_end: at, after: at + 1, node })
    }

    fn entry(&mut self, event: &Event<'t>, range: &Range<usize>, at: usize) -> Option<Part> {
        let Event::Scalar(key, style, ..) = event else { return None };
        let simple =
            !range.is_empty() && !matches!(style, ScalarStyle::Literal | ScalarStyle::Folded);
        if !simple || self.begins(at, '?') && range.start > at {
            return None;
        }
        let colon = self.skip(range.end);
        let after = if self.begins(colon, ':') { colon + 1 } else { range.end };
        let (event, value) = self.next()?;
        let node = self.node(&event, &value, after)?;
        let key = Some(key.clone().into_owned());
        Some(Part { start: at, key, name_end: range.end, after, node })
    }
}
