//! Step 6: the values as understood put into the layout's templates: Typst source.
//!
//! The only place that knows how values are written in Typst.

mod typst;
mod value;
mod view;

use std::sync::Arc;

use minijinja::{Environment, Error, UndefinedBehavior, Value};

use crate::diag::{Diagnostic, Sources};
use crate::layout::{BUILT_IN, Layout};
use crate::load::Origin;
use crate::prose::template_error;

pub use value::theme;
pub use view::{Dokument, Handlingsplats, Vy, vy};

/// The filled Typst of one handling.
#[derive(Debug, Clone)]
pub struct Filled {
    /// The main file: what the document says of itself, and the handling.
    pub main: String,
    /// The handling.
    pub handling: String,
}

/// Fills the templates of a layout.
pub struct Filler<'a> {
    env: Environment<'static>,
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
        env.set_formatter(value::formatter);
        let of = Arc::clone(layout);
        env.set_loader(move |name| Ok(of.template_source(name)));
        Self { env, layout: Arc::clone(layout), sources }
    }

    /// Fills the template of the slag, and the document around it.
    pub fn fill(&self, slag: &str, vy: &Vy) -> Result<Filled, Diagnostic> {
        let handling = self.render(slag, "handling", vy.handling.clone())?;
        let main = self.render("dokument", "dokument", view::dokument(&vy.dokument))?;
        Ok(Filled { main, handling })
    }

    fn render(
        &self,
        template: &str,
        name: &'static str,
        value: Value,
    ) -> Result<String, Diagnostic> {
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
        let rendered =
            self.env.get_template(&file).and_then(|template| template.render(context.clone()));
        rendered.map_err(|error| self.fault(&error, &context))
    }

    /// An error of minijinja at its place in the template.
    fn fault(&self, error: &Error, context: &Value) -> Diagnostic {
        let name = error.name().unwrap_or_default();
        let shown =
            if name.starts_with(BUILT_IN) { name.to_owned() } else { format!("mallar/{name}") };
        let text = error.template_source().unwrap_or_default();
        let source = self.sources.add(shown, text);
        template_error(error, &Origin::verbatim(source, 0, text.len()), &self.env, context)
    }
}
