//! Texts filled with values: a minijinja environment that speaks Markdown.

use std::sync::{Arc, Mutex, PoisonError, Weak};

use minijinja::value::{Enumerator, Object, Value};
use minijinja::{Environment, Error, OutputSpanKind, State, UndefinedBehavior};

use super::files::Files;
use super::place::{Filled, Piece};
use super::value::{Källtext, Scope};
use super::{filter, function, markdown, print, swedish};
use crate::diag::Diagnostic;
use crate::layout::Layout;
use crate::load::{Origin, Repo};

/// How much work one text may ask for: far more than any real text, far less than an endless loop.
const FUEL: u64 = 2_000_000;

/// Fills the texts of one handling.
pub struct Engine {
    env: Environment<'static>,
    repo: Arc<Repo>,
    layout: Arc<Layout>,
    pub(super) files: Arc<Files>,
    pub(super) globals: Globals,
    /// The texts that are being filled, each taken in by the one before.
    open: Mutex<Vec<Källtext>>,
    /// The place of texts that could not be read: they have their own faults.
    unread: Origin,
}

/// What the texts of a handling may see; undefined is what the case does not have.
#[derive(Debug, Default)]
pub struct Globals {
    /// `plan`, `förra_plan`, `nästa_plan`, `ärende`, `nämnd`, `kommun`, `handling`.
    pub values: Vec<(&'static str, Value)>,
    /// `bilaga("id")`: each handling by id and by slag, and what it is called.
    pub bilagor: Vec<(String, String)>,
    /// `enhet("EB")`: the short forms and the full names.
    pub enheter: Vec<(String, String)>,
}

/// What one text sees: the case, and whose text it is.
#[derive(Debug)]
struct Context {
    engine: Weak<Engine>,
    scope: Scope,
    file: String,
    extra: Vec<(&'static str, Value)>,
}

impl Engine {
    /// An engine for one handling; `globals` is given the engine that its values will ask.
    pub fn new(
        repo: &Arc<Repo>,
        layout: &Arc<Layout>,
        files: &Arc<Files>,
        globals: impl FnOnce(&Weak<Engine>) -> Globals,
    ) -> Arc<Self> {
        Arc::new_cyclic(|engine| Self {
            env: environment(engine, repo, layout),
            repo: Arc::clone(repo),
            layout: Arc::clone(layout),
            files: Arc::clone(files),
            globals: globals(engine),
            open: Mutex::default(),
            unread: Origin::verbatim(files.nowhere(), 0, 0),
        })
    }

    /// The looks and words of the papers.
    pub fn layout(&self) -> &Layout {
        &self.layout
    }

    /// The PDF that a handling names; what is wrong with it is told where it is checked.
    pub fn pdf(&self, fil: &crate::model::Ord) -> Option<(String, Arc<crate::typeset::PdfFil>)> {
        let span = self.repo.tree.span(fil.plats);
        self.files.pdf_from(&self.files.name(span.file), &fil.källa, span).ok()
    }

    /// Fills a text of the user.
    pub fn fill<'s>(self: &'s Arc<Self>, text: &Källtext) -> Result<Filled<'s>, Diagnostic> {
        let Some(scalar) = self.repo.tree.scalar(text.plats) else {
            return Ok(Filled::verbatim("", &self.unread));
        };
        if !has_values(&scalar.text) {
            return Ok(Filled::verbatim(&scalar.text, &scalar.origin));
        }
        let file = self.files.name(scalar.origin.file());
        let opened = Opened::open(self, text).ok_or_else(|| {
            Diagnostic::fel("texten hämtar in sig själv")
                .at(self.repo.tree.span(text.plats))
                .hint("ta bort det ena ”| infoga”")
        })?;
        let context =
            Context { engine: Arc::downgrade(self), scope: text.scope, file, extra: Vec::new() };
        let filled = self.render(&template_name(text), context, &scalar.origin);
        drop(opened);
        filled
    }

    /// Fills a sentence of the layout with the values that it speaks of.
    pub fn sentence<'s>(
        self: &'s Arc<Self>,
        key: &str,
        extra: Vec<(&'static str, Value)>,
    ) -> Result<Filled<'s>, Diagnostic> {
        let Some(word) = self.layout.word(key) else {
            return Err(Diagnostic::fel(format!(
                "layouten ”{}” saknar ordet ”{key}”",
                self.layout.name
            ))
            .hint(format!("lägg till ”{key}: …” under ord i skrivelse.yaml")));
        };
        if !has_values(&word.text) {
            return Ok(Filled::verbatim(&word.text, &word.origin));
        }
        let context = Context {
            engine: Arc::downgrade(self),
            scope: Scope::default(),
            file: String::new(),
            extra,
        };
        self.render(&format!("ord:{key}"), context, &word.origin)
    }

    /// The words of a rad without looks: what it is as a value in another text.
    pub fn plain(self: &Arc<Self>, rad: &Källtext) -> Result<String, Error> {
        let filled = self.fill(rad).map_err(swedish::nested)?;
        let marked =
            filled.text.contains(['*', '_', '`', '[', ']', '<', '&', '\\', '\n', '@', ':']);
        if !marked {
            return Ok(filled.text.trim().to_owned());
        }
        let words = markdown::Words { summa: String::new() };
        // What is wrong with the rad is reported where it stands.
        Ok(markdown::rad(&filled, self.files.as_ref(), "", &words, &mut Vec::new())
            .text()
            .trim()
            .to_owned())
    }

    fn render<'s>(
        self: &'s Arc<Self>,
        name: &str,
        context: Context,
        origin: &'s Origin,
    ) -> Result<Filled<'s>, Diagnostic> {
        let context = Value::from_object(context);
        let rendered = self
            .env
            .get_template(name)
            .and_then(|template| template.render_with_spans(context.clone()));
        let (text, spans) = rendered
            .map_err(|error| swedish::template_error(&error, origin, &self.env, &context))?;
        let pieces = spans.iter().map(|span| {
            let piece = match span.kind() {
                OutputSpanKind::Raw => Piece::Copied(span.source_range().start),
                _ => Piece::Value(span.source_range()),
            };
            (span.output_range().start, piece)
        });
        Ok(Filled::new(text, pieces.collect(), origin))
    }
}

impl std::fmt::Debug for Engine {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Engine").field("globals", &self.globals).finish_non_exhaustive()
    }
}

/// Keeps a text marked as being filled, for as long as it is.
struct Opened<'e>(&'e Engine);

impl<'e> Opened<'e> {
    fn open(engine: &'e Engine, text: &Källtext) -> Option<Self> {
        let mut open = engine.open.lock().unwrap_or_else(PoisonError::into_inner);
        if open.contains(text) {
            return None;
        }
        open.push(text.clone());
        Some(Self(engine))
    }
}

impl Drop for Opened<'_> {
    fn drop(&mut self) {
        self.0.open.lock().unwrap_or_else(PoisonError::into_inner).pop();
    }
}

/// Whether a text has anything to fill.
pub fn has_values(text: &str) -> bool {
    text.contains("{{") || text.contains("{%") || text.contains("{#")
}

fn template_name(text: &Källtext) -> String {
    format!("text:{}", text.plats.index())
}

fn environment(
    engine: &Weak<Engine>,
    repo: &Arc<Repo>,
    layout: &Arc<Layout>,
) -> Environment<'static> {
    let mut env = Environment::new();
    // Else an error does not know the text that it stands in, and no message its place or name.
    env.set_debug(true);
    env.set_undefined_behavior(UndefinedBehavior::Strict);
    env.set_fuel(Some(FUEL));
    env.set_recursion_limit(100);
    env.set_auto_escape_callback(|_| minijinja::AutoEscape::None);
    env.set_formatter(print::formatter);
    let (repo, layout) = (Arc::clone(repo), Arc::clone(layout));
    env.set_loader(move |name| Ok(template_source(name, &repo, &layout)));
    filter::add_all(&mut env, engine);
    function::add_all(&mut env, engine);
    env
}

/// The source of a template: a text of the user by its place, or a sentence of the layout.
fn template_source(name: &str, repo: &Repo, layout: &Layout) -> Option<String> {
    let (kind, key) = name.split_once(':')?;
    match kind {
        "text" => Some(repo.tree.scalar(crate::load::NodeId::new(key.parse().ok()?))?.text.clone()),
        "ord" => Some(layout.word(key)?.text.clone()),
        _ => None,
    }
}

/// The file that the text being filled stands in, which paths in it are relative to.
pub(super) const FILE: &str = "@fil";

impl Object for Context {
    fn get_value(self: &Arc<Self>, key: &Value) -> Option<Value> {
        self.get_value_by_str(key.as_str()?)
    }

    fn get_value_by_str(self: &Arc<Self>, key: &str) -> Option<Value> {
        if let Some((_, value)) = self.extra.iter().find(|(name, _)| *name == key) {
            return Some(value.clone());
        }
        let engine = self.engine.upgrade()?;
        match key {
            FILE => Some(Value::from(self.file.as_str())),
            "plan" => engine.globals.plan(self.scope),
            "risk" => engine.globals.risk(self.scope),
            "kontroll" => {
                let kontroller = engine.globals.risk(self.scope)?.get_attr("kontroller").ok()?;
                kontroller.get_item_by_index(self.scope.kontroll?).ok()
            }
            _ => engine.globals.get(key),
        }
    }

    fn enumerate(self: &Arc<Self>) -> Enumerator {
        let Some(engine) = self.engine.upgrade() else { return Enumerator::Empty };
        let globals = engine.globals.values.iter().map(|(name, _)| *name);
        let own = self.extra.iter().map(|(name, _)| *name);
        let inner =
            [("risk", self.scope.risk.is_some()), ("kontroll", self.scope.kontroll.is_some())];
        let inner = inner.into_iter().filter(|(_, there)| *there).map(|(name, _)| name);
        Enumerator::Values(globals.chain(own).chain(inner).map(Value::from).collect())
    }
}

impl Globals {
    fn get(&self, name: &str) -> Option<Value> {
        self.values.iter().find(|(known, _)| *known == name).map(|(_, value)| value.clone())
    }

    /// `plan`: the one that the text stands in, or else the case's.
    fn plan(&self, scope: Scope) -> Option<Value> {
        self.get(scope.plan.map_or("plan", super::value::Planroll::name))
    }

    fn risk(&self, scope: Scope) -> Option<Value> {
        self.plan(scope)?.get_attr("risker").ok()?.get_item_by_index(scope.risk?).ok()
    }
}

/// What a function or filter asks the engine; the engine outlives every text that it fills.
pub(super) fn upgrade(engine: &Weak<Engine>) -> Result<Arc<Engine>, Error> {
    engine.upgrade().ok_or_else(|| {
        Error::new(minijinja::ErrorKind::InvalidOperation, "texten fylls inte längre")
    })
}

/// The file that the text being filled stands in.
pub(super) fn current_file(state: &State<'_, '_>) -> String {
    state
        .lookup(FILE)
        .and_then(|file| file.to_str())
        .map(|file| file.to_string())
        .unwrap_or_default()
}
