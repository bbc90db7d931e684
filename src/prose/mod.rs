//! Step 4: every text filled with values and read as Markdown.
//!
//! All texts of a case are read, printed or not, and the sentences that the layout makes from
//! data come from here too, so that whoever stops before the papers are filled has found the
//! same faults.

mod catalogue;
mod csv;
mod diagram;
mod engine;
mod files;
mod filter;
mod function;
mod globals;
mod markdown;
mod place;
mod print;
mod rich;
mod risks;
mod sentences;
mod summor;
mod swedish;
mod tabell;
mod tal;
mod value;

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::sync::Arc;

use minijinja::value::Value;

pub use catalogue::{FILTER, FUNKTIONER, Uppslag};
pub use engine::Engine;
pub use files::{Files, page_name};
pub use filter::long_date;
pub use markdown::Words;
pub use rich::{
    Bild, Block, Diagram, Diagramslag, Fotnot, Inline, Läge, Rich, Serie, Tabell, for_each_word,
    plain,
};
pub use swedish::template_error;
pub use value::{Datumvärde, Infogbar, Källtext, Planroll, Scope};

use crate::diag::{Diagnostic, Sources};
use crate::layout::Layout;
use crate::load::Repo;
use crate::model::{Handling, Organisation, Plats, Sammanhang};

/// The texts of one handling, filled and read; or of a plan that no handling prints.
#[derive(Debug)]
pub struct Prosa {
    engine: Arc<Engine>,
    words: Words,
    texter: BTreeMap<Plats, Rich>,
    faults: RefCell<Vec<Diagnostic>>,
}

/// What all handlingar of a repository share.
#[derive(Debug, Clone)]
pub struct Workshop {
    /// The YAML.
    pub repo: Arc<Repo>,
    /// The looks and words.
    pub layout: Arc<Layout>,
    /// Tables and images.
    pub files: Arc<Files>,
}

impl Workshop {
    /// What is read with the looks that the organisation asks for, or with those named instead; and what is
    /// wrong with the looks.
    pub fn open(
        repo: &Arc<Repo>,
        organisation: &Organisation,
        layout: Option<&str>,
        sources: &Arc<Sources>,
    ) -> (Self, Vec<Diagnostic>) {
        let (layout, faults) = Layout::load(&repo.root, organisation, layout, &repo.tree, sources);
        let files = Arc::new(Files::new(&repo.root, sources));
        (Self { repo: Arc::clone(repo), layout: Arc::new(layout), files }, faults)
    }
}

impl Prosa {
    /// Reads all texts that belong to `handling`: its own, its case's and its plan's. Without a
    /// handling, the plan's.
    pub fn read(
        workshop: &Workshop,
        sammanhang: Sammanhang<'_>,
        handling: Option<&Handling>,
    ) -> Self {
        let period = sammanhang.period(handling);
        let data = globals::Data::new(sammanhang, handling, period);
        let engine = Engine::new(&workshop.repo, &workshop.layout, &workshop.files, |engine| {
            data.globals(engine, sammanhang)
        });
        let words = Words { summa: workshop.layout.plain("summa").to_owned() };
        let mut prosa = Self { engine, words, texter: BTreeMap::new(), faults: RefCell::default() };
        let written =
            |(source, _): &(Källtext, bool)| workshop.repo.tree.scalar(source.plats).is_some();
        // Counted within the handling, so that no other file of the repository reaches its bytes.
        for (index, (source, is_text)) in data.texts().into_iter().filter(written).enumerate() {
            let rich = prosa.text(&source, is_text, &format!("not-{index}"));
            prosa.texter.insert(source.plats, rich);
        }
        prosa.faults.borrow_mut().retain(|fault| !globals::is_of_the_absent(fault, sammanhang));
        prosa
    }

    fn text(&self, source: &Källtext, is_text: bool, prefix: &str) -> Rich {
        let mut faults = self.faults.borrow_mut();
        let filled = match self.engine.fill(source) {
            Ok(filled) => filled,
            Err(fault) => {
                faults.push(fault);
                return Rich { inline: !is_text, ..Rich::default() };
            }
        };
        let read = if is_text { markdown::text } else { markdown::rad };
        read(&filled, self.engine.files.as_ref(), prefix, &self.words, &mut faults)
    }

    /// A text or rad of the model, as read; empty if it does not belong to this handling.
    pub fn rich(&self, plats: Plats) -> Rich {
        self.texter.get(&plats).cloned().unwrap_or_default()
    }

    /// Whether a value is one of the texts.
    pub fn has(&self, plats: Plats) -> bool {
        self.texter.contains_key(&plats)
    }

    /// All texts, in the order in which they stand.
    pub fn texter(&self) -> impl Iterator<Item = &Rich> {
        self.texter.values()
    }

    /// A sentence of the layout, with the values that it speaks of.
    pub fn sentence(&self, key: &str, values: Vec<(&'static str, Value)>) -> Rich {
        let mut faults = self.faults.borrow_mut();
        match self.engine.sentence(key, values) {
            Ok(filled) => {
                markdown::rad(&filled, self.engine.files.as_ref(), key, &self.words, &mut faults)
            }
            Err(fault) => {
                faults.push(fault);
                Rich::default()
            }
        }
    }

    /// A rad as a value that a sentence takes in with `| infoga`; none if it is not written.
    pub fn infogbar(rad: Option<&crate::model::Rad>, scope: Scope) -> Value {
        infogbar(rad.map(|rad| Källtext { plats: rad.plats, källa: rad.källa.clone(), scope }))
    }

    /// A text as a value that a sentence takes in with `| infoga`; none if it is not written.
    pub fn infogbar_text(text: Option<&crate::model::Text>, scope: Scope) -> Value {
        infogbar(text.map(|text| Källtext { plats: text.plats, källa: text.källa.clone(), scope }))
    }

    /// The looks and words of the papers.
    pub fn layout(&self) -> &Layout {
        self.engine.layout()
    }

    /// The PDF that a handling names, and its path from the root; none if it cannot be read.
    pub fn pdf(&self, fil: &crate::model::Ord) -> Option<(String, Arc<crate::typeset::PdfFil>)> {
        self.engine.pdf(fil)
    }

    /// The words of a rad.
    pub fn plain(&self, rad: &crate::model::Rad) -> String {
        self.rich(rad.plats).text()
    }

    /// What is wrong with the texts.
    pub fn faults(&self) -> Vec<Diagnostic> {
        self.faults.borrow().clone()
    }
}

fn infogbar(written: Option<Källtext>) -> Value {
    written.map_or_else(|| Value::from(()), |källtext| Value::from_object(Infogbar(källtext)))
}
