//! Step 6: the values as understood put into the layout's templates: Typst source.
//!
//! The only place that knows how values are written in Typst.

mod code;
mod places;
mod typst;
mod value;
mod view;

use std::sync::Arc;

use minijinja::{Environment, Error, UndefinedBehavior, Value};

use crate::diag::{Diagnostic, SourceId, Sources};
use crate::layout::Layout;
use crate::load::Origin;
use crate::prose::template_error;

pub use places::Places;
pub use value::theme;
pub use view::{Agenda, Beslutat, Dokument, Handlingsplats, Vy, agenda, kallelse, paketrubrik, vy};

/// The filled Typst of one document: a handling, or a paket of them.
#[derive(Debug, Clone, Default)]
pub struct Filled {
    /// The main file: what the document says of itself, and its handlingar in order.
    pub main: String,
    /// Its handlingar, each in a file of its own.
    pub parts: Vec<Part>,
    /// Whether it is a paket.
    pub paket: bool,
}

/// A file of filled Typst.
#[derive(Debug, Clone)]
pub struct Part {
    /// Its path from the folder of the main file.
    pub path: String,
    /// Its text.
    pub text: String,
    /// Where its words come from.
    pub places: Places,
}

/// A handling to be filled.
#[derive(Debug, Clone)]
pub struct Del<'a> {
    /// Its slag, which names its template.
    pub slag: &'a str,
    /// Its view.
    pub handling: Value,
    /// The item of the föredragningslista that it is the first handling of, in a paket.
    pub punkt: Option<Value>,
}

/// The path from the root of what the components know of where they stand.
pub const LÄGE: &str = "lage.typ";

/// What they know: whether it is in a paket.
pub fn läge(paket: bool) -> String {
    format!("#let paket = {paket}\n")
}

/// Fills the templates of a layout.
pub struct Filler<'a> {
    env: Environment<'static>,
    written: value::Written,
    layout: Arc<Layout>,
    sources: &'a Sources,
}

impl std::fmt::Debug for Filler<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Filler").field("layout", &self.layout.name).finish_non_exhaustive()
    }
}

impl<'a> Filler<'a> {
    /// A filler for one layout.
    pub fn new(layout: &Arc<Layout>, sources: &'a Sources) -> Self {
        let mut env = Environment::new();
        // Else an error does not know the template that it stands in, and no message its place or name.
        env.set_debug(true);
        env.set_undefined_behavior(UndefinedBehavior::Strict);
        env.set_fuel(Some(50_000_000));
        env.set_auto_escape_callback(|_| minijinja::AutoEscape::None);
        let written = value::Written::default();
        let keep = Arc::clone(&written);
        env.set_formatter(move |out, _, value| value::formatter(&keep, out, value));
        let of = Arc::clone(layout);
        env.set_loader(move |name| Ok(of.template_source(name)));
        Self { env, written, layout: Arc::clone(layout), sources }
    }

    /// Fills the templates of the handlingar of a document, and what is around them.
    pub fn fill(&self, dokument: &Dokument, delar: &[Del<'_>]) -> Result<Filled, Diagnostic> {
        let path = |index: usize| match delar.len() {
            1 => "handling.typ".to_owned(),
            _ => format!("handling-{}.typ", index + 1),
        };
        let paths: Vec<String> = (0..delar.len()).map(path).collect();
        let dokument_värde = view::dokument(dokument, &paths);
        let (main, _) = self.render("dokument", [("dokument", dokument_värde)])?;
        let mut parts = Vec::new();
        for (del, path) in delar.iter().zip(paths) {
            let punkt = del.punkt.clone().unwrap_or_else(|| Value::from(()));
            let values = [("handling", del.handling.clone()), ("punkt", punkt)];
            let (text, places) = self.render(del.slag, values)?;
            parts.push(Part { path, text, places });
        }
        Ok(Filled { main, parts, paket: dokument.paket })
    }

    fn render<const N: usize>(
        &self,
        template: &str,
        values: [(&'static str, Value); N],
    ) -> Result<(String, Places), Diagnostic> {
        let Some(file) = self.layout.template(template) else {
            let fault = Diagnostic::fel(format!(
                "layouten ”{}” har ingen mall för ”{template}”",
                self.layout.name
            ));
            return Err(
                fault.hint(format!("lägg en i mallar/{}/{template}.typ.j2", self.layout.name))
            );
        };
        let context = Value::from_pairs(values);
        self.written().clear();
        let template = self.env.get_template(&file);
        let rendered = template.and_then(|template| template.render_with_spans(context.clone()));
        let (text, spans) = rendered.map_err(|error| self.fault(&error, &context))?;
        let values = std::mem::take(&mut *self.written());
        Ok((text, Places::new(&spans, |name| self.source(name), values)))
    }

    fn written(&self) -> std::sync::MutexGuard<'_, Vec<code::Texts>> {
        self.written.lock().unwrap_or_else(std::sync::PoisonError::into_inner)
    }

    /// A template as a source that can be shown.
    fn source(&self, name: &str) -> Option<SourceId> {
        let text = self.layout.template_source(name)?;
        Some(self.sources.add(self.layout.template_name(name), text))
    }

    /// An error of minijinja at its place in the template.
    fn fault(&self, error: &Error, context: &Value) -> Diagnostic {
        let name = error.name().unwrap_or_default();
        let text = error.template_source().unwrap_or_default();
        let source = self.sources.add(self.layout.template_name(name), text);
        template_error(error, &Origin::verbatim(source, 0, text.len()), &self.env, context)
    }
}
