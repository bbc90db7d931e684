//! Views put into the templates of a layout.

use std::sync::{Arc, MutexGuard, PoisonError};

use minijinja::{AutoEscape, Environment, Error, UndefinedBehavior, Value};

use super::code::Texts;
use super::filled::{Filled, Package, Part};
use super::places::Places;
use super::utanfor_kod;
use super::value::{Written, formatter};
use super::view::{Dokument, Handlingsvy, Punktvy, Vyvärde};
use crate::diag::{Diagnostic, Exempel, Nivå, Regel, SourceId, Sources};
use crate::layout::Layout;
use crate::load::Origin;
use crate::values::template_error;

/// A handling to be filled.
#[derive(Debug, Clone)]
pub struct Del<'a> {
    /// The handling.
    pub handling: &'a Arc<Handlingsvy>,
    /// The item of the föredragningslista that it is the first handling of, in a paket.
    pub punkt: Option<Arc<Punktvy>>,
}

/// Fills the templates of a layout.
pub struct Filler<'a> {
    env: Environment<'static>,
    written: Written,
    layout: Arc<Layout>,
    sources: &'a Sources,
}

impl std::fmt::Debug for Filler<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Filler").field("layout", &self.layout.name).finish_non_exhaustive()
    }
}

/// A slag of handling without a template.
pub const SLAG_UTAN_MALL: Regel = Regel {
    namn: "slag-utan-mall",
    nivå: Nivå::Fast,
    hittar: "Ett slag av handling som layouten inte har någon mall för.",
    varför: "Utan mall går det inte att veta vad som ska stå på sidorna.",
    gör: "Lägg en mall med slagets namn i layoutens mapp i mallar.",
    exempel: Exempel::Ingen("varje slag har en inbyggd mall"),
};

impl<'a> Filler<'a> {
    /// A filler for one layout.
    pub fn new(layout: &Arc<Layout>, sources: &'a Sources) -> Self {
        let mut env = Environment::new();
        // Else an error does not know the template that it stands in, and no message its place or name.
        env.set_debug(true);
        env.set_undefined_behavior(UndefinedBehavior::Strict);
        env.set_fuel(Some(50_000_000));
        env.set_auto_escape_callback(|_| AutoEscape::None);
        let written = Written::default();
        let keep = Arc::clone(&written);
        env.set_formatter(move |out, _, value| formatter(&keep, out, value));
        let of = Arc::clone(layout);
        env.set_loader(move |name| Ok(of.template_source(name)));
        Self { env, written, layout: Arc::clone(layout), sources }
    }

    /// Fills the templates of the handlingar of a document, and what is around them.
    pub fn fill(&self, dokument: &Dokument, delar: &[Del<'_>]) -> Result<Filled, Vec<Diagnostic>> {
        self.fill_with(dokument, delar, &[])
    }

    /// The same with files of the library after the handlingar, which lie at `also`.
    pub fn fill_with(
        &self,
        dokument: &Dokument,
        delar: &[Del<'_>],
        also: &[String],
    ) -> Result<Filled, Vec<Diagnostic>> {
        let path = |index: usize| match delar.len() {
            1 => "handling.typ".to_owned(),
            _ => format!("handling-{}.typ", index + 1),
        };
        let mut parts = Vec::new();
        for (index, del) in delar.iter().enumerate() {
            parts.push(self.part(del, path(index))?);
        }
        let named = |part: &Part| match &part.package {
            Some(package) => package.spec(),
            None => part.path.clone(),
        };
        let paths: Vec<String> = parts.iter().map(named).chain(also.iter().cloned()).collect();
        let dokumentvy = [("dokument", dokument.vy(&paths).värde())];
        let (main, _) = self.render("dokument", dokumentvy).map_err(|fault| vec![fault])?;
        Ok(Filled { main, parts, paket: dokument.paket })
    }

    fn part(&self, del: &Del<'_>, path: String) -> Result<Part, Vec<Diagnostic>> {
        let values = [
            ("handling", Value::from_dyn_object(Arc::clone(del.handling))),
            ("punkt", del.punkt.värde()),
        ];
        let Handlingsvy { gemensamt, layout, .. } = del.handling.as_ref();
        let (text, places) = self.render(gemensamt.slag, values).map_err(|fault| vec![fault])?;
        let outside = utanfor_kod::check(&text, &places, self.sources);
        if !outside.is_empty() {
            return Err(outside);
        }
        let package = layout.of_handling.then(|| Package::of(&gemensamt.id, layout));
        Ok(Part { path, text, places, package })
    }

    fn render<const N: usize>(
        &self,
        template: &str,
        values: [(&'static str, Value); N],
    ) -> Result<(String, Places), Diagnostic> {
        let Some(file) = self.layout.template(template) else {
            let message =
                format!("layouten ”{}” har ingen mall för ”{template}”", self.layout.name);
            let fault = Diagnostic::new(&SLAG_UTAN_MALL, message);
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

    fn written(&self) -> MutexGuard<'_, Vec<Texts>> {
        self.written.lock().unwrap_or_else(PoisonError::into_inner)
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
