//! The texts of one handling.

use std::cell::{Cell, RefCell};
use std::collections::BTreeSet;
use std::sync::Arc;

use minijinja::value::Value;

use super::readings::{Planläsning, Readings, is_of_plan};
use super::texts::{Läst, Source, Texts, read, sources, words};
use crate::assets::PdfFil;
use crate::diag::{Diagnostic, Sources};
use crate::layout::Layout;
use crate::load::Kind;
use crate::model::{Handling, Ord, Plats, Rad, Sammanhang};
use crate::text::{
    Block, Filled, Inline, Rich, for_each_line, markdown, plain, references, är_tomt,
};
use crate::values::{Engine, OKÄND_BILAGA, of_handling, texts_of_handling};
use crate::workshop::Workshop;

/// The texts of one handling, filled and read; or of a plan that no handling prints.
#[derive(Debug)]
pub struct Prosa {
    workshop: Workshop,
    /// The handling, whose own words the looks have.
    handling: Option<Plats>,
    engine: Arc<Engine>,
    /// The texts of the plan that are the same in every handling.
    plan: Option<Arc<Planläsning>>,
    /// All others.
    own: Texts,
    /// The names that these asked for: those of the plan, and those that are not.
    namn: [BTreeSet<String>; 2],
    absent: Absent,
    faults: RefCell<Vec<Diagnostic>>,
    /// Whether a text was asked for that is not there.
    missed: Cell<bool>,
}

impl Prosa {
    /// Reads all texts that belong to `handling`: its own, its case's and its plan's. Without a
    /// handling, the plan's.
    pub fn read(
        readings: &Readings,
        sammanhang: Sammanhang<'_>,
        handling: Option<&Handling>,
    ) -> Self {
        let workshop = &readings.workshop;
        let period = sammanhang.period(handling);
        let planer = readings.planer(sammanhang, period);
        let plan = readings.plan(&planer, sammanhang, period);
        let engine = Engine::new(workshop, of_handling(&planer, sammanhang, handling));
        let of_plan = plan.as_deref();
        let first = of_plan.map_or(0, |plan| plan.antal);
        let of_handling = sources(workshop, texts_of_handling(sammanhang, handling), first);
        let mut faults = of_plan.map(|plan| plan.faults.clone()).unwrap_or_default();
        let mut own = Texts::new();
        let mut read_all = |sources: &[Source]| {
            for source in sources {
                own.insert(source.text.plats, read(workshop, &engine, *source, &mut faults));
            }
            engine.asked().take()
        };
        let of_plan = of_plan.map(|plan| plan.own.as_slice()).unwrap_or_default();
        let namn = [of_plan, &of_handling].map(&mut read_all);
        let absent = Absent::of(sammanhang);
        faults.retain(|fault| !absent.explains(fault));
        let handling = handling.map(|handling| handling.gemensamt.plats);
        let faults = RefCell::new(faults);
        Self { handling, own, namn, faults, ..Self::unread(workshop, engine, plan, absent) }
    }

    /// What belongs to a plan alone, for what is made of it once: the texts that handlingar share, and the words of
    /// the scales.
    pub fn of_plan(readings: &Readings, sammanhang: Sammanhang<'_>, period: Option<&str>) -> Self {
        let workshop = &readings.workshop;
        let planer = readings.planer(sammanhang, period);
        let plan = readings.plan(&planer, sammanhang, period);
        let engine = Engine::new(workshop, planer.globals(sammanhang.organisation));
        let mut own = Texts::new();
        for source in sources(workshop, texts_of_handling(sammanhang, None), 0) {
            let läst = read(workshop, &engine, source, &mut Vec::new());
            // A footnote is named by the number that its text has in a handling.
            if is_of_plan(&engine) && !läst.rich.has_footnotes() {
                own.insert(source.text.plats, läst);
            }
        }
        Self { own, ..Self::unread(workshop, engine, plan, Absent::of(sammanhang)) }
    }

    /// Before any text is read but those that are shared.
    fn unread(
        workshop: &Workshop,
        engine: Arc<Engine>,
        plan: Option<Arc<Planläsning>>,
        absent: Absent,
    ) -> Self {
        Self {
            workshop: workshop.clone(),
            handling: None,
            engine,
            plan,
            own: Texts::new(),
            namn: Default::default(),
            absent,
            faults: RefCell::default(),
            missed: Cell::new(false),
        }
    }

    /// Whether a text of the handling asked for a name.
    pub fn frågar_efter(&self, namn: &str) -> bool {
        let of_plan = || self.plan.as_ref().is_some_and(|plan| plan.namn.contains(namn));
        self.namn.iter().any(|own| own.contains(namn)) || of_plan()
    }

    /// The same, of the texts that are not its plan's.
    pub fn frågar_själv_efter(&self, namn: &str) -> bool {
        let [_, own] = &self.namn;
        own.contains(namn)
    }

    /// Whether all that was asked for is there, and the same in every handling that shows the plan.
    pub fn is_of_plan(&self) -> bool {
        !self.missed.get() && is_of_plan(&self.engine)
    }

    /// A text or rad of the model, as read; empty if it does not belong to this handling.
    pub fn läst(&self, plats: Plats) -> Läst {
        let of_plan = || self.plan.as_ref()?.texts.get(&plats);
        let found = self.own.get(&plats).or_else(of_plan).cloned();
        self.missed.set(self.missed.get() || found.is_none());
        found.unwrap_or_default()
    }

    /// What a text or rad of the model says.
    pub fn rich(&self, plats: Plats) -> Arc<Rich> {
        self.läst(plats).rich
    }

    /// Whether anything is told in a text or rad. One that could not be read tells something all the same.
    pub fn säger_något(&self, plats: Plats) -> bool {
        let läst = self.läst(plats);
        läst.bristfällig || !läst.rich.is_empty()
    }

    /// Whether something was told of a text or rad, which then may say less than it should.
    pub fn är_bristfällig(&self, plats: Plats) -> bool {
        self.läst(plats).bristfällig
    }

    /// Whether a value is one of the texts.
    pub fn has(&self, plats: Plats) -> bool {
        self.own.contains_key(&plats)
            || self.plan.as_ref().is_some_and(|plan| plan.texts.contains_key(&plats))
    }

    /// All texts.
    pub fn texter(&self) -> impl Iterator<Item = &Rich> {
        self.delade().chain(self.egna())
    }

    /// Whether a text refers to something in its handling.
    pub fn hänvisar(&self) -> bool {
        self.texter().any(|text| !references(&text.blocks).is_empty())
    }

    /// The texts that are not shared with other handlingar.
    pub fn egna(&self) -> impl Iterator<Item = &Rich> {
        self.own.values().map(|read| read.rich.as_ref())
    }

    /// The files that the texts were written in.
    pub fn sources(&self) -> &Arc<Sources> {
        self.workshop.files.sources()
    }

    /// Whether any text of the plan is not shared with other handlingar.
    pub fn has_own_of_plan(&self) -> bool {
        self.plan.as_ref().is_some_and(|plan| !plan.own.is_empty())
    }

    /// A text that is not shared with other handlingar.
    pub fn egen(&self, plats: Plats) -> Option<&Rich> {
        self.own.get(&plats).map(|read| read.rich.as_ref())
    }

    /// The texts of the plan that are the same in every handling.
    pub fn delade(&self) -> impl Iterator<Item = &Rich> {
        self.plan.iter().flat_map(|plan| plan.texts.values()).map(|read| read.rich.as_ref())
    }

    /// A text of the plan that is the same in every handling.
    pub fn delad(&self, plats: Plats) -> Option<&Rich> {
        self.plan.as_ref()?.texts.get(&plats).map(|read| read.rich.as_ref())
    }

    /// A sentence of the layout, with the values that it speaks of.
    pub fn sentence(&self, key: &str, values: Vec<(&'static str, Value)>) -> Rich {
        self.said(self.engine.sentence(key, values))
    }

    /// The same, as another handling says it.
    pub fn sentence_of(
        &self,
        handling: &Handling,
        key: &str,
        values: Vec<(&'static str, Value)>,
    ) -> Rich {
        let is_other = self.handling != Some(handling.gemensamt.plats);
        let own = handling.gemensamt.ord.get(key).filter(|_| is_other);
        let own = own.and_then(|own| self.engine.own_sentence(own.plats, values.clone()));
        self.said(own.unwrap_or_else(|| self.engine.sentence(key, values)))
    }

    fn said(&self, filled: Result<Filled<'_>, Diagnostic>) -> Rich {
        let mut faults = self.faults.borrow_mut();
        match filled {
            Ok(filled) => {
                let files = self.workshop.files.as_ref();
                markdown::rad(&filled, files, &words(&self.workshop), &mut faults)
            }
            Err(fault) => {
                faults.extend(Some(fault).filter(|fault| !self.absent.explains(fault)));
                Rich::default()
            }
        }
    }

    /// What a sentence of the layout would be with other values; none if it cannot be filled with them.
    pub fn tried(&self, key: &str, values: Vec<(&'static str, Value)>) -> Option<Rich> {
        let filled = self.engine.sentence(key, values).ok()?;
        let files = self.workshop.files.as_ref();
        Some(markdown::rad(&filled, files, &words(&self.workshop), &mut Vec::new()))
    }

    /// Plain words that were written at a place.
    pub fn words(&self, words: &str, plats: Plats) -> Rich {
        let span = self.workshop.repo.tree.span(plats);
        let ord = Inline::Ord { text: words.to_owned(), span, värden: Vec::new() };
        Rich { blocks: vec![Block::Stycke(vec![ord])], inline: true }
    }

    /// Where the value of a key stands, if anything is written there.
    pub fn nyckel(&self, plats: Plats, nyckel: &str) -> Option<Plats> {
        let tree = &self.workshop.repo.tree;
        tree.field(plats, nyckel).filter(|value| match &tree.get(*value).kind {
            Kind::Null => false,
            Kind::Scalar(scalar) => !är_tomt(&scalar.text),
            _ => true,
        })
    }

    /// The looks and words of the papers.
    pub fn layout(&self) -> &Arc<Layout> {
        &self.workshop.layout
    }

    /// The PDF that a handling names, and its path from the root; none if it cannot be read. What is wrong with it
    /// is told where it is checked.
    pub fn pdf(&self, fil: &Ord) -> Option<(String, Arc<PdfFil>)> {
        let Workshop { repo, files, .. } = &self.workshop;
        let span = repo.tree.span(fil.plats);
        files.pdf_from(&files.name(span.file), &fil.källa, span).ok()
    }

    /// The words of a rad.
    pub fn plain(&self, rad: &Rad) -> String {
        self.rich(rad.plats).text()
    }

    /// The first line of a text or rad, as it is read and without the full stop after it; none where it says nothing.
    pub fn första_raden(&self, plats: Plats) -> Option<String> {
        if !self.has(plats) {
            return None;
        }
        let mut first = None;
        for_each_line(&self.rich(plats).blocks, &mut |line| {
            first.get_or_insert_with(|| {
                let mut words = String::new();
                plain(line, &mut words);
                words.trim().trim_end_matches('.').to_owned()
            });
        });
        first.filter(|words| !är_tomt(words))
    }

    /// Adds what is wrong with sentences that were made elsewhere.
    pub fn report(&self, faults: &[Diagnostic]) {
        self.faults.borrow_mut().extend_from_slice(faults);
    }

    /// What is wrong with the texts.
    pub fn faults(&self) -> Vec<Diagnostic> {
        self.faults.borrow().clone()
    }
}

/// What is absent through no fault of a text.
#[derive(Debug)]
struct Absent {
    /// What would be said of each name that could not be read.
    olästa: Vec<String>,
    has_case: bool,
}

impl Absent {
    fn of(sammanhang: Sammanhang<'_>) -> Self {
        let olästa = sammanhang.olästa.iter().map(|name| format!("”{name}” finns inte"));
        Self { olästa: olästa.collect(), has_case: sammanhang.ärende.is_some() }
    }

    /// Whether a fault is only that something is absent.
    fn explains(&self, fault: &Diagnostic) -> bool {
        self.olästa.contains(&fault.message) || !self.has_case && fault.rule == &OKÄND_BILAGA
    }
}
