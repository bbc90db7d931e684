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
pub use view::{Beslutat, Dokument, Handlingsplats, Vy, vy};

/// The filled Typst of one handling.
#[derive(Debug, Clone, Default)]
pub struct Filled {
    /// The main file: what the document says of itself, and the handling.
    pub main: String,
    /// The handling.
    pub handling: String,
    /// Where the parts of the handling come from.
    pub places: Places,
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

    /// Fills the template of the slag, and the document around it.
    pub fn fill(&self, slag: &str, vy: &Vy) -> Result<Filled, Diagnostic> {
        let (main, _) = self.render("dokument", "dokument", view::dokument(&vy.dokument))?;
        let (handling, places) = self.render(slag, "handling", vy.handling.clone())?;
        Ok(Filled { main, handling, places })
    }

    fn render(
        &self,
        template: &str,
        name: &'static str,
        value: Value,
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
        let context = Value::from_pairs([(name, value)]);
        self.written().clear();
        let template = self.env.get_template(&file);
        let rendered = template.and_then(|template| template.render_with_spans(context.clone()));
        let (text, spans) = rendered.map_err(|error| self.fault(&error, &context))?;
        let values = std::mem::take(&mut *self.written());
        Ok((text, Places::new(&spans, |name| self.source(name), values)))
    }

    fn written(&self) -> std::sync::MutexGuard<'_, Vec<Vec<(usize, crate::diag::Span)>>> {
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
