//! A value of another kind than is meant, and what to write in its place.

use super::expand::{Object, Shape};
use super::told::{HELTAL, JA_NEJ, shortened};
use super::walker::{FEL_SLAG_AV_VÄRDE, Walker};
use crate::diag::{Diagnostic, Edit, Replacement, Span};
use crate::load::{Entry, Form, Kind, NodeId, in_quotes};

/// What is meant where another value stands.
pub enum Wanted<'o, 's> {
    /// A single value, in the words that it is told with.
    Leaf(&'o str),
    /// A text of several lines.
    Text,
    /// These keys.
    Object(&'o Object<'s>),
    /// Keys that the writer names, each with a value.
    Dictionary,
}

/// What is said to who should do otherwise, and what that would be if it is sure.
type Cure = (String, Option<Edit>);

impl<'s> Walker<'s> {
    /// Reports a value of another type than is wanted.
    pub fn wrong_type(&mut self, id: NodeId, wanted: &Wanted<'_, 's>) {
        let node = self.tree.get(id);
        let found = match &node.kind {
            Kind::Null | Kind::Unread => "ingenting".to_owned(),
            Kind::Scalar(scalar) if scalar.form == Form::Number => format!("talet {}", scalar.text),
            Kind::Scalar(scalar) => format!("”{}”", shortened(&scalar.text)),
            Kind::List(_) => "en lista".to_owned(),
            Kind::Map(entries) if Self::unread_file(entries).is_some() => {
                return self.no_include(entries);
            }
            Kind::Map(_) => "nycklar med värden".to_owned(),
        };
        let message = format!("här väntas {}, men det står {found}", wanted.words());
        let (hint, edit) = self.instead(id, wanted);
        let fault = Diagnostic::new(&FEL_SLAG_AV_VÄRDE, message).at(self.first_line(id)).hint(hint);
        self.faults.push(match edit {
            Some(edit) => fault.mended(edit),
            None => fault,
        });
    }

    /// Reports keys where one name is meant, which stands first of several.
    pub fn one_of(&mut self, id: NodeId, items: &[NodeId]) {
        let message = "här ryms bara ett värde, men det står en lista";
        let fault = Diagnostic::new(&FEL_SLAG_AV_VÄRDE, message).at(self.first_line(id));
        let (hint, edit) = self.only(id, items);
        let fault = fault.hint(hint);
        self.faults.push(match edit {
            Some(edit) => fault.mended(edit),
            None => fault,
        });
    }

    fn instead(&self, id: NodeId, wanted: &Wanted<'_, 's>) -> Cure {
        let hint = match (&self.tree.get(id).kind, wanted) {
            (Kind::List(items), Wanted::Dictionary) => self.without_dashes(items),
            (Kind::List(items), Wanted::Object(object)) => match self.list_key(items, object) {
                Some(key) => format!("skriv listan under ”{key}:”"),
                None => return self.only(id, items),
            },
            (Kind::List(_), Wanted::Text) => {
                "ska det bli en lista: skriv | efter kolonet; börjar texten med [: sätt den inom citattecken".to_owned()
            }
            (Kind::List(items), Wanted::Leaf(_)) => {
                let (hint, _) = self.only(id, items);
                format!("{hint}; börjar texten med [ eller -: sätt den inom citattecken")
            }
            (Kind::Map(_), _) => {
                "innehåller texten ett kolon eller börjar den med {: sätt den inom citattecken".to_owned()
            }
            (Kind::Scalar(scalar), Wanted::Object(object)) => {
                return self.as_keys(id, &scalar.text, object);
            }
            (_, Wanted::Dictionary) => "skriv nycklarna på egna rader, indragna två steg: ”nyckel: värde”".to_owned(),
            (_, Wanted::Leaf(HELTAL)) => "skriv ett tal utan decimaler, till exempel 3".to_owned(),
            (_, Wanted::Leaf(JA_NEJ)) => "skriv ja eller nej".to_owned(),
            _ => "skriv bara det".to_owned(),
        };
        (hint, None)
    }

    /// The first of a list, where only one has room.
    fn only(&self, id: NodeId, items: &[NodeId]) -> Cure {
        let Some(text) = items.first().and_then(|first| self.tree.scalar(*first)) else {
            return (
                "här ryms bara ett värde: ta bort strecket, och allt utom en post".to_owned(),
                None,
            );
        };
        let word = shortened(&text.text);
        match items {
            [_] => {
                let one = Replacement::new(self.tree.span(id), as_value(&text.text, ""));
                let edit = Edit::offer("skriv värdet utan lista", vec![one]);
                (format!("skriv den utan lista: {word}"), self.is_flow(id).then_some(edit))
            }
            _ => (format!("här ryms bara ett värde, till exempel: {word}"), None),
        }
    }

    /// A list of names with values, as keys.
    fn without_dashes(&self, items: &[NodeId]) -> String {
        let first = items.first().map(|first| &self.tree.get(*first).kind);
        let text =
            |entry: &Entry| self.tree.scalar(entry.value).map(|scalar| shortened(&scalar.text));
        let line = match first {
            Some(Kind::Map(entries)) => match entries.as_slice() {
                [only] => Some(format!("{}: {}", only.key, text(only).unwrap_or("…".to_owned()))),
                [name, .., last] => text(name)
                    .map(|name| format!("{name}: {}", text(last).unwrap_or("…".to_owned()))),
                [] => None,
            },
            _ => None,
        };
        format!(
            "skriv utan streck, med namnet före kolonet: ”{}”",
            line.unwrap_or("nyckel: värde".to_owned())
        )
    }

    /// The key of an object that such a list stands under.
    fn list_key(&self, items: &[NodeId], object: &Object<'s>) -> Option<&'s str> {
        let Kind::Map(entries) = &self.tree.get(*items.first()?).kind else { return None };
        let fits = |schema| match self.expander.shape(schema) {
            Shape::List(items) => match self.expander.shape(items) {
                Shape::Object(item) => {
                    let has = |key: &&str| entries.iter().any(|entry| entry.key == **key);
                    !item.required.is_empty() && item.required.iter().all(&has)
                }
                _ => false,
            },
            _ => false,
        };
        object.properties.iter().find(|(_, schema)| fits(schema)).map(|(key, _)| *key)
    }

    /// A single value, with the key that it was meant under.
    fn as_keys(&self, id: NodeId, text: &str, object: &Object<'s>) -> Cure {
        if [".yaml", ".yml"].iter().any(|ending| text.ends_with(ending)) {
            let named = format!("{{fil: {}}}", as_value(text, ",{}[]"));
            let edit = Replacement::new(self.tree.span(id), named.as_str());
            let edit = Edit::new("hämta det som står i filen", vec![edit]);
            return (format!("skriv {named}"), Some(edit));
        }
        let is_required = |key: &&str| object.required.contains(*key);
        let keys = object.properties.iter().map(|(key, _)| *key);
        let required: Vec<&str> = keys.clone().filter(is_required).collect();
        let named =
            ["namn", "rubrik", "vad", "fil"].into_iter().find(|key| object.key(key).is_some());
        let Some(own) = named.or(required.first().copied()).or(keys.clone().next()) else {
            return ("skriv nycklarna på egna rader, indragna två steg".to_owned(), None);
        };
        let others = required.iter().filter(|key| **key != own);
        let value = as_value(text, ",{}[]");
        let shown = if text.chars().count() > 40 { "…".to_owned() } else { value.clone() };
        let rest: Vec<String> = others.map(|key| format!(", {key}: …")).collect();
        let rest = rest.concat();
        let takes = |schema| match self.expander.shape(schema) {
            Shape::Words(words) => words.contains(&text),
            Shape::Leaf(_) => true,
            _ => false,
        };
        let certain =
            required == [own] && !text.contains('\n') && object.key(own).is_some_and(takes);
        let edit = Replacement::new(self.tree.span(id), format!("{{{own}: {value}}}"));
        let edit = Edit::new(format!("skriv det som ”{own}”"), vec![edit]);
        (format!("skriv {{{own}: {shown}{rest}}}"), certain.then_some(edit))
    }

    /// The file that is named for what cannot be taken in.
    fn unread_file(entries: &[Entry]) -> Option<&Entry> {
        entries.first().filter(|only| entries.len() == 1 && only.key == "fil")
    }

    /// Reports a file that cannot be taken in.
    pub fn no_include(&mut self, entries: &[Entry]) {
        let Some(entry) = Self::unread_file(entries) else { return };
        let name = self.tree.scalar(entry.value).map_or("", |scalar| scalar.text.as_str());
        let message = format!("”{}” går inte att hämta in", shortened(name));
        let lower = name.to_lowercase();
        let is_word = [".docx", ".doc", ".odt", ".rtf"].iter().any(|end| lower.ends_with(end));
        let hint = if is_word {
            "öppna den i Word, spara den som oformaterad text i UTF-8, och ge den ett namn som slutar med .md"
        } else {
            "bara .md, .txt och .yaml kan hämtas in: skriv filens hela namn, eller spara texten som en .md-fil"
        };
        let fault = Diagnostic::new(&FEL_SLAG_AV_VÄRDE, message).at(self.tree.span(entry.value));
        self.faults.push(fault.hint(hint));
    }

    /// Whether a value is written with brackets.
    pub fn is_flow(&self, id: NodeId) -> bool {
        let own = self.tree.span(id);
        let is_inside = |inner: Span| inner.file == own.file && inner.start > own.start;
        match &self.tree.get(id).kind {
            Kind::Map(entries) => entries.first().is_some_and(|first| is_inside(first.key_span)),
            // A dash has a space after it.
            Kind::List(items) => items
                .first()
                .map(|first| self.first_line(*first))
                .is_some_and(|inner| is_inside(inner) && inner.start == own.start + 1),
            _ => false,
        }
    }
}

impl Wanted<'_, '_> {
    /// What is wanted, as it stands after ”här väntas”.
    fn words(&self) -> String {
        match self {
            Self::Leaf(words) => (*words).to_owned(),
            Self::Text => "en text".to_owned(),
            Self::Dictionary => "nycklar med värden, som ”nyckel: värde”".to_owned(),
            Self::Object(object) => {
                let keys: Vec<&str> =
                    object.properties.iter().map(|(key, _)| *key).take(4).collect();
                format!("nycklar med värden, som ”{}: …”", keys.join(": …”, ”"))
            }
        }
    }
}

/// A text as the value of a key, within quotation marks if one of these signs stands in it.
pub fn as_value(text: &str, signs: &str) -> String {
    let plain =
        !text.contains(|sign| signs.contains(sign)) && !text.contains(": ") && !text.contains(" #");
    if plain { text.to_owned() } else { in_quotes(text) }
}
