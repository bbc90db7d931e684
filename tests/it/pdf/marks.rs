//! The marked-content operators of a page, with the properties that hayro's `Device` is not told.

use hayro_syntax::content::TypedIter;
use hayro_syntax::content::ops::TypedInstruction;
use hayro_syntax::object::{Dict, Name, Object};
use hayro_syntax::page::{Page, Resources};

use super::objects;

/// One marked-content sequence.
#[derive(Debug, Clone, Default)]
pub struct Mark {
    /// Whether it is outside of the tag tree: a header, a footer, a rule.
    pub artifact: bool,
    /// Its identifier in the tag tree.
    pub mcid: Option<i32>,
    /// Its language, where that differs from its surroundings.
    pub lang: Option<String>,
    /// The text that its glyphs stand for, where they do not say it themselves.
    pub actual_text: Option<String>,
}

/// The marked-content sequences of a page, in the order in which they begin.
pub fn read(page: &Page<'_>) -> Vec<Mark> {
    let mut marks = Vec::new();
    collect(page.typed_operations(), page.resources(), &mut marks);
    marks
}

fn collect(mut operations: TypedIter<'_>, resources: &Resources<'_>, marks: &mut Vec<Mark>) {
    while let Some(operation) = operations.next() {
        match operation {
            TypedInstruction::BeginMarkedContent(begin) => {
                marks.push(mark(begin.0, &Dict::empty()));
            }
            TypedInstruction::BeginMarkedContentWithProperties(begin) => {
                marks.push(mark(begin.0, &properties(begin.1, resources)));
            }
            TypedInstruction::XObject(form) => collect_form(form.0, resources, marks),
            _ => {}
        }
    }
}

fn collect_form(name: &Name<'_>, resources: &Resources<'_>, marks: &mut Vec<Mark>) {
    let Some(form) = resources.get_x_object(name) else {
        return;
    };
    if objects::name(form.dict(), "Subtype").as_deref() != Some("Form") {
        return;
    }
    let content = form.decoded().expect("a form that can be decoded");
    let own = Resources::from_parent(objects::dict(form.dict(), "Resources"), resources.clone());
    collect(TypedIter::new(&content), &own, marks);
}

fn properties<'a>(operand: &Object<'a>, resources: &Resources<'a>) -> Dict<'a> {
    match operand {
        Object::Dict(inline) => inline.clone(),
        Object::Name(name) => objects::dict(&resources.properties, name.as_str()),
        _ => Dict::empty(),
    }
}

fn mark(tag: &Name<'_>, properties: &Dict<'_>) -> Mark {
    Mark {
        artifact: tag.as_str() == "Artifact",
        mcid: properties.get("MCID"),
        lang: objects::text(properties, "Lang"),
        actual_text: objects::text(properties, "ActualText"),
    }
}
