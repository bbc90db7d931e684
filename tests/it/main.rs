//! All integration tests in one binary, since each would link Typst anew. `tests/README.md` says
//! which kinds there are.

#![expect(clippy::panic, reason = "a test stops where it finds a fault")]

mod andringar;
mod arbeten;
mod bilagor;
mod bygge;
mod byggen;
#[cfg(unix)]
mod ci;
mod delat;
mod dokument;
mod editor;
mod egen_layout;
mod egenskaper;
mod fargpar;
mod fel;
mod felskrivet;
mod filer;
mod format;
mod handledning;
mod kommandon;
mod kommandorad;
mod lage;
mod layouter;
mod mallar;
mod mallfel;
mod mallnamn;
mod malmo;
mod ny;
mod nycklar;
mod nytt_ar;
mod orsaker;
mod paket;
mod papper;
mod pdf;
mod previews;
mod rad;
mod rapport;
mod rattning;
mod regler;
mod saker_text;
mod sammantrade;
mod sanning;
mod sattning;
mod sight;
mod skal;
mod slump;
mod som_typst;
mod sprakserver;
mod stockholm;
mod struktur;
mod support;
mod terminal;
mod utgava;
mod versioner;
mod yaml;
