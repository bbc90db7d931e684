//! Texts filled with values: a minijinja environment that speaks Markdown.

use std::sync::{Arc, Mutex, PoisonError, Weak};

use minijinja::value::Value;
use minijinja::{Environment, Error, OutputSpanKind, UndefinedBehavior};

use super::bilaga::Bilaga;
use super::context::{Asked, Context, Globals};
use super::fill::Fill;
use super::joined::{self, Refused};
use super::punkter::closed_once;
use super::written::{Källtext, Scope};
use super::{filter, function, osagbart, print, swedish};
use crate::assets::Files;
use crate::diag::{Diagnostic, Exempel, Nivå, Regel};
use crate::layout::Layout;
use crate::load::{Origin, Repo, Scalar};
use crate::model::{Plats, Resultatsteg};
use crate::text::{Csv, Filled, Piece, markdown};
use crate::workshop::Workshop;

/// How much work one text may ask for: far more than any real text, far less than an endless loop.
const FUEL: u64 = 2_000_000;

/// A text that takes itself in.
pub const TEXT_I_SIG_SJÄLV: Regel = Regel {
    namn: "text-i-sig-själv",
    nivå: Nivå::Fast,
    hittar: "En text som med `| infoga` hämtar in sig själv, kanske genom en annan text.",
    varför: "Den tar aldrig slut.",
    gör: "Ta bort det ena `| infoga`.",
    exempel: Exempel::Filer {
        fel: r#"
-- tillsyn.yaml --
…
beskrivning: ⟦"Risk: {{ risk.beskrivning | infoga }}"⟧
"#,
        rätt: r#"
-- tillsyn.yaml --
…
beskrivning: "Risk: {{ risk.namn | gemen }}"
"#,
    },
};

/// A sentence that the layout does not have.
pub const LAYOUTORD_SAKNAS: Regel = Regel {
    namn: "layoutord-saknas",
    nivå: Nivå::Fast,
    hittar: "En mening som layouten ska skriva men saknar orden till.",
    varför: "Meningen skulle fattas i handlingen.",
    gör: "Lägg till ordet under ”ord” i skrivelse.yaml.",
    exempel: Exempel::Ingen(
        "grundlayouten har alla ord, så det händer bara om programmet har ett fel",
    ),
};

/// Fills the texts of one handling.
pub struct Engine {
    env: Environment<'static>,
    /// Itself, as the values see it.
    this: Weak<Self>,
    repo: Arc<Repo>,
    layout: Arc<Layout>,
    files: Arc<Files>,
    globals: Arc<Globals>,
    /// What the texts asked for.
    asked: Arc<Asked>,
    /// Which of the values that a text joins to words was refused.
    refused: Refused,
    /// The texts that are being filled, each taken in by the one before.
    open: Mutex<Vec<Källtext>>,
    /// The place of texts that could not be read: they have their own faults.
    unread: Origin,
}

impl Engine {
    /// An engine for the texts that see `globals`.
    pub fn new(workshop: &Workshop, globals: Globals) -> Arc<Self> {
        let Workshop { repo, layout, files } = workshop;
        Arc::new_cyclic(|engine: &Weak<Self>| {
            let mut env = environment(&(engine.clone() as Weak<dyn Fill>), repo, layout);
            let refused = joined::add(&mut env);
            Self {
                env,
                refused,
                this: engine.clone(),
                repo: Arc::clone(repo),
                layout: Arc::clone(layout),
                files: Arc::clone(files),
                globals: Arc::new(globals),
                asked: Arc::default(),
                open: Mutex::default(),
                unread: Origin::verbatim(files.nowhere(), 0, 0),
            }
        })
    }

    /// What the texts asked for.
    pub fn asked(&self) -> &Asked {
        &self.asked
    }

    /// Fills a text of the user.
    pub fn fill(&self, text: Källtext) -> Result<Filled<'_>, Diagnostic> {
        let Some(scalar) = self.repo.tree.scalar(text.plats) else {
            return Ok(Filled::verbatim("", &self.unread));
        };
        if !has_values(&scalar.text) {
            return Ok(Filled::verbatim(&scalar.text, &scalar.origin));
        }
        let _opened = Opened::open(self, text).ok_or_else(|| {
            Diagnostic::new(&TEXT_I_SIG_SJÄLV, "texten hämtar in sig själv")
                .at(self.repo.tree.span(text.plats))
                .hint("ta bort det ena ”| infoga”")
        })?;
        let file = self.files.name(scalar.origin.file());
        let context = Value::from_object(self.context(text.scope, file, Vec::new()));
        self.joins_words(&template_name(text), scalar, &context)?;
        let (filled, pieces) = self.render(&template_name(text), &context, &scalar.origin)?;
        Ok(Filled::new(filled, pieces, &scalar.origin))
    }

    /// Fills a sentence of the layout with the values that it speaks of.
    pub fn sentence(
        &self,
        key: &str,
        extra: Vec<(&'static str, Value)>,
    ) -> Result<Filled<'_>, Diagnostic> {
        let Some(word) = self.layout.word(key) else {
            let message = format!("layouten ”{}” saknar ordet ”{key}”", self.layout.name);
            return Err(Diagnostic::new(&LAYOUTORD_SAKNAS, message)
                .hint(format!("lägg till ”{key}: …” under ord i skrivelse.yaml")));
        };
        self.said(&format!("ord:{key}"), word, extra)
    }

    /// Fills a sentence that another handling says otherwise than the layout.
    pub fn own_sentence(
        &self,
        word: Plats,
        extra: Vec<(&'static str, Value)>,
    ) -> Option<Result<Filled<'_>, Diagnostic>> {
        let scalar = self.repo.tree.scalar(word)?;
        let name = template_name(Källtext { plats: word, scope: Scope::default() });
        Some(self.said(&name, scalar, extra))
    }

    fn said<'s>(
        &'s self,
        name: &str,
        word: &'s Scalar,
        extra: Vec<(&'static str, Value)>,
    ) -> Result<Filled<'s>, Diagnostic> {
        if !has_values(&word.text) {
            return Ok(Filled::verbatim(&word.text, &word.origin));
        }
        let context = Value::from_object(self.context(Scope::default(), String::new(), extra));
        self.joins_words(name, word, &context)?;
        let (text, pieces) = self.render(name, &context, &word.origin)?;
        let (text, pieces) = closed_once(&text, &pieces);
        Ok(Filled::new(text, pieces, &word.origin))
    }

    fn context(&self, scope: Scope, file: String, extra: Vec<(&'static str, Value)>) -> Context {
        Context {
            globals: Arc::clone(&self.globals),
            engine: self.this.clone(),
            asked: Arc::clone(&self.asked),
            scope,
            file,
            extra,
        }
    }

    /// Tells of a value that a text joins to words or compares, and that would be written as machines do, or found greater.
    fn joins_words(&self, name: &str, text: &Scalar, context: &Value) -> Result<(), Diagnostic> {
        let signs = joined::has_signs(&text.text);
        let guarded = signs.then(|| joined::guarded(&text.text)).flatten();
        let Some((source, operands)) = guarded else { return Ok(()) };
        let template = self.env.template_from_named_str(name, &source);
        let rendered = template.and_then(|template| template.render(context.clone()));
        let refused = self.refused.lock().unwrap_or_else(PoisonError::into_inner).take();
        // What else is wrong is told when the text is filled.
        let (Err(error), Some(index)) = (rendered, refused) else { return Ok(()) };
        let fault = swedish::template_error(&error, &text.origin, &self.env, context);
        Err(fault.at(text.origin.span(operands[index].clone())))
    }

    /// What a template gives, and what each part of it was.
    fn render(
        &self,
        name: &str,
        context: &Value,
        origin: &Origin,
    ) -> Result<(String, Vec<(usize, Piece)>), Diagnostic> {
        let rendered = self
            .env
            .get_template(name)
            .and_then(|template| template.render_with_spans(context.clone()));
        let (text, spans) = rendered
            .map_err(|error| swedish::template_error(&error, origin, &self.env, context))?;
        let pieces = spans.iter().map(|span| {
            let piece = match span.kind() {
                OutputSpanKind::Raw => Piece::Copied(span.source_range().start),
                _ => Piece::Value(span.source_range()),
            };
            (span.output_range().start, piece)
        });
        Ok((text, pieces.collect()))
    }
}

impl Fill for Engine {
    fn markdown(&self, text: Källtext) -> Result<String, Diagnostic> {
        self.fill(text).map(|filled| filled.text)
    }

    fn plain(&self, rad: Källtext) -> Result<String, Error> {
        const MARKS: [char; 11] = ['*', '_', '`', '[', ']', '<', '&', '\\', '\n', '@', ':'];
        let filled = self.fill(rad).map_err(swedish::nested)?;
        if !filled.text.contains(MARKS) {
            return Ok(filled.text.trim().to_owned());
        }
        let words = markdown::Words { summa: String::new() };
        // What is wrong with the rad is reported where it stands.
        let rich = markdown::rad(&filled, self.files.as_ref(), &words, &mut Vec::new());
        Ok(rich.text().trim().to_owned())
    }

    fn words(&self, key: &str, values: Vec<(&'static str, Value)>) -> Result<String, Diagnostic> {
        self.sentence(key, values).map(|filled| filled.text)
    }

    fn table(&self, from: &str, written: &str) -> Result<Arc<Csv>, Diagnostic> {
        self.files.csv_from(from, written)
    }

    fn bilagor(&self) -> &[Bilaga] {
        &self.globals.bilagor
    }

    fn enheter(&self) -> &[(String, String)] {
        &self.globals.enheter
    }

    fn resultat(&self) -> &[Resultatsteg] {
        &self.layout.skalor.resultat
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
    fn open(engine: &'e Engine, text: Källtext) -> Option<Self> {
        let mut open = engine.open.lock().unwrap_or_else(PoisonError::into_inner);
        if open.contains(&text) {
            return None;
        }
        open.push(text);
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

fn template_name(text: Källtext) -> String {
    format!("text:{}", text.plats.index())
}

fn environment(
    engine: &Weak<dyn Fill>,
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
    filter::add_all(&mut env, engine, layout.numbers_risks());
    let (repo, layout) = (Arc::clone(repo), Arc::clone(layout));
    env.set_loader(move |name| Ok(template_source(name, &repo, &layout)));
    function::add_all(&mut env, engine);
    osagbart::name_functions(&mut env);
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
