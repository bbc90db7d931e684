//! Views as tables: what each is called, and what it holds.

use std::fmt::Write;

use crate::fill::{Fält, Typ, Vybeskrivning};

/// Writes tables of fields, and keeps the views that they name until those are told of too.
#[derive(Debug)]
pub struct Vyer {
    /// The views that have been named, in order; those before `told` are told of.
    named: Vec<Vybeskrivning>,
    told: usize,
}

impl Vyer {
    /// For a page that tells of these views under headings of their names.
    pub fn told_elsewhere(vyer: impl Iterator<Item = Vybeskrivning>) -> Self {
        let named: Vec<Vybeskrivning> = vyer.collect();
        Self { told: named.len(), named }
    }

    /// The table of some fields; nothing for none.
    pub fn table(&mut self, fält: &[Fält], out: &mut String) {
        if fält.is_empty() {
            return;
        }
        out.push_str("\n| namn | slag | vad |\n|---|---|---|\n");
        for Fält { namn, om, typ } in fält {
            let slag = self.slag(typ);
            let _ = writeln!(out, "| `{namn}` | {slag} | {om} |");
        }
    }

    /// The views that were named, and those that they name, each with a heading of its own.
    pub fn rest(&mut self, out: &mut String) {
        while let Some(vy) = self.named.get(self.told).cloned() {
            self.told += 1;
            let Vybeskrivning { namn, om, fält } = vy;
            let _ = write!(out, "\n### {namn}\n{om}\n");
            self.table(&fält, out);
        }
    }

    /// A kind of value, in words.
    fn slag(&mut self, typ: &Typ) -> String {
        match typ {
            Typ::Ord => "ord".to_owned(),
            Typ::Tal => "tal".to_owned(),
            Typ::JaNej => "ja/nej".to_owned(),
            Typ::Datum => "datum".to_owned(),
            Typ::Text => "text".to_owned(),
            Typ::Lista(av) if matches!(**av, Typ::Valfri(_)) => {
                format!("lista: ({})", self.slag(av))
            }
            Typ::Lista(av) => format!("lista: {}", self.slag(av)),
            Typ::Valfri(typ) => format!("{} eller inget", self.slag(typ)),
            Typ::Vy(vy) => self.link(vy()),
        }
    }

    fn link(&mut self, vy: Vybeskrivning) -> String {
        let namn = vy.namn;
        if self.named.iter().all(|named| named.namn != namn) {
            self.named.push(vy);
        }
        format!("[{namn}](#{})", namn.replace(' ', "-"))
    }
}
