//! What stands in a fenced block: a few keys with values.

use std::ops::Range;

use super::super::rich::Inline;
use super::bullets::is_hard;
use super::line::line;
use super::scope::{Place, Scope};
use crate::diag::{Diagnostic, Edit, Exempel, Nivå, Regel, Replacement, Span, hint_nearest};
use crate::load::{Entry, HARD_SPACE, Kind, NodeId, Scalar, Tree, parse_yaml};

/// The keys and values of a block, and where its faults go.
pub struct Body<'a> {
    /// What is written in it.
    pub tree: Tree,
    entries: Vec<Entry>,
    /// What the block is, in messages: "tabellen".
    pub name: &'static str,
    /// The word that says what the block is.
    pub at: Span,
    /// Where its bytes stand.
    pub place: Place<'a>,
    /// What the block may name, and its words.
    pub scope: Scope<'a>,
    /// What is wrong so far.
    pub faults: &'a mut Vec<Diagnostic>,
}

/// A block whose lines have no key.
pub const BLOCK_UTAN_NYCKLAR: Regel = Regel {
    namn: "block-utan-nycklar",
    nivå: Nivå::Fast,
    hittar: "En tabell eller ett diagram där raderna inte står efter någon nyckel.",
    varför: "Det går inte att se vad som är uppgifter och vad som är rubrik.",
    gör: "Skriv raderna under `data: |`, indragna två steg.",
    exempel: Exempel::Filer {
        fel: r"
-- föredragning.md --
```tabell
⟦Enhet;Beslut
Bygglov;59⟧
```
",
        rätt: r"
-- föredragning.md --
```tabell
data: |
  Enhet;Beslut
  Bygglov;59
```
",
    },
};

/// A key that a block does not have.
pub const OKÄND_NYCKEL_I_BLOCK: Regel = Regel {
    namn: "okänd-nyckel-i-block",
    nivå: Nivå::Fast,
    hittar: "En nyckel som inte finns, i en tabell eller ett diagram.",
    varför: "Det som står efter den skulle inte komma med.",
    gör: "Skriv nyckeln som meddelandet föreslår, eller ta bort raden.",
    exempel: Exempel::Filer {
        fel: r"
-- föredragning.md --
```tabell
⟦rubrk⟧: Beslut under året
data: |
  Enhet;Beslut
  Bygglov;59
```
",
        rätt: r"
-- föredragning.md --
```tabell
rubrik: Beslut under året
data: |
  Enhet;Beslut
  Bygglov;59
```
",
    },
};

/// A key that stands twice in a block.
pub const NYCKEL_TVÅ_GÅNGER_I_BLOCK: Regel = Regel {
    namn: "nyckel-två-gånger-i-block",
    nivå: Nivå::Fast,
    hittar: "En nyckel som står två gånger, i en tabell eller ett diagram.",
    varför: "Bara den ena kan gälla.",
    gör: "Ta bort den ena.",
    exempel: Exempel::Filer {
        fel: r"
-- föredragning.md --
```tabell
rubrik: Beslut under året
⟦rubrik⟧: Beslut 2026
data: |
  Enhet;Beslut
  Bygglov;59
```
",
        rätt: r"
-- föredragning.md --
```tabell
rubrik: Beslut under året
data: |
  Enhet;Beslut
  Bygglov;59
```
",
    },
};

/// A list or a mapping where a single value should be.
pub const FLERA_VÄRDEN_I_BLOCK: Regel = Regel {
    namn: "flera-värden-i-block",
    nivå: Nivå::Fast,
    hittar: "En nyckel som har flera värden, i en tabell eller ett diagram.",
    varför: "Nyckeln har plats för ett enda värde.",
    gör: "Sätt värdet inom citattecken; flera rader skrivs under `|`, indragna.",
    exempel: Exempel::Filer {
        fel: r"
-- föredragning.md --
```tabell
rubrik: ⟦[preliminärt]⟧
data: |
  Enhet;Beslut
  Bygglov;59
```
",
        rätt: r#"
-- föredragning.md --
```tabell
rubrik: "[preliminärt]"
data: |
  Enhet;Beslut
  Bygglov;59
```
"#,
    },
};

/// A word that a key of a block cannot have.
pub const OKÄNT_ORD_I_BLOCK: Regel = Regel {
    namn: "okänt-ord-i-block",
    nivå: Nivå::Fast,
    hittar: "Ett ord som nyckeln inte kan ha, i en tabell eller ett diagram.",
    varför: "Det går inte att veta vad som menas.",
    gör: "Skriv ett av orden som meddelandet föreslår.",
    exempel: Exempel::Filer {
        fel: r"
-- föredragning.md --
```diagram
slag: ⟦stapel⟧
data: |
  Enhet;Beslut
  Bygglov;59
```
",
        rätt: r"
-- föredragning.md --
```diagram
slag: staplar
data: |
  Enhet;Beslut
  Bygglov;59
```
",
    },
};

impl<'a> Body<'a> {
    /// Reads the lines of a block, whose bytes have their place by `place`.
    pub fn parse(
        text: &str,
        name: &'static str,
        at: Span,
        place: Place<'a>,
        scope: Scope<'a>,
        faults: &'a mut Vec<Diagnostic>,
    ) -> Option<Self> {
        let mut tree = Tree::default();
        let root = match parse_yaml(&mut tree, at.file, text) {
            Ok(parsed) => {
                faults.extend(parsed.slips.into_iter().map(|slip| moved(slip, place)));
                parsed.root
            }
            Err(found) => {
                faults.extend(found.into_iter().map(|fault| moved(fault, place)));
                return None;
            }
        };
        let node = tree.get(root).clone();
        let entries = match node.kind {
            Kind::Map(entries) => entries,
            Kind::Null | Kind::Unread => Vec::new(),
            Kind::Scalar(_) | Kind::List(_) => {
                let message = format!("{name} ska ha nycklar, som ”rubrik” och ”data”");
                let fault = Diagnostic::new(&BLOCK_UTAN_NYCKLAR, message);
                let hint = "skriv raderna under ”data: |”, indragna två steg";
                let fault = fault.at(place.span(node.span.range())).hint(hint);
                faults.push(hard_space(text, place).unwrap_or(fault));
                return None;
            }
        };
        Some(Self { tree, entries, name, at, place, scope, faults })
    }

    /// Reports a fault.
    pub fn report(&mut self, fault: Diagnostic) {
        self.faults.push(fault);
    }

    /// Reports keys that are not among `known`, and keys that stand twice.
    pub fn unknown(&mut self, known: &[&'static str]) {
        for (index, entry) in self.entries.iter().enumerate() {
            let place = self.place.span(entry.key_span.range());
            let key = &entry.key;
            if !known.contains(&key.as_str()) {
                let message = format!("{} har ingen nyckel ”{key}”", self.name);
                let fault = Diagnostic::new(&OKÄND_NYCKEL_I_BLOCK, message).at(place);
                self.faults.push(fault.hint_opt(hint_nearest(key, known.iter().copied())));
            } else if let Some(first) = self.entries[..index].iter().find(|first| first.key == *key)
            {
                let first = self.place.span(first.key_span.range());
                let message = format!("nyckeln ”{key}” står två gånger");
                let fault = Diagnostic::new(&NYCKEL_TVÅ_GÅNGER_I_BLOCK, message).at(place);
                self.faults.push(fault.related(first, "första gången här").hint("ta bort den ena"));
            }
        }
    }

    /// The value of a key; none if it is not written or empty.
    pub fn value(&self, key: &str) -> Option<NodeId> {
        let entry = self.entries.iter().find(|entry| entry.key == key)?;
        (!matches!(self.tree.get(entry.value).kind, Kind::Null)).then_some(entry.value)
    }

    /// The value of a key, which must be a single one, with its place.
    pub fn scalar(&mut self, key: &str) -> Option<(Scalar, Span)> {
        let id = self.value(key)?;
        let place = self.place.span(self.tree.span(id).range());
        if let Some(scalar) = self.tree.scalar(id) {
            return Some((scalar.clone(), place));
        }
        let message = format!("”{key}” ska ha ett enda värde");
        let fault = Diagnostic::new(&FLERA_VÄRDEN_I_BLOCK, message).at(place);
        self.faults
            .push(fault.hint("sätt värdet inom citattecken; flera rader skrivs under |, indragna"));
        None
    }

    /// The place of a value, or of the block.
    pub fn span(&self, key: &str) -> Span {
        self.value(key).map_or(self.at, |id| self.place.span(self.tree.span(id).range()))
    }

    /// A value as written.
    pub fn text(&mut self, key: &str) -> Option<String> {
        self.scalar(key).map(|(scalar, _)| scalar.text)
    }

    /// The values of a key that may have several, each with its place.
    pub fn list(&mut self, key: &str) -> Option<Vec<(String, Span)>> {
        let id = self.value(key)?;
        let ids = match &self.tree.get(id).kind {
            Kind::List(ids) => ids.clone(),
            _ => return self.scalar(key).map(|(scalar, place)| vec![(scalar.text, place)]),
        };
        let words = ids.into_iter().filter_map(|id| {
            let place = self.place.span(self.tree.span(id).range());
            Some((self.tree.scalar(id)?.text.clone(), place))
        });
        Some(words.collect())
    }

    /// A value that is one of a few words.
    pub fn word<T: Copy>(&mut self, key: &str, words: &[(&'static str, T)]) -> Option<T> {
        let (scalar, place) = self.scalar(key)?;
        let found = words.iter().find(|(word, _)| *word == scalar.text);
        if found.is_none() {
            let known = words.iter().map(|(word, _)| *word);
            let message = format!("”{key}” kan inte vara ”{}”", scalar.text);
            let fault = Diagnostic::new(&OKÄNT_ORD_I_BLOCK, message).at(place);
            self.faults.push(fault.hint_opt(hint_nearest(&scalar.text, known)));
        }
        found.map(|(_, value)| *value)
    }

    /// A value that is a rad.
    pub fn rad(&mut self, key: &str) -> Option<Vec<Inline>> {
        let (scalar, _) = self.scalar(key)?;
        let origin = |range: Range<usize>| self.place.span(scalar.origin.span(range).range());
        Some(line(&scalar.text, &origin, self.scope, self.faults))
    }

    /// The place of a key, or of the block.
    pub fn key(&self, key: &str) -> Span {
        let entry = self.entries.iter().find(|entry| entry.key == key);
        entry.map_or(self.at, |entry| self.place.span(entry.key_span.range()))
    }
}

/// What is said of a hard space after the colon of a key, which makes no key of it.
fn hard_space(text: &str, place: Place<'_>) -> Option<Diagnostic> {
    let (at, words) = text.match_indices(':').find_map(|(at, _)| {
        let words = text[at + 1..].trim_start_matches(|sign| sign == ' ' || is_hard(sign));
        let key = text[..at].rsplit('\n').next().unwrap_or_default();
        let glued = text[at + 1..].starts_with(is_hard) && key.chars().all(char::is_alphabetic);
        glued.then_some((at, words))
    })?;
    let first = words.chars().next().filter(|sign| !sign.is_whitespace())?;
    let end = text.len() - words.len() + first.len_utf8();
    let (rule, message, hint) = HARD_SPACE;
    let place = place.span(at..end);
    let plain = Replacement::new(place, format!(": {first}"));
    let edit = Edit::new("skriv ett vanligt mellanslag", vec![plain]).of_words();
    Some(Diagnostic::new(rule, message).at(place).hint(hint).mended(edit))
}

/// A fault of the block at its place in the file.
fn moved(mut fault: Diagnostic, place: Place<'_>) -> Diagnostic {
    fault.span = fault.span.map(|span| place.span(span.range()));
    fault.related.iter_mut().for_each(|(span, _)| *span = place.span(span.range()));
    fault
}
