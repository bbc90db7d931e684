//! One YAML file as a tree.

use serde_saphyr::granit_parser::{self as yaml, Event, Parser, ScalarStyle};

use super::anchors::{self, Anchor, no_anchor};
use super::continued::below_bar;
use super::origin::Origin;
use super::plain::plain_form;
use super::repair::Repair;
use super::slips::Written;
use super::syntax;
use super::text::FÖR_STOR_FIL;
use super::tree::{Entry, Form, Kind, Node, NodeId, Scalar, Tree};
use crate::diag::{Diagnostic, Exempel, Nivå, Regel, SourceId, Span};

/// The most values that one file may hold, aliases counted as what they stand for.
const MAX_NODES: usize = 400_000;
/// The deepest that values may be nested.
const MAX_DEPTH: usize = 64;

/// Reads the text of a file, or of one of its entries, into a tree.
pub struct Reader<'a> {
    tree: &'a mut Tree,
    file: SourceId,
    text: &'a str,
    /// Where `text` begins in the file.
    base: usize,
    parser: Parser<'a, yaml::StrInput<'a>>,
    anchors: Vec<Anchor>,
    slips: Vec<Diagnostic>,
    nodes: usize,
    /// Whether it is one entry of a file, whose anchors may stand in another.
    pub alone: bool,
    /// Whether a limit was passed.
    pub too_large: bool,
}

impl<'a> Reader<'a> {
    /// Of a text that begins at byte `base` of the file.
    pub fn new(tree: &'a mut Tree, file: SourceId, text: &'a str, base: usize) -> Self {
        let options = yaml::options! { emit_unresolved_aliases: true, emit_comments: false, disallow_directives: true };
        let parser = Parser::new_from_str_with_options(text, options);
        Self {
            tree,
            file,
            text,
            base,
            parser,
            anchors: Vec::new(),
            slips: Vec::new(),
            nodes: 0,
            alone: false,
            too_large: false,
        }
    }

    /// The value of the text.
    pub fn document(&mut self) -> Result<NodeId, Diagnostic> {
        let mut root = None;
        loop {
            let (event, span) = self.next()?;
            match event {
                Event::StreamStart | Event::DocumentEnd => {}
                Event::DocumentStart(..) if root.is_none() => {}
                Event::DocumentStart(..) => {
                    return Err(two_documents(self.span(span)));
                }
                Event::StreamEnd => break,
                event => root = Some(self.node(event, span, 0)?),
            }
        }
        let empty = Span::new(self.file, self.base..self.base);
        Ok(root.unwrap_or_else(|| self.tree.push(Kind::Null, empty)))
    }

    fn next(&mut self) -> Result<(Event<'a>, yaml::Span), Diagnostic> {
        match self.parser.next() {
            Some(Ok(event)) => Ok(event),
            Some(Err(error)) => {
                let at = error.marker().byte_offset().unwrap_or(0).min(self.text.len());
                Err(syntax::syntax_error(error.kind(), self.file, self.text, at, self.base))
            }
            None => Ok((Event::StreamEnd, yaml::Span::empty(yaml::Marker::default()))),
        }
    }

    fn node(
        &mut self,
        event: Event<'a>,
        span: yaml::Span,
        depth: usize,
    ) -> Result<NodeId, Diagnostic> {
        let place = self.span(span);
        self.count(place, depth)?;
        let before = self.nodes;
        let (id, anchor) = match event {
            Event::Scalar(value, style, anchor, tag) => {
                self.note(place, |written| tag.map(|_| written.dropped('!')));
                (self.value(&value, style, span), anchor)
            }
            Event::SequenceStart(_, anchor, _) => (self.list(span, depth)?, anchor),
            Event::MappingStart(_, anchor, _) => (self.map(span, depth)?, anchor),
            Event::Alias(target) => (self.alias(target, span)?, 0),
            Event::UnresolvedAlias(_) if self.alone => (self.tree.push(Kind::Null, place), 0),
            Event::UnresolvedAlias(name) => return Err(no_anchor(&name, place)),
            _ => (self.tree.push(Kind::Null, place), 0),
        };
        if anchor != 0 {
            let size = self.nodes - before + 1;
            self.anchors.push(Anchor { number: anchor, value: id, size, span: place, used: false });
        }
        Ok(id)
    }

    /// Counts a value; a limit that is passed is a fault.
    fn count(&mut self, place: Span, depth: usize) -> Result<(), Diagnostic> {
        self.nodes += 1;
        self.too_large |= self.nodes > MAX_NODES || depth > MAX_DEPTH;
        if !self.too_large {
            return Ok(());
        }
        let message = "filen är för stor eller för djupt nästlad";
        let fault = Diagnostic::new(&FÖR_STOR_FIL, message).at(place);
        Err(fault.hint(format!(
            "högst {MAX_NODES} värden i {MAX_DEPTH} nivåer: dela upp den med ”fil:”"
        )))
    }

    fn alias(&mut self, target: usize, span: yaml::Span) -> Result<NodeId, Diagnostic> {
        let place = self.span(span);
        let anchor = anchors::named(&mut self.anchors, target, place)?;
        self.nodes += anchor.size;
        Ok(anchor.value)
    }

    /// What was read without a fault, but hardly as it was meant.
    pub fn slips(mut self) -> Vec<Diagnostic> {
        for anchor in std::mem::take(&mut self.anchors).iter().filter(|anchor| !anchor.used) {
            self.note(anchor.span, |written| Some(written.dropped('&')));
        }
        self.slips
    }

    /// Keeps what is wrong with a value, unless it is in an entry that is read again.
    fn note(&mut self, span: Span, slip: impl FnOnce(Written<'a>) -> Option<Diagnostic>) {
        if !self.alone {
            self.slips.extend(slip(Written { text: self.text, span }));
        }
    }

    fn list(&mut self, start: yaml::Span, depth: usize) -> Result<NodeId, Diagnostic> {
        let mut items = Vec::new();
        loop {
            let (event, span) = self.next()?;
            if event == Event::SequenceEnd {
                let whole = self.whole(start, span);
                return Ok(self.tree.push(Kind::List(items), whole));
            }
            let begun = self.span(span).range().start;
            let item = self.node(event, span, depth + 1)?;
            if matches!(self.tree.get(item).kind, Kind::Null) {
                self.empty_item(item, begun);
            }
            items.push(item);
        }
    }

    /// An item of a list without a value stands where its dash does, or the words that are taken for a note.
    fn empty_item(&mut self, item: NodeId, begun: usize) {
        let at = begun - self.base;
        let line = self.text[..at].rfind('\n').map_or(0, |end| end + 1);
        let marks =
            self.text[line..].len() - self.text[line..].trim_start_matches([' ', '-']).len();
        let Some(dash) = self.text[line..line + marks].rfind('-').map(|dash| line + dash) else {
            return;
        };
        let place = Span::new(self.file, self.base + dash..self.base + dash + 1);
        let span = self.note_nothing(dash + 1).unwrap_or(place);
        self.tree.replace(item, Node { kind: Kind::Null, span });
    }

    /// Keeps what is wrong with what stands after `end`, where a key or a dash has no value; gives its place.
    fn note_nothing(&mut self, end: usize) -> Option<Span> {
        let slip = Written::nothing(self.text, self.file, end).filter(|_| !self.alone)?;
        let span = slip.span;
        self.slips.push(slip);
        span
    }

    fn map(&mut self, start: yaml::Span, depth: usize) -> Result<NodeId, Diagnostic> {
        let mut entries: Vec<Entry> = Vec::new();
        let mut text_to = 0;
        loop {
            let (event, span) = self.next()?;
            if event == Event::MappingEnd {
                let whole = self.whole(start, span);
                return Ok(self.tree.push(Kind::Map(entries), whole));
            }
            let Event::Scalar(key, ..) = event else {
                return Err(no_word(self.span(span)));
            };
            let key_span = self.span(span);
            let (event, span) = self.next()?;
            let place = self.span(span);
            let plain = matches!(event, Event::Scalar(_, ScalarStyle::Plain, ..));
            let value = self.node(event, span, depth + 1)?;
            if plain && key != "fil" {
                self.note(place, Written::file_name);
            }
            text_to = text_to.max(self.text_below(entries.last(), key_span));
            if key_span.range().start < text_to {
                continue;
            }
            let is_null = matches!(self.tree.get(value).kind, Kind::Null);
            if is_null && let Some(colon) = self.text[key_span.range().end - self.base..].find(':')
            {
                self.note_nothing(key_span.range().end - self.base + colon + 1);
            }
            let tight = if is_null { Written::tight_key } else { Written::tight_colon };
            self.note(key_span, tight);
            self.note(key_span, Written::hard_indent);
            let entry = Entry { key: key.into_owned(), key_span, value };
            entries.push(if is_null { self.parted(entry) } else { entry });
        }
    }

    /// Where the text ends that begins with a key and belongs to the `|` of the entry above, which has no other; 0 if it
    /// is none.
    fn text_below(&mut self, above: Option<&Entry>, key_span: Span) -> usize {
        let is_empty = |entry: &&Entry| {
            let scalar = self.tree.scalar(entry.value);
            scalar.is_some_and(|scalar| scalar.form == Form::Text && scalar.text.trim().is_empty())
        };
        let Some(above) = above.filter(is_empty) else { return 0 };
        let at = key_span.range().start - self.base;
        let Some(Repair { words, at, cure, .. }) = below_bar(self.text, at) else { return 0 };
        let end = cure.pieces.last().map_or(0, |(last, _)| last.end + 1);
        let place = Span::new(self.file, self.base + at.start..self.base + at.end);
        if !self.alone {
            let fault = Diagnostic::from(words).at(place);
            self.slips.push(fault.mended(cure.edit(self.file, self.base)));
        }
        let span = self.tree.span(above.value);
        self.tree.replace(above.value, Node { kind: Kind::Unread, span });
        self.base + end
    }

    /// A key that can only have been meant as a key with its value, as these: `{fil:text.md}`.
    fn parted(&mut self, entry: Entry) -> Entry {
        let local = |at: usize| at - self.base;
        let range = entry.key_span.range();
        let span = Span::new(self.file, local(range.start)..local(range.end));
        let written = Written { text: self.text, span };
        let colon = written.glued_colon().filter(|_| written.raw() == entry.key);
        let Some(colon) = colon else { return entry };
        let (key, value) = (&entry.key[..colon], &entry.key[colon + 1..]);
        let at = range.start + colon + 1;
        let place = Span::new(self.file, at..range.end);
        let Some(form) = plain_form(value) else { return entry };
        let origin = Origin::align(self.file, value, value, at);
        let kind = Kind::Scalar(Scalar { text: value.to_owned(), form, origin });
        let key_span = Span::new(self.file, range.start..at - 1);
        Entry { key: key.to_owned(), key_span, value: self.tree.push(kind, place) }
    }

    fn value(&mut self, value: &str, style: ScalarStyle, span: yaml::Span) -> NodeId {
        let place = self.span(span);
        self.note(place, |written| written.slip(style));
        let form = match style {
            ScalarStyle::Plain => match plain_form(value) {
                Some(form) => form,
                None => return self.tree.push(Kind::Null, place),
            },
            _ => Form::Text,
        };
        let range = place.range();
        let local = range.start - self.base..range.end - self.base;
        let raw = &self.text[local];
        let skipped = match style {
            ScalarStyle::SingleQuoted | ScalarStyle::DoubleQuoted
                if raw.starts_with(['"', '\'']) =>
            {
                1
            }
            _ => 0,
        };
        let origin = Origin::align(self.file, value, &raw[skipped..], range.start + skipped);
        let scalar = Scalar { text: value.to_owned(), form, origin };
        self.tree.push(Kind::Scalar(scalar), place)
    }

    fn span(&self, span: yaml::Span) -> Span {
        let range = span.byte_range().unwrap_or(0..0);
        let end = range.end.clamp(range.start, self.text.len());
        Span::new(self.file, self.base + range.start..self.base + end)
    }

    /// From the first byte of a collection to its last, white space after it left out.
    fn whole(&self, start: yaml::Span, end: yaml::Span) -> Span {
        let from = start.start.byte_offset().unwrap_or(0);
        let to = end.end.byte_offset().unwrap_or(from).clamp(from, self.text.len());
        let trimmed = self.text[from..to].trim_end().len();
        Span::new(self.file, self.base + from..self.base + from + trimmed)
    }
}

/// More than one document in a file.
pub const FLERA_DOKUMENT: Regel = Regel {
    namn: "flera-dokument",
    nivå: Nivå::Fast,
    hittar: "En rad ”---” mitt i en fil.",
    varför: "Den delar filen i två, och bara en del kan läsas.",
    gör: "Ta bort raden, eller dela filen i två.",
    exempel: Exempel::Filer {
        fel: "-- tillsyn.yaml --\n…\nnamn: Utebliven tillsyn\n⟦---⟧\nkortnamn: tillsyn\n",
        rätt: "-- tillsyn.yaml --\n…\nnamn: Utebliven tillsyn\nkortnamn: tillsyn\n",
    },
};

fn two_documents(place: Span) -> Diagnostic {
    let fault = Diagnostic::new(&FLERA_DOKUMENT, "filen har mer än ett YAML-dokument").at(place);
    fault.hint("ta bort raden ”---”, eller dela filen i två")
}

/// A list or a mapping where a key is meant.
pub const NYCKEL_UTAN_ORD: Regel = Regel {
    namn: "nyckel-utan-ord",
    nivå: Nivå::Fast,
    hittar: "En klammer eller en stjärna där det ska stå en nyckel.",
    varför: "Ett värde som börjar med en klammer läses som nycklar eller en lista, också när det är ett uttryck.",
    gör: "Sätt hela värdet inom citattecken.",
    exempel: Exempel::Filer {
        fel: "-- tillsyn.yaml --\n…\nnamn: {⟦{⟧ risk.kortnamn }} som uteblir\n",
        rätt: "-- tillsyn.yaml --\n…\nnamn: \"{{ risk.kortnamn }} som uteblir\"\n",
    },
};

fn no_word(place: Span) -> Diagnostic {
    let fault = Diagnostic::new(&NYCKEL_UTAN_ORD, "en nyckel måste vara ett ord").at(place);
    fault.hint("börjar värdet med { eller [ eller *: sätt det inom citattecken")
}
