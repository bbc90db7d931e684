//! What the walker carries, and how it tells what is wrong.

use serde_json::Value;

use super::expand::Expander;
use super::told::other_name;
use crate::diag::{Diagnostic, Exempel, Nivå, Regel, Span, hint_nearest, nearest};
use crate::load::{Entry, Kind, NodeId, Tree};

/// A tree on its way along a schema.
pub struct Walker<'s> {
    /// The values.
    pub tree: &'s Tree,
    /// The schema.
    pub expander: Expander<'s>,
    /// What is wrong so far.
    pub faults: Vec<Diagnostic>,
}

/// A key that the format does not have there.
pub const NYCKEL_FINNS_INTE: Regel = Regel {
    namn: "nyckel-finns-inte",
    nivå: Nivå::Fast,
    hittar: "En nyckel som inte finns på det stället.",
    varför: "Det som står efter en felstavad nyckel skulle annars saknas i handlingen utan att någon märker det.",
    gör: "Rätta stavningen, eller flytta nyckeln dit den hör. En anteckning börjar med #.",
    exempel: Exempel::Filer {
        fel: "-- tillsyn.yaml --\n…\n⟦beskrivnig⟧: Anmälningar blir liggande.\n",
        rätt: "-- tillsyn.yaml --\n…\nbeskrivning: Anmälningar blir liggande.\n",
    },
};

/// A key that must be there.
pub const SAKNAD_NYCKEL: Regel = Regel {
    namn: "saknad-nyckel",
    nivå: Nivå::Fast,
    hittar: "En nyckel som måste finnas, men inte är skriven.",
    varför: "Utan den saknas något som handlingen inte kan vara utan.",
    gör: "Lägg till nyckeln och dess värde.",
    exempel: Exempel::Filer {
        fel: r"
-- skrivelse.yaml --
…
personer:
  ek: {namn: Sam Ek, titel: utredare}
  lind: {⟦titel⟧: förvaltningschef}
",
        rätt: r"
-- skrivelse.yaml --
…
personer:
  ek: {namn: Sam Ek, titel: utredare}
  lind: {namn: Kim Lind, titel: förvaltningschef}
",
    },
};

/// A key with nothing after it.
pub const SAKNAT_VÄRDE: Regel = Regel {
    namn: "saknat-värde",
    nivå: Nivå::Fast,
    hittar: "En nyckel som måste ha ett värde, men inte har något efter kolonet.",
    varför: "Utan värdet saknas något som handlingen inte kan vara utan.",
    gör: "Skriv värdet efter kolonet.",
    exempel: Exempel::Filer {
        fel: "-- skrivelse.yaml --\n…\n⟦kommun⟧:\n",
        rätt: "-- skrivelse.yaml --\n…\nkommun: Granby kommun\n",
    },
};

/// A value of another kind than is meant.
pub const FEL_SLAG_AV_VÄRDE: Regel = Regel {
    namn: "fel-slag-av-värde",
    nivå: Nivå::Fast,
    hittar: "Ett värde av ett annat slag än det som väntas, till exempel en text i stället för ett tal.",
    varför: "Värdet går då varken att räkna med eller att sätta på sin plats.",
    gör: "Skriv det som meddelandet säger väntas.",
    exempel: Exempel::Filer {
        fel: "-- plan-2026.yaml --\n…\nplanår: ⟦år 2026⟧\n",
        rätt: "-- plan-2026.yaml --\n…\nplanår: 2026\n",
    },
};

impl Walker<'_> {
    /// Reports a key that is not known, and so has no value.
    pub fn unknown_key(
        &mut self,
        entry: &Entry,
        keys: &[(&str, &Value)],
        beside: &[Entry],
    ) -> Option<Value> {
        let fault =
            Diagnostic::new(&NYCKEL_FINNS_INTE, format!("nyckeln ”{}” finns inte här", entry.key))
                .at(entry.key_span);
        let known = || keys.iter().map(|(key, _)| *key);
        let near = nearest(&entry.key, known());
        let hint = match near {
            // A second of it would be a fault of its own.
            Some(near) if beside.iter().any(|other| other.key == near) => Some(format!(
                "”{near}” står redan här: skriv det som saknas där, och ta bort ”{}”",
                entry.key
            )),
            Some(near) => Some(format!("menade du ”{near}”?")),
            None => other_name(&entry.key, |key| known().any(|known| known == key))
                .or_else(|| hint_nearest(&entry.key, known())),
        };
        self.faults.push(fault.hint_opt(hint));
        None
    }

    /// Reports a key that is not written, or has nothing after it; one with a wrong value has its fault.
    pub fn missing_key(&mut self, id: NodeId, entries: &[Entry], key: &str) {
        let written = entries.iter().find(|entry| entry.key == key);
        let is_null = |entry: &Entry| matches!(self.tree.get(entry.value).kind, Kind::Null);
        let fault = match written {
            None => self.missing(id, key).hint(format!("lägg till raden ”{key}: …”")),
            Some(entry) if is_null(entry) => return self.no_value(entry),
            Some(_) => return,
        };
        self.faults.push(fault);
    }

    /// The fault of a mapping without a key that must be there.
    pub fn missing(&self, id: NodeId, key: &str) -> Diagnostic {
        let fault = Diagnostic::new(&SAKNAD_NYCKEL, format!("här saknas nyckeln ”{key}”"));
        fault.at(self.first_line(id))
    }

    /// Reports a key with nothing after it.
    pub fn no_value(&mut self, entry: &Entry) {
        let fault = Diagnostic::new(&SAKNAT_VÄRDE, format!("nyckeln ”{}” saknar värde", entry.key))
            .at(entry.key_span);
        self.faults.push(fault.hint("skriv värdet efter kolonet"));
    }

    /// The first line of a value: a whole mapping would mark a page of source.
    pub fn first_line(&self, id: NodeId) -> Span {
        match &self.tree.get(id).kind {
            Kind::Map(entries) => {
                entries.first().map_or(self.tree.span(id), |entry| entry.key_span)
            }
            Kind::List(items) => {
                items.first().map_or(self.tree.span(id), |item| self.first_line(*item))
            }
            _ => self.tree.span(id),
        }
    }
}
